import type { CityRecords } from "../domain/records.ts";
import { COMPARED } from "../find/city-themes.ts";
import type { KnownConcept } from "../find/known-concept.ts";
import type { ThemeFile } from "../find/theme-files.ts";
import type { Rows } from "../text/json-rows.ts";

/** A record of the same city about the same thing. */
export interface RelatedRecord {
  id: string;
  title: string;
  /** The concept that both are about: 「空き家」. */
  concept: string;
}

/** A topic of the record, the same in every city. */
interface RecordTheme {
  id: string;
  /** 「空き家」 */
  name: string;
}

/** A topic of a record with what other cities have under it. */
export interface SharedTheme extends RecordTheme {
  /** The first record of each of some other cities. */
  elsewhere: readonly { cityId: string; cityName: string; id: string; title: string }[];
}

/** A city and which of its records are about which concept: concept id → record id → how sure, 0…1. */
export interface LinkedCity {
  records: CityRecords;
  links: Rows<{ records: Readonly<Record<string, number>> }>;
}

type Concepts = ReadonlyMap<string, Pick<KnownConcept, "name" | "kind">>;

/** Records that a page names; more is no help. */
const MOST = 5;
/** Themes that a page names. */
const MOST_THEMES = 3;
/** Other cities' records that a page names under a theme; the page that compares them has all. */
const MOST_ELSEWHERE = 3;
/** Below this a link is too weak to send somebody after it. */
const SURE = 0.5;

/** What a record is about, surest first. */
function findSharedThemes(id: string, { links }: LinkedCity, concepts: Concepts) {
  return (sureConceptsOf(links).get(id) ?? [])
    .flatMap(({ conceptId, sure }) => {
      const concept = concepts.get(conceptId);
      return concept && concept.kind !== "chat" ? [{ id: conceptId, name: concept.name, sure }] : [];
    })
    .sort((a, b) => b.sure - a.sure);
}

type SureConcepts = ReadonlyMap<string, readonly { conceptId: string; sure: number }[]>;
const sureConcepts = new WeakMap<LinkedCity["links"], SureConcepts>();

/** Record id → the concepts that it is surely about; a thousand concepts are gone through once a city, not once a page. */
function sureConceptsOf(links: LinkedCity["links"]): SureConcepts {
  const known = sureConcepts.get(links);
  if (known) return known;
  const made = new Map<string, { conceptId: string; sure: number }[]>();
  for (const [conceptId, { records }] of links) {
    for (const [id, sure] of Object.entries(records)) {
      if (sure < SURE) continue;
      const of = made.get(id);
      if (of) of.push({ conceptId, sure });
      else made.set(id, [{ conceptId, sure }]);
    }
  }
  sureConcepts.set(links, made);
  return made;
}

/**
 * The topics under which a record can be set beside other cities' records.
 * @param shared topics that several cities have
 */
export const findThemes = (
  id: string,
  own: LinkedCity,
  concepts: Concepts,
  shared: ReadonlySet<string>,
): RecordTheme[] =>
  findSharedThemes(id, own, concepts)
    .filter(({ id: themeId, sure }) => sure >= COMPARED && shared.has(themeId))
    .slice(0, MOST_THEMES)
    .map(({ id: themeId, name }) => ({ id: themeId, name }));

/** @param file the topic's cities; undefined: it cannot be read */
export const withElsewhere = (theme: RecordTheme, file: ThemeFile | undefined, cityId: string): SharedTheme => ({
  ...theme,
  elsewhere: (file?.cities ?? [])
    .filter(({ id }) => id !== cityId)
    .slice(0, MOST_ELSEWHERE)
    .map(({ id, name, first }) => ({ cityId: id, cityName: name, ...first })),
});

/** Records of the same city linked to the same concepts, surest first. */
export function findRelated(id: string, own: LinkedCity, concepts: Concepts): RelatedRecord[] {
  const shared = findSharedThemes(id, own, concepts);
  return own.records.measures
    .flatMap((measure) => {
      if (measure.id === id) return [];
      const common = shared
        .map(({ id: conceptId, name, sure }) => ({
          name,
          sure,
          share: own.links.get(conceptId)?.records[measure.id] ?? 0,
        }))
        .filter(({ share }) => share >= SURE)
        .sort((a, b) => b.sure * b.share - a.sure * a.share);
      const [best] = common;
      if (!best) return [];
      return [{ related: { id: measure.id, title: measure.title, concept: best.name }, sure: best.sure * best.share }];
    })
    .sort((a, b) => b.sure - a.sure)
    .slice(0, MOST)
    .map(({ related }) => related);
}
