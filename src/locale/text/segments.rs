//! The Segments screen: tiers, scores, Lorenz curve.

section! {
    /// The Segments screen: tiers, scores, Lorenz curve.
    SegmentsTexts {
        tab_groups: "Groups" | "分组" | "分組",
        tab_map: "Map" | "分布图" | "分布圖",
        tab_rules: "Rules" | "规则" | "規則",
        title:
            "{tier} customers are {customers} of all and bring {revenue} of revenue."
            | "{tier}客户占全部客户的 {customers}，贡献 {revenue} 的销售额。"
            | "{tier}客戶占全部客戶的 {customers}，貢獻 {revenue} 的營業額。",
        title_known:
            "{tier} customers are {customers} of all known customers and bring {revenue} of their revenue."
            | "{tier}客户占已知客户的 {customers}，贡献其销售额的 {revenue}。"
            | "{tier}客戶占已知客戶的 {customers}，貢獻其營業額的 {revenue}。",
        title_own:
            "{tier}: {customers} of all customers, who bring {revenue} of revenue."
            | "{tier}：占全部客户的 {customers}，贡献 {revenue} 的销售额。"
            | "{tier}：占全部客戶的 {customers}，貢獻 {revenue} 的營業額。",
        title_own_known:
            "{tier}: {customers} of all known customers, who bring {revenue} of their revenue."
            | "{tier}：占已知客户的 {customers}，贡献其销售额的 {revenue}。"
            | "{tier}：占已知客戶的 {customers}，貢獻其營業額的 {revenue}。",
        title_nobody: "No customer is in {tier}." | "没有客户属于“{tier}”。" | "沒有客戶屬於「{tier}」。",
        title_empty:
            "Who are your customers, and what are they worth?"
            | "客户是谁，价值几何？"
            | "客戶是誰，價值幾何？",
        empty_hint:
            "Drop an order file and every customer gets a segment."
            | "拖入订单文件，每位客户都会归入一个分组。"
            | "拖入訂單檔案，每位客戶都會歸入一個分組。",
        table_title: "Segments" | "客户分组" | "客戶分組",
        table_caption:
            "Customers and revenue by segment"
            | "各分组的客户与销售额"
            | "各分組的客戶與營業額",
        segment: "Segment" | "分组" | "分組",
        method_tiers: "Value tiers" | "价值层级" | "價值層級",
        method_groups: "RFM groups (11)" | "RFM 客群（11 组）" | "RFM 客群（11 組）",
        method_groups_rf: "RF groups (10)" | "RF 客群（10 组）" | "RF 客群（10 組）",
        method_rules: "Own rules" | "自定义规则" | "自訂規則",
        method_matrix: "Value and loyalty" | "价值与忠诚" | "價值與忠誠",
        matrix_loyal: "High-value loyal" | "高价值忠诚" | "高價值忠誠",
        matrix_potential: "High-value potential" | "高价值潜力" | "高價值潛力",
        matrix_frequent: "Low value, frequent" | "低价值高频" | "低價值高頻",
        matrix_rest: "Low value, few orders" | "低价值低频" | "低價值低頻",
        matrix_rules_say:
            "What an order brings against how many there are: two cuts make four segments. Who reaches a cut is above it."
            | "以每单金额和订单数划分：两条分界线形成四组，达到分界线即在其上。"
            | "以每筆金額和訂單數劃分：兩條分界線形成四組，達到分界線即在其上。",
        matrix_title: "Customers by revenue per order and orders" | "按每单金额与订单数的客户分布" | "依每筆金額與訂單數的客戶分布",
        matrix_say: "Move the cuts: the table above counts at once." | "移动分界线，上表立即重新计数。" | "移動分界線，上表立即重新計數。",
        matrix_value: "Revenue per order" | "每单金额" | "每筆金額",
        matrix_orders: "Orders" | "订单数" | "訂單數",
        matrix_median: "the median" | "中位数" | "中位數",
        matrix_cut: "Cut at {value} per order and {orders}." | "分界：每单 {value}，{orders}。" | "分界：每筆 {value}，{orders}。",
        matrix_cut_median:
            "Cut at {value} per order, the median, and {orders}. Type an amount to fix the cut."
            | "分界：每单 {value}（中位数），{orders}。输入金额可固定分界。"
            | "分界：每筆 {value}（中位數），{orders}。輸入金額可固定分界。",
        rule_loyal: "{value} or more per order, {orders} or more" | "每单不低于 {value}，且不少于 {orders}" | "每筆不低於 {value}，且不少於 {orders}",
        rule_potential_value: "{value} or more per order, fewer than {orders}" | "每单不低于 {value}，少于 {orders}" | "每筆不低於 {value}，少於 {orders}",
        rule_frequent: "less than {value} per order, {orders} or more" | "每单低于 {value}，且不少于 {orders}" | "每筆低於 {value}，且不少於 {orders}",
        rule_low_both: "less than {value} per order, fewer than {orders}" | "每单低于 {value}，少于 {orders}" | "每筆低於 {value}，少於 {orders}",
        refused_matrix:
            "The cut of revenue per order must be 0 or more, that of orders 1 to {orders}."
            | "每单金额分界不能为负，订单数分界为 1 到 {orders}。"
            | "每筆金額分界不能為負，訂單數分界為 1 到 {orders}。",
        method_share: "Share of value" | "按价值占比" | "依價值占比",
        group_champions: "Champions" | "冠军客户" | "冠軍客戶",
        group_loyal: "Loyal" | "忠诚客户" | "忠誠客戶",
        group_potential_loyalists: "Potential loyalists" | "潜在忠诚客户" | "潛在忠誠客戶",
        group_new: "New customers" | "新客户" | "新客戶",
        group_promising: "Promising" | "有潜力客户" | "有潛力客戶",
        group_need_attention: "Need attention" | "需要关注" | "需要關注",
        group_about_to_sleep: "About to sleep" | "即将沉睡" | "即將沉睡",
        group_at_risk: "At risk" | "流失风险" | "流失風險",
        group_cannot_lose: "Cannot lose them" | "不能失去的客户" | "不能失去的客戶",
        group_hibernating: "Hibernating" | "沉睡客户" | "沉睡客戶",
        group_lost: "Lost" | "已流失" | "已流失",
        groups_say:
            "Recency, frequency and money are scored 1 to 5; each of the 125 codes belongs to one group."
            | "最近购买、频次与金额各评 1 至 5 分，125 种组合各归入一个客群。"
            | "最近購買、頻率與金額各評 1 至 5 分，125 種組合各歸入一個客群。",
        groups_say_rf:
            "Recency and frequency are scored 1 to 5; each of the 25 codes belongs to one group, whatever the money."
            | "最近购买与频次各评 1 至 5 分，25 种组合各归入一个客群，与金额无关。"
            | "最近購買與頻率各評 1 至 5 分，25 種組合各歸入一個客群，與金額無關。",
        scores_direction: "5 means most recent, most often, most money." | "5 分表示最近、最频繁、金额最高。" | "5 分表示最近、最頻繁、金額最高。",
        rule_codes: "R F M codes: {codes}" | "R F M 组合：{codes}" | "R F M 組合：{codes}",
        rule_codes_rf: "R F codes: {codes}" | "R F 组合：{codes}" | "R F 組合：{codes}",
        rest: "Everybody else" | "其余客户" | "其餘客戶",
        numbered: "Segment {number}" | "分组 {number}" | "分組 {number}",
        of_scheme: "{segment} ({scheme})" | "{segment}（{scheme}）" | "{segment}（{scheme}）",
        scheme: "Scheme" | "分组方案" | "分組方案",
        scheme_name: "Name of the scheme" | "方案名称" | "方案名稱",
        new_scheme: "New scheme" | "新建方案" | "新增方案",
        is_default: "On all screens" | "所有页面使用" | "所有頁面使用",
        make_default: "Use on all screens" | "用于所有页面" | "用於所有頁面",
        copy: "Copy" | "复制" | "複製",
        copy_of: "{name} (copy)" | "{name}（副本）" | "{name}（副本）",
        remove: "Remove" | "删除" | "刪除",
        look_back: "Orders that count" | "计入的订单" | "計入的訂單",
        look_back_all: "All orders" | "全部订单" | "全部訂單",
        look_back_hint:
            "Orders count up to the as-of day. The window of a screen moves revenue, never who is in a segment."
            | "订单计至统计日。页面的时间范围只影响销售额，不影响客户属于哪个分组。"
            | "訂單計至統計日。頁面的時間範圍只影響營業額，不影響客戶屬於哪個分組。",
        look_back_all_say:
            "Who is in which segment rests on all orders up to the as-of day; revenue is that of the window."
            | "分组依据统计日之前的全部订单；销售额为所选时间范围内的数值。"
            | "分組依據統計日之前的全部訂單；營業額為所選時間範圍內的數值。",
        look_back_say:
            "Who is in which segment rests on the orders of {span} up to the as-of day; revenue is that of the window."
            | "分组依据统计日之前 {span}的订单；销售额为所选时间范围内的数值。"
            | "分組依據統計日之前 {span}的訂單；營業額為所選時間範圍內的數值。",
        outside:
            "{customers} without an order in that time are in no segment."
            | "{customers}在此期间没有订单，不属于任何分组。"
            | "{customers}在此期間沒有訂單，不屬於任何分組。",
        name_of: "Name of {segment}" | "{segment}的名称" | "{segment}的名稱",
        colour: "Colour" | "颜色" | "顏色",
        colour_of: "Colour of {segment}" | "{segment}的颜色" | "{segment}的顏色",
        colour_number: "Colour {number}" | "颜色 {number}" | "顏色 {number}",
        segment_up: "Try {segment} earlier" | "提前判断{segment}" | "提前判斷{segment}",
        segment_down: "Try {segment} later" | "推后判断{segment}" | "延後判斷{segment}",
        segment_remove: "Remove {segment}" | "删除{segment}" | "刪除{segment}",
        add_segment: "Add a segment" | "添加分组" | "新增分組",
        score_high: "High from score" | "高分起点" | "高分起點",
        score_low: "Low up to score" | "低分上限" | "低分上限",
        mean_from: "Potential from mean score" | "潜力的最低平均分" | "潛力的最低平均分",
        own_say:
            "Read from top to bottom; a customer belongs to the first segment whose conditions all hold, and otherwise to the last."
            | "自上而下判断：客户归入第一个全部条件都满足的分组，否则归入最后一组。"
            | "由上而下判斷：客戶歸入第一個全部條件都滿足的分組，否則歸入最後一組。",
        own_rest: "Whoever fits no rule above" | "不符合以上任何规则的客户" | "不符合以上任何規則的客戶",
        no_condition: "Without a condition it is nobody's." | "没有条件时不含任何客户。" | "沒有條件時不含任何客戶。",
        add_condition: "Add a condition" | "添加条件" | "新增條件",
        remove_condition: "Remove the condition: {condition}" | "删除条件：{condition}" | "刪除條件：{condition}",
        condition_of: "What is looked at" | "判断内容" | "判斷內容",
        condition_test: "Comparison" | "比较方式" | "比較方式",
        by_rest: "By no rule" | "无规则符合" | "無規則符合",
        share_say:
            "Customers stand in the order of their revenue, highest first, and are cut at cumulative shares; equal revenue is never split."
            | "客户按销售额从高到低排列，在累计占比处切分；销售额相同的客户不会分开。"
            | "客戶依營業額由高到低排列，在累計占比處切分；營業額相同的客戶不會分開。",
        share_of: "Shares of" | "占比依据" | "占比依據",
        share_of_revenue: "Revenue" | "销售额" | "營業額",
        share_of_customers: "Customers" | "客户数" | "客戶數",
        cut_revenue: "Up to this share of revenue" | "累计销售额占比至" | "累計營業額占比至",
        cut_customers: "Up to this share of customers" | "累计客户占比至" | "累計客戶占比至",
        cut_of: "{segment}, up to" | "{segment}的上限" | "{segment}的上限",
        cut_rest: "The rest" | "其余" | "其餘",
        refused_default:
            "The scheme of all screens cannot be removed. Use another one on all screens first."
            | "用于所有页面的方案不能删除，请先改用其他方案。"
            | "用於所有頁面的方案不能刪除，請先改用其他方案。",
        refused_used:
            "Not removed: KPIs that are about it: {kpis}, cells of the plan: {rows}. Without it they would count everybody."
            | "未删除：涉及它的 KPI：{kpis}，计划单元格：{rows}。删除后它们会计入所有客户。"
            | "未刪除：涉及它的 KPI：{kpis}，計畫儲存格：{rows}。刪除後它們會計入所有客戶。",
        refused_fixed:
            "The method says which segments there are, and in which order."
            | "分组及其顺序由方法决定。"
            | "分組及其順序由方法決定。",
        refused_last: "The last segment is for everybody else and stays." | "最后一组为其余客户，不能改动。" | "最後一組為其餘客戶，不能變更。",
        refused_scores:
            "Scores go from 1 to {parts}, and low must lie below high."
            | "得分为 1 到 {parts}，低分上限须小于高分起点。"
            | "得分為 1 到 {parts}，低分上限須小於高分起點。",
        refused_group_scores:
            "The RFM groups are defined by scores from 1 to {parts}; with another number they cannot be told."
            | "RFM 客群按 1 至 {parts} 分定义，档数不同就无法判断。"
            | "RFM 客群依 1 至 {parts} 分定義，檔數不同就無法判斷。",
        refused_parts: "There can be 2 to {most} scores." | "得分可分为 2 到 {most} 档。" | "得分可分為 2 到 {most} 檔。",
        refused_edges:
            "Each threshold must be above the one before; days and orders cannot be below 0."
            | "每个界限须大于前一个；天数和订单数不能为负。"
            | "每個界限須大於前一個；天數和訂單數不能為負。",
        cut_quantiles:
            "Scores 1 to {parts} by equal shares of the customers."
            | "按客户等分评 1 至 {parts} 分。"
            | "依客戶等分評 1 至 {parts} 分。",
        cut_breaks:
            "Scores 1 to {parts} by natural breaks of the values."
            | "按数值的自然断点评 1 至 {parts} 分。"
            | "依數值的自然斷點評 1 至 {parts} 分。",
        cut_own:
            "Scores 1 to {parts} by own thresholds: {edges}."
            | "按自定义界限评 1 至 {parts} 分：{edges}。"
            | "依自訂界限評 1 至 {parts} 分：{edges}。",
        refused_condition:
            "Type a number; of two, the first must not be larger."
            | "请输入数字；有两个数时，第一个不能更大。"
            | "請輸入數字；有兩個數時，第一個不能更大。",
        refused_cuts:
            "Shares must rise from segment to segment, between 0% and 100%."
            | "占比须逐组递增，介于 0% 与 100% 之间。"
            | "占比須逐組遞增，介於 0% 與 100% 之間。",
        step_added: "Segment scheme added" | "添加分组方案" | "新增分組方案",
        step_removed: "Segment scheme removed" | "删除分组方案" | "刪除分組方案",
        step_changed: "Segments changed" | "修改分组" | "修改分組",
        tier_high: "High value" | "高价值" | "高價值",
        tier_potential: "Potential" | "潜力" | "潛力",
        tier_general: "General" | "一般" | "一般",
        tier_lost: "Lost" | "流失" | "流失",
        customers: "Customers" | "客户数" | "客戶數",
        customer_share: "Share of customers" | "客户占比" | "客戶占比",
        revenue: "Revenue" | "销售额" | "營業額",
        revenue_share: "Share of revenue" | "销售额占比" | "營業額占比",
        per_head: "Per head" | "人均" | "每人平均",
        index: "Index" | "指数" | "指數",
        index_help:
            "Revenue per head against the average of all customers; 1.0 is average."
            | "人均销售额与全体平均之比，1.0 为平均水平。"
            | "每人平均營業額與全體平均之比，1.0 為平均水準。",
        change: "Change" | "变化" | "變化",
        sum_check: "Targets sum to {sum}" | "目标合计 {sum}" | "目標合計 {sum}",
        sum_check_bad:
            "Targets sum to {sum}, not 100%."
            | "目标合计为 {sum}，不是 100%。"
            | "目標合計為 {sum}，不是 100%。",
        scores_title: "Recency, frequency and money" | "最近购买、购买频次与金额" | "最近購買、購買頻率與金額",
        scores_say:
            "Scores go from 1 to {parts}, the best; equal values always get the same score."
            | "得分为 1 至 {parts}，{parts} 为最好；数值相同得分必相同。"
            | "得分為 1 至 {parts}，{parts} 為最好；數值相同得分必相同。",
        scoring_title: "Scores" | "评分" | "評分",
        scoring_hint:
            "Move a line or type a threshold: the customers of each score are counted at once."
            | "移动界线或输入界限，各分值的客户数立即更新。"
            | "移動界線或輸入界限，各分值的客戶數立即更新。",
        scoring_none:
            "No customer has an order in the look-back, so there is nothing to score."
            | "回溯期内没有客户下单，无可评分。"
            | "回溯期內沒有客戶下單，無可評分。",
        scoring_parts: "Scores from 1 to" | "最高分" | "最高分",
        scoring_cuts: "Cut" | "划分方式" | "劃分方式",
        by_quantiles: "Into equal shares of customers" | "按客户等分（分位数）" | "依客戶等分（分位數）",
        by_breaks: "At natural breaks" | "自然断点" | "自然斷點",
        by_own: "At own thresholds" | "自定义界限" | "自訂界限",
        scoring_back: "Back to equal shares" | "恢复等分" | "恢復等分",
        scoring_own_hint:
            "Another number of scores begins again with equal shares."
            | "更改最高分后重新按等分开始。"
            | "變更最高分後重新依等分開始。",
        scoring_edge: "{name}, threshold {number}" | "{name}，界限 {number}" | "{name}，界限 {number}",
        scoring_table: "{name}: customers of each score" | "{name}：各分值的客户" | "{name}：各分值的客戶",
        scoring_upto: "Up to" | "上限" | "上限",
        scoring_above: "above" | "以上" | "以上",
        scores_alike:
            "All customers have the same score for {names}: no threshold lies between their values. The score then means “like everybody”, not “low”, and what rests on scores rests on the other values."
            | "所有客户的{names}得分相同：没有界限落在他们的数值之间。此时得分的意思是“与大家一样”，而不是“低”，分层由其余的值决定。"
            | "所有客戶的{names}得分相同：沒有界限落在他們的數值之間。此時得分的意思是「與大家一樣」，而不是「低」，分層由其餘的值決定。",
        scores_alike_all:
            "All customers have the same scores: no threshold lies between their values. Scores and tiers then mean “like everybody”, not “low” or “high”."
            | "所有客户的得分都相同：没有界限落在他们的数值之间。此时得分和分层的意思是“与大家一样”，不是“低”或“高”。"
            | "所有客戶的得分都相同：沒有界限落在他們的數值之間。此時得分和分層的意思是「與大家一樣」，不是「低」或「高」。",
        recency: "Recency" | "最近购买" | "最近購買",
        frequency: "Frequency" | "购买频次" | "購買頻率",
        monetary: "Monetary value" | "购买金额" | "購買金額",
        recency_help:
            "Days since the last order. {best} = most recent."
            | "距最近一次订单的天数，{best} 分为最近。"
            | "距最近一次訂單的天數，{best} 分為最近。",
        frequency_help: "Number of orders. {best} = most often." | "订单数，{best} 分为最多。" | "訂單數，{best} 分為最多。",
        monetary_help: "Sum of amounts. {best} = most money." | "金额合计，{best} 分为最高。" | "金額合計，{best} 分為最高。",
        score: "Score" | "得分" | "得分",
        scores_grid_label:
            "Customers by recency and frequency score"
            | "按最近购买与购买频次得分的客户分布"
            | "依最近購買與購買頻率得分的客戶分布",
        threshold_lost: "Lost after days without an order" | "超过多少天无订单算流失" | "超過多少天無訂單算流失",
        rules_title: "Rules" | "分层规则" | "分層規則",
        rules_say:
            "Read from top to bottom; every customer gets exactly one segment."
            | "自上而下判断，每位客户只属于一个分组。"
            | "由上而下判斷，每位客戶只屬於一個分組。",
        lorenz_title: "How unequal revenue is" | "销售额集中程度" | "營業額集中程度",
        lorenz_say:
            "The top {share} of customers bring {revenue} of revenue; Gini {gini}."
            | "前 {share} 的客户贡献 {revenue} 的销售额，基尼系数 {gini}。"
            | "前 {share} 的客戶貢獻 {revenue} 的營業額，吉尼係數 {gini}。",
        lorenz_x: "Share of customers, lowest first" | "客户累计占比（从低到高）" | "客戶累計占比（從低到高）",
        lorenz_y: "Share of revenue" | "销售额累计占比" | "營業額累計占比",
        lorenz_equal: "all equal" | "完全均等" | "完全均等",
        filter_hint:
            "Click a segment to see only its customers everywhere."
            | "点击分组，只看这一组客户。"
            | "點分組，只看這一組客戶。",
        sub:
            "As of {date} · orders from {from} to {to}"
            | "截至 {date} · 订单期间 {from} 至 {to}"
            | "截至 {date} · 訂單期間 {from} 至 {to}",
        table_say: "The mark in each bar is the target." | "条形中的刻度为目标。" | "長條中的刻度為目標。",
        change_since:
            "Change in percentage points since {date}."
            | "变化为与 {date} 相比的百分点。"
            | "變化為與 {date} 相比的百分點。",
        change_none:
            "No change is shown: nothing is compared, or the data do not reach back far enough."
            | "未显示变化：未作对比，或数据回溯不够。"
            | "未顯示變化：未作比較，或資料回溯不足。",
        unknown_row: "Unknown customers" | "未知客户" | "未知客戶",
        sum_shares:
            "The segments add up to all customers and all revenue."
            | "各分组之和等于全部客户和全部销售额。"
            | "各分組之和等於全部客戶和全部營業額。",
        sum_shares_known:
            "The segments add up to all known customers and all their revenue."
            | "各分组之和等于全部已知客户及其全部销售额。"
            | "各分組之和等於全部已知客戶及其全部營業額。",
        sum_shares_unsold:
            "The segments add up to all customers and their revenue. Besides, customers without an order gave back {amount}."
            | "各分组之和等于全部客户及其销售额。此外，没有订单的客户退回了 {amount}。"
            | "各分組之和等於全部客戶及其營業額。此外，沒有訂單的客戶退回了 {amount}。",
        sum_shares_bad:
            "The segments do not add up to all customers."
            | "各分组之和不等于全部客户。"
            | "各分組之和不等於全部客戶。",
        rule: "Rule" | "规则" | "規則",
        rule_high:
            "R, F and M are all {high} or more"
            | "R、F、M 均不低于 {high} 分"
            | "R、F、M 均不低於 {high} 分",
        rule_lost:
            "More than {days} without an order, F and M at most {low}"
            | "超过 {days}无订单，且 F、M 均不高于 {low} 分"
            | "超過 {days}無訂單，且 F、M 均不高於 {low} 分",
        rule_potential:
            "R, F and M are all above {low} and below {high}; of all others, those with a mean score of {mean} or more"
            | "R、F、M 均高于 {low} 分、低于 {high} 分；其余客户中平均分不低于 {mean} 分者"
            | "R、F、M 均高於 {low} 分、低於 {high} 分；其餘客戶中平均分不低於 {mean} 分者",
        rule_general:
            "R, F and M are all at most {low}; of all others, those with a mean score below {mean}"
            | "R、F、M 均不高于 {low} 分；其余客户中平均分低于 {mean} 分者"
            | "R、F、M 均不高於 {low} 分；其餘客戶中平均分低於 {mean} 分者",
        rules_of_tiers:
            "R {best} means most recent; the days without an order decide who is lost."
            | "R 为 {best} 表示最近购买；是否流失按无订单天数判断。"
            | "R 為 {best} 表示最近購買；是否流失依無訂單天數判斷。",
        by_rule: "By rule" | "按规则" | "依規則",
        by_mean: "By mean score" | "按平均分" | "依平均分",
        targets_title: "Rules and targets" | "规则与目标" | "規則與目標",
        target_customers: "Target, customers" | "客户占比目标" | "客戶占比目標",
        target_revenue: "Target, revenue" | "销售额占比目标" | "營業額占比目標",
        target_of: "{target}: {tier}" | "{tier}：{target}" | "{tier}：{target}",
        scored: "{customers} scored" | "已为 {customers}评分" | "已為 {customers}評分",
        days_unit: "days" | "天" | "天",
        orders_unit: "orders" | "单" | "筆",
        lorenz_none: "There is no revenue to share out." | "没有可供分布的销售额。" | "沒有可供分布的營業額。",
        top_shares: "Revenue of the top customers" | "头部客户的销售额占比" | "頂端客戶的營業額占比",
        top_share_of: "top {share}" | "前 {share}" | "前 {share}",
        channel_title: "Revenue by channel" | "各渠道销售额" | "各通路營業額",
        category_title: "Revenue by category" | "各品类销售额" | "各品類營業額",
        part_say:
            "{name} brings {share} of revenue. Click a bar to filter everything by it."
            | "{name}贡献 {share} 的销售额。点击条形即可筛选全部数据。"
            | "{name}貢獻 {share} 的營業額。點選長條即可篩選全部資料。",
        part_no_entry: "No entry: {revenue}" | "未填写：{revenue}" | "未填寫：{revenue}",
        part_unknown:
            "Unknown customers besides: {revenue} ({parts})"
            | "另有未知客户：{revenue}（{parts}）"
            | "另有未知客戶：{revenue}（{parts}）",
        part_rest: "{count} more: {revenue}" | "其余 {count} 项：{revenue}" | "其餘 {count} 項：{revenue}",
        gini_short: "Gini {gini}" | "基尼 {gini}" | "吉尼 {gini}",
    }
}
