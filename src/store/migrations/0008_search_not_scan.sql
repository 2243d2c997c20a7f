-- Every statement reaches its rows by an index: nothing walks the rows of other cities, or of other years.

-- What waits, by city: the morning looks city by city.
DROP INDEX chunk_waiting;
CREATE INDEX chunk_waiting ON chunk (state, city, occasion, id) WHERE state = 'waiting';
DROP INDEX post_waiting;
CREATE INDEX post_waiting ON post (state, city) WHERE state = 'waiting';
CREATE INDEX plan_waiting ON plan (city, occasion) WHERE state IN ('planned', 'held');

-- 1: the recipients and the words of this plan are gone; the night need not look at it again.
ALTER TABLE plan ADD COLUMN is_cleared INTEGER NOT NULL DEFAULT 0;
CREATE INDEX plan_to_clear ON plan (today) WHERE channel = 'line' AND is_cleared = 0;

-- Words kept to be sent, by age: once they are gone a post is never written again.
CREATE INDEX post_with_steps ON post (created_on) WHERE steps IS NOT NULL;

-- An entry that is added is looked for among those that it could be the missing target of (foreign key).
CREATE INDEX progress_entry_replaces ON progress_entry (replaces) WHERE replaces IS NOT NULL;

-- What the night deletes, by age.
CREATE INDEX staff_notice_sent_at ON staff_notice (sent_at);
CREATE INDEX progress_refusal_refused_at ON progress_refusal (refused_at);
CREATE INDEX phrase_proposal_proposed_at ON phrase_proposal (proposed_at);
-- The day first: one index serves the daily caps of a city and the deletion by age.
DROP INDEX unanswered_asker_day;
CREATE INDEX unanswered_asker_day ON unanswered_asker (asked_on, city, asker);

-- As in 0005, but posts without words are not written again.
DROP TRIGGER progress_redaction_takes_words;
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
  UPDATE post SET steps = NULL WHERE city = NEW.city AND steps IS NOT NULL;
END;
