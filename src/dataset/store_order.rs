//! Brings rows into the order of the store: by customer, then by day of the order, then by appearance.

/// Where every row goes, and where orders and customers begin.
pub(super) struct Layout {
    /// Final position of each row, by row.
    pub place: Vec<u32>,
    /// First order of each customer, and the number of orders at the end.
    pub order_start: Vec<u32>,
    /// First line of each order, and the number of lines at the end.
    pub line_start: Vec<u32>,
    /// Day of each order: its earliest line.
    pub day: Vec<i32>,
}

/// The columns of one block that decide the order.
pub(super) struct Keys {
    pub customer: Vec<u32>,
    pub day: Vec<i32>,
    /// Empty when each row is an order of its own.
    pub order: Vec<u64>,
}

/// Counting sort by customer, then a small sort inside each customer. The keys of a block are dropped as soon as
/// they are used, so that the peak stays near one copy of the columns.
pub(super) fn layout(customers: usize, rows: usize, blocks: Vec<Keys>) -> Layout {
    let mut next = customer_starts(customers, &blocks);
    let starts = next.clone();
    let has_orders = blocks.iter().any(|b| !b.order.is_empty());
    let mut days = vec![0i32; rows];
    let mut row_at = vec![0u32; rows];
    let mut orders = vec![0u64; if has_orders { rows } else { 0 }];
    let mut row = 0u32;
    for block in blocks {
        let Keys { customer, day, order } = block;
        let mut order = order.into_iter();
        for (customer, day) in customer.into_iter().zip(day) {
            if let Some(next) = next.get_mut(customer as usize) {
                let at = *next as usize;
                *next += 1;
                put(&mut days, at, day);
                put(&mut row_at, at, row);
                // Rows without an order id in a file among others that have one: a number of their own.
                put(&mut orders, at, order.next().unwrap_or_else(|| lone_order(row)));
            }
            row += 1;
        }
    }
    let mut sorter = Sorter {
        layout: Layout { place: vec![0; rows], order_start: vec![0], line_start: vec![0], day: Vec::new() },
        lines: Vec::new(),
        groups: Vec::new(),
        done: 0,
    };
    sorter.layout.order_start.reserve_exact(customers);
    for (from, to) in starts.iter().zip(starts.iter().skip(1)) {
        let span = *from as usize..*to as usize;
        let (Some(days), Some(row_at)) = (days.get(span.clone()), row_at.get(span.clone())) else { continue };
        sorter.customer(days, row_at, orders.get(span).unwrap_or_default());
    }
    sorter.layout
}

/// Where the rows of each customer begin, with the number of rows at the end.
fn customer_starts(customers: usize, blocks: &[Keys]) -> Vec<u32> {
    let mut starts = vec![0u32; customers + 1];
    for customer in blocks.iter().flat_map(|b| &b.customer) {
        if let Some(count) = starts.get_mut(*customer as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

fn put<T>(column: &mut [T], at: usize, value: T) {
    if let Some(slot) = column.get_mut(at) {
        *slot = value;
    }
}

/// A 64-bit number that no other row gets (SplitMix64's finaliser is a bijection).
fn lone_order(row: u32) -> u64 {
    let mut z = (u64::from(row) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

struct Sorter {
    layout: Layout,
    /// Order and position among the customer's rows.
    lines: Vec<(u64, u32)>,
    /// Day of the order, position of the order's first row, position of the row, row.
    groups: Vec<(i32, u32, u32, u32)>,
    done: u32,
}

impl Sorter {
    /// Places the rows of one customer, given in order of appearance.
    fn customer(&mut self, days: &[i32], rows: &[u32], orders: &[u64]) {
        self.groups.clear();
        if orders.is_empty() {
            let entries = days.iter().zip(rows).zip(0u32..);
            self.groups.extend(entries.map(|((day, row), at)| (*day, at, at, *row)));
        } else {
            self.lines.clear();
            self.lines.extend(orders.iter().copied().zip(0u32..));
            self.lines.sort_unstable();
            for group in self.lines.chunk_by(|a, b| a.0 == b.0) {
                let earliest = group.iter().filter_map(|(_, at)| days.get(*at as usize)).min().copied().unwrap_or(0);
                let first = group.first().map_or(0, |(_, at)| *at);
                let row = |at: u32| rows.get(at as usize).copied().unwrap_or(0);
                self.groups.extend(group.iter().map(|(_, at)| (earliest, first, *at, row(*at))));
            }
        }
        self.groups.sort_unstable();
        for order in self.groups.chunk_by(|a, b| a.1 == b.1) {
            for (_, _, _, row) in order {
                put(&mut self.layout.place, *row as usize, self.done);
                self.done += 1;
            }
            self.layout.line_start.push(self.done);
            self.layout.day.extend(order.first().map(|(day, ..)| *day));
        }
        self.layout.order_start.push(self.layout.day.len() as u32);
    }
}
