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
        separator: ", " | "，" | "，",
    }
}
