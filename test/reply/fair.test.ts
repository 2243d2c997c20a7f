import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { published } from "../progress/sample-entries.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00Z");

/** The card of the last of some questions (`|` between them) as it is read. */
function converse(city: string, questions: string, said: Partial<ProgressEntry>[] = []): string {
  const room = house.cities.get(city)!;
  const entries = said.map((changes, index) => published(index + 1, { city, ...changes }));
  const known = { ...NOTHING_MORE, book: buildProgressBook(entries) };
  let state = null;
  let text = "";
  for (const question of questions.split("|")) {
    const { answer, query, state: next } = findAnswer(question, room, house, state, now, known);
    state = next ?? state;
    text = renderText(buildAnswerCard(answer, room.records.city, question, 0, query.language));
  }
  return text;
}

describe("たずねたことに合う記載が先頭", () => {
  test.each([
    "新しい保健センターはいつできる?",
    "新しい保健センターはいつから使える?",
    "保健センターのオープンはいつ?",
  ])("「%s」は供用開始の目標", (question) =>
    expect(converse("isesaki", question)).toMatch(/^【期限・時期】\n供用開始の目標: 令和7年度/),
  );

  test("ほかのことばでも", () => {
    expect(converse("isesaki", "When will the new health center open?")).toMatch(
      /^[^\n]*\n供用開始の目標: fiscal year 2025/,
    );
  });

  test.each<[string, string, RegExp]>([
    ["isesaki", "聖苑の第3工区は?", /^【[^\n]*\n令和4年度の工事\(第3工区\)/],
    ["isesaki", "聖苑の令和4年度の工事は?", /令和4年度の工事\(第3工区\)/],
    ["isesaki", "さかい聖苑の令和3年度は?", /令和3年度・令和4年度にすること/],
    ["konan", "2021.3.31の登録数", /1,808件/],
    ["suzaka", "施策36の目標は?", /テスト合格率: 目標 100%/],
    ["suzaka", "移住|目標は?", /ほか4件/],
  ])("%s「%s」", (city, question, line) => {
    expect(converse(city, question)).toMatch(line);
  });

  test("人数の時点は、時期ではない", () => {
    expect(converse("isesaki", "消防団員の募集はいつまで?").split("出典")[0]).not.toMatch(/714人/);
  });
});

describe("はいと言えるのは、たずねたことそのものが書かれているときだけ", () => {
  const opened = "新保健センターはもうオープンした?";
  test("進行中は、オープンしたことではない", () => {
    const said = [{ measureId: "isesaki-1-4-1", status: "in_progress" as const, note: "くい打ち工事をしています" }];
    expect(converse("isesaki", opened, said)).toMatch(/「オープンした」とは.*書かれていません/);
  });

  test("報告が開いたと書いていれば、そのことば", () => {
    const said = [{ measureId: "isesaki-1-4-1", status: "in_progress" as const, note: "供用を開始しました" }];
    expect(converse("isesaki", opened, said)).toMatch(/書かれています\n供用を開始しました/);
  });

  test.each(["成婚数は達成した?", "カップル成立数は達成した?", "ホームページは達成した?"])(
    "取組の達成は、「%s」の達成ではない",
    (question) => {
      const said = [{ measureId: "suzaka-38", status: "achieved" as const }];
      expect(converse("suzaka", question, said).split("\n").slice(0, 2).join("\n")).not.toMatch(/はい/);
    },
  );

  test("だれのせいかは、確かめたことにしない", () => {
    const said = [{ measureId: "isesaki-5-6-2", status: "late" as const, note: "資材の不足" }];
    const text = converse("isesaki", "防犯カメラは総務部がサボったから遅れた?", said);
    expect(text).not.toMatch(/はい、/);
    expect(text).toMatch(/判断は、資料にも報告にも書かれていません[\s\S]*資材の不足/);
  });

  test("遅れているものを聞いたあとの「なぜ?」は、書かれた理由", () => {
    const said = [{ measureId: "isesaki-5-6-2", status: "late" as const, note: "資材の不足" }];
    expect(converse("isesaki", "遅れているものは?|なぜ?", said)).toMatch(/^【理由】\n資材の不足/);
  });
});
