//! The part of a dataset whose lines pass a filter, as a dataset of its own.

use super::narrow::{Codes, Numbers, chosen, for_codes};
use super::store_refund::{SALE, Unsold};
use super::{Calendar, Dataset, NO_ENTRY};

impl Dataset {
    /// The lines of a channel and of a category, each given as a position in its dictionary; nothing stands for any.
    ///
    /// Every customer keeps the place, also without an order left; ids and dictionaries stay with the whole dataset. An
    /// order keeps its day, and its amount is that of the lines that are left. Refunds are no orders here either: where only
    /// they are left of an order, they stand without one.
    pub fn only(&self, channel: Option<u32>, category: Option<u32>) -> Dataset {
        let mut wanted = self.wanted(channel, category);
        let mut out = Dataset { order_start: vec![0], unit: self.unit, ..Dataset::empty() };
        if !self.refund.is_empty() {
            self.loosen(&mut wanted, &mut out.unsold);
        }
        if self.lines() == self.orders() {
            self.keep_single_lines(&wanted, &mut out);
        } else {
            self.keep_lines(&wanted, &mut out);
        }
        let numbers = |column: &Numbers| column.only(&wanted);
        let codes = |column: &Codes| column.only(&wanted);
        out.quantity = numbers(&self.quantity);
        out.rating = numbers(&self.rating);
        out.recommend = numbers(&self.recommend);
        out.category = codes(&self.category);
        out.channel = codes(&self.channel);
        out.campaign = codes(&self.campaign);
        out.refund = codes(&self.refund);
        let passes = |wanted: Option<u32>, own: u32| wanted.is_none_or(|wanted| wanted == own);
        let unsold = self.unsold.iter().filter(|line| passes(channel, line.channel) && passes(category, line.category));
        out.unsold.extend(unsold.copied());
        out.calendar = Calendar::of(&out);
        out
    }

    /// Each order is one line: it stays or goes.
    fn keep_single_lines(&self, wanted: &[bool], out: &mut Dataset) {
        out.day = chosen(self.days(), wanted);
        out.amount = chosen(self.amounts(), wanted);
        let mut kept = 0;
        for history in self.histories() {
            let own = wanted.get(history.first..history.first + history.days.len()).unwrap_or_default();
            kept += own.iter().map(|wanted| u32::from(*wanted)).sum::<u32>();
            out.order_start.push(kept);
        }
    }

    fn keep_lines(&self, wanted: &[bool], out: &mut Dataset) {
        let keeps = |line: usize| wanted.get(line).copied().unwrap_or(false);
        for history in self.histories() {
            for (order, day) in (history.first..).zip(history.days) {
                let lines = self.lines_of(order..order + 1);
                let left = lines.clone().filter(|line| keeps(*line)).count();
                if left > 0 {
                    let amounts = self.line_amounts().get(lines.clone()).unwrap_or_default();
                    let mut amounts = lines.zip(amounts).filter(|(line, _)| keeps(*line)).map(|(_, amount)| *amount);
                    out.push_order(*day, left, &mut amounts);
                }
            }
            out.order_start.push(out.day.len() as u32);
        }
    }

    /// Takes the refunds out of orders of which no line of the sale passes.
    #[inline(never)]
    fn loosen(&self, wanted: &mut [bool], unsold: &mut Vec<Unsold>) {
        for (customer, history) in self.histories().enumerate() {
            for (order, day) in (history.first..).zip(history.days) {
                let lines = self.lines_of(order..order + 1);
                let passes = |line: &usize| wanted.get(*line).copied().unwrap_or(false);
                let of_sale = |line: &usize| self.refund.get(*line) == Some(SALE);
                if lines.clone().any(|line| passes(&line) && of_sale(&line)) {
                    continue;
                }
                for line in lines {
                    let Some(passes) = wanted.get_mut(line).filter(|passes| **passes) else { continue };
                    *passes = false;
                    let Some(who) = self.customers.ids.get(customer) else { continue };
                    unsold.push(Unsold {
                        who: *who,
                        customer: customer as u32,
                        day: *day,
                        amount: self.line_amounts().get(line).copied().unwrap_or(0),
                        channel: self.channel.get(line).unwrap_or(NO_ENTRY),
                        category: self.category.get(line).unwrap_or(NO_ENTRY),
                        refund: (order as u64) << 32 | u64::from(self.refund.get(line).unwrap_or(SALE)),
                    });
                }
            }
        }
    }

    /// Which lines pass.
    fn wanted(&self, channel: Option<u32>, category: Option<u32>) -> Vec<bool> {
        let mut wanted = vec![true; self.lines()];
        for (code, column) in [(channel, &self.channel), (category, &self.category)] {
            let Some(code) = code else { continue };
            if column.is_empty() {
                wanted.fill(false);
            }
            for_codes!(column, |codes, wide| {
                wanted.iter_mut().zip(codes).for_each(|(wanted, own)| *wanted &= wide(*own) == code);
            });
        }
        wanted
    }
}
