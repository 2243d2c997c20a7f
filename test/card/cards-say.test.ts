import { createHash } from "node:crypto";
import path from "node:path";
import { expect, test } from "vitest";
import { type Alert, buildAlertCard } from "../../src/card/build-alert-card.ts";
import { buildAnswerMemo } from "../../src/card/build-answer-memo.ts";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { buildDigestListCard } from "../../src/card/build-digest-list-card.ts";
import { addFeedback } from "../../src/card/build-feedback-card.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { buildWelcomeCard } from "../../src/card/build-message-card.ts";
import { buildNoticeCard } from "../../src/card/build-notice-card.ts";
import {
  buildAllStoppedCard,
  buildFieldsCard,
  buildRemindersCard,
  buildSettingsCard,
} from "../../src/card/build-settings-card.ts";
import type { Card, ListCard } from "../../src/card/card.ts";
import { DIGEST_LISTS } from "../../src/card/card-parts.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addStaffActions } from "../../src/card/staff-actions.ts";
import { renderText } from "../../src/card/text.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import { draft, published, recordsOf } from "../progress/sample-entries.ts";
import { shortenAll } from "../shorten-records.ts";
import { cardOf, house, TODAY, VIEWS } from "./every-card.ts";

/** One whose records name everything but reports, one with indicators, a scale and steps. */
const cities = ["isesaki", "konan"].map((id): CityRecords => {
  const { city, measures } = recordsOf(id);
  return { city, measures: measures.map((measure) => shortenAll(measure)) };
});
const richest = ({ measures }: CityRecords) =>
  measures.toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)[0]!;
const reports = (city: string, measureId: string, kpi: string | undefined) => [
  published(1, { city, measureId, status: "in_progress", fiscalYear: 2024, note: "窓口を開いた" }),
  published(2, {
    city,
    measureId,
    recordedAt: "2026-10-01T01:00:00.000Z",
    status: "late",
    fiscalYear: 2026,
    point: "midterm",
    note: "入札が不調",
    kpi: kpi === undefined ? null : { name: kpi, value: 12 },
    deadline: { newDate: "2027-09-30", reason: "入札のやり直し" },
    evidenceUrl: "https://www.city.example.lg.jp/r8.pdf",
  }),
  draft(3, { city, measureId, recordedAt: "2026-11-20T01:00:00.000Z", status: "at_risk", note: "見直し中" }),
];

/** Every row is like the first ones. */
const shortList = (card: ListCard): ListCard => ({ ...card, entries: card.entries.slice(0, 2) });

function listCards(): [string, Card][] {
  return cities.flatMap((records): [string, Card][] => {
    const { city } = records;
    const measure = richest(records);
    const plain = buildMeasureView(measure, city, TODAY);
    const told = buildMeasureView(measure, city, TODAY, reports(city.id, measure.id, measure.kpis[0]?.name));
    const [digest, earlier] = [TODAY, "2024-03-04"].map((day) => buildCityDigest(records, day)) as [
      ReturnType<typeof buildCityDigest>,
      ReturnType<typeof buildCityDigest>,
    ];
    const viewOf = (each: typeof measure) => buildMeasureView(each, city, TODAY);
    const topics = [{ kind: "digest" } as const, { kind: "record", id: measure.id } as const];
    return [
      ...(["summary", "detail"] as const).map((view): [string, Card] => [
        `${city.id} ${view}`,
        buildMeasureCard(plain, view, null),
      ]),
      ...VIEWS.map((view): [string, Card] => [`${city.id} 報告のある ${view}`, buildMeasureCard(told, view, null)]),
      [`${city.id} 職員の見る`, addStaffActions(buildMeasureCard(told, "summary", null))],
      [
        `${city.id} ページがあり声をたずねる`,
        addFeedback({ ...buildMeasureCard(plain, "summary", null), page: "https://machi.example.jp/x" }, "a1"),
      ],
      [`${city.id} まとめ`, buildDigestCard(digest)],
      [`${city.id} 計画の終わったあとのまとめ`, buildDigestCard(buildCityDigest(records, "2026-04-20"))],
      [`${city.id} 前のまとめ`, buildDigestCard(earlier)],
      ...DIGEST_LISTS.map((list): [string, Card] => [
        `${city.id} まとめの ${list}`,
        shortList(buildDigestListCard(earlier, list, 0, viewOf)),
      ]),
      [`${city.id} 設定`, buildSettingsCard(records, { topics, remark: "変えました" })],
      [`${city.id} 分野`, buildFieldsCard(records, { topics, remark: null })],
      [`${city.id} お知らせの説明`, buildRemindersCard(city)],
      [`${city.id} みな止めた`, buildAllStoppedCard(city)],
      [`${city.id} 友だち追加`, buildWelcomeCard(city)],
      [`${city.id} 知らせ`, buildNoticeCard(told, [{ kind: "due" }])],
    ];
  });
}

/** A record whose documents name a day of its own. */
function listDated(): [string, Card][] {
  const { city, measures } = recordsOf("annaka");
  const measure = shortenAll(measures.find(({ deadline }) => deadline !== null)!);
  return ["2020-01-10", TODAY].map((day) => [
    `annaka 自分の期限 ${day}`,
    buildMeasureCard(buildMeasureView(measure, city, day), "summary", null),
  ]);
}

const ALERTS: Alert[] = [
  ...["2026-W48", "entry:e1"].flatMap((occasion): Alert[] => [
    { kind: "quota", occasion, planned: 900, left: 200 },
    { kind: "monthly_limit", occasion },
    { kind: "line_unauthorized", occasion },
    { kind: "line_not_set", occasion },
    { kind: "line_refused", occasion, people: 5 },
    { kind: "line_blocked", occasion, people: 5 },
    { kind: "slack_failed", occasion, target: "city", code: "not_in_channel" },
    { kind: "slack_blocked", occasion, target: "department:財政課" },
  ]),
  { kind: "missed", week: "2026-W47" },
  { kind: "dead_letter", on: TODAY },
];

/** One of each way of answering; in 伊勢崎市, whose records have most of what can be asked. */
const ASKED = [
  "達成率は?",
  "計画全体の進み具合は?",
  "取組を全部見せて",
  "遅れている取組は?",
  "管財課の取組は?",
  "ネーミングライツの担当課は?",
  "ネーミングライツはいつまで?",
  "ネーミングライツの目標と令和5年度の予定は? あと公共施設は?",
  "市民プールの営業時間は?",
  "施設",
  "使い方",
  "個人情報は?",
  "What is the deadline of naming rights?",
  "Ai phụ trách quyền đặt tên?",
  "ネーミングライツは やさしい日本語で",
];

function listAnswers(): [string, Card][] {
  const room = house.cities.get("isesaki")!;
  const told = { ...room, records: { ...room.records, measures: cities[0]!.measures } };
  return ASKED.map((question) => [`伊勢崎市 ${question}`, cardOf(question, "isesaki", told)]);
}

/** What is read and what a tap sends, in its order. */
const SHOWN = new Set(["text", "label", "altText", "data", "uri", "displayText", "alt_text", "image_url", "value"]);
function listWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listWords);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    SHOWN.has(name) && typeof value === "string" ? value.split("\n") : listWords(value),
  );
}
/** Before a line: whether the card's text (T), its LINE message (L) and its Slack message (S) say it. */
const CHANNELS = ["T", "L", "S"];

/**
 * Each line once, and none that an earlier card says on the same channels. The number stands for all of it, in its order:
 * where nothing but that changes, a line moved, came twice, or is one of another card's.
 */
function sayAll(cards: [string, Card][]): string {
  const told = new Set<string>();
  return cards
    .flatMap(([name, card]) => {
      const said = [
        renderText(card).split("\n"),
        listWords(renderLineMessages(card)),
        listWords(renderSlackMessage(card)),
      ];
      const marked = said.flat().map((line) => {
        const marks = CHANNELS.map((channel, at) => (said[at]!.includes(line) ? channel : "-"));
        return `${marks.join("")} ${line}`;
      });
      const fresh = marked.filter((line) => !told.has(line) && told.add(line));
      const whole = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 8);
      return [`## ${name} ${whole}`, ...fresh, ""];
    })
    .join("\n");
}

test("答弁メモは、書き出した一覧のとおり", async () => {
  const said = cities.map((records) => {
    const { city } = records;
    const measure = richest(records);
    const own = reports(city.id, measure.id, measure.kpis[0]?.name);
    return [[], own]
      .map((entries) => buildAnswerMemo(buildMeasureView(measure, city, TODAY, entries), TODAY))
      .join("\n\n");
  });
  await expect(said.join("\n\n")).toMatchFileSnapshot(path.join(import.meta.dirname, "memos-say.txt"));
});

/** After a change of words: read what the difference says, then `vitest -u`. */
test("カードのことばとボタンは、書き出した一覧のとおり", async () => {
  const { city } = cities[1]!;
  const alerts = ALERTS.map((alert): [string, Card] => [`知らせ ${alert.kind}`, buildAlertCard(alert, city)]);
  const cards = [...listCards(), ...listDated(), ...alerts, ...listAnswers()];
  await expect(sayAll(cards)).toMatchFileSnapshot(path.join(import.meta.dirname, "cards-say.txt"));
});
