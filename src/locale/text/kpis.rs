//! The KPIs screen: cards, scorecard, trend.

section! {
    /// The KPIs screen: cards, scorecard, trend.
    KpisTexts {
        title:
            "Goal score {score} of 100: {reached} of {count} goals on track."
            | "目标得分 {score}（满分 100），{count} 项目标中 {reached} 项正常。"
            | "目標得分 {score}（滿分 100），{count} 項目標中 {reached} 項正常。",
        title_empty: "How do we stand against our goals?" | "离目标还有多远？" | "離目標還有多遠？",
        empty_hint:
            "Drop an order file and the figures fill in."
            | "拖入订单文件，数字自动填好。"
            | "拖入訂單檔案，數字自動填好。",
        scorecard_title: "Scorecard" | "计分卡" | "計分卡",
        scorecard_caption:
            "Goals with baseline, actual, target, weight and progress"
            | "各项目标的基准、实际、目标、权重与进度"
            | "各項目標的基準、實際、目標、權重與進度",
        kpi: "KPI" | "指标" | "指標",
        weight: "Weight" | "权重" | "權重",
        weight_short: "weight {weight}" | "权重 {weight}" | "權重 {weight}",
        progress: "Progress" | "进度" | "進度",
        score: "Score" | "得分" | "得分",
        weighted_score: "Goal score" | "目标得分" | "目標得分",
        goal_remove: "Remove the goal: {kpi}" | "移除目标：{kpi}" | "移除目標：{kpi}",
        source: "Source" | "来源" | "來源",
        source_computed: "computed" | "计算得出" | "計算得出",
        source_typed: "typed in" | "手工填写" | "手動填寫",
        source_missing: "missing" | "缺失" | "缺少",
        type_in: "Type in" | "填写" | "填寫",
        use_computed: "Use the computed figure" | "使用计算值" | "使用計算值",
        direction_up: "higher is better" | "越高越好" | "越高越好",
        direction_down: "lower is better" | "越低越好" | "越低越好",
        weights_sum_ok: "Weights sum to 100%." | "权重合计 100%。" | "權重合計 100%。",
        weights_sum_off:
            "Weights sum to {sum}; the score is scaled by {factor}."
            | "权重合计 {sum}，得分按 {factor} 折算。"
            | "權重合計 {sum}，得分依 {factor} 換算。",
        weights_rescale: "Rescale to 100%" | "调整为 100%" | "調整為 100%",
        score_partial:
            "Goals without a figure: {count}; their weight is left out of the score."
            | "{count} 项目标还没有数字，其权重不计入得分。"
            | "{count} 項目標還沒有數字，其權重不計入得分。",
        score_hold:
            "Goals to hold (baseline equals target): {count}; their weight is left out of the score."
            | "{count} 项目标只需保持（基准与目标相同），其权重不计入得分。"
            | "{count} 項目標只需保持（基準與目標相同），其權重不計入得分。",
        weights_none:
            "All weights are 0, so there is no score."
            | "权重全部为 0，因此没有得分。"
            | "權重全部為 0，因此沒有得分。",
        trend_title: "By month" | "月度走势" | "每月走勢",
        trend_say_up:
            "{name} rose from {from} in {before} to {to} in {now} ({change})."
            | "{name}从{before}的 {from} 升至{now}的 {to}（{change}）。"
            | "{name}從{before}的 {from} 升至{now}的 {to}（{change}）。",
        trend_say_down:
            "{name} fell from {from} in {before} to {to} in {now} ({change})."
            | "{name}从{before}的 {from} 降至{now}的 {to}（{change}）。"
            | "{name}從{before}的 {from} 降至{now}的 {to}（{change}）。",
        trend_say_flat:
            "{name} is in {now} where it was in {before}, at {to}."
            | "{name}在{now}与{before}持平，为 {to}。"
            | "{name}在{now}與{before}持平，為 {to}。",
        trend_choose: "Figure" | "选择指标" | "選擇指標",
        computed_title: "Computed figures" | "计算得出的指标" | "計算得出的指標",
        customers: "Customers" | "客户数" | "客戶數",
        customers_meaning:
            "Customers with at least one order in the period."
            | "周期内至少有一笔订单的客户。"
            | "期間內至少有一筆訂單的客戶。",
        customers_formula: "count of distinct customers with an order" | "有订单的不同客户数" | "有訂單的不同客戶數",
        orders: "Orders" | "订单数" | "訂單數",
        orders_meaning: "Orders in the period." | "周期内的订单。" | "期間內的訂單。",
        orders_formula: "count of distinct orders" | "不同订单的数量" | "不同訂單的數量",
        revenue: "Revenue" | "销售额" | "營業額",
        revenue_meaning:
            "Money from all orders of known customers in the period. What unknown customers bought is told beside it."
            | "周期内已知客户全部订单的金额。未知客户的购买另行列出。"
            | "期間內已知客戶全部訂單的金額。未知客戶的購買另行列出。",
        revenue_returns:
            "Returns are taken off: each lowers an order of its customer and is no order itself; one of somebody without an order lowers the sum alone."
            | "已扣除退货：每笔退货冲减该客户的一笔订单，本身不是订单；没有订单者的退款只冲减总额。"
            | "已扣除退貨：每筆退貨沖減該客戶的一筆訂單，本身不是訂單；沒有訂單者的退款只沖減總額。",
        revenue_formula: "sum of the amounts of all orders" | "全部订单金额之和" | "全部訂單金額之和",
        revenue_formula_net:
            "sum of the amounts of all orders − refunds without an order"
            | "全部订单金额之和 − 无订单的退款"
            | "全部訂單金額之和 − 無訂單的退款",
        aov: "Average order value" | "客单价" | "平均客單價",
        aov_meaning: "What one order brings on average." | "平均每笔订单的金额。" | "平均每筆訂單的金額。",
        aov_formula: "revenue ÷ orders" | "销售额 ÷ 订单数" | "營業額 ÷ 訂單數",
        arpu: "Revenue per customer" | "人均销售额" | "每位客戶營業額",
        arpu_meaning:
            "What one customer brings on average in the period."
            | "周期内平均每位客户带来的金额。"
            | "期間內平均每位客戶帶來的金額。",
        arpu_formula: "revenue ÷ customers" | "销售额 ÷ 客户数" | "營業額 ÷ 客戶數",
        repeat_rate: "Repeat-purchase rate" | "复购率" | "回購率",
        repeat_rate_meaning:
            "Share of customers who ordered at least twice in the period."
            | "周期内至少下过两次订单的客户占比。"
            | "期間內至少下過兩次訂單的客戶占比。",
        repeat_rate_formula:
            "customers with 2 or more orders ÷ customers"
            | "有 2 笔及以上订单的客户 ÷ 客户数"
            | "有 2 筆及以上訂單的客戶 ÷ 客戶數",
        retention: "Retention" | "留存率" | "留存率",
        retention_meaning:
            "Share of the customers of the period before who ordered again in this one."
            | "上一周期的客户中，本周期再次下单的占比。"
            | "上一期的客戶中，本期再次下單的占比。",
        retention_formula:
            "customers of both periods ÷ customers of the period before"
            | "两个周期都下单的客户 ÷ 上一周期的客户"
            | "兩期都下單的客戶 ÷ 上一期的客戶",
        top_share: "Revenue share of the top 20%" | "前 20% 客户销售额占比" | "前 20% 客戶營業額占比",
        top_share_meaning:
            "How much of the revenue the best fifth of the customers brings."
            | "消费最高的五分之一客户贡献了多少销售额。"
            | "消費最高的五分之一客戶貢獻了多少營業額。",
        top_share_formula:
            "revenue of the top 20% of customers ÷ revenue of all customers above zero"
            | "前 20% 客户的销售额 ÷ 净额为正的全部客户的销售额"
            | "前 20% 客戶的營業額 ÷ 淨額為正的全部客戶的營業額",
        csat: "Satisfaction" | "满意度" | "滿意度",
        csat_meaning:
            "Mean satisfaction from 1 to 5. Answers on another scale are mapped in proportion: 10 of 10 is 5."
            | "平均满意度，1 到 5 分。其他分制按比例换算：10 分制的 10 分等于 5 分。"
            | "平均滿意度，1 到 5 分。其他分制按比例換算：10 分制的 10 分等於 5 分。",
        csat_formula: "sum of scores ÷ answers" | "评分合计 ÷ 回答数" | "評分合計 ÷ 回答數",
        nps: "NPS" | "净推荐值（NPS）" | "淨推薦值（NPS）",
        nps_meaning:
            "Net promoter score: who would recommend minus who would not, −100 to 100."
            | "愿意推荐的比例减去不愿推荐的比例，取值 −100 至 100。"
            | "願意推薦的比例減去不願推薦的比例，取值 −100 至 100。",
        nps_formula:
            "share of 9–10 − share of 0–6, × 100"
            | "（9–10 分占比 − 0–6 分占比）× 100"
            | "（9–10 分占比 − 0–6 分占比）× 100",
        participation: "Participation" | "活动参与率" | "活動參與率",
        participation_meaning:
            "Share of customers who took part in an activity."
            | "参加过活动的客户占比。"
            | "參加過活動的客戶占比。",
        participation_formula: "participants ÷ customers" | "参与客户 ÷ 客户数" | "參與客戶 ÷ 客戶數",
        progress_formula:
            "(actual − baseline) ÷ (target − baseline), kept between 0 and 1"
            | "（实际 − 基准）÷（目标 − 基准），限于 0 到 1"
            | "（實際 − 基準）÷（目標 − 基準），限制在 0 到 1",
        score_formula:
            "sum of weight × progress ÷ sum of weights × 100"
            | "Σ（权重 × 进度）÷ Σ 权重 × 100"
            | "Σ（權重 × 進度）÷ Σ 權重 × 100",
        orders_per_customer: "Orders per customer" | "人均订单数" | "人均訂單數",
        orders_per_customer_meaning:
            "How often one customer orders on average in the period."
            | "一位客户在期间内平均下单的次数。"
            | "一位客戶在期間內平均下單的次數。",
        orders_per_customer_formula: "orders ÷ customers" | "订单数 ÷ 客户数" | "訂單數 ÷ 客戶數",
        target_gap: "To target" | "距目标" | "距目標",
        typed_value: "Typed value of {name}" | "{name}的手工数值" | "{name}的手動數值",
        value_label: "{name}: {what}" | "{name}：{what}" | "{name}：{what}",
        open_weights: "Weights" | "权重" | "權重",
        say_missing:
            "Drop an order file to compute the figures, or type them in."
            | "拖入订单文件即可计算，也可以手工填写。"
            | "拖入訂單檔案即可計算，也可以手動填寫。",
        cards_label: "Goals" | "目标" | "目標",
        sub:
            "{from} to {to} · {customers}, {orders}"
            | "{from} 至 {to} · {customers}，{orders}"
            | "{from} 至 {to} · {customers}，{orders}",
        against_before:
            "Change against {span}."
            | "与 {span} 相比。"
            | "與 {span} 相比。",
        against_nothing:
            "Nothing is compared, as chosen above."
            | "按上方选择，不作对比。"
            | "依上方選擇，不作比較。",
        against_choose:
            "Choose a window of months above to see what has changed."
            | "在上方选择若干个月的时间段，即可看到变化。"
            | "在上方選擇若干個月的時段，即可看到變化。",
        against_none:
            "The data do not reach back far enough, so there is no change to show."
            | "数据回溯不够，因此没有变化可比。"
            | "資料回溯不足，因此沒有變化可比。",
        measure_active: "Active customers" | "活跃客户" | "活躍客戶",
        measure_new: "New customers" | "新客户" | "新客戶",
        measure_retained: "Retained customers" | "留存客户" | "留存客戶",
        measure_reactivated: "Reactivated customers" | "回流客户" | "回流客戶",
        measure_lost: "Lost customers" | "流失客户" | "流失客戶",
        measure_customers: "Returning, new and lost customers" | "回头、新增与流失客户" | "回頭、新增與流失客戶",
        series_returning: "returning" | "回头" | "回頭",
        series_new: "new" | "新增" | "新增",
        series_lost: "lost" | "流失" | "流失",
        trend_say_none:
            "There are not yet two whole months to compare."
            | "还没有两个完整月份可供比较。"
            | "還沒有兩個完整月份可供比較。",
        trend_say_customers:
            "In {now}, {new} customers were new, {returning} came back and {lost} of the month before did not."
            | "{now}有 {new} 位新客户、{returning} 位回头客，上月客户中有 {lost} 位没有再来。"
            | "{now}有 {new} 位新客戶、{returning} 位回頭客，上月客戶中有 {lost} 位沒有再來。",
        trend_say_unknown:
            "No row names a customer: the chart shows the revenue of unknown customers."
            | "没有一行写明客户：图中为未知客户的销售额。"
            | "沒有一列寫明客戶：圖中為未知客戶的營業額。",
        trend_partial: "{month}, part of the month" | "{month}（不完整）" | "{month}（不完整）",
        trend_partial_note:
            "* The window covers only a part of this month."
            | "* 窗口只覆盖该月的一部分。"
            | "* 範圍只涵蓋該月的一部分。",
        trend_caption: "{name} by month" | "{name}（按月）" | "{name}（每月）",
        returned_amount: "Returned amount" | "退货金额" | "退貨金額",
        returned_amount_meaning:
            "What customers gave back: rows with a negative amount, refunds in a column of their own and, where returns are shown apart, orders that their status calls given back."
            | "客户退回的金额：负金额的行、退款列中的金额，以及单独列出退货时状态为已全部退回的订单。"
            | "客戶退回的金額：負金額的列、退款欄中的金額，以及單獨列出退貨時狀態為已全部退回的訂單。",
        returned_amount_formula:
            "sum of the returned amounts, without their minus"
            | "退货金额之和（不带负号）"
            | "退貨金額之和（不帶負號）",
        return_rate: "Return rate by amount" | "退货率（按金额）" | "退貨率（按金額）",
        return_rate_meaning:
            "How much of what was sold came back."
            | "卖出的金额中有多少被退回。"
            | "賣出的金額中有多少被退回。",
        return_rate_formula:
            "returned amount ÷ gross sales (sum of all positive amounts)"
            | "退货金额 ÷ 销售总额（所有正金额之和）"
            | "退貨金額 ÷ 銷售總額（所有正金額之和）",
        order_return_rate: "Return rate by orders" | "退货率（按订单）" | "退貨率（按訂單）",
        order_return_rate_meaning:
            "Returns for every order that sold something. Files seldom say which order came back, so a return with a number of its own counts like one under the number of its order; without order numbers each row counts."
            | "每笔销售订单对应的退货比例。文件很少注明退的是哪一笔订单，因此有单独编号的退货与使用原订单编号的退货同样计算；没有订单编号时按行计算。"
            | "每筆銷售訂單對應的退貨比例。檔案很少註明退的是哪一筆訂單，因此有單獨編號的退貨與使用原訂單編號的退貨同樣計算；沒有訂單編號時按列計算。",
        order_return_rate_formula:
            "orders with a return ÷ orders with a line that is no return"
            | "有退货的订单 ÷ 含非退货明细的订单"
            | "有退貨的訂單 ÷ 含非退貨明細的訂單",
        unknown_title: "Unknown customers" | "未知客户" | "未知客戶",
        unknown_plus:
            "Plus {amount} of unknown customers in {orders}: {total} with them. They are in no figure about customers."
            | "另有未知客户的 {amount}（{orders}）：合计 {total}。他们不进入任何客户指标。"
            | "另有未知客戶的 {amount}（{orders}）：合計 {total}。他們不進入任何客戶指標。",
        unknown_only:
            "No row names a customer: {amount} of unknown customers in {orders}. Nothing can be said about customers."
            | "没有一行写明客户：未知客户 {orders}，共 {amount}。无法说明客户情况。"
            | "沒有一列寫明客戶：未知客戶 {orders}，共 {amount}。無法說明客戶情況。",
        known_title: "Known customers" | "已知客户" | "已知客戶",
        period: "Over" | "统计周期" | "統計期間",
        period_all: "all data" | "全部数据" | "全部資料",
        period_months_one: "{count} month" | "{count} 个月" | "{count} 個月",
        period_months_other: "{count} months" | "{count} 个月" | "{count} 個月",
        months_covered: "{held} of {of} months of data" | "数据仅有 {held} 个月（需 {of} 个月）" | "資料僅有 {held} 個月（需 {of} 個月）",
        add: "Add a KPI" | "添加指标" | "新增指標",
        added:
            "{kpi} added. It counts {weight} of the score."
            | "已添加{kpi}，占得分的 {weight}。"
            | "已新增{kpi}，占得分的 {weight}。",
        removed: "{kpi} removed. Undo brings it back." | "已移除{kpi}，可撤销。" | "已移除{kpi}，可復原。",
        moved: "Moved to place {place}." | "已移至第 {place} 位。" | "已移至第 {place} 位。",
        search: "Search figures" | "搜索数字" | "搜尋數字",
        figures: "Figures" | "可用数字" | "可用數字",
        needs_column: "Needs a column: {column}" | "需要列：{column}" | "需要欄：{column}",
        typed_values: "Typed values" | "手工数值" | "手動數值",
        typed_hint:
            "A KPI of your own, with values that you type."
            | "自定义指标，数值由您填写。"
            | "自訂指標，數值由您填寫。",
        typed_first:
            "A typed value goes before the computed one from its day on."
            | "自所填日期起，手工数值优先于计算值。"
            | "自所填日期起，手動數值優先於計算值。",
        name: "Name" | "名称" | "名稱",
        name_required: "Give it a name." | "请填写名称。" | "請填寫名稱。",
        own_name: "Own name (else: {figure})" | "自定义名称（默认：{figure}）" | "自訂名稱（預設：{figure}）",
        value_today: "Value today" | "当前数值" | "目前數值",
        goal: "Goal it belongs to" | "所属目标" | "所屬目標",
        no_goal: "Without a goal" | "未分组" | "未分組",
        owner: "Owner" | "负责人" | "負責人",
        direction: "Direction" | "方向" | "方向",
        contradicts:
            "the target lies the wrong way"
            | "目标与方向相反"
            | "目標與方向相反",
        baseline_day: "Day of the baseline" | "基准日期" | "基準日期",
        on_track_from: "On track from" | "正常起点" | "正常起點",
        behind_from: "Behind from" | "落后起点" | "落後起點",
        only_segment: "Only segment" | "仅限客群" | "僅限客群",
        only_channel: "Only channel" | "仅限渠道" | "僅限通路",
        only_category: "Only category" | "仅限品类" | "僅限品類",
        details: "Details" | "详情" | "詳情",
        actions: "What to do with this KPI" | "指标操作" | "指標操作",
        up: "Move up" | "上移" | "上移",
        down: "Move down" | "下移" | "下移",
        copy: "Copy" | "复制" | "複製",
        remove: "Remove" | "移除" | "移除",
        retire: "Retire" | "停用" | "停用",
        retire_hint: "Keep it without counting it" | "保留但不计入得分" | "保留但不計入得分",
        unretire: "Count again" | "重新计入" | "重新計入",
        retired: "Retired: it counts no more." | "已停用，不再计入得分。" | "已停用，不再計入得分。",
        unretired: "It counts again." | "已重新计入。" | "已重新計入。",
        retired_title: "Retired" | "已停用" | "已停用",
        lock: "Lock the weight: {kpi}" | "锁定权重：{kpi}" | "鎖定權重：{kpi}",
        lock_hint: "A locked weight stays when the others are scaled" | "锁定的权重在调整时不变" | "鎖定的權重在調整時不變",
        weights_locked:
            "The locked weights leave nothing to scale. Unlock one."
            | "锁定的权重没有留下可调整的余地，请解锁一项。"
            | "鎖定的權重沒有留下可調整的餘地，請解鎖一項。",
        score_idle:
            "With a weight of 0: {count}."
            | "权重为 0 的指标：{count} 项。"
            | "權重為 0 的指標：{count} 項。",
        refused: "This does not fit. Check the numbers." | "数值不合适，请检查。" | "數值不合適，請檢查。",
        none_yet:
            "No KPI yet. Add one, or begin with the example above."
            | "还没有指标。可添加一项，或使用上方的示例。"
            | "還沒有指標。可新增一項，或使用上方的範例。",
        by_day: "by day" | "按日期" | "依日期",
        shape: "Target over time" | "目标随时间" | "目標隨時間",
        shape_plain: "one target" | "单一目标" | "單一目標",
        shape_stepped: "in steps" | "分段" | "分段",
        shape_straight: "straight line" | "直线" | "直線",
        entry_add: "Add" | "添加" | "新增",
        entry_needs: "Fill in date and value." | "请填写日期和数值。" | "請填寫日期和數值。",
        entry_added: "{day} added." | "已添加 {day}。" | "已新增 {day}。",
        entry_removed: "Removed." | "已移除。" | "已移除。",
        entry_remove: "Remove {day}" | "移除 {day}" | "移除 {day}",
        no_day: "without a date" | "无日期" | "無日期",
        revise: "Revise the target" | "修订目标" | "修訂目標",
        revised: "Target revised." | "目标已修订。" | "目標已修訂。",
        revisions: "Revisions" | "修订记录" | "修訂紀錄",
        revision: "{day}: {old} → {new}. {reason}" | "{day}：{old} → {new}。{reason}" | "{day}：{old} → {new}。{reason}",
        new_target: "New target" | "新目标" | "新目標",
        reason: "Reason" | "原因" | "原因",
        reason_required: "Say why." | "请填写原因。" | "請填寫原因。",
        target_before: "target before" | "原目标" | "原目標",
        history_say:
            "At the end of each month, over its own period."
            | "每月末的数值，按自身统计周期。"
            | "每月底的數值，依自身統計期間。",
        other_scale: "On another scale" | "换算" | "換算",
        of_hundred:
            "{share} of 100 as a share of 5, {worst} of 100 from the worst answer on"
            | "按满分 5 分折算为 {share}（满分 100），自最低分起算为 {worst}"
            | "按滿分 5 分換算為 {share}（滿分 100），自最低分起算為 {worst}",
        a_year: "{value} a year at this rate" | "按此速度每年为 {value}" | "依此速度每年為 {value}",
    }
}
