//! The letters of a font as browsers load it (WOFF2, a recommendation of the W3C; OpenType's table `cmap`).

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeSet;

/// Tables by the number that stands for their name; those behind are of no interest here.
const CMAP: u8 = 0;
const GLYF: u8 = 10;
const LOCA: u8 = 11;
const NAMED: u8 = 63;

/// Where the list of tables begins.
const TABLES: usize = 48;

/// Every letter that a font has.
///
/// # Errors
/// Where it is none, or its letters are listed in another way than those of our fonts.
pub fn letters(font: &[u8]) -> Result<BTreeSet<u32>> {
    ensure!(font.starts_with(b"wOF2"), "no WOFF2");
    let (count, packed) = (short(font, 12)?, long(font, 20)?);
    let mut place = TABLES;
    let mut start = 0;
    let mut cmap = None;
    for _ in 0..count {
        let flags = *font.get(place).context("a table")?;
        let (tag, version) = (flags & 63, flags >> 6);
        place += if tag == NAMED { 5 } else { 1 };
        let mut length = number(font, &mut place)?;
        // What was packed in a way of its own says how long it is now.
        let is_whole = if [GLYF, LOCA].contains(&tag) { version == 3 } else { version == 0 };
        if tag == CMAP {
            ensure!(is_whole, "a list of letters in a way of its own");
            cmap = Some(start..start + length);
        }
        if !is_whole {
            length = number(font, &mut place)?;
        }
        start += length;
    }
    let mut unpacked = Vec::new();
    let packed = font.get(place..place + packed).context("its data")?;
    brotli::BrotliDecompress(&mut &*packed, &mut unpacked)?;
    listed(unpacked.get(cmap.context("no list of letters")?).context("its list of letters")?)
}

/// The letters of a table `cmap`: those of its list for Unicode, in format 4.
fn listed(table: &[u8]) -> Result<BTreeSet<u32>> {
    for record in 0..short(table, 2)? {
        let record = 4 + 8 * record;
        if (short(table, record)?, short(table, record + 2)?) == (3, 1) {
            return segments(table.get(long(table, record + 4)?..).context("a list")?);
        }
    }
    bail!("no list for Unicode")
}

fn segments(list: &[u8]) -> Result<BTreeSet<u32>> {
    ensure!(short(list, 0)? == 4, "a list of another format");
    let bytes = short(list, 6)?;
    let mut found = BTreeSet::new();
    for segment in (0..bytes).step_by(2) {
        let (last, first) = (short(list, 14 + segment)?, short(list, 16 + bytes + segment)?);
        let (shift, range) = (short(list, 16 + 2 * bytes + segment)?, 16 + 3 * bytes + segment);
        for letter in first..=last.min(0xFFFE) {
            let glyph = match short(list, range)? {
                0 => (letter + shift) & 0xFFFF,
                offset => short(list, range + offset + 2 * (letter - first))?,
            };
            if glyph != 0 {
                found.insert(u32::try_from(letter)?);
            }
        }
    }
    Ok(found)
}

fn short(bytes: &[u8], place: usize) -> Result<usize> {
    let two = bytes.get(place..place + 2).context("too short")?;
    Ok(two.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

fn long(bytes: &[u8], place: usize) -> Result<usize> {
    Ok(short(bytes, place)? << 16 | short(bytes, place + 2)?)
}

/// A number of any length: seven bits a byte, the highest first.
fn number(bytes: &[u8], place: &mut usize) -> Result<usize> {
    let mut sum = 0;
    loop {
        let byte = *bytes.get(*place).context("a length")?;
        *place += 1;
        sum = sum << 7 | usize::from(byte & 127);
        if byte < 128 {
            return Ok(sum);
        }
    }
}
