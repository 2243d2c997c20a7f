-- Who asked a question that nothing answered, as a keyed hash (never an id): for the caps, and to delete a person's
-- questions when a message is unsent or the account is left. The table `unanswered` follows from it.
CREATE TABLE unanswered_asker (
  city TEXT NOT NULL,
  question TEXT NOT NULL,
  asker TEXT NOT NULL, -- '' where nobody in particular is known (the API)
  asked_on TEXT NOT NULL,
  PRIMARY KEY (city, question, asker, asked_on)
) WITHOUT ROWID;
CREATE INDEX unanswered_asker_day ON unanswered_asker (city, asked_on, asker);
CREATE INDEX unanswered_asker_person ON unanswered_asker (city, asker);

CREATE TRIGGER unanswered_asker_counts AFTER INSERT ON unanswered_asker
BEGIN
  INSERT INTO unanswered (city, question, times, first_asked_on, last_asked_on)
    VALUES (NEW.city, NEW.question, 1, NEW.asked_on, NEW.asked_on)
    ON CONFLICT (city, question) DO UPDATE SET times = times + 1, last_asked_on = max(last_asked_on, excluded.last_asked_on);
END;
CREATE TRIGGER unanswered_asker_forgets AFTER DELETE ON unanswered_asker
BEGIN
  UPDATE unanswered SET times = times - 1 WHERE city = OLD.city AND question = OLD.question;
  DELETE FROM unanswered WHERE city = OLD.city AND question = OLD.question AND times <= 0;
END;
