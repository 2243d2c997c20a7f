import type { Database } from "../../src/store/database.ts";

/** `before`: the statement is not run; `after`: it is, and the answer is lost. */
export type FaultMode = "before" | "after";

/** A database one of whose calls fails, as D1's connection does. */
export interface FaultyDatabase {
  db: Database;
  /** Lets the nth call from now on fail (1 the first); null: none. Counts anew. */
  failAt(nth: number | null, mode?: FaultMode): void;
  /** Calls since then. */
  count(): number;
}

/** @param real what the calls go to; a batch is one call, as it is one transaction */
export function createFaultyDatabase(real: Database): FaultyDatabase {
  let calls = 0;
  let failing: { nth: number; mode: FaultMode } | null = null;
  const statements = new WeakMap<object, D1PreparedStatement>();

  async function act<Value>(run: () => Promise<Value>): Promise<Value> {
    calls += 1;
    if (failing?.nth !== calls) return run();
    if (failing.mode === "after") await run();
    throw new Error("D1_ERROR: Network connection lost.");
  }

  function wrap(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => act(() => statement.all()),
      run: () => act(() => statement.run()),
      first: (column?: string) => act(() => (column === undefined ? statement.first() : statement.first(column))),
    } as unknown as D1PreparedStatement;
    statements.set(wrapped, statement);
    return wrapped;
  }

  const source = (from: Pick<Database, "prepare" | "batch">) =>
    ({
      prepare: (sql: string) => wrap(from.prepare(sql)),
      batch: (wrapped: D1PreparedStatement[]) => act(() => from.batch(wrapped.map((each) => statements.get(each)!))),
    }) as Pick<Database, "prepare" | "batch">;
  return {
    db: { ...source(real), withSession: (constraint) => source(real.withSession(constraint)) },
    failAt(nth, mode = "before") {
      calls = 0;
      failing = nth === null ? null : { nth, mode };
    },
    count: () => calls,
  };
}
