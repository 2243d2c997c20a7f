import { expect, test } from "vitest";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { orderByConcern } from "../../src/domain/order-by-concern.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { published, recordsOf } from "../progress/sample-entries.ts";

const { city, measures } = recordsOf("isesaki");
const ids = measures.slice(0, 6).map(({ id }) => id);

/** The first six records as they stand on a day, in the order that a list has. */
function orderOn(today: string, entries: Record<string, ProgressEntry>) {
  const views = measures
    .slice(0, 6)
    .map((measure) => buildMeasureView(measure, city, today, entries[measure.id] ? [entries[measure.id]!] : []));
  const { views: ordered, moved } = orderByConcern(views, today);
  return { ids: ordered.map(({ measure }) => measure.id), moved };
}

const reportOf = (at: number, day: string, content: Parameters<typeof published>[1] = { note: "窓口を開いた" }) =>
  published(at, { city: "isesaki", measureId: ids[at]!, recordedAt: `${day}T01:00:00.000Z`, ...content });

test("90日以内の報告を新しい順に、あとは計画の順に並べ、動かしたかを言う", () => {
  const entries = { [ids[2]!]: reportOf(2, "2026-10-01"), [ids[4]!]: reportOf(4, "2026-11-20") };
  expect(orderOn("2026-11-28", entries)).toEqual({
    ids: [ids[4], ids[2], ids[0], ids[1], ids[3], ids[5]],
    moved: true,
  });
  // 90日たてば、もう先には出さない。
  expect(orderOn("2027-02-25", entries)).toEqual({ ids, moved: false });
  expect(orderOn("2026-11-28", {})).toEqual({ ids, moved: false });
});

test("期限の近いものは、報告のあったものの次に、日の早い順。「変更なし」は報告に数えない", () => {
  const move = (at: number, newDate: string) =>
    reportOf(at, "2026-05-01", { note: null, status: null, deadline: { newDate, reason: "工程の見直し" } });
  const entries = {
    [ids[5]!]: move(5, "2026-12-10"),
    [ids[3]!]: move(3, "2027-01-10"),
    [ids[1]!]: reportOf(1, "2026-11-01"),
    [ids[4]!]: reportOf(4, "2026-11-20", { note: null, status: null, confirmsOnly: true }),
  };
  expect(orderOn("2026-11-28", entries).ids).toEqual([ids[1], ids[5], ids[3], ids[0], ids[2], ids[4]]);
});
