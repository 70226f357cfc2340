//! Exports of shops and customer systems, with the columns that they have: read without a question, with right figures.

use crate::support::*;
use rapport::dataset::Values;
use rapport::import::*;

/// Reads orders that must be recognised with certainty; rows in = kept + refused + skipped.
fn orders(file: &str) -> Imported {
    let seen = sniffed(file.as_bytes());
    assert_eq!((seen.mapping.kind, &seen.doubts), (Kind::Orders, &Vec::new()), "{:?}", seen.mapping.roles);
    // As they are written, so that the rows can be compared.
    let mapping = Mapping { handling: Vec::new(), ..seen.mapping };
    let imported = whole(file.as_bytes(), &mapping);
    assert_eq!(imported.report.refused, 0, "{:?}", imported.report.details);
    imported
}

fn customers(imported: &Imported) -> Vec<&str> {
    imported.rows.iter().map(|row| &*row.customer).collect()
}

#[test]
fn shopify_counts_the_total_of_an_order_once() {
    // #1002 has three items, #1003 was voided with two, #1004 was refunded.
    let imported = orders(
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Vendor,Source\n\
         #1001,ann@example.com,paid,2024-01-05 10:00:11 +0100,fulfilled,EUR,20.00,4.90,3.98,24.90,2024-01-05 10:00:01 +0100,1,Mug,20.00,Shop,web\n\
         #1002,ben@example.com,paid,2024-01-06 11:00:11 +0100,fulfilled,EUR,100.00,0.00,15.97,100.00,2024-01-06 11:00:01 +0100,2,Bowl,30.00,Shop,web\n\
         #1002,ben@example.com,,,,,,,,,2024-01-06 11:00:01 +0100,1,Plate,25.00,Shop,\n\
         #1002,ben@example.com,,,,,,,,,2024-01-06 11:00:01 +0100,1,Cup,15.00,Shop,\n\
         #1003,cem@example.com,voided,,,EUR,50.00,0.00,7.98,50.00,2024-01-07 12:00:01 +0100,1,Pot,40.00,Shop,web\n\
         #1003,cem@example.com,,,,,,,,,2024-01-07 12:00:01 +0100,1,Lid,10.00,Shop,\n\
         #1004,ann@example.com,refunded,2024-01-08 12:00:11 +0100,,EUR,15.00,0.00,2.39,15.00,2024-01-08 12:00:01 +0100,1,Cup,15.00,Shop,web\n",
    );
    let Skips { by_status, items, .. } = imported.report.skipped;
    assert_eq!((imported.report.rows_in, imported.report.rows_kept, by_status, items), (7, 2, 2, 3));
    assert_eq!((imported.amount(), imported.orders()), (12_490, 2));
    assert_eq!(customers(&imported), ["ann@example.com", "ben@example.com"]);
}

#[test]
fn woocommerce_leaves_cancelled_refunded_and_failed_orders_out() {
    let imported = orders(
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Email (Billing),Order Total Amount,Customer User ID\n\
         501,Completed,2024-01-05 10:00,,Ann,ann@example.com,24.90,7\n\
         502,Cancelled,2024-01-06 11:00,,Ben,ben@example.com,100.00,8\n\
         503,Refunded,2024-01-07 12:00,,Cem,cem@example.com,50.00,9\n\
         504,Processing,2024-01-08 13:00,please ring,Ann,ann@example.com,15.10,7\n\
         505,Failed,2024-01-09 14:00,,Dora,dora@example.com,8.00,10\n",
    );
    assert_eq!((imported.report.rows_kept, imported.report.skipped.by_status, imported.amount()), (2, 3, 4000));
    assert_eq!(customers(&imported), ["7", "7"]);
}

#[test]
fn the_shops_own_word_for_a_category_is_known() {
    for name in ["类目", "商品类目", "宝贝类目", "類目", "商品類目"] {
        let file = format!(
            "订单编号,买家会员名,买家实际支付金额,订单付款时间,{name}\n1,tb_ann,128.00,2024-01-05 10:01:11,家纺\n"
        );
        assert_eq!(sniffed(file.as_bytes()).mapping.column(Role::Category), Some(4), "{name}");
    }
}

#[test]
fn taobao_closed_deals_do_not_count_and_ids_keep_their_digits() {
    let file = "订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,订单创建时间,订单付款时间,宝贝总数量\n\
        \"=\"\"2837465019283746501\"\"\",tb_ann,128.00,交易成功,张三,2024-01-05 10:00:01,2024-01-05 10:01:11,2\n\
        \"=\"\"2837465019283746502\"\"\",tb_ben,59.90,交易关闭,李四,2024-01-06 11:00:01,,1\n\
        \"=\"\"2837465019283746503\"\"\",tb_ann,240.50,卖家已发货，等待买家确认,张三,2024-02-20 09:00:01,2024-02-20 09:00:41,3\n\
        \"=\"\"2837465019283746504\"\"\",tb_cem,0.00,等待买家付款,王五,2024-02-21 09:00:01,,1\n";
    let imported = orders(file);
    assert_eq!((imported.report.rows_kept, imported.report.skipped.by_status), (2, 2));
    assert_eq!((imported.amount(), customers(&imported)), (36_850, vec!["tb_ann", "tb_ann"]));
    // The id is the same whatever keeps its digits, also in the encoding of the shop's own tool.
    let order = imported.rows[0].order;
    for dress in ["2837465019283746501", "\t2837465019283746501", "'2837465019283746501"] {
        let other = orders(&file.replace("\"=\"\"2837465019283746501\"\"\"", dress));
        assert_eq!(other.rows[0].order, order, "{dress:?}");
    }
    let encoded = encoding_rs::GB18030.encode(file).0;
    let seen = sniffed(&encoded);
    assert!(seen.certain(), "{:?}", seen.doubts);
    assert_eq!(whole(&encoded, &seen.mapping).rows, imported.rows);
}

#[test]
fn jd_cancelled_orders_do_not_count() {
    let imported = orders(
        "订单号,商品ID,商品名称,订购数量,支付方式,下单时间,结算金额,订单金额,应付金额,订单状态,下单帐号,客户姓名\n\
         290001,100012,跑鞋,1,在线支付,2024-01-05 10:00:01,299.00,299.00,299.00,完成,jd_ann,张三\n\
         290002,100013,背包,1,在线支付,2024-01-06 11:00:01,159.00,159.00,159.00,(删除)等待付款,jd_ben,李四\n\
         290003,100014,帽子,2,货到付款,2024-01-07 12:00:01,98.00,98.00,98.00,已取消,jd_cem,王五\n\
         290004,100012,跑鞋,1,在线支付,2024-02-05 10:00:01,289.00,299.00,289.00,等待出库,jd_ann,张三\n",
    );
    assert_eq!((imported.report.rows_kept, imported.report.skipped.by_status, imported.amount()), (2, 2, 59_800));
    assert_eq!(customers(&imported), ["jd_ann", "jd_ann"]);
}

#[test]
fn stripe_counts_paid_payments() {
    let imported = orders(
        "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Fee,Status,Customer ID,Customer Email\n\
         ch_1,2024-01-05 10:00,24.90,0.00,eur,true,Order 1,1.02,Paid,cus_A,ann@example.com\n\
         ch_2,2024-01-06 11:00,100.00,100.00,eur,true,Order 2,3.20,Refunded,cus_B,ben@example.com\n\
         ch_3,2024-01-07 12:00,50.00,0.00,eur,false,Order 3,0.00,Failed,cus_C,cem@example.com\n\
         ch_4,2024-01-08 13:00,\"1,015.10\",0.00,eur,true,Order 4,0.74,Paid,cus_A,ann@example.com\n",
    );
    assert_eq!((imported.report.rows_kept, imported.report.skipped.by_status, imported.amount()), (2, 2, 104_000));
    assert_eq!(customers(&imported), ["cus_A", "cus_A"]);
}

/// The text of every cell of a column.
fn column(file: &str, role: Role) -> Vec<String> {
    let seen = sniffed(file.as_bytes());
    assert_eq!((seen.mapping.kind, &seen.doubts), (Kind::Customers, &Vec::new()), "{:?}", seen.mapping.roles);
    let start = RangeStart { offset: 0, end: file.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&seen.mapping, start, Native);
    parser.push(file.as_bytes());
    let output = parser.finish_any();
    assert_eq!(output.report.rows_in, output.report.rows_kept, "{:?}", output.report.details);
    let Part::Others(table) = output.block else { panic!("customers") };
    let column = table.columns.iter().find(|column| column.role == role).unwrap();
    let Values::Text(texts, places) = &column.values else { panic!("texts") };
    places.iter().map(|place| texts.get(*place).into_owned()).collect()
}

#[test]
fn contacts_of_salesforce_and_hubspot_are_customers() {
    let salesforce = "Contact ID,First Name,Last Name,Title,Account Name,Email,Mobile Phone,Mailing City,Mailing Country,Lead Source,Created Date\n\
        0035g00000AbCdE,Ann,Berg,Buyer,Example Ltd,ann@example.com,+44 1632 960001,Leeds,United Kingdom,Web,05/01/2024\n\
        0035g00000AbCdF,Ben,Dorn,,Example Ltd,ben@example.com,,York,United Kingdom,Partner,17/01/2024\n\
        0035g00000AbCdG,Cem,Falk,Owner,Sample Inc,cem@example.com,,Bath,United Kingdom,Web,20/01/2024\n";
    assert_eq!(column(salesforce, Role::Customer), ["0035g00000AbCdE", "0035g00000AbCdF", "0035g00000AbCdG"]);
    assert_eq!(column(salesforce, Role::Referrer), ["Web", "Partner", "Web"]);
    let hubspot = "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Lifecycle Stage,Create Date,Industry\n\
        101,Ann,Berg,ann@example.com,+44 1632 960001,Buyer,customer,2024-01-05 10:00,Retail\n\
        102,Ben,Dorn,ben@example.com,,Owner,lead,2024-01-17 11:30,Retail\n\
        103,Cem,Falk,cem@example.com,,Owner,customer,2024-01-20 09:15,Software\n";
    assert_eq!(column(hubspot, Role::Customer), ["101", "102", "103"]);
    assert_eq!(column(hubspot, Role::Segment), ["customer", "lead", "customer"]);
}

#[test]
fn a_row_in_parallel_ranges_is_judged_as_in_one() {
    let mut file = String::from("order_id,customer_id,order_date,amount,order status\n");
    for row in 0..4000 {
        let status = ["paid", "Cancelled", "已退款", "shipped"][row % 4];
        file += &format!("{row},{},2024-01-{:02},10.00,{status}\n", row % 50, row % 28 + 1);
    }
    let mapping = sniffed(file.as_bytes()).mapping;
    let chain: Chain<Part> = Chain::new(file.len() as u64, 10_000, true);
    let cut = import(file.as_bytes(), &mapping, chain, 64 << 10, 1 << 20, true);
    assert_eq!((cut.report.rows_kept, cut.report.skipped.by_status), (2000, 2000));
    assert_eq!(cut.rows, whole(file.as_bytes(), &mapping).rows);
}

#[test]
fn stripe_takes_partial_refunds_off_where_returns_are() {
    // 24.90 of which 4.90 came back, 100.00 that came back as a whole, 1,015.10.
    let file = "id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer ID\n\
         ch_1,2024-01-05 10:00,24.90,4.90,eur,Paid,cus_A\n\
         ch_2,2024-01-06 11:00,100.00,100.00,eur,Refunded,cus_B\n\
         ch_4,2024-01-08 13:00,\"1,015.10\",0.00,eur,Paid,cus_A\n\
         ch_5,2024-01-09 13:00,30.00,,eur,Paid,cus_C\n";
    let mapping = sniffed(file.as_bytes()).mapping;
    let under = |returns| whole(file.as_bytes(), &Mapping { returns, ..mapping.clone() });
    let ignore = under(Returns::Ignore);
    assert_eq!((ignore.amount(), ignore.report.rows_kept, ignore.report.skipped.by_status), (107_000, 3, 1));
    let net = under(Returns::Net);
    assert_eq!((net.amount(), net.report.rows_kept, net.report.skipped.by_status), (106_510, 3, 1));
    let apart = under(Returns::Separate);
    assert_eq!((apart.amount(), apart.report.rows_kept, apart.report.skipped.total()), (117_000, 4, 0));
    assert_eq!(apart.report.returned, Returned { rows: 2, amount: cents(10_490), sold: cents(117_000) });
    // A refund that cannot be read is told, not guessed.
    let odd = file.replace("4.90,eur", "some,eur");
    let report = whole(odd.as_bytes(), &Mapping { returns: Returns::Net, ..mapping }).report;
    assert_eq!((report.rows_kept, report.repairs.left_empty, report.refused), (3, 1, 0));
}

/// 501 has three items, 502 two, 504 was cancelled with two, and 503 and 505 have one.
const WOO: &str = "Order Number,Order Status,Order Date,Email (Billing),Order Total Amount,Customer User ID,Item Name,Quantity,Item Cost\n\
    501,Completed,2024-01-05 10:00,ann@example.com,84.90,7,Mug,1,20.00\n\
    501,Completed,2024-01-05 10:00,ann@example.com,84.90,7,Bowl,2,25.00\n\
    501,Completed,2024-01-05 10:00,ann@example.com,84.90,7,Lid,1,10.00\n\
    502,Processing,2024-01-06 11:00,ben@example.com,40.00,8,Cup,1,20.00\n\
    503,Completed,2024-01-07 12:00,ann@example.com,15.00,7,Cup,1,15.00\n\
    502,Processing,2024-01-06 11:00,ben@example.com,40.00,8,Plate,1,20.00\n\
    504,Cancelled,2024-01-08 13:00,cem@example.com,60.00,9,Pot,1,30.00\n\
    504,Cancelled,2024-01-08 13:00,cem@example.com,60.00,9,Pan,1,30.00\n\
    505,Completed,2024-01-09 14:00,dora@example.com,8.00,10,Lid,1,8.00\n";

#[test]
fn woocommerce_rows_of_items_repeat_the_total_and_it_counts_once() {
    let seen = sniffed(WOO.as_bytes());
    assert!(seen.mapping.total_repeats && !seen.mapping.is_splittable());
    // What is said of an item is not said of the order.
    assert_eq!(seen.mapping.column(Role::Quantity), None);
    let imported = orders(WOO);
    let Skips { by_status, items, .. } = imported.report.skipped;
    assert_eq!((imported.report.rows_kept, by_status, items), (4, 2, 3));
    assert_eq!((imported.amount(), imported.orders()), (8_490 + 4_000 + 1_500 + 800, 4));
    // The same as from the export with one row an order.
    let mut seen_orders = std::collections::BTreeSet::new();
    let once: String =
        WOO.lines().filter(|line| seen_orders.insert(line.split(',').next())).map(|line| format!("{line}\n")).collect();
    assert_eq!(orders(&once).amount(), imported.amount());
    // When the first row of an order cannot be read, it alone stands for the order: corrected, it counts once.
    let broken = WOO.replacen("501,Completed,2024-01-05 10:00", "501,Completed,soon", 1);
    let report = whole(broken.as_bytes(), &seen.mapping).report;
    assert_eq!((report.rows_kept, report.refused, report.skipped.items), (3, 1, 3));
}

#[test]
fn amounts_of_lines_are_not_taken_for_totals() {
    let line = |header: &str, rows: &str| {
        let file = format!("order_id,customer_id,order_date,{header}\n{rows}");
        sniffed(file.as_bytes()).mapping.total_repeats
    };
    // Two amounts in one order.
    assert!(!line("order_total", "1,A,2024-01-05,10.00\n1,A,2024-01-05,20.00\n2,B,2024-01-06,5.00\n"));
    // No order has two rows.
    assert!(!line("order_total", "1,A,2024-01-05,10.00\n2,B,2024-01-06,5.00\n"));
    // A name of lines, and a name of either where all lines cost the same.
    let same = "1,A,2024-01-05,10.00\n1,A,2024-01-05,10.00\n2,B,2024-01-06,10.00\n2,B,2024-01-06,10.00\n\
        3,B,2024-01-06,10.00\n3,B,2024-01-06,10.00\n";
    assert!(!line("line_total", same) && !line("amount", same) && !line("total", same));
    let differ = same.replace("2,B,2024-01-06,10.00", "2,B,2024-01-06,12.00");
    assert!(line("total", &differ) && line("订单金额", &differ) && !line("amount", &differ));
}

#[test]
fn a_line_total_beside_the_total_of_the_order_is_no_question() {
    let file = "order_id,customer_id,order_date,order_total,product_category,quantity,line_total\n\
        1,A,2024-01-05,32.00,Cups,2,20.00\n1,A,2024-01-05,32.00,Pots,1,10.00\n2,B,2024-01-06,7.00,Cups,1,5.00\n";
    let imported = orders(file);
    assert_eq!((imported.amount(), imported.report.skipped.items), (3_900, 1));
}
