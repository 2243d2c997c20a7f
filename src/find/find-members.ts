import type { Measure } from "../domain/measure.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import { isKanaTopic, listTopicWords } from "./count-words.ts";
import { findLinked } from "./find-linked.ts";
import type { CityRoom, House } from "./house.ts";
import { type Ranking, rankRecords } from "./rank-records.ts";
import { headOf, PART_TEXTS, textOf } from "./record-text.ts";

/** The records that speak of a topic, best first, and what was recognised in its words. */
export interface Members {
  ids: string[];
  /** The section whose title holds the words, where one does. */
  section: { label: string; ids: string[] } | null;
  /** How many records hold all the words themselves. */
  holding: number;
}

/**
 * A record belongs to a topic when it reaches these shares of the best record's score and coverage; a topic that no
 * record answers as a question is spoken of where a record holds this much of its words.
 */
const MEMBER = { score: 0.5, coverage: 0.62, whole: 0.9, sure: 0.5, own: 0.99 } as const;

/**
 * Every record that speaks of a topic (「ペット関係」「スポーツの取組」): the section whose title holds all its words, else
 * the records whose own text holds them all, together with those that the search finds nearly as good as the best.
 */
export function findMembers(words: string, room: CityRoom, house: House): Members {
  const topic = isKanaTopic(words) ? [words] : listTopicWords(words, house.tokenizer);
  if (topic.length === 0) return { ids: [], section: null, holding: 0 };
  const section = findSectionByWords(topic, room.catalogue);
  const holding = findHolding(topic, room.records.measures);
  if (section) return { ids: [...new Set([...section.ids, ...holding])], section, holding: holding.length };
  const linked = findLinked(topic, room, house);
  const ranking = rankRecords(words, room, house);
  const isSpokenOf = ranking.best !== undefined && ranking.coverageOf(ranking.best) >= MEMBER.whole;
  if (ranking.verdict !== "record" && holding.length + linked.length === 0 && !isSpokenOf)
    return { ids: [], section: null, holding: 0 };
  const near = ranking.candidates.length > 0 ? listSure(ranking) : listNear(ranking);
  const ranked = ranking.records.map(({ id }) => id).filter((id) => near.has(id) || holding.includes(id));
  return { ids: [...new Set([...ranked, ...holding, ...linked])], section: null, holding: holding.length };
}

function listNear({ records, best, coverageOf }: Ranking): Set<string> {
  if (!best) return new Set();
  const most = coverageOf(best);
  return new Set(
    records
      .filter((record) => record.score >= best.score * MEMBER.score && coverageOf(record) >= most * MEMBER.coverage)
      .map(({ id }) => id),
  );
}

/** Of records without everyday words: the best, and those that answer nearly as surely. */
function listSure({ candidates, certainty, verdict }: Ranking): Set<string> {
  const from = Math.max(MEMBER.sure, certainty * MEMBER.coverage);
  if (verdict !== "record") return new Set();
  // 「空家」 beside 「空き家」: the plan's own text says all the words in another spelling.
  const own = candidates.filter(({ features }) => features.ownCoverage >= MEMBER.own);
  const spoken = own.length <= RARE ? own : [];
  return new Set([...candidates.filter((one) => one.certainty >= from), ...spoken].map(({ id }) => id));
}

const READ = { text: textOf, ...PART_TEXTS } as const;

export type TextPlace = keyof typeof READ;

/** Records in whose text the very words stand. */
export function findLiteral(words: readonly string[], measures: readonly Measure[], where: TextPlace): string[] {
  return measures
    .filter((measure) => {
      const text = READ[where](measure);
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}

function findSectionByWords(topic: readonly string[], { sections }: Catalogue): Members["section"] {
  if (topic.join("").length < 2) return null;
  const fitting = sections.filter(({ plain }) => topic.every((word) => plain.includes(word)));
  const [best] = fitting.sort((a, b) => a.level - b.level || a.plain.length - b.plain.length);
  return best ? { ids: best.ids, label: `${best.label} ${best.title}` } : null;
}

/** More records than these hold a common word in passing; then only what titles and summaries say counts. */
const RARE = 6;

function findHolding(topic: readonly string[], measures: readonly Measure[]): string[] {
  const holding = findLiteral(topic, measures, "text");
  if (holding.length <= RARE) return holding;
  return measures.filter((measure) => topic.every((word) => headOf(measure).includes(word))).map(({ id }) => id);
}
