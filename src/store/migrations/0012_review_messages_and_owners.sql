-- Messages that ask for a review, so that all of them say what came of it. `about`: an entry's id, or a file's mark.
CREATE TABLE review_message (
  city TEXT NOT NULL,
  about TEXT NOT NULL,
  channel TEXT NOT NULL,
  ts TEXT NOT NULL,
  posted_at INTEGER NOT NULL,
  PRIMARY KEY (city, about, channel, ts)
) WITHOUT ROWID;
CREATE INDEX review_message_posted ON review_message (posted_at);

-- Whose task the reports on a record are (Slack id).
CREATE TABLE record_owner (
  city TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  PRIMARY KEY (city, measure_id)
) WITHOUT ROWID;
