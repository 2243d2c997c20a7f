/**
 * A second Worker beside the one of the tests, with the same database and the same queue, so that they are reached by
 * calls that wait: see `reach-bindings.ts`. Never deployed.
 */
interface Bindings {
  DB: D1Database;
  REMINDERS: Queue<unknown>;
}

/** One statement with its values. */
export interface Statement {
  sql: string;
  values: unknown[];
}

export type DoorRequest =
  | { do: "batch"; statements: Statement[]; isSession: boolean }
  | { do: "exec"; sql: string }
  | { do: "send"; message: unknown };

export type DoorAnswer = { results: unknown } | { error: string };

export default {
  async fetch(request, env) {
    const asked = (await request.json()) as DoorRequest;
    try {
      return Response.json({ results: (await act(asked, env)) ?? null } satisfies DoorAnswer);
    } catch (error) {
      return Response.json({ error: error instanceof Error ? error.message : String(error) } satisfies DoorAnswer);
    }
  },
} satisfies ExportedHandler<Bindings>;

function act(asked: DoorRequest, { DB, REMINDERS }: Bindings): Promise<unknown> {
  switch (asked.do) {
    case "batch": {
      const source = asked.isSession ? DB.withSession("first-primary") : DB;
      const [first, ...more] = asked.statements.map(({ sql, values }) => source.prepare(sql).bind(...values));
      // One alone is no transaction of its own.
      return first && more.length === 0 ? first.all().then((result) => [result]) : source.batch([first!, ...more]);
    }
    case "exec":
      return DB.exec(asked.sql);
    case "send":
      return REMINDERS.send(asked.message);
  }
}
