import { conceptIdOf } from "../search/index-documents.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import type { Hit } from "../search/search-index.ts";
import type { Rows } from "../text/json-rows.ts";

/** Of a city's room, what links are read from. */
interface LinkedRecords {
  links: Rows<ConceptLinks>;
  byId: ReadonlyMap<string, unknown>;
}

/** A concept's links to a city's records, as questions weigh them. */
export interface HitLinks {
  /** Record id → how sure, 0…1. */
  records: Readonly<Record<string, number>>;
  /** The same, one by one, of records that the city holds. */
  members: readonly { record: string; sure: number }[];
  /** How surely the plan speaks of the concept, 0…1. */
  reach: number;
}

/** Undefined for a concept that the plan does not speak of at all. */
export type LinksOf = (hit: Hit) => HitLinks | undefined;

const opened = new WeakMap<LinkedRecords, LinksOf>();

/** What links a found concept to a city, worked out once: each question weighs some thirty, several times each. */
export function openLinksOf(room: LinkedRecords): LinksOf {
  const known = opened.get(room) ?? remember(room);
  opened.set(room, known);
  return known;
}

function remember(room: LinkedRecords): LinksOf {
  const met = new Map<string, HitLinks | undefined>();
  return ({ id }) => {
    const known = met.get(id);
    if (known !== undefined || met.has(id)) return known;
    const links = readLinks(id, room);
    met.set(id, links);
    return links;
  };
}

function readLinks(id: string, { links, byId }: LinkedRecords): HitLinks | undefined {
  const read = links.get(conceptIdOf(id));
  return read && weighLinks(read, (record) => byId.has(record));
}

export function weighLinks({ records, covered }: ConceptLinks, isHeld: (record: string) => boolean): HitLinks {
  const members = Object.entries(records).flatMap(([record, sure]) => (isHeld(record) ? { record, sure } : []));
  return { records, members, reach: covered ? 1 : Math.max(0, ...Object.values(records)) };
}
