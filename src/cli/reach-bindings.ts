import type { DoorAnswer, DoorRequest, Statement } from "./side-door-worker.ts";

/** Sends a request to the side door, and reads its answer. */
type Ask = (body: string) => Promise<string>;

/**
 * The database and the queue of a Worker of the tests. Miniflare's own bindings stop this process until the Worker
 * has answered, at every `prepare`; a Worker that writes its log meanwhile waits for this process to read it once the
 * pipe is full, and both stand still for ever, beyond any time limit. Here every call waits as a promise.
 */
export function reachBindings(ask: Ask): {
  db: D1Database;
  /** Runs plain statements in one call. */
  runAll(statements: readonly string[]): Promise<void>;
  send(message: unknown): Promise<void>;
} {
  async function act(request: DoorRequest): Promise<unknown> {
    const answer = JSON.parse(await ask(JSON.stringify(request))) as DoorAnswer;
    if ("error" in answer) throw new Error(answer.error);
    return answer.results;
  }

  /** Of every source: D1 takes a statement of the database in a session's batch. */
  const statements = new WeakMap<object, Statement>();

  function openSource(isSession: boolean) {
    const run = (asked: Statement[]) =>
      act({ do: "batch", statements: asked, isSession }) as Promise<D1Result<Record<string, unknown>>[]>;
    function build(sql: string, values: unknown[]): object {
      const all = async () => (await run([{ sql, values }]))[0]!;
      const statement = {
        bind(...bound: unknown[]) {
          // JSON would make a null of it, which D1 does not.
          if (bound.includes(undefined)) throw new Error(`D1_TYPE_ERROR: Type 'undefined' not supported: ${sql}`);
          return build(sql, bound);
        },
        all,
        run: all,
        async first(column?: string) {
          const row = (await all()).results[0] ?? null;
          return column === undefined || row === null ? row : row[column];
        },
      };
      statements.set(statement, { sql, values });
      return statement;
    }
    return {
      prepare: (sql: string) => build(sql, []),
      batch: (prepared: object[]) => run(prepared.map((statement) => statements.get(statement)!)),
    };
  }

  const db = {
    ...openSource(false),
    withSession: () => openSource(true),
    exec: (sql: string) => act({ do: "exec", sql }),
  };
  return {
    db: db as unknown as D1Database,
    runAll: async (statements) =>
      void (await act({ do: "batch", statements: statements.map((sql) => ({ sql, values: [] })), isSession: false })),
    send: async (message) => void (await act({ do: "send", message })),
  };
}
