//! Tables beside the orders: overlap, joins, ids that are one customer, summaries in the place of orders. All figures are
//! worked by hand beside the rows.

mod answers;
mod clean;
mod criteria;
mod demo;
mod figures;
mod fine;
mod joins;
mod listed;
mod money;
mod money_asked;
mod onboarding;
mod overlap;
mod quality;
mod reach;
mod referrals;
mod retention;
mod returns;
mod same;
mod scores;
mod summaries;
mod support;
