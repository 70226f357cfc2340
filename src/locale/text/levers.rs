//! Kinds of lever: names, meanings and factors. Their arms stand in `locale/levers.rs`.

section! {
    /// Kinds of lever: names, meanings and factors.
    LeversTexts {
        retention: "More customers stay" | "留存提升" | "留存提升",
        retention_mean:
            "What is earned in a year because more customers stay."
            | "因更多客户留下，一年多得的收入。"
            | "因更多客戶留下，一年多得的收入。",
        customers: "Customers" | "客户数" | "客戶數",
        retention_gain: "Rise in retention" | "留存率提升" | "留存率提升",
        value_per_customer: "Yearly value per customer" | "每位客户年价值" | "每位客戶年度價值",
        repeat_revenue: "Customers buy again more often" | "复购提升" | "回購提升",
        repeat_revenue_mean:
            "What is earned in a year because customers buy again more often."
            | "因客户更常复购，一年多得的收入。"
            | "因客戶更常回購，一年多得的收入。",
        repurchase_benefit: "Extra revenue from repurchase" | "复购增收" | "回購增收",
        saved_time: "Service bots save work" | "客服机器人节省" | "客服機器人節省",
        saved_time_mean:
            "Pay of service agents that is saved because bots take over work."
            | "机器人分担工作，节省下来的客服薪酬。"
            | "機器人分擔工作，節省下來的客服薪酬。",
        agents: "Service agents" | "客服人数" | "客服人數",
        salary: "Monthly cost per agent" | "每人月成本" | "每人月成本",
        months: "Months in use" | "使用月数" | "使用月數",
        saving_rate: "Share of work bots take over" | "机器人替代比例" | "機器人取代比例",
        system_saving: "CRM system saves work" | "CRM 系统节省" | "CRM 系統節省",
        system_saving_mean:
            "Work in a year that the CRM system saves."
            | "CRM 系统一年节省的工作成本。"
            | "CRM 系統一年節省的工作成本。",
        system_saving_factor: "Savings through the CRM system" | "CRM 系统节省" | "CRM 系統節省",
        extra_revenue: "Extra revenue a year" | "年增收" | "年增收",
        extra_revenue_mean:
            "Revenue in a year that would not be there without it, as an amount."
            | "一年多得的收入，直接填写金额。"
            | "一年多得的收入，直接填寫金額。",
        saved_cost: "Cost saved a year" | "年节省成本" | "年節省成本",
        saved_cost_mean:
            "Cost in a year that is not spent because of it, as an amount."
            | "一年少花的成本，直接填写金额。"
            | "一年少花的成本，直接填寫金額。",
        revenue_product: "Revenue from own factors" | "自定义增收" | "自訂增收",
        revenue_product_mean:
            "Extra revenue in a year as a product of factors that you name."
            | "由您命名的各因子相乘得出的年增收。"
            | "由您命名的各因子相乘得出的年增收。",
        saving_product: "Saving from own factors" | "自定义节省" | "自訂節省",
        saving_product_mean:
            "Cost saved in a year as a product of factors that you name."
            | "由您命名的各因子相乘得出的年节省。"
            | "由您命名的各因子相乘得出的年節省。",
        amount: "Amount a year" | "年金额" | "年金額",
        title: "Levers" | "收益来源" | "收益來源",
        say:
            "What the plan is expected to bring in a year. Open a lever to move it; click a figure to see how it is computed."
            | "计划预计一年带来的收益。展开一项即可调整，点击数字可查看计算过程。"
            | "計畫預計一年帶來的收益。展開一項即可調整，點一下數字即可查看計算過程。",
        add: "Add a lever" | "添加收益来源" | "新增收益來源",
        kind: "Kind of lever" | "收益类型" | "收益類型",
        name: "Name of the lever" | "收益来源名称" | "收益來源名稱",
        open: "Change {name}" | "调整“{name}”" | "調整「{name}」",
        copy_name: "{name} (copy)" | "{name}（副本）" | "{name}（副本）",
        deleted:
            "“{name}” is removed. Undo brings it back."
            | "已移除“{name}”，可撤销恢复。"
            | "已移除「{name}」，可復原。",
        factor_add: "Add a factor" | "添加因子" | "新增因子",
        factor_new: "Factor {number}" | "因子 {number}" | "因子 {number}",
        factor_name: "Name of the factor" | "因子名称" | "因子名稱",
        factor_unit: "Unit of {name}" | "“{name}”的单位" | "「{name}」的單位",
        factors_none:
            "Nothing comes of it yet: add the factors that make its amount when multiplied."
            | "目前金额为零，请添加相乘得出金额的因子。"
            | "目前金額為零，請新增相乘得出金額的因子。",
        move_up: "Move {name} up" | "上移{name}" | "上移{name}",
        move_down: "Move {name} down" | "下移{name}" | "下移{name}",
        remove: "Remove {name}" | "移除{name}" | "移除{name}",
        copy: "Copy {name}" | "复制{name}" | "複製{name}",
        unit_money: "amount" | "金额" | "金額",
        unit_share: "%" | "%" | "%",
        line_add: "Add a budget line" | "添加预算项" | "新增預算項",
        line_new_name: "Name of the new line" | "新预算项名称" | "新預算項名稱",
        line_name: "Name of the line" | "预算项名称" | "預算項名稱",
        line_more: "More about {name}" | "{name}：更多设置" | "{name}：更多設定",
        line_technology: "Counts as technology" | "计入技术投入" | "計入技術投入",
        line_lowest: "At least" | "不低于" | "不低於",
        line_highest: "At most" | "不高于" | "不高於",
        line_bounds_help:
            "The slider stops at these amounts, and a check tells where they do not hold. Leave both empty for none."
            | "滑块会停在这两个金额之内，超出时检查会提醒；都留空表示不限。"
            | "滑桿會停在這兩個金額之內，超出時檢查會提醒；都留空表示不限。",
        lines_none:
            "The budget is not split yet. Add a line for each thing the money is spent on."
            | "预算尚未分配。请为每一笔用途添加一个预算项。"
            | "預算尚未分配。請為每一筆用途新增一個預算項。",
        levers_none:
            "No lever yet. Add what the money is expected to bring."
            | "还没有收益来源。请添加这笔钱预计带来什么。"
            | "還沒有收益來源。請新增這筆錢預計帶來什麼。",
        overlap_of: "Overlap of {first} and {second}" | "“{first}”与“{second}”的重叠" | "「{first}」與「{second}」的重疊",
        overlap_help:
            "Share of the smaller of the two that is counted in both. 0% adds them in full."
            | "两者中较小一项被重复计算的比例，0% 表示全额相加。"
            | "兩者中較小的一項被重複計算的比例，0% 表示全額相加。",
        overlap_flag:
            "Nothing is taken off: check that the two do not count the same orders."
            | "目前未扣除重叠，请确认两者没有重复计算同一批订单。"
            | "目前未扣除重疊，請確認兩者沒有重複計算同一批訂單。",
        overlap_add: "Add an overlap" | "添加重叠" | "新增重疊",
        overlap_first: "First lever" | "第一项" | "第一項",
        overlap_second: "Second lever" | "第二项" | "第二項",
        overlap_taken: "These two have an overlap already." | "这两项已设置重叠。" | "這兩項已設定重疊。",
        overlap_remove: "Remove the overlap" | "移除重叠" | "移除重疊",
        elasticity_of: "Response elasticity: {name}" | "响应弹性：{name}" | "反應彈性：{name}",
        response: "Answers by" | "响应方式" | "反應方式",
        response_none: "does not answer" | "不随预算变化" | "不隨預算變化",
        response_elasticity: "elasticity" | "弹性" | "彈性",
        draft:
            "You are changing the base plan."
            | "您正在修改基准方案。"
            | "您正在修改基準方案。",
        draft_keep: "Keep as a scenario instead" | "改存为新方案" | "改存為新方案",
        draft_dismiss: "Keep in the base" | "保留在基准中" | "保留在基準中",
        draft_kept:
            "“{name}” holds the change; the base is as it was."
            | "改动已存入“{name}”，基准恢复原样。"
            | "變更已存入「{name}」，基準恢復原樣。",
        set_to_reach: "The budget was set to reach {ratio} : 1." | "预算是按 {ratio} : 1 反推的。" | "預算是按 {ratio} : 1 反推的。",
        refused_bounds:
            "{name} may have {min} to {max}."
            | "{name}的金额须在 {min} 至 {max} 之间。"
            | "{name}的金額須在 {min} 至 {max} 之間。",
        refused_bad_bounds:
            "Give two amounts from 0 on, the lower one first."
            | "请填写两个不小于 0 的金额，先低后高。"
            | "請填寫兩個不小於 0 的金額，先低後高。",
        check_response_one:
            "How one lever answers to money has no source"
            | "有 1 项收益对预算的响应没有来源"
            | "有 1 項收益對預算的反應沒有來源",
        check_response_other:
            "How {count} levers answer to money has no source"
            | "有 {count} 项收益对预算的响应没有来源"
            | "有 {count} 項收益對預算的反應沒有來源",
        check_response_why:
            "The return moves with the budget by an elasticity that nobody has measured: {names}."
            | "回报随预算变化的弹性尚未实测：{names}。"
            | "報酬隨預算變化的彈性尚未實測：{names}。",
        check_bounds:
            "{name} has {amount}, outside {min} to {max}"
            | "{name}为 {amount}，超出 {min} 至 {max}"
            | "{name}為 {amount}，超出 {min} 至 {max}",
        check_above_lever:
            "“{name}” brings more than the whole business earns"
            | "“{name}”的收益超过全部营收"
            | "「{name}」的收益超過全部營收",
        check_above_all:
            "The levers bring more revenue than the whole business earns"
            | "各项增收之和超过全部营收"
            | "各項增收之和超過全部營收",
        check_above_why:
            "{benefit} of extra revenue a year, and {revenue} of revenue a year in the data."
            | "每年增收 {benefit}，而数据中的年营收为 {revenue}。"
            | "每年增收 {benefit}，而資料中的年營收為 {revenue}。",
        check_bounds_why:
            "Its bounds were set as amounts; the rest of the split or the total has moved since."
            | "界限按金额设定，之后总额或其他项的占比有变动。"
            | "界限按金額設定，之後總額或其他項的占比有變動。",
    }
}
