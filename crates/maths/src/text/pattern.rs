//! Sentences with gaps, such as `{shown} of {all}`.

/// A pattern with its gaps filled: names stand in it between braces. What has no value stays as it is.
///
/// `str::replace` would do the same, one gap after the other, and weighs 2 kB more in the browser.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut parts = pattern.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let gap = part.split_once('}').and_then(|(name, rest)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, rest))
        });
        let (value, rest) = gap.unwrap_or(("{", part));
        text.push_str(value);
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_and_all_else_stays() {
        let values = [("shown", "3"), ("all", "{shown}")];
        assert_eq!(fill("{shown} of {all}, {shown}", &values), "3 of {shown}, 3");
        assert_eq!(fill("{other} {{all}} { } }{", &values), "{other} {{shown}} { } }{");
        assert_eq!(fill("", &values), "");
    }
}
