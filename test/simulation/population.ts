import type { CityRecords } from "../../src/domain/records.ts";
import { fieldsOf } from "../../src/reminder/fields.ts";
import type { CityId } from "../contract/start-reminder-bench.ts";
import type { Random } from "./random.ts";

/** The people of a city as the simulation itself knows them: what the Worker has to come to by its own means. */
export interface Population {
  city: CityId;
  /** Topics of those who are in. */
  wanted: Map<string, string[]>;
  /** Everybody who has left and not come back. */
  left: Set<string>;
  /** Joins or changes since the present week was planned: they may get it or not. */
  newcomers: Set<string>;
}

/**
 * Picks what a newcomer chooses: mostly the digest, some fields, some records only.
 * @param variety how many fields and records are chosen from; fewer make fewer different contents
 */
export function createTopicPicker(records: CityRecords, variety: number, random: Random): () => string[] {
  const fields = fieldsOf(records)
    .map(({ id }) => `field:${id}`)
    .slice(0, variety);
  const measures = records.measures.map(({ id }) => `record:${id}`).slice(0, variety * 5);
  return () => {
    const kind = random.next();
    if (kind < 0.7) return ["digest"];
    if (kind < 0.9) return [...new Set([random.pick(fields), random.pick(fields)])].sort();
    return [...new Set([random.pick(measures), random.pick(measures), random.pick(measures)])].sort();
  };
}

export function pickReader({ wanted }: Population, random: Random): string | undefined {
  const skip = random.below(Math.max(1, Math.min(wanted.size, 5_000)));
  let index = 0;
  for (const user of wanted.keys()) {
    if (index === skip) return user;
    index += 1;
  }
  return undefined;
}
