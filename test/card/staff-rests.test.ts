import { expect, test } from "vitest";
import { renderFeedback } from "../../src/card/slack/staff/feedback-message.ts";
import { renderHandOver } from "../../src/card/slack/staff/hand-over-message.ts";
import { renderHomeWork } from "../../src/card/slack/staff/home-work.ts";
import { renderPhrases, renderTeachConfirm } from "../../src/card/slack/staff/phrase-message.ts";
import { renderWordsLeft } from "../../src/card/slack/staff/redacted-message.ts";
import { renderDraftList } from "../../src/card/slack/staff/review-message.ts";
import { renderUnanswered } from "../../src/card/slack/staff/unanswered-message.ts";
import { renderUnreported, renderUnreportedAsk } from "../../src/card/slack/staff/unreported-message.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildWorkList, listDepartments } from "../../src/progress/work-list.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { draft, published, recordsOf } from "../progress/sample-entries.ts";

const TODAY = "2026-11-28";
const { city, measures } = recordsOf("isesaki");
const views = measures.map((measure) => buildMeasureView(measure, city, TODAY));
const times = <Item>(count: number, build: (number: number) => Item) =>
  Array.from({ length: count }, (_, index) => build(index + 1));
const gaps = (count: number) =>
  views.slice(0, count).map((view) => ({ view, goneDepartments: [], goneRecorders: [], movedRecorders: [] }));
const drafts = (count: number) =>
  views.slice(0, count).map((view, index) => ({ view, entry: draft(index + 1, { measureId: view.measure.id }) }));
const phrase = (number: number) => ({ phrase: `ことば${number}番`, title: "取組" });

/** Lists for staff: how many are listed one by one of a number of them, and the message of that number. */
const LISTS: Record<string, [shown: RegExp, most: number, render: (count: number) => unknown]> = {
  結びつけたことば: [
    /「ことば\d+番」→/g,
    25,
    (count) => renderPhrases({ tied: times(count, phrase), proposed: [], decides: true, fileUrl: null }),
  ],
  確認待ちのことば: [
    /【確認待ち】/g,
    8,
    (count) =>
      renderPhrases({
        tied: [],
        proposed: times(count, (number) => ({ ...phrase(number), id: `p${number}`, proposedBy: "U0REC" })),
        decides: true,
        fileUrl: null,
      }),
  ],
  答えが変わる質問: [
    /• 「/g,
    8,
    (count) =>
      renderTeachConfirm(
        phrase(1),
        times(count, (number) => ({ question: `質問${number}`, before: "なし", after: "取組" })),
        true,
        "{}",
      ),
  ],
  確認待ちの記録: [/記録: <@/g, 8, (count) => renderDraftList(drafts(count), () => true)],
  答えへの声: [
    /ちがう 1件\(/g,
    8,
    (count) =>
      renderFeedback(
        times(count, (number) => ({ about: `isesaki-${number}`, verdict: "wrong", times: 1 })),
        new Map(),
        TODAY,
      ),
  ],
  答えられなかった質問: [
    /回・最後は/g,
    8,
    (count) =>
      renderUnanswered(
        times(count, (number) => ({ question: `質問${number}`, times: 2, lastAskedOn: TODAY })),
        count,
      ),
  ],
  未報告の課: [
    /\*課\d+\*/g,
    40,
    (count) =>
      renderUnreported(
        times(count, (number) => ({ department: `課${number}`, total: 2, views: views.slice(0, 1) })),
        new Set(),
        { year: null, current: 2025 },
      ),
  ],
  課への問いかけ: [
    /"accessory":/g,
    30,
    (count) => renderUnreportedAsk({ department: "財政課", total: 55, views: views.slice(0, count) }, "U0REV", null),
  ],
  引きつぎの題名: [
    /「[^「」]+」(?=[^"]*"\}?,"blocks")/g,
    4,
    (count) => renderHandOver({ gaps: gaps(count), of: null, remark: "", url: null }),
  ],
  残ったことば: [/• <#C0CITY>/g, 20, (count) => renderWordsLeft(times(count, () => ({ channel: "C0CITY", ts: "1" })))],
};

test.each(Object.entries(LISTS))("%s: 入りきらないものは数で言い、入りきれば言わない", (_, [shown, most, render]) => {
  for (const count of [1, most, most + 1, most + 12]) {
    const said = JSON.stringify(render(count));
    const rest = Number(/ほか(\d+)(?:件|課)/.exec(said)?.[1] ?? 0);
    expect([said.match(shown)?.length, rest]).toEqual([Math.min(count, most), Math.max(0, count - most)]);
  }
});

test("ホームのまとめ: どの見出しも、並べた数と「ほか◯件も見る」を足すと、見出しの件数になる", () => {
  const work = buildWorkList(views, null, TODAY);
  const item = (view: (typeof views)[number]) => ({ view, reasons: [{ kind: "silent", months: 7 } as const] });
  const home = (needs: number, inReview: number) =>
    renderHomeWork({
      departments: [],
      department: "",
      staffed: true,
      mayReview: () => true,
      work: { ...work, needsWord: views.slice(0, needs).map(item), inReview: drafts(inReview) },
    });
  for (const [needs, inReview] of [
    [3, 2],
    [8, 6],
    [20, 9],
  ] as const) {
    const blocks = home(needs, inReview);
    expect(findBlockFaults(blocks, "home")).toEqual([]);
    const [, ofNeeds, ofReview, ofUnreported] = JSON.stringify(blocks).split(
      /\*今週ひとこと要るもの \d+件|\*確認待ち\(未公開\) \d+件|\*まだ報告のないもの /,
    );
    const countIn = (part: string | undefined, row: RegExp) => [
      part!.match(row)?.length,
      Number(/ほか(\d+)件/.exec(part!)?.[1] ?? 0),
    ];
    expect(countIn(ofNeeds, /"accessory":/g)).toEqual([Math.min(needs, 8), Math.max(0, needs - 8)]);
    expect(countIn(ofReview, /記録: <@/g)).toEqual([Math.min(inReview, 6), Math.max(0, inReview - 6)]);
    const above = Number(/うち(\d+)件は上に/.exec(ofUnreported!)![1]);
    const [listed = 0, left = 0] = countIn(ofUnreported, /"accessory":/g);
    expect(Number(/^(\d+)件/.exec(ofUnreported!)![1])).toBe(above + listed + left);
  }
});

test("長い報告の多い市でも、App Home は100ブロックに収まる(件数は言う)", () => {
  const long = views.map(({ measure }, index) => {
    const changes = { measureId: measure.id, city: city.id, note: "長い".repeat(400), nextCheckOn: "2025-02-01" };
    return buildMeasureView(measure, city, "2025-03-01", [(index % 3 === 0 ? draft : published)(index + 1, changes)]);
  });
  const blocks = renderHomeWork({
    departments: listDepartments(long),
    department: "",
    work: buildWorkList(long, null, "2025-03-01"),
    staffed: true,
    mayReview: () => true,
    owners: new Map(measures.map(({ id }) => [id, "U0OWN"])),
    viewer: "U0OWN",
  });
  expect(findBlockFaults(blocks, "home")).toEqual([]);
  expect(blocks.length).toBeLessThanOrEqual(86);
  expect(JSON.stringify(blocks)).toContain("…ほか");
});
