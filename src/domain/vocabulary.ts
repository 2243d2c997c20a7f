import { z } from "zod";

const words = z.array(z.string().trim().min(1));

/** How people speak of one record. For matching; only `easyJapanese` and `english` may be shown. */
const recordVocabularySchema = z.strictObject({
  /** Everyday words and phrases: objects, places, life situations, complaints, abbreviations, old names. */
  keywords: words,
  /** Questions as different people would put them. */
  questions: words,
  /** One sentence in やさしい日本語. */
  easyJapanese: z.string().trim().min(1),
  english: z.strictObject({ title: z.string().trim().min(1), sentence: z.string().trim().min(1), keywords: words }),
  /** Words of other languages, keyed by language tag (pt, vi, zh, es …). */
  otherLanguages: z.record(z.string(), words).default({}),
});
export type RecordVocabulary = z.output<typeof recordVocabularySchema>;

/** A vocabulary file: record id → vocabulary. */
export const vocabularyFileSchema = z.strictObject({ records: z.record(z.string(), recordVocabularySchema) });

/** Groups of words that mean the same thing here; each member finds records that use another. */
export const synonymFileSchema = z.strictObject({ groups: z.array(words.min(2)) });

/** Words of plans, each with what people say instead: `data/lexicon/`. */
export const lexiconFileSchema = z.record(z.string().trim().min(2), words.min(1));

/** A place, facility or programme name the tokenizer keeps whole. */
export const userWordFileSchema = z.array(
  z.strictObject({
    word: z
      .string()
      .min(1)
      .refine((word) => word === word.normalize("NFKC").toLowerCase(), {
        message: "全角の英数や大文字を使わず、NFKC の小文字で書いてください",
      }),
    reading: z.string().regex(/^[ァ-ヴー]+$/),
  }),
);
