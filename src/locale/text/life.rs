//! Retention & value: life cycle.

section! {
    /// Retention & value: life cycle.
    LifeTexts {
        tab: "Life cycle" | "生命周期" | "生命週期",
        title:
            "{active} ordered in {month}, {new} of them for the first time; {lost} of the month before did not."
            | "{month}有{active}下单，其中 {new} 位为首次；上月客户中有 {lost} 位未再下单。"
            | "{month}有{active}下單，其中 {new} 位為首次；上月客戶中有 {lost} 位未再下單。",
        title_first: "{active} ordered in {month}." | "{month}有{active}下单。" | "{month}有{active}下單。",
        title_open: "{active} have ordered in {month} so far." | "{month}至今有{active}下单。" | "{month}至今有{active}下單。",
        sub:
            "Orders up to {date}; the day, the time and the filter above apply."
            | "订单截至 {date}；适用上方的日期、期间和筛选。"
            | "訂單截至 {date}；適用上方的日期、期間和篩選。",
        refused:
            "Give multiples from 0.01 to 100, lost not below silent, and loyal from 2 orders on."
            | "倍数需为 0.01 到 100，流失倍数不小于沉默倍数，忠诚客户至少 2 单。"
            | "倍數需為 0.01 到 100，流失倍數不小於沉默倍數，忠誠客戶至少 2 單。",
        // ---- by month ----
        months: "Customers by month" | "各月客户数" | "各月客戶數",
        months_say:
            "Above the axis who ordered, below it who ordered the month before and not in this one. Enter or a click opens the list."
            | "轴上方为当月下单的客户，下方为上月下单而本月未下单的客户。点击可打开名单。"
            | "軸上方為當月下單的客戶，下方為上月下單而本月未下單的客戶。點選可開啟名單。",
        active: "ordered" | "有下单" | "有下單",
        new: "new" | "新客户" | "新客",
        retained: "stayed" | "留存" | "留存",
        resurrected: "came back" | "回流" | "回流",
        lost: "not back" | "未再购" | "未再購",
        play: "Play" | "播放" | "播放",
        stop: "Stop" | "停止" | "停止",
        earlier: "Up to a month earlier" | "退回一个月" | "退回一個月",
        later: "Up to a month later" | "前进一个月" | "前進一個月",
        up_to: "Up to {month}" | "截至{month}" | "截至{month}",
        older_one: "{count} older month is not shown." | "未显示更早的 {count} 个月。" | "未顯示更早的 {count} 個月。",
        older_other: "{count} older months are not shown." | "未显示更早的 {count} 个月。" | "未顯示更早的 {count} 個月。",
        // ---- stages ----
        stages: "Stages by each customer's own rhythm" | "按客户自身购买节奏划分的阶段" | "依客戶自身購買節奏劃分的階段",
        stages_say:
            "The rhythm is a customer's median gap between days with an order."
            | "购买节奏是客户相邻下单日之间间隔的中位数。"
            | "購買節奏是客戶相鄰下單日之間間隔的中位數。",
        stages_once:
            "Who ordered on one day only is given the median gap of the category of the first order, or of all: {gap}."
            | "只在一天下过单的客户采用首单品类（或全部客户）的中位间隔：{gap}。"
            | "只在一天下過單的客戶採用首單品類（或全部客戶）的中位間隔：{gap}。",
        stages_plain:
            "Nobody has ordered on two days yet, so {gap} stand for the rhythm."
            | "尚无客户在两天下过单，因此以 {gap}作为节奏。"
            | "尚無客戶在兩天下過單，因此以 {gap}作為節奏。",
        silent_after: "Silent after (× own gap)" | "沉默：超过自身间隔的倍数" | "沉默：超過自身間隔的倍數",
        lost_after: "Lost after (× own gap)" | "流失：超过自身间隔的倍数" | "流失：超過自身間隔的倍數",
        loyal_orders: "Loyal from (orders)" | "忠诚：订单数不少于" | "忠誠：訂單數不少於",
        stage: "Stage" | "阶段" | "階段",
        rhythm: "Median gap" | "中位间隔" | "中位間隔",
        rule: "Who" | "划分依据" | "劃分依據",
        stage_new: "New" | "新客户" | "新客",
        stage_active: "Active" | "活跃" | "活躍",
        stage_returned: "Back" | "回流" | "回流",
        stage_silent: "Silent" | "沉默" | "沉默",
        stage_lost: "Lost" | "流失" | "流失",
        new_say:
            "ordered on one day, at most one gap ago"
            | "只在一天下过单，且不超过一个间隔"
            | "只在一天下過單，且不超過一個間隔",
        active_say: "silent for at most {silent}× their own gap" | "未超过自身间隔的 {silent} 倍" | "未超過自身間隔的 {silent} 倍",
        returned_say:
            "as active, after a gap longer than {lost}× their own"
            | "同活跃，且此前曾中断超过自身间隔的 {lost} 倍"
            | "同活躍，且此前曾中斷超過自身間隔的 {lost} 倍",
        silent_say:
            "longer than {silent}× their own gap, at most {lost}×"
            | "超过自身间隔的 {silent} 倍，未超过 {lost} 倍"
            | "超過自身間隔的 {silent} 倍，未超過 {lost} 倍",
        lost_say: "longer than {lost}× their own gap" | "超过自身间隔的 {lost} 倍" | "超過自身間隔的 {lost} 倍",
        // ---- journey ----
        journey: "Stages of the journey" | "客户旅程阶段" | "客戶旅程階段",
        journey_potential: "Potential" | "潜在客户" | "潛在客戶",
        journey_first: "First order" | "首购" | "首購",
        journey_existing: "Existing" | "复购" | "復購",
        journey_loyal: "Loyal" | "忠诚" | "忠誠",
        potential_say:
            "in another open table, without any order"
            | "见于其他打开的表，尚无订单"
            | "見於其他開啟的表，尚無訂單",
        first_say: "one order" | "下过一单" | "下過一單",
        existing_say: "two orders or more, and not loyal" | "两单及以上，尚未达到忠诚" | "兩單及以上，尚未達到忠誠",
        loyal_say:
            "{orders} orders or more, and neither silent nor lost"
            | "{orders} 单及以上，且未沉默、未流失"
            | "{orders} 單及以上，且未沉默、未流失",
        // ---- first purchases ----
        firsts: "What the first purchase leads to" | "首购之后" | "首購之後",
        firsts_say:
            "Whose first purchase lies in the chosen time. A purchase is all orders of a day."
            | "首购在所选期间内的客户；同一天的订单算一次购买。"
            | "首購在所選期間內的客戶；同一天的訂單算一次購買。",
        by: "By" | "按" | "依",
        by_category: "Category of first purchase" | "首购品类" | "首購品類",
        by_channel: "Channel of first purchase" | "首购渠道" | "首購通路",
        follow: "Days to come again" | "观察天数" | "觀察天數",
        bad_follow: "Give a whole number from 1 to 3650." | "请填写 1 到 3650 的整数。" | "請填寫 1 到 3650 的整數。",
        second_rate: "Bought again" | "复购率" | "復購率",
        interval: "{rate} ({low}–{high})" | "{rate}（{low}–{high}）" | "{rate}（{low}–{high}）",
        came: "Came again" | "已复购" | "已復購",
        too_early: "Too early to tell" | "尚无法判断" | "尚無法判斷",
        to_second: "Days to the second" | "距第二次天数" | "距第二次天數",
        to_third: "Second to third" | "第二次到第三次" | "第二次到第三次",
        next: "Mostly next" | "其后多为" | "其後多為",
        next_named: "{name} ({count})" | "{name}（{count}）" | "{name}（{count}）",
        firsts_note:
            "The rate is of those whose first purchase is at least {days} old, whenever they came again; in brackets the 95% interval. Days are medians."
            | "复购率只计首购已满 {days}的客户，不限何时复购；括号内为 95% 区间。天数为中位数。"
            | "復購率只計首購已滿 {days}的客戶，不限何時復購；括號內為 95% 區間。天數為中位數。",
        firsts_rest_one: "{rows} more row with {customers} is not shown." | "另有 {rows} 行、{customers}未显示。" | "另有 {rows} 列、{customers}未顯示。",
        firsts_rest_other: "{rows} more rows with {customers} are not shown." | "另有 {rows} 行、{customers}未显示。" | "另有 {rows} 列、{customers}未顯示。",
        firsts_none:
            "Needs a category or a channel with the orders, and a first purchase in the chosen time."
            | "需要订单带有品类或渠道，且所选期间内有首购。"
            | "需要訂單帶有品類或通路，且所選期間內有首購。",
    }
}
