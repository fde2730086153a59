//! `places.toml`: the places, and what each side is said to say about them.

use super::ids::Own;
use super::parts::Parts;
use super::value::{Entry, Value, quoted};
use knackpunkt_model::place::{Coordinates, Perspective, Place, Position, Role, Status};
use strum::{EnumString, VariantNames};

/// The role as written.
#[derive(Clone, Copy, Debug, PartialEq, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
enum Written {
    Contested,
    Context,
    Mentioned,
}

pub(super) fn place(entry: &Entry<'_>, own: Option<Own<Place>>, parts: &Parts<'_>) -> Option<Place> {
    let role = role(entry, own.as_ref(), parts);
    let label = entry.optional("label", Value::choice);
    let rank = entry.optional("rank", |field| field.whole("1, 2 or 3", 1..=3));
    if let Some(field) = entry.get("geonames") {
        field.number("a GeoNames number", |number| number > 0.0 && number.fract() == 0.0);
    }
    let area = parts.area(entry, "area");
    let (key, id) = own?;
    let (label, rank) = (label?.unwrap_or_default(), rank?.map_or(2, |rank| rank as u8));
    Some(Place { key, id, role: role?, label, rank, area: area? })
}

fn role(entry: &Entry<'_>, own: Option<&Own<Place>>, parts: &Parts<'_>) -> Option<Role> {
    let role = entry.choice::<Written>("role");
    // Asked for in any case, so that they are known fields.
    entry.get("coordinates");
    entry.get("says");
    let role = role?;
    if role != Written::Contested {
        entry.forbid("says", "what is said of it", "nothing, for a place that is not contested");
    }
    match role {
        Written::Contested => {
            let (spot, positions) = (degrees(entry), positions(entry, own, parts));
            Some(Role::Contested(spot?, positions?))
        }
        Written::Context => degrees(entry).map(Role::Context),
        Written::Mentioned => {
            entry.forbid("coordinates", "coordinates", "nothing, for a place that is only mentioned");
            Some(Role::Mentioned)
        }
    }
}

const DEGREES: &str = "[degrees east, degrees north]: -180 to 180 and -90 to 90";

fn degrees(entry: &Entry<'_>) -> Option<Coordinates> {
    let field = entry.need("coordinates", DEGREES)?;
    let items = field.list(DEGREES)?;
    let [east, north] = items.as_slice() else {
        field.problem(&format!("a list of {}", items.len()), DEGREES);
        return None;
    };
    let within = |field: &Value<'_>, most: f64| field.number(DEGREES, |degrees| degrees.abs() <= most);
    let (lon, lat) = (within(east, 180.0), within(north, 90.0));
    Some(Coordinates { lon: lon?, lat: lat? })
}

fn positions(entry: &Entry<'_>, own: Option<&Own<Place>>, parts: &Parts<'_>) -> Option<[Position; 3]> {
    let allowed = "[place.says] with moscow, kyiv and independent";
    let says = entry.need("says", allowed)?.table(allowed)?;
    let [moscow, kyiv, independent] = Perspective::ALL.map(|perspective| {
        let side = "{ status = \"…\", statements = [\"…\"] }";
        let table = says.need(perspective.name(), side)?.table(side)?;
        position(&table, own, parts)
    });
    says.finish();
    Some([moscow?, kyiv?, independent?])
}

fn position(table: &Entry<'_>, own: Option<&Own<Place>>, parts: &Parts<'_>) -> Option<Position> {
    let status = table.choice("status");
    let statements = match status {
        Some(Status::None) | None => parts.ids.statements.optional(table, "statements"),
        Some(_) => parts.ids.statements.at_least_one(table, "statements"),
    };
    table.finish();
    let (status, statements) = (status?, statements?);
    if let Some(field) = table.get("statements") {
        if status == Status::None && !statements.is_empty() {
            field.problem("statements", "nothing, where nothing is said");
        }
        check_spoken_of(&field, own?, parts);
    }
    Some(Position { status, statements })
}

/// Notes statements that do not speak of the place.
fn check_spoken_of(field: &Value<'_>, (place, id): &Own<Place>, parts: &Parts<'_>) {
    for item in field.items() {
        let key = item.plain_text().and_then(|id| parts.ids.statements.find(id));
        let Some(statement) = key.and_then(|key| parts.ids.statements.things.get(&key)) else { continue };
        if !statement.places.contains(place) {
            let found = format!("statement {}, which does not speak of it", quoted(&statement.id));
            item.problem(&found, &format!("statements with {} among their places", quoted(id)));
        }
    }
}
