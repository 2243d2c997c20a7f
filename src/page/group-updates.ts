import type { UpdateLine } from "./build-overview.ts";

/** Records of which the same was said on one day. */
interface SameWords {
  text: string;
  lines: UpdateLine[];
}

/** A day with what was said on it, each thing once. */
export interface UpdateDay {
  on: string;
  said: SameWords[];
}

/** Updates under their days, and under the words that several records share: a document speaks of dozens on one day. */
export function groupUpdates(updates: readonly UpdateLine[]): UpdateDay[] {
  const days = new Map<string, Map<string, UpdateLine[]>>();
  for (const line of updates) {
    const said = days.get(line.on) ?? new Map<string, UpdateLine[]>();
    days.set(line.on, said.set(line.text, [...(said.get(line.text) ?? []), line]));
  }
  return [...days].map(([on, said]) => ({ on, said: [...said].map(([text, lines]) => ({ text, lines })) }));
}
