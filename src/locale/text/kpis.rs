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
        progress_formula:
            "(actual − baseline) ÷ (target − baseline), kept between 0 and 1"
            | "（实际 − 基准）÷（目标 − 基准），限于 0 到 1"
            | "（實際 − 基準）÷（目標 − 基準），限制在 0 到 1",
        score_formula:
            "sum of weight × progress ÷ sum of weights × 100"
            | "Σ（权重 × 进度）÷ Σ 权重 × 100"
            | "Σ（權重 × 進度）÷ Σ 權重 × 100",
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
        measure_lost: "Customers not back from the month before" | "上月客户中未再购的" | "上月客戶中未再購的",
        measure_customers: "Returning, new and not back" | "老客户、新客户与未再购" | "舊客、新客與未再購",
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
        trend_caption: "{name} by month" | "{name}（按月）" | "{name}（每月）",
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
