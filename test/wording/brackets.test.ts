import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildAnswerMemo } from "../../src/card/build-answer-memo.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { buildCitation } from "../../src/page/citation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { published } from "../progress/sample-entries.ts";

/** A bracket inside a bracket, as Japanese sentences never need it: 「進行中(…(2025年)時点)」. */
const NESTED = /\([^()]*\([^()]*\)/;
const house = openHouse();
const NOW = new Date("2026-11-28T03:00:00Z");

const QUESTIONS = [
  "の進捗は?",
  "はどうなった?",
  "の評価は?",
  "はなぜ遅れている?",
  "は遅れているんですか?",
  "はもう終わった?",
  "はもう開いた?",
  "の期限は?",
  "の実績は?",
  "は去年の今ごろどうだった?",
  "の令和8年度の結果は?",
  "はいつ報告された?",
  "の報告は訂正された?",
];

function entriesOf(city: string, measureId: string): ProgressEntry[] {
  const at = (day: string) => ({ city, measureId, recordedAt: `${day}T01:00:00.000Z` });
  return [
    published(1, { ...at("2025-11-20"), status: "in_progress", note: "工事が始まった", fiscalYear: 2025 }),
    published(2, { ...at("2026-04-10"), evaluation: 4, fiscalYear: 2025, point: "year_end" }),
    published(3, { ...at("2026-06-10"), status: "late", note: "入札が不調で遅れた", fiscalYear: 2026 }),
    published(4, { ...at("2026-10-10"), status: "late", note: "開館した", fiscalYear: 2026, replaces: "e3" }),
  ];
}

describe("報告のある記録では、どのたずねかたでも、かっこの中にかっこを書かない", () => {
  const records = ["isesaki-2-2-3", "annaka-6-5-1", "suzaka-36", "konan-1-4"];
  test.each(records)("%s", (id) => {
    const city = id.split("-")[0]!;
    const room = house.cities.get(city)!;
    const measure = room.byId.get(id)!;
    const entries = entriesOf(city, id);
    const known = { book: buildProgressBook(entries), phrases: [] };
    const title = measure.title.replace(/[((].*?[))]/g, "");
    const said = QUESTIONS.flatMap((rest) => {
      const { answer } = findAnswer(title + rest, room, house, null, NOW, known);
      return renderText(buildAnswerCard(answer, room.records.city, title + rest)).split("\n");
    });
    const view = buildMeasureView(measure, room.records.city, "2026-11-28", entries);
    const memo = buildAnswerMemo(view, "2026-11-28").split("\n");
    const others = [buildCitation(view, "https://machi.example.jp", "2026-11-28"), ...memo];
    // What the source itself writes stays as it is.
    const own = JSON.stringify(measure);
    expect(said.length).toBeGreaterThan(50);
    expect([...said, ...others].filter((line) => NESTED.test(line) && !own.includes(NESTED.exec(line)![0]))).toEqual(
      [],
    );
  });
});
