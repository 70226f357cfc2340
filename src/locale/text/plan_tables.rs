//! The tables of the plan. A ready table brings `{table}_title`, `{table}_caption`, `{table}_edit`, `{table}_add` and a name
//! `{table}_{column}` for each of its columns; a kind of cell brings `kind_{kind}`. They are looked up by these keys.

section! {
    /// The tables of the plan, their columns, and the kinds of cell.
    PlanTablesTexts {
        milestones_title: "Milestones" | "里程碑" | "里程碑",
        milestones_caption: "Milestones" | "里程碑" | "里程碑",
        milestones_edit: "edit of a milestone" | "编辑里程碑" | "編輯里程碑",
        milestones_add: "Add milestone" | "添加里程碑" | "新增里程碑",
        milestones_done: "Done" | "已完成" | "已完成",
        milestones_name: "Name" | "名称" | "名稱",
        milestones_date: "Due" | "截止日期" | "到期日",
        milestones_phase: "Phase" | "阶段" | "階段",
        milestones_owner: "Owner" | "负责人" | "負責人",
        phases_title: "Phases" | "阶段" | "階段",
        phases_caption: "Phases" | "阶段" | "階段",
        phases_edit: "change of a phase" | "修改阶段" | "修改階段",
        phases_add: "Add phase" | "添加阶段" | "新增階段",
        phases_name: "Phase name" | "阶段名称" | "階段名稱",
        phases_days: "First and last day" | "起止日期" | "起訖日期",
        phases_segment: "Segment" | "客户分组" | "客戶分組",
        short_title: "Short term, 0–6 months" | "短期策略（0–6 个月）" | "短期策略（0–6 個月）",
        short_caption: "Short-term strategies" | "短期策略" | "短期策略",
        short_edit: "edit of a strategy" | "编辑策略" | "編輯策略",
        short_add: "Add row" | "添加一行" | "新增一列",
        short_segment: "Segment" | "客户分组" | "客戶分組",
        short_target_group: "Target group" | "目标客群" | "目標客群",
        short_goal: "Goal" | "策略目标" | "策略目標",
        short_measures: "Measures" | "具体措施" | "具體措施",
        short_owner: "Owner" | "负责人" | "負責人",
        short_period: "Period" | "执行周期" | "執行期間",
        short_resources: "Resources" | "资源需求" | "資源需求",
        short_expected_effect: "Expected effect" | "预期效果" | "預期效果",
        long_title: "Long term, beyond 6 months" | "长期策略（6 个月以上）" | "長期策略（6 個月以上）",
        long_caption: "Long-term strategies" | "长期策略" | "長期策略",
        long_edit: "edit of a strategy" | "编辑策略" | "編輯策略",
        long_add: "Add row" | "添加一行" | "新增一列",
        long_direction: "Direction" | "策略方向" | "策略方向",
        long_core_strategy: "Core strategy" | "核心策略" | "核心策略",
        long_milestone: "Milestone" | "里程碑" | "里程碑",
        long_key_indicator: "Key indicator" | "关键指标" | "關鍵指標",
        long_owner: "Owner" | "负责人" | "負責人",
        long_due_text: "By when" | "完成期限" | "完成期限",
        long_due: "Date" | "完成时间" | "完成時間",
        measures_title: "Measures for segments" | "分组措施" | "分組措施",
        measures_caption: "Measures for segments" | "分组措施" | "分組措施",
        measures_edit: "edit of a measure" | "编辑措施" | "編輯措施",
        measures_add: "Add measure" | "添加措施" | "新增措施",
        measures_segment: "Segment" | "客户分组" | "客戶分組",
        measures_whom: "For whom" | "对象" | "對象",
        measures_service: "Service" | "服务" | "服務",
        measures_content: "Content" | "内容" | "內容",
        measures_channel: "Channel" | "渠道" | "通路",
        measures_benefit: "Benefit" | "权益" | "權益",
        measures_owner: "Owner" | "负责人" | "負責人",
        kind_text: "Text" | "文字" | "文字",
        kind_person: "Person" | "人员" | "人員",
        kind_choice: "Choice from a list" | "列表选项" | "清單選項",
        kind_day: "Day" | "日期" | "日期",
        kind_span: "First and last day" | "起止日期" | "起訖日期",
        kind_number: "Number" | "数字" | "數字",
        kind_money: "Money" | "金额" | "金額",
        kind_percent: "Per cent" | "百分比" | "百分比",
        kind_points: "Percentage points" | "百分点" | "百分點",
        kind_number_range: "Range of numbers" | "数字区间" | "數字區間",
        kind_money_range: "Range of money" | "金额区间" | "金額區間",
        kind_percent_range: "Range of per cent" | "百分比区间" | "百分比區間",
        kind_points_range: "Range of percentage points" | "百分点区间" | "百分點區間",
        kind_segment: "Segment" | "客户分组" | "客戶分組",
        kind_row: "Link to a row" | "关联到某一行" | "連結到某一列",
        kind_done: "Done or not" | "是否完成" | "是否完成",
        kind_progress: "Progress" | "进度" | "進度",
        row_of: "Row of “{table}”" | "“{table}”中的行" | "「{table}」中的列",
        row_none: "none" | "无" | "無",
        done_yes: "done" | "已完成" | "已完成",
        done_no: "open" | "未完成" | "未完成",
        points: "{number} pp" | "{number} 个百分点" | "{number} 個百分點",
        range: "{low} – {high}" | "{low}–{high}" | "{low}–{high}",
        range_hint: "8 – 12" | "8 – 12" | "8 – 12",
        edit_row: "edit of a row" | "编辑行" | "編輯列",
        edit_tables: "change of a table" | "修改表格" | "修改表格",
        table_own: "Tables of your own" | "自定义表格" | "自訂表格",
        table_own_say:
            "A register of risks, a training plan, a list of tools: rows with days appear on the timeline."
            | "风险登记、培训计划、工具清单等；带日期的行会显示在时间线上。"
            | "風險登錄、訓練計畫、工具清單等；帶日期的列會顯示在時間線上。",
        table_add: "Add a table" | "添加表格" | "新增表格",
        table_name: "Table name" | "表格名称" | "表格名稱",
        table_remove: "Remove table" | "移除表格" | "移除表格",
        table_up: "Move table up" | "上移表格" | "上移表格",
        table_down: "Move table down" | "下移表格" | "下移表格",
        table_removed:
            "The table is removed. Undo brings it back."
            | "表格已移除，可以撤销恢复。"
            | "表格已移除，可以復原。",
        columns: "Columns" | "列设置" | "欄位設定",
        column: "Column" | "列" | "欄",
        column_add: "Add a column" | "添加列" | "新增欄",
        column_name: "Column name" | "列名" | "欄名",
        column_kind: "Kind" | "类型" | "類型",
        column_choices: "Words to choose from, one a line" | "可选词语，每行一个" | "可選詞語，每行一個",
        column_shown: "Shown" | "显示" | "顯示",
        column_remove: "Remove column" | "移除列" | "移除欄",
        column_left: "Move left" | "左移" | "左移",
        column_right: "Move right" | "右移" | "右移",
        column_removed:
            "The column is removed. Undo brings it back."
            | "该列已移除，可以撤销恢复。"
            | "該欄已移除，可以復原。",
        row_earlier: "One week earlier, with what belongs to it" | "连同所属各行提前一周" | "連同所屬各列提前一週",
        row_later: "One week later, with what belongs to it" | "连同所属各行推迟一周" | "連同所屬各列延後一週",
        left_kind:
            "Row {row}, {column}: “{text}” does not fit ({kind})."
            | "第 {row} 行“{column}”：“{text}”不符合类型（{kind}）。"
            | "第 {row} 列「{column}」：「{text}」不符合類型（{kind}）。",
        left_beyond:
            "Row {row}: “{text}” lies beyond the last column."
            | "第 {row} 行：“{text}”超出最后一列。"
            | "第 {row} 列：「{text}」超出最後一欄。",
        left_more: "And {count} more." | "另有 {count} 处。" | "另有 {count} 處。",
        not_pasted: "Not pasted:" | "未粘贴：" | "未貼上：",
        wrong_kind:
            "“{text}” does not fit here ({kind})."
            | "“{text}”不符合此处的类型（{kind}）。"
            | "「{text}」不符合此處的類型（{kind}）。",
        wrong_value: "This does not fit here ({kind})." | "内容不符合此处的类型（{kind}）。" | "內容不符合此處的類型（{kind}）。",
        wrong_choice:
            "“{text}” is none of the words of this column."
            | "“{text}”不在此列的可选词语中。"
            | "「{text}」不在此欄的可選詞語中。",
        wrong_range:
            "The first number is larger than the second."
            | "第一个数大于第二个数。"
            | "第一個數大於第二個數。",
        wrong_progress:
            "Progress lies between 0% and 100%."
            | "进度应在 0% 到 100% 之间。"
            | "進度應在 0% 到 100% 之間。",
        ready_stays:
            "This table or column can be hidden, not removed."
            | "此表或列只能隐藏，不能移除。"
            | "此表或欄只能隱藏，不能移除。",
    }
}
