import { create, insertMultiple, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/japanese";
import { Charset, Index } from "flexsearch";
import MiniSearch from "minisearch";
import type { Measure } from "../domain/measure.ts";
import type { Answer } from "../reply/answer.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { buildRecordDocuments } from "../search/index-documents.ts";
import { median } from "./median.ts";
import type { WholeHouse } from "./open-house.ts";
import type { Question } from "./score-question.ts";

/** The id of the record that an engine puts first for a question; undefined when it finds none. */
type FindFirst = (question: string) => string | undefined | Promise<string | undefined>;

/** One record as a plain engine gets it. */
interface PlainDocument {
  id: string;
  title: string;
  /** Sections and departments. */
  place: string;
  body: string;
}

interface Engine {
  name: string;
  /** Makes one city's records searchable. */
  open(house: WholeHouse, city: string): FindFirst | Promise<FindFirst>;
}

/** Engines as they come, each with the settings its documentation gives for Japanese, and our own. */
const ENGINES: Engine[] = [
  {
    name: "MiniSearch(既定)",
    open: (house, city) => {
      const index = new MiniSearch<PlainDocument>({ fields: ["title", "place", "body"] });
      index.addAll(documentsOf(house, city));
      return (question) => index.search(question)[0]?.id as string | undefined;
    },
  },
  {
    name: "Orama(日本語トークナイザー)",
    open: async (house, city) => {
      const index = create({
        schema: { title: "string", place: "string", body: "string" },
        components: { tokenizer: createTokenizer() },
      });
      await insertMultiple(index, documentsOf(house, city));
      return async (question) => (await search(index, { term: question, limit: 1 })).hits[0]?.id;
    },
  },
  {
    name: "FlexSearch(CJK・文脈つき)",
    open: (house, city) => {
      const index = new Index({ encoder: Charset.CJK, context: true });
      for (const { id, title, place, body } of documentsOf(house, city)) {
        index.add(id, [title, place, body].join("\n"));
      }
      // Without `suggest` a record must hold every character of the question, and hardly any does.
      return (question) => index.search(question, { limit: 1, suggest: true })[0] as string | undefined;
    },
  },
  {
    name: "まちの約束",
    open: (house, city) => {
      const room = house.cities.get(city)!;
      const now = new Date();
      return (question) => firstRecordOf(findAnswer(question, room, house, null, now).answer);
    },
  },
];

/** Questions that one record answers and that need no conversation before them. */
export function isForPlainEngines({ type, context }: Question): boolean {
  return (type === "lookup" || type === "fact") && context.length === 0;
}

/** How often each engine puts a right record first, and how long a question takes it after one unmeasured pass. */
export async function comparePlainEngines(house: WholeHouse, questions: Question[]) {
  const rows: { 名前: string; "正しい記録が先頭 %": number; "中央値 µs": number }[] = [];
  for (const { name, open } of ENGINES) {
    const cities = new Map<string, FindFirst>();
    for (const city of house.cities.keys()) cities.set(city, await open(house, city));
    for (const { city, q } of questions) await cities.get(city)!(q);
    let right = 0;
    const timesMs: number[] = [];
    for (const { city, q, ids } of questions) {
      const find = cities.get(city)!;
      const start = performance.now();
      const first = await find(q);
      timesMs.push(performance.now() - start);
      if (first !== undefined && ids.includes(first)) right++;
    }
    rows.push({
      名前: name,
      "正しい記録が先頭 %": Number(((100 * right) / questions.length).toFixed(1)),
      "中央値 µs": Math.round(median(timesMs) * 1000),
    });
  }
  return rows;
}

function documentsOf(house: WholeHouse, city: string): PlainDocument[] {
  return house.cities.get(city)!.records.measures.map(buildPlainDocument);
}

/** The text that our own index holds of a record, without the everyday words that `data/vocabulary` adds to it. */
function buildPlainDocument(measure: Measure): PlainDocument {
  const { title = "", place = "", body = "" } = buildRecordDocuments(measure, undefined, [])[0]!;
  return { id: measure.id, title, place, body };
}

function firstRecordOf(answer: Answer): string | undefined {
  switch (answer.kind) {
    case "measure":
      return answer.view.measure.id;
    case "list":
      return answer.views[0]?.measure.id;
    case "choose":
      return answer.candidates[0]?.measure.id;
    case "not_found":
    case "help":
    case "emergency":
    case "message":
      return undefined;
  }
}
