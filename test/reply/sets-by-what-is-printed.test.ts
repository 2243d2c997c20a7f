import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { measuresOf } from "../../src/reply/measures-of.ts";

const house = openHouse();
const NOW = new Date("2026-11-20T03:00:00Z");

/** Ids of the records that answer, in the order of the plan, without the city's. */
const idsOf = (city: string, question: string): string =>
  measuresOf(findAnswer(question, house.cities.get(city)!, house, null, NOW).answer)
    .map(({ measure }) => measure.id.slice(city.length + 1))
    .sort()
    .join(" ");

type Asked = readonly [city: string, ids: string, questions: readonly string[]];
const KINDS: Readonly<Record<string, readonly Asked[]>> = {
  両はし: [
    [
      "annaka",
      "6-5-2 6-haiko-atochi",
      [
        "締切が一番近いのと一番遠いの、両方",
        "いちばん期限が遅い公約といちばん期限が早い公約",
        "期限が一番早いのはどれで、一番遅いのはどれ?",
        "期限の最初と最後の公約",
        "いちばん先に期限が切れる公約と、いちばん後に期限が切れる公約",
      ],
    ],
    ["annaka", "6-haiko-atochi", ["期限がいっとう遅い公約", "期限がダントツで遅いやつ"]],
    [
      "isesaki",
      "1-1-1 5-6-7",
      [
        "最初と最後の取組を並べて",
        "計画のトップバッターとどんじりの取組は?",
        "目次の頭としっぽにある取組",
        "番号がいちばん若い取組とお尻の取組",
      ],
    ],
    [
      "isesaki",
      "2-2-3",
      [
        "計画に加わった年がもっとも遅いのは",
        "追加が最新のものを教えて",
        "一番最近の追加項目って?",
        "途中追加のなかで最も新しい年度に入ったもの",
      ],
    ],
  ],
  いくつもの年の欄のことば: [
    [
      "isesaki",
      "2-8-1 5-6-6",
      [
        "毎年「推進」と書いてある取組を全部",
        "5年間ずっと「推進」になってるのはどれ",
        "令和2年度から6年度まで一貫して「推進」の項目",
        "どの年度の欄にも推進と書いてあるもの",
      ],
    ],
    [
      "isesaki",
      "3-3-1",
      [
        "R2からR5まで「検討」でR6だけ「実施」の取組",
        "4年間は「検討」、最後のR6で「実施」になる項目は何",
        "検討が四年続いて最後の年に実施となる取組はどれ",
        "ずっと検討ばっかりで令和6年度だけ実施っていうの、どれ",
      ],
    ],
    ["konan", "1-1 1-3", ["R3だけ違って残りの年は同じ取組", "令和3年度だけ計画が違い、あとの年度は同じなのは"]],
    ["konan", "1-4", ["R3からR7まで計画の文がまるきり同じなのは"]],
    ["isesaki", "1-2-1 1-7-2", ["施設の数が年度ごとに書いてある取組", "「〇施設」のように数が入ってるもの"]],
  ],
  その年に始まること: [
    [
      "isesaki",
      "1-4-1 5-6-1",
      [
        "R3から基本設計に入る取組を教えて",
        "基本設計の着手が令和3年度の取組は",
        "基本設計を令和3年度に始める予定の項目はどれとどれ",
      ],
    ],
  ],
  年の間の期限: [
    [
      "annaka",
      "6-pfi-ppp 6-shiyu-shisetsu 6-tomaru-danchi",
      ["2024〜2025年度に期限が設定された公約", "令和6年度から7年度までの間に締め切りがあるもの"],
    ],
    ["annaka", "6-pfi-ppp 6-shiyu-shisetsu", ["れいわ6ねんどのおわりが しめきりの こうやく"]],
  ],
  資料のことばと同じ意味のことば: [
    [
      "isesaki",
      "1-1-3 1-1-5 5-1-1",
      ["「マイナカード」と書いてある項目は", "個人番号カードという語が出てくるもの全部"],
    ],
    ["isesaki", "5-3-1 5-6-1 5-6-5 5-6-7", ["SNSかソーシャルメディアと書いてあるもの"]],
    ["annaka", "2-3-2 4-1-2", ["障害者のことが本文に書かれている公約はどれ", "障害のある人の話が内容に出てくる公約"]],
  ],
  区分の題のことば: [
    ["annaka", "1-5-1 1-5-2", ["動物愛護の政策を良くするって公約はどれになる?"]],
    ["annaka", "1-4-1 1-4-2 1-4-3 1-4-5", ["特色ある教育、具体的に何をするんでしたっけ"]],
    ["annaka", "7-7-1 7-7-2", ["若者と女性の活躍の施策、どれですか"]],
    ["annaka", "1-4-1 1-4-2 1-4-3 1-4-5 1-5-1 1-5-2", ["「人から選ばれるまち」のうち、動物と教育のところだけ"]],
  ],
  言いあらわした記録の課: [
    [
      "isesaki",
      "1-1-5 1-4-3 1-4-4 5-1-1",
      [
        "コンビニ交付をやってる課の、ほかの取組は",
        "証明書のコンビニ交付の担当課が持ってるほかの項目を教えて",
        "コンビニで住民票を取れるのを受け持つ課、ほかには?",
      ],
    ],
    [
      "isesaki",
      "5-1-2",
      [
        "新保健センターを担当している部署はほかに何をやってますか",
        "新保健センターをつくる課って、他にどんな取組がある?",
      ],
    ],
  ],
  "指標・注記・数": [
    [
      "isesaki",
      "2-2-1 2-2-2",
      ["97.0%という目標値を持つやつ", "97.0%っていう目標を立ててるのは", "収納率の目標を97%に据えてる取組"],
    ],
    [
      "suzaka",
      "38 39",
      ["プロセス指標で現状値に数字が入ってないのは", "現状値が「―」で、まだ数字の書かれていない指標を持つ施策"],
    ],
    [
      "annaka",
      "6-2-1 6-tomaru-danchi",
      ["期限のあとも継続って※で書いてあるのは", "期限のところに「その後も継続」と※印がある公約"],
    ],
    ["annaka", "6-1-2 6-3-1 6-3-2 6-5-3", ["進み具合の日付がR6.3.31になってる公約"]],
    ["suzaka", "37 38 39", ["37番以降の施策"]],
    ["annaka", "2-1-1 2-1-2 2-1-3 2-2-2", ["公約2(安心)で、終わった=達成のもの"]],
    ["isesaki", "1-4-3 1-4-4", ["斎場の設備をなおす話、ふたっつ在ると聞いたんですが"]],
  ],
  ほかのことば: [
    ["isesaki", "2-9-1 2-9-2", ["Which items are about buying electricity from PPS suppliers?"]],
    [
      "konan",
      "1-1 1-2 1-3 1-4",
      [
        "Quais são todos os itens deste plano?",
        "이 계획의 모든 항목은 무엇입니까?",
        "Hãy liệt kê tất cả hạng mục của kế hoạch",
        "Có những hạng mục nào trong kế hoạch?",
      ],
    ],
  ],
};

describe.each(Object.entries(KINDS))("資料に書かれたことで選ぶ集まり: %s", (_, asked) => {
  test.each(asked.flatMap(([city, ids, questions]) => questions.map((question) => [city, question, ids] as const)))(
    "%s「%s」",
    (city, question, ids) => {
      expect(idsOf(city, question)).toBe(ids);
    },
  );
});

describe("よく似た、一つの記録への問い", () => {
  test.each([
    ["isesaki", "新保健センターの担当課は?", "1-4-1"],
    ["isesaki", "新保健センターの担当課と、ほかに関わる課は?", "1-4-1"],
    ["isesaki", "新保健センターの設計は令和3年度に始まった?", "1-4-1"],
    ["annaka", "不登校の支援、何をやるんですか", "1-4-3"],
  ])("%s「%s」", (city, question, id) => {
    expect(idsOf(city, question)).toBe(id);
  });

  test("同じ意味のことばでさがしたら、資料にあることばを題に言う", () => {
    const { answer } = findAnswer("「マイナカード」と書いてある項目は", house.cities.get("isesaki")!, house, null, NOW);
    expect(answer.kind === "list" && answer.description).toContain("マイナンバーカード");
  });

  test("「R6の間に推進と書いてある」は、どの年にもあるとは言っていない", () => {
    const anyYear = idsOf("isesaki", "R2からR6の間に「推進」と書いてある取組").split(" ");
    expect(anyYear.length).toBeGreaterThan(2);
  });
});
