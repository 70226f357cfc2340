//! Words that tell what a column means whatever it is called.

/// What customers do, as systems that count it say it.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "view", "views", "pageview", "productview", "click", "open", "favourite", "favorite", "like", "share", "visit",
    "inquiry", "enquiry", "search", "cart", "addtocart", "wishlist", "download", "signup", "register", "login", "checkin",
    "attend", "participate", "comment", "follow", "subscribe", "浏览", "点击", "收藏", "点赞", "分享", "访问", "到店", "到访", "咨询",
    "搜索", "加购", "下载", "注册", "登录", "签到", "参与", "参加", "评论", "关注", "瀏覽", "點擊", "點讚", "訪問", "到訪", "諮詢", "搜尋", "加購",
    "下載", "註冊", "登入", "簽到", "參與", "參加", "評論", "關注",
];

/// Whether a value names something that a customer does.
pub(super) fn is_event(value: &str) -> bool {
    let plain: String = value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    EVENTS.contains(&plain.as_str())
}

/// Whether nearly all values of a column that has some name something that a customer does.
pub(super) fn are_events<'a>(values: impl Iterator<Item = &'a str>) -> bool {
    let (mut events, mut all) = (0, 0);
    for value in values.filter(|value| !value.is_empty()) {
        all += 1;
        events += u32::from(is_event(value));
    }
    all > 1 && events * 100 >= all * 95
}
