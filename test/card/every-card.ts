import { readFileSync } from "node:fs";
import path from "node:path";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { buildWelcomeCard } from "../../src/card/build-message-card.ts";
import { buildNoticeCard } from "../../src/card/build-notice-card.ts";
import { buildFieldsCard, buildSettingsCard } from "../../src/card/build-settings-card.ts";
import { buildSeveralCard } from "../../src/card/build-several-card.ts";
import type { AnswerCard, Card } from "../../src/card/card.ts";
import type { MeasureViewName } from "../../src/card/card-parts.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import type { CityRoom } from "../../src/find/house.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import type { Topic } from "../../src/reminder/topic.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import { glossOf } from "../../src/reply/find-plain-words.ts";
import { published } from "../progress/sample-entries.ts";

export const house = openHouse();
export const TODAY = "2026-11-28";
/** What a department writes of its work: some lines on a phone. */
export const NOTE =
  "窓口で案内を始め、担当職員が7つの協議会を回った。入札が不調だったため、契約は来年度に延びる見込み。";
const NOW = new Date(`${TODAY}T00:00:00Z`);
export const VIEWS: MeasureViewName[] = ["summary", "detail", "schedule", "source", "history"];

/** A card with where it comes from. */
export interface NamedCard {
  name: string;
  cityId: string;
  readonly card: Card;
}

/** A card that is built when it is looked at: whoever takes every twelfth waits for no other. */
function nameCard(name: string, cityId: string, build: () => Card): NamedCard {
  let built: Card | undefined;
  return {
    name,
    cityId,
    get card() {
      built ??= build();
      return built;
    },
  };
}

/** Files of tests that run in one process look at the same cards. */
function once<T>(list: () => T): () => T {
  let listed: T | undefined;
  return () => {
    listed ??= list();
    return listed;
  };
}

/** Every record in every view, as a button opens it. */
export const listRecordCards = once((): NamedCard[] =>
  [...house.cities.values()].flatMap(({ records: { city, measures } }) =>
    measures.flatMap((measure) =>
      VIEWS.map((view) =>
        nameCard(`${measure.id} ${view}`, city.id, () =>
          withPage(buildMeasureCard(buildMeasureView(measure, city, TODAY), view, null)),
        ),
      ),
    ),
  ),
);

/** Every record with a department's report, in every view and as the card of its title. */
export const listReportedCards = once((): NamedCard[] =>
  [...house.cities.values()].flatMap((room) => {
    const { city, measures } = room.records;
    const entryOf = ({ id }: Measure) => published(1, { city: city.id, measureId: id, note: NOTE, status: "late" });
    const book = buildProgressBook(measures.map(entryOf));
    const reported = { ...room, records: { ...room.records, book } };
    return measures.flatMap((measure): NamedCard[] => [
      ...VIEWS.map((view) =>
        nameCard(`${measure.id} ${view} reported`, city.id, () =>
          withPage(buildMeasureCard(buildMeasureView(measure, city, TODAY, book.get(measure.id)), view, null)),
        ),
      ),
      nameCard(`${measure.title} reported`, city.id, () => cardOf(measure.title, city.id, reported)),
    ]);
  }),
);

/** One in so many texts of the table of emergencies; the first of each kind is always among them. */
const EMERGENCY_SHARE = 10;

/** Whole plans, the bot itself, reminders, settings, news of a record and every emergency number. */
export const listOtherCards = once((): NamedCard[] => {
  const asked = [
    "達成率は?",
    "計画全体の進み具合は?",
    "計画はいつまで?",
    "何を残していますか",
    "使い方",
    "AIですか",
    "個人情報は?",
    "分野ごとの件数は?",
    "担当課ごとの件数は?",
    "こんにちは",
  ];
  const days = ["2024-03-04", "2025-03-10", TODAY];
  const rows = readRows<{ text: string; kind: unknown }>("emergencies");
  const kinds = new Map(rows.toReversed().map((row) => [JSON.stringify(row.kind), row]));
  const emergencies = rows
    .filter((row, index) => index % EMERGENCY_SHARE === 0 || kinds.get(JSON.stringify(row.kind)) === row)
    .map(({ text }) => text);
  return [...house.cities.values()].flatMap(({ records }): NamedCard[] => {
    const { city, measures } = records;
    const name = (words: string, build: () => Card) => nameCard(`${city.id} ${words}`, city.id, build);
    const topics: Topic[] = [
      { kind: "digest" },
      ...measures.slice(0, 2).map(({ id }): Topic => ({ kind: "record", id })),
    ];
    return [
      ...asked.map((question) => name(question, () => cardOf(question, city.id))),
      ...days.map((day) => name(`digest ${day}`, () => buildDigestCard(buildCityDigest(records, day)))),
      name("settings", () => buildSettingsCard(records, { topics, remark: null })),
      name("fields", () => buildFieldsCard(records, { topics, remark: null })),
      name("welcome", () => buildWelcomeCard(city)),
      ...measures.map((measure) =>
        name(`notice ${measure.id}`, () => buildNoticeCard(buildMeasureView(measure, city, TODAY), [{ kind: "due" }])),
      ),
      ...(city.id === "annaka" ? emergencies.map((words) => name(words, () => cardOf(words, city.id))) : []),
    ];
  });
});

/** The card of a question, as the desk builds it. */
export function cardOf(question: string, cityId: string, room: CityRoom = house.cities.get(cityId)!): Card {
  const { city, book = new Map() } = room.records;
  const found = findAnswers(question, room, house, null, NOW, { book, phrases: [] });
  const cards = found.parts.map(({ question: part, outcome: { answer, query } }) => ({
    question: part,
    card: withPage(
      buildAnswerCard(answer, city, part, 0, query.language, (id) =>
        glossOf(query.language, room.plainWords.get(id)),
      ) as AnswerCard,
    ) as AnswerCard,
  }));
  return buildSeveralCard(cards, found.left, city);
}

/** As the handlers link it, where the deployment's address is set. */
function withPage<Shown extends Card>(card: Shown): Shown {
  if (card.kind === "plan") return { ...card, page: "https://machi.example.jp/x" };
  return card.kind === "measure" ? { ...card, page: `https://machi.example.jp/x/m/${card.id}` } : card;
}

/** Questions of the golden tables with the city each is asked in. */
export function listGoldenQuestions(): { question: string; cityId: string }[] {
  const tables = ["questions", "questions-second", "questions-third", "questions-dev"];
  return tables
    .flatMap((name) => readRows<{ q: string; city: string }>(name))
    .map(({ q, city }) => ({ question: q, cityId: city }));
}

const readRows = <Row>(name: string): Row[] =>
  readFileSync(path.join(import.meta.dirname, `../golden/${name}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
