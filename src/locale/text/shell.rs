//! The frame around every screen: rail, top bar, seal.

section! {
    /// The frame around every screen: rail, top bar, seal.
    ShellTexts {
        app_name: "Rapport" | "Rapport" | "Rapport",
        skip_to_content: "Skip to content" | "跳到主要内容" | "跳到主要內容",
        screens: "Screens" | "页面导航" | "頁面導覽",
        overview: "Overview" | "总览" | "總覽",
        data: "Data" | "数据" | "資料",
        segments: "Segments" | "客户分层" | "客戶分層",
        customers: "Customers" | "客户名单" | "客戶名單",
        kpis: "KPIs" | "指标" | "指標",
        budget: "Budget & what-if" | "预算与测算" | "預算與試算",
        plan: "Plan" | "计划" | "計畫",
        help: "Help" | "帮助" | "說明",
        retention: "Retention & value" | "留存与价值" | "留存與價值",
        group_customers: "Customers" | "客户" | "客戶",
        group_results: "Results" | "成果" | "成果",
        group_decide: "Decide" | "决策" | "決策",
        seal_title: "Nothing leaves this tab" | "数据不出本页" | "資料不出本頁",
        seal_none:
            "No requests since your file was opened"
            | "打开文件以来没有任何网络请求"
            | "開啟檔案以來沒有任何網路連線請求",
        seal_one:
            "{count} request since your file was opened"
            | "打开文件以来有 {count} 次网络请求"
            | "開啟檔案以來有 {count} 次網路連線請求",
        seal_other:
            "{count} requests since your file was opened"
            | "打开文件以来有 {count} 次网络请求"
            | "開啟檔案以來有 {count} 次網路連線請求",
        seal_help:
            "Your files are read and computed in this tab. The browser blocks what this page's scripts would send to other sites."
            | "文件只在本页读取和计算；浏览器会拦截本页脚本发往其他网站的内容。"
            | "檔案只在本頁讀取和計算；瀏覽器會攔截本頁程式傳往其他網站的內容。",
        slow:
            "Rapport is still loading. Files wait until everything is here, because nothing is requested once a file is open. The connection may be slow."
            | "Rapport 仍在加载。打开文件后不再有任何请求，因此文件要等全部内容加载完成。可能是网络较慢。"
            | "Rapport 仍在載入。開啟檔案後不再有任何連線請求，因此檔案要等全部內容載入完成。可能是網路較慢。",
        slow_again: "Try again" | "重试" | "重試",
        nothing: "Nothing matches what you chose" | "没有符合所选条件的数据" | "沒有符合所選條件的資料",
        nobody: "No order names a customer" | "订单中没有客户" | "訂單中沒有客戶",
        nothing_say: "No order matches: {what}." | "没有订单符合：{what}。" | "沒有訂單符合：{what}。",
        nothing_show: "Show everything" | "显示全部" | "顯示全部",
        several_currencies:
            "The open files are in {currencies}. Their amounts are taken as they are, without a rate, and the figures carry no currency."
            | "已打开的文件币种不同：{currencies}。金额按原数使用，未作换算；各项数字因此不标币种。"
            | "已開啟的檔案幣別不同：{currencies}。金額按原數使用，未作換算；各項數字因此不標幣別。",
        no_file: "No file open" | "未打开文件" | "未開啟檔案",
        lines_one: "{count} line" | "{count} 行" | "{count} 列",
        lines_other: "{count} lines" | "{count} 行" | "{count} 列",
        as_of: "As of" | "截至" | "截至",
        as_of_help:
            "Every figure looks back from this day. It starts at the last day in the data, not at today."
            | "所有数字都从这一天往回看。默认取数据的最后一天，而不是今天。"
            | "所有數字都從這一天往回看。預設為資料的最後一天，而不是今天。",
        window: "Window" | "统计周期" | "統計期間",
        window_months_one: "{count} month" | "近 {count} 个月" | "近 {count} 個月",
        window_months_other: "{count} months" | "近 {count} 个月" | "近 {count} 個月",
        window_all: "All time" | "全部时间" | "全部時間",
        compare: "Compare with" | "对比" | "比較",
        compare_help:
            "What the figures of this window are held against. Nothing is compared where the data do not reach back."
            | "本时间段的数值与什么相比。数据不足以回溯时不作对比。"
            | "本時段的數值與什麼相比。資料不足以回溯時不作比較。",
        compare_previous: "vs the period before" | "对比上一时段" | "比較上一時段",
        compare_year: "vs a year earlier" | "对比去年同期" | "比較去年同期",
        compare_nothing: "not compared" | "不作对比" | "不作比較",
        scenario: "Scenario" | "方案" | "方案",
        save_saving: "Saving…" | "正在保存…" | "正在儲存…",
        save_saved: "Saved {time}" | "{time} 已保存" | "{time} 已儲存",
        save_unsaved: "Not saved yet" | "尚未保存" | "尚未儲存",
        save_failed: "Not saved" | "保存失败" | "儲存失敗",
        save_full: "Not saved: storage is full" | "未保存：存储空间已满" | "未儲存：儲存空間已滿",
        save_unavailable:
            "Not saved: this browser allows no storage here"
            | "未保存：此浏览器不允许在这里存储"
            | "未儲存：此瀏覽器不允許在這裡儲存",
        save_conflict: "Changed in another tab" | "已在另一个标签页中修改" | "已在另一個分頁中修改",
        copy_never: "no file copy" | "没有文件副本" | "沒有檔案副本",
        copy_today: "file copy today" | "今天存过文件副本" | "今天存過檔案副本",
        copy_days_one: "file copy {count} day old" | "文件副本已 {count} 天" | "檔案副本已 {count} 天",
        copy_days_other: "file copy {count} days old" | "文件副本已 {count} 天" | "檔案副本已 {count} 天",
        save_waiting: "Not saved: waiting for your decision" | "未保存：等待您决定" | "未儲存：等待您決定",
        save_newer:
            "Not saved: a newer Rapport is open"
            | "未保存：已打开更新版本的 Rapport"
            | "未儲存：已開啟更新版本的 Rapport",
        save_copy: "Save a copy" | "保存副本" | "儲存副本",
        open_copy: "Open" | "打开" | "開啟",
        open_copy_long: "Open a project file" | "打开项目文件" | "開啟專案檔",
        export_results: "Export results" | "导出结果" | "匯出結果",
        export_results_hint:
            "Everything computed, as one JSON file. No customer rows."
            | "全部计算结果，一个 JSON 文件，不含客户明细。"
            | "全部計算結果，一個 JSON 檔案，不含客戶明細。",
        export_plan_hint:
            "Plan, goals and scenarios, as one JSON file. No order file is open, so it holds no figures of customers."
            | "计划、目标和方案，一个 JSON 文件。没有打开订单文件，因此不含客户数字。"
            | "計畫、目標和方案，一個 JSON 檔案。沒有開啟訂單檔案，因此不含客戶數字。",
        settings: "Settings" | "设置" | "設定",
        more: "More" | "更多" | "更多",
        tabs: "Parts of this screen" | "本页分区" | "本頁分區",
        language: "Language" | "语言" | "語言",
        theme: "Theme" | "外观" | "外觀",
        theme_light: "Light" | "浅色" | "淺色",
        theme_dark: "Dark" | "深色" | "深色",
        theme_system: "System" | "跟随系统" | "跟隨系統",
        numbers: "Numbers" | "数字写法" | "數字寫法",
        numbers_language: "As the language" | "跟随语言" | "跟隨語言",
        numbers_thousands: "1,234.5 · K, M, B" | "1,234.5 · K、M、B" | "1,234.5 · K、M、B",
        numbers_myriads: "1,234.5 · 万, 亿" | "1,234.5 · 万、亿" | "1,234.5 · 萬、億",
        numbers_comma: "1.234,5" | "1.234,5" | "1.234,5",
        undo: "Undo" | "撤销" | "復原",
        redo: "Redo" | "重做" | "重做",
        undo_what: "Undo: {what}" | "撤销：{what}" | "復原：{what}",
        redo_what: "Redo: {what}" | "重做：{what}" | "重做：{what}",
        window_custom: "From – to…" | "自定义…" | "自訂…",
    }
}
