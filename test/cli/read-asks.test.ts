import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fitAsks } from "../../src/cli/fit-asks.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { readBackExamples, readForeignAskExamples, readMessages, readWholeExamples } from "../../src/cli/read-asks.ts";
import type { DataFault } from "../../src/cli/read-data-files.ts";
import { isChinese } from "../../src/text/chinese-forms.ts";
import { ASK_IDS, openAskModel } from "../../src/understand/ask-model.ts";
import { BACK_IDS } from "../../src/understand/back-model.ts";
import { foldQuestion } from "../../src/understand/fold-question.ts";
import { WHOLE_IDS } from "../../src/understand/whole-model.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "asks-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
  const faults: DataFault[] = [];
  return { messages: readMessages(faults, dir), faults: faults.map(({ line, message }) => `${line}: ${message}`) };
};

describe("例文(data/asks)", () => {
  test("ファイルの名前が、何をたずねているかになる", () => {
    const { messages, faults } = read({ "hours.txt": "＿は何時まで\n", "plan.txt": "＿の進捗は\n" });
    expect(messages).toEqual([
      { text: "＿は何時まで", ask: "hours" },
      { text: "＿の進捗は", ask: "plan" },
    ]);
    expect(faults).toEqual([]);
  });

  test("知らない名前・空の行・同じ文は、行を言って断る", () => {
    const { faults } = read({ "hours.txt": "何時まで\n\n", "price.txt": "何時まで\n", "other.txt": "あ\n" });
    expect(faults).toEqual([
      expect.stringMatching(/^2: 空の行/),
      expect.stringMatching(/^1: ファイルの名前は plan・set・hours/),
      expect.stringMatching(/^1: 同じ文が hours\.txt の1行目/),
    ]);
  });

  test("例文から、見ていない文を見分ける。同じ例文からは同じものができる", () => {
    const things = ["図書館", "公園", "市民プール", "博物館", "動物園", "体育館", "温泉", "保健所"];
    const examples = things.flatMap((thing) => [
      { text: `${thing}は何時までやってますか`, ask: "hours" as const },
      { text: `${thing}って何時に閉まる?`, ask: "hours" as const },
      { text: `${thing}を直す計画は進んでますか`, ask: "plan" as const },
      { text: `${thing}の工事はどうなった?`, ask: "plan" as const },
    ]);
    const file = fitAsks(examples);
    expect(fitAsks(examples)).toEqual(file);
    const model = openAskModel(file);
    expect(model.judge("斎場は何時まで?")).toMatchObject({ aside: "hours" });
    expect(model.judge("斎場は何時まで?").outside).toBeGreaterThan(0.5);
    expect(model.judge("斎場の工事は進んでますか").outside).toBeLessThan(0.5);
  });
});

describe("ほかのことばの例文(data/asks/foreign)", () => {
  test("どの種類にも、どのことばの文もあり、誤りがない", () => {
    const faults: DataFault[] = [];
    const examples = readForeignAskExamples(faults);
    expect(faults).toEqual([]);
    for (const ask of ASK_IDS) {
      const texts = examples.filter((one) => one.ask === ask).map(({ text }) => text);
      expect([ask, texts.some((text) => /\p{Script=Hangul}/u.test(text))]).toEqual([ask, true]);
      expect([ask, texts.some((text) => isChinese(text))]).toEqual([ask, true]);
      expect([ask, texts.some((text) => /\b(?:ng|mga|po|ang)\b/.test(text))]).toEqual([ask, true]);
    }
  });

  test.each([
    ["What are the library opening hours on Sunday?", "Is the city planning to renovate the library?"],
    ["¿Me reserva una cita para mañana a las nueve?", "¿La ciudad tiene algún apoyo para quien cría hijos?"],
    ["Qual o telefone da biblioteca?", "A prefeitura vai consertar as ruas escuras?"],
    ["图书馆今天几点关门？", "市里有没有帮助老人出行的计划？"],
  ])("「%s」は計画の外、「%s」は計画のこと", (outside, plan) => {
    const { foreignAsks } = openHouse();
    expect(foreignAsks.judge(foldQuestion(outside)).outside).toBeGreaterThan(0.87);
    expect(foreignAsks.judge(foldQuestion(plan)).outside).toBeLessThan(0.5);
  });
});

describe("計画全体の例文(data/asks/whole)", () => {
  test("どの種類にも文があり、誤りがない", () => {
    const faults: DataFault[] = [];
    const examples = readWholeExamples([], faults);
    expect(faults).toEqual([]);
    expect([...new Set(examples.map(({ about }) => about))].sort()).toEqual([...WHOLE_IDS].sort());
  });

  test.each([
    ["全体でどれだけ終わったのか数字だけ", "progress"],
    ["計画の期間、何年から何年でしたか", "period"],
    ["取組って合計いくつ載ってますの", "count"],
    ["取組の数がいちばん多い担当はどこ", "departments"],
  ])("例文にない「%s」は、計画全体の %s", (text, about) => {
    const judged = openHouse().wholes.judge(foldQuestion(text));
    expect(judged.about).toBe(about);
    expect(judged.sure).toBeGreaterThan(0.8);
  });

  test.each(["空き家の進捗は?", "財政部の取組一覧", "図書館は何時まで?", "給食センターの建て替えは終わった?"])(
    "「%s」は計画全体のことではない",
    (text) => {
      expect(openHouse().wholes.judge(foldQuestion(text)).sure).toBeLessThan(0.2);
    },
  );
});

describe("前の答えを指す例文(data/asks/back)", () => {
  test("どの種類にも文があり、誤りがない", () => {
    const faults: DataFault[] = [];
    const examples = readBackExamples(faults);
    expect(faults).toEqual([]);
    expect([...new Set(examples.flatMap(({ to }) => to ?? []))].sort()).toEqual([...BACK_IDS].sort());
  });

  test.each([
    ["これを面倒見てる課の人ら、ほかにはどんな荷物しょってるんだい", "department"],
    ["おんなじ見出しのとこに、ほかはどんなのがぶら下がってます?", "section"],
    ["ほんなら、まだ済んどらんほうは", "rest"],
    ["what else does that same office take care of in the plan?", "department"],
  ])("例文にない「%s」は %s を指す", (text, to) => {
    const judged = openHouse().backs.judge(foldQuestion(text));
    expect(judged.to).toBe(to);
    expect(judged.sure).toBeGreaterThan(0.6);
  });

  test.each([
    "その課の電話番号は?",
    "じゃあ図書館は何時まで?",
    "財政部の取組一覧",
    "目標はいくつ?",
    "Which office is it?",
  ])("「%s」は、ほかの記録を指さない", (text) => {
    expect(openHouse().backs.judge(foldQuestion(text)).sure).toBeLessThan(0.4);
  });
});
