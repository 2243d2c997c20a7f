import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.ts";
import { EMERGENCY_KINDS, EMERGENCY_LANGUAGES, type EmergencyKind, type EmergencyLanguage } from "./emergency-kinds.ts";
import type { EmergencyWords } from "./emergency-words.ts";

const text = z.string().trim().min(1);

function inEveryLanguage<Value extends z.ZodType>(value: Value) {
  return z.record(z.enum(EMERGENCY_LANGUAGES), value);
}

/** A number to call. */
const emergencyDeskSchema = z.strictObject({
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
    /** Said before the numbers where they stand beside another answer. */
    beside: inEveryLanguage(text),
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

/** The files of `data/`, as the Worker carries them. */
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
  /** What is said before the numbers beside another answer. */
  beside: string;
  /** The right one first. */
  desks: { number: string; who: string }[];
}
