//! The content files without words: who speaks, of which towns, when.

use super::made::{DAYS, PERSPECTIVES, STATUSES, Town, number, statements};
use crate::made_up::{self, POINT, SOURCE};

/// Who speaks for each perspective: the actor and its side. Towns' ids have no hyphen, so none is one of these.
pub(super) const SPEAKERS: [(&str, &str); 3] =
    [("voice-moscow", "russia"), ("voice-kyiv", "ukraine"), ("voice-between", "independent")];

pub(super) fn explainer(slug: &str) -> String {
    made_up::explainer(slug, statements().count())
}

pub(super) fn register(towns: &[Town]) -> String {
    let written = statements().zip(1..).map(|((perspective, said), number)| {
        let (speaker, _) = SPEAKERS.get(perspective).copied().unwrap_or_default();
        let day = DAYS.get(said.day).copied().unwrap_or_default();
        let kind = if STATUSES.get(said.status) == Some(&"denied") { "denial" } else { "claim" };
        let named = towns.iter().filter(|town| statement(town, perspective) == Some(number));
        let named: Vec<_> = named.map(|town| format!("\"{}\"", town.id)).collect();
        format!(
            "[[statement]]\nid = \"{number}\"\nkinds = [\"{kind}\"]\nspeaker = \"{speaker}\"\nwhen = \"{day}\"\n\
             places = [{}]\npoints = [\"{POINT}\"]\nsources = [\"{SOURCE}\"]\n\n",
            named.join(", ")
        )
    });
    written.collect()
}

pub(super) fn places(towns: &[Town]) -> String {
    let written = towns.iter().map(|town| {
        let says: String =
            PERSPECTIVES.iter().enumerate().map(|(place, name)| says(town, place, name)).collect();
        format!(
            "[[place]]\nid = \"{}\"\nrole = \"contested\"\ncoordinates = [{:.5}, {:.5}]\nrank = {}\n{says}\n",
            town.id, town.lon, town.lat, town.rank
        )
    });
    written.collect()
}

fn says(town: &Town, place: usize, perspective: &str) -> String {
    let said = town.says.get(place).copied().flatten();
    let status = said.and_then(|said| STATUSES.get(said.status)).copied().unwrap_or("none");
    let statements = statement(town, place).map(|number| format!(", statements = [\"{number}\"]"));
    format!("says.{perspective} = {{ status = \"{status}\"{} }}\n", statements.unwrap_or_default())
}

/// The statement that a perspective's view of a town stands on.
fn statement(town: &Town, perspective: usize) -> Option<usize> {
    town.says.get(perspective).copied().flatten().map(|said| number(perspective, said))
}

pub(super) fn actors() -> String {
    let written = SPEAKERS.map(|(id, side)| {
        format!("[[actor]]\nid = \"{id}\"\nkind = \"organisation\"\nside = \"{side}\"\n\n")
    });
    written.concat()
}
