/**
 * What a plan, a post or a chunk is made for, once a city: the reminder of a week, the change that an entry brought, an
 * alert to staff, or what a reader says is wrong. It is stored as one text, and read here only.
 */
export type Occasion =
  /** `week`: 「2024-W10」 */
  | { kind: "week"; week: string }
  | { kind: "entry"; entryId: string }
  /** `name`: the cause, so that it is told once. */
  | { kind: "alert"; name: string }
  /** `number`: its day, and a number drawn for it. */
  | { kind: "mistake"; number: string };

export type OccasionKind = Occasion["kind"];

const PREFIXES: Record<Exclude<OccasionKind, "week">, string> = {
  entry: "entry:",
  alert: "alert:",
  mistake: "mistake:",
};

/** Stored rows bear these texts: a change needs a migration. */
export function encodeOccasion(occasion: Occasion): string {
  switch (occasion.kind) {
    case "week":
      return occasion.week;
    case "entry":
      return `${PREFIXES.entry}${occasion.entryId}`;
    case "alert":
      return `${PREFIXES.alert}${occasion.name}`;
    case "mistake":
      return `${PREFIXES.mistake}${occasion.number}`;
  }
}

const WEEK = /^\d{4}-W\d{2}$/;

/** What kind a stored text is of; null for a text that is none. */
export function kindOfOccasion(text: string): OccasionKind | null {
  if (WEEK.test(text)) return "week";
  return (Object.keys(PREFIXES) as (keyof typeof PREFIXES)[]).find((kind) => text.startsWith(PREFIXES[kind])) ?? null;
}

/** The condition of SQLite that a column holds an occasion of a kind; constant text, nothing of it comes from outside. */
export function globOccasion(column: string, kind: OccasionKind): string {
  return `${column} GLOB '${kind === "week" ? "[0-9]*-W*" : `${PREFIXES[kind]}*`}'`;
}
