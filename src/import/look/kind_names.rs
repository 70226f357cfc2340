//! What people and programs call the columns of the tables that hold no orders.

use crate::import::role::{Kind, Role};

/// Header names in normalised form, the best first, for one kind of table each. What an orders table calls a column
/// counts too, after these.
#[rustfmt::skip]
pub(super) const NAMES: &[(Kind, Role, u8, &[&str])] = &[
    (Kind::Customers, Role::Customer, 1, &[
        "id", "contactid", "recordid", "leadid", "personid", "externalid", "klaviyoid", "subscriberid", "账号", "帳號", "档案编号", "檔案編號",
    ]),
    (Kind::Customers, Role::Name, 0, &[
        "name", "fullname", "customername", "personname", "clientname", "contactname", "firstname", "lastname", "givenname",
        "familyname", "surname", "displayname", "姓名", "名字", "客户姓名", "客户名称", "会员姓名", "昵称", "姓", "名", "客戶姓名",
        "客戶名稱", "會員姓名", "暱稱", "vorname", "nachname",
    ]),
    (Kind::Customers, Role::Email, 0, &[
        "email", "emailaddress", "mail", "customeremail", "personemail", "personemailwork", "primaryemail", "emailprimary", "邮箱", "电子邮箱", "电子邮件", "郵箱", "電子郵件", "電郵", "emailadresse",
    ]),
    (Kind::Customers, Role::Phone, 0, &[
        "phone", "phonenumber", "mobile", "personphone", "personphonework", "mobilephone", "mobilephonenumber", "tel", "telephone", "cellphone",
        "defaultaddressphone", "手机", "手机号", "手机号码", "联系电话", "电话", "手機", "手機號", "手機號碼", "聯絡電話", "電話", "telefon",
    ]),
    (Kind::Customers, Role::Company, 0, &[
        "company", "companyname", "accountname", "organization", "organizationname", "organisation", "employer", "associatedcompany",
        "defaultaddresscompany", "billingcompany", "公司", "公司名称", "单位", "企业名称", "公司名稱", "單位", "企業名稱", "firma",
    ]),
    (Kind::Customers, Role::City, 0, &[
        "city", "town", "mailingcity", "billingcity", "shippingcity", "defaultaddresscity", "城市", "所在城市", "市", "stadt",
        "ort",
    ]),
    (Kind::Customers, Role::Region, 0, &[
        "state", "region", "province", "stateregion", "provincecode", "mailingstate", "mailingstateprovince",
        "billingstate", "defaultaddressprovincecode", "area", "省份", "省", "地区", "区域", "所在省份", "地區", "區域", "bundesland",
    ]),
    (Kind::Customers, Role::Country, 0, &[
        "country", "countryregion", "countrycode", "mailingcountry", "billingcountry", "defaultaddresscountrycode",
        "国家", "國家", "land",
    ]),
    (Kind::Customers, Role::Gender, 0, &["gender", "sex", "性别", "性別", "geschlecht"]),
    (Kind::Customers, Role::Birthday, 0, &[
        "birthday", "birthdate", "dateofbirth", "dob", "生日", "出生日期", "geburtsdatum",
    ]),
    (Kind::Customers, Role::Age, 0, &["age", "年龄", "年齡", "alter"]),
    (Kind::Customers, Role::Job, 0, &[
        "job", "jobtitle", "title", "occupation", "profession", "position", "职业", "职位", "職業", "職位", "beruf",
    ]),
    (Kind::Customers, Role::Industry, 0, &["industry", "sector", "行业", "所属行业", "行業", "所屬行業", "branche"]),
    (Kind::Customers, Role::Size, 0, &[
        "size", "companysize", "employees", "numberofemployees", "规模", "企业规模", "公司规模", "员工人数", "規模", "企業規模",
        "公司規模", "員工人數",
    ]),
    (Kind::Customers, Role::Segment, 0, &[
        "segment", "tier", "level", "grade", "客户级别", "客戶級別", "membershiplevel", "lifecyclestage", "customertype", "客户等级", "会员等级",
        "客户类型", "客群", "客戶等級", "會員等級", "客戶類型",
    ]),
    // What refuses comes first: nobody is written to who has said no, whatever another column says.
    (Kind::Customers, Role::Consent, 0, &[
        "unsubscribed", "unsubscribe", "unsubscribedfromallemail", "optout", "optedout", "emailoptout", "hasoptedoutofemail", "optedoutofemail",
        "donotcontact", "donotemail", "donotmarket", "donotcall", "dnc", "blacklisted", "emailblacklisted", "suppressed", "退订", "是否退订", "已退订",
        "拒收", "是否拒收", "拒收短信", "黑名单", "是否黑名单", "免打扰", "退訂", "是否退訂", "黑名單", "拒收簡訊",
    ]),
    (Kind::Customers, Role::Consent, 1, &[
        "consent", "optin", "emailoptin", "newsletter", "subscribed", "acceptsmarketing", "acceptsemailmarketing",
        "marketingconsent", "emailmarketing", "emailmarketingconsent", "emailconsent", "marketingoptin", "marketingemails",
        "marketingpermission", "receivemarketing", "allowmarketing", "subscriptionstatus", "emailsubscriptionstatus", "emailmarketingstatus",
        "授权", "营销授权", "同意营销", "接收营销", "是否接收营销", "订阅状态", "是否订阅", "是否同意", "授權", "行銷授權", "同意行銷", "接收行銷", "訂閱狀態",
        "是否訂閱", "einwilligung",
    ]),
    (Kind::Customers, Role::Referrer, 0, &[
        "referrer", "referrerid", "referredby", "invitedby", "referral", "referralcode", "inviter", "leadsource", "originalsource",
        "originaltrafficsource", "推荐人", "邀请人", "来源客户", "推薦人", "邀請人",
    ]),
    (Kind::Customers, Role::Channel, 0, &["acquisitionchannel", "signupchannel", "获客渠道", "注册渠道", "獲客渠道", "註冊渠道"]),
    (Kind::Customers, Role::Since, 0, &[
        "since", "customersince", "becamecustomer", "personcreated", "成为客户时间", "成為客戶時間", "signupdate", "signedup", "joindate", "joined", "registrationdate", "registeredat",
        "createdate", "createddate", "createdat", "dateregistered", "memberssince", "注册日期", "注册时间", "入会日期", "加入日期",
        "建档日期", "註冊日期", "註冊時間", "入會日期", "建檔日期", "kundeseit",
    ]),

    (Kind::Interactions, Role::Event, 0, &[
        "event", "eventtype", "eventname", "interaction", "interactiontype", "action", "actiontype", "activitytype",
        "behavior", "behaviour", "behaviortype", "行为", "行为类型", "事件", "事件类型", "互动", "互动类型", "互动方式", "操作类型", "行為",
        "行為類型", "事件類型", "互動", "互動類型", "互動方式", "操作類型",
    ]),
    (Kind::Interactions, Role::Date, 0, &[
        "eventtime", "eventdate", "eventtimestamp", "interactiondate", "interactiontime", "occurredat", "visitdate",
        "timestamp", "行为时间", "事件时间", "互动时间", "互动日期", "访问时间", "行為時間", "事件時間", "互動時間", "互動日期", "訪問時間",
    ]),
    (Kind::Interactions, Role::Subject, 0, &[
        "subject", "object", "target", "page", "url", "pageurl", "product", "productid", "item", "itemid", "sku",
        "对象", "页面", "商品", "商品id", "对象id", "對象", "頁面",
    ]),
    (Kind::Interactions, Role::Record, 0, &["eventid", "interactionid", "sessionid", "事件编号", "互动编号", "事件編號", "互動編號"]),

    (Kind::Surveys, Role::Recommend, 0, &["nps", "npsscore", "npsrating", "nps得分", "净推荐值", "淨推薦值"]),
    (Kind::Surveys, Role::Rating, 0, &[
        "csat", "csatscore", "reviewscore", "score", "stars", "starrating", "reviewstars", "reviewrating", "总评分", "評分", "评分", "星级", "满意度评价", "satisfaction", "overallsatisfaction", "总体满意度", "整体满意度", "满意度", "满意度得分", "總體滿意度",
        "整體滿意度", "滿意度", "滿意度得分",
    ]),
    (Kind::Surveys, Role::Effort, 0, &[
        "ces", "cesscore", "effort", "effortscore", "customereffort", "customereffortscore", "easeofuse", "费力度", "客户费力度", "费力度得分", "費力度",
        "客戶費力度",
    ]),
    (Kind::Surveys, Role::Comment, 0, &[
        "comment", "comments", "feedback", "answer", "reviewcontent", "reviewbody", "reviewtext", "reviewcommentmessage", "reviewcommenttitle", "reviewtitle", "reviewheadline", "body", "summary", "text", "评论内容", "评价", "verbatim", "remark", "remarks", "review", "评论", "意见", "建议",
        "反馈", "评价内容", "原因", "評論", "意見", "建議", "反饋", "回饋", "評價內容",
    ]),
    (Kind::Surveys, Role::Date, 0, &[
        "surveydate", "responsedate", "respondedat", "reviewdate", "reviewcreationdate", "reviewcreated", "reviewedat", "enddate", "recordeddate", "评价时间", "评价日期", "评论时间", "評價時間", "評論時間", "submittedat", "submitdate", "answeredat", "completedat",
        "timestamp", "调查日期", "调查时间", "填写时间", "提交时间", "答题时间", "調查日期", "調查時間", "填寫時間", "提交時間", "答題時間",
    ]),
    (Kind::Surveys, Role::Date, 1, &["startdate", "time"]),
    (Kind::Surveys, Role::Customer, 2, &["revieweremail", "recipientemail", "emailaddress"]),
    (Kind::Surveys, Role::Customer, 1, &["customdata1", "externalreference", "externaldatareference"]),
    (Kind::Surveys, Role::Record, 0, &[
        "responseid", "reviewid", "surveyid", "respondentid", "submissionid", "答卷编号", "问卷编号", "答卷編號", "問卷編號",
    ]),

    (Kind::Tickets, Role::Record, 0, &[
        "ticketid", "ticketno", "ticketnumber", "ticket", "issuekey", "conversationid", "caseid", "casenumber", "caseno", "issueid", "工单号", "工单编号", "工单id",
        "服务单号", "投诉编号", "工單號", "工單編號", "服務單號", "投訴編號",
    ]),
    (Kind::Tickets, Role::Record, 1, &["id"]),
    (Kind::Tickets, Role::Customer, 1, &["requester", "requesterid", "contactid", "reporter", "userid", "leadid", "提交人", "报修人", "報修人"]),
    (Kind::Tickets, Role::Customer, 0, &["requesterexternalid"]),
    (Kind::Tickets, Role::Customer, 2, &["requesteremail", "customeremail"]),
    (Kind::Tickets, Role::Opened, 0, &[
        "createdtime", "conversationcreatedat", "conversationstartedat", "ticketcreated",
        "opened", "openedat", "opendate", "openedon", "datetimeopened", "createdat", "created", "createdate",
        "createddate", "creationdate", "opentime", "受理时间", "创建时间", "提交时间", "开单时间", "报修时间", "投诉时间", "受理時間", "創建時間", "建立時間",
        "提交時間", "開單時間", "報修時間", "投訴時間",
    ]),
    (Kind::Tickets, Role::FirstResponse, 0, &[
        "firstresponse", "firstresponseat", "initialresponsetime", "firstresponded", "firstresponsesent", "首次应答时间", "firstresponsetime", "firstreplyat", "firstreply", "firstrespondedat",
        "respondedat", "responsetime", "首次响应", "首次响应时间", "首响时间", "首次回复时间", "首次響應", "首次響應時間", "首次回覆時間",
    ]),
    (Kind::Tickets, Role::Closed, 0, &[
        "closed", "closedat", "closedate", "closedon", "closeddate", "datetimeclosed", "resolvedat", "solvedat",
        "resolutiondate", "关闭时间", "完成时间", "解决时间", "办结时间", "结单时间", "關閉時間", "完成時間", "解決時間", "辦結時間", "結單時間",
    ]),
    (Kind::Tickets, Role::FirstResponse, 1, &["firstreplytime", "firstresponsetimeinhrs"]),
    (Kind::Tickets, Role::Closed, 0, &["closedtime"]),
    (Kind::Tickets, Role::Closed, 1, &["resolvedtime", "lastclosedat"]),
    (Kind::Tickets, Role::Closed, 2, &["resolutiontime", "fullresolutiontime", "timetoresolution", "timetoclose"]),
    (Kind::Tickets, Role::Type, 0, &[
        "type", "tickettype", "casetype", "issuetype", "category", "casereason", "工单类型", "问题类型", "服务类型", "投诉类型", "工單類型",
        "問題類型", "服務類型", "投訴類型",
    ]),
    (Kind::Tickets, Role::Resolved, 0, &[
        "resolved", "isresolved", "solved", "firstcontactresolution", "是否解决", "已解决", "是否解決", "已解決",
    ]),
    (Kind::Tickets, Role::Comment, 0, &["subject", "description", "comment", "问题描述", "备注", "問題描述", "備註"]),

    (Kind::Responses, Role::Campaign, 0, &["campaignname", "campaignid", "mailing", "mailingid", "broadcast"]),
    (Kind::Responses, Role::Customer, 1, &["recipient", "recipientid", "contactid", "subscriberid"]),
    (Kind::Responses, Role::Customer, 2, &["subscriber"]),
    (Kind::Responses, Role::Date, 0, &[
        "sent", "sentat", "senton", "sentdate", "senddate", "sendtime", "发送时间", "发送日期", "触达时间", "触达日期", "發送時間", "發送日期",
        "觸達時間", "觸達日期",
    ]),
    (Kind::Responses, Role::Seen, 0, &[
        "opened", "openedat", "isopened", "open", "opens", "read", "是否打开", "打开", "已读", "是否已读", "是否打開", "打開", "已讀",
        "是否已讀",
    ]),
    (Kind::Responses, Role::Participated, 0, &[
        "participated", "participation", "responded", "clicked", "clickedat", "clicks", "attended", "是否参与", "参与", "是否响应",
        "是否点击", "是否參與", "參與", "是否響應", "是否點擊",
    ]),
    (Kind::Responses, Role::Converted, 0, &[
        "converted", "convertedat", "conversion", "conversions", "purchased", "bought", "是否转化", "转化", "是否购买", "是否成交",
        "是否轉化", "轉化", "是否購買",
    ]),
    (Kind::Responses, Role::Arm, 0, &[
        "arm", "testarm", "testgroup", "group", "variant", "treatment", "abgroup", "testcontrol", "组别", "实验组", "分组", "对照组",
        "測試組", "組別", "實驗組", "分組", "對照組",
    ]),

    (Kind::Spend, Role::Amount, 0, &[
        "spend", "spent", "amountspent", "adspend", "cost", "costs", "expense", "expenses", "expenditure", "budget",
        "花费", "费用", "支出", "投放金额", "成本", "费用金额", "支出金额", "预算", "花費", "費用", "投放金額", "費用金額", "支出金額", "預算", "kosten",
        "ausgaben",
    ]),
    (Kind::Spend, Role::Category, 0, &[
        "spendcategory", "costcategory", "expensecategory", "budgetline", "budgetitem", "costcenter", "costtype",
        "expensetype", "费用类别", "费用类型", "费用科目", "科目", "预算科目", "支出类别", "費用類別", "費用類型", "費用科目", "預算科目", "支出類別",
        "kostenart",
    ]),
    (Kind::Spend, Role::Date, 0, &[
        "spenddate", "costdate", "month", "period", "reportingstarts", "月份", "期间", "费用日期", "支出日期", "期間", "費用日期", "monat",
    ]),
    (Kind::Spend, Role::Segment, 0, &[
        "segment", "customersegment", "tier", "audience", "targetgroup", "客户层级", "客户分层", "客群", "目标客群", "客戶層級", "客戶分層",
        "目標客群",
    ]),
    (Kind::Spend, Role::Record, 0, &["expenseid", "voucherno", "凭证号", "单据号", "憑證號", "單據號"]),

    (Kind::TouchPoints, Role::Stage, 0, &[
        "touchpoint", "touchpointname", "stage", "step", "journeystage", "funnelstage", "funnelstep", "触点", "触点名称",
        "接触点", "阶段", "旅程阶段", "环节", "觸點", "觸點名稱", "接觸點", "階段", "旅程階段", "環節",
    ]),
    (Kind::TouchPoints, Role::Count, 0, &[
        "count", "contacts", "visitors", "visits", "users", "customers", "sessions", "number", "volume", "total",
        "次数", "人数", "数量", "触达人数", "访问量", "次數", "人數", "數量", "觸達人數", "訪問量", "anzahl",
    ]),
    (Kind::TouchPoints, Role::Date, 0, &["period", "month", "week", "期间", "月份", "周期", "统计日期", "期間", "週期", "統計日期"]),
    (Kind::TouchPoints, Role::Segment, 0, &["segment", "tier", "客户层级", "客群", "客戶層級"]),

    (Kind::Summaries, Role::First, 0, &[
        "first", "firstorder", "firstorderdate", "firstpurchase", "firstpurchasedate", "firstday", "firstdate",
        "firstorderat", "首次购买", "首次购买日期", "首单日期", "首购日期", "首次下单时间", "首次購買", "首次購買日期", "首單日期", "首購日期",
    ]),
    (Kind::Summaries, Role::Last, 0, &[
        "last", "lastorder", "lastorderdate", "lastpurchase", "lastpurchasedate", "lastday", "lastdate", "lastorderat",
        "mostrecentorder", "latestorder", "latestpurchase", "最近购买", "最近购买日期", "末次购买日期", "最近下单时间", "最后购买日期", "最近一次购买日期", "最近購買",
        "最近購買日期", "末次購買日期", "最後購買日期",
    ]),
    (Kind::Summaries, Role::Orders, 0, &[
        "orders", "ordercount", "orderscount", "totalorders", "numberoforders", "frequency", "purchases",
        "purchasecount", "numorders", "transactions", "订单数", "订单数量", "购买次数", "消费次数", "累计订单数", "訂單數", "訂單數量", "購買次數", "消費次數",
        "累計訂單數",
    ]),
    (Kind::Summaries, Role::Amount, 0, &[
        "totalspent", "totalspend", "totalrevenue", "lifetimevalue", "monetary", "lifetimespend", "累计金额", "累计消费",
        "累计消费金额", "消费总额", "累計金額", "累計消費", "累計消費金額", "消費總額",
    ]),
];

/// Words of a survey's question and what the question asks for; the first that fits counts. Questions are compared in
/// lower case.
#[rustfmt::skip]
pub(super) const QUESTIONS: &[(Role, &[&str])] = &[
    (Role::Comment, &["why", "comment", "feedback", "suggest", "reason", "improve", "tell us", "建议", "意见", "为什么", "原因", "建議", "意見", "為什麼"]),
    (Role::Recommend, &["recommend", "0-10", "0–10", "0 to 10", "推荐", "推薦", "0到10", "0至10"]),
    (Role::Effort, &["effort", "how easy", "费力", "費力", "容易程度"]),
    (Role::Rating, &["how satisfied", "overall satisfaction", "您的满意", "您的滿意", "总体满意", "總體滿意"]),
    (Role::Driver, &["how would you rate", "satisfied with", "satisfaction with", "rate the", "评分", "打分", "满意度", "評分", "滿意度"]),
];
