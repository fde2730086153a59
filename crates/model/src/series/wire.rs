//! How a page carries a long series: as text that is short once compressed, and read in one pass.

use super::Series;

impl Series {
    /// The series as text, for [`Series::read`]: whole numbers parted by blanks. First the decimals and the number
    /// of points, then all days, all amounts, and where there are ranges all lower and all upper ends; each the
    /// difference to the one before it in its row, for rows of small numbers that repeat are compressed well.
    pub fn write(&self) -> String {
        let mut text = format!("{} {}", self.decimals, self.len());
        let mut row = |numbers: &mut dyn Iterator<Item = i32>| {
            let mut before = 0;
            for number in numbers.map(i64::from) {
                text.push(' ');
                text.push_str(&(number - before).to_string());
                before = number;
            }
        };
        row(&mut self.days.iter().copied());
        row(&mut self.amounts.iter().copied());
        row(&mut self.ranges.iter().map(|[low, _]| *low));
        row(&mut self.ranges.iter().map(|[_, high]| *high));
        text
    }

    /// A series as [`Series::write`] writes it. None for anything else: days that do not rise, a range upside
    /// down, rows of different lengths, numbers beyond 32 bits.
    pub fn read(text: &str) -> Option<Self> {
        let numbers = &mut text.as_bytes().split(|byte| *byte == b' ').map(number).peekable();
        let decimals = u8::try_from(numbers.next()??).ok().filter(|decimals| *decimals <= 9)?;
        let count = usize::try_from(numbers.next()??).ok().filter(|count| *count <= text.len())?;
        let (days, amounts) = (row(numbers, count)?, row(numbers, count)?);
        let mut ranges = Vec::new();
        if numbers.peek().is_some() {
            let lows = row(numbers, count)?;
            ranges = lows.into_iter().zip(row(numbers, count)?).map(|(low, high)| [low, high]).collect();
        }
        let rising = days.is_sorted_by(|day, next| day < next);
        let upright = ranges.iter().all(|[low, high]| low <= high);
        (rising && upright && numbers.next().is_none()).then_some(Self { days, amounts, ranges, decimals })
    }
}

/// So many numbers, each the difference to the one before.
fn row(numbers: &mut impl Iterator<Item = Option<i64>>, count: usize) -> Option<Vec<i32>> {
    let mut row = Vec::with_capacity(count);
    let mut last = 0;
    for _ in 0..count {
        last = i32::try_from(i64::from(last) + numbers.next()??).ok()?;
        row.push(last);
    }
    Some(row)
}

/// A whole number of ten digits at most: enough for the difference of two numbers of 32 bits, and far from what 64 hold.
fn number(word: &[u8]) -> Option<i64> {
    let digits = word.strip_prefix(b"-").unwrap_or(word);
    if !(1..=10).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
    Some(if digits.len() < word.len() { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::super::tests::any_series;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_series_is_rows_of_differences() {
        let mut series =
            Series { days: vec![10, 11, 12], amounts: vec![5, 4, 6], ranges: Vec::new(), decimals: 1 };
        assert_eq!(series.write(), "1 3 10 1 1 5 -1 2");
        series.ranges = vec![[4, 6], [3, 5], [4, 8]];
        assert_eq!(series.write(), "1 3 10 1 1 5 -1 2 4 -1 1 6 -1 3");
        assert_eq!(Series::read("0 0"), Some(Series::default()));
    }

    #[test]
    fn what_is_no_series_is_none() {
        let heads = ["", " ", "0", "0 0 ", "0 0 1", "10 0", "-1 0", "0 -1", "0 99999999999", "0 9999999999"];
        let rows = ["0 1 1", "0 1  1 1", "0 2 1 0 1 1", "0 2 1 -1 1 1", "0 2 1 1 2147483647 1"];
        let numbers = ["2147483648", "99999999999999999999", "+1", "-", "--1", "1.5", "1\n", "١"];
        let ranges = ["1 1", "1 2 1", "1 1 2 3"];
        let amounts = numbers.iter().chain(&ranges).map(|amounts| format!("0 1 1 {amounts}"));
        for text in heads.iter().chain(&rows).map(|text| (*text).to_owned()).chain(amounts) {
            assert_eq!(Series::read(&text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn there_and_back(series in any_series(60)) {
            prop_assert_eq!(Series::read(&series.write()), Some(series));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[-0-9 ]{0,40}|.*") {
            if let Some(series) = Series::read(&text) {
                prop_assert_eq!(series.len(), series.amounts.len());
                prop_assert_eq!(Series::read(&series.write()), Some(series));
            }
        }
    }
}
