import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { measuresOf } from "../../src/reply/measures-of.ts";
import { converse } from "./converse.ts";

const house = openHouse();

/** Ids of the records that answer, in the order of the plan. */
function idsOf(city: string, question: string): string[] {
  const { answer } = findAnswer(question, house.cities.get(city)!, house, null, new Date("2026-11-20T03:00:00Z"));
  return measuresOf(answer)
    .map(({ measure }) => measure.id)
    .sort();
}

const SETS: readonly [kind: string, city: string, question: string, ids: readonly string[]][] = [
  ["課の名前を英語で", "isesaki", "Which items belong to the Finance Division?", ["2-1-1", "2-3-1", "2-4-1"]],
  ["課の名前を英語で", "isesaki", "What does the Fire Department have in the plan?", ["5-6-5", "5-6-6"]],
  ["課の名前をかなで", "isesaki", "ざいせいかの取組を見たい", ["2-1-1", "2-3-1", "2-4-1"]],
  ["課の名前をローマ字で", "isesaki", "zaiseika no torikumi ichiran", ["2-1-1", "2-3-1", "2-4-1"]],
  ["年のない「〜時点」は資料の日", "annaka", "12月30日時点のシートはどの公約？", ["6-5-1", "6-pfi-ppp"]],
  ["年のない「〜時点」は資料の日", "annaka", "9月30日現在の公約を並べて", ["6-shiyu-shisetsu", "6-tomaru-danchi"]],
  [
    "「しか載っていない」はその資料だけ",
    "annaka",
    "目標シートにしか載ってない公約",
    ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"],
  ],
  ["二つの課が組む", "isesaki", "二つの課が手を組んでる項目だけ拾って", ["1-1-5", "1-2-1", "1-5-1", "1-5-2", "3-1-1"]],
  ["部の略称と部の名前", "isesaki", "消防と教育委員会、両方の持ち分を並べて", ["3-5-1", "5-6-5", "5-6-6"]],
  [
    "題が「・」でつなぐ名前は、一つの区分",
    "annaka",
    "文化・スポーツのとこに入ってる公約は？",
    ["3-1-2", "3-4-2", "3-6-1"],
  ],
  ["その年に始まった", "isesaki", "令和4年度から新しく始まった取組ってどれ？", ["2-2-3"]],
  ["課の仕事", "isesaki", "建設部か都市計画部の仕事は", ["2-9-2", "5-6-3", "5-6-7"]],
  ["「〜の課」", "konan", "広報の課が受け持ってるのは二つ？", ["1-3", "1-4"]],
  ["「AでもBでもない」", "annaka", "短期でも中期でもない公約のうち、達成してないのは？", ["6-haiko-atochi"]],
  ["単位と件数", "suzaka", "人数で目標立ててる施策はいくつ？", ["35", "38"]],
  ["単位のない目標の値", "suzaka", "目標が90のやつ", ["35", "37"]],
  ["二つの種類の指標", "suzaka", "市民取組指標と統計指標の両方を持つ施策は", ["35"]],
  [
    "記録の数で選んだ部",
    "isesaki",
    "この計画で担当する取組を一本しか持たない部や局がありますね。その一本ずつをまとめて答えてください",
    ["1-2-2", "1-5-2", "2-9-2", "3-5-1", "5-6-4"],
  ],
  ["一度にあげた課", "suzaka", "財政、税務、生涯学習推進の三課、このうち一つでも載っとる施策を言って", ["37", "39"]],
  ["どの部にもある名前", "isesaki", "部・局問わず「総務課」が担当の取組", ["1-1-1", "2-7-1", "5-2-1", "5-6-5"]],
  ["関わらない課", "suzaka", "政策推進課がノータッチの施策ってどれだ", ["37", "39"]],
  [
    "二つの資料の両方",
    "annaka",
    "一覧表と実施目標シートの双方に掲載のある項目を、件数とともにご教示願います。",
    ["6-1-2", "6-2-1", "6-3-1", "6-3-2", "6-5-1", "6-5-2", "6-5-3"],
  ],
  [
    "資料が書く区分",
    "annaka",
    "一覧で区分が短期なのに、シートもある公約",
    ["6-1-2", "6-3-1", "6-3-2", "6-5-1", "6-5-3"],
  ],
  ["同じことを二度言う月", "annaka", "令和5年の師走、つまり12月時点のシート", ["6-5-1", "6-haiko-atochi", "6-pfi-ppp"]],
  ["段の番号", "annaka", "中項目が③の公約", ["1-3-1", "1-3-2", "1-3-3", "2-3-2", "6-3-1", "6-3-2"]],
  ["番号の続き", "annaka", "公約のIIIとIV、この二章の項目", ["3-1-2", "3-4-2", "3-6-1", "4-1-2", "4-1-3"]],
  ["番号から先", "suzaka", "施策37以降 ぜんぶ", ["37", "38", "39"]],
  ["節の題と同じ題名", "isesaki", "節の見出しと取組項目名がまったく同じもの", ["1-3-1", "1-6-1", "5-2-1"]],
  [
    "それぞれの最後",
    "isesaki",
    "五つの重点項目それぞれで、いちばん最後に置かれた取組は？",
    ["1-9-1", "2-9-2", "3-5-1", "4-3-1", "5-6-7"],
  ],
  ["副題のない題", "konan", "政策名に副題がない取組", ["1-1", "1-2"]],
  ["ほかのことばで言う題", "annaka", "List every pledge filed under DX and ICT promotion", ["7-1-1", "7-1-2"]],
  ["追加の印", "isesaki", "R3追加の印がある項目から、空家の件を差し引くと何が残る？", ["1-1-5", "1-5-2"]],
  ["加わった年の幅", "isesaki", "R3以降に追加された取組", ["1-1-5", "1-5-2", "2-2-3", "5-6-7"]],
  [
    "ページから後ろ",
    "isesaki",
    "46ページから後ろに載ってるやつ",
    ["5-6-1", "5-6-2", "5-6-3", "5-6-4", "5-6-5", "5-6-6", "5-6-7"],
  ],
];

describe("集まりのたずねかた", () => {
  test.each(SETS)("%s: %s「%s」", (_, city, question, ids) => {
    expect(idsOf(city, question)).toEqual(ids.map((id) => `${city}-${id}`).sort());
  });

  test("「その課がほかに担当しているのは?」は、同じ課のほかの記録", () => {
    const shown = converse("isesaki", "温室効果ガスの排出削減|その課がほかに担当してるのは？");
    expect(shown).toContain("地球温暖化対策推進事業");
    expect(shown).not.toContain("温室効果ガスの排出削減");
  });

  test.each([
    ["isesaki", "がん検診の予約はネットでできますか"],
    ["isesaki", "防犯灯が切れてるので直してほしい"],
    ["annaka", "学童の申込書ください"],
    ["annaka", "子ども医療費の受給者証をなくした"],
    ["suzaka", "婚活パーティーの次はいつ？"],
    ["suzaka", "市のホームページがつながらない"],
    ["konan", "コミュニティセンターの部屋を借りたい"],
  ])("計画に載らないことは、近い記録があっても断る: %s「%s」", (city, question) => {
    expect(idsOf(city, question)).toEqual([]);
  });
});

test("話題のとなりの目標・金額・除く課は、その話題の記録を選ぶ条件で、一つの記録への質問ではない", () => {
  expect(converse("annaka", "空き家は目標値のないもの")).toMatch(
    /^安中市 市長公約\(数値目標の記載なし、「空き家」にかかわるもの\)/,
  );
  expect(converse("annaka", "空き家で財政課以外")).toMatch(
    /^安中市 市長公約\(「担当課: 財政課」を除く、「空き家」にかかわるもの\)/,
  );
  expect(converse("annaka", "空き家で金額1億円以上")).toMatch(
    /^「金額: 100,000千円\(1億円\)以上」に当てはまる公約は、ありません/,
  );
});
