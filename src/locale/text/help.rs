//! Help, privacy and keyboard.

section! {
    /// Help, privacy and keyboard.
    HelpTexts {
        title: "Help" | "帮助" | "說明",
        privacy_title: "Your data stay here" | "数据留在本地" | "資料留在本機",
        privacy_text:
            "Files are read in this tab by your own computer. The page may not contact any server once a file is open; your browser enforces it."
            | "文件由您自己的电脑在本页读取。打开文件后，页面不得连接任何服务器，由浏览器强制执行。"
            | "檔案由您自己的電腦在本頁讀取。開啟檔案後，頁面不得連線任何伺服器，由瀏覽器強制執行。",
        privacy_check:
            "To check: open the developer tools, choose Network, and drop a file. The list stays empty."
            | "自行验证：打开开发者工具的“网络”面板，再拖入文件，列表始终为空。"
            | "自行查證：開啟開發者工具的「網路」面板，再拖入檔案，清單始終為空。",
    }
}
