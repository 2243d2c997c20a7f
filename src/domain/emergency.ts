import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.ts";

/** Languages an emergency is answered in; `easy` is Japanese in kana, for those who read no kanji. */
export const EMERGENCY_LANGUAGES = ["ja", "easy", "en", "pt", "vi", "zh-Hans", "zh-Hant", "es", "ko", "fil"] as const;
export type EmergencyLanguage = (typeof EMERGENCY_LANGUAGES)[number];

/** Kinds of need, the most pressing first: the first that a message speaks of is answered. */
export const EMERGENCY_KINDS = [
  "self_harm_now",
  "poisoning",
  "fire",
  "medical",
  "suicide",
  "sexual_violence",
  "adult_abuse",
  "child_abuse",
  "domestic_violence",
  "violence_now",
  "missing",
  "child_help",
  "police_advice",
  "medical_doubt",
  "unclear",
] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

const text = z.string().trim().min(1);

function inEveryLanguage<Value extends z.ZodType>(value: Value) {
  return z.record(z.enum(EMERGENCY_LANGUAGES), value);
}

/** A number to call. */
export const emergencyDeskSchema = z.strictObject({
  /** As people read and dial it: 「119」「#8008」「0120-279-338」. */
  number: z.string().regex(/^(#\d{4}|\d{3}|0\d{1,3}(-\d{1,5}){2,3})$/),
  /** Where number and hours can be checked. */
  source: z.url({ protocol: /^https$/ }),
  /** Who answers and when. */
  who: inEveryLanguage(text),
});

const kindSchema = z.strictObject({
  id: z.enum(EMERGENCY_KINDS),
  /** Ids of desks; the first leads the card. */
  desks: z.array(text).min(1),
  words: inEveryLanguage(z.strictObject({ title: text, line: text })),
});

/** Numbers and calm words (`data/emergencies.yaml`). */
export const emergencyFileSchema = z
  .strictObject({
    reviewedOn: calendarDateSchema,
    /** Said on every card: that nobody is called from here, and that nothing is kept. */
    notice: inEveryLanguage(text),
    desks: z.record(z.string(), emergencyDeskSchema),
    kinds: z.array(kindSchema),
  })
  .check(({ value, issues }) => {
    const fault = (message: string) => issues.push({ code: "custom", message, input: value, path: ["kinds"] });
    for (const { id, desks } of value.kinds) {
      for (const desk of desks) if (!Object.hasOwn(value.desks, desk)) fault(`${id}: desks にない番号です: ${desk}`);
    }
    const ids = value.kinds.map(({ id }) => id);
    for (const kind of EMERGENCY_KINDS) if (!ids.includes(kind)) fault(`${kind} がありません`);
    if (new Set(ids).size < ids.length) fault("同じ種類が二つあります");
  });
export type EmergencyFile = z.output<typeof emergencyFileSchema>;

const phrases = z.array(text);
const byLanguage = z.partialRecord(z.enum(EMERGENCY_LANGUAGES).exclude(["easy"]), phrases);

/** How people say that they need help (`data/vocabulary/emergency-words.yaml`); the file explains its signs. */
export const emergencyWordsSchema = z
  .strictObject({
    groups: z.record(z.string(), phrases),
    recordWords: phrases,
    around: z.strictObject({ before: phrases, after: phrases }),
    kinds: z.record(
      z.enum(EMERGENCY_KINDS),
      z.strictObject({ but: phrases.default([]), alone: byLanguage.default({}), says: byLanguage.default({}) }),
    ),
  })
  .check(({ value, issues }) => {
    for (const [kind, { but, alone, says }] of Object.entries(value.kinds)) {
      for (const phrase of [but, Object.values(alone).flat(), Object.values(says).flat()].flat()) {
        for (const [, group = ""] of phrase.matchAll(/\{([^}]*)\}/g)) {
          if (!Object.hasOwn(value.groups, group))
            issues.push({
              code: "custom",
              message: `${phrase}: groups にありません`,
              input: phrase,
              path: ["kinds", kind],
            });
        }
      }
    }
  });
export type EmergencyWords = z.output<typeof emergencyWordsSchema>;

/** Both files, as the Worker carries them. */
export interface Emergencies {
  file: EmergencyFile;
  words: EmergencyWords;
}

/** What is said to somebody in need, ready for a card. */
export interface Emergency {
  kind: EmergencyKind;
  language: EmergencyLanguage;
  title: string;
  line: string;
  notice: string;
  /** The right one first. */
  desks: { number: string; who: string }[];
}
