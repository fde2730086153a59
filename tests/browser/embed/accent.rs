//! Any accent that a host may ask for can be read: as painted, in both themes, on every ground it stands on.

use crate::visit::visit;
use anyhow::{Result, ensure};
use support::browser::{Setup, run};
use support::explainer::FIXTURE;

/// 16 steps of each channel.
const COLOURS: usize = 4096;

/// So many are looked at by one script, so that none takes long.
const PIECE: usize = 512;

/// The worst contrasts of some colours. Colours are painted and looked at, for what the screen cannot show is painted otherwise than
/// it is computed. Relative luminance and contrast: WCAG 2.2.
const WORST: &str = "
    const page = document.documentElement;
    page.dataset.accent = '';
    const probe = document.createElement('p');
    // Nothing else is there to be styled anew for each colour.
    document.body.replaceChildren(probe);
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const painted = (colour) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data;
    };
    const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const of = (name) => {
        probe.style.color = `var(${name})`;
        return luminance(painted(getComputedStyle(probe).color));
    };
    const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const grounds = ['--kp-paper', '--kp-surface', '--kp-supplement-tint', '--kp-land'];
    const worst = {};
    const see = (name, value, colour) => { if (!(worst[name]?.[0] <= value)) worst[name] = [value, colour]; };
    const theme = 'THEME';
    page.dataset.theme = theme;
    const known = Object.fromEntries(grounds.concat('--kp-ink', '--kp-soft').map((name) => [name, of(name)]));
    for (let number = START; number < START + PIECE; number++) {
        const colour = '#' + [...number.toString(16).padStart(3, '0')].map((digit) => digit + digit).join('');
        page.style.setProperty('--kp-given-accent', colour);
        const [accent, tint] = [of('--kp-accent'), of('--kp-accent-tint')];
        for (const ground of grounds) see(theme + ground, contrast(accent, known[ground]), colour);
        see(theme + '--kp-accent-tint', contrast(accent, tint), colour);
        for (const words of ['--kp-ink', '--kp-soft']) see(theme + words, contrast(known[words], tint), colour);
    }
    return worst";

#[tokio::test(flavor = "multi_thread")]
async fn any_accent_is_read_on_every_ground() -> Result<()> {
    let page = &FIXTURE.panel("de", "chart-ready");
    visit(FIXTURE.dist(), Setup::default(), page, async |browser| {
        for theme in ["light", "dark"] {
            for start in (0..COLOURS).step_by(PIECE) {
                let script = WORST.replace("THEME", theme).replace("PIECE", &PIECE.to_string());
                let worst = run(browser, &script.replace("START", &start.to_string())).await?;
                let worst = worst.as_object().cloned().unwrap_or_default();
                ensure!(worst.len() == 7, "{} grounds and words", worst.len());
                for (ground, found) in &worst {
                    let contrast = found.get(0).and_then(serde_json::Value::as_f64).unwrap_or_default();
                    ensure!(contrast >= 4.5, "{ground}: {found}");
                }
            }
        }
        Ok(())
    })
    .await
}
