import { z } from "zod";

const words = z.array(z.string().trim().min(1));

/**
 * Something that municipalities do or are asked about (話題), the same for every city. A record is linked to concepts
 * and speaks their words; a concept without a link in a city is not in that city's plan.
 */
const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What a clerk would call it; shown where it is not in the plan. */
  name: z.string().trim().min(1),
  /** `service`: people use or apply for it. `policy`: what plans do. `chat`: talk, and what no city can help with. */
  kind: z.enum(["service", "policy", "chat"]),
  /** Words that plans, laws and departments use. */
  official: words,
  /** Spoken words, situations, complaints. */
  everyday: words,
  questions: words,
  /** What people say who mean it and know none of its words: things, troubles, wishes, rumours. */
  situations: words.default([]),
  /** One sentence in やさしい日本語; null for talk. */
  easyJapanese: z.string().trim().min(1).nullable(),
  /** Words of other languages, by language tag. */
  words: z.record(z.string(), words).default({}),
});
export type Concept = z.output<typeof conceptSchema>;

/** One file a field (`data/concepts/`). */
export const conceptFileSchema = z.strictObject({
  field: z.string().trim().min(1),
  /** How people name the whole field (「防災」「災害対策」), not a part of it; a wide word may name several fields. */
  calls: words.default([]),
  /** The field in one word, as people look for it, for buttons: 「子育て」. null: it is nothing that a plan does. */
  plain: z.string().trim().min(1).max(10).nullable().default(null),
  concepts: z.array(conceptSchema),
});

/** A concept with the field it stands in, by the name of its file, and that field in one word. */
export interface FiledConcept extends Concept {
  field: string;
  plain: string | null;
}

/** Word → the fields that it names. */
export type FieldCalls = Record<string, string[]>;

/** What a city says of its links (`data/<市>/links.yaml`): the build proposes, people confirm and strike. */
export const linkFileSchema = z.strictObject({
  /** Concepts that the plan speaks of although no record is about them. */
  covered: z.array(z.string()).default([]),
  /** Record id → concepts that it is about, whatever the build finds. */
  confirmed: z.record(z.string(), z.array(z.string())).default({}),
  /** Record id → concepts that the build finds and that are wrong. */
  struck: z.record(z.string(), z.array(z.string())).default({}),
});
export type CityLinks = z.output<typeof linkFileSchema>;
/** Of a city whose links nobody has looked at. */
export const NO_LINKS: CityLinks = { covered: [], confirmed: {}, struck: {} };
