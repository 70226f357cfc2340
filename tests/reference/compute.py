"""Computes the figures of the shop with pandas and DuckDB, and writes them to expected.json.

Every figure follows its definition in src/analysis/figures; none comes from the program. What both libraries can compute
is computed by both and must be equal. Money is added up in whole ten-thousandths."""

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

HERE = Path(__file__).parent
text = dict(dtype=str, keep_default_na=False)


def read(name):
    return pd.read_csv(HERE / name, **text)


lines = read("orders.csv")
lines["amount"] = lines["amount"].map(lambda cell: int(Decimal(cell) * 10000))
lines["day"] = pd.to_datetime(lines["order_date"])
unknown = lines[lines.customer_id == ""]
known = lines[lines.customer_id != ""]
sales, refunds = known[known.amount > 0], known[known.amount < 0]
FIRST, LAST = sales.day.min(), sales.day.max()

surveys = read("survey.csv")
surveys["day"] = pd.to_datetime(surveys["survey_date"])
tickets = read("tickets.csv")
for column in ["opened_at", "first_response_at", "closed_at"]:
    tickets[column] = pd.to_datetime(tickets[column])
tickets["day"] = tickets["opened_at"].dt.normalize()
responses = read("responses.csv")
responses["day"] = pd.to_datetime(responses["sent_at"])
spend = read("spend.csv")
spend["day"] = pd.to_datetime(spend["date"])
spend["amount"] = spend["spend"].map(lambda cell: int(Decimal(cell) * 10000))


def money(ten_thousandths):
    """As a figure is told: rounded once to cents, halves away from zero."""
    return (Decimal(int(ten_thousandths)) / 10000).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def within(table, span):
    return table if span is None else table[(table.day >= span[0]) & (table.day <= span[1])]


def spread(revenue):
    """Gini coefficient as the mean difference of all pairs, and shares of the top; who is below nought counts with it."""
    x = np.sort(np.clip(revenue.to_numpy(dtype=np.int64), 0, None))
    n, total = len(x), int(x.sum())
    differences = sum(int(np.abs(x - value).sum()) for value in x)
    top = {}
    for percent in [1, 5, 10, 20, 50]:
        count = max(n * percent // 100, 1)
        top[str(percent)] = int(x[n - count:].sum()) / total
    return differences / (2 * n * total), top


def nps(answers):
    answers = pd.to_numeric(answers[answers != ""])
    return 100 * (float((answers >= 9).mean()) - float((answers <= 6).mean()))


def figures(span, retention, rule="separate", category=None):
    """The figures of the orders of a span; `rule` is what becomes of refunds."""
    sold = within(sales, span)
    back = within(refunds, span)
    if category is not None:
        sold, back = sold[sold.category == category], back[back.category == category]
    per_order = sold.groupby(["customer_id", "order_id"]).amount.sum()
    per_customer = per_order.groupby("customer_id").agg(["count", "sum"])
    revenue = per_customer["sum"]
    total = int(revenue.sum())
    if rule == "net":
        lowered = back.groupby("customer_id").amount.sum()
        revenue = revenue.add(lowered.reindex(revenue.index, fill_value=0))
        total += int(back.amount.sum())
    customers, orders = len(per_customer), len(per_order)

    con = duckdb.connect()
    con.register("sold", sold)
    check = con.sql("""
        with o as (select customer_id, order_id, sum(amount) amount from sold group by all),
             c as (select customer_id, count(*) n from o group by all)
        select (select count(*) from c), (select count(*) from o), (select sum(amount) from o),
               (select count(*) from c where n > 1)""").fetchall()[0]
    repeat = int((per_customer["count"] > 1).sum())
    assert tuple(int(x) for x in check) == (customers, orders, int(per_order.sum()), repeat)

    earlier, recent = [within(sales if category is None else sales[sales.category == category], s) for s in retention]
    before, again = set(earlier.customer_id), set(recent.customer_id)
    gini, top = spread(revenue)
    returns = back.groupby(["customer_id", "order_id"]).ngroups
    gross, returned = money(sold.amount.sum()), money(-back.amount.sum())
    told = money(total)
    out = {
        "customers": customers,
        "orders": orders,
        "revenue": float(told),
        "average_order_value": float(told / orders),
        "revenue_per_customer": float(told / customers),
        "orders_per_customer": orders / customers,
        "repeat_purchase_rate": repeat / customers,
        "retention": len(before & again) / len(before),
        "revenue_share_top_20": top["20"],
        "gini": gini,
    }
    if rule != "ignore" and category is None:
        out |= {
            "returned_amount": float(returned),
            "return_rate": float(returned / gross),
            "order_return_rate": returns / orders,
        }
    if category is None:
        answered = within(surveys, span)
        opened = within(tickets, span)
        wait = (opened.first_response_at - opened.opened_at).dt.total_seconds()
        wait = wait[wait >= 0]
        close = (opened.closed_at - opened.opened_at).dt.total_seconds()
        clicked = within(responses, span)
        took_part = set(clicked[clicked.clicked == "yes"].customer_id) & set(per_customer.index)
        spent = money(within(spend, span).amount.sum())
        out |= {
            "csat": float(pd.to_numeric(answered.csat[answered.csat != ""]).mean()),
            "nps": nps(answered.nps),
            "participation": len(took_part) / customers,
            "first_response_time": float(wait.median() / 3600),
            "answered_within_2h": float((wait <= 7200).sum() / len(opened)),
            "closed_within_24h": float(((close >= 0) & (close <= 86400)).sum() / len(opened)),
            "spend": float(spent),
            "spend_per_customer": float(spent / customers),
            "spend_share": float(spent / told),
        }
    return {"figures": out, "top": top}


def days(first, last):
    return pd.Timestamp(first), pd.Timestamp(last)


def scores():
    """R, F and M of every customer by quintiles of type 7; a value's score is 1 and the edges below it, so that equal values
    share a score."""
    per_order = sales.groupby(["customer_id", "order_id"]).agg(amount=("amount", "sum"), day=("day", "min"))
    base = per_order.groupby("customer_id").agg(
        recency=("day", lambda d: (LAST - d.max()).days), frequency=("day", "count"), monetary=("amount", "sum")
    )
    edges = {c: base[c].quantile([0.2, 0.4, 0.6, 0.8]).tolist() for c in base}
    # Values are whole and edges multiples of a fifth: what lies within a millionth of an edge lies on it.
    score = {c: sum((base[c] > edge + 1e-6).astype(int) for edge in edges[c]) + 1 for c in base}
    r, f, m = 6 - score["recency"], score["frequency"], score["monetary"]
    code = r.astype(str) + f.astype(str) + m.astype(str)
    cells = base.assign(code=code).groupby("code").monetary.agg(["count", "sum"])
    edges["monetary"] = [edge / 10000 for edge in edges["monetary"]]
    return {
        "edges": edges,
        "of": code.to_dict(),
        "cells": {c: [int(row["count"]), float(money(row["sum"]))] for c, row in cells.iterrows()},
    }


def course():
    """Months, cohorts and parts of the whole, by DuckDB."""
    con = duckdb.connect()
    con.register("sold", sales)
    con.sql("""create table o as select customer_id, order_id, min(day)::date as day, sum(amount) amount,
        date_trunc('month', min(day))::date as month from sold group by customer_id, order_id""")
    con.sql("create table f as select customer_id, min(month) as first from o group by all")
    months = con.sql("""select month::varchar, count(*), sum(amount), count(distinct customer_id),
        count(distinct customer_id) filter (month = first) from o join f using (customer_id) group by month order by 1""")
    cohorts = con.sql("""select first::varchar, datediff('month', first, month), count(distinct customer_id)
        from o join f using (customer_id) group by all order by all""").fetchall()
    table = {}
    last = con.sql("select max(month) from o").fetchall()[0][0]
    for first, later, count in cohorts:
        begun = pd.Timestamp(first)
        length = (last.year - begun.year) * 12 + last.month - begun.month + 1
        table.setdefault(first, [0] * length)[later] = count
    parts = {}
    for column in ["channel", "category"]:
        rows = con.sql(f"""select {column}, count(distinct customer_id || order_id), count(*), sum(amount) from sold
            group by all""").fetchall()
        parts[column] = {name: [orders, lines, float(money(amount))] for name, orders, lines, amount in rows}
    return {
        "months": {m: [n, float(money(a)), c, new] for m, n, a, c, new in months.fetchall()},
        "cohorts": table,
        "parts": parts,
    }


year = days("2023-07-01", "2024-06-30")
half = days("2023-07-01", "2023-12-31")
assert LAST == year[1]
# Without a window retention compares the last 365 days with those before them.
recent = LAST - pd.Timedelta(days=364)
all_spans = [(recent - pd.Timedelta(days=365), recent - pd.Timedelta(days=1)), (recent, LAST)]
result = {
    "rows": {"known": len(known), "sales": len(sales), "refunds": len(refunds), "unknown": len(unknown)},
    "unknown_revenue": float(money(unknown.amount.sum())),
    "all": {rule: figures(None, all_spans, rule) for rule in ["separate", "net", "ignore"]},
    "year": figures(year, [days("2022-07-01", "2023-06-30"), year]),
    "half": figures(half, [days("2023-01-01", "2023-06-30"), half]),
    "tea": figures(None, all_spans, category="Tea"),
    "rfm": scores(),
    **course(),
}
(HERE / "expected.json").write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", encoding="utf-8")
