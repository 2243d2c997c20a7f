-- What was published by mistake is withdrawn: its words go, this row stays. Rows are only ever added.
CREATE TABLE progress_redaction (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id TEXT NOT NULL UNIQUE REFERENCES progress_entry (id),
  city TEXT NOT NULL,
  redacted_by TEXT NOT NULL,
  redacted_at INTEGER NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX progress_redaction_city ON progress_redaction (city, sequence);

CREATE TRIGGER progress_redaction_keeps_rows BEFORE DELETE ON progress_redaction
BEGIN SELECT RAISE(ABORT, 'progress_redaction is append-only'); END;
CREATE TRIGGER progress_redaction_keeps_words BEFORE UPDATE ON progress_redaction
BEGIN SELECT RAISE(ABORT, 'progress_redaction is append-only'); END;
CREATE TRIGGER progress_redaction_is_not_replaced BEFORE INSERT ON progress_redaction
WHEN EXISTS (SELECT 1 FROM progress_redaction WHERE entry_id = NEW.entry_id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'progress_redaction is append-only'); END;
-- Only what was decided on can be withdrawn.
CREATE TRIGGER progress_redaction_of_decided BEFORE INSERT ON progress_redaction
WHEN NOT EXISTS (SELECT 1 FROM progress_review WHERE entry_id = NEW.entry_id AND city = NEW.city)
BEGIN SELECT RAISE(ABORT, 'only a reviewed entry can be redacted'); END;

-- The one change that is allowed: the words of a redacted entry become empty, and nothing else of it changes.
DROP TRIGGER progress_entry_keeps_words;
CREATE TRIGGER progress_entry_keeps_words BEFORE UPDATE ON progress_entry
WHEN NOT (
  NEW.content = '{}' AND EXISTS (SELECT 1 FROM progress_redaction WHERE entry_id = OLD.id)
  AND NEW.sequence IS OLD.sequence AND NEW.id IS OLD.id AND NEW.city IS OLD.city AND NEW.measure_id IS OLD.measure_id
  AND NEW.recorded_by IS OLD.recorded_by AND NEW.recorded_at IS OLD.recorded_at AND NEW.via IS OLD.via
  AND NEW.replaces IS OLD.replaces AND NEW.withdraws IS OLD.withdraws
)
BEGIN SELECT RAISE(ABORT, 'progress_entry is append-only'); END;

-- A reviewer's comment may quote them.
DROP TRIGGER progress_review_keeps_words;
CREATE TRIGGER progress_review_keeps_words BEFORE UPDATE ON progress_review
WHEN NOT (
  NEW.comment IS NULL AND EXISTS (SELECT 1 FROM progress_redaction WHERE entry_id = OLD.entry_id)
  AND NEW.sequence IS OLD.sequence AND NEW.entry_id IS OLD.entry_id AND NEW.city IS OLD.city
  AND NEW.decision IS OLD.decision AND NEW.reviewed_by IS OLD.reviewed_by AND NEW.reviewed_at IS OLD.reviewed_at
)
BEGIN SELECT RAISE(ABORT, 'progress_review is append-only'); END;

-- With the row the words go, in the same transaction: from the entry, and from what is kept to be sent. Reminders that
-- nobody got yet are written anew without them; the push that told of this entry is stopped.
CREATE TRIGGER progress_redaction_takes_words AFTER INSERT ON progress_redaction
BEGIN
  UPDATE progress_entry SET content = '{}' WHERE id = NEW.entry_id;
  UPDATE progress_review SET comment = NULL WHERE entry_id = NEW.entry_id;
  DELETE FROM content WHERE city = NEW.city;
  UPDATE plan SET subject = NULL WHERE city = NEW.city AND occasion = 'entry:' || NEW.entry_id;
  UPDATE plan SET state = 'skipped', reason = 'redacted'
    WHERE city = NEW.city AND occasion = 'entry:' || NEW.entry_id AND state IN ('planned', 'held', 'released');
  UPDATE chunk SET state = 'expired', code = 'redacted'
    WHERE city = NEW.city AND occasion = 'entry:' || NEW.entry_id AND state = 'waiting';
  UPDATE post SET state = 'expired', code = 'redacted' WHERE city = NEW.city AND state = 'waiting' AND step > 0;
  UPDATE post SET steps = NULL WHERE city = NEW.city;
END;
