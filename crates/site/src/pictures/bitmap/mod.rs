//! Drawings as PNG: by the same function as on the canvas and as SVG, with the fonts that the command brings along.

mod faces;
mod press;
mod stroke;

pub(crate) use faces::Faces;

use anyhow::{Context, Result, anyhow};
use plotters::prelude::BitMapBackend;
use press::Press;

/// Lets a function draw on paper of this size in device pixels, and packs it as PNG.
///
/// # Errors
/// What the function reports; or paper that is too large.
pub(crate) fn png<E: std::error::Error + Send + Sync>(
    (width, height): (u32, u32),
    faces: &Faces,
    draw: impl FnOnce(Press<'_>) -> Result<(), E>,
) -> Result<Vec<u8>> {
    let bytes = u64::from(width) * u64::from(height) * 3;
    let mut pixels = vec![0; usize::try_from(bytes).context("a picture too large")?];
    let sheet = BitMapBackend::with_buffer(&mut pixels, (width, height));
    draw(Press::new(sheet, faces)).map_err(|error| anyhow!("{error}"))?;
    packed((width, height), &pixels)
}

fn packed((width, height): (u32, u32), pixels: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut encoder = png::Encoder::new(&mut packed, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Balanced);
    // Large plain areas pack best as they are.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::{IntoDrawingArea, RGBColor};

    #[test]
    fn what_is_drawn_is_what_is_packed() {
        let faces = Faces::read().unwrap();
        let packed = png((3, 2), &faces, |press| press.into_drawing_area().fill(&RGBColor(1, 2, 3))).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(packed)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (3, 2));
        assert_eq!(pixels, [1, 2, 3].repeat(6));
    }
}
