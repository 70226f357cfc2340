//! Retention & value: lifetime value.

section! {
    /// Retention & value: lifetime value.
    ValueTexts {
        tab: "Lifetime value" | "客户终身价值" | "客戶終身價值",
        title_empty: "What is a customer worth?" | "一位客户值多少钱？" | "一位客戶值多少錢？",
        title_model:
            "About {again} of {customers} will order again within {span}; together they can be expected to bring {value}."
            | "{customers}中约有 {again} 位会在 {span}内再次下单，合计预计带来 {value}。"
            | "{customers}中約有 {again} 位會在 {span}內再次下單，合計預計帶來 {value}。",
        title_purchases:
            "About {again} of {customers} will order again within {span}: {orders} more orders."
            | "{customers}中约有 {again} 位会在 {span}内再次下单：预计 {orders} 笔订单。"
            | "{customers}中約有 {again} 位會在 {span}內再次下單：預計 {orders} 筆訂單。",
        title_past:
            "{customers} have brought {revenue} so far: {mean} each."
            | "{customers}至今带来 {revenue}：平均每位 {mean}。"
            | "{customers}至今帶來 {revenue}：平均每位 {mean}。",
        sub:
            "Orders from {from} to {date}; amounts are {what}."
            | "订单自 {from} 至 {date}；金额为{what}。"
            | "訂單自 {from} 至 {date}；金額為{what}。",
        what_revenue: "revenue" | "销售额" | "營業額",
        what_margin_amount: "margin" | "毛利" | "毛利",
        what_margin: "margin, {margin} of revenue" | "毛利（销售额的 {margin}）" | "毛利（營業額的 {margin}）",
        months_one: "{count} month" | "{count} 个月" | "{count} 個月",
        months_other: "{count} months" | "{count} 个月" | "{count} 個月",
        empty_hint:
            "Drop an order file to see what customers have brought, who comes again, and what they can be expected to bring."
            | "拖入订单文件，即可查看客户已带来多少、谁会再来、预计还会带来多少。"
            | "拖入訂單檔案，即可檢視客戶已帶來多少、誰會再來、預計還會帶來多少。",
        no_orders:
            "Lifetime value needs orders one by one, each with a customer and a day. The open files have none that fit."
            | "客户终身价值需要逐笔订单，每笔带客户和日期。打开的文件中没有符合的订单。"
            | "客戶終身價值需要逐筆訂單，每筆帶客戶和日期。開啟的檔案中沒有符合的訂單。",
        step: "Assumptions about customers" | "关于客户的假设" | "關於客戶的假設",
        refused:
            "Give a margin above 0 up to 100%, a discount from 0 to 100%, and 1 to {months} months."
            | "毛利率需大于 0、不超过 100%，折现率 0 到 100%，月数 1 到 {months}。"
            | "毛利率需大於 0、不超過 100%，折現率 0 到 100%，月數 1 到 {months}。",
        // ---- the ladder ----
        ladder: "Three ways to say it" | "三种算法" | "三種演算法",
        ladder_say:
            "From what is certain to what is expected. Each amount is the average of a customer."
            | "从已确定到可预期。各金额均为每位客户的平均值。"
            | "從已確定到可預期。各金額均為每位客戶的平均值。",
        margin: "Margin" | "毛利率" | "毛利率",
        margin_hint: "Leave empty to see revenue" | "留空则显示销售额" | "留空則顯示營業額",
        discount: "Discount a year" | "年折现率" | "年折現率",
        months: "Months ahead" | "预测月数" | "預測月數",
        so_far: "So far" | "至今" | "至今",
        so_far_say:
            "{total} in all. Half of the customers brought {median} or less."
            | "合计 {total}。一半客户带来 {median} 或更少。"
            | "合計 {total}。一半客戶帶來 {median} 或更少。",
        formula: "By formula" | "按公式" | "按公式",
        formula_say:
            "{margin} a year × retention {retention} ÷ (1 + {discount} − {retention}): a customer who ordered in the last {days}, for all years to come."
            | "每年 {margin} × 留存率 {retention} ÷（1 + {discount} − {retention}）：最近 {days}内下单的客户，未来所有年份合计。"
            | "每年 {margin} × 留存率 {retention} ÷（1 + {discount} − {retention}）：最近 {days}內下單的客戶，未來所有年份合計。",
        formula_endless:
            "With a retention of {retention} and no discount there is no end to the sum. Give a discount."
            | "留存率为 {retention} 且无折现时，总和没有上限。请填写折现率。"
            | "留存率為 {retention} 且無折現時，總和沒有上限。請填寫折現率。",
        formula_none:
            "Needs two spans of orders of at least 90 days each: retention is the share of those who ordered in the first and again in the second."
            | "需要两段各不少于 90 天的订单：留存率是在前一段下过单、后一段再次下单的客户占比。"
            | "需要兩段各不少於 90 天的訂單：留存率是在前一段下過單、後一段再次下單的客戶占比。",
        model: "By model, next {span}" | "按模型，未来 {span}" | "按模型，未來 {span}",
        model_say:
            "{total} in all. Orders to come: {orders}; customers who order again: {again}."
            | "合计 {total}：再次下单的 {again} 位客户预计 {orders} 笔订单。"
            | "合計 {total}：再次下單的 {again} 位客戶預計 {orders} 筆訂單。",
        model_none: "No model" | "没有模型" | "沒有模型",
        // ---- refusals ----
        few_customers:
            "The model needs {needed} customers; there are {found}. Below that its numbers change with a handful of them."
            | "模型需要 {needed} 位客户，现有 {found} 位。客户太少时，结果会因个别客户而大变。"
            | "模型需要 {needed} 位客戶，現有 {found} 位。客戶太少時，結果會因個別客戶而大變。",
        nobody_returned:
            "Nobody has bought on a second day, so nothing says how often customers come back."
            | "没有客户在另一天再次购买，因此无从得知回购频率。"
            | "沒有客戶在另一天再次購買，因此無從得知回購頻率。",
        few_repeaters:
            "The model needs {needed} customers with a second purchase; there are {found}."
            | "模型需要 {needed} 位有第二次购买的客户，现有 {found} 位。"
            | "模型需要 {needed} 位有第二次購買的客戶，現有 {found} 位。",
        too_short:
            "The model needs orders over {needed} days; these reach over {found}."
            | "模型需要跨越 {needed} 天的订单，现有数据跨 {found} 天。"
            | "模型需要跨越 {needed} 天的訂單，現有資料跨 {found} 天。",
        correlated:
            "Who buys more often also spends differently a time (correlation {found}, at most {limit}): the model of spend takes the two as independent, so no amount is given."
            | "购买更频繁的客户每次花费也不同（相关系数 {found}，上限 {limit}）：金额模型假定两者独立，因此不给出金额。"
            | "購買更頻繁的客戶每次花費也不同（相關係數 {found}，上限 {limit}）：金額模型假定兩者獨立，因此不給出金額。",
        no_mean:
            "Spend differs so much among customers that the model has no average."
            | "客户间花费差异过大，模型得不到平均值。"
            | "客戶間花費差異過大，模型得不到平均值。",
        undetermined:
            "Quite different parameters explain these orders equally well, so none of them is believed."
            | "差异很大的参数都能同样解释这些订单，因此都不采信。"
            | "差異很大的參數都能同樣解釋這些訂單，因此都不採信。",
        // ---- who is still there ----
        again: "Who comes again" | "谁会再来" | "誰會再來",
        again_say:
            "The chance of another order within the time ahead, from each customer's own rhythm: silence counts for more the more often somebody used to buy."
            | "在预测期内再次下单的概率，依每位客户自身节奏推算：过去买得越勤，沉默越说明问题。"
            | "在預測期內再次下單的機率，依每位客戶自身節奏推算：過去買得越勤，沉默越說明問題。",
        chance: "Chance" | "概率" | "機率",
        band: "{from}–{to}" | "{from}–{to}" | "{from}–{to}",
        brought: "Brought so far" | "至今带来" | "至今帶來",
        expected: "Expected, {span}" | "未来 {span}预计" | "未來 {span}預計",
        a_head: "Per customer" | "每位客户" | "每位客戶",
        list_best: "List by expected value" | "按预期价值列出" | "依預期價值列出",
        tenths: "Expected value by tenth of the customers" | "每十分之一客户的预期价值" | "每十分之一客戶的預期價值",
        tenths_say:
            "The fifth with the highest value brings {share} of what is expected."
            | "价值最高的五分之一客户贡献预期价值的 {share}。"
            | "價值最高的五分之一客戶貢獻預期價值的 {share}。",
        tenth: "Tenth" | "十分位" | "十分位",
        tenth_name: "Tenth {number}, highest value first" | "第 {number} 个十分之一（价值从高到低）" | "第 {number} 個十分之一（價值從高到低）",
        // ---- does it hold ----
        holds: "Does the model hold?" | "模型准不准？" | "模型準不準？",
        holds_say:
            "The model was fitted to the orders up to {date} and asked for the {weeks} weeks behind it. It expected {expected} repeat orders; {actual} came: {error} off. Repeating {baseline} is {naive} off."
            | "模型只用 {date} 之前的订单拟合，再预测其后 {weeks} 周：预计 {expected} 笔回购，实际 {actual} 笔，偏差 {error}。若照搬{baseline}，偏差为 {naive}。"
            | "模型只用 {date} 之前的訂單擬合，再預測其後 {weeks} 週：預計 {expected} 筆回購，實際 {actual} 筆，偏差 {error}。若照搬{baseline}，偏差為 {naive}。",
        baseline_season: "the same weeks of the year before" | "去年同期" | "去年同期",
        baseline_recent: "the weeks just before" | "此前几周" | "此前幾週",
        earns: "The model earns its place." | "模型更可靠。" | "模型更可靠。",
        earns_not:
            "The plain baseline did better: trust it more than the model for totals; the model still says who is who."
            | "简单基线更准：总量请以基线为准；模型仍可用于区分客户。"
            | "簡單基線更準：總量請以基線為準；模型仍可用於區分客戶。",
        tracking: "Repeat orders since the first day" | "自首日起的累计回购" | "自首日起的累計回購",
        week: "Week" | "周" | "週",
        week_name: "Week to {date}" | "截至 {date} 的一周" | "截至 {date} 的一週",
        actual: "Actual" | "实际" | "實際",
        by_model: "Model" | "模型" | "模型",
        by_baseline: "Baseline" | "基线" | "基線",
        counts: "Customers by repeat orders up to {date}" | "截至 {date} 按回购次数的客户数" | "截至 {date} 按回購次數的客戶數",
        repeats: "Repeat orders" | "回购次数" | "回購次數",
        and_more: "{count} or more" | "{count} 次及以上" | "{count} 次及以上",
        deciles: "Repeat orders of a customer in the held-out weeks, by tenth" | "留出期内每位客户的回购，按十分位" | "留出期內每位客戶的回購，依十分位",
        mean_error:
            "On average a customer is {error} orders off."
            | "平均每位客户偏差 {error} 笔订单。"
            | "平均每位客戶偏差 {error} 筆訂單。",
        holds_none: "It cannot be checked: {reason}" | "无法检验：{reason}" | "無法檢驗：{reason}",
        // ---- retention, value, return ----
        triangle: "What is a better retention worth?" | "提高留存值多少？" | "提高留存值多少？",
        triangle_say:
            "Raising retention from {before} to {after} raises the value of a customer from {low} to {high}: {change}. For {customers} that is {gain}."
            | "留存率从 {before} 提高到 {after}，每位客户价值由 {low} 升至 {high}：{change}。{customers}合计 {gain}。"
            | "留存率從 {before} 提高到 {after}，每位客戶價值由 {low} 升至 {high}：{change}。{customers}合計 {gain}。",
        triangle_own:
            "{stayed} of {before} customers ordered again within {days}: {rate}, or {year} a year."
            | "{before} 位客户中有 {stayed} 位在 {days}内再次下单：{rate}，折合每年 {year}。"
            | "{before} 位客戶中有 {stayed} 位在 {days}內再次下單：{rate}，折合每年 {year}。",
        retention_now: "Retention a year" | "年留存率" | "年留存率",
        retention_then: "Retention to reach" | "目标留存率" | "目標留存率",
        per_year: "A customer's {what} a year" | "每位客户每年{what}" | "每位客戶每年{what}",
        spend_on_it: "Spent to get there" | "为此投入" | "為此投入",
        triangle_return:
            "Spending {cost} on it returns {ratio}."
            | "为此投入 {cost}，回报 {ratio}。"
            | "為此投入 {cost}，回報 {ratio}。",
        triangle_no_rise:
            "Type a retention above {before} to see what it is worth."
            | "请输入高于 {before} 的留存率，以查看其价值。"
            | "請輸入高於 {before} 的留存率，以檢視其價值。",
        triangle_type:
            "These orders reach over too few days to tell the retention of a year. Type one, and what a customer brings a year."
            | "现有订单天数太少，无法得出年留存率。请自行输入，并填写每位客户每年带来的金额。"
            | "現有訂單天數太少，無法得出年留存率。請自行輸入，並填寫每位客戶每年帶來的金額。",
        not_below_zero: "Type 0 or more." | "请输入不小于 0 的数。" | "請輸入不小於 0 的數。",
        triangle_even:
            "Anything up to {gain} spent on it is earned back over the life of these customers."
            | "投入不超过 {gain}，即可在这些客户的生命周期内收回。"
            | "投入不超過 {gain}，即可在這些客戶的生命週期內收回。",
        with_first: "Count this year's {what}, too" | "同时计入今年的{what}" | "同時計入今年的{what}",
        back_to_own: "Back to my own data" | "恢复为自己的数据" | "恢復為自己的資料",
        // ---- definitions ----
        card: "One of your customers, as the model sees them" | "模型眼中的一位客户（来自您的数据）" | "模型眼中的一位客戶（來自您的資料）",
        card_say:
            "All orders of a day are one purchase; the first day is where the customer begins, not a repeat."
            | "同一天的所有订单算一次购买；第一天是客户的起点，不算回购。"
            | "同一天的所有訂單算一次購買；第一天是客戶的起點，不算回購。",
        card_days: "Days with an order: {days}" | "有订单的日期：{days}" | "有訂單的日期：{days}",
        frequency: "Frequency x" | "频次 x" | "頻次 x",
        frequency_say: "repeat purchases: days with an order, without the first" | "回购次数：有订单的天数，不含第一天" | "回購次數：有訂單的天數，不含第一天",
        recency: "Recency t_x" | "最近购买 t_x" | "最近購買 t_x",
        recency_say: "weeks from the first purchase to the last" | "首次购买到最近一次购买的周数" | "首次購買到最近一次購買的週數",
        age: "Age T" | "客龄 T" | "客齡 T",
        age_say: "weeks from the first purchase to {date}" | "首次购买到 {date} 的周数" | "首次購買到 {date} 的週數",
        monetary: "Monetary value m" | "平均金额 m" | "平均金額 m",
        monetary_say: "average of the repeat purchases" | "各次回购的平均金额" | "各次回購的平均金額",
        card_alive: "P(alive): not lost for good" | "P(alive)：尚未彻底流失的概率" | "P(alive)：尚未徹底流失的機率",
        card_value: "Expected, {span}" | "未来 {span}预计" | "未來 {span}預計",
        card_range:
            "{value}; in four of five cases between {low} and {high}"
            | "{value}；五次中有四次介于 {low} 与 {high} 之间"
            | "{value}；五次中有四次介於 {low} 與 {high} 之間",
        card_nothing:
            "{value} on average; in nine of ten cases nothing"
            | "平均 {value}；十次中有九次为零"
            | "平均 {value}；十次中有九次為零",
        weeks_one: "{count} week" | "{count} 周" | "{count} 週",
        weeks_other: "{count} weeks" | "{count} 周" | "{count} 週",
        parameters: "Parameters of the models" | "模型参数" | "模型參數",
        parameters_say:
            "BG/NBD (Fader, Hardie & Lee 2005) says when customers buy, Gamma-Gamma (Fader & Hardie 2013) what they spend; both by maximum likelihood, found by two methods that agree."
            | "BG/NBD（Fader、Hardie 与 Lee，2005）描述何时购买，Gamma-Gamma（Fader 与 Hardie，2013）描述花费；均为最大似然估计，由两种方法求得一致结果。"
            | "BG/NBD（Fader、Hardie 與 Lee，2005）描述何時購買，Gamma-Gamma（Fader 與 Hardie，2013）描述花費；均為最大概似估計，由兩種方法求得一致結果。",
        likelihood: "Log-likelihood {value}, {customers}" | "对数似然 {value}，{customers}" | "對數概似 {value}，{customers}",
        list_value: "Expected value" | "预期价值" | "預期價值",
        list_range: "Range" | "区间" | "區間",
        list_again: "Orders again" | "再次下单概率" | "再次下單機率",
        list_show: "Lifetime value" | "终身价值" | "終身價值",
        of_again: "Order again with {from}–{to}" | "再次下单概率 {from}–{to}" | "再次下單機率 {from}–{to}",
    }
}
