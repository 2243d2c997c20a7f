-- When the crons, the queue and the dead-letter queue were last heard of: what stands still says nothing by itself.
CREATE TABLE heartbeat (
  name TEXT NOT NULL PRIMARY KEY, -- morning, night, queue, dead_letter
  at INTEGER NOT NULL
) WITHOUT ROWID;
