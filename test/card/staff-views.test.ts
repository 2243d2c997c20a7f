import { describe, expect, test } from "vitest";
import { renderCheckedIn, renderCheckIn } from "../../src/card/slack/staff/check-in-message.ts";
import { renderFileReview } from "../../src/card/slack/staff/file-review-message.ts";
import { renderHomeWork } from "../../src/card/slack/staff/home-work.ts";
import { renderImportModal } from "../../src/card/slack/staff/import-view.ts";
import { renderSavedView } from "../../src/card/slack/staff/notice-view.ts";
import { buildModalErrors, readRecordModal, renderRecordModal } from "../../src/card/slack/staff/record-modal.ts";
import {
  renderDraftList,
  renderOutcomeForRecorder,
  renderReturnModal,
  renderReviewed,
  renderReviewRequest,
} from "../../src/card/slack/staff/review-message.ts";
import { addStaffActions } from "../../src/card/staff-actions.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { EMPTY_CONTENT, STATUS_WORDS } from "../../src/domain/progress-entry.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import { recordingFormFor } from "../../src/progress/recording-form.ts";
import { splitInput } from "../../src/progress/recording-input.ts";
import { buildWorkList } from "../../src/progress/work-list.ts";
import { findBlockFaults, findViewFaults } from "../contract/slack-limits.ts";
import { draft, recordsOf } from "../progress/sample-entries.ts";
import { monstrousReminders } from "./reminder-samples.ts";

const TODAY = "2025-10-10";
const CITIES = ["isesaki", "annaka", "suzaka", "konan"].map(recordsOf);
const METADATA = { measureId: "x", corrects: null, full: true, home: null };
/** Everything at its longest, with characters that grow when they are escaped. */
const LONGEST = {
  note: "<&>*".repeat(250),
  evidenceUrl: `https://example.jp/${"a".repeat(900)}?b&c`,
  deadline: { newDate: "2026-03-31", reason: "&".repeat(300) },
  nextCheckOn: "2025-12-01",
  status: "late",
  fiscalYear: 2025,
  point: "year_end",
  effectThousandYen: 999_999_999,
} as const;

describe("記録の画面", () => {
  test("112件のどの記録でも、短い画面も全部の画面も、訂正の画面も Slack の上限に収まる", () => {
    for (const { city, measures } of CITIES) {
      for (const measure of measures) {
        for (const [full, corrects] of [
          [false, null],
          [true, null],
          [true, draft(1, { ...LONGEST, kpi: measure.kpis[0] ? { name: measure.kpis[0].name, value: 1.5 } : null })],
        ] as const) {
          const form = recordingFormFor(measure, city, TODAY, corrects);
          const view = renderRecordModal({
            form,
            metadata: { ...METADATA, full },
            standing: "今: － 未報告",
            typed: {},
          });
          expect(findViewFaults(view, "modal"), measure.id).toEqual([]);
        }
      }
    }
  });

  test("指標がいくつかあれば、一つの画面に一つずつ欄があり、書いたものだけが、一つずつの記録になる", () => {
    const { city, measures } = recordsOf("suzaka");
    const measure = measures.find(({ kpis }) => kpis.length > 3)!;
    const form = recordingFormFor(measure, city, TODAY);
    const asked = form.fields.filter(({ kpi }) => kpi !== null);
    expect(asked.map(({ kpi }) => kpi)).toEqual(measure.kpis.map(({ name }) => name));
    const [first, second, third] = measure.kpis.map(({ name }) => name);
    const input = readRecordModal(form, {
      values: {
        "field:fiscalYear": { value: { selected_option: { value: "0" } } },
        [`field:kpiValue:${first}`]: { value: { value: "" } },
        [`field:kpiValue:${second}`]: { value: { value: "12.5" } },
        [`field:kpiValue:${third}`]: { value: { value: "7" } },
      },
    });
    expect(input).toMatchObject({ kpiName: second, kpiValue: "12.5", moreKpis: [{ name: third, value: "7" }] });
    expect(splitInput(input)).toEqual([
      { fiscalYear: input.fiscalYear, kpiName: second, kpiValue: "12.5" },
      { fiscalYear: input.fiscalYear, point: "", kpiName: third, kpiValue: "7" },
    ]);
    // まちがいは、その指標の欄に出る。たずねなおした画面には、書いたものが残る
    const metadata = { measureId: measure.id, corrects: null, full: true, home: null };
    const faults = [{ field: "kpiValue" as const, message: "読めません", kpi: third! }];
    expect(buildModalErrors(faults, form, true)).toEqual({ [`field:kpiValue:${third}`]: "読めません" });
    const again = renderRecordModal({ form, metadata, standing: "今", typed: input });
    expect(findViewFaults(again, "modal")).toEqual([]);
    expect(JSON.stringify(again)).toMatch(/"initial_value":"12\.5".*"initial_value":"7"/);
    // 訂正は一つの記録を直すので、どの指標かを選ぶ
    const corrected = recordingFormFor(measure, city, TODAY, { ...EMPTY_CONTENT, kpi: { name: third!, value: 7 } });
    expect(corrected.fields.filter(({ field }) => field === "kpiValue")).toHaveLength(1);
  });

  test("画面で選んだことは、様式の値に戻る。長い名前の指標でも、どれを選んだかが分かる", () => {
    const { city, measures } = recordsOf("suzaka");
    const measure = measures.find(({ kpis }) => kpis.length > 1)!;
    const form = recordingFormFor(measure, city, TODAY);
    const input = readRecordModal(form, {
      values: {
        "field:status": { value: { selected_option: { value: "2" } } },
        "field:kpiName": { value: { selected_option: { value: "1" } } },
        "field:kpiValue": { value: { value: "12.5" } },
        "field:point": { value: { selected_option: { value: "99" } } },
        "field:nextCheckOn": { value: { selected_date: "2025-12-01" } },
      },
    });
    expect(input).toEqual({
      status: "achieved",
      kpiName: measure.kpis[1]!.name,
      kpiValue: "12.5",
      point: "",
      nextCheckOn: "2025-12-01",
    });
    expect(findRecording(input, measure, city, TODAY)).toMatchObject({
      kind: "good",
      content: { status: "achieved", kpi: { name: measure.kpis[1]!.name, value: 12.5 } },
    });
  });

  test("短い画面にない項目のまちがいは、最初の項目のそばに出る", () => {
    const { city, measures } = recordsOf("konan");
    const form = recordingFormFor(measures[0]!, city, TODAY);
    const faults = [
      { field: "evaluation", message: "評価には年度が要ります" },
      { field: null, message: "保存できませんでした" },
    ] as const;
    expect(buildModalErrors(faults, form, false)).toEqual({
      "field:status": "評価には年度が要ります 保存できませんでした",
    });
    expect(buildModalErrors(faults, form, true)).toEqual({
      "field:evaluation": "評価には年度が要ります",
      "field:status": "保存できませんでした",
    });
  });

  test("状況は一目で5つとも見える", () => {
    const { city, measures } = recordsOf("annaka");
    const form = recordingFormFor(measures[0]!, city, TODAY);
    const view = renderRecordModal({ form, metadata: METADATA, standing: "今: …", typed: {} });
    const [, status] = view.blocks as unknown as { element: { type: string; options: { text: { text: string } }[] } }[];
    expect(status!.element.type).toBe("radio_buttons");
    expect(status!.element.options.map(({ text }) => text.text)).toEqual(Object.values(STATUS_WORDS));
  });
});

describe("職員への知らせ", () => {
  const { city, measures } = recordsOf("isesaki");
  const entries = measures.map((measure, index) => draft(index + 1, { ...LONGEST, measureId: measure.id }));
  const places = new Map(measures.map((measure) => [measure.id, { measure, city }]));

  test("書けるだけ書いた記録でも、どの知らせも上限に収まり、呼び出しやリンクにならない", () => {
    const messages = entries.flatMap((entry) => {
      const place = places.get(entry.measureId)!;
      const view = buildMeasureView(place.measure, city, TODAY, [entry]);
      const returned = {
        ...entry,
        state: "returned" as const,
        review: { by: "U0REVIEWER", at: entry.recordedAt, comment: "<!channel>".repeat(30) },
      };
      return [
        renderReviewRequest(entry, place),
        renderReviewed(returned, place),
        renderOutcomeForRecorder(returned, place),
        renderCheckIn(view, [{ kind: "returned", comment: "<@U1>&".repeat(50) }], 0),
        renderCheckedIn(place, "delayed", "U0RECORDER", entry.id, 3),
      ];
    });
    const lists = [
      renderDraftList(
        entries.map((entry) => ({ entry, view: places.get(entry.measureId)! })),
        () => true,
      ),
      renderFileReview(entries, places),
    ];
    for (const { blocks, text } of [...messages, ...lists]) {
      expect(findBlockFaults(blocks)).toEqual([]);
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(JSON.stringify(blocks)).not.toMatch(/<!|<@U1>|<http/);
    }
    for (const entry of entries) {
      const place = places.get(entry.measureId)!;
      expect(findViewFaults(renderReturnModal(entry, place, "{}"), "modal")).toEqual([]);
      expect(findViewFaults(renderSavedView([entry, entry, entry], place, true), "modal")).toEqual([]);
    }
    const faults = Array.from({ length: 300 }, (_, line) => `${line}行目 評価: <&> 読めません`);
    expect(findViewFaults(renderImportModal(faults), "modal")).toEqual([]);
  });

  test("自分の記録がいくら古くても、確認待ちには、自分が確認できるものが先に並ぶ", () => {
    const mine = entries.slice(0, 10).map((entry) => ({ ...entry, recordedBy: "U0ME" }));
    const drafts = [...mine, entries[10]!].map((entry) => ({
      entry,
      view: buildMeasureView(places.get(entry.measureId)!.measure, city, TODAY, [entry]),
    }));
    const mayReview = ({ recordedBy }: { recordedBy: string }) => recordedBy !== "U0ME";
    const { blocks } = renderDraftList(drafts, mayReview);
    expect(findBlockFaults(blocks)).toEqual([]);
    const work = { ...buildWorkList([], null, TODAY), inReview: drafts };
    const home = renderHomeWork({ departments: [], department: "", work, staffed: true, mayReview });
    for (const shown of [blocks, home]) {
      const values = JSON.stringify(shown).match(/\\"do\\":\\"approve\\",\\"entry\\":\\"e\d+/g);
      expect(values).toEqual([expect.stringMatching(/e11$/)]);
    }
  });

  test("週のまとめの記録には「記録する」が付き、更新の知らせには付かない", () => {
    const card = addStaffActions(monstrousReminders("週のまとめ", 3)[0]);
    if (card.kind !== "digest") throw new Error(card.kind);
    expect(card.sections.flatMap(({ items }) => items).length).toBeGreaterThan(0);
    for (const { name, items } of card.sections) {
      for (const { id, actions } of items) {
        const labels = actions.map(({ label }) => label);
        expect(labels.includes("記録する")).toBe(id !== null && name !== "updates");
      }
    }
  });
});
