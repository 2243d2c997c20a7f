import type { Database } from "../../src/store/database.ts";

/** `before`: the statement is not run; `after`: it is, and the answer is lost. */
export type FaultMode = "before" | "after";

/** A database one of whose calls fails, as D1's connection does. */
export interface FaultyDatabase {
  db: Database;
  /** Lets the nth call from now on fail (1 the first); null: none. Counts anew. */
  failAt(nth: number | null, mode?: FaultMode): void;
  /** Lets every call fail that holds a statement like this, before it is done, so often or until told otherwise; null: none. */
  failWhere(statement: RegExp | null, times?: number): void;
  /** Calls since then. */
  count(): number;
}

const LOST = "D1_ERROR: Network connection lost.";

/** @param real what the calls go to; a batch is one call, as it is one transaction */
export function createFaultyDatabase(real: Database): FaultyDatabase {
  let calls = 0;
  let failing: { nth: number; mode: FaultMode } | null = null;
  let broken: RegExp | null = null;
  let left = 0;
  const statements = new WeakMap<object, { real: D1PreparedStatement; sql: string }>();

  async function act<Value>(sql: string[], run: () => Promise<Value>): Promise<Value> {
    calls += 1;
    if (sql.some((each) => broken?.test(each)) && left-- > 0) throw new Error(LOST);
    if (failing?.nth !== calls) return run();
    if (failing.mode === "after") await run();
    throw new Error(LOST);
  }

  function wrap(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql),
      all: () => act([sql], () => statement.all()),
      run: () => act([sql], () => statement.run()),
      first: (column?: string) =>
        act([sql], () => (column === undefined ? statement.first() : statement.first(column))),
    } as unknown as D1PreparedStatement;
    statements.set(wrapped, { real: statement, sql });
    return wrapped;
  }

  const source = (from: Pick<Database, "prepare" | "batch">) =>
    ({
      prepare: (sql: string) => wrap(from.prepare(sql), sql),
      batch: (wrapped: D1PreparedStatement[]) => {
        const known = wrapped.map((each) => statements.get(each)!);
        return act(
          known.map(({ sql }) => sql),
          () => from.batch(known.map(({ real }) => real)),
        );
      },
    }) as Pick<Database, "prepare" | "batch">;
  return {
    db: { ...source(real), withSession: (constraint) => source(real.withSession(constraint)) },
    failAt(nth, mode = "before") {
      calls = 0;
      failing = nth === null ? null : { nth, mode };
    },
    failWhere(statement, times = Number.POSITIVE_INFINITY) {
      broken = statement;
      left = times;
    },
    count: () => calls,
  };
}
