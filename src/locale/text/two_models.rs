//! Retention & value: BG/NBD and Pareto/NBD side by side.

section! {
    /// Retention & value: BG/NBD and Pareto/NBD side by side.
    TwoModelsTexts {
        title: "BG/NBD or Pareto/NBD?" | "BG/NBD 还是 Pareto/NBD？" | "BG/NBD 還是 Pareto/NBD？",
        say:
            "Both say how often customers buy and when they stop for good: BG/NBD lets them stop right after a purchase, Pareto/NBD at any time. The expected values on this screen are those of BG/NBD."
            | "两者都描述客户多久购买一次、何时彻底停止：BG/NBD 假定只在购买后停止，Pareto/NBD 假定随时可能停止。本页的预期价值来自 BG/NBD。"
            | "兩者都描述客戶多久購買一次、何時徹底停止：BG/NBD 假定只在購買後停止，Pareto/NBD 假定隨時可能停止。本頁的預期價值來自 BG/NBD。",
        fit: "Fit Pareto/NBD too" | "同时拟合 Pareto/NBD" | "同時配適 Pareto/NBD",
        fit_say: "With many customers this takes some seconds." | "客户较多时需要几秒钟。" | "客戶較多時需要幾秒鐘。",
        model: "Model" | "模型" | "模型",
        parameters: "Parameters" | "参数" | "參數",
        log_likelihood: "Log-likelihood" | "对数似然" | "對數概似",
        aic: "AIC, lower is better" | "AIC（越低越好）" | "AIC（越低越好）",
        expected: "Orders expected, {span}" | "未来 {span}预计订单" | "未來 {span}預計訂單",
        held: "Last {days}: expected" | "最后 {days}：预计" | "最後 {days}：預計",
        mean_error: "Mean error" | "平均误差" | "平均誤差",
        root_error: "Root mean square error" | "均方根误差" | "均方根誤差",
        fitted_all: "Both are fitted to {customers}." | "两者均用{customers}拟合。" | "兩者均以{customers}配適。",
        fitted_some:
            "Both are fitted to {customers}, a regular sample of {all}; expected orders are scaled up to all."
            | "两者均用{customers}拟合，为全部{all}中的等距样本；预计订单已按全部客户换算。"
            | "兩者均以{customers}配適，為全部{all}中的等距樣本；預計訂單已按全部客戶換算。",
        held_say:
            "From {from} to {to}, days that neither model knew for this: {actual} repeat purchases of {customers}. The errors are per customer."
            | "{from} 至 {to} 的订单未用于拟合：{customers}实际回购 {actual} 笔。误差按每位客户计。"
            | "{from} 至 {to} 的訂單未用於配適：{customers}實際回購 {actual} 筆。誤差按每位客戶計。",
        explains: "{model} explains the orders so far better (lower AIC)." | "{model} 对现有订单解释更好（AIC 更低）。" | "{model} 對現有訂單解釋更好（AIC 更低）。",
        foretold: "{model} came nearer to the last days, by the root mean square error." | "按均方根误差，{model} 对最后这段时间预测更准。" | "按均方根誤差，{model} 對最後這段時間預測更準。",
        none: "No {model}: {reason}" | "无 {model}：{reason}" | "無 {model}：{reason}",
    }
}
