-- Words that a recorder wants tied to a record: they lead nowhere until a reviewer agrees. Deleted after 90 days.
CREATE TABLE phrase_proposal (
  id TEXT PRIMARY KEY,
  city TEXT NOT NULL,
  phrase TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  -- The question it came from, taken off the list once the words are tied.
  question TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  decided_by TEXT,
  -- kept, refused
  decision TEXT
) WITHOUT ROWID;
CREATE INDEX phrase_proposal_city ON phrase_proposal (city, proposed_at);
