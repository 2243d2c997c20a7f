import type { LanguageTag } from "../../domain/languages.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { ja } from "./ja.ts";
import { jaEasy } from "./ja-easy.ts";
import { ko } from "./ko.ts";
import type { PageWords } from "./page-words.ts";
import { pt } from "./pt.ts";
import { tl } from "./tl.ts";
import { vi } from "./vi.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

/** The pages' words in every language in which the bot answers. */
export const PAGE_WORDS: Record<LanguageTag, PageWords> = {
  ja,
  "ja-easy": jaEasy,
  en,
  pt,
  es,
  vi,
  "zh-hans": zhHans,
  "zh-hant": zhHant,
  ko,
  tl,
};
