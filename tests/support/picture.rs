//! PNG files as their pixels.

use anyhow::{Context, Result, ensure};
use png::{ColorType, Transformations};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// A picture without transparency.
pub struct Picture {
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Red, green, blue of every pixel, line by line from the top left.
    pub pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Reads a PNG file.
    ///
    /// # Errors
    /// Where it cannot be read, is of another kind than red, green and blue with eight bits each, or lets anything shine
    /// through.
    pub fn read(path: &Path) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("{} is not built", path.display()))?;
        let mut decoder = png::Decoder::new(BufReader::new(file));
        decoder.set_transformations(Transformations::ALPHA);
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("a picture too large")?];
        let info = reader.next_frame(&mut bytes)?;
        ensure!(info.color_type == ColorType::Rgba, "{} is not RGB", path.display());
        let (pixels, _) = bytes.as_chunks::<4>();
        ensure!(pixels.iter().all(|[.., opacity]| *opacity == 255), "{} is not opaque", path.display());
        let pixels = pixels.iter().map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
        Ok(Self { size: (info.width, info.height), pixels })
    }

    /// How often each colour occurs.
    #[must_use]
    pub fn colours(&self) -> BTreeMap<[u8; 3], usize> {
        let mut colours = BTreeMap::new();
        // Most pixels are like the one before.
        for run in self.pixels.chunk_by(|one, next| one == next) {
            if let Some(colour) = run.first() {
                *colours.entry(*colour).or_default() += run.len();
            }
        }
        colours
    }

    /// The share of pixels that are not of the commonest colour.
    #[must_use]
    pub fn drawn(&self) -> f64 {
        let ground = self.colours().into_values().max().unwrap_or_default();
        1.0 - ground as f64 / self.pixels.len() as f64
    }
}
