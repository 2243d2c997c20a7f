import { describe, expect, test } from "vitest";
import { createRunNumbers } from "../../src/cli/number-runs.ts";
import { openHouse, shelveAll } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { ASK_IDS, openAskModel } from "../../src/understand/ask-model.ts";
import { foldQuestion } from "../../src/understand/fold-question.ts";
import { layOutRuns } from "../../src/understand/run-table.ts";

const house = openHouse();
const judge = (text: string) => house.asks.judge(foldQuestion(text));

/** None of them stands in `data/asks/`, and no rule reads them. */
const ASIDE: [string, string][] = [
  ["さっきから洗濯ものが乾かんのよ、夕立くるかねえ", "weather"],
  ["競馬の八レース、勝ったのは誰やったん", "result"],
  ["社会のプリントで、鎌倉幕府を開いた人の名前を書きなさいって出た。だれ?", "person"],
  ["機械のくせに気がきくじゃないの、ありがとさん", "chat"],
  ["日本でいちばん高い山の名前を教えてください", "knowledge"],
];

const PLANS = [
  "通学路の暗い道に明かりを付けてくれる話は進んでますか",
  "母がひとり暮らしで地震のとき逃げられません。市は何かしてくれますか",
  "子どもの医療費がただになるのは何歳まで",
  "公民館を減らす計画はどうなった",
  "市長が市民と話す会、まだ続いてますか",
];

describe("何をたずねているか(文全体の言いかた)", () => {
  test.each(ASIDE)("「%s」は計画のことではない(%s)", (text, ask) => {
    const judged = judge(text);
    expect(judged.aside).toBe(ask);
    expect(judged.outside).toBeGreaterThan(0.5);
  });

  test.each(PLANS)("「%s」は計画のこと", (text) => {
    expect(judge(text).outside).toBeLessThan(0.9);
  });

  test("おしゃべりには、答えられることを言う。話題が変わらないので、前の記録は残る", () => {
    const room = house.cities.get("annaka")!;
    const now = new Date("2026-11-28T00:00:00Z");
    const before = findAnswer("空き家の補助は?", room, house, null, now);
    const after = findAnswer("ありがとね、助かったわ。機械なのにやさしいね", room, house, before.state, now);
    expect(after.answer).toMatchObject({ kind: "message" });
    expect(after.state).toBeNull();
  });

  test("計画にない調べものは、載っていないと言う", () => {
    const room = house.cities.get("isesaki")!;
    const text = "理科の宿題で、温室効果ガスにはどんな種類があるか3つ書きなさい、だって。答え教えて";
    const { answer } = findAnswer(text, room, house, null, new Date("2026-11-28T00:00:00Z"));
    expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "aspect", aspect: "knowledge" } });
  });

  test("ほかのことばの質問は、ここでは判断しない", () => {
    const room = house.cities.get("annaka")!;
    const text = "Meu filho tem 17 anos. É verdade que o médico é de graça?";
    const { query } = findAnswer(text, room, house, null, new Date("2026-11-28T00:00:00Z"));
    expect(query.aspect).toBeNull();
  });

  test("空の文と、知らない字だけの文も、割合になる", () => {
    for (const text of ["", "𛀁𛀁𛀁"]) {
      const { outside } = judge(text);
      expect(outside).toBeGreaterThanOrEqual(0);
      expect(outside).toBeLessThanOrEqual(1);
    }
  });

  test("文の切れはしは一度ずつ、初めと終わりに印がある", () => {
    const numbers = createRunNumbers();
    expect([...numbers.number("あ い")].map(numbers.nameOf)).toEqual([
      "^",
      "^あ",
      "^あい",
      "^あい$",
      "あ",
      "あい",
      "あい$",
      "い",
      "い$",
      "$",
    ]);
  });

  test("数の合わないファイルは開かない", () => {
    const bias = ASK_IDS.map(() => 0);
    expect(() => openAskModel({ step: 1, bias, runs: layOutRuns(["あ", "い"]), weights: new Uint8Array(1) })).toThrow(
      "do not fit",
    );
    expect(() => openAskModel({ step: 1, bias: [0], runs: layOutRuns(["あ"]), weights: new Uint8Array(1) })).toThrow(
      "do not fit the asks",
    );
  });

  test("どの市の部屋でも、同じ見分けかたを使う", () => {
    expect(shelveAll(house).house.asks).toBe(house.asks);
  });
});
