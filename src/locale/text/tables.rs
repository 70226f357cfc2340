//! The tables on the Data screen: kinds, columns, joins, customers under several ids.

section! {
    /// The tables on the Data screen: kinds, columns, joins, customers under several ids.
    TablesTexts {
        kind_orders: "Orders" | "订单" | "訂單",
        kind_customers: "Customers" | "客户资料" | "客戶資料",
        kind_interactions: "Interactions" | "互动记录" | "互動紀錄",
        kind_surveys: "Survey answers" | "调查答卷" | "調查答卷",
        kind_tickets: "Service tickets" | "服务工单" | "服務工單",
        kind_responses: "Campaign responses" | "活动响应" | "活動回應",
        kind_spend: "Spending" | "费用支出" | "費用支出",
        kind_touches: "Touch-point counts" | "触点统计" | "觸點統計",
        kind_summaries: "Customer summaries" | "客户汇总" | "客戶彙總",
        kind_field: "A row of this file is" | "文件中的一行是" | "檔案中的一列是",
        kind_orders_say: "one order, or a line of one" | "一笔订单或其中一行" | "一筆訂單或其中一行",
        kind_customers_say: "one customer with attributes" | "一位客户及其属性" | "一位客戶及其屬性",
        kind_interactions_say:
            "something that a customer did: a view, a click, a visit"
            | "客户的一次行为：浏览、点击、到访等"
            | "客戶的一次行為：瀏覽、點擊、到訪等",
        kind_surveys_say: "one person’s answers" | "一位受访者的答卷" | "一位受訪者的答卷",
        kind_tickets_say: "one service ticket" | "一张服务工单" | "一張服務工單",
        kind_responses_say:
            "what one customer made of one campaign"
            | "一位客户对一次活动的响应"
            | "一位客戶對一次活動的回應",
        kind_spend_say: "money spent on something" | "一笔支出" | "一筆支出",
        kind_touches_say: "how often a touch point was used" | "一个触点的使用次数" | "一個觸點的使用次數",
        kind_summaries_say: "one customer with the sums of all orders" | "一位客户的订单汇总" | "一位客戶的訂單彙總",
        kind_option: "{kind}: {meaning}" | "{kind}：{meaning}" | "{kind}：{meaning}",
        kind_evidence: "Recognised by {columns}." | "依据列名：{columns}。" | "依據欄名：{columns}。",
        kind_no_evidence: "No column name is known." | "没有认识的列名。" | "沒有認識的欄名。",
        doubt_kinds:
            "By their names the columns also fit: {kinds}. Choose what a row of the file is."
            | "按列名也可能是：{kinds}。请选择文件中的一行是什么。"
            | "按欄名也可能是：{kinds}。請選擇檔案中的一列是什麼。",
        doubt_scale:
            "“{column}” ({role}): answers from {lowest} to {greatest} in the first {count} rows. Which scale is it? An NPS needs 0 to 10."
            | "“{column}”（{role}）：前 {count} 行的答案从 {lowest} 到 {greatest}。这是几分制？NPS 需要 0 到 10 分。"
            | "「{column}」（{role}）：前 {count} 列的答案從 {lowest} 到 {greatest}。這是幾分制？NPS 需要 0 到 10 分。",
        doubt_words:
            "“{column}” holds words. They are read as numbers: {words}."
            | "“{column}”里是文字，按这些数字读取：{words}。"
            | "「{column}」裡是文字，按這些數字讀取：{words}。",
        doubt_score:
            "“{column}” looks like a score and is not used."
            | "“{column}”看起来是评分，没有使用。"
            | "「{column}」看起來是評分，沒有使用。",
        doubt_campaign:
            "Each row is a campaign, not a customer. It can be used as a touch point (how many each campaign reached). For responses by customer, export one row for each recipient; money spent belongs in a table of spend."
            | "每行是一次活动，不是一位客户。它可以作为触点使用（每次活动触达多少人）。要按客户看响应，请导出每位收件人一行的表；花费应放在费用表里。"
            | "每列是一次活動，不是一位客戶。它可以作為接觸點使用（每次活動觸達多少人）。要按客戶看回應，請匯出每位收件人一列的表；花費應放在費用表裡。",
        doubt_long:
            "Each row is one answer (“{question}”, “{answer}”). Export the survey with one row for each respondent and a column for each question."
            | "每行是一个答案（“{question}”“{answer}”）。请导出每位受访者一行、每道题一列的问卷。"
            | "每列是一個答案（「{question}」「{answer}」）。請匯出每位受訪者一列、每道題一欄的問卷。",
        doubt_refusals:
            "“{column}” says who has refused ({refused}). That {others} others have not refused is no consent: it is left open."
            | "“{column}”记录谁已拒绝（{refused}）。另外 {others} 位没有拒绝，但这不等于同意，因此留空。"
            | "「{column}」記錄誰已拒絕（{refused}）。另外 {others} 位沒有拒絕，但這不等於同意，因此留空。",
        doubt_consent:
            "“{column}” has {count} values that say neither yes nor no, such as {words}. They are left open."
            | "“{column}”有 {count} 个值既不表示同意也不表示拒绝，例如 {words}。它们留空。"
            | "「{column}」有 {count} 個值既不表示同意也不表示拒絕，例如 {words}。它們留空。",
        told_tickets: "{tickets} tickets." | "{tickets} 张工单。" | "{tickets} 張工單。",
        told_answered:
            "{share} ({soon}) first answered within 2 hours, {ended} answered at all."
            | "2 小时内响应 {share}（{soon} 张），共响应 {ended} 张。"
            | "2 小時內回應 {share}（{soon} 張），共回應 {ended} 張。",
        told_closed:
            "{share} ({soon}) closed within 24 hours, {ended} closed at all."
            | "24 小时内关闭 {share}（{soon} 张），共关闭 {ended} 张。"
            | "24 小時內結案 {share}（{soon} 張），共結案 {ended} 張。",
        told_hours:
            "Shares are of all tickets; hours count by the calendar, not by business hours."
            | "占比以全部工单为准；按自然时间计算，不按工作时间。"
            | "占比以全部工單為準；按自然時間計算，不按工作時間。",
        told_answers: "{count} responses." | "{count} 份答卷。" | "{count} 份答卷。",
        told_nps: "NPS {nps}." | "净推荐值（NPS）{nps}。" | "淨推薦值（NPS）{nps}。",
        told_rating:
            "Mean satisfaction {rating} on the scale of the survey."
            | "平均满意度 {rating}（按问卷的分制）。"
            | "平均滿意度 {rating}（按問卷的分制）。",
        more_title: "What more columns would add" | "补充其他列的用处" | "補充其他欄位的用處",
        role_record: "Number of the row" | "记录编号" | "紀錄編號",
        role_name: "Name" | "姓名" | "姓名",
        role_email: "E-mail address" | "电子邮箱" | "電子郵件",
        role_phone: "Telephone" | "电话" | "電話",
        role_company: "Company" | "公司" | "公司",
        role_city: "City" | "城市" | "城市",
        role_region: "Region" | "省份或地区" | "省份或地區",
        role_country: "Country" | "国家" | "國家",
        role_gender: "Gender" | "性别" | "性別",
        role_birthday: "Date of birth" | "出生日期" | "出生日期",
        role_age: "Age" | "年龄" | "年齡",
        role_job: "Job" | "职业" | "職業",
        role_industry: "Industry" | "行业" | "行業",
        role_size: "Company size" | "企业规模" | "企業規模",
        role_consent: "Consent to marketing" | "营销授权" | "行銷授權",
        role_referrer: "Referred by" | "推荐人或来源" | "推薦人或來源",
        role_since: "Customer since" | "成为客户的日期" | "成為客戶的日期",
        role_attribute: "Other attribute" | "其他属性" | "其他屬性",
        role_event: "What happened" | "行为" | "行為",
        role_subject: "What it happened to" | "行为对象" | "行為對象",
        role_effort: "Effort (CES)" | "费力度（CES）" | "費力度（CES）",
        role_driver: "Driver score" | "驱动因素评分" | "驅動因素評分",
        role_comment: "Free text" | "文字意见" | "文字意見",
        role_opened: "Opened" | "受理时间" | "受理時間",
        role_first_response: "First response" | "首次响应时间" | "首次回應時間",
        role_closed: "Closed" | "关闭时间" | "關閉時間",
        role_type: "Type" | "类型" | "類型",
        role_resolved: "Resolved" | "是否解决" | "是否解決",
        role_seen: "Opened the message" | "是否打开" | "是否打開",
        role_participated: "Took part" | "是否参与" | "是否參與",
        role_converted: "Bought" | "是否转化" | "是否轉化",
        role_arm: "Test group" | "测试组别" | "測試組別",
        role_segment: "Segment" | "客户层级" | "客戶層級",
        role_stage: "Touch point" | "触点或阶段" | "觸點或階段",
        role_count: "Number" | "次数" | "次數",
        role_first: "First order" | "首次下单日期" | "首次下單日期",
        role_last: "Last order" | "最近下单日期" | "最近下單日期",
        role_orders: "Number of orders" | "订单数" | "訂單數",
        use_customer:
            "Joins the rows with the customers of the other tables."
            | "把各行与其他表中的客户对应起来。"
            | "把各列與其他表中的客戶對應起來。",
        use_date: "The course over time." | "随时间的变化。" | "隨時間的變化。",
        use_amount: "Money beside the counts." | "在次数之外看金额。" | "在次數之外看金額。",
        use_record:
            "Rows that stand in two exports are found and count once."
            | "找出两份导出中重复的行，只计一次。"
            | "找出兩份匯出中重複的列，只計一次。",
        use_who: "Customers entered twice are found." | "找出重复登记的客户。" | "找出重複登記的客戶。",
        use_place: "Customers by place." | "按地区看客户。" | "按地區看客戶。",
        use_profile: "Customers by this attribute." | "按此属性看客户。" | "按此屬性看客戶。",
        use_consent: "Who may be written to." | "哪些客户可以联系。" | "哪些客戶可以聯繫。",
        use_referrer: "Referrals and where customers come from." | "转介绍与客户来源。" | "轉介紹與客戶來源。",
        use_since: "Length of the relation." | "客户关系的时长。" | "客戶關係的時長。",
        use_subject: "What customers look at." | "客户关注什么。" | "客戶關注什麼。",
        use_channel: "The same by channel." | "按渠道查看。" | "按管道查看。",
        use_category: "The same by category." | "按类别查看。" | "按類別查看。",
        use_campaign: "What belongs to which campaign." | "归属于哪次活动。" | "歸屬於哪次活動。",
        use_order:
            "Answers beside the order they are about."
            | "把答卷与对应订单联系起来。"
            | "把答卷與對應訂單聯繫起來。",
        use_recommend: "Net promoter score (NPS)." | "净推荐值（NPS）。" | "淨推薦值（NPS）。",
        use_rating: "Customer satisfaction (CSAT)." | "客户满意度（CSAT）。" | "客戶滿意度（CSAT）。",
        use_effort: "Customer effort score (CES)." | "客户费力度（CES）。" | "客戶費力度（CES）。",
        use_driver: "What drives satisfaction." | "满意度由什么决定。" | "滿意度由什麼決定。",
        use_comment: "The words behind the scores." | "分数背后的原话。" | "分數背後的原話。",
        use_response: "Time to the first answer." | "首次响应用时。" | "首次回應用時。",
        use_closed: "Time to the solution." | "解决用时。" | "解決用時。",
        use_type: "Tickets by type." | "按类型看工单。" | "按類型看工單。",
        use_resolved: "Share of tickets resolved." | "工单解决率。" | "工單解決率。",
        use_seen: "Opening rate." | "打开率。" | "打開率。",
        use_participated: "Participation rate." | "参与率。" | "參與率。",
        use_converted: "Conversion rate." | "转化率。" | "轉化率。",
        use_arm: "The effect against a control group." | "与对照组相比的效果。" | "與對照組相比的效果。",
        use_segment: "The same by segment." | "按客户层级查看。" | "按客戶層級查看。",
        use_first:
            "When customers came, and how long they stay."
            | "客户何时到来、停留多久。"
            | "客戶何時到來、停留多久。",
        reason_empty: "A needed cell is empty" | "必填单元格为空" | "必填儲存格為空",
        reason_number: "Not a number, or outside its scale" | "不是数字，或超出范围" | "不是數字，或超出範圍",
        title: "Open tables" | "已打开的表" | "已開啟的表",
        say:
            "Files of one kind are read as one table. Removing a file leaves it on your disk."
            | "同类文件合为一张表。移除不会删除您电脑上的文件。"
            | "同類檔案合為一張表。移除不會刪除您電腦上的檔案。",
        column_file: "File" | "文件" | "檔案",
        column_kind: "Kind" | "种类" | "種類",
        column_rows: "Rows" | "行数" | "列數",
        column_span: "Days" | "日期范围" | "日期範圍",
        column_columns: "Columns kept" | "保留的列" | "保留的欄位",
        remove: "Remove {file}" | "移除 {file}" | "移除 {file}",
        remove_short: "Remove" | "移除" | "移除",
        removed: "{file} was removed." | "已移除 {file}。" | "已移除 {file}。",
        replaced: "The new orders took the place of {files}." | "新订单已取代 {files}。" | "新訂單已取代 {files}。",
        put_back: "Put back" | "恢复" | "恢復",
        keep_both: "Keep both" | "两者都保留" | "兩者都保留",
        dismiss: "Dismiss" | "知道了" | "知道了",
        only_tables:
            "No orders yet. Drop an orders file, or customer summaries, to see figures."
            | "还没有订单。放入订单文件或客户汇总，即可看到指标。"
            | "還沒有訂單。放入訂單檔案或客戶彙總，即可看到指標。",
        from_summaries:
            "Figures from customer summaries: without the single orders there is no course over time, no cohorts and no retention."
            | "指标来自客户汇总：没有逐笔订单，因此没有趋势、同期群和留存。"
            | "指標來自客戶彙總：沒有逐筆訂單，因此沒有趨勢、同期群和留存。",
        overlap_same:
            "{count} rows stand in another file exactly like this."
            | "{count} 行与另一文件完全相同。"
            | "{count} 列與另一檔案完全相同。",
        overlap_replaced:
            "{count} rows are replaced by newer ones with the same number in a later file."
            | "{count} 行被后一文件中同编号的新行取代。"
            | "{count} 列被後一檔案中同編號的新列取代。",
        overlap_orders:
            "About {share} of the rows of {file} also stand in {other}."
            | "{file} 中约 {share} 的行也出现在 {other} 中。"
            | "{file} 中約 {share} 的列也出現在 {other} 中。",
        overlap_once: "{count} of these rows count once." | "其中 {count} 行只计一次。" | "其中 {count} 列只計一次。",
        count_once: "Count such rows once" | "此类行只计一次" | "此類列只計一次",
        join_title: "One customer view" | "统一客户视图" | "統一客戶視圖",
        join_say_one:
            "{count} customer in all tables. Each table against all others together:"
            | "各表共有 {count} 位客户。每张表与其余各表对照："
            | "各表共有 {count} 位客戶。每張表與其餘各表對照：",
        join_say_other:
            "{count} customers in all tables. Each table against all others together:"
            | "各表共有 {count} 位客户。每张表与其余各表对照："
            | "各表共有 {count} 位客戶。每張表與其餘各表對照：",
        join_alone:
            "Open a second table with customers to see how they meet."
            | "再打开一张含客户的表，即可对照。"
            | "再開啟一張含客戶的表，即可對照。",
        join_customers: "Customers" | "客户数" | "客戶數",
        join_matched: "Also elsewhere" | "其他表也有" | "其他表也有",
        join_only_here: "Only here" | "仅此表有" | "僅此表有",
        join_only_elsewhere: "Not here" | "此表没有" | "此表沒有",
        join_several: "With several rows" | "有多行" | "有多列",
        join_unnamed: "Rows without customer" | "无客户的行" | "無客戶的列",
        join_examples: "for example {ids}" | "例如 {ids}" | "例如 {ids}",
        join_export: "All customers as CSV" | "全部客户（CSV）" | "全部客戶（CSV）",
        same_title: "One customer under several ids?" | "同一客户有多个编号？" | "同一客戶有多個編號？",
        same_say_one:
            "{count} pair may be one customer. Nothing is merged unless you say so; every step can be taken back. It holds until the page is closed."
            | "有 {count} 对可能是同一客户。未经您确认不会合并，每一步都可撤回；关闭页面后失效。"
            | "有 {count} 對可能是同一客戶。未經您確認不會合併，每一步都可撤回；關閉頁面後失效。",
        same_say_other:
            "{count} pairs may be one customer. Nothing is merged unless you say so; every step can be taken back. It holds until the page is closed."
            | "有 {count} 对可能是同一客户。未经您确认不会合并，每一步都可撤回；关闭页面后失效。"
            | "有 {count} 對可能是同一客戶。未經您確認不會合併，每一步都可撤回；關閉頁面後失效。",
        same_none: "No ids look like one customer." | "没有疑似同一客户的编号。" | "沒有疑似同一客戶的編號。",
        same_shown: "The first {shown} are listed." | "列出前 {shown} 对。" | "列出前 {shown} 對。",
        same_from: "Id" | "编号" | "編號",
        same_into: "Same as" | "视同" | "視同",
        same_why: "Why" | "依据" | "依據",
        why_written:
            "Differ only in case, blanks, leading zeros or “.0”"
            | "仅大小写、空格、前导零或“.0”不同"
            | "僅大小寫、空格、前導零或「.0」不同",
        why_email: "Same e-mail address {value}" | "邮箱相同：{value}" | "電子郵件相同：{value}",
        why_phone: "Same telephone {value}" | "电话相同：{value}" | "電話相同：{value}",
        why_name:
            "“{from}” and “{into}”, same city, {share} alike"
            | "“{from}”与“{into}”，同城，相似度 {share}"
            | "「{from}」與「{into}」，同城，相似度 {share}",
        unite: "Merge" | "合并" | "合併",
        unite_named: "Merge: {from} and {into}" | "合并 {from} 与 {into}" | "合併 {from} 與 {into}",
        apart: "Two customers" | "不是同一客户" | "不是同一客戶",
        apart_named:
            "Two customers: {from} and {into}"
            | "不是同一客户：{from} 与 {into}"
            | "不是同一客戶：{from} 與 {into}",
        unite_written:
            "Merge all that differ in writing only"
            | "合并所有仅写法不同的编号"
            | "合併所有僅寫法不同的編號",
        unite_all: "Merge all listed" | "合并全部所列" | "合併全部所列",
        log_title: "Merged" | "已合并" | "已合併",
        log_line: "{from} counts as {into}" | "{from} 计入 {into}" | "{from} 計入 {into}",
        take_apart: "Unmerge" | "取消合并" | "取消合併",
        take_apart_named: "Unmerge: {from} and {into}" | "取消合并 {from} 与 {into}" | "取消合併 {from} 與 {into}",
        take_apart_all: "Unmerge all" | "全部取消合并" | "全部取消合併",
        list_save: "Save the list" | "保存清单" | "儲存清單",
        list_say:
            "The list is forgotten when the page is closed. Saved, it is a file of your own: drop or choose it another day and the same ids are merged again."
            | "关闭页面后，这份清单不会保留。保存下来就是您自己的文件：改日拖入或选择它，相同的编号会再次合并。"
            | "關閉頁面後，這份清單不會保留。儲存下來就是您自己的檔案：改日拖入或選擇它，相同的編號會再次合併。",
        list_done_one:
            "{count} pair of ids merged from {file}."
            | "已按 {file} 合并 {count} 对编号。"
            | "已依 {file} 合併 {count} 對編號。",
        list_done_other:
            "{count} pairs of ids merged from {file}."
            | "已按 {file} 合并 {count} 对编号。"
            | "已依 {file} 合併 {count} 對編號。",
        list_unknown_one:
            "{count} pair left out, because no open file has one of its ids: {names}. Open the file that has it, then the list again."
            | "{count} 对未合并，因为已打开的文件中没有其中的编号：{names}。请先打开含有该编号的文件，再打开清单。"
            | "{count} 對未合併，因為已開啟的檔案中沒有其中的編號：{names}。請先開啟含有該編號的檔案，再開啟清單。",
        list_unknown_other:
            "{count} pairs left out, because no open file has one of their ids: {names}. Open the files that have them, then the list again."
            | "{count} 对未合并，因为已打开的文件中没有其中的编号：{names}。请先打开含有这些编号的文件，再打开清单。"
            | "{count} 對未合併，因為已開啟的檔案中沒有其中的編號：{names}。請先開啟含有這些編號的檔案，再開啟清單。",
        list_faulty_one:
            "Line {names} of {file} does not name two different ids, in the columns rapport_kept_id and merged_id."
            | "{file} 第 {names} 行在 rapport_kept_id 和 merged_id 两列中没有写明两个不同的编号。"
            | "{file} 第 {names} 列在 rapport_kept_id 和 merged_id 兩欄中沒有寫明兩個不同的編號。",
        list_faulty_other:
            "Lines {names} of {file} do not name two different ids, in the columns rapport_kept_id and merged_id."
            | "{file} 第 {names} 行在 rapport_kept_id 和 merged_id 两列中没有写明两个不同的编号。"
            | "{file} 第 {names} 列在 rapport_kept_id 和 merged_id 兩欄中沒有寫明兩個不同的編號。",
    }
}
