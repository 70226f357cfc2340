"""Writes the made-up shop of this folder: the same bytes on any machine. No library is needed."""

import random
from datetime import date, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).parent
FIRST, LAST = date(2022, 1, 3), date(2024, 6, 30)
DAYS = (LAST - FIRST).days
rng = random.Random(20240630)


def write(name, header, rows):
    text = "\n".join([header, *rows]) + "\n"
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


def cents(n):
    return f"{n // 100}.{n % 100:02}"


def orders():
    """Orders of one to three lines, refunds, and orders of nobody. From April 2024 on the app gives a discount of 7.25 %,
    so that its amounts have four decimals."""
    lines, sold = [], []
    for customer in range(1, 2601):
        start = rng.randrange(DAYS)
        rate = rng.choice([0, 0, 0, 1, 1, 2, 3, 5, 9])
        days = [start] + [rng.randrange(start, DAYS + 1) for _ in range(rng.randrange(rate + 1))]
        for day in sorted(days):
            sold.append((day, f"K{customer:04}"))
    sold.append((DAYS, "K0001"))
    sold.sort()
    for number, (day, who) in enumerate(sold, 10001):
        channel = rng.choices(["App", "Shop", "Web"], [2, 3, 4])[0]
        when = FIRST + timedelta(day)
        for _ in range(rng.choice([1, 1, 1, 2, 3])):
            category = rng.choices(["Coffee", "Cups", "Tea", ""], [5, 2, 4, 1])[0]
            amount = int(rng.lognormvariate(7.6, 0.8)) + 1
            fine = channel == "App" and when >= date(2024, 4, 1)
            # 92.75 % of cents, in ten-thousandths, less a last one now and then.
            exact = amount * 9275 // 100
            told = f"{exact // 10000}.{exact % 10000:04}" if fine else cents(amount)
            lines.append((day, f"O{number},{who},{when},{told},{category},{channel}"))
        if rng.random() < 0.04:
            back = min(DAYS, day + rng.randrange(30))
            own = rng.random() < 0.5
            ident = f"O{number}" if own else f"R{number}"
            for _ in range(rng.choice([1, 1, 2])):
                money = cents(rng.randrange(100, 3000))
                lines.append((back, f"{ident},{who},{FIRST + timedelta(back)},-{money},,{channel}"))
    for n in range(12):
        day = rng.randrange(DAYS)
        lines.append((day, f"R{90001 + n},N{n:03},{FIRST + timedelta(day)},-{cents(rng.randrange(100, 900))},,Shop"))
    for n in range(40):
        day = rng.randrange(DAYS)
        lines.append((day, f"O{80001 + n},,{FIRST + timedelta(day)},{cents(rng.randrange(100, 9000))},Tea,Shop"))
    lines.sort(key=lambda line: line[0])
    write("orders.csv", "order_id,customer_id,order_date,amount,category,channel", [line for _, line in lines])


def some_customer():
    """Every tenth one never ordered."""
    return f"K{rng.randrange(1, 2901):04}"


def survey():
    rows = []
    for n in range(900):
        who = some_customer() if rng.random() < 0.95 else ""
        day = FIRST + timedelta(rng.randrange(DAYS))
        nps = rng.choices(range(11), [2, 1, 1, 1, 2, 3, 4, 8, 10, 12, 9])[0] if rng.random() < 0.9 else ""
        csat = rng.choices(range(1, 6), [1, 2, 4, 8, 6])[0] if nps == "" or rng.random() < 0.9 else ""
        rows.append(f"S{n:04},{who},{day},{nps},{csat}")
    write("survey.csv", "response_id,customer_id,survey_date,nps,csat", rows)


def tickets():
    rows = []
    for n in range(700):
        opened = datetime.combine(FIRST, datetime.min.time()) + timedelta(minutes=rng.randrange(DAYS * 1440))
        answered = opened + timedelta(minutes=int(rng.lognormvariate(4.7, 1.1)))
        closed = answered + timedelta(minutes=int(rng.lognormvariate(6.6, 1.3)))
        if rng.random() < 0.02:
            answered = opened - timedelta(minutes=30)
        told = [answered if rng.random() < 0.92 else None, closed if rng.random() < 0.85 else None]
        told = [when.strftime("%Y-%m-%d %H:%M") if when else "" for when in told]
        rows.append(f"T{n:04},{some_customer()},{opened:%Y-%m-%d %H:%M},{told[0]},{told[1]}")
    write("tickets.csv", "ticket_id,customer_id,opened_at,first_response_at,closed_at", rows)


def responses():
    rows = []
    for n, name in enumerate(["Spring", "Summer", "Autumn", "Winter"]):
        sent = date(2023, 1 + 3 * n, 15)
        for who in sorted(rng.sample(range(1, 2901), 450)):
            rows.append(f"K{who:04},{name},{sent},{'yes' if rng.random() < 0.3 else 'no'}")
    write("responses.csv", "customer_id,campaign,sent_at,clicked", rows)


def spend():
    rows = []
    for month in range(30):
        day = date(2022 + month // 12, 1 + month % 12, 10)
        for category in ["Ads", "Mail"]:
            rows.append(f"{day},{category},All,{cents(rng.randrange(5000, 60000))}")
    write("spend.csv", "date,category,segment,spend", rows)


orders()
survey()
tickets()
responses()
spend()
