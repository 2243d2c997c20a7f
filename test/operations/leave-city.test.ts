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

test("書き出してから、たずね、設定・データベース・データの順に消す。ほかの市の設定には触れない", async () => {
  const tools = createTools("konan");
  expect(await leaveCity({ id: "konan", name: "湖南市" }, tools)).toBe(true);
  expect(tools.kept).toEqual([{ city: "konan", tables: expect.objectContaining({ plan: [{ city: "konan" }] }) }]);
  expect(tools.runs.filter((run) => /--file|secret delete/.test(run))).toEqual([
    "secret delete LINE_KONAN_CHANNEL_SECRET",
    "secret delete STAFF_KONAN",
    "d1 execute machi-no-yakusoku --remote --file leave.sql",
  ]);
  expect(tools.said.join("\n")).toContain("OPERATOR_CHANNEL が「konan:…」なら");
  expect(tools.said).toContain("✓ データを消しました: data/konan");
});

test("たずねているあいだに書かれたものも、入口を閉じてから書き出しなおし、そのあとで消す", async () => {
  const tools = createTools("konan");
  let isReported = false;
  const wrangler: Wrangler = (args) => {
    const rows = [{ city: "konan", id: "P1" }];
    if (isReported && args.join(" ").includes("FROM progress_entry "))
      return { isDone: true, output: JSON.stringify([{ results: rows }]) };
    return tools.wrangler(args);
  };
  const ask = async () => {
    isReported = true;
    return "konan";
  };
  expect(await leaveCity({ id: "konan", name: "湖南市" }, { ...tools, wrangler, ask })).toBe(true);
  expect(tools.kept).toHaveLength(2);
  expect(tools.kept[1]).toMatchObject({ tables: { progress_entry: [{ id: "P1" }], plan: [{ city: "konan" }] } });
  expect(tools.said.join("\n")).toContain("2行を konan.json に書き出しなおしました");
});

test("読めなければ、wrangler の言った理由も言う", async () => {
  const tools = createTools("konan");
  const wrangler: Wrangler = () => ({ isDone: false, output: "✘ [ERROR] database is locked" });
  expect(await leaveCity({ id: "konan", name: "湖南市" }, { ...tools, wrangler })).toBe(false);
  expect(tools.said.join()).toMatch(/\(progress_redaction\)を読めませんでした。まだ何も消して.*\n.*database is locked/);
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
