import type { Concept } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import type { RecordVocabulary } from "../domain/vocabulary.ts";
import { normalizeText } from "../text/normalize.ts";
import { type IndexDocument, passageId } from "./search-index.ts";

/** Ids of concepts carry this prefix, so that a hit tells what it is. */
export const CONCEPT_PREFIX = "concept:";
export const conceptIdOf = (id: string) => id.slice(CONCEPT_PREFIX.length);

const lines = (texts: (string | null | undefined)[]) => texts.filter(Boolean).join("\n");

/** How much of a record stands in one indexed passage. Most records fill one; 須坂市's broad measures fill several. */
const PASSAGE = { keywords: 40, questions: 14 } as const;

/**
 * What is indexed of a record: the facts of the plan, the newly written summaries, and how people speak of it.
 * @param lent everyday words for its official ones (`Lexicon`), where nobody wrote down how people speak of it
 * A record several times as long as the others becomes several passages: in one long text every single word would
 * weigh less than the same word in a short record.
 */
export function buildRecordDocuments(
  measure: Measure,
  vocabulary: RecordVocabulary | undefined,
  synonymGroups: string[][],
  lent: readonly string[] = [],
): IndexDocument[] {
  const keywords = vocabulary?.keywords ?? [];
  const questions = vocabulary?.questions ?? [];
  const count = Math.max(
    1,
    Math.round(keywords.length / PASSAGE.keywords),
    Math.round(questions.length / PASSAGE.questions),
  );
  const body = listBody(measure);
  return Array.from({ length: count }, (_, index) => {
    const part = <T>(list: T[]) => list.slice(...sliceBounds(list.length, index, count));
    const passage = {
      id: passageId(measure.id, index),
      title: lines([measure.title, ...measure.titleVariants]),
      place: lines([
        ...measure.section.map(({ title }) => title),
        ...measure.departments.flatMap(({ division, name, scope }) => [division, name, scope]),
      ]),
      body: lines([measure.summary.does, measure.summary.aims, ...part(body)]),
      keywords: lines(part(keywords)),
      questions: lines([...part(questions), vocabulary?.easyJapanese, ...lent]),
      foreign: lines([
        vocabulary?.english.title,
        vocabulary?.english.sentence,
        ...(vocabulary?.english.keywords ?? []),
        ...Object.values(vocabulary?.otherLanguages ?? {}).flat(),
      ]),
    };
    const synonyms = findSynonyms(lines([passage.title, passage.body, passage.keywords]), synonymGroups);
    return { ...passage, keywords: lines([passage.keywords, ...synonyms]) };
  });
}

function sliceBounds(length: number, index: number, count: number): [number, number] {
  return [Math.floor((length * index) / count), Math.floor((length * (index + 1)) / count)];
}

/** Everything the plan says of a record, in the order of its sub-measures. */
function listBody(measure: Measure): string[] {
  return [
    ...measure.items.flatMap(({ group, title, contents }) => [group, title, ...contents]),
    ...measure.schedule.flatMap(({ item, years }) => [item, ...new Set(years.map(({ text }) => text))]),
    ...new Set(measure.midterm.map(({ text }) => text)),
    ...measure.kpis.map(({ name }) => name),
    ...new Set(measure.amounts.map(({ label }) => label)),
    ...measure.facts.flatMap(({ label, value }) => [label, value]),
    ...measure.background,
    ...measure.policies,
    ...measure.roles.map(({ does }) => does),
  ].filter((line) => line !== null);
}

/** A concept, indexed beside the records: its records answer for it, and without any it is "not in this plan". */
export function buildConceptDocument(concept: Concept): IndexDocument {
  const { id, name, official, everyday, situations, questions, words } = concept;
  return {
    id: `${CONCEPT_PREFIX}${id}`,
    // Not as a title: a concept's name is ours, not a word of any plan, and must not weigh like one.
    keywords: lines([name, ...official, ...everyday, ...situations]),
    questions: lines(questions),
    foreign: lines(Object.values(words).flat()),
  };
}

function findSynonyms(text: string, groups: string[][]): string[] {
  const normalized = normalizeText(text);
  return groups.flatMap((group) => {
    const used = group.filter((word) => normalized.includes(normalizeText(word)));
    return used.length > 0 ? group.filter((word) => !used.includes(word)) : [];
  });
}
