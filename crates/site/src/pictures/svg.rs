//! A backend of plotters that writes SVG: nothing but what our drawings are made of, in colours as the caller names them,
//! so that a drawing can take those of the page around it.

use crate::assets::theme::{Rgb, Theme, hex};
use crate::pictures::fonts::SERIF;
use anyhow::{Result, anyhow};
use html_escape::encode_text;
use knackpunkt::chart::draw::{Look, pen};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::{IntoDrawingArea, RGBColor};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;

/// How far above a spot the base line of words stands whose lower edge is there, in ems: half the height of x.
pub(crate) const ABOVE: f64 = 0.27;

/// A drawing to be: its size in user units, and the elements written so far.
pub(crate) struct Svg<'a> {
    pub(crate) size: (u32, u32),
    /// How a colour is written.
    pub(crate) paint: fn(Rgb) -> String,
    pub(crate) elements: &'a mut Vec<String>,
}

/// All of a drawing, or a part of it.
pub(crate) type Area<'a> = DrawingArea<Svg<'a>, Shift>;
pub(crate) type Pen<'a, 'b> = pen::Pen<'a, Svg<'b>>;
pub(crate) type Drawn = pen::Drawn<Svg<'static>>;

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Svg<'_> {
    /// The attributes of a filled shape, or of one that is only an edge.
    fn shape<S: BackendStyle>(&self, style: &S, fill: bool) -> String {
        let colour = style.color();
        let (paint, opacity) = ((self.paint)(colour.rgb), opacity(colour));
        if fill {
            return format!("fill=\"{paint}\"{opacity}");
        }
        // A mitre would lead a line that turns sharply far past its point.
        let width = style.stroke_width();
        format!(
            "fill=\"none\" stroke=\"{paint}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"{opacity}"
        )
    }

    fn add(&mut self, element: String) -> Done {
        self.elements.push(element);
        Ok(())
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Done {
        self.draw_rect((x, y), (x + 1, y + 1), &colour, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let (width, height, shape) = (right - left, bottom - top, self.shape(style, fill));
        self.add(format!("<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" {shape}/>"))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let (points, shape) = (points(path), self.shape(style, false));
        self.add(format!("<polyline points=\"{points}\" {shape}/>"))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let shape = self.shape(style, fill);
        self.add(format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {shape}/>"))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Done {
        let (points, shape) = (points(corners), self.shape(style, true));
        self.add(format!("<polygon points=\"{points}\" {shape}/>"))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, (x, y): BackendCoord) -> Done {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let (size, base) = (rounded(style.size(), 100.0), rounded(f64::from(y) - ABOVE * style.size(), 10.0));
        let weight = if matches!(style.style(), FontStyle::Bold) { " font-weight=\"bold\"" } else { "" };
        let (fill, opacity) = ((self.paint)(style.color().rgb), opacity(style.color()));
        // Words take the family around them, but for headlines.
        let headline = style.family().as_str() == SERIF;
        let family = if headline { format!(" font-family=\"{SERIF}\"") } else { String::new() };
        let words = encode_text(words);
        self.add(format!(
            "<text x=\"{x}\" y=\"{base}\"{anchor} font-size=\"{size}\"{family}{weight} fill=\"{fill}\"{opacity}>{words}</text>"
        ))
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    path.into_iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

fn opacity(colour: BackendColor) -> String {
    if colour.alpha < 1.0 { format!(" opacity=\"{}\"", colour.alpha) } else { String::new() }
}

fn rounded(number: f64, parts: f64) -> f64 {
    (number * parts).round() / parts
}

/// A file that stands by itself, drawn on a theme's paper in its colours. Its size is in CSS pixels, each of which is so many
/// units wide: plotters sets everything on whole units. Each element has a line; `attributes` are the root's own, `first` the
/// elements before all that is drawn.
pub(crate) fn file(
    ((width, height), scale): ((u32, u32), u32),
    theme: &Theme,
    (attributes, first): (&str, &str),
    draw: impl FnOnce(&Area<'_>, &Look) -> Drawn,
) -> Result<String> {
    let (width, height, mut elements) = (width * scale, height * scale, Vec::new());
    let svg = Svg { size: (width, height), paint: hex, elements: &mut elements };
    let area = svg.into_drawing_area();
    let (red, green, blue) = theme.paper;
    let look = Look { scale: f64::from(scale), palette: theme.palette, font: "sans-serif".to_owned() };
    let drawn = area.fill(&RGBColor(red, green, blue)).and_then(|()| draw(&area, &look));
    drawn.map_err(|error| anyhow!("a drawing could not be written as SVG: {error}"))?;
    drop(area);
    let elements = elements.join("\n");
    Ok(format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         xmlns=\"http://www.w3.org/2000/svg\" {attributes}>\n{first}{elements}\n</svg>\n"
    ))
}
