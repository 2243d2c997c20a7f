import { describe, expect, test } from "vitest";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { house, NOW } from "./converse.ts";

/** The answer to the last of some messages (`|` between them). */
function answerOf(city: string, messages: string) {
  let state: ConversationState | null = null;
  return messages.split("|").map((message) => {
    const found = findAnswers(message, house.cities.get(city)!, house, state, NOW);
    state = found.state ?? state;
    return found.parts[0].outcome.answer;
  });
}

describe("計画ぜんたいの良し悪しを言うことばは、どんな言いかたでも、記録ではなく全体の件数で答える", () => {
  test.each<[string, string]>([
    ["annaka", "計画倒れだったんだね"],
    ["annaka", "絵に描いた餅だね"],
    ["annaka", "口だけだったんですね"],
    ["annaka", "一番仕事をしていない課は?"],
    ["isesaki", "仕事が遅い課ランキング"],
    ["isesaki", "だめな取組ワースト3"],
    ["isesaki", "一番進んでいない取組"],
    ["isesaki", "一番成果が出ている取組"],
    ["isesaki", "進んでいる課は?"],
    ["isesaki", "税金の無駄になった取組は?"],
    ["isesaki", "失敗だったよね"],
    ["isesaki", "失敗って認めて"],
    ["isesaki", "期待外れ"],
    ["isesaki", "全然だめじゃん"],
    ["isesaki", "0件って全部失敗?"],
    ["isesaki", "放置されてる取組は?"],
    ["isesaki", "計画は成功したのか失敗したのか"],
    ["isesaki", "Did the plan fail?"],
    ["isesaki", "A prefeitura falhou?"],
    ["annaka", "¿Cuántas promesas se rompieron?"],
    ["annaka", "市长失败了吗"],
    ["annaka", "残り33件は失敗?"],
    ["annaka", "守る気がない公約は?"],
    ["annaka", "裏切られた"],
    ["annaka", "税金泥棒"],
    ["annaka", "市長やめろ"],
    ["annaka", "他の市より遅い?"],
    ["annaka", "全国平均より高い?"],
    ["annaka", "日本一?"],
    ["annaka", "群馬で一番公約を守っている?"],
    ["annaka", "How many promises were broken?"],
    ...(
      "口先番長 全滅 手つかず 絵空事ばっか ほぼゼロ回答だな 税金ドブに捨てたね 公約違反だろ ほら吹き市長 " +
      "有言不実行 言うだけ番長の市長 大風呂敷 竜頭蛇尾 看板に偽りあり 市民をなめてる 血税の無駄 やるやる詐欺 " +
      "お飾り計画 予定調和の茶番 市長さすが! 立派な計画ですね 約束破り 空手形 尻すぼみ 選挙のための公約でしょ ずっと放ったらかし ヘタレ計画 有名無実 口約束で終わったな 一歩も進んでない"
    )
      .split(" ")
      .map((question): [string, string] => ["annaka", question]),
  ])("%s「%s」", (city, question) => {
    expect(answerOf(city, question).at(-1)).toMatchObject({ kind: "plan", about: "judged" });
  });
});

describe("達成の数を言うことばは、全体の件数で答える", () => {
  test.each<[string, string]>([
    ["annaka", "半分も達成していないんでしょ?"],
    ["annaka", "15件しか達成していないの?"],
    ["annaka", "31%しか達成していない"],
    ["annaka", "一個も守ってない"],
    ["annaka", "何ひとつ実現しとらん"],
    ["annaka", "ひとつとして約束果たしてない"],
    ["isesaki", "55件すべて未達成ですか"],
    ["isesaki", "達成ゼロなの?"],
    ["isesaki", "進んでないってこと?"],
    ["isesaki", "55件中0件達成ってひどい"],
    ["isesaki", "What percent was achieved?"],
    ["annaka", "What percent was achieved?"],
    ["annaka", "achievement rate"],
    ["annaka", "What is the success rate?"],
    ["annaka", "¿Qué porcentaje se cumplió?"],
    ["annaka", "完成率是多少"],
    ["annaka", "달성률은 몇 퍼센트예요?"],
    ["konan", "1件も終わってないの?"],
    ["annaka", "What share of the pledges has been kept?"],
  ])("%s「%s」", (city, question) => {
    expect(answerOf(city, question).at(-1)!.kind).toBe("plan");
  });
});

describe("前の記録があれば、その記録のこととして、判断はないと言う", () => {
  test.each<[string, string, string]>([
    ["annaka", "遠丸団地はどうなる?|失敗じゃん", "annaka-6-7"],
    ["isesaki", "ネーミングライツの担当は?|無駄じゃない?", "isesaki-2-2-3"],
    ["isesaki", "ネーミングライツの担当は?|意味あるの?", "isesaki-2-2-3"],
  ])("%s「%s」", (city, messages) => {
    const [first, last] = answerOf(city, messages);
    expect(last).toMatchObject({
      kind: "measure",
      focus: { lines: expect.arrayContaining([expect.stringContaining("判断は、資料に書かれて")]) },
    });
    expect(last).toMatchObject({
      view: { measure: { id: (first as { view: { measure: { id: string } } }).view.measure.id } },
    });
  });

  test("「ネーミングライツで失敗した?」も、その記録", () => {
    expect(answerOf("annaka", "ネーミングライツで失敗した?")[0]).toMatchObject({
      kind: "measure",
      focus: { lines: [expect.stringContaining("判断は、資料に書かれていません"), expect.any(String)] },
    });
  });
});

describe("ほかのことをたずねていれば、ここでは答えない", () => {
  test.each<[string, string]>([
    ["annaka", "達成した公約を全部見せて"],
    ["annaka", "達成した公約は何件?"],
    ["annaka", "空き家の解体に補助はある?"],
    ["isesaki", "リサイクル率は何%?"],
    ["isesaki", "がん検診の受診率は全国平均より高い?"],
    ["isesaki", "What percent of garbage is recycled?"],
    ["isesaki", "遅れている取組は?"],
    ["isesaki", "財政課の取組は全部で何件?"],
    ["suzaka", "徴収率は98%しかないの?"],
  ])("%s「%s」", (city, question) => {
    expect(answerOf(city, question).at(-1)!.kind).not.toBe("plan");
  });
});
