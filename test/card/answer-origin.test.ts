import { describe, expect, test } from "vitest";
import type { MeasureCard } from "../../src/card/card.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { buildProgressBook, type NewEntry } from "../../src/domain/progress-entry.ts";
import { published } from "../progress/sample-entries.ts";
import { cardOf, house } from "./every-card.ts";

const PLAN = "行政改革推進計画 21ページ";
const DAY = "令和8年11月20日";

/** The head of the card where a department of 伊勢崎市 has reported on its naming rights. */
function headlineOf(question: string, said: Partial<NewEntry>) {
  const room = house.cities.get("isesaki")!;
  const entry = published(1, {
    city: "isesaki",
    measureId: "isesaki-2-2-3",
    recordedAt: "2026-11-20T01:00:00.000Z",
    ...said,
  });
  const book = buildProgressBook([entry]);
  return cardOf(question, "isesaki", { ...room, records: { ...room.records, book } }) as MeasureCard;
}

describe("答えの出典は、その答えが書かれている所だけ", () => {
  test("担当課の報告が答えなら、計画のページは、取組の出典として出る", () => {
    const { headline } = headlineOf("ネーミングライツの進捗は?", { status: "late" });
    expect(headline?.lines[0]).toBe(`遅れ(${DAY}時点・担当課の報告)`);
    expect(headline?.origin).toBe(`取組項目の出典: ${PLAN}`);
  });

  test("計画に書かれた担当・予定・目的の出典に、担当課の報告は出ない。Slack でも出典は一度だけ", () => {
    for (const question of [
      "ネーミングライツの担当は?",
      "ネーミングライツの令和5年度の予定は?",
      "ネーミングライツの目的は?",
    ]) {
      const card = headlineOf(question, { status: "late" });
      expect([question, card.headline?.origin]).toEqual([question, `出典: ${PLAN}`]);
      expect(JSON.stringify(renderSlackMessage(card).blocks).match(/出典: /g)).toHaveLength(1);
    }
  });

  test("報告された金額が答えなら、その報告の日も出典に出る", () => {
    const said = { effectThousandYen: 1250, fiscalYear: 2024, point: "year_end" } as const;
    const { headline } = headlineOf("ネーミングライツの実績効果額は?", said);
    expect(headline?.lines.join()).toContain("1,250千円");
    expect(headline?.origin).toBe(`出典: ${PLAN}、${DAY}(2026年)時点・担当課の報告`);
  });

  test("ほかのことばでも同じ", () => {
    const said = (question: string) => headlineOf(question, { status: "late" }).headline?.origin;
    expect(said("What is the progress of naming rights?")).toMatch(/^Source of the record: /);
    expect(said("Which department is responsible for naming rights?")).toMatch(/^Source: /);
  });
});
