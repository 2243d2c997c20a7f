/** Does the work while the tables are away, as where D1 fails. */
export async function withoutTables<Value>(
  db: D1Database,
  tables: readonly string[],
  work: () => Promise<Value>,
): Promise<Value> {
  for (const table of tables) await db.prepare(`ALTER TABLE ${table} RENAME TO ${table}_away`).run();
  try {
    return await work();
  } finally {
    for (const table of tables) await db.prepare(`ALTER TABLE ${table}_away RENAME TO ${table}`).run();
  }
}
