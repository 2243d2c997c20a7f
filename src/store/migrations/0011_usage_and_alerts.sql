-- How often what was asked, answered and sent, by month and (for the sums only) by day. Names of answers, records and
-- topics; never a word that somebody wrote, and nothing of a person.
CREATE TABLE usage_count (
  city TEXT NOT NULL,
  period TEXT NOT NULL, -- 2026-11 or 2026-11-28, in Japan
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (city, period, name)
) WITHOUT ROWID;
CREATE INDEX usage_count_period ON usage_count (period);

-- What whoever runs the bot was told, or has yet to be. The same is not told again for a day.
CREATE TABLE operator_alert (
  city TEXT NOT NULL, -- '': of no city
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  told_at INTEGER, -- NULL: nobody could be told yet
  PRIMARY KEY (city, name)
) WITHOUT ROWID;
CREATE INDEX operator_alert_raised ON operator_alert (raised_at);
CREATE INDEX operator_alert_untold ON operator_alert (raised_at) WHERE told_at IS NULL;
