//! Names of channels and categories in the sample and the demonstration, by their English name in small letters.

section! {
    /// Names of channels and categories in the sample and the demonstration.
    SampleTexts {
        online_shop: "Online shop" | "线上商城" | "線上商店",
        store: "Store" | "门店" | "門市",
        wechat: "WeChat" | "微信" | "微信",
        marketplace: "Marketplace" | "电商平台" | "電商平台",
        mini_program: "Mini program" | "小程序" | "小程式",
        food: "Food" | "食品" | "食品",
        home: "Home" | "家居" | "居家",
        beauty: "Beauty" | "美妆" | "美妝",
        baby: "Baby" | "母婴" | "母嬰",
        apparel: "Apparel" | "服饰" | "服飾",
        sports: "Sports" | "运动" | "運動",
        electronics: "Electronics" | "数码" | "電子產品",
        toys: "Toys" | "玩具" | "玩具",
    }
}
