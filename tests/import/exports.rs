//! The exports of well-known systems under the column names that they really have: the kind, and the meaning of every column.
//! A wrong meaning is worse than none, so what is not listed must have none. The values are made up.

use crate::support::*;
use rapport::import::*;

struct Export {
    name: &'static str,
    /// The names of the columns, with the mark of the system between them.
    header: &'static str,
    kind: Kind,
    /// Columns with a meaning.
    roles: &'static [(&'static str, Role)],
    /// Values of a row; all other cells are empty.
    row: &'static [(&'static str, &'static str)],
}

use Role::*;

const fn orders(
    name: &'static str,
    header: &'static str,
    roles: &'static [(&'static str, Role)],
    row: &'static [(&'static str, &'static str)],
) -> Export {
    Export { name, header, kind: Kind::Orders, roles, row }
}

#[rustfmt::skip]
const EXPORTS: &[Export] = &[
    orders("Amazon, orders with buyers",
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tship-service-level\trecipient-name\tship-address-1\tship-city\tship-state\tship-postal-code\tship-country",
        &[("order-id", Order), ("purchase-date", Date), ("buyer-email", Customer), ("quantity-purchased", Quantity), ("currency", Currency), ("item-price", Amount)],
        &[("order-id", "902-3159896-1390916"), ("purchase-date", "2024-01-05T10:00:00+00:00"), ("buyer-email", "x1@marketplace.amazon.com"), ("quantity-purchased", "2"), ("currency", "EUR"), ("item-price", "12.50")]),
    orders("UCI Online Retail II", "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
        &[("Invoice", Order), ("Quantity", Quantity), ("InvoiceDate", Date), ("Price", UnitPrice), ("Customer ID", Customer)],
        &[("Invoice", "489434"), ("Quantity", "1"), ("InvoiceDate", "2009-12-01 07:45:00"), ("Price", "12.50"), ("Customer ID", "13085")]),
    orders("Dunnhumby, complete journey", "household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,coupon_match_disc,week,transaction_timestamp",
        &[("household_id", Customer), ("basket_id", Order), ("quantity", Quantity), ("sales_value", Amount), ("transaction_timestamp", Date)],
        &[("household_id", "900"), ("basket_id", "31198570044"), ("quantity", "1"), ("sales_value", "12.50"), ("transaction_timestamp", "2017-01-01 11:53:26")]),
    orders("Shopify orders", "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing City,Billing Zip,Billing Country,Billing Phone,Shipping Name,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source",
        &[("Name", Order), ("Email", Customer), ("Financial Status", Status), ("Fulfillment Status", Status), ("Currency", Currency), ("Total", Amount), ("Created at", Date), ("Refunded Amount", Refunded), ("Source", Channel)],
        &[("Name", "#1001"), ("Email", "ann@example.com"), ("Financial Status", "paid"), ("Currency", "EUR"), ("Total", "12.50"), ("Created at", "2024-01-05 10:00:01 +0100"), ("Lineitem quantity", "1")]),
    orders("WooCommerce", "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),City (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Customer User ID",
        &[("Order Number", Order), ("Order Status", Status), ("Order Date", Date), ("Order Refund Amount", Refunded), ("Order Total Amount", Amount), ("Quantity (- Refund)", Quantity), ("Customer User ID", Customer)],
        &[("Order Number", "501"), ("Order Status", "Completed"), ("Order Date", "2024-01-05 10:00"), ("Order Total Amount", "12.50"), ("Customer User ID", "7")]),
    orders("Magento 2", "ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Grand Total (Purchased),Status,Billing Address,Shipping Address,Shipping Information,Customer Email,Customer Group,Subtotal,Shipping and Handling,Customer Name,Payment Method,Total Refunded",
        &[("ID", Order), ("Purchase Date", Date), ("Grand Total (Base)", Amount), ("Status", Status), ("Customer Email", Customer), ("Total Refunded", Refunded)],
        &[("ID", "000000001"), ("Purchase Date", "2024-01-05 10:00:01"), ("Grand Total (Base)", "12.50"), ("Grand Total (Purchased)", "11.00"), ("Status", "complete"), ("Customer Email", "ann@example.com")]),
    orders("BigCommerce", "Order ID,Customer ID,Customer Name,Customer Email,Customer Phone,Order Date,Order Status,Subtotal (inc tax),Subtotal (ex tax),Tax Total,Shipping Cost (inc tax),Shipping Cost (ex tax),Ship Method,Handling Cost (inc tax),Store Credit Redeemed,Coupon Value,Order Total (inc tax),Order Total (ex tax),Payment Method,Total Quantity,Total Shipped,Date Shipped,Order Currency Code,Exchange Rate,Order Notes",
        &[("Order ID", Order), ("Customer ID", Customer), ("Order Date", Date), ("Order Status", Status), ("Order Total (inc tax)", Amount)],
        &[("Order ID", "101"), ("Customer ID", "7"), ("Order Date", "2024-01-05"), ("Order Status", "Completed"), ("Order Total (inc tax)", "12.50"), ("Order Total (ex tax)", "10.50")]),
    orders("Etsy, sold items", "Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,Ship City,Ship Country,Order ID,Variations,Order Type,Listings Type,Payment Type,SKU",
        &[("Sale Date", Date), ("Buyer", Customer), ("Quantity", Quantity), ("Item Total", Amount), ("Currency", Currency), ("Order ID", Order)],
        &[("Sale Date", "08/14/25"), ("Buyer", "coolbuyer"), ("Quantity", "2"), ("Price", "6.25"), ("Item Total", "12.50"), ("Currency", "USD"), ("Order ID", "501"), ("Transaction ID", "4001")]),
    orders("eBay", "Sales Record Number,Order Number,Buyer Username,Buyer Name,Buyer Email,Buyer Note,Buyer City,Buyer State,Buyer Zip,Buyer Country,Ship To Name,Ship To Phone,Item Number,Item Title,Custom Label,Sold Via Promoted Listings,Quantity,Sold For,Shipping And Handling,Item Location,Tax Status,Seller Collected Tax,eBay Collected Tax,Total Price,Payment Method,Sale Date,Paid On Date,Ship By Date,Shipped On Date,Feedback Left,Feedback Received,PayPal Transaction ID,Shipping Service,Tracking Number,Transaction ID,Variation Details",
        &[("Order Number", Order), ("Buyer Username", Customer), ("Quantity", Quantity), ("Total Price", Amount), ("Sale Date", Date)],
        &[("Sales Record Number", "17"), ("Order Number", "18-15123-90441"), ("Buyer Username", "test_buyer"), ("Quantity", "1"), ("Sold For", "$10.00"), ("Total Price", "$12.50"), ("Sale Date", "Sep-27-24"), ("Transaction ID", "123")]),
    orders("Stripe, payments", "id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Amount Refunded,Fee,Taxes On Fee,Converted Currency,Mode,Status,Statement Descriptor,Customer ID,Customer Description,Customer Email,Captured,Card ID,Invoice ID,Transfer",
        &[("id", Order), ("Created (UTC)", Date), ("Amount", Amount), ("Amount Refunded", Refunded), ("Currency", Currency), ("Status", Status), ("Customer ID", Customer)],
        &[("id", "ch_1"), ("Created (UTC)", "2024-01-05 10:00"), ("Amount", "12.50"), ("Amount Refunded", "0.00"), ("Currency", "eur"), ("Status", "Paid"), ("Customer ID", "cus_A")]),
    orders("PayPal, activity", "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Shipping Address,Address Status,Item Title,Item ID,Shipping and Handling Amount,Insurance Amount,Sales Tax,Option 1 Name,Option 1 Value,Reference Txn ID,Invoice Number,Custom Number,Quantity,Receipt ID,Balance,Contact Phone Number,Subject,Note,Country Code,Balance Impact",
        &[("Date", Date), ("Status", Status), ("Currency", Currency), ("Gross", Amount), ("From Email Address", Customer), ("Transaction ID", Order)],
        &[("Date", "10/31/2024"), ("Time", "14:30:00"), ("Type", "Express Checkout Payment"), ("Status", "Completed"), ("Currency", "EUR"), ("Gross", "12.50"), ("From Email Address", "ann@example.com"), ("Transaction ID", "1AB"), ("Invoice Number", "WC-777")]),
    orders("Square, items", "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID,Unit,Count,Itemization Type,Commission,Employee,Fulfillment Note,Channel,Token",
        &[("Date", Date), ("Category", Category), ("Qty", Quantity), ("Net Sales", Amount), ("Transaction ID", Order), ("Customer ID", Customer), ("Channel", Channel)],
        &[("Date", "2024-10-05"), ("Time", "10:15:00"), ("Qty", "1.0"), ("Gross Sales", "$15.00"), ("Net Sales", "$12.50"), ("Transaction ID", "ABC"), ("Customer ID", "CUST1")]),
    orders("Lightspeed", "Date,Receipt Number,Line Type,Customer Code,Customer Name,Note,Quantity,Subtotal,Sales Tax,Discount,Loyalty,Total,Paid,Details,Register,User,Status",
        &[("Date", Date), ("Receipt Number", Order), ("Customer Code", Customer), ("Quantity", Quantity), ("Total", Amount)],
        &[("Date", "2024-01-05 10:00:00"), ("Receipt Number", "204"), ("Line Type", "Sale"), ("Customer Code", "ann-8Q"), ("Quantity", "1"), ("Total", "12.50"), ("Status", "CLOSED")]),
    orders("Xero, invoices", "ContactName,EmailAddress,POAddressLine1,POCity,PORegion,POPostalCode,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,Currency,Type,Sent,Status",
        &[("EmailAddress", Customer), ("InvoiceNumber", Order), ("InvoiceDate", Date), ("Quantity", Quantity), ("LineAmount", Amount), ("Currency", Currency), ("Status", Status)],
        &[("ContactName", "Example Ltd"), ("EmailAddress", "ann@example.com"), ("InvoiceNumber", "INV-1"), ("InvoiceDate", "31/01/2024"), ("Quantity", "1"), ("UnitAmount", "12.50"), ("LineAmount", "12.50"), ("Currency", "EUR"), ("Status", "Paid")]),
    orders("QuickBooks, sales by customer", "Customer,Transaction date,Transaction type,Num,Product/Service,Memo/Description,Quantity,Sales price,Amount,Balance",
        &[("Customer", Customer), ("Transaction date", Date), ("Num", Order), ("Quantity", Quantity), ("Amount", Amount)],
        &[("Customer", "Example Ltd"), ("Transaction date", "01/31/2024"), ("Transaction type", "Invoice"), ("Num", "1001"), ("Quantity", "1"), ("Sales price", "12.50"), ("Amount", "12.50")]),
    orders("Taobao", "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头",
        &[("订单编号", Order), ("买家会员名", Customer), ("买家实际支付金额", Amount), ("订单状态", Status), ("订单创建时间", Date), ("宝贝总数量", Quantity)],
        &[("订单编号", "2837465019283746501"), ("买家会员名", "tb_ann"), ("总金额", "20.00"), ("买家实际支付金额", "12.50"), ("订单状态", "交易成功"), ("订单创建时间", "2024-01-05 10:00:01"), ("宝贝总数量", "2")]),
    orders("JD", "订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话,订单备注",
        &[("订单号", Order), ("订购数量", Quantity), ("下单时间", Date), ("订单金额", Amount), ("订单状态", Status), ("下单帐号", Customer)],
        &[("订单号", "290001"), ("订购数量", "1"), ("下单时间", "2024-01-05 10:00:01"), ("订单金额", "12.50"), ("订单状态", "完成"), ("下单帐号", "jd_ann")]),
    orders("Pinduoduo", "商品,订单号,订单状态,商品总价(元),店铺优惠折扣(元),平台优惠折扣(元),邮费(元),用户实付金额(元),商家实收金额(元),商品数量(件),收货人,手机,省,市,区,街道,支付时间,拼单成功时间,订单确认时间,承诺发货时间,商品id,商品规格,快递单号,快递公司,订单备注,售后状态",
        &[("订单号", Order), ("订单状态", Status), ("用户实付金额(元)", Amount), ("商品数量(件)", Quantity), ("手机", Customer), ("拼单成功时间", Date), ("售后状态", Status)],
        &[("订单号", "240105-1"), ("订单状态", "已收货"), ("用户实付金额(元)", "12.50"), ("商家实收金额(元)", "13.00"), ("商品数量(件)", "1"), ("手机", "13800138000"), ("拼单成功时间", "2024-01-05 10:00:01")]),
    orders("Douyin", "主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,运费,优惠总金额,收件人,收件人手机号,省,市,区,街道,详细地址,买家留言,订单提交时间,旗帜颜色,商家备注,订单完成时间,支付完成时间,APP渠道,流量来源,订单状态,售后状态,取消原因",
        &[("主订单编号", Order), ("商品数量", Quantity), ("订单应付金额", Amount), ("收件人手机号", Customer), ("订单提交时间", Date), ("订单状态", Status), ("售后状态", Status)],
        &[("主订单编号", "6917926768823643751"), ("商品数量", "1"), ("商品单价", "28.90"), ("订单应付金额", "12.50"), ("收件人手机号", "13800138000"), ("订单提交时间", "2024-09-22 00:54:10"), ("订单状态", "已完成")]),
    orders("Youzan", "订单号,归属店铺,订单状态,订单类型,订单创建时间,买家付款时间,交易成功时间,全部商品名称,商品种类数,商品金额合计,运费,订单实付金额,买家姓名,买家手机号,收货人/提货人,收货人手机号/提货人手机号,详细收货地址/提货地址,买家备注",
        &[("订单号", Order), ("订单状态", Status), ("订单创建时间", Date), ("订单实付金额", Amount), ("买家手机号", Customer)],
        &[("订单号", "E20240105"), ("订单状态", "交易完成"), ("订单创建时间", "2024-01-05 10:00:01"), ("商品金额合计", "13.00"), ("订单实付金额", "12.50"), ("买家手机号", "13800138000")]),
    orders("WeChat Pay, bill", "交易时间,公众账号ID,商户号,特约商户号,设备号,微信支付订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注",
        &[("交易时间", Date), ("商户订单号", Order), ("用户标识", Customer), ("交易状态", Status), ("货币种类", Currency), ("退款金额", Refunded), ("退款状态", Status), ("订单金额", Amount)],
        &[("交易时间", "2024-07-13 10:00:00"), ("商户订单号", "A1"), ("用户标识", "oUser1"), ("交易状态", "SUCCESS"), ("货币种类", "CNY"), ("退款金额", "0.00"), ("订单金额", "12.50")]),
    orders("Shopee", "Order ID,Order Status,Cancel reason,Return / Refund Status,Tracking Number*,Shipping Option,Ship Time,Order Creation Date,Order Paid Time,Parent SKU Reference No.,Product Name,SKU Reference No.,Variation Name,Original Price,Deal Price,Quantity,Returned quantity,Product Subtotal,Total Amount,Buyer Paid Shipping Fee,Transaction Fee,Commission Fee,Service Fee,Grand Total,Estimated Shipping Fee,Username (Buyer),Receiver Name,Phone Number,Delivery Address,Country,Zip Code,Remark from buyer,Note",
        &[("Order ID", Order), ("Order Status", Status), ("Return / Refund Status", Status), ("Order Creation Date", Date), ("Quantity", Quantity), ("Total Amount", Amount), ("Username (Buyer)", Customer)],
        &[("Order ID", "250730ABC1"), ("Order Status", "Completed"), ("Order Creation Date", "2024-07-30 10:00"), ("Deal Price", "12.50"), ("Quantity", "1"), ("Total Amount", "12.50"), ("Username (Buyer)", "rhea")]),
    orders("Lazada", "orderItemId;orderType;Guarantee;deliveryType;lazadaId;sellerSku;lazadaSku;wareHouse;createTime;updateTime;rtsSla;ttsSla;orderNumber;invoiceRequired;invoiceNumber;deliveredDate;customerName;customerEmail;nationalRegistrationNumber;shippingName;shippingAddress;payMethod;paidPrice;unitPrice;sellerDiscountTotal;shippingFee;walletCredit;itemName;variation;trackingCode;status;buyerFailedDeliveryReturnInitiator",
        &[("createTime", Date), ("orderNumber", Order), ("customerEmail", Customer), ("paidPrice", Amount), ("status", Status)],
        &[("createTime", "05 Jan 2024 10:00"), ("orderNumber", "399"), ("customerEmail", "ann@example.com"), ("paidPrice", "12.50"), ("unitPrice", "15.00"), ("status", "delivered")]),
    orders("SAP, list of sales", "Sales Document,Item,Sold-to party,Document Date,Material,Order Quantity,Sales Unit,Net Value,Document Currency,Plant",
        &[("Sales Document", Order), ("Sold-to party", Customer), ("Document Date", Date), ("Order Quantity", Quantity), ("Net Value", Amount), ("Document Currency", Currency)],
        &[("Sales Document", "0000012345"), ("Sold-to party", "0000100017"), ("Document Date", "31.01.2024"), ("Order Quantity", "1"), ("Net Value", "12,50"), ("Document Currency", "EUR")]),
    orders("SAP, technical names", "VBELN,POSNR,KUNNR,ERDAT,MATNR,KWMENG,NETWR,WAERK",
        &[("VBELN", Order), ("KUNNR", Customer), ("ERDAT", Date), ("KWMENG", Quantity), ("NETWR", Amount), ("WAERK", Currency)],
        &[("VBELN", "0000012345"), ("KUNNR", "0000100017"), ("ERDAT", "20240131"), ("KWMENG", "1"), ("NETWR", "12.50"), ("WAERK", "EUR")]),
    orders("Kingdee", "单据编号,日期,客户,物料编码,物料名称,规格型号,销售单位,实发数量,单价,含税单价,税率%,价税合计,币别,仓库,单据状态",
        &[("单据编号", Order), ("日期", Date), ("客户", Customer), ("实发数量", Quantity), ("价税合计", Amount), ("币别", Currency)],
        &[("单据编号", "XSCKD001"), ("日期", "2024-01-05"), ("客户", "示例公司"), ("实发数量", "1"), ("含税单价", "12.50"), ("价税合计", "12.50"), ("币别", "CNY")]),
    orders("Yonyou", "单据号,单据日期,客户编码,客户简称,存货编码,存货名称,主计量单位,数量,含税单价,无税金额,税额,价税合计,币种,业务员",
        &[("单据号", Order), ("单据日期", Date), ("客户编码", Customer), ("数量", Quantity), ("价税合计", Amount), ("币种", Currency)],
        &[("单据号", "0000000123"), ("单据日期", "2024-01-05"), ("客户编码", "01001"), ("数量", "1"), ("含税单价", "12.50"), ("无税金额", "11.06"), ("价税合计", "12.50"), ("币种", "CNY")]),
];

fn file(export: &Export) -> String {
    let mark = [',', '\t', ';'].into_iter().max_by_key(|mark| export.header.matches(*mark).count()).unwrap();
    let value = |name| export.row.iter().find(|(column, _)| *column == name).map_or("", |(_, value)| value);
    let cells: Vec<String> = export.header.split(mark).map(|name| format!("\"{}\"", value(name))).collect();
    let row = cells.join(&mark.to_string());
    format!("{}\n{row}\n", export.header)
}

#[test]
fn every_column_of_a_well_known_export_has_its_meaning_and_no_other() {
    let mut wrong = Vec::new();
    for export in EXPORTS {
        let Mapping { kind, headers, roles, .. } = sniffed(file(export).as_bytes()).mapping;
        let found: Vec<(&str, Role)> =
            headers.iter().zip(&roles).filter_map(|(name, role)| Some((&**name, (*role)?))).collect();
        if (kind, &*found) != (export.kind, export.roles) {
            wrong.push(format!("{}\n  expected {:?}\n  found {kind:?} {found:?}", export.name, export.roles));
        }
    }
    assert!(EXPORTS.len() >= 20 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_row_of_each_is_worth_what_it_says() {
    let mut wrong = Vec::new();
    for export in EXPORTS.iter().filter(|export| export.kind == Kind::Orders) {
        let file = file(export);
        // Where two amounts fit as well, that is asked and the proposed one is read.
        let mapping = Mapping { handling: Vec::new(), ..sniffed(file.as_bytes()).mapping };
        let read = whole(file.as_bytes(), &mapping);
        let amounts: Vec<i64> = read.rows.iter().map(|row| row.amount).collect();
        if amounts != [1250] {
            wrong.push(format!("{}: {amounts:?} {:?}", export.name, read.report));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bills_that_are_opened_and_closed_are_no_tickets() {
    let toast = "Location,Order Id,Order #,Checks,Opened,# of Guests,Tab Names,Server,Table,Revenue Center,Dining Area,Service,Dining Options,Discount Amount,Amount,Tax,Tip,Gratuity,Total,Paid,Closed,Duration (Opened to Paid),Order Source\n\
        Main,1,1,1,1/5/24 10:00 AM,2,,Ann,4,Bar,Bar,Lunch,Dine In,0.00,12.50,1.00,2.00,0.00,15.50,1/5/24 10:30 AM,1/5/24 10:31 AM,0:30:00,In store\n";
    let seen = sniffed(toast.as_bytes());
    assert_eq!(seen.mapping.kind, Kind::Orders);
    // No column names a customer, and nothing is taken for one.
    assert_eq!((seen.mapping.column(Customer), seen.mapping.missing()), (None, vec![]));
}
