//! "How this is computed": the panel behind every figure.

section! {
    /// "How this is computed": the panel behind every figure.
    BasisTexts {
        title: "How this is computed" | "计算方法" | "計算方法",
        open: "How is “{name}” computed?" | "“{name}”是怎么算的？" | "「{name}」是怎麼算的？",
        value: "Value" | "数值" | "數值",
        exact_value: "Exact value" | "精确值" | "精確值",
        unit: "Unit" | "单位" | "單位",
        period: "Period" | "统计周期" | "統計期間",
        inputs: "Inputs" | "输入" | "輸入",
        source: "Source" | "出处" | "出處",
        data_source: "Data" | "数据来源" | "資料來源",
        rows_beside: "{rows} not counted here" | "另有 {rows}未计入" | "另有 {rows}未計入",
        rows_meaning:
            "Rows that could be read. As-of day, window and filter say which of them a figure counts."
            | "能够读取的行。每个指标计入其中哪些行，由统计日、时间范围和筛选决定。"
            | "能夠讀取的列。每個指標計入其中哪些列，由統計日、時間範圍和篩選決定。",
        rows_unknown: "{count} of unknown customers" | "未知客户 {count}" | "未知客戶 {count}",
        of_rows: "of {rows} in the file" | "文件共 {rows}" | "檔案共 {rows}",
        files: "Files" | "文件" | "檔案",
        see_files: "Open the files on the Data screen" | "在“数据”页面查看文件" | "在「資料」頁面檢視檔案",
        see_problems: "See the rows that were refused" | "查看被拒绝的行" | "檢視被拒絕的列",
        see_kpis: "Change it on the KPIs screen" | "在“指标”页面修改" | "在「指標」頁面修改",
        see_budget: "Change it on the Budget screen" | "在“预算与测算”页面修改" | "在「預算與試算」頁面修改",
        see_rules: "Change the rules" | "修改规则" | "修改規則",
        see_segments: "See all segments" | "查看全部分组" | "檢視全部分組",
        unfold: "Show what goes into {name}" | "展开{name}的构成" | "展開{name}的構成",
        fold: "Hide what goes into {name}" | "收起{name}的构成" | "收起{name}的構成",
        gone: "It is no longer there." | "该内容已不存在。" | "該內容已不存在。",
        since: "since {date}" | "自 {date} 起" | "自 {date} 起",
        revised: "revised on {date}" | "{date} 修订" | "{date} 修訂",
        by_rule: "{count} by its rule" | "{count} 位符合规则" | "{count} 位符合規則",
        by_fallback: "{count} by no rule" | "{count} 位无规则符合" | "{count} 位無規則符合",
        active: "Of these with an order in the window" | "其中时间范围内有订单" | "其中時間範圍內有訂單",
        from_template: "Example of a template, not your own figure" | "模板示例，并非您的数字" | "範本示例，並非您的數字",
        possible: "Thought possible" | "可能范围" | "可能範圍",
        money_now: "money on the line now" | "该项目前的金额" | "該項目前的金額",
        money_declared: "Money for which the benefit is declared" | "给定收益所对应的金额" | "給定收益所對應的金額",
        response_meaning:
            "How much of the declared benefit remains at the money that is on the line now."
            | "在该项目前的金额下，给定收益还剩多少。"
            | "在該項目前的金額下，給定收益還剩多少。",
        response_formula:
            "(money now ÷ money declared) ^ elasticity"
            | "（目前金额 ÷ 给定金额）^ 弹性"
            | "（目前金額 ÷ 給定金額）^ 彈性",
        assumption: "Assumption" | "假设" | "假設",
        typed_by_you: "Typed in by you" | "由您手工填写" | "由您手動填寫",
        copy_value: "Copy exact value" | "复制精确值" | "複製精確值",
        period_from_to: "{from} to {to}" | "{from} 至 {to}" | "{from} 至 {to}",
        missing_title: "Why there is no figure" | "为什么没有数字" | "為什麼沒有數字",
        missing_orders: "There are no orders in this period." | "这个周期内没有订单。" | "這段期間內沒有訂單。",
        missing_previous:
            "There is no earlier period to compare with. The data begin on {date}."
            | "没有更早的周期可供比较，数据从 {date} 开始。"
            | "沒有更早的期間可供比較，資料從 {date} 開始。",
        missing_typed: "Nobody has typed in this figure yet." | "尚未填写这个数字。" | "尚未填寫這個數字。",
        input_computed: "Computed from the data" | "由数据计算" | "由資料計算",
        unit_count: "count" | "个数" | "個數",
        unit_money: "amount, no currency stated" | "金额（未注明币种）" | "金額（未註明幣別）",
        unit_share: "share" | "占比" | "占比",
        unit_points: "points, −100 to 100" | "分，−100 至 100" | "分，−100 至 100",
        unit_scale: "scale of 1 to 5" | "1 至 5 分" | "1 至 5 分",
        unit_number: "plain number" | "数值" | "數值",
        unit_days: "days" | "天" | "天",
        unit_hours: "hours" | "小时" | "小時",
        unit_months: "months" | "个月" | "個月",
        unit_pp: "percentage points" | "百分点" | "百分點",
        missing_span:
            "The data do not cover all of {from} to {to}."
            | "数据没有覆盖 {from} 至 {to} 的全部时间。"
            | "資料沒有涵蓋 {from} 至 {to} 的全部時間。",
        missing_before: "Nobody ordered in the period before." | "上一周期没有客户下单。" | "上一期沒有客戶下單。",
        missing_revenue:
            "Revenue is zero or negative, so a share of it means nothing."
            | "销售额为零或负数，占比没有意义。"
            | "營業額為零或負數，占比沒有意義。",
        missing_answers:
            "The column is there, but no row of this period has an entry."
            | "有这一列，但本周期没有任何一行有内容。"
            | "有這一欄，但本期沒有任何一列有內容。",
        missing_scale:
            "No answer is above {greatest}; an NPS needs a scale of 0 to 10."
            | "没有高于 {greatest} 的答案；NPS 需要 0 到 10 分。"
            | "沒有高於 {greatest} 的答案；NPS 需要 0 到 10 分。",
        missing_currency:
            "Not computable: “{table}” is in {own}, revenue in {revenue}."
            | "无法计算：“{table}”以 {own} 计，销售额以 {revenue} 计。"
            | "無法計算：「{table}」以 {own} 計，營業額以 {revenue} 計。",
        missing_no_file:
            "No order file is open and nothing is typed in."
            | "尚未打开订单文件，也没有手工填写。"
            | "尚未開啟訂單檔案，也沒有手動填寫。",
        missing_budget:
            "The budget is zero: there is nothing to divide by."
            | "预算为零，无法相除。"
            | "預算為零，無法相除。",
        missing_score: "No goal has a figure yet." | "还没有任何一项目标有数字。" | "還沒有任何一項目標有數字。",
        missing_way:
            "Baseline and target are equal, so there is no way to measure progress on."
            | "基准与目标相同，无法计算进度。"
            | "基準與目標相同，無法計算進度。",
        source_scorecard:
            "The goals and weights of this document; scored as in the annual customer-relationship strategy, section 5"
            | "本文档的目标与权重，按年度客户关系战略第 5 节计分"
            | "本文件的目標與權重，按年度客戶關係策略第 5 節計分",
        source_benefit:
            "Annual customer-relationship strategy, section 6 (expected effect)"
            | "年度客户关系战略，第 6 节（预期效果）"
            | "年度客戶關係策略，第 6 節（預期效果）",
        source_budget:
            "Annual customer-relationship strategy, budget split 30/20/20/10/20"
            | "年度客户关系战略，预算分配 30/20/20/10/20"
            | "年度客戶關係策略，預算分配 30/20/20/10/20",
        source_returns:
            "From data to value: benefit to cost of 1 : 1 is average, 3 : 1 good, 5 : 1 usual for digital programmes"
            | "《从数据到价值》：收益成本比 1 : 1 为平均，3 : 1 为良好，5 : 1 为数字化项目水平"
            | "《從數據到價值》：收益成本比 1 : 1 為平均，3 : 1 為良好，5 : 1 為數位化專案水準",
        source_technology:
            "From data to value: technology takes at most 30% of the budget"
            | "《从数据到价值》：技术投入不超过预算的 30%"
            | "《從數據到價值》：技術投入不超過預算的 30%",
        source_response:
            "Response: constant elasticity, Hanssens, Parsons & Schultz (2001), Market Response Models, ch. 3"
            | "响应：不变弹性，Hanssens、Parsons 与 Schultz（2001）《Market Response Models》第 3 章"
            | "反應：固定彈性，Hanssens、Parsons 與 Schultz（2001）《Market Response Models》第 3 章",
        source_groups:
            "RFM groups in common use, after Hughes 1994, “Strategic Database Marketing” (scores)"
            | "通用的 RFM 客群（评分法见 Hughes，1994，《Strategic Database Marketing》）"
            | "通用的 RFM 客群（評分法見 Hughes，1994，《Strategic Database Marketing》）",
        source_own: "Rules of this document" | "本文档的规则" | "本文件的規則",
        source_matrix:
            "Value and loyalty matrix of the sales strategy; the fourth place, which it leaves without a name, is low value with few orders."
            | "销售策略的价值—忠诚矩阵；其中未命名的第四格为低价值低频。"
            | "銷售策略的價值—忠誠矩陣；其中未命名的第四格為低價值低頻。",
        source_share:
            "ABC analysis by cumulative share (Dickie 1951)"
            | "按累计占比的 ABC 分析（Dickie，1951）"
            | "依累計占比的 ABC 分析（Dickie，1951）",
        source_tiers:
            "Annual customer-relationship strategy, 1.2 (RFM tiers), made exhaustive; it says “R high” of its best and of its lost customers"
            | "年度客户关系战略，1.2（RFM 分层），并补全为不遗漏的规则；原文对高价值与流失客户都写作“R 高”"
            | "年度客戶關係策略，1.2（RFM 分層），並補全為不遺漏的規則；原文對高價值與流失客戶都寫作「R 高」",
        source_quintiles:
            "Quantile by linear interpolation, type 7 of Hyndman & Fan (1996), The American Statistician 50"
            | "线性插值分位数，Hyndman 与 Fan（1996）《The American Statistician》50 的第 7 型"
            | "線性內插分位數，Hyndman 與 Fan（1996）《The American Statistician》50 的第 7 型",
        source_breaks:
            "Natural breaks with the least squared deviations: Fisher (1958), Journal of the American Statistical Association 53; Jenks (1967)"
            | "平方离差最小的自然断点：Fisher（1958）《Journal of the American Statistical Association》53；Jenks（1967）"
            | "平方離差最小的自然斷點：Fisher（1958）《Journal of the American Statistical Association》53；Jenks（1967）",
        source_thresholds: "Thresholds of your own" | "自定义界限" | "自訂界限",
        kpi_meaning:
            "How much of the way from baseline to target is covered."
            | "从基准到目标的路程走了多少。"
            | "從基準到目標的路程走了多少。",
        score_meaning:
            "Progress of all goals in one number: 0 = still at the baselines, 100 = every target reached."
            | "用一个数概括全部目标的进度：0 = 仍在基准，100 = 全部达成。"
            | "用一個數概括全部目標的進度：0 = 仍在基準，100 = 全部達成。",
        bands: "Bands" | "分级界限" | "分級界限",
        bands_say:
            "on track from {on_track} of the way, behind from {behind}, off track below"
            | "进度达 {on_track} 为正常，达 {behind} 为落后，低于此为未达标"
            | "進度達 {on_track} 為正常，達 {behind} 為落後，低於此為未達標",
        weighted: "Weight × progress" | "权重 × 进度" | "權重 × 進度",
        weight_left_out: "left out" | "不计入" | "不計入",
        status_of_input: "Rests on" | "依据" | "依據",
        in_scenario: "changed in this scenario" | "本方案中已调整" | "本方案中已調整",
        scenario: "Scenario" | "方案" | "方案",
        out_revenue: "Extra revenue" | "增收合计" | "增收合計",
        out_saving: "Cost saved" | "节省成本合计" | "節省成本合計",
        out_total: "Benefit before overlap and margin" | "扣除重叠与毛利前的收益" | "扣除重疊與毛利前的收益",
        out_double: "Counted twice" | "重复计算的部分" | "重複計算的部分",
        out_net_revenue:
            "Extra revenue after overlap and margin"
            | "扣除重叠并计毛利后的增收"
            | "扣除重疊並計毛利後的增收",
        out_benefit: "Gross benefit" | "毛收益" | "毛收益",
        out_technology: "Share of technology in the budget" | "技术投入占预算的比例" | "技術投入占預算的比例",
        mean_revenue: "All levers that bring revenue in a year together." | "一年内各项增收之和。" | "一年內各項增收之和。",
        mean_saving: "All levers that save cost in a year together." | "一年内各项节省之和。" | "一年內各項節省之和。",
        mean_total:
            "Everything the plan brings in a year, as the plan states it."
            | "按计划所述，一年带来的全部收益。"
            | "依計畫所述，一年帶來的全部收益。",
        mean_double:
            "Revenue that two levers both claim; what is left is never less than the largest lever."
            | "两项收益都算进去的那部分收入；扣除后不低于最大的一项。"
            | "兩項收益都算進去的那部分收入；扣除後不低於最大的一項。",
        mean_net_revenue:
            "Extra revenue that stays once nothing is counted twice and costs of the goods are paid."
            | "去掉重复计算并扣除商品成本后，真正留下的增收。"
            | "去掉重複計算並扣除商品成本後，真正留下的增收。",
        mean_benefit:
            "What the programme brings in a year, before its budget; return and ceilings rest on it."
            | "项目一年带来的收益，未扣预算；回报与预算上限都以此为准。"
            | "專案一年帶來的收益，未扣預算；報酬與預算上限都以此為準。",
        mean_cost: "What the programme may cost." | "项目的投入。" | "專案的投入。",
        mean_ceiling:
            "The largest budget at which the benefit still reaches this ratio."
            | "收益仍能达到该比例的最大预算。"
            | "收益仍能達到該比例的最大預算。",
        mean_budget:
            "The part of the budget that goes to this line."
            | "预算中分给这一项的部分。"
            | "預算中分給這一項的部分。",
        mean_technology:
            "How much of the budget goes to the lines marked as technology."
            | "预算中计入技术投入的各项所占比例。"
            | "預算中計入技術投入的各項所占比例。",
        op_stated: "taken as stated" | "按所述数值" | "依所述數值",
        smaller_of:
            "the smaller of ({first}, {second})"
            | "（{first}，{second}）中较小者"
            | "（{first}，{second}）中較小者",
        response_of: "Response to “{line}”" | "对“{line}”的响应" | "對「{line}」的反應",
        constant: "Number of the formula" | "公式中的数" | "公式中的數",
        segments_meaning:
            "Every customer with an order in the days that count is in exactly one segment; the first rule that holds decides."
            | "在计入的时间内有订单的每位客户恰好属于一个分组，由第一条成立的规则决定。"
            | "在計入的時間內有訂單的每位客戶恰好屬於一個分組，由第一條成立的規則決定。",
        rule: "Rule" | "规则" | "規則",
        scores_name: "Scores from 1 to {parts}" | "1 至 {parts} 分的评分" | "1 至 {parts} 分的評分",
        scores_meaning:
            "Recency, frequency and monetary value are cut into {parts} parts each; {parts} is most recent, most often, most money."
            | "最近购买、购买次数与金额各分为 {parts} 档；{parts} 表示最近、最常、金额最高。"
            | "最近購買、購買次數與金額各分為 {parts} 檔；{parts} 表示最近、最常、金額最高。",
        scores_formula:
            "score = 1 + number of thresholds strictly below the value; for recency fewer days score higher. Equal values always get the same score."
            | "得分 = 1 + 严格低于该值的阈值个数；最近购买以天数少者得分高。数值相同则得分必相同。"
            | "得分 = 1 + 嚴格低於該值的門檻個數；最近購買以天數少者得分高。數值相同則得分必相同。",
        threshold_at: "at {share} of the customers" | "{share} 客户处" | "{share} 客戶處",
        threshold_number: "threshold {number}" | "界限 {number}" | "界限 {number}",
        scored: "Customers scored" | "参与评分的客户" | "參與評分的客戶",
        recency_days: "Recency in days" | "最近购买（天）" | "最近購買（天）",
        frequency_orders: "Frequency in orders" | "购买次数（订单）" | "購買次數（訂單）",
        missing_returns:
            "No return is counted: the files hold none, or leave them out as chosen on the Data screen."
            | "没有计入退货：文件中没有退货，或在“数据”页面选择了不计入。"
            | "沒有計入退貨：檔案中沒有退貨，或在「資料」頁面選擇了不計入。",
        missing_named: "No customer is named." | "没有写明客户。" | "沒有寫明客戶。",
        missing_file: "No open file holds orders." | "打开的文件中没有订单。" | "開啟的檔案中沒有訂單。",
        missing_sums:
            "The files hold one sum a customer and no single orders, so this cannot be computed from them."
            | "文件中每位客户只有一行汇总，没有单笔订单，因此无法由此计算。"
            | "檔案中每位客戶只有一列彙總，沒有單筆訂單，因此無法由此計算。",
        missing_one_day:
            "All orders are of one day, so there is no earlier period to compare with."
            | "所有订单都在同一天，没有更早的时期可供比较。"
            | "所有訂單都在同一天，沒有更早的期間可供比較。",
        missing_weights:
            "The weights of all goals with a figure are 0, so there is no score."
            | "有数字的目标权重全部为 0，因此没有得分。"
            | "有數字的目標權重全部為 0，因此沒有得分。",
        out_net: "Net benefit" | "净收益" | "淨收益",
        mean_net:
            "What is left of the gross benefit in a year once the budget is paid."
            | "一年的毛收益减去预算后的剩余。"
            | "一年的毛收益減去預算後的剩餘。",
    }
}
