import { writeFileSync } from "node:fs";
import path from "node:path";
import { openCityPack } from "../find/city-pack.ts";
import { rankRecords } from "../find/rank-records.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { openDictionary } from "../text/dictionary.ts";
import { readOutsideQuestions } from "./ask-in-node.ts";
import { readQuestions } from "./ask-questions.ts";
import { buildCity } from "./build-city.ts";
import { type Case, certaintyOf, type Fitted, fitDecision } from "./fit-decision.ts";
import { BUILT, readBuiltBytes } from "./generated-files.ts";
import { openBuiltHouse, openHouse, type WholeHouse } from "./open-house.ts";
import { readConcepts, readLinks } from "./read-concept-files.ts";
import { readCities } from "./read-data-files.ts";
import { readVocabulary } from "./read-vocabulary-files.ts";
import type { Question } from "./score-question.ts";

/**
 * `npm run fit [-- 質問.jsonl …]`: fits the decision between a record and an honest no on the golden questions (and other
 * files), half of the cases with the record's own everyday words taken away, so that it holds for poor data too. Prints
 * the error of each city under the weights of the other cities, and the calibration curve, then writes the weights.
 */
const files = process.argv.slice(2);
const house = openHouse();
const opened = openBuiltHouse();
const outside = await Promise.all(files.map((file) => readOutsideQuestions(file, opened)));
const questions = [...readQuestions(), ...outside.flat()];
const now = new Date();
const cases = [...collect(house, questions), ...collect(withoutHalfTheWords(house), questions)];
console.log(`${cases.length}件(正しい記録が先頭 ${cases.filter(({ right }) => right).length}件)`);

for (const city of house.cities.keys()) {
  const fitted = fitDecision(cases.filter((one) => one.city !== city));
  report(
    city,
    fitted,
    cases.filter((one) => one.city === city),
  );
}
const fitted = fitDecision(cases);
report("全体", fitted, cases);
printCurve(fitted, cases);
console.table(fitted.weights);
writeFileSync(
  path.resolve(import.meta.dirname, "../find/decision-weights.ts"),
  `import type { DecisionFeatures } from "./decision.ts";

/** Written by \`npm run fit\`; do not edit by hand. */
export const DECISION_WEIGHTS: { bias: number; weights: Record<keyof DecisionFeatures, number> } = {
  bias: ${fitted.bias},
  weights: {
${Object.entries(fitted.weights)
  .map(([name, weight]) => `    ${name}: ${weight},`)
  .join("\n")}
  },
};
`,
);

/** Questions on one record, or on none; sets are decided otherwise. */
function collect(of: WholeHouse, asked: readonly Question[]): Case[] {
  return asked.flatMap((question): Case[] => {
    if (question.type === "list") return [];
    const room = of.cities.get(question.city)!;
    let state: ConversationState | null = null;
    for (const earlier of question.context) state = findAnswer(earlier, room, of, state, now).state ?? state;
    const { query } = findAnswer(question.q, room, of, state, now);
    // What a question of another kind is, other rooms decide.
    if (query.aspect || query.talk || query.plan || query.report || query.otherCity || question.context.length > 0)
      return [];
    const { features, best, contentTerms } = rankRecords(query.topic, room, of);
    if (!best || contentTerms === 0) return [];
    return [{ city: question.city, features, right: question.type !== "none" && question.ids.includes(best.id) }];
  });
}

/** The same house with the everyday words of every second record taken away; the links stay, as people confirm them. */
function withoutHalfTheWords(of: WholeHouse): WholeHouse {
  const cities = readCities([]);
  const { records: words, synonymGroups } = readVocabulary(cities, []);
  const concepts = readConcepts([]);
  const dictionary = openDictionary(readBuiltBytes(BUILT.dictionary));
  const tools = { concepts, synonymGroups, dictionary, tokenizer: of.tokenizer };
  const rooms = cities.map((records) => {
    const kept = records.measures.filter((measure, at) => at % 2 === 1 && words.has(measure.id));
    const sources = {
      records,
      words: new Map(kept.map(({ id }) => [id, words.get(id)!])),
      links: readLinks(records, concepts, []),
    };
    const room = openCityPack(buildCity(sources, tools).pack.buffer, of);
    return [records.city.id, { ...room, links: of.cities.get(records.city.id)!.links }] as const;
  });
  return { ...of, cities: new Map(rooms) };
}

function report(name: string, by: Fitted, of: readonly Case[]): void {
  const wrong = of.filter(({ features, right }) => certaintyOf(by, features) >= 0.5 !== right);
  const cards = wrong.filter(({ right }) => !right).length;
  console.log(
    `${name}: ${of.length}件中 誤り${wrong.length}件(出すべきでない札 ${cards}件、断った正解 ${wrong.length - cards}件)`,
  );
}

function printCurve(by: Fitted, of: readonly Case[]): void {
  console.log("確かさ    件数  そのとおりだった割合");
  for (let from = 0; from < 1; from += 0.1) {
    const within = of.filter(({ features }) => {
      const sure = certaintyOf(by, features);
      return sure >= from && sure < from + 0.1;
    });
    if (within.length === 0) continue;
    const share = within.filter(({ right }) => right).length / within.length;
    console.log(
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${String(within.length).padStart(5)}  ${(share * 100).toFixed(0)}%`,
    );
  }
}
