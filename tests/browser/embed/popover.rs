//! In a frame that is higher than a phone's screen a popover stays at its mark, not at the frame's lower edge.

use super::{BOUNDS, SCRIPT, document, element, host};
use anyhow::{Context, Result, ensure};
use support::browser::{Setup, run};

const OPENED: &str = "
    const mark = [...document.querySelectorAll('.mark')].find((one) => one.checkVisibility());
    mark.click();
    const popover = document.querySelector(':popover-open');
    const [from, to] = [mark, popover].map((one) => one.getBoundingClientRect());
    return [to.top - from.bottom, from.top - to.bottom, to.left, innerWidth - to.right, innerHeight]";

#[tokio::test(flavor = "multi_thread")]
async fn a_popover_stays_at_its_mark_on_a_phone() -> Result<()> {
    let setup = Setup { width: 360, height: 740, ..Setup::default() };
    host(setup, &document(SCRIPT, &element("polls")), async |stage| {
        stage.enter_live("knack-punkt").await?;
        stage.fits("knack-punkt", BOUNDS).await?;
        let found = run(stage.enter("knack-punkt").await?, OPENED).await?;
        let found: [f64; 5] = serde_json::from_value(found.clone()).with_context(|| found.to_string())?;
        let [below, above, left, right, height] = found;
        ensure!(height > 1500.0, "the frame is no higher than a screen: {height} px");
        ensure!((0.0..20.0).contains(&below.max(above)), "{below} px below, {above} px above its mark");
        ensure!(left >= 0.0 && right >= 0.0, "it does not fit in: {left}, {right}");
        Ok(())
    })
    .await
}
