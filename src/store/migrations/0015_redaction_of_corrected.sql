-- As in 0008. What corrects the redacted entry tells its words beside its own (「訂正: 前 → 後」): that push stops as well.
DROP TRIGGER progress_redaction_takes_words;
CREATE TRIGGER progress_redaction_takes_words AFTER INSERT ON progress_redaction
BEGIN
  UPDATE progress_entry SET content = '{}' WHERE id = NEW.entry_id;
  UPDATE progress_review SET comment = NULL WHERE entry_id = NEW.entry_id;
  DELETE FROM content WHERE city = NEW.city;
  UPDATE plan SET subject = NULL WHERE city = NEW.city AND occasion IN (
    SELECT 'entry:' || NEW.entry_id UNION ALL SELECT 'entry:' || id FROM progress_entry WHERE replaces = NEW.entry_id);
  UPDATE plan SET state = 'skipped', reason = 'redacted' WHERE city = NEW.city AND occasion IN (
    SELECT 'entry:' || NEW.entry_id UNION ALL SELECT 'entry:' || id FROM progress_entry WHERE replaces = NEW.entry_id)
    AND state IN ('planned', 'held', 'released');
  UPDATE chunk SET state = 'expired', code = 'redacted' WHERE city = NEW.city AND occasion IN (
    SELECT 'entry:' || NEW.entry_id UNION ALL SELECT 'entry:' || id FROM progress_entry WHERE replaces = NEW.entry_id)
    AND state = 'waiting';
  UPDATE post SET state = 'expired', code = 'redacted' WHERE city = NEW.city AND state = 'waiting' AND step > 0;
  UPDATE post SET steps = NULL WHERE city = NEW.city AND steps IS NOT NULL;
END;
