//! The order of time: what was said or happened when, no more precisely than the sources say.

use crate::date::{Day, When};
use crate::explainer::Explainer;
use crate::statement::{Kind, Statement};

/// What has the same date in the sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment<'a> {
    /// The date as the sources give it.
    pub when: When,
    /// What was said or happened then, in the register's order; at least one.
    pub statements: Vec<&'a Statement>,
}

impl Explainer {
    /// Everything that has a date of its own, the earliest first: by the last day that its date can mean, and of
    /// those with the same last day the less precise first.
    pub fn timeline(&self) -> Vec<Moment<'_>> {
        let mut moments: Vec<Moment<'_>> = Vec::new();
        for statement in self.statements.iter().filter(|statement| self.has_own_date(statement)) {
            match moments.iter_mut().find(|moment| moment.when == statement.when) {
                Some(moment) => moment.statements.push(statement),
                None => moments.push(Moment { when: statement.when, statements: vec![statement] }),
            }
        }
        moments.sort_by_key(|moment| (moment.when.last_day(), moment.when.is_day()));
        moments
    }

    /// The days on which something had been said that had not been said before, the earliest first.
    pub fn days(&self) -> Vec<Day> {
        let mut days: Vec<_> = self.statements.iter().map(|statement| statement.when.last_day()).collect();
        days.sort();
        days.dedup();
        days
    }

    /// Whether a statement has a date of its own, and so a place on the timeline.
    pub fn has_own_date(&self, statement: &Statement) -> bool {
        statement.has_own_date(self.as_of)
    }
}

impl Statement {
    /// Law and background that the article of this day only mentions have no date but the article's own, and those of other
    /// sources none where the source gives none.
    pub fn has_own_date(&self, article: Day) -> bool {
        let timeless = matches!(self.kinds.first(), Some(Kind::Background | Kind::Law));
        match self.when {
            When::Until(_) if self.supplement => !timeless,
            when => self.supplement || !timeless || when != When::Day(article),
        }
    }
}
