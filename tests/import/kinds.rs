//! Which kind of table a file is, and how tables that hold no orders are read.

use crate::support::*;
use rapport::dataset::{NO_FLAG, NO_VALUE, Table, Values};
use rapport::import::*;
use rapport::units::{AmountUnit, Day};

/// The kind and the meanings that a header row is given; the row below it is left empty.
fn meanings(header: &str) -> (Kind, Vec<Role>) {
    let columns = header.matches(',').count();
    let sniff = sniffed(format!("{header}\nx{}\n", ",".repeat(columns)).as_bytes());
    (sniff.mapping.kind, sniff.mapping.roles.into_iter().flatten().collect())
}

/// Header rows as the systems write them, with the meanings of their columns from left to right.
#[rustfmt::skip]
const HEADERS: &[(&str, Kind, &[Role])] = {
    use Role::*;
    &[
    // Orders: own tables, then Shopify, WooCommerce, Taobao, JD, Stripe.
    ("customer_id,order_date,amount", Kind::Orders, &[Customer, Date, Amount]),
    ("order_id,customer_id,order_date,amount,quantity,category,channel,rating,recommend,campaign", Kind::Orders, &[Order, Customer, Date, Amount, Quantity, Category, Channel, Rating, Recommend, Campaign]),
    ("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", Kind::Orders, &[Order, Quantity, Date, UnitPrice, Customer]),
    ("InvoiceId,CustomerId,InvoiceDate,BillingAddress,BillingCity,BillingState,BillingCountry,BillingPostalCode,Total", Kind::Orders, &[Order, Customer, Date, Amount]),
    ("Name,Email,Financial Status,Paid at,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Source", Kind::Orders, &[Order, Customer, Status, Amount, Date, Channel]),
    ("Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Email (Billing),Order Total Amount,Customer User ID", Kind::Orders, &[Order, Status, Date, Amount, Customer]),
    ("订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,订单创建时间,订单付款时间,宝贝总数量", Kind::Orders, &[Order, Customer, Amount, Status, Date, Quantity]),
    ("订单号,商品ID,商品名称,订购数量,支付方式,下单时间,结算金额,订单金额,应付金额,订单状态,下单帐号,客户姓名", Kind::Orders, &[Order, Quantity, Date, Amount, Status, Customer]),
    ("id,Created date (UTC),Amount,Amount Refunded,Currency,Customer ID,Customer Email", Kind::Orders, &[Date, Amount, Refunded, Currency, Customer]),
    ("訂單編號,會員編號,下單日期,訂單金額", Kind::Orders, &[Order, Customer, Date, Amount]),
    // Customers: Chinook, jaffle_shop, Shopify, Salesforce, HubSpot, Chinese tables.
    ("CustomerId,FirstName,LastName,Company,Address,City,State,Country,PostalCode,Phone,Fax,Email,SupportRepId", Kind::Customers, &[Customer, Name, Name, Company, City, Region, Country, Phone, Email]),
    ("id,first_name,last_name", Kind::Customers, &[Customer, Name, Name]),
    ("Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address City,Phone,Total Spent,Total Orders", Kind::Customers, &[Customer, Name, Name, Email, Consent, Company, City, Phone]),
    ("Contact ID,First Name,Last Name,Title,Account Name,Email,Mobile Phone,Mailing City,Mailing Country,Lead Source,Created Date", Kind::Customers, &[Customer, Name, Name, Job, Company, Email, Phone, City, Country, Referrer, Since]),
    ("Record ID,First Name,Last Name,Email,Phone Number,Job Title,Lifecycle Stage,Create Date,Industry", Kind::Customers, &[Customer, Name, Name, Email, Phone, Job, Segment, Since, Industry]),
    ("客户编号,姓名,性别,年龄,城市,职业,注册日期,推荐人", Kind::Customers, &[Customer, Name, Gender, Age, City, Job, Since, Referrer]),
    ("Customer ID,Name,City,Invited by", Kind::Customers, &[Customer, Name, City, Referrer]),
    ("會員編號,姓名,性別,生日,手機,電子郵件,會員等級,註冊日期", Kind::Customers, &[Customer, Name, Gender, Birthday, Phone, Email, Segment, Since]),
    ("客户编号,公司名称,行业,企业规模,省份", Kind::Customers, &[Customer, Company, Industry, Size, Region]),
    // Interactions.
    ("customer_id,event_type,event_time,page", Kind::Interactions, &[Customer, Event, Date, Subject]),
    ("user_id,product_id,action,timestamp,channel", Kind::Interactions, &[Customer, Subject, Event, Date, Channel]),
    ("客户编号,行为类型,行为时间,商品ID", Kind::Interactions, &[Customer, Event, Date, Subject]),
    ("會員編號,互動類型,互動日期,渠道", Kind::Interactions, &[Customer, Event, Date, Channel]),
    // Surveys.
    ("response_id,customer_id,survey_date,nps,csat,ces,comment", Kind::Surveys, &[Record, Customer, Date, Recommend, Rating, Effort, Comment]),
    ("customer_id,submitted_at,How likely are you to recommend us to a friend?,Why?", Kind::Surveys, &[Customer, Date, Recommend, Comment]),
    ("客户编号,填写时间,NPS得分,满意度,费力度,建议", Kind::Surveys, &[Customer, Date, Recommend, Rating, Effort, Comment]),
    ("答卷編號,會員編號,提交時間,您有多大可能推薦我們？,產品評分,物流評分", Kind::Surveys, &[Record, Customer, Date, Recommend, Driver, Driver]),
    // Tickets.
    ("ticket_id,customer_id,opened_at,first_response_at,closed_at,type,channel,resolved", Kind::Tickets, &[Record, Customer, Opened, FirstResponse, Closed, Type, Channel, Resolved]),
    ("Case Number,Contact ID,Date/Time Opened,Date/Time Closed,Case Reason,Subject", Kind::Tickets, &[Record, Customer, Opened, Closed, Type, Comment]),
    ("工单号,客户编号,创建时间,首次响应时间,关闭时间,问题类型,是否解决", Kind::Tickets, &[Record, Customer, Opened, FirstResponse, Closed, Type, Resolved]),
    ("工單編號,會員編號,受理時間,解決時間,服務類型", Kind::Tickets, &[Record, Customer, Opened, Closed, Type]),
    // Campaign responses.
    ("customer_id,campaign,sent_at,opened,clicked,converted,test_group", Kind::Responses, &[Customer, Campaign, Date, Seen, Participated, Converted, Arm]),
    ("客户编号,活动名称,发送时间,是否打开,是否参与,是否转化,组别", Kind::Responses, &[Customer, Campaign, Date, Seen, Participated, Converted, Arm]),
    // Spend.
    ("date,category,segment,spend", Kind::Spend, &[Date, Category, Segment, Amount]),
    ("月份,费用类别,客户层级,费用", Kind::Spend, &[Date, Category, Segment, Amount]),
    ("Reporting starts,Campaign name,Amount spent (USD)", Kind::Spend, &[Date, Campaign, Amount]),
    // Touch points.
    ("touch_point,month,count", Kind::TouchPoints, &[Stage, Date, Count]),
    ("旅程阶段,统计日期,人数", Kind::TouchPoints, &[Stage, Date, Count]),
    ("觸點,月份,次數,渠道", Kind::TouchPoints, &[Stage, Date, Count, Channel]),
    // Summaries.
    ("customer_id,first_order,last_order,orders,amount", Kind::Summaries, &[Customer, First, Last, Orders, Amount]),
    ("客户编号,首次购买日期,最近购买日期,购买次数,累计消费金额", Kind::Summaries, &[Customer, First, Last, Orders, Amount]),
    ("會員編號,首購日期,最近購買日期,訂單數,累計金額", Kind::Summaries, &[Customer, First, Last, Orders, Amount]),
    ]
};

#[test]
fn header_rows_of_the_usual_systems_are_recognised_with_their_columns() {
    let mut wrong = Vec::new();
    for (header, kind, roles) in HEADERS {
        let found = meanings(header);
        if found != (*kind, roles.to_vec()) {
            wrong.push(format!("{header}\n  expected {kind:?} {roles:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A file read as it shows itself, in one range and in many small ones.
pub fn table(bytes: &[u8]) -> (Table, RangeReport, Mapping) {
    let sniff = sniffed(bytes);
    let read = |size: u64, step: usize| {
        let mapping = &sniff.mapping;
        let mut chain: Chain<Table> = Chain::new(bytes.len() as u64, size, mapping.is_splittable());
        let mut parts = Vec::new();
        while let Some(job) = chain.next_job() {
            let mut parser = RangeParser::new(mapping, job.start, Native);
            for chunk in bytes[job.start.offset as usize..].chunks(step) {
                if parser.push(chunk) == Fed::Done {
                    break;
                }
            }
            let RangeOutput { begin, end, lines, block, report } = parser.finish_any();
            let Part::Others(block) = block else { panic!("a table of orders") };
            let block = Table::from_bytes(&block.to_bytes()).expect("the same table");
            chain.deliver(job.range, RangeOutput { begin, end, lines, block, report });
            while let Some(ready) = chain.take_ready() {
                parts.push(ready.block);
            }
        }
        (Table::joined(parts).expect("equal columns"), chain.report().clone())
    };
    let whole = read(u64::MAX, usize::MAX);
    let cut = read(97, 13);
    assert_eq!((format!("{:?}", cut.0), &cut.1), (format!("{:?}", whole.0), &whole.1));
    assert!(whole.1.is_complete(), "{:?}", whole.1);
    (whole.0, whole.1, sniff.mapping)
}

pub fn texts(table: &Table, role: Role) -> Vec<Option<String>> {
    let (texts, index) = table.texts(role).expect("a text column");
    index.iter().map(|i| (*i != u32::MAX).then(|| texts.get(*i).into_owned())).collect()
}

pub fn numbers(table: &Table, role: Role) -> Vec<f64> {
    let Some(Values::Number(numbers)) = table.values(role) else { panic!("no numbers") };
    numbers.clone()
}

#[test]
fn tickets_are_read_with_times_and_refused_where_the_opening_is_missing() {
    let (table, report, mapping) = table(
        b"ticket_id,customer_id,opened_at,first_response_at,closed_at,type,resolved,agent\n\
          T1,7,2024-03-05 09:00:00,2024-03-05 09:30:00,2024-03-06 10:00:00,Return,yes,Ann\n\
          T2,,2024-03-06 11:15:00,,,Delivery,no,Bob\n\
          T3,9,,2024-03-06 12:00:00,,Return,no,Bob\n\
          T4,9,2024-13-40 12:00,,,Return,no,Bob\n\
          \n\
          T5,8,2024-03-07 08:00:00,soon,,Other,perhaps,Ann\n\
          T6,8\n",
    );
    assert_eq!((table.kind, table.rows()), (Kind::Tickets, 3));
    // The agent is not mapped, so it is not kept.
    assert!(!mapping.roles.contains(&Some(Role::Attribute)) && table.columns.len() == 7);
    assert_eq!((report.rows_in, report.rows_kept, report.refused, report.blank_lines), (6, 3, 3, 1));
    // "soon" is no time and "perhaps" no answer.
    assert_eq!(report.repairs.left_empty, 2);
    let refused: Vec<_> = report.details.iter().map(|r| (r.line, r.column, &*r.value, r.reason)).collect();
    assert_eq!(
        refused,
        [
            (4, Some(2), "", Reason::MissingDate),
            (5, Some(2), "2024-13-40 12:00", Reason::BadDate),
            (8, None, "", Reason::TooFewFields { found: 2, needed: 7 }),
        ]
    );
    assert_eq!(texts(&table, Role::Customer), [Some("7".into()), None, Some("8".into())]);
    let Some(Values::Time(opened)) = table.values(Role::Opened) else { panic!() };
    let Some(Values::Time(first)) = table.values(Role::FirstResponse) else { panic!() };
    assert_eq!(first[0] - opened[0], 1800);
    assert_eq!(first[1..], [NO_VALUE, NO_VALUE]);
    assert_eq!(table.values(Role::Resolved), Some(&Values::Flag(vec![1, 0, NO_FLAG])));
    let facts = table.facts();
    assert_eq!((facts.first_day, facts.last_day), ("2024-03-05".parse().ok(), "2024-03-07".parse().ok()));
    assert_eq!(facts.customers, 2);
}

#[test]
fn responses_spend_touch_points_and_summaries_are_read() {
    let (responses, ..) = table(
        "客户编号,活动名称,发送时间,是否打开,是否参与,是否转化,组别\nA1,春季,2024年3月5日,是,否,0,实验组\nA2,春季,2024年3月5日,否,否,2,对照组\n"
            .as_bytes(),
    );
    assert_eq!(responses.kind, Kind::Responses);
    assert_eq!(responses.values(Role::Seen), Some(&Values::Flag(vec![1, 0])));
    assert_eq!(responses.values(Role::Converted), Some(&Values::Flag(vec![0, 1])));
    assert_eq!(texts(&responses, Role::Arm), [Some("实验组".into()), Some("对照组".into())]);

    let (spend, report, mapping) =
        table(b"date,category,segment,spend (EUR)\n31.01.2024,Ads,VIP,\"1.234,50\"\n29.02.2024,Gifts,,abc\n31.03.2024,Gifts,,80\n");
    assert_eq!((spend.kind, mapping.currency.map(|c| c.code().to_owned()).as_deref()), (Kind::Spend, Some("EUR")));
    assert_eq!(spend.values(Role::Amount), Some(&Values::Money(AmountUnit::Hundredths, vec![123_450, 8_000])));
    assert_eq!(report.refused_by.get(&ReasonKind::BadAmount), Some(&1));

    let (touches, ..) = table(b"touch_point,date,count\nShop,2024-01-01,120\nApp,2024-01-01,80\n");
    assert_eq!((touches.kind, numbers(&touches, Role::Count)), (Kind::TouchPoints, vec![120.0, 80.0]));

    let (sums, ..) = table(b"customer_id,first_order,last_order,orders,amount\n007,2023-01-01,2024-02-03,4,100.50\n");
    assert_eq!((sums.kind, texts(&sums, Role::Customer)), (Kind::Summaries, vec![Some("007".into())]));
    assert_eq!(sums.values(Role::Last), Some(&Values::Day(vec!["2024-02-03".parse::<Day>().unwrap().0])));
}

#[test]
fn money_that_is_not_called_spending_is_asked_about() {
    // It could be an orders table whose customers have an unknown name …
    let unknown = b"date,category,client ref,amount\n2024-01-01,Ads,X1,10.00\n";
    let sniff = sniffed(unknown);
    assert_eq!(sniff.mapping.kind, Kind::Orders);
    assert_eq!(sniff.doubts, [Doubt::SeveralKinds(vec![Kind::Spend]), Doubt::NoCustomers { columns: vec![] }]);
    // … or spending, when every column is known.
    let known = sniffed(b"date,category,amount\n2024-01-01,Ads,10.00\n");
    assert_eq!(known.mapping.kind, Kind::Spend);
    assert_eq!(known.doubts, [Doubt::SeveralKinds(vec![Kind::Orders])]);
    // A person chooses: the meanings are found anew, and the question is answered.
    let chosen = Mapping { kind: Kind::Spend, roles: Vec::new(), ..sniff.mapping };
    let again = resniff(unknown, true, &chosen, None, &Native);
    assert_eq!(again.mapping.roles, [Some(Role::Date), Some(Role::Category), None, Some(Role::Amount)]);
    assert!(again.certain(), "{:?}", again.doubts);
}

#[test]
fn events_are_known_by_their_words_whatever_the_column_is_called() {
    let sniff = sniffed("客户编号,动作,日期\nA,浏览,2024-01-01\nB,加购,2024-01-02\nA,收藏,2024-01-02\n".as_bytes());
    assert_eq!(sniff.mapping.kind, Kind::Interactions);
    assert_eq!(sniff.mapping.roles, [Some(Role::Customer), Some(Role::Event), Some(Role::Date)]);
    assert_eq!(sniff.doubts, [Doubt::GuessedByValues { role: Role::Event, column: 1 }]);
}

#[test]
fn a_remembered_profile_keeps_the_kind() {
    let january = sniffed(b"date,category,client ref,amount\n2024-01-01,Ads,X1,10.00\n").mapping;
    let roles = vec![Some(Role::Date), None, None, Some(Role::Amount)];
    let chosen = Mapping { kind: Kind::Spend, roles, ..january };
    let february = sniffed(b"date;category;client ref;amount\n2024-02-01;Ads;X1;10,00\n").mapping;
    assert_eq!(chosen.profile_key(), february.profile_key());
    let read = chosen.for_file(&february);
    assert_eq!((read.kind, &read.roles, read.delimiter), (Kind::Spend, &chosen.roles, b';'));
    // Profiles of before there were kinds are of orders.
    let old = serde_json::to_string(&Mapping::default()).unwrap().replace("\"kind\":\"Orders\",", "");
    assert_eq!(serde_json::from_str::<Mapping>(&old).unwrap().kind, Kind::Orders);
}

#[test]
fn chinook_and_jaffle_shop_are_told_apart() {
    let Some(customers) = shared("chinook", "chinook/Customer.csv") else { return };
    let (customers, report, _) = table(&customers);
    assert_eq!((customers.kind, customers.rows(), report.refused), (Kind::Customers, 59, 0));
    let first = pseudonym(Secret::default(), "luisg@embraer.com.br");
    assert_eq!(texts(&customers, Role::Email)[0].as_deref(), Some(&*first));
    let invoices = shared("chinook", "chinook/Invoice.csv").expect("chinook");
    let sniff = sniffed(&invoices);
    assert!(sniff.certain() && sniff.mapping.kind == Kind::Orders, "{:?}", sniff.doubts);
    assert_eq!(whole(&invoices, &sniff.mapping).customers(), 59);
    let shop = |name: &str| shared("jaffle shop", &format!("jaffle_shop_classic/{name}.csv")).expect("jaffle shop");
    let (customers, ..) = table(&shop("raw_customers"));
    assert_eq!((customers.kind, customers.rows()), (Kind::Customers, 100));
    // Orders without amounts and payments without customers cannot be read alone: they are asked about.
    for name in ["raw_orders", "raw_payments"] {
        let sniff = sniffed(&shop(name));
        assert!(sniff.mapping.kind == Kind::Orders && !sniff.certain(), "{name}");
    }
}

#[test]
fn the_survey_of_a_conference_gives_its_published_score() {
    for name in ["input_01", "input_02"] {
        let Some(bytes) = shared("survey", &format!("prepbench/case_040/inputs/{name}.csv")) else { return };
        let sniff = sniffed(&bytes);
        assert_eq!(sniff.mapping.kind, Kind::Surveys, "{name}");
        // Three questions on a scale of 0 to 10: which one is the recommendation is asked.
        assert!(sniff.doubts.iter().any(
            |d| matches!(d, Doubt::SeveralColumns { role: Role::Recommend, columns } if columns[..] == [1, 3, 4])
        ));
        let (table, report, _) = table(&bytes);
        assert_eq!((table.rows() as u64, report.refused), (report.rows_in, 0), "{name}");
        let scores = numbers(&table, Role::Recommend);
        let (promoters, detractors) =
            (scores.iter().filter(|s| **s >= 9.0).count(), scores.iter().filter(|s| **s <= 6.0).count());
        // expected/output_01.csv: 39 answers, 8 promoters, 22 detractors.
        assert_eq!((scores.len(), promoters, detractors), (39, 8, 22), "{name}");
        // 11/1/2019 alone could be in January; that is asked too.
        let asked = sniff.doubts.iter().any(|d| matches!(d, Doubt::AmbiguousDate { .. }));
        assert!(asked || table.facts().first_day == "2019-11-01".parse().ok(), "{name}");
    }
}
