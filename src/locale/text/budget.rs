//! Budget, assumptions, benefit and scenarios.

section! {
    /// Budget, assumptions, benefit and scenarios.
    BudgetTexts {
        title:
            "{cost} spent as planned brings {benefit} gross a year: {ratio} : 1."
            | "按计划投入 {cost}，每年毛收益 {benefit}，收益成本比 {ratio} : 1。"
            | "依計畫投入 {cost}，每年毛收益 {benefit}，收益成本比 {ratio} : 1。",
        title_no_cost:
            "The gross benefit is {benefit}. Say what it costs to see the return."
            | "毛收益为 {benefit}。填写投入即可看到回报。"
            | "毛收益為 {benefit}。填寫投入即可看到報酬。",
        title_blank: "What does the money bring?" | "这笔钱能带来什么？" | "這筆錢能帶來什麼？",
        sub:
            "Net ROI {roi} · budget for 3 : 1 up to {ceiling}"
            | "净投资回报率 {roi} · 3 : 1 时预算上限 {ceiling}"
            | "淨投資報酬率 {roi} · 3 : 1 時預算上限 {ceiling}",
        benefit_total: "Benefit before overlap and margin" | "扣除重叠与毛利前的收益" | "扣除重疊與毛利前的收益",
        benefit_revenue: "Extra revenue" | "增收" | "增收",
        benefit_saving: "Cost saved" | "节省成本" | "節省成本",
        line_overlap: "Counted twice" | "重复计算" | "重複計算",
        margin: "Margin on revenue" | "销售毛利率" | "銷售毛利率",
        margin_help:
            "100% counts revenue itself; your gross margin counts what stays of it."
            | "100% 按销售额计；填毛利率则只计留下的部分。"
            | "100% 依營業額計；填毛利率則只計留下的部分。",
        assumptions_title: "Assumptions" | "假设" | "假設",
        assumptions_say:
            "Every input can be changed; the money follows."
            | "每个输入都可以改，金额随之变化。"
            | "每個輸入都可以改，金額隨之變化。",
        assumption: "Assumption" | "假设" | "假設",
        status_derived: "derived" | "有推导" | "有推導",
        status_declared: "declared" | "计划给定" | "計畫給定",
        status_unsupported: "unsupported" | "无依据" | "無依據",
        status_derived_help:
            "Follows from other figures here."
            | "由这里的其他数字推导得出。"
            | "由這裡的其他數字推導得出。",
        status_declared_help:
            "Stated by the plan, with a source."
            | "由计划给出，并注明出处。"
            | "由計畫給出，並註明出處。",
        status_unsupported_help:
            "Nobody has said where it comes from. Ask for a source."
            | "没有说明来源，请补充依据。"
            | "沒有說明來源，請補充依據。",
        use_from_data: "Use {value} from the data" | "采用数据中的 {value}" | "採用資料中的 {value}",
        range_low: "Low" | "低" | "低",
        range_high: "High" | "高" | "高",
        returns_title: "Return" | "回报" | "報酬",
        ratio: "Benefit : cost" | "收益成本比" | "收益成本比",
        ratio_help:
            "Gross benefit for each unit of cost. 1 : 1 is break-even."
            | "每投入一元得到的毛收益，1 : 1 为持平。"
            | "每投入一元得到的毛收益，1 : 1 為損益兩平。",
        net_roi: "Net ROI" | "净投资回报率（ROI）" | "淨投資報酬率（ROI）",
        net_roi_help:
            "What is left after the cost, as a share of the cost. 0% is break-even."
            | "扣除投入后剩余的收益占投入的比例，0% 为持平。"
            | "扣除投入後剩餘的收益占投入的比例，0% 為損益兩平。",
        line_even: "1 : 1 break-even" | "1 : 1 持平" | "1 : 1 損益兩平",
        line_good: "3 : 1 good" | "3 : 1 良好" | "3 : 1 良好",
        line_digital: "5 : 1 digital" | "5 : 1 数字化" | "5 : 1 數位化",
        ceiling_for: "Highest budget for {ratio} : 1" | "{ratio} : 1 的预算上限" | "{ratio} : 1 的預算上限",
        cost_unknown:
            "No budget given, so no return can be stated."
            | "未填写预算，无法计算回报。"
            | "未填寫預算，無法計算報酬。",
        split_title: "Budget split" | "预算分配" | "預算分配",
        split_say:
            "{total} over {count} lines; the shares always sum to 100%."
            | "{total} 分到 {count} 项，占比合计始终为 100%。"
            | "{total} 分到 {count} 項，占比合計始終為 100%。",
        split_total: "Total budget" | "预算总额" | "預算總額",
        split_line: "Line" | "项目" | "項目",
        split_tools: "Tools (CRM, bots)" | "工具（CRM、机器人）" | "工具（CRM、機器人）",
        split_activities: "Activities (VIP, coupons)" | "活动（VIP、优惠券）" | "活動（VIP、優惠券）",
        split_training: "Staff training" | "员工培训" | "員工訓練",
        split_analytics: "Data analytics" | "数据分析" | "數據分析",
        split_other: "Other (research, interviews)" | "其他（调研、访谈）" | "其他（研究調查、訪談）",
        split_share: "Share" | "占比" | "占比",
        split_amount: "Amount" | "金额" | "金額",
        split_lock: "Lock {name}" | "锁定{name}" | "鎖定{name}",
        split_unlock: "Unlock {name}" | "解锁{name}" | "解除鎖定{name}",
        split_slider: "Share of {name}" | "{name}的占比" | "{name}的占比",
        split_reset: "Back to 30/20/20/10/20" | "恢复 30/20/20/10/20" | "恢復 30/20/20/10/20",
        scenarios_title: "Scenarios" | "方案对比" | "方案比較",
        scenarios_say:
            "A scenario keeps only what differs from its base."
            | "方案只记录与基准不同的部分。"
            | "方案只記錄與基準不同的部分。",
        scenario_base: "Base plan" | "基准方案" | "基準方案",
        scenario_new: "New scenario" | "新建方案" | "新建方案",
        scenario_new_name: "Scenario {number}" | "方案 {number}" | "方案 {number}",
        scenario_name: "Name of the scenario" | "方案名称" | "方案名稱",
        scenario_differences_one: "{count} difference" | "{count} 处不同" | "{count} 處不同",
        scenario_differences_other: "{count} differences" | "{count} 处不同" | "{count} 處不同",
        scenario_same: "As the base" | "与基准相同" | "與基準相同",
        scenario_reset_value: "Back to the base value" | "恢复基准值" | "恢復基準值",
        compare_title: "Side by side" | "并排对比" | "並排比較",
        compare_variance: "against {name}" | "与“{name}”相比" | "與「{name}」相比",
        title_scenario:
            "With “{name}”, {cost} brings {benefit} gross a year: {ratio} : 1."
            | "“{name}”：投入 {cost}，每年毛收益 {benefit}，收益成本比 {ratio} : 1。"
            | "「{name}」：投入 {cost}，每年毛收益 {benefit}，收益成本比 {ratio} : 1。",
        strip_label: "What it comes to" | "测算结果" | "試算結果",
        net_benefit: "Net benefit a year" | "年净收益" | "年淨收益",
        cost: "Budget" | "预算" | "預算",
        base_was: "base {value}" | "基准 {value}" | "基準 {value}",
        return_below:
            "Below break-even: it costs more than it brings."
            | "未达持平：投入大于收益。"
            | "未達損益兩平：投入大於收益。",
        return_even:
            "Above break-even, below the 3 : 1 of good programmes."
            | "已超过持平，但未达优秀项目的 3 : 1。"
            | "已超過損益兩平，但未達優秀專案的 3 : 1。",
        return_good:
            "Reaches the 3 : 1 of good programmes, not the 5 : 1 of digital ones."
            | "达到优秀项目的 3 : 1，未达数字化项目的 5 : 1。"
            | "達到優秀專案的 3 : 1，未達數位化專案的 5 : 1。",
        return_digital:
            "Reaches the 5 : 1 of digital programmes."
            | "达到数字化项目的 5 : 1。"
            | "達到數位化專案的 5 : 1。",
        ceilings_caption: "Highest budget for each line" | "各目标线的预算上限" | "各目標線的預算上限",
        ceiling_line: "Line" | "目标线" | "目標線",
        ceiling_budget: "Highest budget" | "预算上限" | "預算上限",
        ceiling_room: "Room to it" | "与预算之差" | "與預算之差",
        use_as_budget: "Use as budget" | "设为预算" | "設為預算",
        ceiling_scenario:
            "A ceiling takes the benefits as they are. In a scenario they answer to the budget, so the ratio moves once more when it is set."
            | "上限按当前收益计算。方案中的收益会随预算变化，设定后比值还会再变动。"
            | "上限按目前收益計算。方案中的收益會隨預算變化，設定後比值還會再變動。",
        benefits_caption: "Levers and their sum" | "各项收益及合计" | "各項收益及合計",
        rests_on: "Computed from" | "计算依据" | "計算依據",
        net_revenue: "Revenue after overlap and margin" | "扣除重叠并计毛利后的增收" | "扣除重疊並計毛利後的增收",
        count_label: "What is counted" | "计入口径" | "計入口徑",
        count_revenue: "Revenue" | "销售额" | "營業額",
        count_margin: "Gross margin" | "毛利" | "毛利",
        response_factor: "response {factor}" | "响应 {factor}" | "反應 {factor}",
        answers_title: "How benefits answer to the budget" | "收益如何随预算变化" | "收益如何隨預算變化",
        answers_say:
            "Each benefit follows the budget line that pays for it."
            | "每项收益随其对应的预算项变化。"
            | "每項收益隨其對應的預算項變化。",
        answers_caption: "Levers and the lines that pay for them" | "收益与对应预算项" | "收益與對應預算項",
        answers_line: "Paid from" | "对应预算项" | "對應預算項",
        answers_none: "No line" | "不对应任何项" | "不對應任何項",
        answers_effect: "Response" | "响应" | "反應",
        answers_neutral: "as declared" | "按计划给定" | "依計畫給定",
        answers_factor:
            "{factor} · {spend} instead of {base}"
            | "{factor} · {spend}，原定 {base}"
            | "{factor} · {spend}，原定 {base}",
        answers_unknown:
            "Nobody has said for which money it is declared, so it is counted in full."
            | "尚未说明收益对应多少投入，暂按全额计入。"
            | "尚未說明收益對應多少投入，暫按全額計入。",
        declare: "Benefits hold at this budget" | "收益按当前预算成立" | "收益依目前預算成立",
        declare_help:
            "Some benefits were declared for other money than the base spends now, and move with it. Press the button when your figures already assume the present budget and split."
            | "部分收益是按不同于当前基准的投入给定的，会随之变化。若您的数字已按当前总额与分配估算，请点此按钮。"
            | "部分收益是依不同於目前基準的投入給定的，會隨之變化。若您的數字已依目前總額與分配估算，請按此按鈕。",
        declared_now:
            "The benefits are declared for the money that the base spends now. Elasticity is per cent more effect for one per cent more money: at 0.5, twice the money brings 41% more; at 0 the money does not matter."
            | "收益按当前基准的投入给定。弹性指投入每增加 1%，效果增加的百分比：0.5 表示投入翻倍效果增加 41%，0 表示与投入无关。"
            | "收益依目前基準的投入給定。彈性指投入每增加 1%，效果增加的百分比：0.5 表示投入加倍效果增加 41%，0 表示與投入無關。",
        no_effect:
            "Money moved to {lines} shows no return, because no lever is paid from it."
            | "移到{lines}的钱不会显示回报，因为没有对应的收益来源。"
            | "移到{lines}的錢不會顯示報酬，因為沒有對應的收益來源。",
        technology: "Technology share" | "技术占比" | "技術占比",
        technology_over:
            "Technology takes {share} of the budget; the guideline is {limit} at most. Move {points} to other lines, or write down why this plan is an exception."
            | "技术投入占预算 {share}，参考上限为 {limit}。请把 {points} 移到其他项，或说明此计划为何例外。"
            | "技術投入占預算 {share}，參考上限為 {limit}。請把 {points} 移到其他項，或說明此計畫為何例外。",
        technology_within:
            "Technology takes {share} of the budget, within the guideline of {limit}."
            | "技术投入占预算 {share}，未超过参考上限 {limit}。"
            | "技術投入占預算 {share}，未超過參考上限 {limit}。",
        split_sum: "Together" | "合计" | "合計",
        ledger_caption:
            "Every input with its value, range, source, owner, date and status"
            | "每个输入的数值、范围、来源、负责人、日期与依据"
            | "每個輸入的數值、範圍、來源、負責人、日期與依據",
        ledger_unsupported_one:
            "{count} of {all} rests on nothing yet."
            | "{all} 项中有 {count} 项尚无依据。"
            | "{all} 項中有 {count} 項尚無依據。",
        ledger_unsupported_other:
            "{count} of {all} rest on nothing yet."
            | "{all} 项中有 {count} 项尚无依据。"
            | "{all} 項中有 {count} 項尚無依據。",
        ledger_supported: "Every one of them says what it rests on." | "每一项都有依据。" | "每一項都有依據。",
        ledger_only: "Only unsupported" | "只看无依据" | "只看無依據",
        ledger_in_scenario:
            "Values changed here belong to “{name}”; range, source and status belong to the base."
            | "此处修改的数值属于“{name}”；范围、来源和依据属于基准。"
            | "此處修改的數值屬於「{name}」；範圍、來源和依據屬於基準。",
        source: "Source" | "来源" | "來源",
        field_of: "{field}: {name}" | "{name}：{field}" | "{name}：{field}",
        own_numbers:
            "{customers}, {value} each a year" | "{customers}，每位每年 {value}" | "{customers}，每位每年 {value}",
        own_numbers_differ:
            "Your data: {numbers}. The budget counts with other numbers."
            | "您的数据：{numbers}。预算用的是其他数字。"
            | "您的資料：{numbers}。預算用的是其他數字。",
        own_numbers_take: "Use your numbers" | "采用您的数字" | "採用您的數字",
        own_numbers_taken: "The budget counts with your numbers now." | "预算已采用您的数字。" | "預算已採用您的數字。",
        data_source: "From the data, {from} to {to}" | "来自数据，{from} 至 {to}" | "來自資料，{from} 至 {to}",
        data_source_of:
            "From the data, {from} to {to}, only {filter}"
            | "来自数据，{from} 至 {to}，仅限 {filter}"
            | "來自資料，{from} 至 {to}，僅限 {filter}",
        data_hint:
            "Open a customer file to take the number of customers and their yearly value from your own data."
            | "打开客户文件后，客户数和年价值可直接取自您的数据。"
            | "開啟客戶檔案後，客戶數和年度價值可直接取自您的資料。",
        scenario_open: "Open" | "打开" | "開啟",
        scenario_is_open: "open" | "当前" | "目前",
        scenario_copy_name: "{name} (copy)" | "{name}（副本）" | "{name}（副本）",
        scenario_deleted:
            "“{name}” is deleted. Undo brings it back."
            | "已删除“{name}”，可撤销恢复。"
            | "已刪除「{name}」，可復原。",
        scenario_differences: "Differences" | "不同之处" | "不同之處",
        tab_levers: "Budget & levers" | "预算与收益" | "預算與收益",
        tab_compare: "Compare scenarios" | "方案对比" | "方案比較",
        scenario_compare: "Compare" | "对比" | "比較",
        compare_most: "Up to four scenarios side by side." | "最多并排对比四个方案。" | "最多並排比較四個方案。",
        compare_caption: "Scenarios against the base" | "各方案与基准对比" | "各方案與基準比較",
        compare_differing: "Only what differs" | "只看不同" | "只看不同",
        compare_empty:
            "Tick a scenario to put it beside the base."
            | "勾选方案，与基准并排对比。"
            | "勾選方案，與基準並排比較。",
        compare_alike: "Nothing differs from the base yet." | "目前与基准没有不同。" | "目前與基準沒有不同。",
        figure: "Figure" | "指标" | "指標",
        refused_locked:
            "{name} is locked. Unlock it first."
            | "{name}已锁定，请先解锁。"
            | "{name}已鎖定，請先解除鎖定。",
        refused_only:
            "All other lines are locked; only {share} is possible."
            | "其他项都已锁定，只能为 {share}。"
            | "其他項都已鎖定，只能為 {share}。",
        refused_no_budget: "Give a total budget first." | "请先填写预算总额。" | "請先填寫預算總額。",
        refused_negative:
            "Type an amount or a share of 0 or more."
            | "请输入不小于 0 的金额或占比。"
            | "請輸入不小於 0 的金額或占比。",
        refused_range: "The low end lies above the high end." | "低值不能大于高值。" | "低值不能大於高值。",
        refused_many: "No more than {max} fit here." | "最多 {max} 个。" | "最多 {max} 個。",
        unit_pp: "pp" | "个百分点" | "個百分點",
        unit_months: "months" | "个月" | "個月",
        pair: "{name}: {value}" | "{name}：{value}" | "{name}：{value}",
        gross_benefit: "Gross benefit a year" | "年毛收益" | "年毛收益",
        ceiling_base:
            "A ceiling takes the benefits as they are. “Use as budget” keeps them so: from then on they are declared for that budget."
            | "上限按当前收益计算。“设为预算”会保持收益不变，即视为按该预算给定。"
            | "上限按目前收益計算。「設為預算」會保持收益不變，即視為依該預算給定。",
    }
}
