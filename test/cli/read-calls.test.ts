import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CityTools } from "../../src/cli/build-city.ts";
import { fitCalls } from "../../src/cli/fit-calls.ts";
import { BUILT, readBuiltJson } from "../../src/cli/generated-files.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { readCallExamples, readCalls } from "../../src/cli/read-calls.ts";
import type { DataFault } from "../../src/cli/read-data-files.ts";
import { openCallJudge } from "../../src/understand/call-model.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "calls-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (now: string, notNow: string) => {
  for (const call of ["now", "not-now"]) mkdirSync(path.join(dir, call));
  writeFileSync(path.join(dir, "now/ja.txt"), now);
  writeFileSync(path.join(dir, "now/foreign.txt"), "help fire\n");
  writeFileSync(path.join(dir, "not-now/ja.txt"), notNow);
  writeFileSync(path.join(dir, "not-now/foreign.txt"), "the fire last year\n");
  const faults: DataFault[] = [];
  return { calls: readCalls(faults, dir), faults: faults.map(({ line, message }) => `${line}: ${message}`) };
};

describe("急ぎの例文(data/emergency-calls)", () => {
  test("フォルダーの名前が、いま助けが要るかどうかになる", () => {
    expect(read("家が燃えてる\n", "去年の火事の話\n")).toEqual({
      calls: [
        { text: "家が燃えてる", call: "now" },
        { text: "help fire", call: "now" },
        { text: "去年の火事の話", call: "not-now" },
        { text: "the fire last year", call: "not-now" },
      ],
      faults: [],
    });
  });

  test("空の行と、どちらにもある文は、行を言って断る", () => {
    expect(read("家が燃えてる\n\n", "家が燃えてる\n").faults).toEqual([
      expect.stringMatching(/^2: 空の行/),
      expect.stringMatching(/^1: 同じ文が now\/ja\.txt の1行目/),
    ]);
  });

  test("いまの例文に誤りはなく、表が当たるのに判断のない頼みごとからは学ばない", () => {
    const { emergencies } = openHouse();
    const concepts = readBuiltJson(BUILT.library) as CityTools["concepts"];
    const faults: DataFault[] = [];
    const examples = readCallExamples(emergencies, concepts, faults);
    expect(faults).toEqual([]);
    const asked = examples.filter(({ from }) => from === "asked");
    expect(new Set(asked.map(({ call }) => call))).toEqual(new Set(["not-now"]));
    expect(asked.map(({ text }) => text)).not.toContain("助けて");
    for (const from of ["written", "golden"])
      for (const call of ["now", "not-now"])
        expect(examples.filter((one) => one.from === from && one.call === call).length).toBeGreaterThan(500);
  });

  test("例文から、見ていない文を見分ける。かなの文とほかの字の文は、別に学ぶ", () => {
    const places = ["台所", "倉庫", "車庫", "物置", "二階", "店"];
    const rooms = ["kitchen", "garage", "cellar", "attic", "shop", "shed"];
    const judge = openCallJudge(
      fitCalls([
        ...places.flatMap((place) => [
          { text: `${place}がいま燃えています`, call: "now" as const },
          { text: `去年${place}が燃えたので補助はありますか`, call: "not-now" as const },
        ]),
        ...rooms.flatMap((room) => [
          { text: `the ${room} is burning now`, call: "now" as const },
          { text: `the ${room} burned last year, any aid?`, call: "not-now" as const },
        ]),
      ]),
    );
    expect(judge.weigh("納屋がいま燃えています")).toBeGreaterThan(0.9);
    expect(judge.weigh("去年納屋が燃えたので補助はありますか")).toBeLessThan(0.1);
    expect(judge.weigh("the barn is burning now")).toBeGreaterThan(0.9);
    expect(judge.weigh("the barn burned last year, any aid?")).toBeLessThan(0.1);
  });
});
