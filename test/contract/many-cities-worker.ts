import { ALL_RECORDS } from "../../handlers/load-house.ts";
import worker from "../../handlers/worker.ts";
import type { Database } from "../../src/store/database.ts";

/**
 * The Worker as it is, for 64 cities, 60 of them copies of the four; it counts what each invocation asks of D1, and can
 * let statements fail. `POST /__faults?mode=before|after|off`, `GET /__invocations`.
 */
const CITIES = 64;
const originals = [...ALL_RECORDS];
for (let number = originals.length; number < CITIES; number++) {
  const { city, measures, ...rest } = originals[number % originals.length]!;
  const id = `town${number}`;
  ALL_RECORDS.push({
    ...rest,
    city: { ...city, id },
    measures: measures.map((measure) => ({ ...measure, city: id })),
  });
}

/** `before`: the statement is not run; `after`: it is, and the answer is lost. */
type Mode = "off" | "before" | "after";

let mode: Mode = "off";
const failed = new Set<string>();
const invocations: { kinds: string[]; queries: number }[] = [];

interface Key {
  key: string;
}

/** The same database, in which each statement fails once for each city, row or day that it is about (what is bound first). */
function watch(db: Database, invocation: { queries: number }): Database {
  const real = new WeakMap<object, D1PreparedStatement>();

  async function act<Value>(key: string, run: () => Promise<Value>): Promise<Value> {
    // A post that was claimed, or could not be given back, waits for the end of its lease: two minutes of this test.
    const isHeld = key.includes(mode === "after" ? "leased_until = ?3" : "SET unknown = ?2");
    if (mode === "off" || isHeld || failed.has(key)) return run();
    failed.add(key);
    if (mode === "after") await run();
    throw new Error("D1_ERROR: injected");
  }

  function wrap(sql: string, statement: D1PreparedStatement, first: unknown = ""): object {
    const key = `${sql} ${String(first)}`;
    const wrapped = {
      key,
      bind: (...values: unknown[]) => wrap(sql, statement.bind(...values), values[0]),
      all: () => act(key, () => statement.all()),
      run: () => act(key, () => statement.run()),
      first: () => act(key, () => statement.first()),
    };
    real.set(wrapped, statement);
    return wrapped;
  }

  const source = {
    prepare(sql: string) {
      invocation.queries += 1;
      return wrap(sql, db.prepare(sql));
    },
    batch: (statements: Key[]) =>
      act(`batch ${statements[0]!.key}`, () => db.batch(statements.map((statement) => real.get(statement)!))),
  };
  return { ...source, withSession: () => source } as unknown as Database;
}

type Env = Parameters<typeof worker.scheduled>[1];

function open(env: Env, kinds: string[]): Env {
  const invocation = { kinds, queries: 0 };
  invocations.push(invocation);
  return { ...env, DB: watch(env.DB, invocation) };
}

export default {
  async fetch(request, env, context) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/__invocations") return Response.json(invocations.splice(0));
    if (pathname !== "/__faults") return worker.fetch(request, env, context);
    mode = searchParams.get("mode") as Mode;
    failed.clear();
    return new Response(null, { status: 204 });
  },
  scheduled: (controller, env) => worker.scheduled(controller, open(env, ["scheduled"])),
  queue: (batch, env) =>
    worker.queue(
      batch,
      open(
        env,
        batch.messages.map(({ body }) => (body as { kind: string }).kind),
      ),
    ),
} satisfies ExportedHandler<Env>;
