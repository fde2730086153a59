//! An amount of a long series, read without rounding: a computer's fractions would not give "0.1" back.

use knackpunkt_maths::decimal;

/// How many decimals an amount may have.
const DECIMALS: u8 = 4;
/// Digits before the point: more fit no series.
const WHOLE: usize = 10;

/// An amount from 0 on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    /// In units of 10^-[`DECIMALS`]: what amounts are compared by, whatever their decimals.
    pub(super) parts: i64,
    /// How many decimals it is written with.
    pub(super) decimals: u8,
}

impl Amount {
    /// The amount that is written so, or what is allowed.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let no_amount = || "an amount from 0 on, such as 1250 or 51.4".to_owned();
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let is_amount = (1..=WHOLE).contains(&whole.len()) && are_digits(whole) && are_digits(decimals);
        if !is_amount || text.ends_with('.') {
            return Err(no_amount());
        }
        let most = usize::from(DECIMALS);
        let count = u8::try_from(decimals.len()).ok().filter(|count| *count <= DECIMALS);
        let count = count.ok_or_else(|| format!("at most {DECIMALS} decimals"))?;
        let parts = format!("{whole}{decimals:0<most$}").parse().map_err(|_| no_amount())?;
        Ok(Self { parts, decimals: count })
    }

    pub(super) fn exceeds_hundred(self) -> bool {
        self.parts > 100 * 10_i64.pow(DECIMALS.into())
    }

    /// The amount in units of 10^-decimals, where it is whole in them and fits.
    pub(super) fn scaled(self, decimals: u8) -> Option<i32> {
        let step = 10_i64.pow(DECIMALS.checked_sub(decimals)?.into());
        i32::try_from(self.parts / step).ok().filter(|_| self.parts % step == 0)
    }

    /// The largest amount that fits with so many decimals, in words.
    pub(super) fn largest(decimals: u8) -> String {
        decimal::write(f64::from(i32::MAX) / 10_f64.powi(decimals.into()), decimals.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scaled(text: &str, decimals: u8) -> Option<i32> {
        Amount::read(text).ok()?.scaled(decimals)
    }

    #[test]
    fn amounts_are_read_to_the_last_digit_and_the_largest_still_fits() {
        for (text, decimals, wanted) in [
            ("51.4", 1, Some(514)),
            ("51.4", 3, Some(51_400)),
            ("0.0001", 4, Some(1)),
            ("214748.3647", 4, Some(i32::MAX)),
            ("214748.3648", 4, None),
            ("51.4", 0, None),
        ] {
            assert_eq!(scaled(text, decimals), wanted, "{text}");
        }
        for decimals in 0..=DECIMALS {
            assert_eq!(scaled(&Amount::largest(decimals), decimals), Some(i32::MAX));
        }
    }

    #[test]
    fn what_is_no_amount_is_not_read() {
        for text in ["", "-1", "+1", "1,5", "1.", ".5", "1e3", "nan", " 1", "1.23456", "12345678901", "٣"] {
            assert!(Amount::read(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn amounts_compare_by_value_whatever_their_decimals() {
        let [one, same, more] = ["1.5", "1.50", "1.51"].map(|text| Amount::read(text).unwrap());
        assert!(one.parts == same.parts && one.parts < more.parts && !one.exceeds_hundred());
        assert!(Amount::read("100.0001").unwrap().exceeds_hundred());
        assert!(!Amount::read("100").unwrap().exceeds_hundred());
    }
}
