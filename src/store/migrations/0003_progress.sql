-- What departments report. Rows are only ever added: a correction, a withdrawal and a review are rows of their own.
CREATE TABLE progress_entry (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  city TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  via TEXT NOT NULL,
  replaces TEXT REFERENCES progress_entry (id),
  withdraws TEXT UNIQUE REFERENCES progress_entry (id),
  content TEXT NOT NULL CHECK (json_valid(content))
);
CREATE INDEX progress_entry_measure ON progress_entry (city, measure_id, sequence);

-- One decision an entry: the first reviewer's. Its sequence is the order of publication.
CREATE TABLE progress_review (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id TEXT NOT NULL UNIQUE REFERENCES progress_entry (id),
  city TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('published', 'returned')),
  reviewed_by TEXT NOT NULL,
  reviewed_at INTEGER NOT NULL,
  comment TEXT
);
CREATE INDEX progress_review_city ON progress_review (city, decision, sequence);

CREATE TRIGGER progress_entry_keeps_rows BEFORE DELETE ON progress_entry
BEGIN SELECT RAISE(ABORT, 'progress_entry is append-only'); END;
CREATE TRIGGER progress_entry_keeps_words BEFORE UPDATE ON progress_entry
BEGIN SELECT RAISE(ABORT, 'progress_entry is append-only'); END;
-- INSERT OR REPLACE would delete without a DELETE trigger.
CREATE TRIGGER progress_entry_is_not_replaced BEFORE INSERT ON progress_entry
WHEN EXISTS (SELECT 1 FROM progress_entry WHERE id = NEW.id OR sequence = NEW.sequence OR withdraws = NEW.withdraws)
BEGIN SELECT RAISE(ABORT, 'progress_entry is append-only'); END;

CREATE TRIGGER progress_review_keeps_rows BEFORE DELETE ON progress_review
BEGIN SELECT RAISE(ABORT, 'progress_review is append-only'); END;
CREATE TRIGGER progress_review_keeps_words BEFORE UPDATE ON progress_review
BEGIN SELECT RAISE(ABORT, 'progress_review is append-only'); END;
CREATE TRIGGER progress_review_is_not_replaced BEFORE INSERT ON progress_review
WHEN EXISTS (SELECT 1 FROM progress_review WHERE entry_id = NEW.entry_id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'progress_review is append-only'); END;

-- Who was refused what, for those who watch over the record. No text that anybody wrote.
CREATE TABLE progress_refusal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  city TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT NOT NULL,
  measure_id TEXT,
  entry_id TEXT,
  refused_at INTEGER NOT NULL
);
CREATE INDEX progress_refusal_city ON progress_refusal (city, refused_at);
CREATE TRIGGER progress_refusal_keeps_words BEFORE UPDATE ON progress_refusal
BEGIN SELECT RAISE(ABORT, 'progress_refusal is append-only'); END;

-- Questions that nothing answered: cleaned words and a count, never who asked. Deleted after 90 days.
CREATE TABLE unanswered (
  city TEXT NOT NULL,
  question TEXT NOT NULL,
  times INTEGER NOT NULL,
  first_asked_on TEXT NOT NULL,
  last_asked_on TEXT NOT NULL,
  PRIMARY KEY (city, question)
) WITHOUT ROWID;
CREATE INDEX unanswered_last_asked_on ON unanswered (last_asked_on);

-- Phrases that staff tied to a record; beside the built index. measure_id NULL unties. The newest row of a phrase counts.
CREATE TABLE taught_phrase (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  city TEXT NOT NULL,
  phrase TEXT NOT NULL,
  measure_id TEXT,
  taught_by TEXT NOT NULL,
  taught_at INTEGER NOT NULL
);
CREATE INDEX taught_phrase_city ON taught_phrase (city, sequence);
