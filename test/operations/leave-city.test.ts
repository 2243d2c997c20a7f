import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { leaveCity } from "../../src/cli/leave-steps.ts";
import type { Wrangler } from "../../src/cli/run-wrangler.ts";
import { buildLeaveStatements, CITY_TABLES } from "../../src/store/leave-city.ts";

const root = path.resolve(import.meta.dirname, "../..");
test("市の行を持つ表は、一つもれなく消される", () => {
  const folder = path.join(root, "src/store/migrations");
  const sql = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  const withCity = sql.flatMap((text) =>
    [...text.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\)/g)]
      .filter(([, , body]) => /^\s*city TEXT/m.test(body!))
      .map(([, name]) => name!),
  );
  expect([...CITY_TABLES].sort()).toEqual([...new Set(withCity)].sort());
});

test("市の番号でないものは、文に入れない", () => {
  expect(() => buildLeaveStatements("x' OR '1'='1", [])).toThrow(RangeError);
});

/** wrangler over an empty database and some settings; which runs fail is up to the test. */
function createTools(answer: string, failing = "") {
  const runs: string[] = [];
  const kept: unknown[] = [];
  const said: string[] = [];
  const wrangler: Wrangler = (args) => {
    const run = args.join(" ");
    runs.push(run);
    if (failing !== "" && run.startsWith(failing)) return { isDone: false, output: "" };
    if (run.startsWith("secret list")) {
      const names = [
        "LINE_KONAN_CHANNEL_SECRET",
        "STAFF_KONAN",
        "LINE_KONANMACHI_CHANNEL_SECRET",
        "LINE_KONAN_SHIGA_CHANNEL_SECRET",
        "SLACK_KONAN_SHIGA_BOT_TOKEN",
        "OPERATOR_CHANNEL",
        "OPERATOR_KEY",
      ];
      return { isDone: true, output: JSON.stringify(names.map((name) => ({ name }))) };
    }
    return {
      isDone: true,
      output: JSON.stringify([{ results: run.includes("FROM plan ") ? [{ city: "konan" }] : [] }]),
    };
  };
  return {
    runs,
    kept,
    wrangler,
    said,
    say: (text: string) => void said.push(text),
    writeExport: (content: unknown) => {
      kept.push(content);
      return "konan.json";
    },
    writeSql: () => "leave.sql",
    removeData: () => ["data/konan"],
    ask: async () => answer,
  };
}

test("書き出してから、たずね、データベース・設定・データの順に消す。ほかの市の設定には触れない", async () => {
  const tools = createTools("konan");
  expect(await leaveCity({ id: "konan", name: "湖南市" }, tools)).toBe(true);
  expect(tools.kept).toEqual([{ city: "konan", tables: expect.objectContaining({ plan: [{ city: "konan" }] }) }]);
  expect(tools.runs.slice(-3)).toEqual([
    "d1 execute machi-no-yakusoku --remote --file leave.sql",
    "secret delete LINE_KONAN_CHANNEL_SECRET",
    "secret delete STAFF_KONAN",
  ]);
  expect(tools.said.join("\n")).toContain("OPERATOR_CHANNEL が「konan:…」なら");
  expect(tools.said).toContain("✓ データを消しました: data/konan");
});

test("接続情報は、書き出さずに、行と一緒に消える", async () => {
  const tools = createTools("konan");
  await leaveCity({ id: "konan", name: "湖南市" }, tools);
  expect(tools.runs.join("\n")).not.toMatch(/SELECT \* FROM (?:channel_credential|slack_install)/);
  const [{ tables }] = tools.kept as [{ tables: object }];
  expect(Object.keys(tables)).not.toContain("channel_credential");
  for (const table of ["channel_credential", "slack_install"])
    expect(buildLeaveStatements("konan", [])).toContain(`DELETE FROM ${table} WHERE city = 'konan'`);
});

test.each([
  ["市の番号を書かなければ", "はい", ""],
  ["書き出せなければ", "konan", "d1 execute"],
  ["設定の名前を読めなければ", "konan", "secret list"],
])("%s、何も消さない", async (_, answer, failing) => {
  const tools = createTools(answer, failing);
  expect(await leaveCity({ id: "konan", name: "湖南市" }, tools)).toBe(false);
  expect(tools.runs.filter((run) => /--file|secret delete/.test(run))).toEqual([]);
});

test("書き出す先に書けなければ、何も消さず、どうすればよいかを言う", async () => {
  const tools = createTools("konan");
  const writeExport = () => {
    throw new Error("ENOENT");
  };
  expect(await leaveCity({ id: "konan", name: "湖南市" }, { ...tools, writeExport })).toBe(false);
  expect(tools.runs.filter((run) => /--file|secret delete/.test(run))).toEqual([]);
  expect(tools.said.join("\n")).toContain("--export に、書けるフォルダー");
});
