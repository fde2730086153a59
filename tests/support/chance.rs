//! Numbers that look random and are the same for the same seed.

/// A linear congruential generator modulo 2³², with the constants of Press et al., Numerical Recipes, chapter 7
/// ("an even quicker generator"). Good enough for scattering towns and for series.
pub(crate) struct Chance(u32);

impl Chance {
    pub(crate) fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// A number from 0 up to below `end`. It is taken from the high bits: the low ones hardly change.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((u64::from(self.0) * end as u64) >> 32) as usize
    }

    /// A number between two others.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        const STEPS: usize = 1 << 30;
        low + (high - low) * self.below(STEPS) as f64 / STEPS as f64
    }

    /// One of these; none where there are none.
    pub(crate) fn one_of<T: Copy>(&mut self, these: &[T]) -> Option<T> {
        these.get(self.below(these.len())).copied()
    }
}
