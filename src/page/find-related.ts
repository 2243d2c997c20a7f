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
const findSharedThemes = (id: string, { links }: LinkedCity, concepts: Concepts): readonly SureConcept[] =>
  sureConceptsOf(links, concepts).get(id) ?? [];

interface SureConcept extends RecordTheme {
  sure: number;
}
type SureConcepts = ReadonlyMap<string, readonly SureConcept[]>;
const sureConcepts = new WeakMap<LinkedCity["links"], SureConcepts>();

/** Record id → what it is surely about; a thousand concepts are gone through once a city, not once a page. */
function sureConceptsOf(links: LinkedCity["links"], concepts: Concepts): SureConcepts {
  const known = sureConcepts.get(links);
  if (known) return known;
  const made = new Map<string, SureConcept[]>();
  for (const [conceptId, { records }] of links) {
    const concept = concepts.get(conceptId);
    if (!concept || concept.kind === "chat") continue;
    for (const [id, sure] of Object.entries(records)) {
      if (sure < SURE) continue;
      const of = made.get(id) ?? [];
      if (of.push({ id: conceptId, name: concept.name, sure }) === 1) made.set(id, of);
    }
  }
  for (const of of made.values()) of.sort((a, b) => b.sure - a.sure);
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
  const best = new Map<string, { concept: string; sure: number }>();
  for (const { id: conceptId, name, sure } of findSharedThemes(id, own, concepts)) {
    for (const [other, share] of Object.entries(own.links.get(conceptId)?.records ?? {})) {
      if (share < SURE || sure * share <= (best.get(other)?.sure ?? 0)) continue;
      best.set(other, { concept: name, sure: sure * share });
    }
  }
  return own.records.measures
    .flatMap(({ id: other, title }) => {
      const link = other === id ? undefined : best.get(other);
      return link ? [{ id: other, title, ...link }] : [];
    })
    .sort((a, b) => b.sure - a.sure)
    .slice(0, MOST)
    .map(({ sure: _, ...related }) => related);
}
