//! A small table of each kind with the right headers and made-up rows, to fill in and bring back.

use super::export::csv_cell;
use crate::import::look::own::own_kind_name;
use crate::import::role::{Kind, Role};

/// The language of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateLanguage {
    /// English.
    English,
    /// Simplified Chinese.
    Simplified,
    /// Traditional Chinese.
    Traditional,
}

impl TemplateLanguage {
    /// All languages.
    pub const ALL: [TemplateLanguage; 3] =
        [TemplateLanguage::English, TemplateLanguage::Simplified, TemplateLanguage::Traditional];

    /// A text in this language of `English|simplified|traditional`; a text without bars is the same in all.
    fn of(self, text: &'static str) -> &'static str {
        let place = match self {
            TemplateLanguage::English => 0,
            TemplateLanguage::Simplified => 1,
            TemplateLanguage::Traditional => 2,
        };
        text.split('|').nth(place).or_else(|| text.split('|').next()).unwrap_or_default()
    }
}

/// A column: what it means, its header, and its value in each row.
pub type TemplateColumn = (Role, &'static str, [&'static str; 3]);

use Role::*;

#[rustfmt::skip]
const ORDERS: &[TemplateColumn] = &[
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C002", "C001"]),
    (Date, "Order date|下单日期|下單日期", ["2024-01-15", "2024-01-16", "2024-02-20"]),
    (Amount, "Amount|金额|金額", ["128.00", "59.90", "240.50"]),
    (Quantity, "Quantity|数量|數量", ["2", "1", "3"]),
    (Order, "Order ID|订单编号|訂單編號", ["A1001", "A1002", "A1003"]),
    (Category, "Category|类别|類別", ["Shoes|鞋类|鞋類", "Bags|箱包|箱包", "Shoes|鞋类|鞋類"]),
    (Channel, "Channel|渠道|渠道", ["Web shop|网店|網店", "Store|门店|門市", "Store|门店|門市"]),
    (Rating, "Rating|评分|評分", ["5", "4", ""]),
    (Recommend, "NPS|推荐意愿|推薦意願", ["9", "7", ""]),
    (Campaign, "Campaign|活动名称|活動名稱", ["", "Spring|春季活动|春季活動", ""]),
    (Status, "Order status|订单状态|訂單狀態", ["paid|已付款|已付款", "paid|已付款|已付款", "paid|已付款|已付款"]),
    (Currency, "Currency|币种|幣別", ["CNY", "CNY", "CNY"]),
    (Refunded, "Refunded amount|退款金额|退款金額", ["", "", "40.00"]),
];

#[rustfmt::skip]
const CUSTOMERS: &[TemplateColumn] = &[
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C002", "C003"]),
    (Name, "Name|姓名|姓名", ["Ann Example|张三|張三", "Ben Example|李四|李四", "Cem Example|王五|王五"]),
    (Email, "Email|邮箱|電子郵件", ["ann@example.com", "ben@example.com", ""]),
    (Phone, "Phone|电话|電話", ["", "555-0102", "555-0103"]),
    (Company, "Company|公司名称|公司名稱", ["", "Example Ltd|示例公司|範例公司", ""]),
    (City, "City|城市|城市", ["Leeds|杭州|台中", "York|南京|台南", "Bath|成都|高雄"]),
    (Region, "Region|省份|地區", ["North|浙江|中部", "North|江苏|南部", "West|四川|南部"]),
    (Country, "Country|国家|國家", ["UK|中国|台灣", "UK|中国|台灣", "UK|中国|台灣"]),
    (Gender, "Gender|性别|性別", ["f|女|女", "m|男|男", "m|男|男"]),
    (Birthday, "Birthday|生日|生日", ["1990-05-17", "1984-11-30", ""]),
    (Age, "Age|年龄|年齡", ["34", "40", ""]),
    (Job, "Occupation|职业|職業", ["Teacher|教师|教師", "Engineer|工程师|工程師", ""]),
    (Industry, "Industry|行业|行業", ["Education|教育|教育", "Software|软件|軟體", ""]),
    (Size, "Company size|企业规模|企業規模", ["", "50-200", ""]),
    (Segment, "Segment|客户等级|客戶等級", ["Gold|金卡|金卡", "Silver|银卡|銀卡", ""]),
    (Consent, "Consent|是否同意|行銷授權", ["yes|是|是", "no|否|否", "yes|是|是"]),
    (Referrer, "Referred by|推荐人|推薦人", ["", "C001", "C001"]),
    (Channel, "Acquisition channel|获客渠道|獲客渠道", ["Web shop|网店|網店", "Store|门店|門市", "Store|门店|門市"]),
    (Since, "Customer since|注册日期|註冊日期", ["2023-03-01", "2023-06-12", "2024-01-05"]),
];

#[rustfmt::skip]
const INTERACTIONS: &[TemplateColumn] = &[
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C001", "C002"]),
    (Date, "Event time|行为时间|行為時間", ["2024-01-14 20:15:00", "2024-01-15 09:02:00", "2024-01-16 12:40:00"]),
    (Event, "Event type|行为类型|行為類型", ["view|浏览|瀏覽", "favourite|收藏|收藏", "inquiry|咨询|諮詢"]),
    (Subject, "Page|页面|頁面", ["Running shoes|跑鞋|跑鞋", "Running shoes|跑鞋|跑鞋", "Delivery|配送|配送"]),
    (Category, "Category|类别|類別", ["Shoes|鞋类|鞋類", "Shoes|鞋类|鞋類", ""]),
    (Channel, "Channel|渠道|渠道", ["Web shop|网店|網店", "Web shop|网店|網店", "Hotline|热线|專線"]),
    (Campaign, "Campaign|活动名称|活動名稱", ["Spring|春季活动|春季活動", "", ""]),
    (Record, "Event ID|事件编号|事件編號", ["E1", "E2", "E3"]),
];

#[rustfmt::skip]
const SURVEYS: &[TemplateColumn] = &[
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C002", "C003"]),
    (Date, "Survey date|填写时间|填寫時間", ["2024-02-01", "2024-02-01", "2024-02-03"]),
    (Recommend, "NPS|NPS得分|淨推薦值", ["9", "6", "10"]),
    (Rating, "CSAT|满意度|滿意度", ["5", "3", "4"]),
    (Effort, "CES|费力度|費力度", ["2", "5", "1"]),
    (Driver, "How would you rate our delivery?|物流评分|物流評分", ["4", "2", "5"]),
    (Comment, "Comment|建议|建議", ["Quick delivery|送货很快|送貨很快", "Hotline was busy|热线占线|專線忙線", ""]),
    (Channel, "Channel|渠道|渠道", ["E-mail|邮件|郵件", "E-mail|邮件|郵件", "Store|门店|門市"]),
    (Order, "Order ID|订单编号|訂單編號", ["A1001", "A1002", ""]),
    (Record, "Response ID|答卷编号|答卷編號", ["R1", "R2", "R3"]),
];

#[rustfmt::skip]
const TICKETS: &[TemplateColumn] = &[
    (Opened, "Opened at|受理时间|受理時間", ["2024-01-20 09:00:00", "2024-01-21 14:30:00", "2024-01-22 10:05:00"]),
    (Record, "Ticket ID|工单编号|工單編號", ["T1", "T2", "T3"]),
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C002", "C001"]),
    (FirstResponse, "First response at|首次响应时间|首次回覆時間", ["2024-01-20 09:20:00", "2024-01-21 16:00:00", ""]),
    (Closed, "Closed at|关闭时间|關閉時間", ["2024-01-20 11:00:00", "2024-01-23 10:00:00", ""]),
    (Type, "Ticket type|工单类型|工單類型", ["Return|退货|退貨", "Delivery|配送|配送", "Return|退货|退貨"]),
    (Channel, "Channel|渠道|渠道", ["E-mail|邮件|郵件", "Hotline|热线|專線", "Chat|在线客服|線上客服"]),
    (Resolved, "Resolved|是否解决|是否解決", ["yes|是|是", "yes|是|是", "no|否|否"]),
    (Rating, "Satisfaction|满意度|滿意度", ["5", "3", ""]),
    (Comment, "Description|问题描述|問題描述", ["Wrong size|尺码不合|尺寸不合", "Late|晚到|晚到", ""]),
];

#[rustfmt::skip]
const RESPONSES: &[TemplateColumn] = &[
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C002", "C003"]),
    (Campaign, "Campaign|活动名称|活動名稱", ["Spring|春季活动|春季活動", "Spring|春季活动|春季活動", "Spring|春季活动|春季活動"]),
    (Date, "Sent at|发送日期|發送日期", ["2024-03-01", "2024-03-01", "2024-03-01"]),
    (Channel, "Channel|渠道|渠道", ["E-mail|邮件|郵件", "E-mail|邮件|郵件", "SMS|短信|簡訊"]),
    (Arm, "Test group|组别|組別", ["A", "control|对照|對照", "A"]),
    (Seen, "Opened|是否打开|是否打開", ["yes|是|是", "no|否|否", "yes|是|是"]),
    (Participated, "Participated|是否参与|是否參與", ["yes|是|是", "no|否|否", "no|否|否"]),
    (Converted, "Converted|是否转化|是否轉化", ["yes|是|是", "no|否|否", "no|否|否"]),
    (Amount, "Order amount|订单金额|訂單金額", ["88.00", "", ""]),
];

#[rustfmt::skip]
const SPEND: &[TemplateColumn] = &[
    (Date, "Spend date|费用日期|期間", ["2024-01-31", "2024-01-31", "2024-02-29"]),
    (Amount, "Spend|费用金额|費用金額", ["12000.00", "3500.00", "9800.00"]),
    (Category, "Spend category|费用类别|費用類別", ["Advertising|广告|廣告", "Gifts|礼品|禮品", "Advertising|广告|廣告"]),
    (Segment, "Customer segment|客户层级|客戶層級", ["High value|高价值|高價值", "New|新客|新客", ""]),
    (Channel, "Channel|渠道|渠道", ["Web shop|网店|網店", "Store|门店|門市", "Web shop|网店|網店"]),
    (Campaign, "Campaign|活动名称|活動名稱", ["Spring|春季活动|春季活動", "", ""]),
    (Record, "Expense ID|凭证号|憑證號", ["B1", "B2", "B3"]),
];

#[rustfmt::skip]
const TOUCH_POINTS: &[TemplateColumn] = &[
    (Stage, "Touch point|触点名称|觸點名稱", ["Home page|首页|首頁", "Product page|商品页|商品頁", "Checkout|结算页|結帳頁"]),
    (Count, "Visitors|触达人数|觸達人數", ["52000", "18400", "2300"]),
    (Date, "Period|统计日期|統計日期", ["2024-01-31", "2024-01-31", "2024-01-31"]),
    (Channel, "Channel|渠道|渠道", ["Web shop|网店|網店", "Web shop|网店|網店", "Web shop|网店|網店"]),
    (Segment, "Segment|客户层级|客戶層級", ["", "", ""]),
];

#[rustfmt::skip]
const SUMMARIES: &[TemplateColumn] = &[
    (Customer, "Customer ID|客户编号|客戶編號", ["C001", "C002", "C003"]),
    (Last, "Last order date|最近购买日期|最近購買日期", ["2024-02-20", "2024-01-16", "2023-11-02"]),
    (Orders, "Total orders|累计订单数|累計訂單數", ["4", "1", "12"]),
    (Amount, "Total spent|累计消费金额|累計消費金額", ["640.50", "59.90", "2310.00"]),
    (First, "First order date|首次购买日期|首次購買日期", ["2023-03-01", "2024-01-16", "2021-09-14"]),
];

/// The columns of a kind's template: all that the kind can have, but for the unit price, which an amount replaces, and
/// attributes under names of their own.
pub fn template_columns(kind: Kind) -> &'static [TemplateColumn] {
    match kind {
        Kind::Orders => ORDERS,
        Kind::Customers => CUSTOMERS,
        Kind::Interactions => INTERACTIONS,
        Kind::Surveys => SURVEYS,
        Kind::Tickets => TICKETS,
        Kind::Responses => RESPONSES,
        Kind::Spend => SPEND,
        Kind::TouchPoints => TOUCH_POINTS,
        Kind::Summaries => SUMMARIES,
    }
}

/// The template of a kind: UTF-8 with its mark, so that spreadsheets read it right.
pub fn template(kind: Kind, language: TemplateLanguage) -> String {
    let columns = template_columns(kind);
    let mut out = String::from("\u{feff}");
    let mut record = |cell: &dyn Fn(&TemplateColumn) -> &'static str| {
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            csv_cell(language.of(cell(column)), &mut out);
        }
        out.push_str("\r\n");
    };
    record(&|column| column.1);
    for row in 0..3 {
        record(&|column| column.2.get(row).copied().unwrap_or_default());
    }
    out
}

/// The file name of a kind's template, such as `template-orders.csv`.
pub fn template_name(kind: Kind) -> String {
    format!("template-{}.csv", own_kind_name(kind).trim_start_matches("rapport_").replace('_', "-"))
}
