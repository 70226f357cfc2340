//! The Customers screen: the list of customers.

section! {
    /// The Customers screen: the list of customers.
    CustomersTexts {
        title:
            "{who}: {customers} with {revenue} of revenue."
            | "{who}：{customers}，销售额 {revenue}。"
            | "{who}：{customers}，營業額 {revenue}。",
        title_all:
            "{customers} with {revenue} of revenue."
            | "{customers}，销售额 {revenue}。"
            | "{customers}，營業額 {revenue}。",
        title_nobody: "{who}: nobody." | "{who}：没有客户。" | "{who}：沒有客戶。",
        title_empty: "Who are your customers, one by one?" | "逐一看看客户是谁？" | "逐一看看客戶是誰？",
        empty_hint:
            "Drop an order file to see every customer with orders, revenue and segment."
            | "拖入订单文件，即可查看每位客户的订单、销售额和分组。"
            | "拖入訂單檔案，即可檢視每位客戶的訂單、營業額和分組。",
        sub:
            "Orders and revenue up to {date}; ids stay in this tab."
            | "订单与销售额截至 {date}；编号不出本页。"
            | "訂單與營業額截至 {date}；編號不出本頁。",
        who: "Show" | "显示" | "顯示",
        everyone: "All customers" | "全部客户" | "全部客戶",
        of_scores: "Scores {scores}" | "得分 {scores}" | "得分 {scores}",
        of_cohort: "A cell of the cohort table" | "同期群表中的一格" | "同期群表中的一格",
        of_month: "A bar of the customer count" | "客户数图中的一段" | "客戶數圖中的一段",
        of_stage: "A stage of the life cycle" | "生命周期中的一个阶段" | "生命週期中的一個階段",
        warned: "Customers who may leave" | "可能流失的客户" | "可能流失的客戶",
        search: "Find an id" | "查找编号" | "尋找編號",
        list: "Customers" | "客户名单" | "客戶名單",
        id: "Customer" | "客户" | "客戶",
        order_value: "Per order" | "每单金额" | "每筆金額",
        first: "First order" | "首次订单" | "首次訂單",
        last: "Last order" | "最近订单" | "最近訂單",
        days: "Days since" | "距今天数" | "距今天數",
        scores: "R F M" | "R F M 得分" | "R F M 得分",
        window_revenue: "Revenue in the window" | "所选期间销售额" | "所選期間營業額",
        sort_hint:
            "Sort by this; once more turns the order round."
            | "按此排序；再次点击则反转顺序。"
            | "依此排序；再次點選則反轉順序。",
        show_ids: "Show ids" | "显示编号" | "顯示編號",
        hide_ids: "Mask ids" | "隐藏编号" | "隱藏編號",
        save: "Save as CSV" | "保存为 CSV" | "儲存為 CSV",
        saved_one: "{count} customer saved." | "已保存 {count} 位客户。" | "已儲存 {count} 位客戶。",
        saved_other: "{count} customers saved." | "已保存 {count} 位客户。" | "已儲存 {count} 位客戶。",
        nobody:
            "Nobody fits. Choose other customers, or clear the search and the filter."
            | "没有符合的客户。请选择其他客户，或清除查找与筛选。"
            | "沒有符合的客戶。請選擇其他客戶，或清除尋找與篩選。",
        no_names:
            "The open files name no customers: their orders belong to nobody who is known."
            | "打开的文件没有客户编号：这些订单不属于任何已知客户。"
            | "開啟的檔案沒有客戶編號：這些訂單不屬於任何已知客戶。",
        see: "See the customers" | "查看客户名单" | "檢視客戶名單",
    }
}
