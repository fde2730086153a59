//! How long the register takes to answer a keystroke or a choice, in a real browser, for as many statements as the
//! article has and for many more. Run by `cargo xtask bench register`; prints, and asserts nothing.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use support::browser::{Setup, run, until, with};
use support::dist;
use support::explainer::ARTICLE;
use support::figures::quantile;
use support::server::{Server, ServerConfig, Wasm};

/// Up to so many statements the layout is timed as well. Beyond, Chromium needs time that grows with the square of
/// the entries that are hidden side by side (seconds for 4,000), whatever the style sheet says.
const LAID_OUT: usize = 1_000;

/// How many statements.
const SIZES: [usize; 3] = [46, 1_000, 10_000];

#[tokio::main]
async fn main() -> Result<()> {
    println!("register: milliseconds a keystroke or choice; in brackets with the layout that follows");
    println!("{:>10} {:>8} {:>18} {:>18} {:>10}", "statements", "events", "median", "p95", "live after");
    for size in SIZES {
        measure(size).await?;
    }
    Ok(())
}

async fn measure(size: usize) -> Result<()> {
    let config = ServerConfig { wasm: Wasm::Held, ..ServerConfig::good(dist::release()) };
    let server = Server::with(config).await?;
    with(Setup::default(), async |browser| {
        browser.goto(server.at(&ARTICLE.page("de"))).await?;
        // As a reader who opens the row and comes to the list, here before its program has come.
        until(&browser, BRING).await?;
        run(&browser, &MULTIPLY.replace("SIZE", &size.to_string())).await?;
        run(&browser, "window.released = performance.now()").await?;
        server.release();
        run(&browser, "document.querySelector('#register').scrollIntoView()").await?;
        until(&browser, "return document.querySelector('[data-root=register]').hasAttribute('data-live')")
            .await?;
        let live = run(&browser, "return performance.now() - window.released").await?;
        run(&browser, &HELP.replace("LAYOUT", if size <= LAID_OUT { "true" } else { "false" })).await?;
        // One call each: a driver gives up on a script that takes minutes.
        for step in WORDS.map(|words| format!("type('{words}')")).into_iter().chain(["choose()".to_owned()]) {
            run(&browser, &step).await?;
        }
        let found = run(&browser, "return { handled, laidOut, size: entries().length }").await?;
        let times = |name: &str| -> Result<Vec<f64>> {
            let times = found.get(name).and_then(Value::as_array).context("times")?;
            let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
            times.sort_by(f64::total_cmp);
            Ok(times)
        };
        ensure!(found.get("size") == Some(&size.into()), "the page has not {size} statements");
        let (handled, laid_out) = (times("handled")?, times("laidOut")?);
        let both = |share: f64| {
            let handled = quantile(&handled, share).unwrap_or_default();
            let laid_out = quantile(&laid_out, share).map(|time| format!(" ({time:.1})"));
            format!("{handled:.1}{}", laid_out.unwrap_or_default())
        };
        println!(
            "{size:>10} {:>8} {:>18} {:>18} {:>10.0}",
            handled.len(),
            both(0.5),
            both(0.95),
            live.as_f64().unwrap_or_default()
        );
        Ok(())
    })
    .await
}

/// Has what stands in the closed row brought in, and opens it.
const BRING: &str = "
    document.querySelector('.section-register > details').open = true;
    return document.querySelector('[data-root=register] [data-items]') !== null";

/// Makes the article's statements as many as wanted. Copies get a word of their own from a seeded generator (the
/// constants of Numerical Recipes), so that they are not found all together.
const MULTIPLY: &str = "
    const list = document.querySelector('[data-root=register] [data-items]');
    list.querySelectorAll('[data-origin=supplement]').forEach(entry => entry.remove());
    const originals = [...list.querySelectorAll(':scope > [data-item]')];
    let seed = 1;
    const word = () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return seed.toString(36);
    };
    for (let made = originals.length; made < SIZE; made++) {
        const copy = originals[made % originals.length].cloneNode(true);
        copy.querySelectorAll('[id]').forEach(one => one.removeAttribute('id'));
        copy.querySelector('.statement-words').append(` ${word()}`);
        list.append(copy);
    }";

/// Words that are typed letter by letter: found as they are, without their umlaut, and only with typos forgiven.
const WORDS: [&str; 4] = ["Gerassimow", "Völkerrecht", "gerasimof lyman", "Pokrowsk"];

/// Types words, and takes choices; each event is timed by itself.
const HELP: &str = "
    window.handled = [];
    window.laidOut = [];
    window.entries = () => document.querySelectorAll('[data-root=register] [data-item]');
    const time = control => {
        const start = performance.now();
        control.dispatchEvent(new Event('input', { bubbles: true }));
        handled.push(performance.now() - start);
        if (LAYOUT) {
            document.body.offsetHeight;
            laidOut.push(performance.now() - start);
        }
    };
    const field = document.querySelector('#register-search');
    window.type = words => {
        for (let length = 0; length <= words.length; length++) {
            field.value = words.slice(0, length);
            time(field);
        }
        field.value = '';
        time(field);
    };
    window.choose = () => {
        for (const select of document.querySelectorAll('[data-root=register] [data-facet]')) {
            for (const place of [1, 2, 0]) {
                select.selectedIndex = place;
                time(select);
            }
        }
    };";
