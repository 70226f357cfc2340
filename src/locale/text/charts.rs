//! Tools and labels around every chart.

section! {
    /// Tools and labels around every chart.
    ChartsTexts {
        as_table: "Show as table" | "显示为表格" | "顯示為表格",
        as_chart: "Show as chart" | "显示为图表" | "顯示為圖表",
        download_svg: "Download SVG" | "下载 SVG" | "下載 SVG",
        download_png: "Download PNG" | "下载 PNG" | "下載 PNG",
        copy_table: "Copy table" | "复制表格" | "複製表格",
        tools: "Chart tools" | "图表工具" | "圖表工具",
        keys:
            "Arrow keys move between points, Enter filters."
            | "方向键在数据点间移动，Enter 筛选。"
            | "方向鍵在資料點間移動，Enter 篩選。",
        empty: "Nothing to draw yet" | "暂无可绘制的数据" | "目前沒有可繪製的資料",
        target: "target" | "目标" | "目標",
        partial_note:
            "* The window covers only a part of this month."
            | "* 窗口只覆盖该月的一部分。"
            | "* 範圍只涵蓋該月的一部分。",
        leave_out_partial: "Leave out incomplete months" | "不显示不完整的月份" | "不顯示不完整的月份",
        left_out_one: "{count} incomplete month is left out." | "有 {count} 个不完整的月份未显示。" | "有 {count} 個不完整的月份未顯示。",
        left_out_other:
            "{count} incomplete months are left out."
            | "有 {count} 个不完整的月份未显示。"
            | "有 {count} 個不完整的月份未顯示。",
        first_note:
            "The data begin in {month}: who was new or came back then cannot be told."
            | "数据从{month}开始：该月谁是新客户、谁是老客户无从得知。"
            | "資料從{month}開始：該月誰是新客、誰是舊客無從得知。",
        series_returning: "returning" | "老客户" | "舊客",
        series_new: "new" | "新客户" | "新客",
        series_not_back: "not back" | "未再购" | "未再購",
        not_told_apart: "new or returning" | "新老未知" | "新舊未知",
        separator: ", " | "，" | "，",
    }
}
