//! The list of customers: its columns, copies, and lists that are kept by name.

section! {
    /// The list of customers: its columns, copies, and lists that are kept by name.
    ListsTexts {
        columns: "Columns" | "列" | "欄",
        columns_title: "Columns of the list" | "名单的列" | "名單的欄",
        columns_say:
            "The id stands first. A saved table and a copy have the same columns."
            | "编号始终在首列。保存的表格和复制的内容使用相同的列。"
            | "編號始終在首欄。儲存的表格和複製的內容使用相同的欄。",
        columns_common: "Common columns" | "恢复默认列" | "恢復預設欄",
        copy: "Copy" | "复制" | "複製",
        copy_hint:
            "Copies the first customers, up to 1,000, for a spreadsheet; masked ids stay masked."
            | "复制前面的客户（最多 1,000 位），可粘贴到表格软件；隐藏的编号仍然隐藏。"
            | "複製前面的客戶（最多 1,000 位），可貼到試算表軟體；隱藏的編號仍然隱藏。",
        copied_one: "{count} customer copied." | "已复制 {count} 位客户。" | "已複製 {count} 位客戶。",
        copied_other: "{count} customers copied." | "已复制 {count} 位客户。" | "已複製 {count} 位客戶。",
        kept: "Saved lists" | "收藏的名单" | "收藏的名單",
        none: "None of them" | "未选择" | "未選擇",
        keep: "Keep this list" | "收藏此名单" | "收藏此名單",
        keep_say:
            "Whom it shows, the order, the searched text and the columns are kept with the plan and found again with any files; the customers are not."
            | "名单的对象、排序、查找内容和列随计划保存，打开任何文件都可再次使用；客户本身不会保存。"
            | "名單的對象、排序、尋找內容和欄隨計畫儲存，開啟任何檔案都可再次使用；客戶本身不會儲存。",
        name: "Name of the list" | "名单名称" | "名單名稱",
        remove: "Remove {name}" | "移除{name}" | "移除{name}",
        step: "Saved lists changed" | "修改收藏的名单" | "修改收藏的名單",
        refused_gone: "This list is not there any more." | "该名单已不存在。" | "該名單已不存在。",
        refused_place:
            "This list is of something in the open files; with other files it would be of something else, so it cannot be kept."
            | "此名单取决于当前打开的文件，换了文件含义就会改变，因此不能收藏。"
            | "此名單取決於目前開啟的檔案，換了檔案含義就會改變，因此不能收藏。",
        brought: "Brought by one customer" | "由一位客户推荐而来" | "由一位客戶推薦而來",
        brought_all:
            "Brought by one customer, or by those in turn"
            | "由一位客户直接或间接推荐而来"
            | "由一位客戶直接或間接推薦而來",
        brought_any: "Brought by other customers" | "由其他客户推荐而来" | "由其他客戶推薦而來",
    }
}
