//! How long a fit takes, natively and in one thread, with customers drawn from the model with its published parameters.
//!
//! ```text
//! cargo run --profile bench --example value -- 25000 1000000
//! ```

use rapport::analysis::value::{Grouped, Summary, fit, fit_pareto, fit_spend};
use std::time::Instant;

/// Numbers in (0, 1) that are the same at each run (Steele, Lea & Flood 2014: SplitMix64).
struct Draw(u64);

impl Draw {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (((z ^ (z >> 31)) >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    fn exponential(&mut self) -> f64 {
        -self.uniform().ln()
    }

    fn normal(&mut self) -> f64 {
        (2.0 * self.exponential()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// Marsaglia & Tsang 2000.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.uniform().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }

    /// A customer of BG/NBD and Gamma-Gamma with the parameters of CDNOW, in whole days of two years.
    fn customer(&mut self) -> Summary {
        let days = (self.uniform() * 730.0).floor();
        let rate = self.gamma(0.2426) / 4.4136 / 7.0;
        let (a, b) = (self.gamma(0.7929), self.gamma(2.4259));
        let (mut now, mut last, mut x) = (0.0, 0.0, 0);
        while self.uniform() > if x == 0 { 0.0 } else { a / (a + b) } {
            now += self.exponential() / rate;
            if now.is_nan() || now > days {
                break;
            }
            if now.floor() > last {
                (last, x) = (now.floor(), x + 1);
            }
        }
        let scale = self.gamma(3.74) / 15.44;
        let cents = |m: f64| (m * 100.0).round() / 100.0;
        let m = if x == 0 { 0.0 } else { cents(self.gamma(6.25 * f64::from(x)) / scale / f64::from(x)) };
        Summary { x, t_x: last / 7.0, t: days / 7.0, m }
    }
}

fn main() {
    for n in std::env::args().skip(1).map(|text| text.parse::<usize>().expect("a number of customers")) {
        let mut draw = Draw(n as u64);
        let customers: Vec<Summary> = (0..n).map(|_| draw.customer()).collect();
        let t = Instant::now();
        let grouped = Grouped::of(customers);
        println!("{n} customers, {} groups: grouped in {:?}", grouped.groups().len(), t.elapsed());
        let t = Instant::now();
        let fitted = fit(&grouped);
        println!("  BG/NBD      {:>10.1?} {fitted:?}", t.elapsed());
        let t = Instant::now();
        let fitted = fit_spend(&grouped);
        println!("  Gamma-Gamma {:>10.1?} {fitted:?}", t.elapsed());
        let t = Instant::now();
        let fitted = fit_pareto(&grouped);
        println!("  Pareto/NBD  {:>10.1?} {fitted:?}", t.elapsed());
    }
}
