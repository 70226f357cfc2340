//! What people and programs call the columns of an orders table.

use crate::import::role::Role;

/// Header synonyms in normalised form, the best first: rank 0 says exactly what is needed, a higher rank stands in for
/// it when nothing better is there (an e-mail address names a customer when there is no id).
#[rustfmt::skip]
pub(super) const SYNONYMS: &[(Role, u8, &[&str])] = &[
    (Role::Customer, 0, &[
        "customerid", "customeruserid", "custid", "customerno", "customernumber", "customercode", "clientid", "clientno",
        "memberid", "memberno", "userid", "buyerid", "accountid", "accountno", "shopperid", "householdid", "householdkey", "customeruniqueid", "buyeruserid", "soldtoparty", "soldto", "kunnr", "auftraggeber", "用户标识", "往来单位编码", "顾客编码", "客户编号", "客户id",
        "客户号", "客户代码", "客户编码", "顾客编号", "顾客id", "会员编号", "会员id", "会员号", "会员卡号", "用户id", "用户编号", "买家id", "客戶編號",
        "客戶id", "客戶號", "客戶代碼", "顧客編號", "顧客id", "會員編號", "會員id", "會員號", "會員卡號", "用戶id", "用戶編號", "使用者id", "買家id",
        "kundennr", "kundennummer", "kundenid", "kdnr",
    ]),
    (Role::Customer, 1, &[
        "customer", "client", "member", "buyer", "user", "account", "username", "buyerusername", "buyernickname", "客户", "顾客", "会员", "用户", "买家", "买家会员名",
        "买家昵称", "客戶", "顧客", "會員", "用戶", "買家", "kunde", "下单帐号", "下单账号",
    ]),
    (Role::Customer, 2, &[
        "email", "emailaddress", "customeremail", "billingemail", "buyeremail", "fromemailaddress", "shippingemail", "buyerphonenumber", "phonenumber", "shippingphone", "收件人手机号", "收件人手机", "收件人电话", "收货手机", "联系方式", "聯絡方式", "收件人手機", "收件人電話", "phone", "mobile", "手机", "手机号", "手機", "手機號",
        "手机号码", "手機號碼", "联系电话", "联系手机", "聯絡電話", "客户手机", "客户手机号", "客户电话", "客戶手機", "客戶電話",
        "会员手机", "会员手机号", "會員手機", "会员电话", "買家手機", "买家手机", "买家手机号", "顾客手机", "顾客电话", "顧客手機", "顧客電話",
        "用户手机", "用户手机号", "收货人手机", "收货人电话", "收貨人手機", "收貨人電話", "邮箱", "電郵",
    ]),
    (Role::Customer, 3, &[
        "customername", "clientname", "buyername", "buyerfullname", "fullname", "contactname", "billingname", "shippingname", "recipientname", "receivername", "shipname", "收货人", "收货人姓名", "收件人", "收件人姓名", "买家姓名", "收貨人", "收貨人姓名", "客户简称", "購買人", "買家姓名", "客户名称", "客户姓名", "会员名", "会员姓名", "客戶名稱", "客戶姓名", "kundenname",
    ]),
    (Role::Date, 0, &[
        "orderdate", "invoicedate", "purchasedate", "transactiondate", "orderedat", "orderpurchasetimestamp", "transactiontimestamp", "ordercreationdate", "ordercreatedat", "ordercreateddate", "datepurchased", "documentdate", "billingdate", "postingdate", "belegdatum", "erdat", "订单提交时间", "提交订单时间", "买家下单时间", "订单成交时间", "拼单成功时间", "单据日期", "開單日期", "订购时间", "orderedon", "ordertime",
        "orderdatetime", "purchasetime", "saledate", "salesdate", "transactiontime", "下单日期", "下单时间", "订单日期",
        "订单时间", "订单创建时间", "购买日期", "购买时间", "交易日期", "交易时间", "消费日期", "消费时间", "销售日期", "成交日期", "成交时间", "下單日期",
        "下單時間", "訂單日期", "訂單時間", "訂單創建時間", "購買日期", "購買時間", "交易時間", "消費日期", "消費時間", "銷售日期", "成交時間",
        "bestelldatum", "kaufdatum", "auftragsdatum",
    ]),
    (Role::Date, 1, &[
        "date", "day", "createdat", "createdate", "createddate", "creationdate", "createtime", "created", "datetime", "日期",
        "时间", "时期", "创建时间", "创建日期", "時間", "創建時間", "建立時間", "datum", "rechnungsdatum",
        "fakturadatum", "fakturadat", "belegdatum", "belegdat", "buchungsdatum",
    ]),
    (Role::Date, 2, &[
        "paidat", "paymentdate", "timestamp", "paidondate", "datepaid", "orderpaidtime", "paymentsdate", "买家付款时间", "支付完成时间", "付款时间", "支付时间", "付款日期", "支付日期", "订单付款时间", "付款時間", "支付時間",
    ]),
    (Role::Amount, 0, &[
        "amount", "orderamount", "ordertotalamount", "salesvalue", "paymentvalue", "paidprice", "itemtotal", "itemamount", "netvalue", "netwr", "nettowert", "用户实付金额", "买家实付金额", "订单应付金额", "价税合计", "價稅合計", "实收款", "totalamount", "amountpaid", "paidamount", "ordertotal", "ordervalue",
        "linetotal", "lineamount", "netamount", "salesamount", "paymentamount", "金额", "订单金额", "实付金额", "实付款",
        "实收金额", "支付金额", "付款金额", "消费金额", "交易金额", "成交金额", "销售金额", "销售额", "购买金额", "买家实际支付金额", "订单实付金额", "金額",
        "訂單金額", "實付金額", "實收金額", "支付金額", "付款金額", "消費金額", "交易金額", "成交金額", "銷售金額", "銷售額", "購買金額", "betrag",
        "umsatz", "bestellwert", "rechnungsbetrag", "auftragswert",
    ]),
    (Role::Amount, 1, &[
        "total", "revenue", "sales", "value", "gross", "totalprice", "totalcollected", "商家实收金额", "应收订单金额", "含税金额", "spend", "grandtotal", "turnover", "amt", "总金额", "总额", "合计",
        "应付金额", "总价", "總金額", "總額", "合計", "應付金額", "總價", "gesamtbetrag", "summe", "gesamt",
    ]),
    (Role::Amount, 2, &[
        "subtotal", "netsales", "grosssales", "productsubtotal", "soldfor", "买家应付货款", "商品总价", "商品金额合计", "无税金额", "小计", "小計", "订单总金额", "订单总价",
    ]),
    (Role::UnitPrice, 0, &[
        "unitprice", "priceperunit", "itemprice", "unitamount", "itemrate", "含税单价", "无税单价", "不含税单价", "成交单价", "lineitemprice", "单价", "商品单价", "產品單價", "單價", "商品單價",
        "einzelpreis", "stückpreis",
    ]),
    (Role::UnitPrice, 1, &[
        "price", "价格", "dealprice", "saleprice", "salesprice", "售价", "商品价格", "價格", "售價", "preis",
    ]),
    (Role::Quantity, 0, &[
        "quantity", "qty", "orderquantity", "quantitypurchased", "quantityordered", "kwmeng", "订购数量", "实发数量", "lineitemquantity", "itemquantity", "数量", "购买数量", "商品数量", "件数",
        "销售数量", "數量", "購買數量", "商品數量", "件數", "銷售數量", "menge", "anzahl", "stück", "stueck",
    ]),
    (Role::Quantity, 1, &[
        "units", "count", "items", "宝贝总数量", "销量", "銷量",
    ]),
    (Role::Order, 0, &[
        "orderid", "orderno", "ordernumber", "amazonorderid", "invoiceno", "invoiceid", "invoicenumber", "salesdocument",
        "billingdocument", "vbeln", "verkaufsbeleg", "basketid", "receiptno", "receiptid", "receiptnumber", "主订单编号", "商户订单号", "单据编号", "单据号", "订单号", "订单编号", "订单id", "交易号", "交易编号", "单号", "流水号", "小票号",
        "发票号", "訂單號", "訂單編號", "訂單id", "交易號", "交易編號", "單號", "流水號", "發票號", "bestellnr", "bestellnummer",
        "auftragsnr", "auftragsnummer", "beleg", "belegnr", "belegnummer", "bon", "bonnr", "bonnummer", "bonid", "kassenbon", "kassenbonnr", "faktura", "fakturanr", "rechnungsnr", "rechnungsnummer",
    ]),
    (Role::Order, 1, &[
        "order", "invoice", "receipt", "transaction", "transactionid", "transactionno", "salesrecordnumber", "订单", "訂單", "bestellung", "发票", "發票",
    ]),
    (Role::Category, 0, &[
        "category", "productcategory", "itemcategory", "类别", "品类", "分类", "商品类别", "商品分类", "产品类别", "商品品类", "产品分类", "类目", "商品类目", "宝贝类目",
        "類別", "品類", "分類", "商品類別", "商品分類", "產品類別", "產品分類", "類目", "商品類目", "kategorie", "warengruppe",
    ]),
    (Role::Channel, 0, &[
        "channel", "saleschannel", "orderchannel", "渠道", "销售渠道", "订单渠道", "购买渠道", "订单来源", "下单渠道", "管道", "通路",
        "銷售渠道", "銷售管道", "訂單渠道", "購買渠道", "訂單來源", "kanal", "vertriebskanal",
    ]),
    (Role::Channel, 1, &[
        "source", "platform", "来源", "平台", "來源",
    ]),
    (Role::Rating, 0, &[
        "rating", "satisfaction", "satisfactionscore", "csat", "reviewscore", "reviewrating", "starrating", "stars", "reviewstars", "customerrating", "评价星级", "星级", "评价得分", "評價星級", "星級", "评分", "满意度", "满意度评分", "評分", "滿意度", "滿意度評分",
        "bewertung", "zufriedenheit",
    ]),
    (Role::Recommend, 0, &[
        "recommend", "nps", "npsscore", "recommendation", "likelihoodtorecommend", "推荐", "推荐意愿", "推荐度", "推荐分",
        "推薦", "推薦意願", "推薦度", "weiterempfehlung",
    ]),
    (Role::Status, 0, &[
        "orderstatus", "financialstatus", "orderstate", "订单状态", "交易状态", "訂單狀態", "交易狀態", "bestellstatus",
    ]),
    (Role::Status, 1, &[
        "status", "paymentstatus", "状态", "支付状态", "付款状态", "狀態", "付款狀態",
    ]),
    (Role::Currency, 0, &[
        "currency", "currencycode", "ordercurrency", "documentcurrency", "waerk", "货币种类", "transactioncurrency", "货币", "币种", "货币代码", "货币单位", "币别", "交易币种", "貨幣",
        "幣種", "貨幣代碼", "貨幣單位", "幣別", "交易幣別", "währung", "waehrung", "wäh", "währg",
    ]),
    (Role::Refunded, 0, &[
        "amountrefunded", "refundedamount", "refundamount", "orderrefundamount", "totalrefunded", "refundedtotal", "refundtotal",
        "退款金额", "已退款金额", "退款總額", "退款金額", "已退款金額", "erstattungsbetrag",
    ]),
    (Role::Campaign, 0, &[
        "campaign", "campaignid", "campaignname", "promotion", "活动", "营销活动", "促销活动", "活动名称", "活動", "行銷活動",
        "營銷活動", "促銷活動", "活動名稱", "kampagne", "aktion",
    ]),
];
