import { z } from "zod";
import { EMERGENCY_KINDS, EMERGENCY_LANGUAGES, type EmergencyKind } from "./emergency-kinds.ts";

const text = z.string().trim().min(1);
const phrases = z.array(text);
const byLanguage = z.partialRecord(z.enum(EMERGENCY_LANGUAGES).exclude(["easy"]), phrases);
const groups = z.record(z.string(), phrases);
const saidOfKind = z.strictObject({
  but: phrases.default([]),
  alone: byLanguage.default({}),
  says: byLanguage.default({}),
});

/** How people say that they need help (`data/vocabulary/emergency-words.yaml`); the file explains its signs. */
export const emergencyWordsSchema = z
  .strictObject({
    groups,
    recordWords: phrases,
    around: z.strictObject({ before: phrases, after: phrases }),
    kinds: z.record(z.enum(EMERGENCY_KINDS), saidOfKind),
  })
  .check(({ value, issues }) => checkGroups(value, issues));

/** What people tell who are in danger and name none (`data/vocabulary/emergency-situations.yaml`). */
export const emergencySituationsSchema = z
  .strictObject({
    groups,
    /** Words of a message that speaks of plans and numbers, in languages whose phrases stand in spaces. */
    planWords: byLanguage,
    /** Who speaks of themselves, in those languages: then nothing is a plan. */
    selves: byLanguage,
    kinds: z.partialRecord(z.enum(EMERGENCY_KINDS), saidOfKind),
  })
  .check(({ value, issues }) => checkGroups(value, issues));
export type EmergencySituations = z.output<typeof emergencySituationsSchema>;
type SaidOfKind = z.output<typeof saidOfKind>;

/** Words that tell of harm one by one (`data/vocabulary/emergency-signs.yaml`). */
export const emergencySignsSchema = z.strictObject({
  /** Stems of what happens to people, under the kind they speak of. */
  harm: z.partialRecord(z.enum(EMERGENCY_KINDS), byLanguage),
  /** What is no person when it is the subject. */
  things: byLanguage,
  /** Fear and pleas: half a sign each, of no kind. */
  fear: byLanguage,
  /** Who it happens to. */
  people: byLanguage,
  /** Who is near to the writer, beside people of whom anybody speaks. */
  near: byLanguage,
  /** What asks of plans, services and duties: such a message tells of no danger now. */
  asks: byLanguage,
});
export type EmergencySigns = z.output<typeof emergencySignsSchema>;

/** All of them; situations may leave kinds out. */
export interface EmergencyWords extends Omit<EmergencySituations, "kinds"> {
  signs: EmergencySigns;
  recordWords: string[];
  around: { before: string[]; after: string[] };
  kinds: Record<EmergencyKind, SaidOfKind>;
}

/** The words of the files as one. A group that two hold has the words of both. */
export function joinEmergencyWords(
  words: z.output<typeof emergencyWordsSchema>,
  situations: EmergencySituations,
  signs: EmergencySigns,
): EmergencyWords {
  const { groups, kinds, ...rest } = situations;
  return {
    ...words,
    ...rest,
    signs,
    groups: joinLists(words.groups, groups),
    kinds: Object.fromEntries(
      EMERGENCY_KINDS.map((kind) => {
        const [one, other] = [words.kinds[kind], kinds[kind]];
        return [
          kind,
          other
            ? {
                but: [...one.but, ...other.but],
                alone: joinLists(one.alone, other.alone),
                says: joinLists(one.says, other.says),
              }
            : one,
        ];
      }),
    ) as Record<EmergencyKind, SaidOfKind>,
  };
}

function joinLists(one: Record<string, string[] | undefined>, other: Record<string, string[] | undefined>) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, [...(one[name] ?? []), ...(other[name] ?? [])]]));
}

interface Said {
  groups: Record<string, string[]>;
  kinds: Partial<Record<EmergencyKind, SaidOfKind>>;
}

/** A phrase may only speak of groups that its own file holds: each file can be read by itself. */
function checkGroups({ groups, kinds }: Said, issues: z.core.$ZodRawIssue[]): void {
  for (const [kind, said] of Object.entries(kinds)) {
    for (const phrase of [said.but, Object.values(said.alone).flat(), Object.values(said.says).flat()].flat()) {
      for (const [, group = ""] of phrase.matchAll(/\{([^}]*)\}/g)) {
        if (!Object.hasOwn(groups, group))
          issues.push({
            code: "custom",
            message: `${phrase}: groups にありません`,
            input: phrase,
            path: ["kinds", kind],
          });
      }
    }
  }
}
