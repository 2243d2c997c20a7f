import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { meetsCondition } from "../../src/find/meets-condition.ts";
import type { Answer } from "../../src/reply/answer.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { createRandom } from "../simulation/random.ts";
import { listLeaves } from "./condition-leaves.ts";
import { buildAsked } from "./condition-words.ts";

const TODAY = "2026-11-20";
const NOW = new Date(`${TODAY}T03:00:00Z`);
/** Questions in all; `RANDOM_QUERIES=20000 npm test -- random-queries` asks more, `RANDOM_SEED` others. */
const COUNT = Number(process.env.RANDOM_QUERIES ?? 400);
const SEED = Number(process.env.RANDOM_SEED ?? 20261120);

const house = openHouse();
const noTopic = () => new Set<string>();

/** The ids of the set that an answer shows; null: it is no set. */
function idsOf(answer: Answer): string[] | null {
  switch (answer.kind) {
    case "list":
      return answer.views.map(({ measure }) => measure.id);
    case "measure":
      return [answer.view.measure.id];
    case "not_found":
      return answer.reason.kind === "empty_list" || answer.reason.kind === "nothing_reported" ? [] : null;
    case "plan":
    case "emergency":
    case "choose":
    case "help":
    case "settings":
    case "digest":
    case "message":
      return null;
  }
}

test(`条件を組み合わせた質問${COUNT}問に、ちょうどその条件の集まりを答える`, { timeout: COUNT * 100 + 60_000 }, () => {
  const random = createRandom(SEED);
  const cities = [...house.cities.values()].map((room) => {
    const { city, measures } = room.records;
    const views = measures.map((measure) => buildMeasureView(measure, city, TODAY));
    return {
      room,
      views,
      leaves: listLeaves(room.catalogue, views),
      nouns: [city.measureWord, "もの", "やつ", "取組"],
    };
  });
  const faults = Array.from({ length: COUNT }, (_, index) => {
    const { room, views, leaves, nouns } = cities[index % cities.length]!;
    const { condition, question, ways } = buildAsked(random, leaves, random.pick(nouns));
    const expected = views.filter((view) => meetsCondition(condition, view, noTopic)).map(({ measure }) => measure.id);
    const { answer } = findAnswer(question, room, house, null, NOW);
    const got = idsOf(answer);
    const isRight = got !== null && got.toSorted().join() === expected.toSorted().join();
    const what = answer.kind === "list" ? answer.description : answer.kind;
    return isRight
      ? null
      : `${room.records.city.id}「${question}」 正${expected.length}件 答 ${what} ${got?.length}件 [${ways}]`;
  }).filter((fault) => fault !== null);
  expect(faults).toEqual([]);
});
