//! Personal data, quality, columns and sources on the Data screen.

section! {
    /// Personal data, quality, columns and sources on the Data screen.
    QualityTexts {
        personal_title: "Personal data" | "个人信息" | "個人資料",
        personal_say:
            "What joins customers is replaced by pseudonyms, other personal columns are left out, unless you choose otherwise."
            | "用于关联客户的个人信息会替换为匿名编号，其他个人信息列默认不读取；您可以逐列更改。"
            | "用來關聯客戶的個人資料會換成匿名編號，其他個人資料欄預設不讀取；您可以逐欄更改。",
        personal_more: "What a pseudonym is" | "什么是匿名编号" | "什麼是匿名編號",
        personal_more_text:
            "A pseudonym such as p-3F9A… is computed in this tab with a secret key that stays in this browser and is in no file. Equal values get equal pseudonyms in every file and every month, so tables still join; without the key nobody gets back to the value. Deleting what this browser keeps deletes the key. In the exported list of refused rows these columns are hidden."
            | "匿名编号（例如 p-3F9A…）由本标签页用一把密钥计算得出，密钥只保存在此浏览器中，不写入任何文件。相同的值在每个文件、每个月份都得到相同的匿名编号，因此各表仍可关联；没有密钥，任何人都无法还原原值。清除此浏览器保存的内容时，密钥一并删除。导出的拒收行清单会隐去这些列。"
            | "匿名編號（例如 p-3F9A…）由此分頁用一把金鑰計算得出，金鑰只存放在此瀏覽器，不寫入任何檔案。相同的值在每個檔案、每個月份都得到相同的匿名編號，因此各表仍可關聯；沒有金鑰，任何人都無法還原原值。清除此瀏覽器保存的內容時，金鑰一併刪除。匯出的拒收列清單會隱去這些欄。",
        personal_column: "Column" | "列" | "欄",
        personal_why: "What it looks like" | "判断依据" | "判斷依據",
        personal_choice: "What is done with it" | "处理方式" | "處理方式",
        personal_choice_of:
            "What is done with column {column}"
            | "“{column}”列的处理方式"
            | "「{column}」欄的處理方式",
        personal_values:
            "{count} of {of} values look like {what}"
            | "{of} 个值中有 {count} 个像{what}"
            | "{of} 個值中有 {count} 個像{what}",
        personal_named:
            "Named like {what}; {count} of {of} values have the form"
            | "列名像{what}；{of} 个值中有 {count} 个符合格式"
            | "欄名像{what}；{of} 個值中有 {count} 個符合格式",
        personal_others: "Other columns that are read" | "其他会读取的列" | "其他會讀取的欄",
        personal_unread:
            "Not read at all, because they have no meaning here: {columns}."
            | "以下列没有指定含义，完全不读取：{columns}。"
            | "以下欄沒有指定含義，完全不讀取：{columns}。",
        treatment_keep: "Keep as it is" | "原样保留" | "原樣保留",
        treatment_pseudonymise: "Replace by pseudonyms" | "替换为匿名编号" | "換成匿名編號",
        treatment_drop: "Leave out" | "不读取" | "不讀取",
        treated_keep: "kept as it is" | "原样保留" | "原樣保留",
        treated_pseudonymise: "replaced by pseudonyms" | "已替换为匿名编号" | "已換成匿名編號",
        treated_drop: "left out" | "未读取" | "未讀取",
        what_phone: "telephone numbers" | "手机或电话号码" | "手機或電話號碼",
        what_email: "e-mail addresses" | "电子邮箱地址" | "電子郵件地址",
        what_id_card: "identity card numbers" | "身份证号" | "身分證號",
        what_passport: "passport numbers" | "护照号" | "護照號",
        what_bank_card: "bank card numbers" | "银行卡号" | "銀行卡號",
        what_name: "names of persons" | "人名" | "人名",
        what_address: "postal addresses" | "邮寄地址" | "郵寄地址",
        what_ip: "IP addresses" | "IP 地址" | "IP 位址",
        kept_title: "Personal data in the open files" | "已打开文件中的个人信息" | "已開啟檔案中的個人資料",
        kept_line:
            "{file}, {column}: {what}, {treated}"
            | "{file} 的“{column}”列：{what}，{treated}"
            | "{file} 的「{column}」欄：{what}，{treated}",
        kept_change: "Change what is kept" | "更改保留内容" | "更改保留內容",
        score_title: "Data quality" | "数据质量" | "資料品質",
        score_say:
            "Customers whose key information is complete: {share} of {count}."
            | "{count} 位客户中，{share} 的关键信息完整。"
            | "{count} 位客戶中，{share} 的關鍵資訊完整。",
        score_table: "Table" | "表" | "表",
        score_field: "Field" | "字段" | "欄位",
        completeness: "Completeness" | "完整性" | "完整性",
        accuracy: "Accuracy" | "准确性" | "準確性",
        timeliness: "Timeliness" | "及时性" | "及時性",
        whole: "Score" | "总分" | "總分",
        good: "good" | "良好" | "良好",
        fair: "fair" | "一般" | "一般",
        poor: "poor" | "较差" | "較差",
        score_how: "How this is computed" | "计算方式" | "計算方式",
        score_how_of: "How this is computed: {name}" | "计算方式：{name}" | "計算方式：{name}",
        score_fields: "Fields of {name}" | "{name} 的字段" | "{name} 的欄位",
        score_beyond:
            "Beside these fields, the table counts {cells} cells of refused rows and {present} values that could not be read, of which it is not known in which field; {mended} repaired values do not count as right."
            | "除这些字段外，表中还计入：被拒绝行中无法确定字段的单元格 {cells} 个、无法读取的值 {present} 个；{mended} 个经修复的值不算正确。"
            | "除這些欄位外，表中還計入：被拒絕列中無法確定欄位的儲存格 {cells} 個、無法讀取的值 {present} 個；{mended} 個經修復的值不算正確。",
        score_meaning:
            "How far the values can be relied on: whether they are there, whether they are right, whether they are recent."
            | "这些值有多可靠：是否齐全、是否正确、是否及时。"
            | "這些值有多可靠：是否齊全、是否正確、是否及時。",
        score_formula:
            "Completeness = filled cells ÷ all cells. Accuracy = values read without refusal or repair that can be true ÷ all values. Timeliness = 100 while the newest row is at most T days old, falling evenly to 0 at 2 T. Score = their mean by weight."
            | "完整性 = 已填单元格 ÷ 全部单元格。准确性 = 未被拒收、未经修正且合理的值 ÷ 全部值。及时性 = 最新一行不超过 T 天时为 100，到 2 T 天时均匀降为 0。总分 = 三项的加权平均。"
            | "完整性 = 已填儲存格 ÷ 全部儲存格。準確性 = 未被拒收、未經修正且合理的值 ÷ 全部值。及時性 = 最新一列不超過 T 天時為 100，到 2 T 天時均勻降為 0。總分 = 三項的加權平均。",
        score_numbers:
            "{filled} ÷ {cells}; {valid} ÷ {present}; age in days {age}, T = {days}; weights {weights}"
            | "{filled} ÷ {cells}；{valid} ÷ {present}；距今 {age} 天，T = {days}；权重 {weights}"
            | "{filled} ÷ {cells}；{valid} ÷ {present}；距今 {age} 天，T = {days}；權重 {weights}",
        score_doubt:
            "What cannot be true: days to come, ages above 120, orders for nothing, counts and expenses below zero."
            | "不合理的值：未来的日期、超过 120 岁的年龄、金额为零的订单、小于零的次数和支出。"
            | "不合理的值：未來的日期、超過 120 歲的年齡、金額為零的訂單、小於零的次數和支出。",
        score_source:
            "Data-driven customer management, 4.1: completeness, accuracy, timeliness"
            | "数据驱动的客户管理，4.1：完整性、准确性、及时性"
            | "數據驅動的客戶管理，4.1：完整性、準確性、及時性",
        rules_title: "Weights and thresholds" | "权重与阈值" | "權重與門檻",
        rule_weight: "Weight of {what}" | "{what}的权重" | "{what}的權重",
        rule_days: "In time up to" | "及时期限" | "及時期限",
        rule_good: "Good from" | "良好起点" | "良好起點",
        rule_fair: "Fair from" | "一般起点" | "一般起點",
        days_unit: "days" | "天" | "天",
        coverage_title: "Key information coverage" | "关键信息覆盖率" | "關鍵資訊涵蓋率",
        coverage_attributes: "Basic attributes known" | "已知基本属性" | "已知基本屬性",
        coverage_transactions: "Transactions known" | "已知交易记录" | "已知交易紀錄",
        coverage_service: "Service history known" | "已知服务记录" | "已知服務紀錄",
        coverage_all: "All three" | "三项齐全" | "三項齊全",
        coverage_reached:
            "reaches the {goal} of “From data to value”, stage 1"
            | "达到《从数据到价值》第一阶段的 {goal}"
            | "達到《從數據到價值》第一階段的 {goal}",
        coverage_below:
            "below the {goal} of “From data to value”, stage 1"
            | "低于《从数据到价值》第一阶段的 {goal}"
            | "低於《從數據到價值》第一階段的 {goal}",
        coverage_count: "{count} of {of}" | "{of} 位中 {count} 位" | "{of} 位中 {count} 位",
        columns_title: "Columns" | "列概况" | "欄概況",
        columns_say:
            "What the kept values are like, one table at a time."
            | "逐表查看保留值的概况。"
            | "逐表檢視保留值的概況。",
        columns_of:
            "{name}: columns {count}, rows {rows}"
            | "{name}：{count} 列，{rows} 行"
            | "{name}：{count} 欄，{rows} 列",
        column_empty: "Empty" | "空值" | "空值",
        column_distinct: "Different" | "不同值" | "不同值",
        column_about: "about {count}" | "约 {count}" | "約 {count}",
        column_least: "Least" | "最小" | "最小",
        column_median: "Median" | "中位数" | "中位數",
        column_greatest: "Greatest" | "最大" | "最大",
        column_mean: "Mean" | "平均" | "平均",
        column_values: "Values" | "值的分布" | "值的分布",
        column_constant: "always the same" | "恒定不变" | "恆定不變",
        column_doubtful: "{count} cannot be true" | "{count} 个不合理" | "{count} 個不合理",
        column_bins:
            "Histogram from {from} to {to}, most in {least} to {most}: {count}"
            | "从 {from} 到 {to} 的直方图，{least} 至 {most} 最多：{count}"
            | "從 {from} 到 {to} 的直方圖，{least} 至 {most} 最多：{count}",
        column_top: "{value} ({count})" | "{value}（{count}）" | "{value}（{count}）",
        yes: "yes" | "是" | "是",
        no: "no" | "否" | "否",
        sources_title: "Where the data come from" | "数据来源" | "資料來源",
        sources_say:
            "Open files fill the rows; add the systems that are not imported yet. Saved with the plan, without customer rows."
            | "已打开的文件会自动填写；请补充尚未导入的系统。随计划一起保存，不含客户数据行。"
            | "已開啟的檔案會自動填寫；請補上尚未匯入的系統。隨計畫一起儲存，不含客戶資料列。",
        source_system: "System" | "系统" | "系統",
        source_owner: "Owner" | "负责人" | "負責人",
        source_tables: "Tables" | "表" | "表",
        source_refresh: "Refreshed every" | "更新周期" | "更新週期",
        source_stale: "Stale after" | "过期天数" | "過期天數",
        source_quality: "Quality" | "质量" | "品質",
        source_last: "Newest row" | "最新一行" | "最新一列",
        source_file: "File of" | "文件时间" | "檔案時間",
        source_status: "Freshness" | "新鲜度" | "新鮮度",
        source_field: "{what} of {name}" | "{name}的{what}" | "{name}的{what}",
        source_remove: "Remove {name}" | "移除{name}" | "移除{name}",
        source_add: "Add a system" | "添加系统" | "新增系統",
        source_add_sales: "Sales system" | "销售系统" | "銷售系統",
        source_add_service: "Service system" | "客服系统" | "客服系統",
        source_add_shop: "E-commerce system" | "电商系统" | "電商系統",
        source_add_any: "Another system" | "其他系统" | "其他系統",
        fresh: "Fresh, {age} old" | "新鲜，距今 {age}" | "新鮮，距今 {age}",
        ageing: "Ageing, {age} old" | "趋旧，距今 {age}" | "趨舊，距今 {age}",
        stale: "Stale, {age} old" | "过期，距今 {age}" | "過期，距今 {age}",
        not_imported: "Not imported yet" | "尚未导入" | "尚未匯入",
        refused_rules:
            "Weights and thresholds are 0 to 100, not all weights 0, fair not above good; days are 1 to 3650."
            | "权重与阈值为 0 到 100，权重不能全为 0，“一般”不高于“良好”；天数为 1 到 3650。"
            | "權重與門檻為 0 到 100，權重不能全為 0，「一般」不高於「良好」；天數為 1 到 3650。",
        refused_times:
            "Whole days from 1 to 3650; stale not before the next refresh."
            | "请填 1 到 3650 的整天数；过期天数不小于更新周期。"
            | "請填 1 到 3650 的整天數；過期天數不小於更新週期。",
        step: "Data source or quality rule" | "数据来源或质量规则" | "資料來源或品質規則",
    }
}
