//! The Plan screen: strategies, milestones, checks, project file.

section! {
    /// The Plan screen: strategies, milestones, checks, project file.
    PlanTexts {
        title:
            "{done} of {count} milestones done; next: {next} on {date}."
            | "{count} 个里程碑已完成 {done} 个，下一个：{date} {next}。"
            | "{count} 個里程碑已完成 {done} 個，下一個：{date} {next}。",
        title_done: "All {count} milestones are done." | "{count} 个里程碑全部完成。" | "{count} 個里程碑全部完成。",
        title_empty:
            "What will we do, who does it, and when?"
            | "做什么、谁来做、何时完成？"
            | "做什麼、誰來做、何時完成？",
        empty_hint:
            "Start from a template or add a first row."
            | "从模板开始，或添加第一行。"
            | "從範本開始，或新增第一列。",
        template_blank: "Blank plan" | "空白计划" | "空白計畫",
        template_replace:
            "This replaces the present plan. Undo brings it back."
            | "将替换当前计划，可以撤销恢复。"
            | "將替換目前計畫，可以復原。",
        short_owner: "Owner" | "负责人" | "負責人",
        cost: "Cost" | "费用" | "費用",
        segment: "Segment" | "客户分组" | "客戶分組",
        segment_none: "no segment" | "未关联分组" | "未關聯分組",
        segment_no_data:
            "Drop an order file to see its size."
            | "拖入订单文件即可看到规模。"
            | "拖入訂單檔案即可看到規模。",
        row_add: "Add row" | "添加一行" | "新增一列",
        row_add_above: "Add row above" | "在上方添加" | "在上方新增",
        row_delete: "Delete row" | "删除该行" | "刪除該列",
        row_up: "Move row up" | "上移该行" | "上移該列",
        row_down: "Move row down" | "下移该行" | "下移該列",
        row_actions: "Row actions" | "行操作" | "列操作",
        row_label: "Row {number}: {name}" | "第 {number} 行：{name}" | "第 {number} 列：{name}",
        cell_label: "{column}, row {row}" | "第 {row} 行，{column}" | "第 {row} 列，{column}",
        untitled: "Untitled" | "未命名" | "未命名",
        milestones_title: "Milestones" | "里程碑" | "里程碑",
        milestone: "Milestone" | "里程碑" | "里程碑",
        milestone_done: "Done" | "已完成" | "已完成",
        milestone_late: "late by {days}" | "延期 {days}" | "逾期 {days}",
        milestone_due_in: "in {days}" | "还有 {days}" | "還有 {days}",
        milestone_mark_done: "Mark as done" | "标记为完成" | "標記為完成",
        timeline_label: "Milestones on a timeline" | "里程碑时间线" | "里程碑時間線",
        start_date: "Plan starts on" | "计划开始日期" | "計畫開始日期",
        checks_title: "Checks" | "检查" | "檢查",
        tab_timeline: "Timeline" | "时间线" | "時間線",
        tab_tables: "Tables" | "表格" | "表格",
        tab_checks: "Checks" | "检查" | "檢查",
        checks_none: "No contradictions found." | "没有发现矛盾。" | "沒有發現矛盾。",
        checks_say_one: "{count} thing to look at." | "{count} 处需要查看。" | "{count} 處需要查看。",
        checks_say_other: "{count} things to look at." | "{count} 处需要查看。" | "{count} 處需要查看。",
        check_owner_missing: "“{row}” has no owner" | "“{row}”没有负责人" | "「{row}」沒有負責人",
        check_date_missing: "“{row}” has no date" | "“{row}”没有日期" | "「{row}」沒有日期",
        check_same_measures:
            "“{first}” and “{second}” have the same measures"
            | "“{first}”与“{second}”的措施相同"
            | "「{first}」與「{second}」的措施相同",
        check_segment_uncovered:
            "No strategy covers {segment}"
            | "没有策略覆盖{segment}客户"
            | "沒有策略覆蓋{segment}客戶",
        check_weights: "Weights sum to {sum}, not 100%" | "权重合计 {sum}，不是 100%" | "權重合計 {sum}，不是 100%",
        check_shares: "Shares sum to {sum}, not 100%" | "占比合计 {sum}，不是 100%" | "占比合計 {sum}，不是 100%",
        check_long_too_early:
            "“{name}” is long term but due within 6 months"
            | "“{name}”属于长期策略，却在 6 个月内到期"
            | "「{name}」屬於長期策略，卻在 6 個月內到期",
        check_technology:
            "Technology takes {share} of the budget; the limit is {limit}"
            | "技术投入占预算 {share}，上限为 {limit}"
            | "技術投入占預算 {share}，上限為 {limit}",
        check_unsupported: "“{name}” has no source" | "“{name}”没有来源" | "「{name}」沒有來源",
        check_go: "Go there" | "前往" | "前往",
        file_title: "Project file" | "项目文件" | "專案檔",
        file_say:
            "Plan, targets, scenarios and settings in one file. Never customer rows."
            | "计划、目标、方案和设置存为一个文件，绝不包含客户明细。"
            | "計畫、目標、方案和設定存為一個檔案，絕不包含客戶明細。",
        edit_budget: "change of the budget" | "修改预算" | "修改預算",
        edit_assumption: "change of an assumption" | "修改假设" | "修改假設",
        edit_kpi_added: "new KPI" | "添加指标" | "新增指標",
        edit_kpi_removed: "removed KPI" | "移除指标" | "移除指標",
        edit_target: "change of a KPI" | "修改指标" | "修改指標",
        edit_scenario: "change of a scenario" | "修改方案" | "修改方案",
        edit_moved: "moved row" | "移动行" | "移動列",
        plan_name: "Plan name" | "计划名称" | "計畫名稱",
        timeline_title: "Timeline" | "时间线" | "時間線",
        timeline_today: "Today" | "今天" | "今天",
        timeline_hint:
            "Click a bar or a diamond to edit its row."
            | "点击条形或菱形，即可编辑对应的行。"
            | "點擊長條或菱形，即可編輯對應的列。",
        timeline_left:
            "The chart shows {drawn} of {bars} bars and {shown} of {points} days; the tables below have all of them."
            | "图中显示 {bars} 个条形中的 {drawn} 个、{points} 个日期中的 {shown} 个；下方表格列出全部。"
            | "圖中顯示 {bars} 個長條中的 {drawn} 個、{points} 個日期中的 {shown} 個；下方表格列出全部。",
        span_say: "The plan runs from {from} to {to}." | "计划从 {from} 到 {to}。" | "計畫從 {from} 到 {to}。",
        due_today: "today" | "今天" | "今天",
        phase_from: "First day" | "开始日期" | "開始日期",
        phase_to: "Last day" | "结束日期" | "結束日期",
        grid_hint:
            "Enter edits, Tab goes on, Delete empties, Alt with arrows moves the row; cells copied in a spreadsheet can be pasted."
            | "Enter 编辑，Tab 到下一格，Delete 清空，Alt 加方向键移动行；可以直接粘贴表格软件中复制的单元格。"
            | "Enter 編輯，Tab 到下一格，Delete 清空，Alt 加方向鍵移動列；可以直接貼上試算表中複製的儲存格。",
        pasted_one:
            "{count} cell pasted. Undo takes it back."
            | "已粘贴 {count} 个单元格，可以撤销。"
            | "已貼上 {count} 個儲存格，可以復原。",
        pasted_other:
            "{count} cells pasted. Undo takes them back."
            | "已粘贴 {count} 个单元格，可以撤销。"
            | "已貼上 {count} 個儲存格，可以復原。",
        paste_rows_one:
            "{count} row left out: a table holds at most {max}."
            | "有 {count} 行未粘贴：一张表最多 {max} 行。"
            | "有 {count} 列未貼上：一張表最多 {max} 列。",
        paste_rows_other:
            "{count} rows left out: a table holds at most {max}."
            | "有 {count} 行未粘贴：一张表最多 {max} 行。"
            | "有 {count} 列未貼上：一張表最多 {max} 列。",
        table_empty: "No rows yet." | "还没有内容。" | "還沒有內容。",
        template_over: "Start over from a template" | "用模板重新开始" | "用範本重新開始",
        template_done:
            "The template is here. Undo brings back what was here before."
            | "已载入模板，撤销可恢复之前的内容。"
            | "已載入範本，復原可恢復先前的內容。",
        example_goals:
            "These goals are an example from a template. They count for nothing until you change or confirm them."
            | "这些目标是模板中的示例，在您修改或确认之前不计入任何结果。"
            | "這些目標是範本中的範例，在您修改或確認之前不計入任何結果。",
        example_budget:
            "This budget is an example from a template. It says nothing about your business until you change or confirm it."
            | "此预算是模板中的示例，在您修改或确认之前与您的业务无关。"
            | "此預算是範本中的範例，在您修改或確認之前與您的業務無關。",
        example_plan:
            "This plan is an example from a template. It raises no alarm until you change or confirm it."
            | "此计划是模板中的示例，在您修改或确认之前不会发出提醒。"
            | "此計畫是範本中的範例，在您修改或確認之前不會發出提醒。",
        example_own: "Use as mine" | "作为我的内容" | "作為我的內容",
        example_remove: "Remove the example" | "移除示例" | "移除範例",
        example_owned: "The example is yours now." | "示例已成为您的内容。" | "範例已成為您的內容。",
        example_removed:
            "The example is removed. Undo brings it back."
            | "示例已移除，撤销可恢复。"
            | "範例已移除，復原可恢復。",
        example_adopted:
            "The example is here. It says nothing about your business until you change or confirm it."
            | "已载入示例，在您修改或确认之前与您的业务无关。"
            | "已載入範例，在您修改或確認之前與您的業務無關。",
        goals_set: "Goals are set to today’s values." | "已以当前数值设定目标。" | "已以目前數值設定目標。",
        blank_goals:
            "No goals yet. Hold today’s values first, then set where each shall go."
            | "还没有目标。可先以当前数值为目标，再设定要达到的数值。"
            | "還沒有目標。可先以目前數值為目標，再設定要達到的數值。",
        blank_budget:
            "No budget yet. Type your own numbers below, or start from a template."
            | "还没有预算。请在下方填写您的数字，或从模板开始。"
            | "還沒有預算。請在下方填寫您的數字，或從範本開始。",
        blank_plan:
            "No plan yet. Add phases, milestones and rows below, or start from a template."
            | "还没有计划。请在下方添加阶段、里程碑和行，或从模板开始。"
            | "還沒有計畫。請在下方新增階段、里程碑和列，或從範本開始。",
        goals_from_data: "Set goals from today’s values" | "以当前数值设定目标" | "以目前數值設定目標",
        blank_done:
            "The plan is empty. Undo brings back what was here before."
            | "计划已清空，撤销可恢复之前的内容。"
            | "計畫已清空，復原可恢復先前的內容。",
        edit_start: "move of the whole plan" | "平移整个计划" | "平移整個計畫",
        edit_name: "change of the name" | "修改名称" | "修改名稱",
        edit_replaced: "another plan" | "更换计划" | "更換計畫",
        edit_entry_added: "added entry" | "添加条目" | "新增項目",
        edit_entry_removed: "deleted entry" | "删除条目" | "刪除項目",
        checks_more: "{count} more on the plan page" | "计划页面还有 {count} 处" | "計畫頁面還有 {count} 處",
        checks_show: "Show more ({count})" | "显示更多（{count}）" | "顯示更多（{count}）",
        check_settled: "Settled. Undo takes it back." | "已处理，可以撤销。" | "已處理，可以復原。",
        check_in_scenario: "{scenario}: {what}" | "{scenario}：{what}" | "{scenario}：{what}",
        check_unsupported_why:
            "{value} counts in the return, but nobody has said where it comes from."
            | "{value} 计入了回报，却没有人说明来源。"
            | "{value} 計入了報酬，卻沒有人說明來源。",
        check_budget_none:
            "There is no budget, so there is no return"
            | "没有预算，无法计算回报"
            | "沒有預算，無法計算報酬",
        check_budget_ceiling:
            "For a return of 3 : 1 it may be up to {ceiling}."
            | "要达到 3 : 1 的回报，预算最多为 {ceiling}。"
            | "要達到 3 : 1 的報酬，預算最多為 {ceiling}。",
        check_budget_assumed:
            "The budget of {budget} is only an assumption"
            | "预算 {budget} 只是假设"
            | "預算 {budget} 只是假設",
        check_double:
            "“{first}” and “{second}” may count the same revenue twice"
            | "“{first}”与“{second}”可能重复计算收入"
            | "「{first}」與「{second}」可能重複計算收入",
        check_double_why:
            "{a} and {b} are added with no overlap taken off."
            | "{a} 与 {b} 直接相加，没有扣除重叠部分。"
            | "{a} 與 {b} 直接相加，沒有扣除重疊部分。",
        check_technology_why:
            "The lines marked as technology count together: {names}."
            | "计入技术投入的有：{names}。"
            | "計入技術投入的有：{names}。",
        check_shares_why:
            "The amounts of the lines do not add up to the budget."
            | "各项金额之和与预算不符。"
            | "各項金額之和與預算不符。",
        check_weights_why:
            "Scaled to 100% they would be {weights}."
            | "按比例调整到 100% 后为 {weights}。"
            | "按比例調整到 100% 後為 {weights}。",
        check_outside:
            "“{name}” lies outside its phase “{phase}”"
            | "“{name}”不在所属阶段“{phase}”之内"
            | "「{name}」不在所屬階段「{phase}」之內",
        check_outside_why:
            "It is due {date}; the phase runs from {from} to {to}."
            | "截止日期为 {date}，而该阶段从 {from} 到 {to}。"
            | "到期日為 {date}，而該階段從 {from} 到 {to}。",
        check_overdue: "“{name}” was due {date}" | "“{name}”应于 {date} 完成" | "「{name}」應於 {date} 完成",
        check_overdue_why:
            "It is {days} late and not marked as done."
            | "已延期 {days}，且未标记为完成。"
            | "已逾期 {days}，且未標記為完成。",
        check_owner_why:
            "What nobody answers for is easily left undone."
            | "无人负责的事往往无人去做。"
            | "無人負責的事往往無人去做。",
        check_date_why:
            "Without a date nobody can say whether it is late."
            | "没有日期，就无法判断是否延期。"
            | "沒有日期，就無法判斷是否逾期。",
        check_empty:
            "“{row}” has nothing under “{column}”"
            | "“{row}”的“{column}”为空"
            | "「{row}」的「{column}」為空",
        check_empty_row: "A row of “{table}” is empty" | "“{table}”中有空行" | "「{table}」中有空列",
        check_empty_why:
            "Without it the row says little."
            | "缺少这一项，该行就不完整。"
            | "缺少這一項，該列就不完整。",
        check_same_measures_why:
            "Different customers need different measures; a uniform plan suits none of them."
            | "不同客户需要不同措施，千篇一律的方案谁都不适合。"
            | "不同客戶需要不同措施，千篇一律的方案誰都不適合。",
        check_segment_uncovered_why:
            "No row of the short-term table is linked to it."
            | "短期策略表中没有任何一行与之关联。"
            | "短期策略表中沒有任何一列與之關聯。",
        check_long_why:
            "It is due {date}; long term begins on {limit}."
            | "完成日期为 {date}，而长期策略从 {limit} 起算。"
            | "完成日期為 {date}，而長期策略從 {limit} 起算。",
        check_no_number: "“{row}” promises no number" | "“{row}”没有量化指标" | "「{row}」沒有量化指標",
        check_no_number_why:
            "Without a number under “{column}” nobody can say whether it was reached."
            | "“{column}”没有数字，就无法判断是否达成。"
            | "「{column}」沒有數字，就無法判斷是否達成。",
        check_one_owner: "{owner} answers for every strategy" | "所有策略都由{owner}负责" | "所有策略都由{owner}負責",
        check_one_owner_why:
            "Customer work crosses departments; each needs an owner of its own."
            | "客户工作需要跨部门协作，各部门都应有负责人。"
            | "客戶工作需要跨部門協作，各部門都應有負責人。",
        fix_budget: "Set the budget to {ceiling}" | "将预算设为 {ceiling}" | "將預算設為 {ceiling}",
        fix_overlap: "Count only the larger one" | "只计较大的一项" | "只計較大的一項",
        fix_technology: "Bring it down to {limit}" | "降至 {limit}" | "降至 {limit}",
        fix_scale: "Scale to 100%" | "调整到 100%" | "調整到 100%",
        fix_move: "Move it to {date}" | "移到 {date}" | "移到 {date}",
        fix_row: "Add a row for it" | "为其添加一行" | "為其新增一列",
        check_open_budget: "Open the budget" | "打开预算" | "開啟預算",
        check_open_kpis: "Open the scorecard" | "打开计分卡" | "開啟計分卡",
        note_unknown:
            "“{path}” is not known and was left out."
            | "“{path}”无法识别，已忽略。"
            | "「{path}」無法識別，已略過。",
        note_bad_value:
            "“{path}” held {found}; the default is used."
            | "“{path}”的内容为 {found}，已改用默认值。"
            | "「{path}」的內容為 {found}，已改用預設值。",
        note_no_row:
            "“{path}” pointed to a row that does not exist."
            | "“{path}”指向的行不存在。"
            | "「{path}」指向的列不存在。",
        note_counter: "The counter of rows was put right." | "行编号计数已修正。" | "列編號計數已修正。",
        note_history:
            "The steps to undo could not be read; the plan itself is complete."
            | "撤销记录无法读取，计划本身完整。"
            | "復原記錄無法讀取，計畫本身完整。",
    }
}
