//! `hosting/cloudfront.json`: a response headers policy, as `aws cloudfront create-response-headers-policy` reads it. What is
//! fresh for how long is kept with the files in S3, so it stands in `s3.sh`.

use crate::hosting::Hosting;
use crate::hosting::headers::{HTTPS_ONLY, Header};
use anyhow::Result;
use serde_json::{Value, json};

/// The file's text.
///
/// # Errors
/// None in practice: it is written in memory.
pub(crate) fn write(hosting: &Hosting) -> Result<String> {
    let named = |name: &str| {
        hosting.headers.iter().find(|header| header.name == name).map(|header| header.value.as_str())
    };
    let others: Vec<Value> =
        hosting.headers.iter().filter(|header| !has_a_place(header)).map(custom).collect();
    let policy = json!({
        "Name": "knackpunkt",
        "Comment": "Headers for a static site that others may show in frames",
        "CorsConfig": {
            "AccessControlAllowOrigins": list(named("Access-Control-Allow-Origin")),
            "AccessControlAllowHeaders": list(["*"]),
            "AccessControlAllowMethods": list(["GET", "HEAD"]),
            "AccessControlAllowCredentials": false,
            "OriginOverride": true,
        },
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": {
                "ContentSecurityPolicy": named("Content-Security-Policy"),
                "Override": true,
            },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "ReferrerPolicy": named("Referrer-Policy"), "Override": true },
            "StrictTransportSecurity": {
                "AccessControlMaxAgeSec": HTTPS_ONLY,
                "IncludeSubdomains": false,
                "Preload": false,
                "Override": true,
            },
        },
        "CustomHeadersConfig": { "Quantity": others.len(), "Items": others },
    });
    Ok(serde_json::to_string_pretty(&policy)? + "\n")
}

/// True for what CloudFront has a place of its own for; elsewhere it refuses it.
fn has_a_place(header: &Header) -> bool {
    [
        "Access-Control-Allow-Origin",
        "Content-Security-Policy",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
    ]
    .contains(&header.name)
}

fn custom(header: &Header) -> Value {
    json!({ "Header": header.name, "Value": header.value, "Override": true })
}

fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
    let items: Vec<Value> = items.into_iter().map(Into::into).collect();
    json!({ "Quantity": items.len(), "Items": items })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::example;
    use std::collections::BTreeMap;

    /// The fields that CloudFront would send.
    fn sent(policy: &Value) -> BTreeMap<String, String> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let security = &policy["SecurityHeadersConfig"];
        let age = security["StrictTransportSecurity"]["AccessControlMaxAgeSec"].as_u64().unwrap();
        let mut sent: BTreeMap<String, String> = [
            ("Content-Security-Policy", text(&security["ContentSecurityPolicy"]["ContentSecurityPolicy"])),
            ("Referrer-Policy", text(&security["ReferrerPolicy"]["ReferrerPolicy"])),
            ("Strict-Transport-Security", format!("max-age={age}")),
            (
                "Access-Control-Allow-Origin",
                text(&policy["CorsConfig"]["AccessControlAllowOrigins"]["Items"][0]),
            ),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        if security["ContentTypeOptions"]["Override"] == true {
            sent.insert("X-Content-Type-Options".to_owned(), "nosniff".to_owned());
        }
        for item in policy["CustomHeadersConfig"]["Items"].as_array().unwrap() {
            sent.insert(text(&item["Header"]), text(&item["Value"]));
        }
        sent
    }

    /// Every list says how long it is.
    fn check_quantities(value: &Value) {
        if let Some(items) = value.get("Items") {
            assert_eq!(value["Quantity"], items.as_array().unwrap().len());
        }
        value.as_object().into_iter().flatten().for_each(|(_, inner)| check_quantities(inner));
    }

    #[test]
    fn read_back_it_says_what_the_source_says() {
        let hosting = example();
        let policy: Value = serde_json::from_str(&write(&hosting).unwrap()).unwrap();
        check_quantities(&policy);
        let wanted = hosting.headers.iter().map(|one| (one.name.to_owned(), one.value.clone()));
        assert_eq!(sent(&policy), wanted.collect::<BTreeMap<_, _>>());
        // A custom header may be no longer.
        assert!(
            policy["CustomHeadersConfig"]["Items"]
                .as_array()
                .unwrap()
                .iter()
                .all(|item| { item["Value"].as_str().unwrap().len() <= 1783 })
        );
    }
}
