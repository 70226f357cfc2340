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
        in_none: "In no segment" | "不属于任何分组" | "不屬於任何分組",
        not_yet: "Not yet a customer" | "尚未成为客户" | "尚未成為客戶",
        of_pair: "{a} and {b}" | "同时买过{a}和{b}" | "同時買過{a}和{b}",
        of_first: "{a}, not {b}" | "买过{a}、未买{b}" | "買過{a}、未買{b}",
        no_entry: "no entry" | "未填写" | "未填寫",
        began_with: "First bought: {first}" | "首购：{first}" | "首購：{first}",
        came_again: "First bought: {first}, came again" | "首购{first}，之后再次购买" | "首購{first}，之後再次購買",
        came_once: "First bought: {first}, have not come again" | "首购{first}，尚未再次购买" | "首購{first}，尚未再次購買",
        of_cohort_all: "First order: {row}" | "首单：{row}" | "首單：{row}",
        of_cohort:
            "First order: {row}, came back ({after}: {column})"
            | "首单：{row}，之后回购（{after}：{column}）"
            | "首單：{row}，之後回購（{after}：{column}）",
        of_month: "{month}: {kind}" | "{month}：{kind}" | "{month}：{kind}",
        of_stage: "Stage: {stage}" | "阶段：{stage}" | "階段：{stage}",
        warned:
            "Customers with signs of leaving (lost: {days} without an order)"
            | "有流失迹象的客户（{days}未下单视为流失）"
            | "有流失跡象的客戶（{days}未下單視為流失）",
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
        save: "Save list" | "保存名单" | "儲存名單",
        save_title: "Save {customers}" | "保存{customers}" | "儲存{customers}",
        save_form: "Form of the file" | "文件形式" | "檔案形式",
        save_table: "Table (CSV)" | "表格（CSV）" | "表格（CSV）",
        save_table_say:
            "Ids and every column of the list, for a spreadsheet or a mailing tool."
            | "编号和名单的所有列，供表格软件或邮件工具使用。"
            | "編號和名單的所有欄，供試算表軟體或郵件工具使用。",
        save_hashed: "Hashed list for advertising platforms" | "供广告平台使用的哈希名单" | "供廣告平台使用的雜湊名單",
        save_hashed_say:
            "SHA-256 of {count} e-mail addresses and nothing else."
            | "仅含 {count} 个邮箱地址的 SHA-256 值。"
            | "僅含 {count} 個電郵地址的 SHA-256 值。",
        save_no_emails:
            "No e-mail address is known: open a customer file whose addresses are kept."
            | "没有邮箱地址：请打开保留邮箱地址的客户文件。"
            | "沒有電郵地址：請開啟保留電郵地址的客戶檔案。",
        save_consent:
            "Left out: {no} who said no, and {unknown} of whom nothing says whether they may be written to."
            | "不包含：{no} 位已拒绝，{unknown} 位未说明是否同意联系。"
            | "不包含：{no} 位已拒絕，{unknown} 位未說明是否同意聯絡。",
        save_consent_in:
            "Included: {no} who said no, and {unknown} of whom nothing says whether they may be written to."
            | "包含：{no} 位已拒绝，{unknown} 位未说明是否同意联系。"
            | "包含：{no} 位已拒絕，{unknown} 位未說明是否同意聯絡。",
        save_consent_none:
            "No open table says who may be written to, so nobody is left out. Open a customer file with a consent column."
            | "打开的表未说明谁同意联系，因此不排除任何人。可打开带授权列的客户文件。"
            | "開啟的表未說明誰同意聯絡，因此不排除任何人。可開啟帶授權欄的客戶檔案。",
        save_everybody: "Include them all the same" | "仍然包含他们" | "仍然包含他們",
        save_do: "Save {count}" | "保存 {count} 位" | "儲存 {count} 位",
        log: "Lists saved from this browser" | "从本浏览器保存的名单" | "從本瀏覽器儲存的名單",
        log_say:
            "When, whom and how many; no id is kept here."
            | "仅记录时间、对象和人数，不保存编号。"
            | "僅記錄時間、對象和人數，不儲存編號。",
        log_table: "{day} {time}: {who}, {count} as a table" | "{day} {time}：{who}，{count} 位，表格" | "{day} {time}：{who}，{count} 位，表格",
        log_hashed: "{day} {time}: {who}, {count} hashed" | "{day} {time}：{who}，{count} 个哈希值" | "{day} {time}：{who}，{count} 個雜湊值",
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
