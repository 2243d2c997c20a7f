-- What citizens chose to hear about. Nothing else is kept about them: no name, no text, no row without a choice.
CREATE TABLE subscription (
  city TEXT NOT NULL,
  user_id TEXT NOT NULL,
  topic TEXT NOT NULL, -- digest, field:<id>, record:<id>
  created_at INTEGER NOT NULL, -- instant of the tap, not of its arrival
  PRIMARY KEY (city, user_id, topic)
) WITHOUT ROWID;

-- Choices taken back, for a week: an older event that arrives late must not bring them back. `person` is a salted hash.
CREATE TABLE opt_out (
  city TEXT NOT NULL,
  person TEXT NOT NULL,
  topic TEXT NOT NULL, -- a topic, or 'all'
  at INTEGER NOT NULL,
  PRIMARY KEY (city, person, topic)
) WITHOUT ROWID;
CREATE INDEX opt_out_at ON opt_out (at);

-- One row a city, occasion and channel: planned once, whatever the cron does.
CREATE TABLE plan (
  city TEXT NOT NULL,
  occasion TEXT NOT NULL, -- an ISO week (2024-W10) or entry:<id> of a published change
  channel TEXT NOT NULL CHECK (channel IN ('line', 'slack')),
  run TEXT NOT NULL, -- the run that planned it
  state TEXT NOT NULL CHECK (state IN ('planned', 'released', 'held', 'skipped')),
  reason TEXT, -- why it is held or skipped
  today TEXT NOT NULL, -- the calendar date in Japan it was planned on; days are counted from it
  late INTEGER NOT NULL,
  subject TEXT, -- JSON: the published change; null for a week
  targets INTEGER NOT NULL DEFAULT 0,
  quota_left INTEGER, -- messages left this month when it was released or held; null: not read, or no limit
  PRIMARY KEY (city, occasion, channel)
) WITHOUT ROWID;

-- The ledger: a target is in one chunk of an occasion at most. Rows go with the person, and after two weeks.
CREATE TABLE delivery (
  city TEXT NOT NULL,
  occasion TEXT NOT NULL,
  channel TEXT NOT NULL,
  target TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  PRIMARY KEY (city, occasion, channel, target)
) WITHOUT ROWID;
CREATE INDEX delivery_chunk ON delivery (city, occasion, channel, chunk);
CREATE INDEX delivery_target ON delivery (city, target);

-- LINE: up to 500 people who get the same messages in one multicast.
CREATE TABLE chunk (
  id TEXT NOT NULL PRIMARY KEY, -- <city>/<occasion>/<number>
  city TEXT NOT NULL,
  occasion TEXT NOT NULL,
  number INTEGER NOT NULL,
  topics TEXT NOT NULL, -- JSON array; decides the content
  size INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'empty', 'blocked', 'dead', 'expired')),
  code TEXT, -- of the last failure
  retry_key TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  unsure_since INTEGER, -- instant of the first attempt that LINE may have accepted; null: it accepted none
  was_unsure_since INTEGER, -- the same before the present attempt
  sent INTEGER, -- people in the accepted request; null: LINE had accepted an earlier attempt
  UNIQUE (city, occasion, number)
) WITHOUT ROWID;
CREATE INDEX chunk_waiting ON chunk (state) WHERE state = 'waiting';

-- The messages of a chunk, kept from the first attempt on so that every retry and every chunk says the same.
CREATE TABLE content (
  city TEXT NOT NULL,
  occasion TEXT NOT NULL,
  topics TEXT NOT NULL,
  messages TEXT NOT NULL, -- JSON
  PRIMARY KEY (city, occasion, topics)
) WITHOUT ROWID;

-- Slack: a lead and its thread for one channel. Also alerts to staff (occasion alert:<what>). Unique like the ledger.
CREATE TABLE post (
  id TEXT NOT NULL PRIMARY KEY, -- stands in the block_id, to find the message after a time-out
  city TEXT NOT NULL,
  occasion TEXT NOT NULL,
  target TEXT NOT NULL, -- city, department:<name>, staff
  channel TEXT NOT NULL,
  steps TEXT, -- JSON array of messages, kept from the first attempt on; the first is the lead
  step INTEGER NOT NULL DEFAULT 0, -- the next one to post
  lead_ts TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'posted', 'empty', 'blocked', 'failed', 'dead', 'expired')),
  code TEXT,
  unknown INTEGER NOT NULL DEFAULT 0, -- 1: nobody knows whether the step was posted
  was_unknown INTEGER NOT NULL DEFAULT 0, -- `unknown` before the present attempt
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0,
  first_attempt_at INTEGER,
  created_on TEXT NOT NULL,
  UNIQUE (city, occasion, target)
) WITHOUT ROWID;
CREATE INDEX post_waiting ON post (state) WHERE state = 'waiting';
