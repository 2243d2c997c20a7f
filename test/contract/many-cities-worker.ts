import { loadHouse } from "../../handlers/load-house.ts";
import worker from "../../handlers/worker.ts";
import { openCityPack, packCity } from "../../src/find/city-pack.ts";
import { buildIndex } from "../../src/search/mini-search-index.ts";
import type { Database } from "../../src/store/database.ts";
import type { CityEntry } from "../../src/understand/city-names.ts";

/**
 * The Worker as it is, for 52 cities, 48 of them copies of the four; it counts what each invocation asks of D1, and can
 * let statements fail. `POST /__faults?mode=before|after|off`, `GET /__invocations`.
 */
/** More than D1 may be asked in one invocation: what asks once a city shows. */
const CITIES = 52;
/** Copy's id → the city that it is a copy of. */
const originalOf = new Map<string, string>();
const copies = new Map<string, Uint8Array<ArrayBuffer>>();

/** The static assets with copies of the cities among them; nobody asks them, so that their indexes hold nothing. */
function multiply(env: Env): Env {
  const read = async (url: string | URL | Request) => (await env.ASSETS.fetch(url)) as unknown as Response;
  async function fetchAsset(request: Request): Promise<Response> {
    const { pathname, origin } = new URL(request.url);
    if (pathname === "/cities/directory.json") return Response.json(addCopies(await (await read(request)).json()));
    const id = /^\/cities\/(town\d+)\.bin$/.exec(pathname)?.[1];
    const original = id && originalOf.get(id);
    if (!original) return read(request);
    const pack = copies.get(id) ?? (await copyPack(id, await read(`${origin}/cities/${original}.bin`)));
    copies.set(id, pack);
    return new Response(pack);
  }
  async function copyPack(id: string, pack: Response): Promise<Uint8Array<ArrayBuffer>> {
    const house = await loadHouse(multiplied);
    const { records, links, plainWords } = openCityPack(await pack.arrayBuffer(), house);
    const city = { ...records.city, id };
    const measures = records.measures.map((measure) => ({ ...measure, city: id }));
    const index = buildIndex([], house.tokenizer);
    return packCity({ records: { city, measures }, links, plainWords, itemTerms: new Map(), index });
  }
  const multiplied = { ...env, ASSETS: { ...env.ASSETS, fetch: fetchAsset } } as unknown as Env;
  return multiplied;
}

function addCopies({ cities }: { cities: CityEntry[] }) {
  const all = [...cities];
  for (let number = cities.length; number < CITIES; number++) {
    const original = cities[number % cities.length]!;
    const id = `town${number}`;
    originalOf.set(id, original.id);
    all.push({ ...original, id, alone: [], aliases: [] });
  }
  return { cities: all };
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
  return { ...multiply(env), DB: watch(env.DB, invocation) };
}

export default {
  async fetch(request, env, context) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/__invocations") return Response.json(invocations.splice(0));
    if (pathname !== "/__faults") return worker.fetch(request, multiply(env), context);
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
