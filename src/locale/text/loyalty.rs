//! Retention & value: member tiers and points.

section! {
    /// Retention & value: member tiers and points.
    LoyaltyTexts {
        tab: "Loyalty" | "忠诚度" | "忠誠度",
        title_members:
            "{share} of the customers of the last {span} are members, {top} in {tier}."
            | "最近 {span}的客户中 {share} 为会员；{tier}占全部客户的 {top}。"
            | "最近 {span}的客戶中 {share} 為會員；{tier}占全部客戶的 {top}。",
        title_nobody:
            "Nobody ordered in the last {span}, so there are no members."
            | "最近 {span}无人下单，因此没有会员。"
            | "最近 {span}無人下單，因此沒有會員。",
        title_score:
            "{customers} with the highest value scores brought {share} of the revenue."
            | "价值评分最高的{customers}贡献了 {share} 的销售额。"
            | "價值評分最高的{customers}貢獻了 {share} 的營業額。",
        title_customers: "{customers} ordered in the last {span}." | "最近 {span}内下单的有{customers}。" | "最近 {span}內下單的有{customers}。",
        sub: "As of {date}; members by their orders from {from} on." | "截至 {date}；按 {from} 起的订单计算会员等级。" | "截至 {date}；按 {from} 起的訂單計算會員等級。",
        refused:
            "Give each tier a name and a threshold above that of the tier before, at most {levels} tiers; shares from 0% to 100%, 1 to 120 months, points above 0."
            | "每个等级需有名称，门槛须高于前一等级，最多 {levels} 个等级；占比 0% 到 100%，月数 1 到 120，积分大于 0。"
            | "每個等級需有名稱，門檻須高於前一等級，最多 {levels} 個等級；占比 0% 到 100%，月數 1 到 120，積分大於 0。",
        sub_scores: "As of {date}; scores by all orders up to that day." | "截至 {date}；评分按截至该日的全部订单计算。" | "截至 {date}；評分按截至該日的全部訂單計算。",
        // ---- the programme ----
        program: "Member tiers and points" | "会员等级与积分" | "會員等級與積分",
        empty:
            "No loyalty programme is set up yet. Three tiers can begin where about a half, a fifth and a twentieth of the customers of the last {span} reach them."
            | "尚未设置会员体系。可从三个等级开始，门槛取最近 {span}约一半、五分之一、二十分之一的客户所达到的水平。"
            | "尚未設定會員體系。可從三個等級開始，門檻取最近 {span}約一半、五分之一、二十分之一的客戶所達到的水準。",
        start_three: "Start with three tiers" | "从三个等级开始" | "從三個等級開始",
        start_single: "Start with one tier" | "从一个等级开始" | "從一個等級開始",
        program_say:
            "A customer is in the highest tier whose threshold the orders of the months reach."
            | "客户属于其计算期内订单所达到的最高等级。"
            | "客戶屬於其計算期內訂單所達到的最高等級。",
        basis: "Tiers by" | "等级依据" | "等級依據",
        basis_spend: "Revenue" | "消费金额" | "消費金額",
        basis_orders: "Orders" | "订单数" | "訂單數",
        basis_points: "Points" | "积分" | "積分",
        months: "Months that count" | "计算月数" | "計算月數",
        points_per_unit: "Points per unit of revenue" | "每单位销售额积分" | "每單位營業額積分",
        value_of_a_point: "Value of a point" | "每积分价值" | "每積分價值",
        redeemed: "Share of points redeemed" | "积分兑换比例" | "積分兌換比例",
        end: "End the programme" | "停用会员体系" | "停用會員體系",
        ended: "The programme has ended; undo brings it back." | "会员体系已停用，可撤销恢复。" | "會員體系已停用，可復原。",
        suggest: "Thresholds from today's customers" | "按现有客户设置门槛" | "按現有客戶設定門檻",
        start_example:
            "With the example benefits of the loyalty strategy"
            | "采用忠诚度策略中的示例权益"
            | "採用忠誠度策略中的範例權益",
        all_tiers: "All tiers" | "各等级合计" | "各等級合計",
        silver: "Silver" | "银卡" | "銀卡",
        gold: "Gold" | "金卡" | "金卡",
        diamond: "Diamond" | "钻石卡" | "鑽石卡",
        silver_benefit: "Exclusive discount" | "专属折扣" | "專屬折扣",
        gold_benefit: "Annual summit free of charge" | "免费参加年度峰会" | "免費參加年度峰會",
        diamond_benefit: "Training free of charge, priority after-sales" | "免费培训、优先售后" | "免費培訓、優先售後",
        new_tier: "New tier" | "新等级" | "新等級",
        add: "Add a tier" | "添加等级" | "新增等級",
        from: "From" | "门槛" | "門檻",
        threshold: "Threshold of {name}" | "{name}的门槛" | "{name}的門檻",
        benefit: "Benefit" | "权益" | "權益",
        member_cost: "Cost per member" | "每位会员成本" | "每位會員成本",
        discount: "Discount" | "折扣比例" | "折扣比例",
        bonus: "Points times" | "积分倍数" | "積分倍數",
        wanted: "Share wanted" | "目标占比" | "目標占比",
        remove: "Remove {name}" | "移除{name}" | "移除{name}",
        now: "{count} ({share})" | "{count}（{share}）" | "{count}（{share}）",
        now_about: "about {count} ({share})" | "约 {count}（{share}）" | "約 {count}（{share}）",
        wanted_say:
            "From {from} the tier has {count}, {share} of the customers."
            | "门槛为 {from} 时该等级有{count}，占客户的 {share}。"
            | "門檻為 {from} 時該等級有{count}，占客戶的 {share}。",
        wanted_none: "No threshold gives this share." | "没有门槛能达到该占比。" | "沒有門檻能達到該占比。",
        take: "Take {from}" | "采用 {from}" | "採用 {from}",
        // ---- the members ----
        members: "Members by tier" | "各等级会员" | "各等級會員",
        tier: "Tier" | "等级" | "等級",
        below: "No tier yet" | "未达等级" | "未達等級",
        before: "{span} before" | "此前 {span}" | "此前 {span}",
        a_member: "Revenue per member" | "每位会员销售额" | "每位會員營業額",
        points: "Points earned" | "获得积分" | "獲得積分",
        worth: "Worth of the points" | "积分价值" | "積分價值",
        cost: "Cost" | "成本" | "成本",
        cost_share: "Cost of revenue" | "成本占销售额" | "成本占營業額",
        close: "Close to the next tier" | "接近下一等级" | "接近下一等級",
        members_say:
            "Cost is members × cost per member, discount × revenue, and the points that are redeemed × their value. Close is who lacks at most a fifth of the next threshold."
            | "成本 = 会员数 × 每位会员成本 + 折扣比例 × 销售额 + 兑换的积分 × 积分价值。接近指距下一门槛不超过五分之一。"
            | "成本 = 會員數 × 每位會員成本 + 折扣比例 × 營業額 + 兌換的積分 × 積分價值。接近指距下一門檻不超過五分之一。",
        moved:
            "Against the {span} before: {joined} joined, {risen} rose, {same} stayed in their tier, {fallen} fell, {left} left."
            | "与前 {span}相比：新加入 {joined}，升级 {risen}，保级 {same}，降级 {fallen}，退出 {left}。"
            | "與前 {span}相比：新加入 {joined}，升級 {risen}，保級 {same}，降級 {fallen}，退出 {left}。",
        not_before:
            "The data begin on {date} and do not cover the {span} before, so nothing is compared."
            | "数据始于 {date}，未覆盖前 {span}，因此不作对比。"
            | "資料始於 {date}，未涵蓋前 {span}，因此不作比較。",
        not_covered:
            "The data begin on {date} and do not cover all of the {span}: members are found by what is there."
            | "数据始于 {date}，未覆盖全部 {span}：会员按现有数据计算。"
            | "資料始於 {date}，未涵蓋全部 {span}：會員按現有資料計算。",
        // ---- lists ----
        of_spend: "spent {from} to below {below}" | "消费 {from} 至不足 {below}" | "消費 {from} 至不足 {below}",
        of_spend_from: "spent {from} or more" | "消费 {from} 及以上" | "消費 {from} 及以上",
        of_spend_below: "spent less than {below}" | "消费不足 {below}" | "消費不足 {below}",
        of_orders: "had {from} to {to} orders" | "有 {from} 至 {to} 笔订单" | "有 {from} 至 {to} 筆訂單",
        of_orders_just: "had {count}" | "有 {count}" | "有 {count}",
        of_orders_from: "had at least {count}" | "至少有 {count}" | "至少有 {count}",
        of_orders_below: "had fewer than {count}" | "不足 {count}" | "不足 {count}",
        of_any: "ordered" | "有订单" | "有訂單",
        in_days: "{what}, {from} to {to}" | "{from} 至 {to} {what}" | "{from} 至 {to} {what}",
        of_members: "Customers who {what}" | "{what}的客户" | "{what}的客戶",
        of_tier: "{name} ({what})" | "{name}（{what}）" | "{name}（{what}）",
    }
}
