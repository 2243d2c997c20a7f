/**
 * Every table that holds rows of a city, in the order in which they can be deleted. A test holds it against the
 * migrations, so that no table is forgotten.
 */
export const CITY_TABLES: readonly string[] = [
  "progress_redaction",
  "progress_review",
  "progress_entry",
  "progress_refusal",
  "phrase_proposal",
  "taught_phrase",
  "staff_notice",
  "feedback",
  "usage_count",
  "review_message",
  "record_owner",
  "operator_alert",
  "unanswered_asker",
  "unanswered",
  "post",
  "content",
  "chunk",
  "delivery",
  "plan",
  "opt_out",
  "subscription",
  "slack_install",
  "channel_credential",
];

/** Keys to the city's channels: they go with it, and nobody needs a copy. */
const UNEXPORTED: ReadonlySet<string> = new Set(["slack_install", "channel_credential"]);

/** Ids of cities, as city.yaml has them: nothing in them can end a string of SQL. */
const CITY_ID = /^[a-z][a-z0-9-]*$/;

function quote(cityId: string): string {
  if (!CITY_ID.test(cityId)) throw new RangeError(`市の番号ではありません: ${cityId}`);
  return `'${cityId}'`;
}

/** What reads all rows of a city, table by table: the export before it leaves. */
export function listExportQueries(cityId: string): { table: string; sql: string }[] {
  return CITY_TABLES.filter((table) => !UNEXPORTED.has(table)).map((table) => ({
    table,
    sql: `SELECT * FROM ${table} WHERE city = ${quote(cityId)}`,
  }));
}

/** Reads the database's triggers, name and text. */
export const TRIGGERS_QUERY = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name";

/**
 * Deletes all rows of a city. The triggers that keep reports from being deleted are taken away for it and put back, all
 * in one transaction: reports go only here, with their city.
 */
export function buildLeaveStatements(cityId: string, triggers: readonly { name: string; sql: string }[]): string[] {
  return [
    ...triggers.map(({ name }) => `DROP TRIGGER ${name}`),
    // Entries name each other.
    "PRAGMA defer_foreign_keys = TRUE",
    ...CITY_TABLES.map((table) => `DELETE FROM ${table} WHERE city = ${quote(cityId)}`),
    ...triggers.map(({ sql }) => sql),
  ];
}
