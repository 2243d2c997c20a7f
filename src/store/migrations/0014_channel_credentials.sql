-- How cities are reached on LINE and Slack, where it is not in the Worker's settings. `sealed`: AES-GCM under CREDENTIALS_KEY.
-- `account`: LINE's user id of the bot, or Slack's id of the workspace; one account belongs to one city.
-- `label`: what people call it (「@abc1234」, the workspace's name). `expires_at`: end of a token that is renewed, in ms.
CREATE TABLE channel_credential (
  city TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('line', 'slack')),
  sealed TEXT NOT NULL,
  account TEXT NOT NULL,
  label TEXT NOT NULL,
  expires_at INTEGER,
  renewing_until INTEGER NOT NULL DEFAULT 0,
  connected_at INTEGER NOT NULL,
  PRIMARY KEY (city, channel)
) WITHOUT ROWID;
CREATE UNIQUE INDEX channel_credential_account ON channel_credential (channel, account);

-- Links by which a workspace takes the shared Slack app, and the visits that follow one. `hash`: SHA-256 of what the link or
-- the visit carries; `link`: hash of the link that a visit came by. Each counts once.
CREATE TABLE slack_install (
  hash TEXT NOT NULL PRIMARY KEY,
  city TEXT NOT NULL,
  link TEXT,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX slack_install_expiry ON slack_install (expires_at);
CREATE INDEX channel_credential_end ON channel_credential (expires_at);
