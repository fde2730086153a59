//! Decimal numbers in attributes, without the formatting of floating-point numbers: that would weigh more in the WASM
//! than the map's maths.

/// A number with so many decimals at most, zeros at its end left out: `-12.5`. What is none is 0, and what is beyond
/// 64 bits is cut.
pub fn write(value: f64, decimals: u32) -> String {
    let decimals = decimals.min(9);
    let scale = 10_u64.pow(decimals);
    let scaled = (value.abs() * scale as f64).round() as u64;
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    let (whole, rest) = (scaled / scale, scaled % scale);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let digits = format!("{rest:0width$}", width = decimals as usize);
    format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
}

/// A number as [`write`] writes it, with nine digits before and after the point at most; none for anything else.
pub fn read(words: &str) -> Option<f64> {
    let (sign, words) = words.strip_prefix('-').map_or((1.0, words), |words| (-1.0, words));
    let (whole, rest) = words.split_once('.').unwrap_or((words, "0"));
    let digits = |part: &str| {
        let is_number = (1..=9).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok()).flatten()
    };
    let scale = 10_u64.pow(u32::try_from(rest.len()).ok().filter(|length| *length <= 9)?);
    Some(sign * (f64::from(digits(whole)?) + f64::from(digits(rest)?) / scale as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_short() {
        for (value, decimals, words) in [
            (1.0, 2, "1"),
            (-0.001, 2, "0"),
            (-12.5, 3, "-12.5"),
            (0.05, 2, "0.05"),
            (f64::NAN, 2, "0"),
            (9.999, 2, "10"),
        ] {
            assert_eq!(write(value, decimals), words);
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for words in
            ["", "-", ".", "1.", ".5", "1e9", "NaN", "+1", "1234567890", "1.1234567890", "١", "--1", "1.2.3"]
        {
            assert_eq!(read(words), None, "{words}");
        }
    }

    proptest! {
        #[test]
        fn there_and_back(value in -1_000_000.0..1_000_000.0, decimals in 0..7_u32) {
            let read = read(&write(value, decimals)).unwrap();
            prop_assert!((read - value).abs() <= 0.500_001 / 10_f64.powi(decimals as i32));
        }

        #[test]
        fn nothing_panics(value in any::<f64>(), decimals in any::<u32>(), words in ".*") {
            let _ = (write(value, decimals), read(&words));
        }
    }
}
