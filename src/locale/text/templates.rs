//! The templates: what each is called and what is in it, by its slug.

section! {
    /// The templates: what each is called and what is in it, by its slug.
    TemplatesTexts {
        annual: "Annual strategy" | "年度策略" | "年度策略",
        annual_say:
            "Five goals with weights, a worked budget with scenarios, phases over 12 months, strategies for the short and long term."
            | "五项带权重的目标、含情景的预算算例、12 个月的阶段，以及短期与长期策略。"
            | "五項附權重的目標、含情境的預算算例、12 個月的階段，以及短期與長期策略。",
        terms: "Short- and long-term plan" | "短期与长期计划" | "短期與長期計畫",
        terms_say:
            "Goals with dates, strategies up to 6 months and beyond, five steps, customer groups, member tiers, reminders."
            | "带期限的目标、6 个月内与 6 个月以上的策略、五个步骤、客户分组、会员等级与提醒。"
            | "附期限的目標、6 個月內與 6 個月以上的策略、五個步驟、客戶分組、會員等級與提醒。",
        digital: "Digital preplan over 18 months" | "数字化预案（18 个月）" | "數位化預案（18 個月）",
        digital_say:
            "Goals for experience, efficiency and growth, the top 20 % as a segment, four phases, risks, roles, tags, journey."
            | "体验、效率与增长目标，价值前 20% 分组，四个阶段，风险、分工、标签与旅程。"
            | "體驗、效率與成長目標，價值前 20% 分組，四個階段，風險、分工、標籤與旅程。",
        service: "Service: from data to value" | "客户服务：从数据到价值" | "客戶服務：從資料到價值",
        service_say:
            "What good service brings, its cost structure, what satisfaction rests on, the way to referral, barriers, three stages."
            | "良好服务的收益、成本结构、满意度驱动因素、推荐转化、技术障碍与三个阶段。"
            | "良好服務的效益、成本結構、滿意度驅動因素、推薦轉換、技術障礙與三個階段。",
        list: "Templates" | "模板" | "範本",
        choose: "Start from a template" | "从模板开始" | "從範本開始",
        blank: "Start blank" | "从空白开始" | "從空白開始",
        blank_say: "Nothing but what you write yourself." | "只有您自己填写的内容。" | "只有您自己填寫的內容。",
        whole: "All of it" | "全部采用" | "全部採用",
        whole_long:
            "All of “{name}”: {parts}"
            | "采用“{name}”的全部内容：{parts}"
            | "採用「{name}」的全部內容：{parts}",
        part_goals: "goals" | "目标" | "目標",
        part_budget: "budget" | "预算" | "預算",
        part_plan: "plan" | "计划" | "計畫",
        coming: "This template is still being loaded." | "此模板仍在加载。" | "此範本仍在載入。",
        missing:
            "This template could not be loaded. Reload the page to try again."
            | "此模板未能加载，请重新加载页面再试。"
            | "此範本無法載入，請重新載入頁面再試。",
    }
}
