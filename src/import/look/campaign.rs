//! Reports with one row a campaign, where an import needs one row a recipient: what they can be used for.

use super::header::{self, letters};
use super::table_doubt::TableDoubt;
use crate::import::role::{Kind, Role};

#[rustfmt::skip]
const RESULTS: &[&str] = &[
    "openrate", "clickrate", "clickthroughrate", "ctr", "uniqueopens", "totalopens", "opens", "uniqueclicks", "totalclicks", "clicks", "hardbounces", "softbounces",
    "bounces", "bouncerate", "unsubscribes", "unsubscriberate", "deliveryrate", "spamcomplaints", "abusereports", "uniqueplacedorder", "打开率", "点击率",
    "送达率", "打开人数", "点击人数", "退订人数", "打開率", "點擊率", "送達率", "打開人數", "點擊人數",
];
const REACHED: &[&str] = &[
    "totalrecipients",
    "recipients",
    "emailssent",
    "sends",
    "successfuldeliveries",
    "delivered",
    "impressions",
    "impr",
    "发送人数",
    "发送数",
    "发送量",
    "触达人数",
    "發送人數",
    "發送數",
    "觸達人數",
];
const CAMPAIGNS: &[&str] = &[
    "campaignname",
    "campaign",
    "campaigntitle",
    "title",
    "subject",
    "emailname",
    "name",
    "活动名称",
    "营销活动",
    "任务名称",
    "活動名稱",
    "行銷活動",
    "任務名稱",
];
const SENT: &[&str] = &[
    "senddate",
    "senddatetime",
    "sendtime",
    "sentat",
    "senton",
    "sentdate",
    "date",
    "day",
    "startdate",
    "发送时间",
    "发送日期",
    "發送時間",
    "發送日期",
];
const COSTS: &[&str] = &["cost", "spend", "spent", "amountspent", "adspend", "花费", "消耗", "花費", "费用", "費用"];

/// The columns of such a report, as counts of a touch point: the campaign, how many it reached, and when. Nothing where rows are
/// those of customers, or where money was spent, which makes a table of spend.
fn campaign_report(headers: &[String]) -> Option<Vec<Option<Role>>> {
    let names: Vec<String> = headers.iter().map(|header| letters(header)).collect();
    let column = |known: &[&str]| known.iter().find_map(|known| names.iter().position(|name| name == known));
    let results = names.iter().filter(|name| RESULTS.contains(&name.as_str())).count();
    let persons = headers.iter().any(|header| header::roles(header).any(|(role, _)| role == Role::Customer));
    let costs = headers.iter().any(|header| COSTS.contains(&header::normalised(header).as_str()));
    let (campaign, reached) = column(CAMPAIGNS).zip(column(REACHED))?;
    if results < 2 || persons || costs {
        return None;
    }
    let mut roles = vec![None; headers.len()];
    let found = [
        (Some(campaign), Role::Stage),
        (Some(reached), Role::Count),
        (column(SENT), Role::Date),
        (column(&["channel", "campaignchannel", "渠道"]), Role::Channel),
    ];
    for (column, role) in found {
        if let Some(slot) = column.and_then(|column| roles.get_mut(column)) {
            *slot = Some(role);
        }
    }
    Some(roles)
}

/// A table whose rows are not what its kind needs: what of it can be used, and what is said about it.
pub(super) struct Unfit {
    pub kind: Kind,
    pub roles: Vec<Option<Role>>,
    pub doubt: TableDoubt,
}

/// Tells such a table by its header row.
pub(super) fn unfit(headers: &[String]) -> Option<Unfit> {
    if let Some(roles) = campaign_report(headers) {
        return Some(Unfit { kind: Kind::TouchPoints, roles, doubt: TableDoubt::CampaignReport });
    }
    let (question, answer) = long_form(headers)?;
    let roles = vec![None; headers.len()];
    Some(Unfit { kind: Kind::Surveys, roles, doubt: TableDoubt::OneAnswerARow { question, answer } })
}

/// Question and answer of a survey with one row an answer.
fn long_form(headers: &[String]) -> Option<(usize, usize)> {
    let names: Vec<String> = headers.iter().map(|header| letters(header)).collect();
    let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
    let question = column(&[
        "question",
        "questiontext",
        "questionname",
        "questiontitle",
        "questionid",
        "题目",
        "问题",
        "題目",
        "問題",
    ])?;
    let answer = column(&[
        "answer",
        "answertext",
        "answervalue",
        "response",
        "responsetext",
        "responsevalue",
        "回答",
        "答案",
        "选项",
        "選項",
    ])?;
    Some((question, answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(header: &str) -> Option<Vec<Role>> {
        let headers: Vec<String> = header.split(',').map(str::to_owned).collect();
        campaign_report(&headers).map(|roles| roles.into_iter().flatten().collect())
    }

    #[test]
    fn a_row_a_campaign_is_told_from_a_row_a_customer() {
        use Role::{Channel, Count, Date, Stage};
        for (header, roles) in [
            (
                "Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Unique Id,Total Orders,Total Gross Sales,Total Revenue",
                Some(vec![Stage, Date, Count]),
            ),
            (
                "Campaign Name,Subject,List,Send Date/Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Campaign ID,Campaign Channel",
                Some(vec![Stage, Date, Count, Channel]),
            ),
            ("活动名称,发送时间,发送人数,送达率,打开率,点击率", Some(vec![Stage, Date, Count])),
            ("Email Address,Campaign,Opens,Clicks,Sends", None),
            ("Day,Campaign,Cost,Clicks,Impr.,CTR", None),
            ("customer_id,campaign,sent_at,opened,clicked", None),
            ("Title,Price", None),
        ] {
            assert_eq!(report(header), roles, "{header}");
        }
    }
}
