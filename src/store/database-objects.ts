/**
 * What the migrations leave in the database: tables, and the triggers that keep records as they were written and counts
 * right. Without one of the latter nothing fails, and nothing is kept. A test holds these equal to the migrations.
 */
export const TABLES: readonly string[] = [
  "channel_credential",
  "chunk",
  "content",
  "conversation",
  "delivery",
  "event",
  "feedback",
  "heartbeat",
  "operator_alert",
  "opt_out",
  "phrase_proposal",
  "plan",
  "post",
  "progress_entry",
  "progress_redaction",
  "progress_refusal",
  "progress_review",
  "record_owner",
  "review_message",
  "slack_install",
  "staff_notice",
  "subscription",
  "taught_phrase",
  "unanswered",
  "unanswered_asker",
  "usage_count",
];

export const TRIGGERS: readonly string[] = [
  "progress_entry_is_not_replaced",
  "progress_entry_keeps_rows",
  "progress_entry_keeps_words",
  "progress_redaction_is_not_replaced",
  "progress_redaction_keeps_rows",
  "progress_redaction_keeps_words",
  "progress_redaction_of_decided",
  "progress_redaction_takes_words",
  "progress_refusal_keeps_words",
  "progress_review_is_not_replaced",
  "progress_review_keeps_rows",
  "progress_review_keeps_words",
  "unanswered_asker_counts",
  "unanswered_asker_forgets",
];
