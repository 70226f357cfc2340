//! What went wrong, and what to do about it.

section! {
    /// What went wrong, and what to do about it.
    ErrorsTexts {
        title: "Something went wrong" | "出错了" | "發生錯誤",
        panic_title: "Rapport has stopped" | "Rapport 已停止运行" | "Rapport 已停止執行",
        panic_text:
            "Reload the page. Your plan is saved in this browser."
            | "请刷新页面，计划已保存在此浏览器中。"
            | "請重新整理頁面，計畫已儲存在此瀏覽器中。",
        worker_lost_import:
            "Reading stopped. Drop the file again; no edit was lost."
            | "读取中断，请重新拖入文件，修改没有丢失。"
            | "讀取中斷，請重新拖入檔案，修改沒有遺失。",
        worker_start:
            "The computation could not be started: {detail}"
            | "无法启动计算：{detail}"
            | "無法啟動計算：{detail}",
        worker_stale:
            "The page and its computation are of different versions. Reload the page."
            | "页面与计算程序版本不一致，请刷新页面。"
            | "頁面與計算程式版本不一致，請重新整理頁面。",
        rest_missing:
            "The rest of Rapport could not be loaded. Check the connection and reload the page; your plan is saved."
            | "Rapport 的其余部分未能加载。请检查网络连接，然后刷新页面；您的计划已保存。"
            | "Rapport 的其餘部分無法載入。請檢查網路連線，然後重新整理頁面；您的計畫已儲存。",
        file_changed:
            "{file} was changed, moved or locked while it was read. Choose it again."
            | "读取时 {file} 被修改、移走或锁定。请重新选择。"
            | "讀取時 {file} 被修改、移走或鎖定。請重新選擇。",
        file_empty:
            "{file} is empty. Export it again, then drop it here."
            | "{file} 是空文件。请重新导出后再拖入。"
            | "{file} 是空檔案。請重新匯出後再拖入。",
        file_not_table:
            "{file} is not a table of text. Save it as CSV, then drop it here."
            | "{file} 不是文本表格。请另存为 CSV 后再拖入。"
            | "{file} 不是文字表格。請另存為 CSV 後再拖入。",
        save_quota:
            "The browser’s storage is full. Save a copy as a file so that nothing is lost."
            | "浏览器存储空间已满。请另存为文件，以免丢失。"
            | "瀏覽器儲存空間已滿。請另存為檔案，以免遺失。",
        save_unavailable:
            "This browser stores nothing here, perhaps in a private window. Save a copy as a file."
            | "此浏览器不在这里保存内容，可能是隐私窗口。请另存为文件。"
            | "此瀏覽器不在這裡儲存內容，可能是隱私視窗。請另存為檔案。",
        save_blocked:
            "Another tab holds an older version open. Close it to save."
            | "另一个标签页仍开着旧版本，请关闭后再保存。"
            | "另一個分頁仍開著舊版本，請關閉後再儲存。",
        save_failed: "The browser could not save: {detail}" | "浏览器无法保存：{detail}" | "瀏覽器無法儲存：{detail}",
        save_newer:
            "Another tab has brought what is stored here to a newer version of Rapport. Reload the page to save."
            | "另一个标签页已将这里保存的内容升级到更新版本的 Rapport。请刷新页面后再保存。"
            | "另一個分頁已將這裡儲存的內容升級到更新版本的 Rapport。請重新整理頁面後再儲存。",
        unread_title:
            "What this browser had kept could not be read completely."
            | "无法完整读取此浏览器中保存的内容。"
            | "無法完整讀取此瀏覽器中儲存的內容。",
        unread_say:
            "It stays as it is, and nothing is saved until you decide."
            | "原内容保持不变，在您决定之前不会保存任何内容。"
            | "原內容保持不變，在您決定之前不會儲存任何內容。",
        unread_download: "Download what was stored" | "下载已保存的内容" | "下載已儲存的內容",
        unread_go_on: "Go on without it" | "不使用它，继续" | "不使用它，繼續",
        unread_strange:
            "What is stored is nothing that Rapport has written."
            | "保存的内容不是由 Rapport 写入的。"
            | "儲存的內容不是由 Rapport 寫入的。",
        unread_cut:
            "The stored text ends too early or stops making sense at character {column}; what stands before it was read."
            | "保存的文本在第 {column} 个字符处中断或无法识别；其前面的内容已读取。"
            | "儲存的文字在第 {column} 個字元處中斷或無法辨識；其前面的內容已讀取。",
        unread_newer:
            "It was written by a newer Rapport (format {found}; this one reads up to {supported}). Reload the page to get it."
            | "它由更新版本的 Rapport 写入（格式 {found}，当前最高支持 {supported}）。请刷新页面获取新版本。"
            | "它由更新版本的 Rapport 寫入（格式 {found}，目前最高支援 {supported}）。請重新整理頁面取得新版本。",
        unread_plan:
            "The plan could not be read, so the built-in one is shown."
            | "计划无法读取，因此显示内置计划。"
            | "計畫無法讀取，因此顯示內建計畫。",
        unread_plan_newer:
            "The plan was written by a newer Rapport (format {found}; this one reads up to {supported}), so the built-in one is shown. Reload the page to get the newer one."
            | "计划由更新版本的 Rapport 写入（格式 {found}，当前最高支持 {supported}），因此显示内置计划。请刷新页面获取新版本。"
            | "計畫由更新版本的 Rapport 寫入（格式 {found}，目前最高支援 {supported}），因此顯示內建計畫。請重新整理頁面取得新版本。",
        unread_reading:
            "How files of so many kinds are read could not be read: {count}. Their columns are recognised anew."
            | "有 {count} 种文件的读取方式无法读取，其各列将重新识别。"
            | "有 {count} 種檔案的讀取方式無法讀取，其各欄將重新辨識。",
        unread_member:
            "The part “{name}” is damaged, or this version does not know it."
            | "“{name}”部分已损坏，或当前版本不认识它。"
            | "「{name}」部分已損壞，或目前版本不認識它。",
        unread_secret:
            "The key of the pseudonyms could not be read. With a new one, the same persons get other pseudonyms than before."
            | "匿名编号密钥无法读取。使用新密钥后，同一人的匿名编号将与以前不同。"
            | "匿名編號金鑰無法讀取。使用新金鑰後，同一人的匿名編號將與以前不同。",
        conflict_title: "Changed in another tab" | "已在另一个标签页中修改" | "已在另一個分頁中修改",
        conflict_keep_mine: "Keep this tab’s" | "保留本页" | "保留本頁",
        conflict_take_theirs: "Take the other’s" | "采用另一份" | "採用另一份",
        conflict_save_copy: "Save this one as a file first" | "先把本页另存为文件" | "先把本頁另存為檔案",
        field_not_number:
            "Type a number, for example {example}."
            | "请输入数字，例如 {example}。"
            | "請輸入數字，例如 {example}。",
        field_no_percent:
            "This is not a per cent: type the number alone, for example {example}."
            | "这里不是百分数，请只输入数字，例如 {example}。"
            | "這裡不是百分數，請只輸入數字，例如 {example}。",
        field_either:
            "Do you mean {low} or {high}?"
            | "您指的是 {low} 还是 {high}？"
            | "您指的是 {low} 還是 {high}？",
        field_range:
            "Type a value from {min} to {max}."
            | "请输入 {min} 到 {max} 之间的值。"
            | "請輸入 {min} 到 {max} 之間的值。",
        field_not_date: "Type a day as YYYY-MM-DD." | "请按 YYYY-MM-DD 输入日期。" | "請依 YYYY-MM-DD 輸入日期。",
        field_required: "This may not be empty." | "此项不能为空。" | "此項不能為空。",
        field_too_long: "At most {max} characters." | "最多 {max} 个字符。" | "最多 {max} 個字元。",
        too_many: "There is no room for more than {max}." | "最多只能有 {max} 项。" | "最多只能有 {max} 項。",
        edit_refused: "Not done. Nothing was changed." | "未完成，内容没有变化。" | "未完成，內容沒有變化。",
        edit_gone: "This row no longer exists." | "该行已不存在。" | "該列已不存在。",
        shares_locked:
            "The locked lines leave no room for this change."
            | "锁定的项目没有留出调整空间。"
            | "鎖定的項目沒有留出調整空間。",
        sample_failed:
            "The sample data could not be loaded. Reload the page and try again."
            | "无法加载示例数据，请刷新页面后重试。"
            | "無法載入範例資料，請重新整理頁面後重試。",
        not_computed:
            "This figure could not be computed: {detail}"
            | "无法计算这个数字：{detail}"
            | "無法計算這個數字：{detail}",
        no_rows:
            "No row could be used: all of them were refused or left out by a rule. Correct how the file is read, such as its columns or what becomes of returns, and import again."
            | "没有一行可用：所有行都被拒绝或按规则跳过。请更正读取方式，例如列的含义或退货的处理，然后重新导入。"
            | "沒有一列可用：所有列都被拒絕或按規則略過。請更正讀取方式，例如欄位的含義或退貨的處理，然後重新匯入。",
        sample_needs_reload:
            "The sample would have to be fetched, and since your file was opened this page makes no request. Reload the page to see the sample; your plan is saved."
            | "示例数据需要下载，而自您打开文件起本页面不再发出任何请求。请重新加载页面以查看示例；您的计划已保存。"
            | "範例資料需要下載，而自您開啟檔案起本頁面不再發出任何請求。請重新載入頁面以查看範例；您的計畫已儲存。",
        conflict_ask:
            "Another tab saved this workspace. Which one do you want to keep?"
            | "另一个标签页保存了此工作区。要保留哪一个？"
            | "另一個分頁儲存了此工作區。要保留哪一個？",
        file_picture:
            "{file} is a picture, whatever its name says. Export the table itself as CSV or Excel, then drop it here."
            | "无论文件名是什么，{file} 其实是图片。请将表格本身导出为 CSV 或 Excel 后再拖入。"
            | "無論檔名為何，{file} 其實是圖片。請將表格本身匯出為 CSV 或 Excel 後再拖入。",
        file_pdf:
            "{file} is a PDF; the cells in it are only painted. Export the table as CSV or Excel from the system that made it, then drop it here."
            | "{file} 是 PDF，其中的单元格只是画面。请从原系统将表格导出为 CSV 或 Excel 后再拖入。"
            | "{file} 是 PDF，其中的儲存格只是畫面。請從原系統將表格匯出為 CSV 或 Excel 後再拖入。",
        file_document:
            "{file} is a document without sheets. Copy the table into a spreadsheet and save it as CSV or Excel, or paste the cells here."
            | "{file} 是没有工作表的文档。请把表格复制到表格软件并另存为 CSV 或 Excel，或直接在此粘贴单元格。"
            | "{file} 是沒有工作表的文件。請把表格複製到試算表軟體並另存為 CSV 或 Excel，或直接在此貼上儲存格。",
        file_archive:
            "{file} is packed in a way that browsers cannot open. Unpack it, or pack it as ZIP or GZIP, then drop it here."
            | "{file} 的压缩方式浏览器无法打开。请先解压，或改用 ZIP、GZIP 压缩后再拖入。"
            | "{file} 的壓縮方式瀏覽器無法開啟。請先解壓縮，或改用 ZIP、GZIP 壓縮後再拖入。",
        file_database:
            "{file} is a database or column file. Export the table from it as CSV, then drop it here."
            | "{file} 是数据库或列式数据文件。请将其中的表导出为 CSV 后再拖入。"
            | "{file} 是資料庫或欄式資料檔。請將其中的表匯出為 CSV 後再拖入。",
        file_media:
            "{file} is sound, film or a program, whatever its name says. Choose the file with the table."
            | "无论文件名是什么，{file} 其实是音频、视频或程序。请选择包含表格的文件。"
            | "無論檔名為何，{file} 其實是音訊、影片或程式。請選擇包含表格的檔案。",
        file_markup:
            "{file} is a web page or an XML file, although systems often call such an export .xls. Open it in Excel, save it as .xlsx or CSV, then drop it here."
            | "{file} 其实是网页或 XML 文件，不少系统会把这种导出命名为 .xls。请用 Excel 打开，另存为 .xlsx 或 CSV 后再拖入。"
            | "{file} 其實是網頁或 XML 檔案，不少系統會把這種匯出命名為 .xls。請用 Excel 開啟，另存為 .xlsx 或 CSV 後再拖入。",
        file_damaged:
            "{file} is damaged or was not copied to its end. Fetch or export it again, or unpack it first; nothing of it was read."
            | "{file} 已损坏或没有复制完整。请重新下载或导出，或先解压；其中的内容均未读入。"
            | "{file} 已損壞或沒有複製完整。請重新下載或匯出，或先解壓縮；其中的內容均未讀入。",
        file_locked:
            "{file} is protected by a password. Save it without one, or unpack it first, then drop it here."
            | "{file} 有密码保护。请取消密码后保存，或先解压，再拖入。"
            | "{file} 有密碼保護。請取消密碼後儲存，或先解壓縮，再拖入。",
        file_packed:
            "{file} is split into parts, or packed in a way that browsers cannot unpack. Unpack it, or pack it anew as an ordinary ZIP, then drop it here."
            | "{file} 是分卷压缩包，或其压缩方式浏览器无法解开。请先解压，或重新压缩为普通 ZIP 后再拖入。"
            | "{file} 是分割的壓縮檔，或其壓縮方式瀏覽器無法解開。請先解壓縮，或重新壓縮為一般 ZIP 後再拖入。",
        file_no_tables:
            "There is no table in {file}. CSV, TSV and TXT files are read from archives; from folders also Excel workbooks, ZIP and GZIP."
            | "{file} 中没有表格。压缩包中可读取 CSV、TSV 和 TXT 文件；文件夹中还可读取 Excel 工作簿、ZIP 和 GZIP。"
            | "{file} 中沒有表格。壓縮檔中可讀取 CSV、TSV 和 TXT 檔案；資料夾中還可讀取 Excel 活頁簿、ZIP 和 GZIP。",
        file_too_large:
            "{file}: about {rows} rows would take {needed} of memory, and this tab can use {limit}. Nothing was read. Import a summary with one row a customer (first and last order, number, amount), or export fewer columns or years."
            | "{file}：约 {rows} 行需要 {needed} 内存，而此标签页可用 {limit}。尚未读取任何内容。请导入每位客户一行的汇总表（首次与最近下单日期、订单数、金额），或减少导出的列或年份。"
            | "{file}：約 {rows} 列需要 {needed} 記憶體，而此分頁可用 {limit}。尚未讀取任何內容。請匯入每位客戶一列的彙總表（首次與最近下單日期、訂單數、金額），或減少匯出的欄位或年份。",
        file_outgrown:
            "{file} unpacks to {size} or more; with what is made of it that is too much for the {limit} of memory that this tab can use. Reading was stopped and nothing of it was opened. Unpack it and export fewer columns or years, or save the sheet as CSV. If it should be small, it is damaged or made to fill memory."
            | "{file} 解压后达到 {size} 或更多，连同由此生成的内容超出了此标签页可用的 {limit} 内存。已停止读取，其中的内容均未打开。请先解压，减少导出的列或年份，或将工作表另存为 CSV。如果它本应很小，则文件已损坏或是为占满内存而制作的。"
            | "{file} 解壓縮後達到 {size} 或更多，連同由此產生的內容超出了此分頁可用的 {limit} 記憶體。已停止讀取，其中的內容均未開啟。請先解壓縮，減少匯出的欄位或年份，或將工作表另存為 CSV。如果它本應很小，則檔案已損壞或是為佔滿記憶體而製作的。",
        book_empty:
            "{file} has no filled cells. Check that the right workbook was saved."
            | "{file} 中没有任何内容。请确认保存的是正确的工作簿。"
            | "{file} 中沒有任何內容。請確認儲存的是正確的活頁簿。",
        book_formula:
            "In {file}, a formula has no stored value. Open the file in Excel, save it once and choose it again."
            | "{file} 中有一个公式没有保存结果。请在 Excel 中打开并保存一次，然后重新选择。"
            | "{file} 中有一個公式沒有儲存結果。請在 Excel 中開啟並儲存一次，然後重新選擇。",
        book_formulas:
            "In {file}, {count} formulas have no stored value. Open the file in Excel, save it once and choose it again."
            | "{file} 中有 {count} 个公式没有保存结果。请在 Excel 中打开并保存一次，然后重新选择。"
            | "{file} 中有 {count} 個公式沒有儲存結果。請在 Excel 中開啟並儲存一次，然後重新選擇。",
        book_too_large:
            "{file} is too large to be opened as a workbook in a tab. Save the sheet as CSV, which is read piece by piece, then drop it here."
            | "{file} 太大，无法在标签页中作为工作簿打开。请将工作表另存为 CSV（可分段读取）后再拖入。"
            | "{file} 太大，無法在分頁中以活頁簿開啟。請將工作表另存為 CSV（可分段讀取）後再拖入。",
        language_failed:
            "The page could not load its texts in {language}. Reload the page and choose it again; your plan is saved."
            | "未能加载{language}界面文字。请重新加载页面后再选择；您的计划已保存。"
            | "無法載入{language}介面文字。請重新載入頁面後再選擇；您的計畫已儲存。",
    }
}
