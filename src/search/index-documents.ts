import type { Measure } from "../domain/measure.ts";
import type { OutsideTopic, RecordVocabulary } from "../domain/vocabulary.ts";
import { normalizeText } from "../text/normalize.ts";
import type { IndexDocument } from "./search-index.ts";

/** Ids of topics outside the plans carry this prefix, so that a hit tells what it is. */
export const OUTSIDE_PREFIX = "outside:";

const lines = (texts: (string | null | undefined)[]) => texts.filter(Boolean).join("\n");

/** What is indexed of a record: the facts of the plan, the newly written summaries, and how people speak of it. */
export function buildRecordDocument(
  measure: Measure,
  vocabulary: RecordVocabulary | undefined,
  synonymGroups: string[][],
): IndexDocument {
  const document: IndexDocument = {
    id: measure.id,
    title: lines([measure.title, ...measure.titleVariants]),
    place: lines([
      ...measure.section.map(({ title }) => title),
      ...measure.departments.flatMap(({ division, name, scope }) => [division, name, scope]),
    ]),
    body: lines([
      measure.summary.does,
      measure.summary.aims,
      ...measure.schedule.flatMap(({ item, years }) => [item, ...new Set(years.map(({ text }) => text))]),
      ...measure.items.flatMap(({ group, title, contents }) => [group, title, ...contents]),
      ...new Set(measure.midterm.map(({ text }) => text)),
      ...measure.kpis.map(({ name }) => name),
      ...new Set(measure.amounts.map(({ label }) => label)),
      ...measure.facts.flatMap(({ label, value }) => [label, value]),
      ...measure.background,
      ...measure.policies,
      ...measure.roles.map(({ does }) => does),
    ]),
    keywords: lines(vocabulary?.keywords ?? []),
    questions: lines([...(vocabulary?.questions ?? []), vocabulary?.easyJapanese]),
    foreign: lines([
      vocabulary?.english.title,
      vocabulary?.english.sentence,
      ...(vocabulary?.english.keywords ?? []),
      ...Object.values(vocabulary?.otherLanguages ?? {}).flat(),
    ]),
  };
  const synonyms = findSynonyms(lines([document.title, document.body, document.keywords]), synonymGroups);
  return { ...document, keywords: lines([document.keywords, ...synonyms]) };
}

/** A topic outside the plans, indexed beside the records so that "not in this plan" is found, not merely missed. */
export function buildOutsideDocument(topic: OutsideTopic): IndexDocument {
  return {
    id: `${OUTSIDE_PREFIX}${topic.id}`,
    // Not as a title: a topic's name is ours, not a word of any plan, and must not weigh like one.
    keywords: lines([topic.topic, ...topic.keywords]),
    questions: lines(topic.questions),
  };
}

function findSynonyms(text: string, groups: string[][]): string[] {
  const normalized = normalizeText(text);
  return groups.flatMap((group) => {
    const used = group.filter((word) => normalized.includes(normalizeText(word)));
    return used.length > 0 ? group.filter((word) => !used.includes(word)) : [];
  });
}
