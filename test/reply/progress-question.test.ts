import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import type { ListCard } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { conversationStateSchema } from "../../src/reply/conversation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { draft, published } from "../progress/sample-entries.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00.000Z");
const on = (date: string) => `${date}T03:00:00.000Z`;

function ask(city: string, text: string, entries: ProgressEntry[], subject: string | null = null) {
  const room = house.cities.get(city)!;
  const state = subject === null ? null : conversationStateSchema.parse({ city, measureIds: [subject] });
  const { answer } = findAnswer(text, room, house, state, now, { ...NOTHING_MORE, book: buildProgressBook(entries) });
  return buildAnswerCard(answer, room.records.city, text);
}
function list(city: string, text: string, entries: ProgressEntry[]) {
  const card = ask(city, text, entries) as ListCard;
  return { note: card.note, lead: card.lead, ids: card.entries?.map(({ id }) => id) };
}

const entries = [
  published(1, { recordedAt: on("2025-11-10"), status: "in_progress", fiscalYear: 2025, point: "midterm" }),
  published(2, {
    recordedAt: on("2026-04-10"),
    status: "achieved",
    fiscalYear: 2025,
    evaluation: 4,
    effectThousandYen: 1_250,
  }),
  published(3, {
    measureId: "konan-1-4",
    recordedAt: on("2026-04-12"),
    status: "late",
    fiscalYear: 2025,
    evaluation: 1,
  }),
  published(4, {
    measureId: "konan-1-4",
    recordedAt: on("2026-11-02"),
    deadline: { newDate: "2027-03-31", reason: "会場の改修" },
  }),
  draft(5, {
    measureId: "konan-1-1",
    recordedAt: on("2026-11-03"),
    status: "achieved",
    effectThousandYen: 9_999,
    fiscalYear: 2025,
  }),
];

/** Beside every count of 湖南市. */
const KONAN_COVERAGE =
  "数えたのは資料に載るものだけです: 行政改革大綱実施計画は「実施計画詳細」の第1の政策の4枚だけで、ほかの政策は入っていません";

describe("報告のことをたずねると、母数と、報告のない数も答える", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "延期された取組は?",
      "期限が延期されたもの",
      ["取組項目4件のうち1件(達成の記載か担当課の報告があるもの2件、未報告2件)"],
      ["konan-1-4"],
    ],
    [
      "評価1の一覧",
      "評価1(それぞれ最新の評価)",
      ["取組項目4件のうち、評価の報告があるもの2件、ないもの2件", "評価1(取組を行うことができなかった): 1件"],
      ["konan-1-4"],
    ],
    [
      "評価が3以上の取組はどれ?",
      "評価3〜5(それぞれ最新の評価)",
      [
        "取組項目4件のうち、評価の報告があるもの2件、ないもの2件",
        "評価5(目標を大きく上回る成果があった): 0件",
        "評価4(目標以上の成果があった): 1件",
        "評価3(目標達成できた): 0件",
      ],
      ["konan-1-3"],
    ],
    [
      "効果額の合計は?",
      "実績効果額の合計",
      [
        "合計 1,250千円(125万円)",
        "令和7年度: 1,250千円(125万円)(1件)",
        "取組項目4件のうち、実績効果額の報告があるもの1件、ないもの3件",
      ],
      ["konan-1-3"],
    ],
    [
      "今月更新されたのは?",
      "今月に更新されたもの",
      ["取組項目4件のうち、更新1件(達成の記載か担当課の報告があるもの2件、未報告2件)"],
      ["konan-1-4"],
    ],
    [
      "未報告の取組は?",
      "進み具合が未報告",
      ["取組項目4件のうち2件(達成の記載か担当課の報告があるもの2件、未報告2件)"],
      ["konan-1-1", "konan-1-2"],
    ],
    [
      "地域創生推進課でまだ報告がない取組は?",
      "担当課: 地域創生推進課、進み具合が未報告",
      ["「担当課: 地域創生推進課」の2件のうち2件(達成の記載か担当課の報告があるもの0件、未報告2件)"],
      ["konan-1-1", "konan-1-2"],
    ],
    [
      "遅れている取組は?",
      "状況: 遅れ",
      ["取組項目4件のうち1件(達成の記載か担当課の報告があるもの2件、未報告2件)"],
      ["konan-1-4"],
    ],
    [
      "去年の今ごろは?",
      "去年の今ごろ(令和7年11月20日の前後15日)に報告があったもの",
      ["取組項目4件のうち、報告1件。そのころまでに何か報告があったもの1件、なかったもの3件"],
      ["konan-1-3"],
    ],
  ])("%s", (question, note, lead, ids) =>
    expect(list("konan", question, entries)).toEqual({ note, lead: [...lead, KONAN_COVERAGE], ids }),
  );

  test("評価の段階がない市では、そう言う", () => {
    expect(ask("annaka", "評価1の一覧", [])).toMatchObject({
      kind: "not_found",
      lead: "「評価」に当てはまる公約は、ありません。\n安中市の計画には、評価の段階がありません",
    });
  });

  test("当てはまるものがなければ、見つからないと言い、何件のうちかを添える", () => {
    expect(ask("konan", "令和6年度の効果額の合計は?", entries)).toMatchObject({
      kind: "not_found",
      lead:
        "「令和6年度の実績効果額の合計」に当てはまる取組項目は、ありません。\n令和6年度の実績効果額の報告は、まだありません\n取組項目4件のうち、実績効果額の報告があるもの0件、ないもの4件\n" +
        KONAN_COVERAGE,
    });
  });

  test("会話の続きの「去年の今ごろは?」は、その取組のそのころの報告を先に出す", () => {
    const card = ask("konan", "去年の今ごろは?", entries, "konan-1-3");
    expect(card).toMatchObject({
      kind: "measure",
      id: "konan-1-3",
      status: { word: "達成" },
      headline: {
        label: "去年の今ごろ(令和7年11月20日)",
        lines: ["進行中(令和7年11月10日時点・担当課の報告)"],
      },
    });
  });

  test("一つの取組の名前があれば、一覧ではなくその取組に答える", () => {
    expect(ask("isesaki", "市有財産処分の財政効果額、5年の合計は?", [])).toMatchObject({
      kind: "measure",
      id: "isesaki-2-6-1",
    });
    expect(ask("konan", "タウンミーティングは遅れている?", entries)).toMatchObject({
      kind: "measure",
      id: "konan-1-4",
    });
  });

  test("0件の一覧も、LINE と Slack の形になる", () => {
    const card = ask("konan", "延期された取組は?", []);
    expect(findLineFaults(renderLineMessages(card))).toEqual([]);
    expect(JSON.stringify(renderLineMessages(card))).toContain("取組項目4件のうち0件");
    expect(findBlockFaults(renderSlackMessage(card).blocks)).toEqual([]);
    expect(JSON.stringify(renderSlackMessage(card))).toContain("取組項目4件のうち0件");
  });
});

describe("結びつけたことば", () => {
  const taught = (text: string, phrases: { phrase: string; measureId: string }[]) => {
    const room = house.cities.get("konan")!;
    return findAnswer(text, room, house, null, now, { ...NOTHING_MORE, phrases }).answer;
  };

  test("探しても見つからない言いかたが、結びつけるとすぐ見つかる", () => {
    const question = "ぴこぴこ通信って何?";
    expect(taught(question, []).kind).toBe("not_found");
    const phrases = [{ phrase: "ぴこぴこ通信", measureId: "konan-1-3" }];
    expect(taught(question, phrases)).toMatchObject({ kind: "measure", view: { measure: { id: "konan-1-3" } } });
    expect(taught("ピコピコ通信は?", [{ phrase: "ピコピコ通信って何", measureId: "konan-1-3" }]).kind).not.toBe("help");
  });

  test("あとから結びつけたほうが残り、ほかの質問には効かない", () => {
    const phrases = [
      { phrase: "ぴこぴこ通信", measureId: "konan-1-3" },
      { phrase: "ぴこぴこ通信", measureId: "konan-1-4" },
    ];
    expect(taught("ぴこぴこ通信の担当は?", phrases)).toMatchObject({ view: { measure: { id: "konan-1-4" } } });
    expect(taught("タウンミーティングは年に何回?", [{ phrase: "ぴこぴこ", measureId: "konan-1-1" }])).toMatchObject({
      view: { measure: { id: "konan-1-4" } },
    });
  });
});

test("「達成率は?」には、計画全体の、何件のうち何件かを先に答える", () => {
  expect(ask("annaka", "公約達成率は?", [])).toMatchObject({
    kind: "plan",
    lines: [
      expect.stringMatching(/^公約48件のうち、資料に達成と書かれたか、担当課が達成と報告したものは15件/),
      expect.any(String),
    ],
  });
  expect(ask("isesaki", "達成率は?", [])).toMatchObject({
    kind: "plan",
    lines: [
      expect.stringMatching(/^取組項目55件のうち、資料に達成と書かれたか、担当課が達成と報告したものは0件/),
      expect.any(String),
    ],
  });
});

describe("期限をたずねる", () => {
  test("期限切れは、達成や中止の記載がなく期限を過ぎたもの", () => {
    const overdue = list("annaka", "期限切れの公約は?", []);
    expect(overdue.lead?.[0]).toBe("公約48件のうち、期限の近いもの0件、期限を過ぎて実績の報告がないもの32件");
  });

  test("近い期限がなければ、次の期限の日を言う", () => {
    expect(ask("annaka", "期限が近い公約は?", [])).toMatchObject({
      kind: "not_found",
      lead: expect.stringContaining("次の期限は令和11年3月31日(2029年)です"),
    });
  });

  test("取組の名前があれば、その取組の期限を答える", () => {
    expect(ask("annaka", "空き家の解体の補助、期限切れ?", []).kind).toBe("measure");
  });
});
