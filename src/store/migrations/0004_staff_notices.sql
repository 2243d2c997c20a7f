-- What staff were told without asking, so that it is said once: a check-in before a day, the week's list of questions.
CREATE TABLE staff_notice (
  city TEXT NOT NULL,
  -- check_in/<record>/<day>, unanswered/<Monday>, hand_over/<Monday>
  key TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (city, key)
) WITHOUT ROWID;
