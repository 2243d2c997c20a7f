-- What was tapped under answers: 役に立った, ちがう and why. Nothing of whoever tapped: `answer` is a number drawn for one
-- answer, so that its taps count once, and belongs to no person or conversation.
CREATE TABLE feedback (
  city TEXT NOT NULL,
  answer TEXT NOT NULL,
  about TEXT NOT NULL, -- id of a record, or the kind of the answer
  verdict TEXT NOT NULL CHECK (verdict IN ('helpful', 'wrong', 'other_record', 'outdated', 'unclear')),
  given_on TEXT NOT NULL, -- ISO date in Japan
  PRIMARY KEY (city, answer)
) WITHOUT ROWID;
CREATE INDEX feedback_week ON feedback (city, given_on);
CREATE INDEX feedback_age ON feedback (given_on);
