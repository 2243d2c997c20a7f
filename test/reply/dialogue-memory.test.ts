import { describe, expect, test } from "vitest";
import { conversationStateSchema } from "../../src/reply/conversation.ts";
import { focusOf, remember } from "../../src/reply/remember.ts";
import { idsAfter } from "./converse.ts";

const said = (measureIds: string[]) => conversationStateSchema.parse({ city: "isesaki", measureIds });

describe("会話の記憶", () => {
  test("前の版が残した状態も読める", () => {
    expect(conversationStateSchema.parse({ city: "isesaki", measureIds: ["a"] })).toMatchObject({
      sets: [],
      spoken: [],
    });
  });

  test("一覧は、そのうちの一つを開いても残り、三つまでで、大きな古い一覧は残さない", () => {
    const many = Array.from({ length: 300 }, (_, index) => `isesaki-${index}`);
    const before = [["a", "b"], ["c", "d"], many, ["e", "f"], ["g"]].reduce<ReturnType<typeof said> | null>(
      (state, ids) => remember(state, said(ids)),
      null,
    );
    expect(before?.sets.map(({ ids }) => ids)).toEqual([
      ["e", "f"],
      ["c", "d"],
      ["a", "b"],
    ]);
    expect(focusOf(before)).toBe("g");
  });

  test("話した記録は、新しい順に八つまで", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `r${index % 10}`);
    const state = ids.reduce<ReturnType<typeof said> | null>((before, id) => remember(before, said([id])), null);
    expect(state?.spoken).toEqual(["r1", "r0", "r9", "r8", "r7", "r6", "r5", "r4"]);
  });
});

const HALLS = "市民活動課の取組";
const DAYS = "公約Ⅵで、まだ公約達成になっていないものはどれですか";

describe("一覧の一つを開いたあと", () => {
  test.each<[kind: string, city: string, messages: string, ids: readonly string[]]>([
    ["最初の", "isesaki", `${HALLS}|2番目のは?|最初のやつは計画書の何ページに載ってます?`, ["3-1-2"]],
    ["最後の", "isesaki", `${HALLS}|1番目は?|期限は?|最後のは何ページ`, ["3-3-1"]],
    ["二つ目の", "isesaki", `${HALLS}|1番目は?|じゃあ二つ目の担当は?`, ["3-2-1"]],
    ["もう片方", "isesaki", "消防本部の取組|1番目は?|もう片方の担当課は?", ["5-6-6"]],
    ["残りのひとつ", "annaka", "移住定住の促進の公約を全部|2番目は?|最初のやつは?|残りのひとつも見せて", ["1-2-3"]],
    ["残りは", "annaka", "移住定住の促進の公約を全部|2番目は?|残りは?", ["1-2-1", "1-2-3"]],
    ["ほかの二つ", "annaka", "移住定住の促進の公約を全部|2番目は?|1番目は?|ほかの二つは?", ["1-2-2", "1-2-3"]],
    ["そのうち", "isesaki", "消防本部の取組|1番目は?|そのうち予防課のだけ", ["5-6-6"]],
    [
      "並べかえ",
      "annaka",
      `${DAYS}|1番目は?|期限の早い順に並べて`,
      ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"],
    ],
    ["いちばん遅い", "annaka", `${DAYS}|期限の早い順に並べて|期限がいちばん遅いのだけ`, ["6-haiko-atochi"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("記録のとなり", () => {
  test.each<[kind: string, city: string, messages: string, ids: readonly string[]]>([
    ["課のもう一つ", "isesaki", "消防団員の確保対策の推進|消防本部のもう一個のほうは", ["5-6-6"]],
    ["課のほか", "isesaki", "分別収集方法の周知|環境部がやってるほかのも知りたい", ["1-7-1", "1-9-1"]],
    [
      "区分のほか",
      "annaka",
      "高校生までの医療費無料化|同じ「少子化対策及び子育て支援策強化」のほかの2つは",
      ["1-1-4", "1-1-6"],
    ],
    ["同じ見出しの残り", "annaka", "空き家対策の強化|これと同じ見出しの残りのやつも頼む", ["1-2-2", "1-2-3"]],
    ["番号の区分のほか", "suzaka", "ICT等による利便性の向上|それと同じ基本施策13はほかに何がある", ["35", "37"]],
    [
      "一覧の中のもう一つ",
      "konan",
      "市民との情報共有の推進|担当の課がやってること全部見せて|もう一つのほうはメール配るやつ?",
      ["1-3"],
    ],
    [
      "同じ課の数",
      "isesaki",
      "災害時における情報伝達手段の整備・拡充|同じ課の取組は全部でいくつありますか",
      ["5-6-1", "5-6-2"],
    ],
    ["同じ部の別の課", "isesaki", "市民活動課の取組|1番目は?|同じ部の人権課のは?", ["3-4-1"]],
    [
      "相手の課",
      "isesaki",
      "企画調整課の取組|他課と一緒にやってるほう|その相手の課が主担当のもの全部",
      ["1-1-2", "1-1-5", "1-2-1", "1-5-1", "4-3-1", "5-4-1"],
    ],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});
