-- Platform events taken once (webhookEventId of LINE, event_id of Slack).
CREATE TABLE event (
  channel TEXT NOT NULL,
  event_id TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (channel, event_id)
) WITHOUT ROWID;
CREATE INDEX event_received_at ON event (received_at);

-- The last subject of a conversation. The key is a salted hash; no message text, no user id.
CREATE TABLE conversation (
  key TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX conversation_updated_at ON conversation (updated_at);
