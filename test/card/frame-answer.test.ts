import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import type { Card } from "../../src/card/card.ts";
import { frameMeasureCard } from "../../src/card/frame-measure.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { FACT_IDS, type FactId } from "../../src/domain/fact.ts";
import { FRAMED_TAGS, type FramedTag, LANGUAGES } from "../../src/domain/languages.ts";
import { buildMeasureView, type MeasureView } from "../../src/domain/measure-view.ts";
import type { Answer, MessageTopic, NotFoundReason } from "../../src/reply/answer.ts";
import { glossOf } from "../../src/reply/find-plain-words.ts";
import { ASPECT_IDS } from "../../src/understand/aspects.ts";
import { type Condition, STATE_WORDS } from "../../src/understand/condition.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";

const house = openHouse();
const TODAY = "2026-11-20";
const views = [...house.cities.values()].flatMap(({ records: { city, measures } }) =>
  measures.map((measure) => buildMeasureView(measure, city, TODAY)),
);
const plainWordsOf = (id: string) => [...house.cities.values()].find(({ byId }) => byId.has(id))?.plainWords.get(id);
const viewOf = (id: string) => views.find(({ measure }) => measure.id === id)!;
const FOREIGN = FRAMED_TAGS.filter((tag) => tag !== "ja-easy");

/** All that a card says on any channel. */
function listWords(card: Card): string[] {
  const shown = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (value === null || typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      /^(type|data|uri|color|backgroundColor|size|layout|value|action_id|block_id)$/.test(key) ? [] : shown(inner),
    );
  };
  return [renderText(card), ...shown(renderLineMessages(card)), ...shown(renderSlackMessage(card))].map((text) =>
    text.replaceAll("&amp;", "&"),
  );
}

/** What may stay Japanese: official titles, names, figures and titles of documents. */
function officialWords({ measure, city }: MeasureView): string[] {
  return [
    measure.title,
    measure.departmentsAsWritten ?? "",
    city.name,
    city.plan.shortTitle,
    ...measure.section.flatMap(({ label, title }) => [label, title]),
    measure.number ?? "",
    ...measure.kpis.flatMap((kpi) => [kpi.name, kpi.unit, kpi.target?.asWritten ?? "", kpi.baseline?.asWritten ?? ""]),
    ...city.documents.map(({ shortTitle }) => shortTitle),
    ...measure.sources.map(({ place }) => place ?? ""),
    ...measure.statuses.map(({ asWritten }) => asWritten ?? ""),
    measure.term ?? "",
  ].flatMap((words) => [words, words.replace(/\s+/g, " ")]);
}

/** What the record itself says where a cell, an amount or the aim was asked for. */
function quotedWords({ measure }: MeasureView): string[] {
  return [
    ...measure.schedule.flatMap(({ item, years }) => [item, ...years.map(({ text }) => text)]),
    ...measure.amounts.flatMap(({ label, asWritten }) => [label, asWritten]),
    ...measure.facts.flatMap(({ label, value }) => [label, value]),
    measure.summary.aims ?? "",
  ];
}

function leftOver(words: string[], official: string[]): string[] {
  const known = [...new Set(official)].filter((word) => word.length > 0).sort((a, b) => b.length - a.length);
  return words
    .map((text) => known.reduce((rest, word) => rest.replaceAll(word, ""), text))
    .filter((text) => /\p{Script=Hiragana}/u.test(text));
}

function measureAnswer(view: MeasureView, language: FramedTag, asked: FactId[], fiscalYears: number[] = []): Answer {
  const plain = {
    language,
    asked,
    claimed: null,
    names: [],
    fiscalYears,
    ...glossOf(language, plainWordsOf(view.measure.id)),
  };
  return { kind: "measure", view, focus: null, also: [], plain };
}

const frame = (answer: Answer, view: MeasureView, language: FramedTag) =>
  buildAnswerCard(answer, view.city, "question", 0, language, (id) => glossOf(language, plainWordsOf(id)));

describe.each(FOREIGN)("%s の答え", (language) => {
  test("どの記録のカードにも、名前と数字のほかに日本語の文が残らない", () => {
    for (const view of views.filter((_, index) => index % 4 === 0)) {
      const words = listWords(frame(measureAnswer(view, language, []), view, language));
      expect([view.measure.id, leftOver(words, officialWords(view))]).toEqual([view.measure.id, []]);
    }
  });

  test("たずねられた事実はどれも、そのことばで先に答える", () => {
    for (const fact of FACT_IDS.filter((id) => id !== "detail")) {
      for (const id of ["annaka-1-2-1", "isesaki-2-2-1", "suzaka-37"]) {
        const view = viewOf(id);
        const card = frame(measureAnswer(view, language, [fact]), view, language);
        const lines = renderText(card).split("\n");
        expect(lines[0]).toBe(`【${LANGUAGES[language].frame.facts[fact]}】`);
        const official = [...officialWords(view), ...quotedWords(view)];
        expect([fact, leftOver(listWords(card), official)]).toEqual([fact, []]);
      }
    }
  });

  test("見つからない理由も、短い返事も、選ぶ問いも、そのことばで言う", () => {
    const view = viewOf("isesaki-2-2-1");
    const reasons: NotFoundReason[] = [
      { kind: "no_subject" },
      { kind: "nothing" },
      { kind: "outside", topic: "パスポート" },
      { kind: "other_city", cityName: "須坂市" },
      { kind: "empty_list", description: "すべて", chosen: { condition: null, report: "overdue" } },
      {
        kind: "nothing_reported",
        description: "すべて",
        figures: ["すべて"],
        chosen: { condition: null, report: null },
      },
      { kind: "unknown_department", name: "農政課" },
      ...ASPECT_IDS.map((aspect) => ({ kind: "aspect" as const, aspect, said: [] })),
    ];
    const topics: MessageTopic[] = [
      "greeting",
      "thanks",
      "chat",
      "personal_data",
      "about_person",
      "who_made",
      "is_ai",
      "kept_data",
      "data_origin",
      "report_error",
    ];
    const answers: Answer[] = [
      ...reasons.map((reason): Answer => ({ kind: "not_found", reason, near: [view] })),
      ...topics.map((topic): Answer => ({ kind: "message", topic })),
      { kind: "choose", candidates: [view, viewOf("isesaki-2-2-2")] },
      { kind: "help" },
      { kind: "settings" },
    ];
    for (const answer of answers) {
      const card = frame(answer, view, language);
      const official = [
        ...officialWords(view),
        ...officialWords(viewOf("isesaki-2-2-2")),
        "須坂市",
        "農政課",
        "まちの約束",
      ];
      expect([answer, leftOver(listWords(card), official)]).toEqual([answer, []]);
      expect(renderText(card)).not.toMatch(/\{\w+\}/);
    }
  });

  test("一覧の題は、条件をすべてそのことばで言う", () => {
    const view = viewOf("isesaki-2-2-1");
    const leaves: Condition[] = [
      { kind: "department", units: [], words: "財政課", sharing: "alone" },
      { kind: "section", ids: [], label: "重点項目2" },
      ...STATE_WORDS.map((state) => ({ kind: "state" as const, state })),
      { kind: "term", term: "短期" },
      { kind: "deadline", range: { from: null, to: 2024 } },
      { kind: "deadline", range: { from: 2023, to: null } },
      { kind: "deadline", range: { from: 2023, to: 2024 } },
      { kind: "added", range: null },
      { kind: "added", range: { from: 2021, to: 2021 } },
      { kind: "schedule", fiscalYear: 2023, filled: false },
      { kind: "value", words: "実施", fiscalYear: 2022 },
      { kind: "indicator", unit: "%", fiscalYear: 2024 },
      { kind: "stated", fact: "amount", present: false },
      { kind: "document", id: "plan", title: "行政改革推進計画" },
      { kind: "page", from: 20, to: null },
      { kind: "as_of", from: "2023-10-31", to: "2023-10-31" },
      { kind: "topic", words: "税", literal: false },
      { kind: "records", ids: [], words: "前の一覧" },
    ];
    const condition: Condition = {
      kind: "and",
      of: [
        { kind: "or", of: leaves },
        { kind: "not", of: leaves[0]! },
      ],
    };
    const answer: Answer = {
      kind: "list",
      title: "行政改革推進計画の取組項目",
      description: "すべて",
      lead: [],
      views: views.filter(({ city }) => city === view.city).slice(0, 12),
      where: null,
      chosen: { condition, report: "due_soon" },
    };
    const card = frame(answer, view, language);
    expect(card.kind === "list" && card.note).not.toMatch(/\p{Script=Hiragana}|\{\w+\}/u);
    for (const said of ["財政課", "重点項目2", "短期", "2024", "20"])
      expect(card.kind === "list" && card.note).toContain(said);
    expect(leftOver(listWords(card), answer.views.flatMap(officialWords))).toEqual([]);
  });
});

describe("枠付きのカードの大きさ", () => {
  test.each(FRAMED_TAGS)("%s のどの見かたも LINE と Slack に収まる", (language) => {
    for (const view of views.filter((_, index) => index % 7 === 0)) {
      for (const name of ["summary", "detail", "schedule", "source", "history"] as const) {
        const gloss = glossOf(language, plainWordsOf(view.measure.id));
        const card = frameMeasureCard(buildMeasureCard(view, name, null), view, language, gloss);
        expect(findLineFaults(renderLineMessages(card))).toEqual([]);
        expect(findBlockFaults(renderSlackMessage(card).blocks)).toEqual([]);
      }
    }
  });
});
