/** The files of `migrations/`, in their order: what the running code needs of the database. A test holds the two equal. */
export const MIGRATION_NAMES: readonly string[] = [
  "0001_events_and_conversations.sql",
  "0002_reminders.sql",
  "0003_progress.sql",
  "0004_staff_notices.sql",
  "0005_redaction.sql",
  "0006_unanswered_askers.sql",
  "0007_phrase_proposals.sql",
  "0008_search_not_scan.sql",
  "0009_heartbeat.sql",
  "0010_feedback.sql",
  "0011_usage_and_alerts.sql",
  "0012_review_messages_and_owners.sql",
  "0013_entries_of_a_file.sql",
  "0014_channel_credentials.sql",
  "0015_redaction_of_corrected.sql",
];
