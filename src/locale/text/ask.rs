//! The step before an import: what was understood, the questions and their answers.

section! {
    /// The step before an import: what was understood, the questions and their answers.
    AskTexts {
        imported_left:
            "Imported {rows} in {seconds} s. Not used: {left}; the receipt on the Data screen says why."
            | "已导入 {rows}，用时 {seconds} 秒。未使用 {left} 行，原因见“数据”页的对账单。"
            | "已匯入 {rows}，費時 {seconds} 秒。未使用 {left} 列，原因見「資料」頁的對帳單。",
        receipt_title: "Receipt" | "对账单" | "對帳單",
        receipt_copy: "Copy receipt" | "复制对账单" | "複製對帳單",
        receipt_sum: "Against your own report" | "与您自己的报表核对" | "與您自己的報表核對",
        receipt_rows: "Rows in the file" | "文件中的行" | "檔案中的列",
        receipt_used: "Rows used" | "使用的行" | "使用的列",
        receipt_positive: "Amounts above zero" | "正金额合计" | "正金額合計",
        receipt_negative: "Amounts below zero" | "负金额合计" | "負金額合計",
        receipt_known: "Rows of known customers" | "已知客户的行" | "已知客戶的列",
        receipt_back: "Given back by known customers" | "已知客户退回" | "已知客戶退回",
        receipt_ignored:
            "Given back by known customers, left out"
            | "已知客户的退款，未计入"
            | "已知客戶的退款，未計入",
        receipt_zeros_count:
            "Rows of zero, which count as orders"
            | "金额为零、算作订单的行"
            | "金額為零、算作訂單的列",
        receipt_zeros_left: "Rows of zero, left out" | "金额为零、略过的行" | "金額為零、略過的列",
        receipt_unknown: "Rows of unknown customers" | "未知客户的行" | "未知客戶的列",
        receipt_unknown_sold: "Sold to unknown customers" | "售给未知客户" | "售給未知客戶",
        receipt_unknown_back: "Given back by unknown customers" | "未知客户退回" | "未知客戶退回",
        receipt_first: "First day" | "最早日期" | "最早日期",
        receipt_last: "Last day" | "最晚日期" | "最晚日期",
        receipt_refused: "Refused" | "被拒绝" | "被拒絕",
        facts_row: "{count} row" | "{count} 行" | "{count} 列",
        facts_rows: "{count} rows" | "{count} 行" | "{count} 列",
        facts_sum: "{rows} · {sum}" | "{rows} · {sum}" | "{rows} · {sum}",
        facts_both:
            "{rows} · {sum} ({positive} in, {negative} out)"
            | "{rows} · {sum}（收入 {positive}，支出 {negative}）"
            | "{rows} · {sum}（收入 {positive}，支出 {negative}）",
        facts_days: "{facts} · {from} – {to}" | "{facts} · {from} – {to}" | "{facts} · {from} – {to}",
        facts_unknown:
            "{facts} · of unknown customers: {rows}, {sum}"
            | "{facts} · 其中未知客户：{rows}，{sum}"
            | "{facts} · 其中未知客戶：{rows}，{sum}",
        whole_title: "Whole file" | "整个文件" | "整個檔案",
        whole_file:
            "{facts} · {refused} refused · {skipped} left out by rule"
            | "{facts} · 拒绝 {refused} 行 · 按规则略过 {skipped} 行"
            | "{facts} · 拒絕 {refused} 列 · 按規則略過 {skipped} 列",
        row_is: "A row is" | "每行是" | "每列是",
        column_read: "“{column}” · {how}" | "“{column}” · {how}" | "「{column}」 · {how}",
        also_read: "Also read" | "同时读取" | "同時讀取",
        not_read: "Not read" | "不读取" | "不讀取",
        column_one: "{count} column" | "{count} 列" | "{count} 欄",
        column_other: "{count} columns" | "{count} 列" | "{count} 欄",
        card_doubt: "{kind} · to be answered" | "{kind} · 有待回答" | "{kind} · 有待回答",
        card_clear: "{kind} · nothing in doubt" | "{kind} · 没有疑问" | "{kind} · 沒有疑問",
        card_open: "Show" | "展开" | "展開",
        card_close: "Hide" | "收起" | "收起",
        card_left:
            "Left out: nothing of it will be read"
            | "已排除：不会读取其中任何内容"
            | "已排除：不會讀取其中任何內容",
        card_none:
            "Nothing is to be read, so there is nothing to import. Take a file in, choose another answer, or cancel."
            | "没有要读取的内容，因此无可导入。请重新加入一个文件、选择其他答案，或取消。"
            | "沒有要讀取的內容，因此無可匯入。請重新加入一個檔案、選擇其他答案，或取消。",
        card_leave: "Leave this file out" | "不读取此文件" | "不讀取此檔案",
        card_take: "Take it in again" | "重新加入" | "重新加入",
        joined_told:
            "{lines} and {head} are joined by the order number: {found} of {rows} rows of {lines} found their order, and {orders} of {all} orders of {head} have rows. Each row keeps the line number of its own file."
            | "{lines} 与 {head} 已按订单号合并：{lines} 的 {rows} 行中有 {found} 行找到订单，{head} 的 {all} 个订单中有 {orders} 个有明细。每行保留其原文件中的行号。"
            | "{lines} 與 {head} 已依訂單號合併：{lines} 的 {rows} 列中有 {found} 列找到訂單，{head} 的 {all} 張訂單中有 {orders} 張有明細。每列保留其原檔案中的列號。",
        joined_could:
            "{lines} can be joined with {head} by the order number: {found} of {rows} rows find their order, and {orders} of {all} orders have rows."
            | "{lines} 可按订单号与 {head} 合并：{rows} 行中有 {found} 行找到订单，{all} 个订单中有 {orders} 个有明细。"
            | "{lines} 可依訂單號與 {head} 合併：{rows} 列中有 {found} 列找到訂單，{all} 張訂單中有 {orders} 張有明細。",
        joined_lines_left_one:
            "{count} row ({sum}) names no order of {head}, so nothing is added to it. Without a customer and a day it is refused."
            | "有 {count} 行（{sum}）在 {head} 中没有对应订单，因此不补充任何内容；缺少客户和日期的行不予读取。"
            | "有 {count} 列（{sum}）在 {head} 中沒有對應訂單，因此不補充任何內容；缺少客戶和日期的列不予讀取。",
        joined_lines_left_other:
            "{count} rows ({sum}, {numbers} order numbers) name no order of {head}, so nothing is added to them. Without a customer and a day they are refused."
            | "有 {count} 行（{sum}，{numbers} 个订单号）在 {head} 中没有对应订单，因此不补充任何内容；缺少客户和日期的行不予读取。"
            | "有 {count} 列（{sum}，{numbers} 個訂單號）在 {head} 中沒有對應訂單，因此不補充任何內容；缺少客戶和日期的列不予讀取。",
        joined_orders_left:
            "Orders of {head} without a row: {count}. They have no money here and do not count."
            | "{head} 中没有明细的订单：{count} 个。它们在此没有金额，不计入。"
            | "{head} 中沒有明細的訂單：{count} 張。它們在此沒有金額，不計入。",
        joined_orders_left_sum:
            "Orders of {head} without a row: {count}; by their totals {sum}, which does not count when the files are joined."
            | "{head} 中没有明细的订单：{count} 个；按其总额为 {sum}，合并时不计入。"
            | "{head} 中沒有明細的訂單：{count} 張；依其總額為 {sum}，合併時不計入。",
        joined_twice:
            "Rows of {head} whose order number stands in a row above: {count}; {differing} of them say something else. The first one counts."
            | "{head} 中订单号与上方某行重复的行：{count} 行，其中 {differing} 行内容不同。以第一行为准。"
            | "{head} 中訂單號與上方某列重複的列：{count} 列，其中 {differing} 列內容不同。以第一列為準。",
        joined_shared:
            "Orders with rows in several of these files: {count}. All of their rows count."
            | "在其中多个文件里都有明细的订单：{count} 笔，其全部行都计入。"
            | "在其中多個檔案裡都有明細的訂單：{count} 筆，其全部列都計入。",
        joined_unnumbered:
            "Rows of {head} without an order number: {count}."
            | "{head} 中没有订单号的行：{count} 行。"
            | "{head} 中沒有訂單號的列：{count} 列。",
        joined_wide:
            "Rows of {head} with more fields than there are columns: {count}. Which field belongs to which column is open, so they are not taken; mend them in the file."
            | "{head} 中字段数多于列数的行：{count} 行。无法确定各字段属于哪一列，因此不采用；请在文件中改正。"
            | "{head} 中欄位數多於欄數的列：{count} 列。無法確定各欄位屬於哪一欄，因此不採用；請在檔案中改正。",
        joined_refunds:
            "{head} has a column of what was given back; the rows of {lines} do not say it, so joined files count no such returns."
            | "{head} 有一列退款金额，而 {lines} 的各行没有此信息，因此合并后不计这些退款。"
            | "{head} 有一欄退款金額，而 {lines} 的各列沒有此資訊，因此合併後不計這些退款。",
        joined_persons:
            "The customer number of an order stands for that order only; who is the same person says {persons}."
            | "订单中的客户编号每单各不相同；谁是同一人，以 {persons} 为准。"
            | "訂單中的客戶編號每單各不相同；誰是同一人，以 {persons} 為準。",
        joined_loosely:
            "Rows whose order number differs only in how it is written (case, zeros or # before it, .0 behind it): {count}. They count as found."
            | "订单号仅写法不同的行（大小写、前导零或 #、末尾 .0）：{count} 行，视为已找到。"
            | "訂單號僅寫法不同的列（大小寫、前導零或 #、末尾 .0）：{count} 列，視為已找到。",
        joined_totals:
            "The rows add up to the order’s total in {equal} of {compared} orders ({sum} by rows, {total} by totals). Only one of the two counts."
            | "{compared} 个订单中有 {equal} 个的明细之和等于订单总额（明细合计 {sum}，总额合计 {total}）。两者只计一个。"
            | "{compared} 張訂單中有 {equal} 張的明細之和等於訂單總額（明細合計 {sum}，總額合計 {total}）。兩者只計一個。",
        join_answer_together:
            "Join: money of {lines}, customer and day of {head}"
            | "合并：金额取自 {lines}，客户和日期取自 {head}"
            | "合併：金額取自 {lines}，客戶和日期取自 {head}",
        join_answer_alone:
            "Only {head} with its totals; {lines} is left out"
            | "只用 {head} 及其总额；不读取 {lines}"
            | "只用 {head} 及其總額；不讀取 {lines}",
        join_answer_apart: "Read each file by itself" | "分别读取每个文件" | "分別讀取每個檔案",
        advanced_title:
            "Advanced: columns, first rows, and how the file is cut"
            | "高级：各列、前几行与文件的切分方式"
            | "進階：各欄、前幾列與檔案的切分方式",
        answer_header: "It holds the names of the columns" | "它是表头" | "它是標題列",
        answer_no_header: "It is a row like the others" | "它和其他行一样是数据" | "它和其他列一樣是資料",
        answer_no_customers: "No column names a customer" | "没有一列写明客户" | "沒有一欄寫明客戶",
        answer_fill_down: "They belong to the row above" | "属于上一行" | "屬於上一列",
        answer_each_counts: "Every row counts" | "每一行都计入" | "每一列都計入",
        answer_once_each: "Rows that are alike count once" | "相同的行只计一次" | "相同的列只計一次",
        answer_leave_blank: "They do not; read them as they are" | "不属于，按原样读取" | "不屬於，照原樣讀取",
        answer_swapped: "Exchange day and month of the real dates" | "互换真正日期的日和月" | "互換真正日期的日和月",
        answer_not_swapped: "Leave them as they are" | "保持原样" | "保持原樣",
        answer_twice_return: "Returns" | "退货" | "退貨",
        answer_twice_sale: "Sales" | "销售" | "銷售",
        answer_stop_at_table:
            "The table ends there; leave the rest out"
            | "表到此为止，其余略过"
            | "表到此為止，其餘略過",
        answer_named_rows: "Orders of a customer of that name" | "同名客户的订单" | "同名客戶的訂單",
        answer_named_totals: "Totals, left out" | "合计行，不计入" | "合計列，不計入",
        answer_read_on: "Read the rest as rows, too" | "其余也按数据行读取" | "其餘也按資料列讀取",
        answer_by_type: "As the table of types says" | "按类型表" | "依類型表",
        answer_every_type: "Every row, whatever its type" | "每一行都算，不论类型" | "每一列都算，不論類型",
        answer_unknown_paid: "They count as paid" | "算作已付款" | "算作已付款",
        answer_unknown_unpaid: "They are left out" | "略过" | "略過",
        answer_one_customer: "One customer" | "一位客户" | "一位客戶",
        answer_nobody: "Unknown customers" | "未知客户" | "未知客戶",
        answer_price_of_unit: "Price of one unit: times the quantity" | "单价：乘以数量" | "單價：乘以數量",
        answer_price_of_line: "Total of the line: as it stands" | "行合计：按原值" | "行合計：按原值",
        answer_keep_all: "They count" | "全部计入" | "全部計入",
        answer_leave_out: "Leave them out" | "略过" | "略過",
        answer_scale: "{lowest} to {highest}" | "{lowest} 到 {highest} 分" | "{lowest} 到 {highest} 分",
        answer_not_read: "do not use the column" | "不使用该列" | "不使用該欄",
        answer_open: "leave it open" | "留空" | "留空",
        answer_consent: "it is consent" | "视为同意" | "視為同意",
        answer_no_consent: "it is no consent" | "视为不同意" | "視為不同意",
        answer_cut_stand: "Read them as they are" | "按原样读取" | "按原樣讀取",
        answer_cut_unknown: "Set these rows aside as unknown customers" | "这些行归入未知客户" | "這些列歸入未知客戶",
        answer_read_right: "Read them right" | "还原后读取" | "還原後讀取",
        answer_read_as_written: "Read them as written" | "按原样读取" | "按原樣讀取",
    }
}
