import { en } from "./languages/en/en.ts";
import { es } from "./languages/es/es.ts";
import { jaEasy } from "./languages/ja-easy/ja-easy.ts";
import { ko } from "./languages/ko/ko.ts";
import type { Language } from "./languages/language.ts";
import { pt } from "./languages/pt/pt.ts";
import { tl } from "./languages/tl/tl.ts";
import { vi } from "./languages/vi/vi.ts";
import { zhHans } from "./languages/zh-hans/zh-hans.ts";
import { zhHant } from "./languages/zh-hant/zh-hant.ts";

/** The languages in which an answer can be framed, beside plain Japanese; a new one is a file and a line here. */
export const LANGUAGES = {
  "ja-easy": jaEasy,
  en,
  pt,
  es,
  vi,
  "zh-hans": zhHans,
  "zh-hant": zhHant,
  ko,
  tl,
} satisfies Record<string, Language>;

/** A language with a frame of its own. */
export type FramedTag = keyof typeof LANGUAGES;

/** How a question is written, and so how its answer should read; `ja`: Japanese as the records are written. */
export type LanguageTag = "ja" | FramedTag;

export const FRAMED_TAGS = Object.keys(LANGUAGES) as FramedTag[];
export const LANGUAGE_TAGS: readonly [LanguageTag, ...LanguageTag[]] = ["ja", ...FRAMED_TAGS];
