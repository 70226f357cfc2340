//! Which texts there are: a struct a screen, a field a text. The English file says what each one says.
//!
//! To add a text, name it here under its screen and write it in `en.rs`, `zh_hans.rs` and `zh_hant.rs`;
//! whichever is forgotten does not compile. `{name}` marks what [`fill`](super::fill) puts in. Texts that count
//! come in pairs, `…_one` and `…_other`, for [`plural`](super::plural).

use super::lines::Lines;

/// Declares the texts of one screen.
macro_rules! screen {
    ($(#[$doc:meta])* $name:ident { $($key:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = concat!("Text `", stringify!($key), "`.")] pub $key: &'static str,)*
        }

        impl $name {
            /// The keys, in order.
            const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];

            /// The texts, in the order of the keys.
            fn texts(&self) -> Vec<&'static str> {
                vec![$(self.$key),*]
            }

            /// Without a text.
            const BLANK: $name = $name { $($key: ""),* };

            fn fill(&mut self, lines: &mut Lines) {
                $(lines.fill(&mut self.$key);)*
            }
        }
    };
}

/// Declares the screens.
macro_rules! texts {
    ($($(#[$doc:meta])* $screen:ident: $name:ident,)*) => {
        /// Every text of the page, by screen.
        #[derive(Debug)]
        pub struct Texts {
            $($(#[$doc])* pub $screen: $name,)*
        }

        impl Texts {
            /// The keys of every screen, in order.
            pub(super) const KEYS: &'static [&'static [&'static str]] = &[$($name::KEYS),*];

            /// Every text as screen, key, text.
            pub(super) fn entries(&self) -> Vec<(&'static str, &'static str, &'static str)> {
                let mut all = Vec::new();
                $(all.extend($name::KEYS.iter().zip(self.$screen.texts()).map(|(key, text)| (stringify!($screen), *key, text)));)*
                all
            }

            /// Without a text.
            pub(super) const BLANK: Texts = Texts { $($screen: $name::BLANK),* };

            /// Takes a line for every text, in the order of [`KEYS`](Texts::KEYS).
            pub(super) fn fill(&mut self, lines: &mut Lines) {
                $(self.$screen.fill(lines);)*
            }
        }
    };
}

texts! {
    /// The frame around every screen: rail, top bar, seal.
    shell: ShellTexts,
    /// Words that several screens share.
    common: CommonTexts,
    /// "How this is computed": the panel behind every figure.
    basis: BasisTexts,
    /// The Data screen: drop, mapping, progress, quarantine.
    data: DataTexts,
    /// The step before an import: what was understood, the questions and their answers.
    ask: AskTexts,
    /// The Segments screen: tiers, scores, Lorenz curve.
    segments: SegmentsTexts,
    /// The KPIs screen: cards, scorecard, trend.
    kpis: KpisTexts,
    /// The Overview screen.
    overview: OverviewTexts,
    /// Budget, assumptions, benefit and scenarios.
    budget: BudgetTexts,
    /// The Plan screen: strategies, milestones, checks, project file.
    plan: PlanTexts,
    /// Tools and labels around every chart.
    charts: ChartsTexts,
    /// What went wrong, and what to do about it.
    errors: ErrorsTexts,
    /// Help, privacy and keyboard.
    help: HelpTexts,
    /// The tables on the Data screen: kinds, columns, joins, customers under several ids.
    tables: TablesTexts,
    /// Personal data, quality, columns and sources on the Data screen.
    quality: QualityTexts,
}

screen! {
    /// The frame around every screen: rail, top bar, seal.
    ShellTexts {
        app_name, skip_to_content, screens, overview, data, segments, kpis, budget, plan, help, group_understand,
        group_decide, seal_title, seal_none, seal_one, seal_other, seal_help, slow, slow_again, nothing, nobody, nothing_say, nothing_show, several_currencies, no_file, lines_one, lines_other,
        as_of, as_of_help, window, window_months_one, window_months_other, window_all, scenario, save_saving,
        save_saved, save_unsaved, save_failed, save_full, save_unavailable, save_conflict, copy_never, copy_today,
        copy_days_one, copy_days_other, save_waiting, save_newer, save_copy, open_copy, open_copy_long, export_results, export_results_hint, export_plan_hint,
        language, theme, theme_light, theme_dark, theme_system, numbers, numbers_language, numbers_thousands,
        numbers_myriads, numbers_comma, undo, redo, undo_what, redo_what, window_custom,
    }
}

screen! {
    /// Words that several screens share.
    CommonTexts {
        ok, cancel, close, apply, edit, delete, remove, duplicate, retry, reload, back, next, search, filter,
        clear_filter, filtered_by, copy, copied, copy_failed, loading, computing, unknown, all, total, yes, no,
        name, value, unit, amount, share, count, date, from, to, month, period, target, actual, baseline, change,
        owner, status, notes, customers, orders, revenue, customers_one, customers_other, orders_one, orders_other,
        rows_one, rows_other, days_one, days_other, points_unit, of_scale, to_one, range, from_to, on_track,
        behind, off_track, held, fallen, reached, no_data, warning, problem, info, computed, typed,
    }
}

screen! {
    /// "How this is computed": the panel behind every figure.
    BasisTexts {
        title, open, value, exact_value, unit, period, inputs, source, data_source, rows_used, rows_left_out,
        assumption, typed_by_you, copy_value, period_from_to, compared_with, missing_title, missing_orders,
        missing_previous, missing_column, missing_typed, input_repeat, input_before, input_retained,
        input_top_customers, input_top_revenue, input_rated, input_rating_sum, input_respondents, input_promoters,
        input_passives, input_detractors, input_participants, input_computed, unit_count, unit_money, unit_share, unit_points,
        unit_scale, unit_number, unit_days, unit_months, unit_pp, missing_span, missing_before, missing_revenue,
        missing_answers, missing_scale, missing_no_file, missing_budget, missing_score, missing_way, gini_formula, source_orders,
        source_scorecard, source_retention, source_repurchase, source_csat, source_participation, source_nps,
        source_gini, source_top, source_benefit, source_budget, source_returns, source_technology, source_response,
        source_tiers, source_quintiles, kpi_meaning, score_meaning, bands, bands_say, weighted, weight_left_out,
        ask_actual, status_of_input, in_scenario, scenario, out_revenue, out_saving, out_total, out_double,
        out_net_revenue, out_benefit, out_technology, mean_retention, mean_repurchase, mean_bots, mean_crm,
        mean_revenue, mean_saving, mean_total, mean_double, mean_net_revenue, mean_benefit, mean_cost,
        mean_ceiling, mean_budget, mean_technology, op_stated, smaller_of, response_of, constant, tiers_name,
        tiers_meaning, rule, rule_high, rule_lost, rule_potential, rule_general, rule_rest_high, rule_rest_low,
        scores_name, scores_meaning, scores_formula, threshold_at, scored, recency_days, frequency_orders,
        input_gross, input_unsold, input_positive, input_not_positive, input_unknown, input_returns, input_sales, missing_returns, missing_named,
        missing_file, missing_sums, missing_one_day, missing_weights,
    }
}

screen! {
    /// The Data screen: drop, mapping, progress, quarantine.
    DataTexts {
        title_empty, title_loaded, drop_title, drop_hint, drop_over, choose_files, paste, paste_title, paste_hint,
        try_sample, sample_hint, sample_name, replace_files, files, file, size, kind, needs, role_customer,
        role_date, role_amount, role_order, role_quantity, role_price, role_category, role_channel, role_score,
        role_recommend, role_event, role_ignore, role_missing, role_twice, option_delimiter, delimiter_comma,
        delimiter_semicolon, delimiter_tab, delimiter_pipe, option_encoding, option_header, option_date_order,
        option_calendar, calendar_gregorian, calendar_roc, calendar_buddhist, calendar_jalali, option_days, days_believed, days_all, option_zone, zone_written, zone_count, date_iso, date_dmy, date_mdy, date_serial, date_ambiguous, option_decimal, decimal_point, decimal_comma,
        option_currency, import, importing, progress_left, cancelled, imported, returns_title, returns_net,
        returns_ignore, refused_title, refused_say_one, refused_say_other, refused_line, refused_column,
        refused_raw, refused_reason, refused_export, reason_customer_missing, reason_date_missing,
        reason_date_unreadable, reason_calendar, reason_calendar_of, reason_amount_missing, reason_amount_unreadable, reason_fields_missing, reason_fields_many,
        reason_quote_open, reason_too_long, reason_currency, forget_title, forget_text, forget_done, forget_failed, forget_nothing, storage_used,
        progress_now, title_ask_one, title_ask_other, title_rejected, rejected_say, correct, needs_title,
        unlocks_title, names_say, need_customer, need_date, need_amount, unlock_order, unlock_quantity,
        unlock_category, unlock_channel, unlock_rating, unlock_recommend, unlock_campaign, sample_file,
        paste_field, paste_read, mapping_say_clear, mapping_keep, mapping_caption, mapping_preview, mapping_role_of, column_number, doubt_not_text, doubt_no_rows, doubt_no_header, doubt_no_customers, doubt_guessed,
        doubt_several, doubt_unreadable, date_mixed, doubt_decimal, date_compact, currency_none, eq_in_one,
        eq_in_other, eq_kept, eq_refused, eq_skipped, speed, read_as, change_reading, detected, skipped_title,
        skipped_none, skipped_cancelled, skipped_not_positive, skipped_zero, nobody_named, eq_unknown, unknown_say_one, unknown_say_other, unknown_empty, zeros_kept_one, zeros_kept_other, no_order_number, guests_title, guests_group, guests_persons, zeros_title, zeros_leave, zeros_keep, repairs_title, repairs_none,
        skipped_days, set_aside, rounding, doubt_swapped, doubt_twice, repair_eras, repair_roc, repair_buddhist, repair_jalali, repair_digits, repair_moved, repair_float, repair_rounded, repair_empty, repair_undecodable, blank_lines, returns_say, refused_file,
        refused_all, refused_search, refused_nothing, refused_kept, refused_range, page_before, page_after,
        reason_fields_found, reason_fields_surplus, keep_title, keep_say, project_title, project_say, project_open, project_field,
        storage_title, storage_unknown, forget_button, forget_do, forget_copy, aside_title, aside_say,
        aside_line, aside_download, aside_delete, kept_name, opened, opened_notes_one,
        opened_notes_other, kept_notes_one, kept_notes_other, notes_more_one, notes_more_other, open_not_json,
        open_not_rapport, open_newer, open_unreadable, open_too_large, note_missing, note_unknown, note_bad_value,
        note_out_of_range, note_text_cut, note_list_cut, note_new_id, note_no_phase, note_end_before_start,
        note_counter, note_history,
        sheets_title, sheets_say, sheets_read, sheet_size, sheet_hidden, notice_ignored, notice_beyond, notice_no_table, notice_uncalculated, notice_left_out, notice_stopped, notice_more,
        notice_errors_one, notice_errors_other, evidence_mark, evidence_ascii, evidence_utf8, evidence_utf8_damaged, evidence_zeros, evidence_characters, evidence_shape, evidence_dates, evidence_decimal, option_quote, quote_double,
        quote_single, quote_none, option_escape, escape_doubled, escape_backslash, option_line_end,
        line_end_lf, line_end_cr, line_end_mixed, option_skip_lines, option_last_line, last_line_end,
        option_fill_down, fill_down_no, fill_down_yes, date_serial_1904, date_unix, delimiter_colon,
        delimiter_caret, delimiter_tilde, delimiter_space, doubt_merged, doubt_repeats, doubt_repeats_same, doubt_repeated, doubt_double, doubt_damaged, doubt_encoded, doubt_other_table, doubt_total_rows,
        skipped_preamble, skipped_headers, skipped_totals, skipped_notes, skipped_other_table, skipped_repeated, repair_filled, repair_joined, repair_freed, repair_mail, repair_twice,
        correct_row, correct_row_of, correct_take, correct_skip, correct_still, correct_cut, correct_done,
        many_title, many_say, many_new, many_replace, many_empty, many_skip_one, many_skip_other,
        corrected_title, corrected_say, corrected_put_one, corrected_put_other, corrected_cell,
        corrected_skip_one, corrected_skip_other, corrected_undo, skipped_by_person,
        clean_title, clean_say, clean_mark, clean_save, clean_writing, clean_saved, clean_failed, template_title, template_say, template_save, role_status, unlock_status, skipped_by_status, skipped_no_sale, skipped_excluded,
        unlock_type, doubt_types, doubt_statuses, doubt_crowd, doubt_zeros,
        doubt_item_price, doubt_exclusions, doubt_gifts, doubt_gift_column, exclusion_counted_one, exclusion_counted_other, exclusions_title, exclusions_say, exclusions_none,
        exclusion_column, exclusion_amount, exclusion_test, exclusion_value, exclusion_add, exclusion_remove,
        exclusion_bad, exclusion_rule, test_contains, test_equals, test_domain, test_at_most, test_at_least, test_in_list, items_added, status_title, status_say, status_text,
        status_rows, status_sum, status_means, status_means_of, status_sample, status_unknown, status_rest,
        meaning_paid, meaning_unpaid, meaning_void, meaning_returned, meaning_refund, meaning_no_sale, skipped_items, skipped_unfinished, repair_impossible, returns_separate, returned_one, returned_other,
        repairs_list, repairs_read, repairs_what, repairs_empty, repairs_more, repairs_first, repairs_export,
        role_currency, unlock_currency, role_refunded, unlock_refunded, reason_no_rate, reason_no_rate_of,
        skipped_currency, repair_converted, doubt_currencies, doubt_currency, currency_count, rates_title, rates_say, rates_how,
        rates_convert, rates_only, rates_rows, rates_worth, rates_unit, rates_field, rates_bad, option_total, total_lines, total_first, total_repeats, try_demo, demo_hint,
        evidence_quotes, evidence_escapes, evidence_line_ends, raw_title, raw_say, readings_title, readings_say,
        readings_values, readings_changed, readings_count, readings_unreadable, readings_text, readings_pseudonym, readings_nothing,
    }
}

screen! {
    /// The step before an import: what was understood, the questions and their answers.
    AskTexts {
        imported_left, receipt_title, receipt_copy, receipt_sum, receipt_rows, receipt_used, receipt_positive, receipt_negative, receipt_known, receipt_back, receipt_ignored, receipt_zeros_count,
        receipt_zeros_left, receipt_unknown, receipt_unknown_sold, receipt_unknown_back, receipt_first, receipt_last, receipt_refused,
        facts_row, facts_rows, facts_sum, facts_both, facts_days, facts_unknown, whole_title, whole_file, row_is, column_read, also_read, not_read, column_one, column_other, card_doubt, card_clear, card_open, card_close, card_left, card_none, card_leave, card_take, joined_told, joined_could, joined_lines_left_one, joined_lines_left_other, joined_orders_left, joined_orders_left_sum, joined_twice, joined_shared, joined_unnumbered, joined_wide, joined_refunds, joined_persons, joined_loosely, joined_totals, join_answer_together, join_answer_alone, join_answer_apart, advanced_title, answer_header, answer_no_header, answer_no_customers, answer_fill_down, answer_each_counts, answer_once_each, answer_leave_blank, answer_swapped, answer_not_swapped, answer_twice_return, answer_twice_sale, answer_stop_at_table, answer_named_rows, answer_named_totals, answer_read_on, answer_by_type, answer_every_type, answer_unknown_paid, answer_unknown_unpaid, answer_one_customer, answer_nobody, answer_price_of_unit, answer_price_of_line, answer_keep_all, answer_leave_out, answer_scale, answer_not_read, answer_open, answer_consent, answer_no_consent,
        answer_cut_stand, answer_cut_unknown, answer_read_right, answer_read_as_written,
    }
}

screen! {
    /// The Segments screen: tiers, scores, Lorenz curve.
    SegmentsTexts {
        title, title_known, title_nobody, title_empty, empty_hint, table_title, table_caption, tier, tier_high, tier_potential, tier_general,
        tier_lost, customers, customer_share, revenue, revenue_share, per_head, index, index_help, change,
        sum_check, sum_check_bad, scores_title, scores_say, scores_alike, scores_alike_all, recency, frequency, monetary, recency_help,
        frequency_help, monetary_help, score, scores_grid_label, thresholds, threshold_lost, scheme, rules_title,
        rules_say, lorenz_title, lorenz_say, lorenz_x, lorenz_y, lorenz_equal, gini, gini_help, filter_hint, sub,
        table_say, change_since, change_none, sum_shares, sum_shares_known, sum_shares_unsold, sum_shares_bad, rule, rule_high, rule_lost,
        rule_potential, rule_general, rule_conflict, by_rule, by_mean, targets_title, target_customers,
        target_revenue, target_of, scored, thresholds_caption, days_unit, orders_unit, lorenz_none, top_shares,
        top_share_of, channel_title, category_title, part_say, part_no_entry, part_unknown, part_rest, gini_short,
    }
}

screen! {
    /// The KPIs screen: cards, scorecard, trend.
    KpisTexts {
        title, title_empty, empty_hint, scorecard_title, scorecard_caption, kpi, weight, weight_short, progress,
        score, weighted_score, goal_add, goal_remove, source, source_computed, source_typed, source_missing, type_in, use_computed,
        direction_up, direction_down, weights_sum_ok, weights_sum_off, weights_rescale, score_partial, score_hold, weights_none, trend_title,
        trend_say_up, trend_say_down, trend_say_flat, trend_choose, computed_title, customers, customers_meaning,
        customers_formula, orders, orders_meaning, orders_formula, revenue, revenue_meaning, revenue_returns, revenue_formula, revenue_formula_net, aov,
        aov_meaning, aov_formula, arpu, arpu_meaning, arpu_formula, repeat_rate, repeat_rate_meaning,
        repeat_rate_formula, retention, retention_meaning, retention_formula, top_share, top_share_meaning,
        top_share_formula, csat, csat_meaning, csat_formula, nps, nps_meaning, nps_formula, participation,
        participation_meaning, participation_formula, progress_formula, score_formula, orders_per_customer,
        orders_per_customer_meaning, orders_per_customer_formula, repurchase, target_gap, typed_value, value_label,
        open_weights, say_missing, cards_label, sub, against_before, against_choose, against_none,
        measure_active, measure_new, measure_retained, measure_reactivated, measure_lost, measure_customers,
        series_returning, series_new, series_lost, trend_say_none, trend_say_customers, trend_say_unknown, trend_partial, trend_partial_note, trend_caption,
        returned_amount, returned_amount_meaning, returned_amount_formula, return_rate, return_rate_meaning,
        return_rate_formula, order_return_rate, order_return_rate_meaning, order_return_rate_formula,
        unknown_title, unknown_plus, unknown_only, known_title,
    }
}

screen! {
    /// The Overview screen.
    OverviewTexts {
        title_empty, empty_hint, headline_short, headline_reached, headline_data, headline_unknown, sub_data, next_title, next_goals, next_budget, next_plan, sub, sub_compared, cards_label, segments_title,
        trend_title, trend_say_up, trend_say_none, customers_title, series_returning, series_new, series_lost,
        budget_title, budget_say, budget_say_none, milestones_title, milestones_say_one, milestones_say_other,
        milestones_late_one, milestones_late_other, milestones_none, attention_title, attention_none,
        attention_say_one, attention_say_other, attention_behind, attention_refused_one, attention_refused_other,
        attention_fix, attention_review, customers_say, month, series_not_back, attention_off,
    }
}

screen! {
    /// Budget, assumptions, benefit and scenarios.
    BudgetTexts {
        title, title_no_cost, title_blank, sub, benefit_title, benefit_say, benefit_total, benefit_revenue, benefit_saving,
        line_retention, line_repurchase, line_bots, line_crm, line_overlap, retention_formula, margin, margin_help,
        overlap, overlap_help, assumptions_title, assumptions_say, assumption, assume_customers,
        assume_value_per_customer, assume_repurchase_gain, assume_agents, assume_agent_cost, assume_bot_saving,
        assume_crm_saving, status_derived, status_declared, status_unsupported, status_derived_help,
        status_declared_help, status_unsupported_help, use_from_data, range_low, range_high, returns_title, ratio,
        ratio_help, net_roi, net_roi_help, line_even, line_good, line_digital, ceiling_for, cost_unknown,
        split_title, split_say, split_total, split_line, split_tools, split_activities, split_training,
        split_analytics, split_other, split_share, split_amount, split_lock, split_unlock, split_slider,
        split_reset, scenarios_title, scenarios_say, scenario_base, scenario_new, scenario_new_name, scenario_name,
        scenario_differences_one, scenario_differences_other, scenario_same, scenario_reset_value, compare_title,
        compare_variance, assume_retention_gain, assume_months, assume_elasticity, title_scenario, strip_label,
        net_benefit, cost, base_was, return_below, return_even, return_good, return_digital, ceilings_caption,
        ceiling_line, ceiling_budget, ceiling_room, use_as_budget, ceiling_scenario, benefits_caption, rests_on,
        net_revenue, count_label, count_revenue, count_margin, overlap_flag, response_factor, answers_title,
        answers_say, answers_caption, answers_line, answers_none, answers_effect, answers_neutral, answers_factor,
        answers_unknown, elasticity_help, declare, declare_help, declared_now, declare_scenario, no_effect,
        technology, technology_over, technology_within, split_sum, ledger_caption, ledger_unsupported_one,
        ledger_unsupported_other, ledger_supported, ledger_only, ledger_in_scenario, source, field_of, data_source, data_source_of,
        data_hint, scenario_open, scenario_is_open, scenario_copy_name, scenario_deleted, scenario_differences,
        scenario_compare, compare_most, compare_caption, compare_differing, compare_empty, compare_alike, figure,
        refused_locked, refused_only, refused_no_budget, refused_negative, refused_range, refused_many, unit_pp, unit_months, pair,
    }
}

screen! {
    /// The Plan screen: strategies, milestones, checks, project file.
    PlanTexts {
        title, title_done, title_empty, empty_hint, template_blank, template_replace, short_title, short_caption,
        long_title, long_caption, short_group, short_goal, short_measures, short_owner, short_period,
        short_resources, short_effect, long_direction, long_core, long_milestone, long_indicator, long_owner,
        long_date, cost, segment, segment_none, segment_no_data, row_add, row_add_above, row_delete, row_up,
        row_down, row_actions, row_label, cell_label, untitled, milestones_title, milestone, milestone_name,
        milestone_date, milestone_phase, milestone_owner, milestone_done, milestone_late, milestone_due_in,
        milestone_add, milestone_delete, milestone_mark_done, timeline_label, phase, start_date, checks_title,
        checks_none, checks_say_one, checks_say_other, check_owner_missing, check_date_missing,
        check_same_measures, check_segment_uncovered, check_weights, check_shares, check_long_too_early,
        check_technology, check_unsupported, check_go, file_title, file_say, edit_strategy, edit_milestone,
        edit_budget, edit_assumption, edit_target, edit_scenario, edit_moved, plan_name, timeline_title,
        timeline_today, timeline_hint, timeline_left, span_say, due_today, phases_title, phase_name, phase_from, phase_to,
        phase_add, phase_new, phase_delete, phase_none, phase_earlier, phase_later, phase_shift, milestone_new,
        long_words, grid_hint, pasted_one, pasted_other, paste_left_out, paste_rows_one, paste_rows_other, table_empty, template_over, template_done, example_goals, example_budget, example_plan, example_own, example_remove, example_adopt, blank_goals, blank_budget, blank_plan, goals_from_data,
        blank_done, edit_phase, edit_start, edit_name, edit_replaced, edit_entry_added, edit_entry_removed,
        checks_more, checks_show, check_settled, check_in_scenario, check_unsupported_why, check_budget_none,
        check_budget_ceiling, check_budget_assumed, check_double, check_double_why, check_technology_why,
        check_shares_why, check_weights_why, check_outside, check_outside_why, check_overdue, check_overdue_why,
        check_owner_why, check_date_why, check_empty, check_empty_why, check_same_measures_why,
        check_segment_uncovered_why, check_long_why, check_no_number, check_no_number_why, check_one_owner,
        check_one_owner_why, fix_budget, fix_overlap, fix_technology, fix_scale, fix_move, fix_row,
        check_open_budget, check_open_kpis, note_unknown, note_bad_value, note_no_phase, note_counter, note_history,
    }
}

screen! {
    /// Tools and labels around every chart.
    ChartsTexts {
        as_table, as_chart, download_svg, download_png, copy_table, tools, keys, empty, target, separator,
    }
}

screen! {
    /// What went wrong, and what to do about it.
    ErrorsTexts {
        title, panic_title, panic_text, worker_lost_import, worker_start, worker_stale, rest_missing, file_changed, file_empty,
        file_not_table, save_quota, save_unavailable, save_blocked, save_failed, save_newer,
        unread_title, unread_say, unread_download, unread_go_on, unread_strange, unread_cut, unread_newer, unread_plan,
        unread_plan_newer, unread_reading, unread_member, unread_secret, conflict_title,
        conflict_keep_mine, conflict_take_theirs, conflict_save_copy, field_not_number, field_no_percent, field_either, field_range,
        field_not_date, field_required, field_too_long, too_many, edit_gone, shares_locked, sample_failed, not_computed,
        no_rows, sample_needs_reload, conflict_ask,
        file_picture, file_pdf, file_document, file_archive, file_database, file_media, file_markup, file_damaged,
        file_locked, file_packed, file_no_tables, file_too_large, file_outgrown, book_empty, book_formula, book_formulas, book_too_large, language_failed,
    }
}

screen! {
    /// Help, privacy and keyboard.
    HelpTexts {
        title, privacy_title, privacy_text, privacy_check,
    }
}

screen! {
    /// The tables on the Data screen: kinds, columns, joins, customers under several ids.
    TablesTexts {
        kind_orders, kind_customers, kind_interactions, kind_surveys, kind_tickets, kind_responses, kind_spend,
        kind_touches, kind_summaries, kind_field, kind_orders_say, kind_customers_say, kind_interactions_say,
        kind_surveys_say, kind_tickets_say, kind_responses_say, kind_spend_say, kind_touches_say, kind_summaries_say,
        kind_option, kind_evidence, kind_no_evidence, doubt_kinds, doubt_scale, doubt_words, doubt_score, doubt_campaign, doubt_long, doubt_refusals, doubt_consent, told_tickets, told_answers, told_nps, told_rating, more_title, role_record, role_name, role_email,
        role_phone, role_company, role_city, role_region, role_country, role_gender, role_birthday, role_age,
        role_job, role_industry, role_size, role_consent, role_referrer, role_since, role_attribute, role_event,
        role_subject, role_effort, role_driver, role_comment, role_opened, role_first_response, role_closed,
        role_type, role_resolved, role_seen, role_participated, role_converted, role_arm, role_segment, role_stage,
        role_count, role_first, role_last, role_orders, use_customer, use_date, use_amount, use_record, use_who,
        use_place, use_profile, use_consent, use_referrer, use_since, use_subject, use_channel, use_category,
        use_campaign, use_order, use_recommend, use_rating, use_effort, use_driver, use_comment, use_response,
        use_closed, use_type, use_resolved, use_seen, use_participated, use_converted, use_arm, use_segment,
        use_first, reason_empty, reason_number, title, say, column_file, column_kind, column_rows, column_span,
        column_columns, remove, remove_short, removed, replaced, put_back, keep_both, dismiss, only_tables,
        from_summaries, overlap_same, overlap_replaced, overlap_orders, overlap_once, count_once, join_title,
        join_say_one, join_say_other, join_alone, join_customers, join_matched, join_only_here, join_only_elsewhere,
        join_several, join_unnamed, join_examples, join_export, orders_all, same_title, same_say_one, same_say_other,
        same_none, same_shown, same_from, same_into, same_why, why_written, why_email, why_phone, why_name, unite,
        unite_named, apart, apart_named, unite_written, unite_all, log_title, log_line, take_apart, take_apart_named,
        take_apart_all, list_save, list_say, list_done_one, list_done_other, list_unknown_one, list_unknown_other, list_faulty_one, list_faulty_other,
    }
}

screen! {
    /// Personal data, quality, columns and sources on the Data screen.
    QualityTexts {
        personal_title, personal_say, personal_more, personal_more_text, personal_column, personal_why,
        personal_choice, personal_choice_of, personal_values, personal_named, personal_others, personal_unread,
        treatment_keep, treatment_pseudonymise, treatment_drop, treated_keep, treated_pseudonymise, treated_drop,
        what_phone, what_email, what_id_card, what_passport, what_bank_card, what_name, what_address, what_ip,
        kept_title, kept_line, kept_change, score_title, score_say, score_table, score_field, completeness, accuracy,
        timeliness, whole, good, fair, poor, score_how, score_how_of, score_fields, score_beyond, score_meaning, score_formula,
        score_numbers, score_doubt, score_source, rules_title, rule_weight, rule_days, rule_good, rule_fair,
        days_unit, coverage_title, coverage_say, coverage_attributes, coverage_transactions, coverage_service,
        coverage_all, coverage_reached, coverage_below, coverage_count, columns_title, columns_say, columns_of,
        column_empty, column_distinct, column_about, column_least, column_median, column_greatest, column_mean,
        column_values, column_constant, column_doubtful, column_bins, column_top, yes, no, sources_title, sources_say,
        source_system, source_owner, source_tables, source_refresh, source_stale, source_quality, source_last,
        source_file, source_status, source_field, source_remove, source_add, source_add_sales, source_add_service,
        source_add_shop, source_add_any, fresh, ageing, stale, not_imported, refused_rules, refused_times, step,
    }
}
