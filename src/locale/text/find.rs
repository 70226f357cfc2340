//! Finding things by name.

section! {
    /// Finding things by name.
    FindTexts {
        title: "Find" | "查找" | "尋找",
        placeholder:
            "Screen, KPI, segment, budget line, row, command…"
            | "页面、指标、分组、预算项、计划行、命令……"
            | "頁面、指標、分組、預算項目、計畫列、指令……",
        screens: "Screens" | "页面" | "頁面",
        figures: "How figures are computed" | "指标的计算方法" | "指標的計算方法",
        commands: "Commands" | "命令" | "指令",
        lever: "Lever" | "收益来源" | "收益來源",
        table: "Table of the plan" | "计划表格" | "計畫表格",
        filter_to: "Filter to {segment}" | "筛选：{segment}" | "篩選：{segment}",
        save_project: "Save a copy of the project" | "保存项目副本" | "儲存專案副本",
        found_one: "{count} found" | "找到 {count} 项" | "找到 {count} 項",
        found_other: "{count} found" | "找到 {count} 项" | "找到 {count} 項",
        none: "Nothing is called “{text}”" | "没有名为“{text}”的内容" | "沒有名為「{text}」的內容",
        hint:
            "Screens and tabs, KPIs, figures, segments, saved lists, budget lines, levers, scenarios, tables and rows of the plan, and commands can be found."
            | "可查找页面与标签、指标、计算方法、分组、收藏的名单、预算项、收益来源、方案、计划表格与行，以及命令。"
            | "可尋找頁面與分頁、指標、計算方法、分組、收藏的名單、預算項目、收益來源、方案、計畫表格與列，以及指令。",
    }
}
