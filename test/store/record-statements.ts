import type { Database } from "../../src/store/database.ts";

/** What a statement came to in a run; `sql` is its text as it was prepared. */
export interface RecordedStatement {
  sql: string;
  /** Most rows that one run of it walked, triggers included. */
  rowsRead: number;
  /** Rows that one run of it wrote, indexes included; the last run. */
  rowsWritten: number;
}

interface Counted {
  meta?: { rows_read?: number; rows_written?: number };
}

/** The same database, which remembers every statement that was prepared on it and what its runs cost. */
export function recordStatements(db: D1Database): { db: Database; statements: Map<string, RecordedStatement> } {
  const statements = new Map<string, RecordedStatement>();
  /** The statement of D1 behind one of ours. */
  const real = new WeakMap<object, D1PreparedStatement>();

  function note(sql: string, { meta }: Counted): void {
    const statement = statements.get(sql)!;
    statement.rowsRead = Math.max(statement.rowsRead, meta?.rows_read ?? 0);
    statement.rowsWritten = meta?.rows_written ?? 0;
  }

  function wrap(sql: string, statement: D1PreparedStatement): object {
    const all = async () => {
      const result = await statement.all();
      note(sql, result);
      return result;
    };
    const wrapped = {
      sql,
      bind: (...values: unknown[]) => wrap(sql, statement.bind(...values)),
      all,
      run: all,
      first: async () => (await all()).results[0] ?? null,
    };
    real.set(wrapped, statement);
    return wrapped;
  }

  const source = {
    prepare(sql: string) {
      if (!statements.has(sql)) statements.set(sql, { sql, rowsRead: 0, rowsWritten: 0 });
      return wrap(sql, db.prepare(sql));
    },
    async batch(prepared: { sql: string }[]) {
      const results = await db.batch(prepared.map((statement) => real.get(statement)!));
      for (const [index, result] of results.entries()) note(prepared[index]!.sql, result);
      return results;
    },
  };
  return { db: { ...source, withSession: () => source } as unknown as Database, statements };
}
