import type { Concept } from "../domain/concept.ts";
import { type AsideFeatures, asideFeaturesOf } from "../find/aside-decision.ts";
import { type CityRoom, type House, hasOwnWords } from "../find/house.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { type AskId, type AskModel, openAskModel } from "../understand/ask-model.ts";
import { type AskExample, fitAsks } from "./fit-asks.ts";
import type { Case } from "./fit-decision.ts";
import type { WholeHouse } from "./open-house.ts";
import { buildAskExamples, tellOf } from "./read-asks.ts";
import type { Question } from "./score-question.ts";

/** Each message is judged by a model that has not seen it, each question by one that has seen none of its city. */
const FOLDS = 4;
/** A message without a place for things is asked in so many cities. */
const CITIES_EACH = 2;

export interface AsideCorpus {
  /** The written messages, their places empty. */
  messages: readonly AskExample[];
  questions: readonly Question[];
}

const isOfPlans = (ask: AskId) => ask === "plan" || ask === "set";

/** A model for each fold. */
export function fitFolds(
  { messages, questions }: AsideCorpus,
  cities: readonly string[],
  concepts: readonly Concept[],
): AskModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const heard = messages.filter(({ ask }, at) => isOfPlans(ask) || at % FOLDS !== fold);
    const asked = questions.filter(({ city }) => cities.indexOf(city) % FOLDS !== fold);
    return openAskModel(fitAsks(buildAskExamples(heard, asked, concepts)));
  });
}

/**
 * Messages whose words lead to a record: golden questions that it may answer, and written ones for what no plan holds.
 * Both kinds count the same in all. `right`: no plan is asked.
 */
export function collectAsideCases(
  house: WholeHouse,
  { messages, questions }: AsideCorpus,
  models: readonly AskModel[],
  now: Date,
): { spoken: Case<AsideFeatures>[]; poor: Case<AsideFeatures>[] } {
  const rooms = [...house.cities.values()];
  const houses = models.map((asks) => ({ ...house, asks }));
  const cases = { spoken: [] as Case<AsideFeatures>[], poor: [] as Case<AsideFeatures>[] };
  const add = (text: string, room: CityRoom, fold: number, state: ConversationState | null, right: boolean) => {
    const { query, ranking } = findAnswer(text, room, houses[fold]!, state, now);
    if (query.judged === null || query.aspect !== null || ranking.verdict !== "record") return;
    const words = hasOwnWords(room, ranking.best!.id) ? "spoken" : "poor";
    const features = asideFeaturesOf(query.judged, ranking);
    cases[words].push({ city: room.records.city.id, features, right, weight: 1 });
  };
  for (const { q, city, context, type } of questions) {
    const at = rooms.findIndex(({ records }) => records.city.id === city);
    const room = rooms[at]!;
    let state: ConversationState | null = null;
    for (const earlier of context) state = findAnswer(earlier, room, house, state, now).state ?? state;
    if (type !== "none") add(q, room, at % FOLDS, state, false);
  }
  const things = rooms.map((room) => listThings(room, house));
  for (const [at, { text, ask }] of messages.entries()) {
    if (isOfPlans(ask)) continue;
    for (let telling = 0; telling < CITIES_EACH; telling++) {
      const place = (at + telling) % rooms.length;
      const names = things[place]!;
      add(tellOf(names[(at * 37 + telling * 101) % names.length]!, text), rooms[place]!, at % FOLDS, null, true);
    }
  }
  return { spoken: balance(cases.spoken), poor: balance(cases.poor) };
}

/** Names of what the city's records deal with. */
function listThings(room: CityRoom, house: House): string[] {
  const names = [...room.links].flatMap(([id, { records }]) =>
    Object.keys(records).length > 0 ? (house.concepts.get(id)?.name ?? []) : [],
  );
  return names.length > 0 ? names : room.records.measures.map(({ title }) => title);
}

function balance(cases: readonly Case<AsideFeatures>[]): Case<AsideFeatures>[] {
  const asides = cases.filter(({ right }) => right).length;
  return cases.map((one) => (one.right ? { ...one, weight: (cases.length - asides) / asides } : one));
}
