import { describe, expect, test } from "vitest";
import { openBuiltHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { published } from "../progress/sample-entries.ts";

const NOW = new Date("2026-11-20T03:00:00.000Z");
const { house, shelf } = openBuiltHouse();
const room = (await shelf.open("konan"))!;

/** What is said of konan-1-3 when something is asked of it: the label and the lines. */
function ask(text: string, entries: ProgressEntry[] = []): string {
  const known = { ...NOTHING_MORE, book: buildProgressBook(entries) };
  const { answer } = findAnswer(text, room, house, null, NOW, known);
  if (answer.kind !== "measure") throw new Error(answer.kind);
  return [answer.focus?.label, ...(answer.focus?.lines ?? [])].join("\n");
}
const TITLE = "市民視点を取り入れた情報発信の充実";
const report = (changes: Partial<ProgressEntry>) =>
  published(1, { recordedAt: "2025-11-10T03:00:00.000Z", status: "in_progress", fiscalYear: 2025, ...changes });

describe("時点を言ってたずねる", () => {
  test("その時点の報告がなければ、報告が一つでも、まだないと言う", () => {
    const onlyMidterm = [report({ point: "midterm" })];
    expect(ask(`${TITLE}の年度末の実績は?`, onlyMidterm)).toMatch(/年度末の報告は、まだ公開されていません/);
    expect(ask(`${TITLE}の中間の進捗は?`, onlyMidterm)).not.toMatch(/まだ公開されていません/);
    expect(ask(`${TITLE}の中間の進捗は?`, [report({ point: "year_end" })])).toMatch(
      /中間の報告は、まだ公開されていません/,
    );
  });
});

describe("年度を言ってたずねる", () => {
  test("予定をたずねれば予定をそのまま言い、実績のない年の実績をたずねれば、予定だと言って添える", () => {
    const planned = ask(`${TITLE}の令和5年度の予定は?`);
    expect(planned).toMatch(/^令和5年度の予定\n/);
    expect(planned).not.toMatch(/^予定 /m);
    // Three rows of the plan hold for that year, and none is left out.
    expect(planned.split("\n").length).toBeGreaterThan(3);
    const result = ask(`${TITLE}の令和5年度の実績は?`);
    expect(result).toMatch(/令和5年度の実績は、資料にも報告にも書かれていません/);
    expect(result).toMatch(/^予定 /m);
  });

  test("計画の外の年度は、予定がないと言う", () => {
    expect(ask(`${TITLE}の令和12年度の予定は?`)).toMatch(/令和12年度の予定は資料に記載がありません/);
  });
});
