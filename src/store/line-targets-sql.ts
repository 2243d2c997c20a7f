/** Most user ids in one multicast. */
const MULTICAST_MAX = 500;

/**
 * Who gets what, numbered into chunks: a person's topics are one content, and the digest covers them all. SQL does the
 * work, so that 20,000 people cost one statement and no memory of the Worker.
 * Bound: ?1 city, ?2 occasion, ?3 channel, ?4 the planning run (nothing comes out unless it made the plan's row),
 * ?5 JSON array of the topics that have something to say.
 */
export const LINE_TARGETS = `
  WITH wanted AS (
    SELECT user_id, iif(max(topic = 'digest'), '["digest"]', json_group_array(topic ORDER BY topic)) AS topics
    FROM subscription
    WHERE city = ?1 AND topic IN (SELECT value FROM json_each(?5))
      AND EXISTS (SELECT 1 FROM plan WHERE city = ?1 AND occasion = ?2 AND channel = ?3 AND run = ?4)
    GROUP BY user_id
  ), parted AS (
    SELECT user_id, topics, (row_number() OVER (PARTITION BY topics ORDER BY user_id) - 1) / ${MULTICAST_MAX} AS part
    FROM wanted
  ), numbered AS (
    SELECT user_id, topics, dense_rank() OVER (ORDER BY topics, part) AS number FROM parted
  )`;
