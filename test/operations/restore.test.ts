import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TABLES, TRIGGERS } from "../../src/store/database-objects.ts";

/** The commands of the README's chapter, with `--local` in place of `--remote`. */
const root = path.resolve(import.meta.dirname, "../..");
const DATABASE = "machi-no-yakusoku";
let room: string;

/** With the list of migrations, which wrangler keeps in a table of its own. */
const ROWS = `
CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);
INSERT INTO d1_migrations (name) VALUES ('0001_events_and_conversations.sql');
INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, content)
  VALUES ('e1', 'annaka', 'm', 'U1', 1, 'form', '{"a":1}'), ('e2', 'annaka', 'm', 'U1', 2, 'form', '{"note":"「引用」''; -- 、"}');
INSERT INTO progress_review (entry_id, city, decision, reviewed_by, reviewed_at) VALUES ('e1', 'annaka', 'published', 'U2', 2);
INSERT INTO progress_redaction (entry_id, city, redacted_by, redacted_at, reason) VALUES ('e1', 'annaka', 'U2', 3, '誤り');
INSERT INTO unanswered_asker VALUES ('annaka', 'q', 'a', '2026-01-01'), ('annaka', 'q', 'b', '2026-01-01');
INSERT INTO subscription VALUES ('annaka', 'U1', 'digest', 5);
INSERT INTO conversation VALUES ('k', '{}', 1);
`;

function wrangler(place: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    path.join(root, "node_modules/.bin/wrangler"),
    ["d1", ...args, "--local"],
    {
      cwd: path.join(room, place),
      encoding: "utf8",
      env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    },
  );
  return { isDone: status === 0, output: stdout + stderr };
}

beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), "restore-"));
  const [, table = ""] =
    /(\[\[d1_databases\]\][\s\S]*?)migrations_dir/.exec(readFileSync(path.join(root, "wrangler.toml"), "utf8")) ?? [];
  for (const place of ["old", "new"]) {
    mkdirSync(path.join(room, place));
    writeFileSync(path.join(room, place, "wrangler.toml"), `name = "x"\ncompatibility_date = "2026-11-01"\n${table}`);
  }
  const folder = path.join(root, "src/store/migrations");
  const migrations = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
  writeFileSync(path.join(room, "fill.sql"), [...migrations, ROWS].join("\n"));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

test("書き出したファイルから戻したデータベースは、行も、数えるしくみも、記録を守るしくみも、元と同じ", () => {
  const file = path.join(room, "backup.sql");
  expect(wrangler("old", "execute", DATABASE, "--file", path.join(room, "fill.sql"))).toMatchObject({ isDone: true });
  expect(wrangler("old", "export", DATABASE, "--output", file)).toMatchObject({ isDone: true });
  expect(wrangler("new", "execute", DATABASE, "--file", file)).toMatchObject({ isDone: true });

  const [before, after] = [openDatabase("old"), openDatabase("new")];
  expect(dump(after)).toEqual(dump(before));
  expect(Object.values(dump(after).rows).flat()).toHaveLength(10);
  expect(() => after.exec("DELETE FROM progress_entry")).toThrow(/append-only/);
  before.close();
  after.close();
}, 300_000);

test("前の版の控えも、戻してから変更を当てれば今の形になり、登録はいまのものに入れかえられる", () => {
  const folder = path.join(root, "src/store/migrations");
  const files = readdirSync(folder).sort();
  // As `wrangler d1 migrations apply` finds them, beside the configuration.
  for (const [place, own] of [
    ["older", files.slice(0, -3)],
    ["newer", files],
  ] as const) {
    mkdirSync(path.join(room, place, "migrations"), { recursive: true });
    for (const file of own) copyFileSync(path.join(folder, file), path.join(room, place, "migrations", file));
    copyFileSync(path.join(room, "old/wrangler.toml"), path.join(room, place, "wrangler.toml"));
  }
  const [backup, now] = [path.join(room, "older.sql"), path.join(room, "now.sql")];
  const done = (place: string, ...args: string[]) => expect(wrangler(place, ...args)).toMatchObject({ isDone: true });
  // As the running Worker does, and `execute --command`, which takes seconds to begin.
  const write = (place: string, sql: string) => {
    const database = openDatabase(place);
    database.exec(sql);
    database.close();
  };
  done("older", "migrations", "apply", DATABASE);
  write("older", "INSERT INTO subscription VALUES ('annaka', 'U1', 'digest', 5), ('annaka', 'U2', 'digest', 5)");
  done("older", "export", DATABASE, "--output", backup);
  // U1 leaves after the backup.
  write("older", "DELETE FROM subscription WHERE user_id = 'U1'");
  done("older", "export", DATABASE, "--table", "subscription", "--no-schema", "--output", now);

  done("newer", "execute", DATABASE, "--file", backup);
  done("newer", "migrations", "apply", DATABASE);
  write("newer", "DELETE FROM subscription");
  done("newer", "execute", DATABASE, "--file", now);
  const database = openDatabase("newer");
  const { rows, schema } = dump(database);
  expect(rows.d1_migrations!.map(({ name }) => name)).toEqual(files);
  expect(schema.map(({ name }) => name)).toEqual(expect.arrayContaining([...TABLES, ...TRIGGERS]));
  expect(rows.subscription!.map(({ user_id: user }) => user)).toEqual(["U2"]);
  database.close();
}, 300_000);

/** The file in which the local D1 keeps a database. */
function openDatabase(place: string): DatabaseSync {
  const folder = path.join(room, place, ".wrangler/state/v3/d1");
  const [file] = globSync("*/*.sqlite", { cwd: folder }).filter((name) => !name.includes("metadata"));
  return new DatabaseSync(path.join(folder, file!));
}

/** Tables, indexes and triggers as they were written, and every row. */
function dump(database: DatabaseSync) {
  const schema = database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*' ORDER BY type, name",
    )
    .all() as { type: string; name: string; sql: string }[];
  const tables = schema.filter(({ type }) => type === "table").map(({ name }) => name);
  return {
    schema,
    rows: Object.fromEntries(tables.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()])),
  };
}
