//! The Data screen: drop, mapping, progress, quarantine.

section! {
    /// The Data screen: drop, mapping, progress, quarantine.
    DataTexts {
        title_empty: "Drop your order files to begin" | "拖入订单文件即可开始" | "拖入訂單檔案即可開始",
        title_loaded:
            "{customers} and {orders} from {from} to {to}"
            | "{from}至{to}，共 {customers}、{orders}"
            | "{from}至{to}，共 {customers}、{orders}",
        drop_title: "Drop CSV or Excel files here" | "把 CSV 或 Excel 文件拖到这里" | "把 CSV 或 Excel 檔案拖到這裡",
        drop_hint:
            "or choose them, or paste cells with Ctrl+V. ZIP, GZIP and whole folders work too. All stays in this tab."
            | "也可以选择文件，或用 Ctrl+V 粘贴单元格；ZIP、GZIP 和整个文件夹也可以。数据不会离开本页。"
            | "也可以選擇檔案，或用 Ctrl+V 貼上儲存格；ZIP、GZIP 和整個資料夾也可以。資料不會離開本頁。",
        drop_over: "Drop to read" | "松开即可读取" | "放開即可讀取",
        choose_files: "Choose files" | "选择文件" | "選擇檔案",
        paste: "Paste" | "粘贴" | "貼上",
        paste_title: "Paste rows" | "粘贴数据行" | "貼上資料列",
        paste_hint:
            "Copy cells in your spreadsheet, header row included, and paste them here."
            | "在表格软件中连同表头一起复制，然后粘贴到这里。"
            | "在試算表軟體中連同標題列一起複製，再貼到這裡。",
        try_sample: "Try it with sample data" | "用示例数据试一试" | "用範例資料試一試",
        sample_hint:
            "An invented shop with about 5,000 customers and three years of orders."
            | "一家虚构商店，约 5,000 位客户、三年订单。"
            | "一家虛構商店，約 5,000 位客戶、三年訂單。",
        sample_name: "Sample data" | "示例数据" | "範例資料",
        replace_files: "Open more files" | "打开更多文件" | "開啟更多檔案",
        files: "Files" | "文件" | "檔案",
        file: "File" | "文件名" | "檔名",
        size: "Size" | "大小" | "大小",
        kind: "Holds" | "内容" | "內容",
        needs: "Needed: customer, date, amount" | "必需：客户、日期、金额" | "必需：客戶、日期、金額",
        role_customer: "Customer" | "客户" | "客戶",
        role_date: "Date" | "日期" | "日期",
        role_amount: "Amount" | "金额" | "金額",
        role_order: "Order number" | "订单号" | "訂單編號",
        role_quantity: "Quantity" | "数量" | "數量",
        role_price: "Unit price" | "单价" | "單價",
        role_category: "Category" | "品类" | "品類",
        role_channel: "Channel" | "渠道" | "通路",
        role_score: "Satisfaction score" | "满意度评分" | "滿意度評分",
        role_recommend: "Recommend score 0–10" | "推荐意愿 0–10" | "推薦意願 0–10",
        role_event: "Activity" | "活动" | "活動",
        role_ignore: "Leave out" | "不使用" | "不使用",
        role_missing: "No column is read as “{role}”." | "没有列读作“{role}”。" | "沒有欄讀作「{role}」。",
        role_twice:
            "Two columns are read as “{role}”. Keep one."
            | "有两列读作“{role}”，请保留一列。"
            | "有兩欄讀作「{role}」，請保留一欄。",
        option_delimiter: "Separator" | "分隔符" | "分隔符號",
        delimiter_comma: "Comma" | "逗号" | "逗號",
        delimiter_semicolon: "Semicolon" | "分号" | "分號",
        delimiter_tab: "Tab" | "Tab 制表符" | "Tab 定位字元",
        delimiter_pipe: "Vertical bar" | "竖线" | "直線 |",
        option_encoding: "Encoding" | "编码" | "編碼",
        option_header: "First row holds the names" | "首行是表头" | "第一列是標題列",
        option_date_order: "Date format" | "日期格式" | "日期格式",
        option_calendar: "Calendar of the years" | "年份的历法" | "年份的曆法",
        calendar_gregorian: "Common (2024)" | "公历（2024）" | "西元（2024）",
        calendar_roc: "Republic of China (113 = 2024)" | "民国纪年（113 = 2024）" | "民國紀年（113 = 2024）",
        calendar_buddhist: "Buddhist (2567 = 2024)" | "佛历（2567 = 2024）" | "佛曆（2567 = 2024）",
        calendar_jalali: "Solar Hijri, Iran (1403 = 2024)" | "伊朗历（1403 = 2024）" | "伊朗曆（1403 = 2024）",
        option_days: "Days that cannot be right" | "不可能的日期" | "不可能的日期",
        days_believed:
            "Set aside: days for “no date”, days to come, lone days years away"
            | "搁置：代表“无日期”的日子、未来的日子、相隔多年的孤立日子"
            | "擱置：代表「無日期」的日子、未來的日子、相隔多年的孤立日子",
        days_all: "Let in" | "全部收入" | "全部收入",
        option_zone: "Time zone" | "时区" | "時區",
        zone_written: "As written, whatever the offset" | "按原样，不看时差" | "照原樣，不看時差",
        zone_count: "{offset} ({count})" | "{offset}（{count}）" | "{offset}（{count}）",
        date_iso:
            "Year-month-day: 2024-03-05, 2024年3月5日"
            | "年-月-日：2024-03-05、2024年3月5日"
            | "年-月-日：2024-03-05、2024年3月5日",
        date_dmy: "Day/month/year: 31.12.2024" | "日/月/年：31.12.2024" | "日/月/年：31.12.2024",
        date_mdy: "Month/day/year: 12/31/2024" | "月/日/年：12/31/2024" | "月/日/年：12/31/2024",
        date_serial: "Excel day number" | "Excel 日期序号" | "Excel 日期序號",
        date_ambiguous:
            "{count} dates fit day/month, and as many fit month/day. Which is right?"
            | "{count} 个日期可读作日/月，同样多的日期可读作月/日。哪一种正确？"
            | "{count} 個日期可讀作日/月，同樣多的日期可讀作月/日。哪一種正確？",
        option_decimal: "Decimal mark" | "小数点" | "小數點",
        decimal_point: "Point: 1,234.5" | "点：1,234.5" | "點：1,234.5",
        decimal_comma: "Comma: 1.234,5" | "逗号：1.234,5" | "逗號：1.234,5",
        option_currency: "Currency" | "币种" | "幣別",
        import: "Import" | "导入" | "匯入",
        importing: "Reading {file}" | "正在读取 {file}" | "正在讀取 {file}",
        progress_left: "about {seconds} s left" | "大约还需 {seconds} 秒" | "大約還需 {seconds} 秒",
        cancelled:
            "Import cancelled. Nothing was changed."
            | "已取消导入，未作任何更改。"
            | "已取消匯入，未做任何變更。",
        imported:
            "Imported {rows} in {seconds} s."
            | "已导入 {rows}，用时 {seconds} 秒。"
            | "已匯入 {rows}，費時 {seconds} 秒。",
        returns_title: "Returns and cancellations" | "退货与取消" | "退貨與取消",
        returns_net: "Take off from revenue" | "从销售额中扣除" | "從營業額中扣除",
        returns_ignore: "Leave out" | "不计入" | "不計入",
        refused_title: "Refused rows" | "未导入的行" | "未匯入的列",
        refused_say_one:
            "{count} row was set aside; the rest is in use."
            | "{count} 行已单独存放，其余均已使用。"
            | "{count} 列已單獨存放，其餘均已使用。",
        refused_say_other:
            "{count} rows were set aside; the rest is in use."
            | "{count} 行已单独存放，其余均已使用。"
            | "{count} 列已單獨存放，其餘均已使用。",
        refused_line: "Line" | "行号" | "列號",
        refused_column: "Column" | "列" | "欄",
        refused_raw: "Text in the file" | "原文" | "原文",
        refused_reason: "Reason" | "原因" | "原因",
        refused_export: "Export refused rows" | "导出这些行" | "匯出這些列",
        reason_customer_missing: "No customer" | "缺少客户" | "缺少客戶",
        reason_date_missing: "No date" | "缺少日期" | "缺少日期",
        reason_date_unreadable:
            "No such day, or not a date in this column’s order"
            | "没有这一天，或不符合本列的日期格式"
            | "沒有這一天，或不符合本欄的日期格式",
        reason_calendar: "A year of another calendar" | "另一种历法的年份" | "另一種曆法的年份",
        reason_calendar_of:
            "The year {year} is of another calendar than the one this column is read in; years of the Islamic (Hijri) calendar are not read"
            | "年份 {year} 属于另一种历法，与本列不同；伊斯兰历（回历）不读取"
            | "年份 {year} 屬於另一種曆法，與本欄不同；伊斯蘭曆（回曆）不讀取",
        reason_amount_missing: "No amount" | "缺少金额" | "缺少金額",
        reason_amount_unreadable: "Not a number, or too large" | "不是数字，或数值过大" | "不是數字，或數值過大",
        reason_fields_missing: "Too few fields" | "字段太少" | "欄位太少",
        reason_fields_many: "Too many fields" | "字段太多" | "欄位太多",
        reason_quote_open: "A quote is never closed" | "引号没有闭合" | "引號沒有閉合",
        reason_too_long:
            "A field or the row is longer than 1 MB"
            | "该行或其中一个字段超过 1 MB"
            | "該列或其中一個欄位超過 1 MB",
        reason_currency: "Another currency than the file" | "与文件币种不同" | "與檔案幣別不同",
        forget_title: "Delete everything in this browser" | "删除此浏览器中的全部内容" | "刪除此瀏覽器中的全部內容",
        forget_text:
            "The saved plan, scenarios and settings are deleted. Files on your disk stay. This cannot be undone."
            | "将删除已保存的计划、方案和设置。磁盘上的文件不受影响。此操作无法撤销。"
            | "將刪除已儲存的計畫、方案和設定。磁碟上的檔案不受影響。此操作無法復原。",
        forget_done:
            "Everything stored in this browser was deleted."
            | "已删除此浏览器中保存的全部内容。"
            | "已刪除此瀏覽器中儲存的全部內容。",
        forget_failed:
            "Not everything could be deleted: {detail}"
            | "未能全部删除：{detail}"
            | "未能全部刪除：{detail}",
        forget_nothing:
            "Nothing was deleted: this browser allows no storage here, so nothing is kept in it."
            | "未删除任何内容：此浏览器不允许在这里存储，因此没有保存任何内容。"
            | "未刪除任何內容：此瀏覽器不允許在這裡儲存，因此沒有儲存任何內容。",
        storage_used:
            "{used} of {quota} used in this browser"
            | "此浏览器已用 {used}，可用 {quota}"
            | "此瀏覽器已用 {used}，上限 {quota}",
        progress_now:
            "{share} · {rows} rows · {speed} rows a second"
            | "{share} · {rows} 行 · 每秒 {speed} 行"
            | "{share} · {rows} 列 · 每秒 {speed} 列",
        title_ask_one: "How should {file} be read?" | "{file} 应该怎样读取？" | "{file} 應該怎樣讀取？",
        title_ask_other:
            "How should these {count} files be read?"
            | "这 {count} 个文件应该怎样读取？"
            | "這 {count} 個檔案應該怎樣讀取？",
        title_rejected: "No row of {file} could be used" | "{file} 中没有一行可用" | "{file} 中沒有一列可用",
        rejected_say:
            "What was open before is still open. See below why the rows were refused, then correct how the file is read."
            | "之前打开的数据仍在。请查看下方各行未导入的原因，再更正读取方式。"
            | "先前開啟的資料仍在。請查看下方各列未匯入的原因，再更正讀取方式。",
        correct: "Correct how it is read" | "更正读取方式" | "更正讀取方式",
        needs_title: "What a file needs" | "文件必须包含" | "檔案必須包含",
        unlocks_title: "What more columns unlock" | "更多列能带来什么" | "更多欄位能帶來什麼",
        names_say:
            "Columns are recognised by English, Chinese and German names; any other you assign yourself. UTF-8, UTF-16, GB18030, Big5, Shift-JIS and Windows-1252, with any common delimiter; titles above and totals below are left out."
            | "可识别中文、英文和德文列名，其他列可自行指定。支持 UTF-8、UTF-16、GB18030、Big5、Shift-JIS 和 Windows-1252 编码及各种常用分隔符，自动略去上方标题和下方合计。"
            | "可辨識中文、英文和德文欄名，其他欄可自行指定。支援 UTF-8、UTF-16、GB18030、Big5、Shift-JIS 和 Windows-1252 編碼及各種常用分隔符號，自動略去上方標題和下方合計。",
        need_customer:
            "Who bought: a customer number, a phone number, a name."
            | "谁买的：客户编号、手机号或姓名。"
            | "誰買的：客戶編號、手機號碼或姓名。",
        need_date: "When: the day of the order." | "什么时候：下单日期。" | "什麼時候：下單日期。",
        need_amount:
            "For how much: the amount, or quantity and unit price."
            | "多少钱：金额，或数量加单价。"
            | "多少錢：金額，或數量加單價。",
        unlock_order:
            "Several lines become one order: true counts and order values."
            | "多行合并为一笔订单：订单数和客单价更准确。"
            | "多列合併為一筆訂單：訂單數和客單價更準確。",
        unlock_quantity:
            "With the unit price it stands in for the amount."
            | "与单价一起可代替金额。"
            | "與單價一起可代替金額。",
        unlock_category: "Every figure by product category." | "按品类查看每个数字。" | "按品類查看每個數字。",
        unlock_channel: "Every figure by sales channel." | "按渠道查看每个数字。" | "按通路查看每個數字。",
        unlock_rating: "Customer satisfaction (CSAT)." | "客户满意度（CSAT）。" | "客戶滿意度（CSAT）。",
        unlock_recommend: "Net promoter score (NPS)." | "净推荐值（NPS）。" | "淨推薦值（NPS）。",
        unlock_campaign: "Participation in activities." | "活动参与率。" | "活動參與率。",
        sample_file: "Download the sample as CSV" | "下载示例 CSV" | "下載範例 CSV",
        paste_field: "Rows with the names of the columns" | "含表头的数据行" | "含標題列的資料列",
        paste_read: "Read these rows" | "读取这些行" | "讀取這些列",
        mapping_say_clear:
            "Nothing is in doubt. Look at what was understood, then import."
            | "没有疑问。请核对读取结果，然后导入。"
            | "沒有疑問。請核對讀取結果，然後匯入。",
        mapping_keep:
            "What is open now stays until the import is done."
            | "导入完成之前，当前数据保持不变。"
            | "匯入完成之前，目前的資料保持不變。",
        mapping_caption: "First rows of {file}" | "{file} 的前几行" | "{file} 的前幾列",
        mapping_preview: "First rows" | "前几行" | "前幾列",
        mapping_role_of: "“{column}” read as" | "“{column}”读作" | "「{column}」讀作",
        column_number: "Column {number}" | "第 {number} 列" | "第 {number} 欄",
        doubt_not_text:
            "In this encoding the file is no readable text."
            | "用此编码读取时，文件不是可读的文本。"
            | "用此編碼讀取時，檔案不是可讀的文字。",
        doubt_no_rows:
            "There is no row below the names of the columns. Add rows, or say that the first row holds no names."
            | "表头下面没有数据行。请补充数据，或指明首行不是表头。"
            | "標題列下面沒有資料。請補充資料，或指明第一列不是標題。",
        doubt_no_header:
            "The first row does not look like names of columns. What is it?"
            | "首行不像表头。它是什么？"
            | "第一列不像標題。它是什麼？",
        doubt_no_customers:
            "No column names a customer: revenue and orders are shown, nothing about customers."
            | "没有一列写明客户：会显示销售额和订单，但没有任何客户指标。"
            | "沒有一欄寫明客戶：會顯示銷售額和訂單，但沒有任何客戶指標。",
        doubt_guessed:
            "“{column}” looks like “{role}” by its values only. Is it?"
            | "仅凭数值推测“{column}”是“{role}”，对吗？"
            | "僅憑數值推測「{column}」是「{role}」，對嗎？",
        doubt_several:
            "Several columns could be “{role}”: {columns}. Which one is it?"
            | "有几列都可能是“{role}”：{columns}。是哪一列？"
            | "有幾欄都可能是「{role}」：{columns}。是哪一欄？",
        doubt_unreadable:
            "Only {readable} of {count} values in “{column}” can be read as “{role}”."
            | "“{column}”的 {count} 个值中只有 {readable} 个能读作“{role}”。"
            | "「{column}」的 {count} 個值中只有 {readable} 個能讀作「{role}」。",
        date_mixed:
            "{dmy} dates fit day/month and {mdy} fit month/day. Which is right?"
            | "{dmy} 个日期可读作日/月，{mdy} 个可读作月/日。哪一种正确？"
            | "{dmy} 個日期可讀作日/月，{mdy} 個可讀作月/日。哪一種正確？",
        doubt_decimal:
            "Amounts such as 1,234 in “{column}” can be a thousand or a fraction. What stands before the fraction?"
            | "“{column}”中的 1,234 这类金额可能是一千多，也可能是小数。小数点是哪一个？"
            | "「{column}」中的 1,234 這類金額可能是一千多，也可能是小數。小數點是哪一個？",
        date_compact: "Eight digits: 20240305" | "八位数字：20240305" | "八位數字：20240305",
        currency_none: "Not stated" | "未注明" | "未註明",
        eq_in_one: "{count} row in the file" | "文件共 {count} 行" | "檔案共 {count} 列",
        eq_in_other: "{count} rows in the file" | "文件共 {count} 行" | "檔案共 {count} 列",
        eq_kept: "{count} used" | "使用 {count}" | "使用 {count}",
        eq_refused: "{count} refused" | "未导入 {count}" | "未匯入 {count}",
        eq_skipped: "{count} skipped by rule" | "按规则跳过 {count}" | "依規則略過 {count}",
        speed:
            "{size} · read in {seconds} s · {rows} rows a second"
            | "{size} · 用时 {seconds} 秒 · 每秒 {rows} 行"
            | "{size} · 費時 {seconds} 秒 · 每秒 {rows} 列",
        read_as: "Read as" | "读取方式" | "讀取方式",
        change_reading: "Change" | "更改" | "變更",
        detected: "detected: {what}" | "识别为：{what}" | "辨識為：{what}",
        skipped_title: "Skipped by rule" | "按规则跳过" | "依規則略過",
        skipped_none: "No row was skipped." | "没有跳过任何行。" | "沒有略過任何列。",
        skipped_cancelled:
            "Cancellations: order number C and digits, negative quantity"
            | "已取消的订单：订单号为 C 加数字且数量为负"
            | "已取消的訂單：訂單編號為 C 加數字且數量為負",
        skipped_not_positive:
            "Returns and corrections: amount below zero"
            | "退货和更正：金额为负"
            | "退貨和更正：金額為負",
        skipped_zero: "Amount of zero: no order" | "金额为零：不算订单" | "金額為零：不算訂單",
        nobody_named:
            "No row of the open files names a customer. Their revenue counts; figures about customers need a column that says who bought."
            | "打开的文件中没有一行写明客户。销售额计入；客户指标需要写明购买人的一列。"
            | "開啟的檔案中沒有一列寫明客戶。營業額計入；客戶指標需要寫明購買人的一欄。",
        eq_unknown: "{count} without a known customer" | "{count} 行无已知客户" | "{count} 列無已知客戶",
        unknown_say_one:
            "{count} row has no known customer: {sold} sold, {back} came back. It is one group beside the customers: its revenue counts, and it is in no figure about customers."
            | "{count} 行没有已知客户：售出 {sold}，退回 {back}。它作为客户之外的一组：销售额计入，但不进入任何客户指标。"
            | "{count} 列沒有已知客戶：售出 {sold}，退回 {back}。它作為客戶之外的一組：營業額計入，但不進入任何客戶指標。",
        unknown_say_other:
            "{count} rows have no known customer: {sold} sold, {back} came back. They are one group beside the customers: their revenue counts, and they are in no figure about customers."
            | "{count} 行没有已知客户：售出 {sold}，退回 {back}。它们作为客户之外的一组：销售额计入，但不进入任何客户指标。"
            | "{count} 列沒有已知客戶：售出 {sold}，退回 {back}。它們作為客戶之外的一組：營業額計入，但不進入任何客戶指標。",
        unknown_empty: "empty cell" | "空单元格" | "空儲存格",
        zeros_kept_one:
            "{count} row with an amount of zero, in {orders}, counts as an order."
            | "金额为零的 {count} 行（{orders}）算作订单。"
            | "金額為零的 {count} 列（{orders}）算作訂單。",
        zeros_kept_other:
            "{count} rows with an amount of zero, in {orders}, count as orders."
            | "金额为零的 {count} 行（{orders}）算作订单。"
            | "金額為零的 {count} 列（{orders}）算作訂單。",
        no_order_number:
            "No column holds an order number, so each row counts as one order."
            | "没有订单号列，因此每一行算一笔订单。"
            | "沒有訂單號欄，因此每一列算一筆訂單。",
        guests_title:
            "Words such as Guest or N/A in the place of a customer"
            | "客户栏中的“散客”“Guest”等字样"
            | "客戶欄中的「散客」「Guest」等字樣",
        guests_group: "One group of unknown customers" | "合为一组未知客户" | "合為一組未知客戶",
        guests_persons: "Each word is a customer" | "每个字样都是一位客户" | "每個字樣都是一位客戶",
        zeros_title: "Orders of zero" | "金额为零的订单" | "金額為零的訂單",
        zeros_leave: "Leave out" | "不计入" | "不計入",
        zeros_keep: "Count as orders" | "算作订单" | "算作訂單",
        repairs_title: "Values put right" | "已修正的值" | "已修正的值",
        repairs_none: "No value had to be changed." | "没有需要修正的值。" | "沒有需要修正的值。",
        skipped_days: "Days that cannot be right" | "不可能的日期" | "不可能的日期",
        set_aside:
            "Days outside {from} – {to} were set aside: {days}. They can be let in under “Change”."
            | "{from} 至 {to} 以外的日期已搁置：{days}。可在“更改”中收入。"
            | "{from} 至 {to} 以外的日期已擱置：{days}。可在「更改」中收入。",
        rounding:
            "Rounding single amounts changed the sum by {amount} in all."
            | "逐行四舍五入使总和改变了 {amount}。"
            | "逐列四捨五入使總和改變了 {amount}。",
        doubt_swapped:
            "{real} dates are real ones and none has a day above 12; {texts} are texts and all have one. A spreadsheet may have exchanged day and month of the real ones."
            | "有 {real} 个真正的日期，日都不大于 12；{texts} 个文本日期，日都大于 12。表格软件可能把真正日期的日和月弄反了。"
            | "有 {real} 個真正的日期，日都不大於 12；{texts} 個文字日期，日都大於 12。試算表可能把真正日期的日和月弄反了。",
        doubt_twice:
            "{count} rows have a negative quantity at a negative price (together {amount}). Are they returns, written negative twice, or sales?"
            | "有 {count} 行数量和单价都为负（共 {amount}）。它们是写了两次负号的退货，还是销售？"
            | "有 {count} 列數量和單價都為負（共 {amount}）。它們是寫了兩次負號的退貨，還是銷售？",
        repair_eras:
            "Dates with an era by name (民國, 令和 …)"
            | "写明年号的日期（民国、令和……）"
            | "寫明年號的日期（民國、令和……）",
        repair_roc: "Dates read in years of the Republic of China" | "按民国纪年读取的日期" | "依民國紀年讀取的日期",
        repair_buddhist: "Dates read in Buddhist years" | "按佛历读取的日期" | "依佛曆讀取的日期",
        repair_jalali: "Dates read in Solar Hijri years" | "按伊朗历读取的日期" | "依伊朗曆讀取的日期",
        repair_digits:
            "Dates and numbers in Arabic, Persian, Thai or other digits"
            | "用阿拉伯文、波斯文、泰文等数字写的日期和数值"
            | "用阿拉伯文、波斯文、泰文等數字寫的日期和數值",
        repair_moved:
            "Times moved from another offset into the zone"
            | "从其他时差换算到本时区的时间"
            | "從其他時差換算到本時區的時間",
        repair_float:
            "Ids without the .0 of a number column"
            | "去掉数字列带来的 .0 的编号"
            | "去掉數字欄帶來的 .0 的編號",
        repair_rounded:
            "Amounts with more than four decimals, rounded"
            | "超过四位小数、已四舍五入的金额"
            | "超過四位小數、已四捨五入的金額",
        repair_empty:
            "Optional values that could not be read, left empty"
            | "无法读取而留空的选填值"
            | "無法讀取而留空的選填值",
        repair_undecodable:
            "Texts with characters that this encoding does not have"
            | "含有此编码无法表示的字符的文本"
            | "含有此編碼無法表示的字元的文字",
        blank_lines: "Blank lines, not counted" | "空行，不计入" | "空白行，不計入",
        returns_say:
            "Rows with negative amounts came back. They are never orders: what is taken off lowers the order of its customer. An order that its status calls given back is left out as a whole, but counts as sold and as returned where returns are shown apart."
            | "金额为负的行是退货，从不算作订单：扣除时冲减该客户的订单。状态为已全部退回的订单整单不计；选择单独列出时，计为已售并计入退货。"
            | "金額為負的列是退貨，從不算作訂單：扣除時沖減該客戶的訂單。狀態為已全部退回的訂單整筆不計；選擇單獨列出時，計為已售並計入退貨。",
        refused_file: "Refused rows of" | "查看文件" | "檢視檔案",
        refused_all: "All reasons" | "全部原因" | "全部原因",
        refused_search: "Search line or text" | "搜索行号或原文" | "搜尋列號或原文",
        refused_nothing: "No refused row matches." | "没有符合条件的行。" | "沒有符合條件的列。",
        refused_kept:
            "The first {shown} of {count} refused rows are kept with their text."
            | "共 {count} 行未导入，保留了前 {shown} 行的原文。"
            | "共 {count} 列未匯入，保留了前 {shown} 列的原文。",
        refused_range:
            "{from}–{to} of {count}"
            | "第 {from}–{to} 条，共 {count} 条"
            | "第 {from}–{to} 條，共 {count} 條",
        page_before: "Previous page" | "上一页" | "上一頁",
        page_after: "Next page" | "下一页" | "下一頁",
        reason_fields_found:
            "Too few fields: {found} of {needed}"
            | "字段太少：需要 {needed} 个，只有 {found} 个"
            | "欄位太少：需要 {needed} 個，只有 {found} 個",
        reason_fields_surplus:
            "Too many fields: {found}, {expected} expected"
            | "字段太多：应有 {expected} 个，实有 {found} 个"
            | "欄位太多：應有 {expected} 個，實有 {found} 個",
        tab_files: "Files" | "文件" | "檔案",
        tab_quality: "Quality" | "质量" | "品質",
        tab_problems: "Problems" | "问题" | "問題",
        tab_export: "Export & templates" | "导出与模板" | "匯出與範本",
        nothing_open:
            "No file is open. Open one under Files."
            | "还没有打开文件，请先在“文件”中打开。"
            | "還沒有開啟檔案，請先在「檔案」中開啟。",
        no_problems: "No row was refused." | "没有被拒绝的行。" | "沒有被拒絕的列。",
        keep_title: "Kept in this browser" | "保存在此浏览器中" | "保存在此瀏覽器中",
        keep_say:
            "Plan, targets, scenarios, settings and how your files are read. Customer rows are never stored."
            | "计划、目标、方案、设置和文件的读取方式。客户明细从不保存。"
            | "計畫、目標、方案、設定和檔案的讀取方式。客戶明細從不儲存。",
        project_title: "Project file" | "项目文件" | "專案檔",
        project_say:
            "Plan, goals, budget and scenarios in one file: for another computer, a colleague or the archive. It holds no customer rows."
            | "把计划、目标、预算和方案存成一个文件：换电脑、交给同事或存档。不含客户明细。"
            | "把計畫、目標、預算和方案存成一個檔案：換電腦、交給同事或存檔。不含客戶明細。",
        project_open: "Open" | "打开" | "開啟",
        project_field: "Project file to open" | "要打开的项目文件" | "要開啟的專案檔",
        storage_unknown:
            "This browser does not say how much it stores."
            | "此浏览器不提供存储用量。"
            | "此瀏覽器不提供儲存用量。",
        forget_button: "Delete everything…" | "全部删除…" | "全部刪除…",
        forget_do: "Delete everything" | "全部删除" | "全部刪除",
        forget_copy: "Save a copy first" | "先保存副本" | "先儲存副本",
        aside_title: "Kept aside" | "另行保留的内容" | "另行保留的內容",
        aside_say:
            "What could not be read, or what a closed tab could not save any more. Nothing is written over it."
            | "无法读取的内容，或已关闭的标签页未能保存的内容。不会被覆盖。"
            | "無法讀取的內容，或已關閉的分頁未能儲存的內容。不會被覆寫。",
        aside_line: "{date}, {size}" | "{date}，{size}" | "{date}，{size}",
        aside_download: "Download" | "下载" | "下載",
        aside_delete: "Delete" | "删除" | "刪除",
        kept_name: "What this browser kept" | "此浏览器中保存的内容" | "此瀏覽器中儲存的內容",
        opened:
            "Opened {file}. Undo brings back what was here."
            | "已打开 {file}。撤销可恢复之前的内容。"
            | "已開啟 {file}。復原可還原先前的內容。",
        opened_notes_one:
            "Opened {file}; {count} thing was put right:"
            | "已打开 {file}，修正了 {count} 处："
            | "已開啟 {file}，修正了 {count} 處：",
        opened_notes_other:
            "Opened {file}; {count} things were put right:"
            | "已打开 {file}，修正了 {count} 处："
            | "已開啟 {file}，修正了 {count} 處：",
        kept_notes_one:
            "{count} thing that this browser kept was put right:"
            | "此浏览器中保存的内容修正了 {count} 处："
            | "此瀏覽器中儲存的內容修正了 {count} 處：",
        kept_notes_other:
            "{count} things that this browser kept were put right:"
            | "此浏览器中保存的内容修正了 {count} 处："
            | "此瀏覽器中儲存的內容修正了 {count} 處：",
        notes_more_one: "and {count} more" | "另有 {count} 处" | "另有 {count} 處",
        notes_more_other: "and {count} more" | "另有 {count} 处" | "另有 {count} 處",
        open_not_json:
            "{file} is no project file: it stops making sense in line {line}, column {column}. Nothing was changed."
            | "{file} 不是项目文件：从第 {line} 行第 {column} 列起无法识别。未作任何更改。"
            | "{file} 不是專案檔：從第 {line} 行第 {column} 字元起無法辨識。未做任何變更。",
        open_not_rapport:
            "{file} is no Rapport project file. Customer files are opened with “Choose files”. Nothing was changed."
            | "{file} 不是 Rapport 项目文件。客户数据请用“选择文件”打开。未作任何更改。"
            | "{file} 不是 Rapport 專案檔。客戶資料請用「選擇檔案」開啟。未做任何變更。",
        open_newer:
            "{file} was written by a newer Rapport (format {found}; this one reads up to {supported}). Reload the page to get it. Nothing was changed."
            | "{file} 由更新版本的 Rapport 生成（格式 {found}，当前最高支持 {supported}）。请刷新页面获取新版本。未作任何更改。"
            | "{file} 由更新版本的 Rapport 產生（格式 {found}，目前最高支援 {supported}）。請重新載入頁面取得新版本。未做任何變更。",
        open_unreadable:
            "{file} could not be read: {detail}. Nothing was changed."
            | "无法读取 {file}：{detail}。未作任何更改。"
            | "無法讀取 {file}：{detail}。未做任何變更。",
        open_too_large:
            "{file} is far too large for a project file. Nothing was changed."
            | "{file} 太大，不可能是项目文件。未作任何更改。"
            | "{file} 太大，不可能是專案檔。未做任何變更。",
        note_missing:
            "“{path}” was missing and got its default."
            | "“{path}”缺失，已采用默认值。"
            | "「{path}」缺失，已採用預設值。",
        note_unknown:
            "“{path}” is not known to this version and was left out."
            | "此版本不认识“{path}”，已略去。"
            | "此版本不認識「{path}」，已略去。",
        note_bad_value:
            "“{path}” could not be {found} and got its default."
            | "“{path}”不能是 {found}，已采用默认值。"
            | "「{path}」不能是 {found}，已採用預設值。",
        note_out_of_range:
            "“{path}” was {found} and is now {used}."
            | "“{path}”原为 {found}，现为 {used}。"
            | "「{path}」原為 {found}，現為 {used}。",
        note_text_cut:
            "“{path}” had {length} characters and was cut."
            | "“{path}”有 {length} 个字符，已截短。"
            | "「{path}」有 {length} 個字元，已截短。",
        note_list_cut:
            "“{path}” had {length} items and was cut."
            | "“{path}”有 {length} 项，已截短。"
            | "「{path}」有 {length} 項，已截短。",
        note_new_id:
            "“{path}” had the identity {found}, which was taken or cannot be used, and now has {used}."
            | "“{path}”的标识 {found} 重复或不可用，已改为 {used}。"
            | "「{path}」的識別碼 {found} 重複或不可用，已改為 {used}。",
        note_no_row:
            "“{path}” pointed to a row that does not exist; the link was removed."
            | "“{path}”指向的行不存在，已取消关联。"
            | "「{path}」指向的列不存在，已取消連結。",
        note_end_before_start:
            "“{path}” ended on {end}, before its start on {start}; the two days were exchanged."
            | "“{path}”的结束日 {end} 早于开始日 {start}，已对调。"
            | "「{path}」的結束日 {end} 早於開始日 {start}，已對調。",
        note_counter:
            "The counter of identities was behind and was moved from {found} to {used}."
            | "标识计数器落后，已从 {found} 调到 {used}。"
            | "識別碼計數器落後，已從 {found} 調到 {used}。",
        note_history:
            "The steps for undo could not be read; the plan itself is complete."
            | "撤销步骤无法读取，计划本身完整。"
            | "復原步驟無法讀取，計畫本身完整。",
        sheets_title:
            "Which sheets of {file} hold the data?"
            | "{file} 的哪些工作表是数据？"
            | "{file} 的哪些工作表是資料？",
        sheets_say:
            "Several sheets with the same columns are read one after the other. The choice is remembered for workbooks with the same sheets."
            | "列相同的多张工作表会依次读取。工作表相同的工作簿下次不再询问。"
            | "欄位相同的多張工作表會依序讀取。工作表相同的活頁簿下次不再詢問。",
        sheets_read: "Read these sheets" | "读取所选工作表" | "讀取所選工作表",
        sheet_size: "rows: {rows}, columns: {columns}" | "{rows} 行，{columns} 列" | "{rows} 列，{columns} 欄",
        sheet_hidden: "hidden in the workbook" | "在工作簿中已隐藏" | "在活頁簿中已隱藏",
        notice_ignored:
            "Not read from {holder}, because they are no tables: {names}."
            | "{holder} 中未读取以下文件，因为它们不是表格：{names}。"
            | "{holder} 中未讀取以下檔案，因為它們不是表格：{names}。",
        notice_beyond:
            "At most {limit} tables are opened at once. Left out ({count}): {names}."
            | "一次最多打开 {limit} 张表。未打开（{count}）：{names}。"
            | "一次最多開啟 {limit} 張表。未開啟（{count}）：{names}。",
        notice_no_table:
            "Not read, because they hold no table: {names}."
            | "未读取，因为其中没有表格：{names}。"
            | "未讀取，因為其中沒有表格：{names}。",
        notice_uncalculated:
            "{file} was not read: its formulas have no stored values. Open the file in Excel, save it once and choose it again."
            | "{file} 未读取：其中的公式没有保存结果。请在 Excel 中打开并保存一次，然后重新选择。"
            | "{file} 未讀取：其中的公式沒有儲存結果。請在 Excel 中開啟並儲存一次，然後重新選擇。",
        notice_left_out: "Left out: {names}." | "已排除，未读取：{names}。" | "已排除，未讀取：{names}。",
        notice_stopped:
            "Not opened: {names}. Something else was begun first; choose all files together."
            | "未打开：{names}。读取完成前又开始了其他操作；请与其他文件一起重新选择。"
            | "未開啟：{names}。讀取完成前又開始了其他操作；請與其他檔案一起重新選擇。",
        notice_more: "{count} more" | "另外 {count} 个" | "另外 {count} 個",
        notice_errors_one:
            "{file}: {count} cell with an error value such as #N/A was read as empty."
            | "{file}：{count} 个单元格是 #N/A 之类的错误值，已按空白读取。"
            | "{file}：{count} 個儲存格是 #N/A 之類的錯誤值，已視為空白讀取。",
        notice_errors_other:
            "{file}: {count} cells with an error value such as #N/A were read as empty."
            | "{file}：{count} 个单元格是 #N/A 之类的错误值，已按空白读取。"
            | "{file}：{count} 個儲存格是 #N/A 之類的錯誤值，已視為空白讀取。",
        evidence_mark:
            "The file begins with a byte order mark"
            | "文件以字节顺序标记（BOM）开头"
            | "檔案以位元組順序記號（BOM）開頭",
        evidence_ascii:
            "Only ASCII, alike in every encoding"
            | "只有 ASCII 字符，任何编码下都一样"
            | "只有 ASCII 字元，任何編碼下都一樣",
        evidence_utf8: "Every character is correct UTF-8" | "所有字符都是正确的 UTF-8" | "所有字元都是正確的 UTF-8",
        evidence_utf8_damaged:
            "UTF-8 but for {count} damaged characters"
            | "除 {count} 个损坏字符外均为 UTF-8"
            | "除 {count} 個損壞字元外均為 UTF-8",
        evidence_zeros: "Every second byte is zero" | "每隔一个字节为零" | "每隔一個位元組為零",
        evidence_characters:
            "Characters make {share} sense, next best {next}"
            | "文字通顺度 {share}，次优编码 {next}"
            | "文字通順度 {share}，次佳編碼 {next}",
        evidence_shape:
            "{count} of {of} rows have {width} columns"
            | "{of} 行中有 {count} 行为 {width} 列"
            | "{of} 列中有 {count} 列為 {width} 欄",
        evidence_dates:
            "{count} of {of} dates fit: {from} to {to}"
            | "{of} 个日期中有 {count} 个符合：{from} 至 {to}"
            | "{of} 個日期中有 {count} 個符合：{from} 至 {to}",
        evidence_decimal:
            "{point} with a point, {comma} with a comma, {either} could be both"
            | "小数点 {point} 个，小数逗号 {comma} 个，两可 {either} 个"
            | "小數點 {point} 個，小數逗號 {comma} 個，兩可 {either} 個",
        option_quote: "Text in" | "文本引号" | "文字引號",
        quote_double: "Quotes \"…\"" | "双引号 \"…\"" | "雙引號 \"…\"",
        quote_single: "Apostrophes '…'" | "单引号 '…'" | "單引號 '…'",
        quote_none: "No quotes" | "无引号" | "無引號",
        option_escape: "Quote in a text" | "引号内的引号" | "引號內的引號",
        escape_doubled: "Doubled: \"\"" | "双写：\"\"" | "重複：\"\"",
        escape_backslash: "Backslash: \\\"" | "反斜杠：\\\"" | "反斜線：\\\"",
        option_line_end: "Lines end with" | "行结束符" | "行結束符",
        line_end_lf: "Line feed (LF or CRLF)" | "换行（LF 或 CRLF）" | "換行（LF 或 CRLF）",
        line_end_cr: "Carriage return (CR)" | "回车（CR）" | "歸位（CR）",
        line_end_mixed: "Either, mixed" | "两者混用" | "兩者混用",
        option_skip_lines: "Lines above" | "表格上方的行数" | "表格上方的行數",
        option_last_line: "Last line" | "表格的最后一行" | "表格的最後一行",
        last_line_end: "End of file" | "文件末尾" | "檔案結尾",
        option_fill_down: "No customer" | "没有客户的行" | "沒有客戶的列",
        fill_down_no: "Leave it empty" | "留空" | "留空",
        fill_down_yes: "As above (merged cells)" | "与上一行相同（合并单元格）" | "與上一列相同（合併儲存格）",
        date_serial_1904: "Excel day number from 1904" | "Excel 日期序号（1904 起）" | "Excel 日期序號（1904 起）",
        date_unix: "Seconds or milliseconds since 1970" | "1970 年以来的秒或毫秒" | "1970 年以來的秒或毫秒",
        delimiter_colon: "Colon :" | "冒号 :" | "冒號 :",
        delimiter_caret: "Caret ^" | "脱字符 ^" | "插入符號 ^",
        delimiter_tilde: "Tilde ~" | "波浪号 ~" | "波浪號 ~",
        delimiter_space: "Blanks" | "空格" | "空格",
        doubt_merged:
            "In {count} of {of} rows “{column}” is empty below a filled cell and there is an amount, as merged cells are exported. Whose are these rows?"
            | "{of} 行中有 {count} 行的“{column}”为空而上方单元格有值，且有金额，像是合并单元格导出的结果。这些行属于谁？"
            | "{of} 列中有 {count} 列的「{column}」為空而上方儲存格有值，且有金額，像是合併儲存格匯出的結果。這些列屬於誰？",
        doubt_repeats:
            "{count} of the first {of} rows stand there before, exactly alike and in the same order, as when a part was pasted twice. Do they count?"
            | "前 {of} 行中有 {count} 行与前面的行完全相同且顺序一致，像是有一部分被粘贴了两次。要计入吗？"
            | "前 {of} 列中有 {count} 列與前面的列完全相同且順序一致，像是有一部分被貼上了兩次。要計入嗎？",
        doubt_repeats_same:
            "{count} of the first {of} rows stand there before, exactly alike, with a number that is otherwise used once: they seem to be the same rows. Do they count again?"
            | "前 {of} 行中有 {count} 行与前面的行完全相同，其编号在别处只出现一次，看来是同一行。要再次计入吗？"
            | "前 {of} 列中有 {count} 列與前面的列完全相同，其編號在別處只出現一次，看來是同一列。要再次計入嗎？",
        doubt_repeated:
            "About {count} of {of} rows repeat one far above them with the same order, customer, day and amount (told from a sample of the whole file). Do rows that are exactly alike count again?"
            | "约 {count} / {of} 行与前面相隔很远的某一行订单、客户、日期和金额都相同（依据全文件的抽样）。完全相同的行要再次计入吗？"
            | "約 {count} / {of} 列與前面相隔很遠的某一列訂單、客戶、日期和金額都相同（依據全檔案的抽樣）。完全相同的列要再次計入嗎？",
        doubt_double:
            "Nearly every row seems to stand in the file twice: about {count} of {of} have the customer, day and amount of another one (told from a sample of the whole file). Do rows that are exactly alike count again?"
            | "几乎每一行似乎都出现了两次：约 {count} / {of} 行与另一行客户、日期和金额相同（依据全文件的抽样）。完全相同的行要再次计入吗？"
            | "幾乎每一列似乎都出現了兩次：約 {count} / {of} 列與另一列客戶、日期和金額相同（依據全檔案的抽樣）。完全相同的列要再次計入嗎？",
        doubt_damaged:
            "{count} rows in “{column}” have {ids} ids such as 1.23457E+11 or 123457000000: a spreadsheet has cut their last digits, and different customers or orders become one. Export the file again with this column as text, or choose:"
            | "“{column}”中有 {count} 行共 {ids} 个编号形如 1.23457E+11 或 123457000000：电子表格已截断末尾数字，不同的客户或订单会变成同一个。请将该列设为文本后重新导出，或者选择："
            | "「{column}」中有 {count} 列共 {ids} 個編號形如 1.23457E+11 或 123457000000：試算表已截斷末尾數字，不同的客戶或訂單會變成同一個。請將該欄設為文字後重新匯出，或者選擇：",
        doubt_encoded:
            "{count} texts such as “{written}” were encoded twice and mean “{read}”. Shall they be read right?"
            | "有 {count} 个文本（如“{written}”）被重复编码，本应是“{read}”。是否还原？"
            | "有 {count} 個文字（如「{written}」）被重複編碼，本應是「{read}」。是否還原？",
        doubt_other_table:
            "Another table follows below line {line}. Where does the table end?"
            | "第 {line} 行之后还有另一张表。表到哪里为止？"
            | "第 {line} 行之後還有另一張表。表到哪裡為止？",
        doubt_total_rows:
            "{count} rows have the customer “{name}”, as lines of totals have, but the amounts of {others} of them are no sums of the rows above. What are they?"
            | "{count} 行的客户是“{name}”，像是合计行，但其中 {others} 行的金额并非上方各行之和。它们是什么？"
            | "{count} 列的客戶是「{name}」，像是合計列，但其中 {others} 列的金額並非上方各列之和。它們是什麼？",
        skipped_preamble: "Lines above the table" | "表格上方的行" | "表格上方的行",
        skipped_headers: "Column names repeated inside the table" | "表中重复的列名行" | "表中重複的欄名列",
        skipped_totals: "Lines of totals" | "合计行" | "合計列",
        skipped_notes: "Remarks" | "备注行" | "備註列",
        skipped_other_table: "Rows of another table in the file" | "文件中另一张表的行" | "檔案中另一張表的列",
        skipped_repeated:
            "Rows that stand in the file twice, exactly alike"
            | "文件中完全重复的行"
            | "檔案中完全重複的列",
        repair_filled:
            "Rows given the customer above (merged cells)"
            | "沿用上一行客户的行（合并单元格）"
            | "沿用上一列客戶的列（合併儲存格）",
        repair_joined:
            "Amounts such as 1,234.50 without quotes, put together again"
            | "未加引号的 1,234.50 之类的金额，已重新合并"
            | "未加引號的 1,234.50 之類的金額，已重新合併",
        repair_freed:
            "Rows between two stray quotes, read one by one"
            | "夹在两个多余引号之间的行，已逐行读取"
            | "夾在兩個多餘引號之間的列，已逐列讀取",
        repair_mail:
            "E-mail addresses that differ in case or unseen signs, written alike"
            | "大小写或不可见字符不同的邮箱，已统一写法"
            | "大小寫或不可見字元不同的電子郵件，已統一寫法",
        repair_twice:
            "Text that was encoded twice, read right"
            | "被重复编码的文本，已还原"
            | "被重複編碼的文字，已還原",
        correct_row: "Correct" | "更正" | "更正",
        correct_row_of: "Correct line {line}" | "更正第 {line} 行" | "更正第 {line} 列",
        correct_take: "Take this row in" | "导入此行" | "匯入此列",
        correct_skip: "Leave this row out" | "略过此行" | "略過此列",
        correct_still: "Still refused: {reason}." | "仍不能导入：{reason}。" | "仍不能匯入：{reason}。",
        correct_cut:
            "This row is longer than 2,000 characters, so only its beginning is kept. Correct it in the file, or leave it out."
            | "此行超过 2000 个字符，只保留了开头。请在文件中更正，或略过此行。"
            | "此列超過 2000 個字元，只保留了開頭。請在檔案中更正，或略過此列。",
        correct_done: "Done. The file is read again." | "已更正，正在重新读取文件。" | "已更正，正在重新讀取檔案。",
        many_title: "Correct many rows at once" | "批量更正" | "批次更正",
        many_say:
            "The same value in the same column, among the rows that the list shows."
            | "下表列出当前筛选的行中，同一列里重复出现的值。"
            | "下表列出目前篩選的資料中，同一欄裡重複出現的值。",
        many_new:
            "New value for {value} in {column}"
            | "“{column}”中 {value} 的新值"
            | "「{column}」中 {value} 的新值",
        many_replace: "Replace in all {count}" | "替换全部 {count} 行" | "取代全部 {count} 列",
        many_empty: "(empty)" | "（空）" | "（空）",
        many_skip_one: "Leave out {count} row" | "略过这 {count} 行" | "略過這 {count} 列",
        many_skip_other: "Leave out these {count} rows" | "略过这 {count} 行" | "略過這 {count} 列",
        corrected_title: "Corrections" | "更正记录" | "更正紀錄",
        corrected_say:
            "They hold until the page is closed and are made again whenever the file is read."
            | "更正在关闭页面之前有效，每次重新读取文件时都会再次应用。"
            | "更正在關閉頁面之前有效，每次重新讀取檔案時都會再次套用。",
        corrected_put_one: "{cells} in line {line}" | "第 {line} 行：{cells}" | "第 {line} 列：{cells}",
        corrected_put_other: "{cells} in {count} rows" | "{count} 行：{cells}" | "{count} 列：{cells}",
        corrected_cell: "{column} = {value}" | "{column} = {value}" | "{column} = {value}",
        corrected_skip_one: "Line {line} left out" | "已略过第 {line} 行" | "已略過第 {line} 列",
        corrected_skip_other: "{count} rows left out" | "已略过 {count} 行" | "已略過 {count} 列",
        corrected_undo: "Undo: {what}" | "撤销：{what}" | "復原：{what}",
        skipped_by_person: "Refused rows that you left out" | "您选择忽略的行" | "您選擇忽略的列",
        clean_title: "Cleaned tables" | "清理后的表格" | "清理後的表格",
        clean_say:
            "What was read, as a CSV file that opens right in a spreadsheet and comes back into Rapport exactly as it is. Text that a spreadsheet would run as a formula begins with an apostrophe. Of an order's id only a hash is kept, so orders are numbered anew, and each line carries the day of its order."
            | "把已读取的数据存为 CSV：用表格软件打开显示正确，再次导入 Rapport 也与原来完全一致。会被表格软件当作公式执行的文字前加了撇号。订单号只保留了散列值，因此订单重新编号，每一行的日期为所属订单的日期。"
            | "把已讀取的資料存為 CSV：用試算表軟體打開顯示正確，再次匯入 Rapport 也與原來完全一致。會被試算表軟體當作公式執行的文字前加了撇號。訂單編號只保留了雜湊值，因此訂單重新編號，每一列的日期為所屬訂單的日期。",
        clean_mark:
            "Mark as UTF-8 for Excel (BOM)"
            | "加上供 Excel 识别 UTF-8 的标记（BOM）"
            | "加上供 Excel 識別 UTF-8 的標記（BOM）",
        clean_save: "Export {name}" | "导出{name}" | "匯出{name}",
        clean_writing: "Writing …" | "正在写入…" | "正在寫入…",
        clean_saved: "{file} is ready." | "{file} 已生成。" | "{file} 已產生。",
        clean_failed:
            "{file} could not be written. Try again."
            | "{file} 未能写入，请重试。"
            | "{file} 未能寫入，請再試一次。",
        template_title: "Templates" | "模板" | "範本",
        template_say:
            "A table to fill in, with the right headers and three made-up rows. It is recognised when you bring it back."
            | "可填写的表格，带有正确的列名和三行示例数据。填好后导入即可自动识别。"
            | "可填寫的表格，帶有正確的欄名和三列範例資料。填好後匯入即可自動辨識。",
        template_save: "Template: {name}" | "模板：{name}" | "範本：{name}",
        role_status: "Status" | "状态" | "狀態",
        unlock_status:
            "Cancelled, refunded and unpaid orders are left out."
            | "自动略过已取消、已退款和未付款的订单。"
            | "自動略過已取消、已退款和未付款的訂單。",
        skipped_by_status:
            "Orders cancelled, refunded or not paid, by their status"
            | "按状态略过：已取消、已退款或未付款的订单"
            | "依狀態略過：已取消、已退款或未付款的訂單",
        skipped_no_sale:
            "Money that moves without a sale, by the type of the row"
            | "按类型略过：提现、转账、手续费等非销售"
            | "依類型略過：提現、轉帳、手續費等非銷售",
        skipped_excluded: "Rows left out by your own rules" | "按您的规则略过的行" | "依您的規則略過的列",
        unlock_type:
            "Refunds lower, and payouts, transfers and fees are no sales."
            | "退款会抵减，提现、转账和手续费不算销售。"
            | "退款會抵減，提現、轉帳和手續費不算銷售。",
        doubt_types:
            "“{column}” tells sales from refunds and from other money. Which of its types are sales? Below is what their words say, with rows and sums."
            | "“{column}”区分销售、退款和其他款项。哪些类型是销售？下表是按字面的判断，附行数和金额。"
            | "「{column}」區分銷售、退款和其他款項。哪些類型是銷售？下表是依字面的判斷，附列數和金額。",
        doubt_statuses:
            "Nobody knows what {texts} in “{column}” means; {count} rows of the sample have it. Does it count as paid?"
            | "“{column}”中的{texts}含义不明，样本中有 {count} 行。算作已付款吗？"
            | "「{column}」中的{texts}含義不明，樣本中有 {count} 列。算作已付款嗎？",
        doubt_crowd:
            "“{name}” has {count} of {of} rows, far more than any other customer. Is it one customer, or does it stand for people whom nobody knows, such as a till or the shop itself?"
            | "“{name}”占 {of} 行中的 {count} 行，远多于其他客户。它是一位客户，还是代表未知的人，例如收银台或商店本身？"
            | "「{name}」佔 {of} 列中的 {count} 列，遠多於其他客戶。它是一位客戶，還是代表未知的人，例如收銀台或商店本身？",
        doubt_zeros:
            "{count} of {of} rows have an amount of zero, in {orders}, and the file has no returns that would say why. Do they count as orders? If they do, somebody with one of them and one other order has bought twice."
            | "{of} 行中有 {count} 行金额为零（{orders}），文件中没有可说明原因的退货。它们算作订单吗？若算，一笔零金额订单加另一笔订单就算购买两次。"
            | "{of} 列中有 {count} 列金額為零（{orders}），檔案中沒有可說明原因的退貨。它們算作訂單嗎？若算，一筆零金額訂單加另一筆訂單就算購買兩次。",
        doubt_item_price:
            "“{column}” stands beside a quantity. Is it the price of one unit or the total of the line? Products with one price in every quantity: {same}; with a price that grows with it: {grows}."
            | "“{column}”旁边有数量。它是单价还是行合计？不同数量下价格不变的商品：{same} 个；价格随数量增长的：{grows} 个。"
            | "「{column}」旁邊有數量。它是單價還是行合計？不同數量下價格不變的商品：{same} 個；價格隨數量增長的：{grows} 個。",
        doubt_exclusions:
            "Some rows look like tests, staff, wholesale or drafts: {rules}. Do they count?"
            | "有些行像是测试、员工、批发或草稿：{rules}。要计入吗？"
            | "有些列像是測試、員工、批發或草稿：{rules}。要計入嗎？",
        doubt_gifts:
            "Gift cards were sold: {rules}. They are no revenue until something is bought with them. Do they count?"
            | "售出了礼品卡：{rules}。在用来购物之前，它们不是销售额。要计入吗？"
            | "售出了禮品卡：{rules}。在用來購物之前，它們不是銷售額。要計入嗎？",
        doubt_gift_column:
            "Gift cards sold for {amount} ({count} rows of the first ones) stand in the column “{column}” and are not in the amounts."
            | "“{column}”列中有售出的礼品卡 {amount}（前面的行中有 {count} 行），不在所用金额之内。"
            | "「{column}」欄中有售出的禮品卡 {amount}（前面的列中有 {count} 列），不在所用金額之內。",
        exclusion_counted_one:
            "{rule} ({count} row, {amount})"
            | "{rule}（{count} 行，{amount}）"
            | "{rule}（{count} 列，{amount}）",
        exclusion_counted_other:
            "{rule} ({count} rows, {amount})"
            | "{rule}（{count} 行，{amount}）"
            | "{rule}（{count} 列，{amount}）",
        exclusions_title: "Rows to leave out" | "要略过的行" | "要略過的列",
        exclusions_say:
            "Rows that pass one of these tests are left out and counted. The rules are kept for the next file with the same columns."
            | "符合任一规则的行会被略过并计数。规则会用于下一个列相同的文件。"
            | "符合任一規則的列會被略過並計數。規則會用於下一個欄位相同的檔案。",
        exclusions_none:
            "No rule yet: every row counts."
            | "还没有规则：每一行都计入。"
            | "還沒有規則：每一列都計入。",
        exclusion_column: "Column" | "列" | "欄位",
        exclusion_amount: "Amount of the row" | "行金额" | "列金額",
        exclusion_test: "Test" | "条件" | "條件",
        exclusion_value: "Value" | "值" | "值",
        exclusion_add: "Leave out" | "添加规则" | "新增規則",
        exclusion_remove: "Remove the rule {rule}" | "删除规则{rule}" | "刪除規則{rule}",
        exclusion_bad:
            "Enter a value; with “at most” and “at least” a number."
            | "请输入值；“至多”和“至少”需要数字。"
            | "請輸入值；「至多」和「至少」需要數字。",
        exclusion_rule: "{column}: {test} {value}" | "{column}：{test} {value}" | "{column}：{test} {value}",
        test_contains: "contains" | "包含" | "包含",
        test_equals: "is" | "等于" | "等於",
        test_domain: "e-mail address of" | "邮箱域名为" | "電郵網域為",
        test_at_most: "at most" | "至多" | "至多",
        test_at_least: "at least" | "至少" | "至少",
        test_in_list: "is one of" | "属于列表" | "屬於清單",
        items_added: "Items side by side, added up" | "并排商品数，已合计" | "並排商品數，已合計",
        status_title: "What counts as a sale" | "哪些算销售" | "哪些算銷售",
        status_say:
            "Each text of these columns with what it means. Unpaid and void rows are left out; of several columns the worse meaning counts. Your choice is kept for the next file with the same columns."
            | "这些列中的每个值及其含义。未付款和作废的行会略过；有多列时以较差的含义为准。您的选择会用于下一个列相同的文件。"
            | "這些欄中的每個值及其含義。未付款和作廢的列會略過；有多欄時以較差的含義為準。您的選擇會用於下一個欄位相同的檔案。",
        status_text: "Text in the file" | "文件中的值" | "檔案中的值",
        status_rows: "Rows" | "行数" | "列數",
        status_sum: "Sum of the amounts" | "金额合计" | "金額合計",
        status_means: "Meaning" | "含义" | "含義",
        status_means_of: "Meaning of {text}" | "{text}的含义" | "{text}的含義",
        status_sample:
            "Rows and sums are those of the beginning of the file."
            | "行数和金额来自文件开头部分。"
            | "列數和金額來自檔案開頭部分。",
        status_unknown: "unknown word" | "未知词" | "未知詞",
        status_rest: "all other texts" | "其余的值" | "其餘的值",
        meaning_paid: "Sale, paid" | "销售，已付款" | "銷售，已付款",
        meaning_unpaid: "Not paid yet: left out" | "未付款：略过" | "未付款：略過",
        meaning_void: "Void: left out" | "作废：略过" | "作廢：略過",
        meaning_returned: "Paid and given back" | "已付款并全部退回" | "已付款並全部退回",
        meaning_refund: "Refund: lowers" | "退款：抵减" | "退款：抵減",
        meaning_no_sale: "No sale: left out" | "非销售：略过" | "非銷售：略過",
        skipped_items:
            "Further items of orders whose total stands on another row"
            | "订单的其余商品行，总额在另一行"
            | "訂單的其餘商品列，總額在另一列",
        skipped_unfinished:
            "Test answers and answers that were broken off"
            | "测试答卷和未完成的答卷"
            | "測試答卷和未完成的答卷",
        repair_impossible:
            "Tickets that end before they were opened (that time is left out)"
            | "结束早于受理的工单（该时间不计）"
            | "結束早於受理的工單（該時間不計）",
        returns_separate: "Leave out and show apart" | "不计入，单独列出" | "不計入，單獨列出",
        returned_one:
            "{amount} came back in {count} row: {rate} of the amount sold."
            | "退货 {amount}，共 {count} 行，占销售额的 {rate}。"
            | "退貨 {amount}，共 {count} 列，占銷售額的 {rate}。",
        returned_other:
            "{amount} came back in {count} rows: {rate} of the amount sold."
            | "退货 {amount}，共 {count} 行，占销售额的 {rate}。"
            | "退貨 {amount}，共 {count} 列，占銷售額的 {rate}。",
        repairs_list: "Show the values" | "查看这些值" | "檢視這些值",
        repairs_read: "Read as" | "读作" | "讀作",
        repairs_what: "What was done" | "处理方式" | "處理方式",
        repairs_empty: "left empty" | "留空" | "留空",
        repairs_more:
            "and {count} more, of which no text is kept here or in the file of the list"
            | "另有 {count} 个未在此及导出文件中逐一列出"
            | "另有 {count} 個未在此及匯出檔案中逐一列出",
        repairs_first:
            "The first {shown} of {count}; the exported list has them all."
            | "仅显示前 {shown} 个，共 {count} 个；导出的清单包含全部。"
            | "僅顯示前 {shown} 個，共 {count} 個；匯出的清單包含全部。",
        repairs_export: "Export the list" | "导出清单" | "匯出清單",
        role_currency: "Currency" | "币种" | "幣別",
        unlock_currency:
            "Amounts in several currencies are never added up unasked."
            | "不同币种的金额不会未经确认就相加。"
            | "不同幣別的金額不會未經確認就相加。",
        role_refunded: "Refunded amount" | "退款金额" | "退款金額",
        unlock_refunded:
            "Partial refunds lower revenue or stand apart, as you choose."
            | "部分退款按您的选择扣除或单独列出。"
            | "部分退款依您的選擇扣除或單獨列出。",
        reason_no_rate: "Currency without a rate" | "币种没有汇率" | "幣別沒有匯率",
        reason_no_rate_of:
            "No rate is given for {currency}: change how the file is read to give one, or to keep one currency only"
            | "没有 {currency} 的汇率：请更改读取方式，填写汇率或只保留一种币种"
            | "沒有 {currency} 的匯率：請變更讀取方式，填寫匯率或只保留一種幣別",
        skipped_currency: "Amounts in other currencies" | "其他币种的金额" | "其他幣別的金額",
        repair_converted: "Amounts converted at your rates" | "按您的汇率换算的金额" | "按您的匯率換算的金額",
        doubt_currencies:
            "The amounts are in several currencies: {currencies}. They are not added up until you say what each is worth, or which one to keep."
            | "金额含有多种币种：{currencies}。在您填写汇率或选定保留的币种之前，不会相加。"
            | "金額含有多種幣別：{currencies}。在您填寫匯率或選定保留的幣別之前，不會相加。",
        doubt_currency:
            "The amounts are in {currencies}, those of the other files in {currency}. They are not added up until you say what they are worth, or leave them out."
            | "金额为 {currencies}，其他文件的金额为 {currency}。在您填写汇率或选择不计入之前，不会相加。"
            | "金額為 {currencies}，其他檔案的金額為 {currency}。在您填寫匯率或選擇不計入之前，不會相加。",
        currency_count: "{currency} ({count})" | "{currency}（{count}）" | "{currency}（{count}）",
        rates_title: "Currencies" | "币种" | "幣別",
        rates_say:
            "Rapport knows no rates. Each amount is multiplied exactly and rounded once to ten-thousandths, halves away from zero; sums are rounded once to hundredths."
            | "Rapport 不内置汇率。每个金额精确相乘后四舍五入到万分之一，只舍入一次；总和最后四舍五入到分。"
            | "Rapport 不內建匯率。每個金額精確相乘後四捨五入到萬分之一，只捨入一次；總和最後四捨五入到分。",
        rates_how: "Amounts in other currencies" | "其他币种的金额" | "其他幣別的金額",
        rates_convert: "Convert at the rates below" | "按下面的汇率换算" | "按下面的匯率換算",
        rates_only: "Leave out and count" | "不计入并计数" | "不計入並計數",
        rates_rows: "Rows in the sample" | "样本行数" | "樣本列數",
        rates_worth: "Worth in {currency}" | "折合 {currency}" | "折合 {currency}",
        rates_unit: "1 {currency} =" | "1 {currency} =" | "1 {currency} =",
        rates_field: "1 {other} in {currency}" | "1 {other} 折合 {currency}" | "1 {other} 折合 {currency}",
        rates_bad:
            "Enter a rate above 0 and up to 1,000,000, with at most 8 decimal places."
            | "请输入大于 0、不超过 1,000,000 的汇率，最多 8 位小数。"
            | "請輸入大於 0、不超過 1,000,000 的匯率，最多 8 位小數。",
        option_total: "Amount of an order with several rows" | "多行订单的金额" | "多列訂單的金額",
        total_lines: "Each row has its own" | "每行各有金额" | "每列各有金額",
        total_first: "On its first row only" | "只在第一行" | "只在第一列",
        total_repeats: "Repeated on every row, counted once" | "每行重复，只计一次" | "每列重複，只計一次",
        try_demo: "Try it with 100,000 customers" | "用 10 万位客户试一试" | "用 10 萬位客戶試一試",
        demo_hint:
            "The customers of the annual strategy: 100,000, of whom 10 % are of high value, 20 % have potential, 50 % are general and 20 % are lost. Made in this tab."
            | "年度战略文件中的客户：共 10 万位，高价值 10%、潜力 20%、一般 50%、流失 20%。数据在本页面内生成。"
            | "年度策略文件中的客戶：共 10 萬位，高價值 10%、潛力 20%、一般 50%、流失 20%。資料在本頁面內產生。",
        evidence_quotes:
            "{double} of {count} values begin with \", {single} with '"
            | "{count} 个值中，{double} 个以 \" 开头，{single} 个以 ' 开头"
            | "{count} 個值中，{double} 個以 \" 開頭，{single} 個以 ' 開頭",
        evidence_escapes:
            "{doubled} of {count} values with \"\" inside, {backslash} times \\ before a mark"
            | "{count} 个值中，{doubled} 个内含 \"\"；标记前的 \\ 共 {backslash} 个"
            | "{count} 個值中，{doubled} 個內含 \"\"；標記前的 \\ 共 {backslash} 個",
        evidence_line_ends:
            "{crlf} × CRLF, {lf} × LF, {cr} × CR"
            | "CRLF {crlf} 处，LF {lf} 处，CR {cr} 处"
            | "CRLF {crlf} 處，LF {lf} 處，CR {cr} 處",
        raw_title:
            "The file as it is, decoded as {encoding}"
            | "文件原文，按 {encoding} 解码"
            | "檔案原文，以 {encoding} 解碼",
        raw_say:
            "Tinted: the marks between columns. Boxes mark invisible characters. Pale lines are not part of the table."
            | "着色的是列之间的分隔符，方框标出看不见的字符，浅色的行不属于表格。"
            | "著色的是欄與欄之間的分隔符，方框標出看不見的字元，淺色的列不屬於表格。",
        readings_title: "How the values are read" | "各列的值如何读取" | "各欄的值如何讀取",
        readings_say:
            "The first different values of each column, and the first ones that change their form. Counted are the rows at the beginning of the file."
            | "每列最先出现的不同值，以及最先出现的形式有变的值；只统计文件开头的行。"
            | "每欄最先出現的不同值，以及最先出現的形式有變的值；只統計檔案開頭的列。",
        readings_values: "In the file → kept as" | "文件中 → 保留为" | "檔案中 → 保留為",
        readings_changed: "Changed in form" | "形式有变" | "形式有變",
        readings_count: "{count} of {of}" | "{of} 个中 {count} 个" | "{of} 個中 {count} 個",
        readings_unreadable: "{count} cannot be read" | "{count} 个无法读取" | "{count} 個無法讀取",
        readings_text: "{value} (text)" | "{value}（文本）" | "{value}（文字）",
        readings_pseudonym: "a pseudonym" | "匿名编号" | "匿名編號",
        readings_nothing: "cannot be read" | "无法读取" | "無法讀取",
    }
}
