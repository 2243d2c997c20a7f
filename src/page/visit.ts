import { z } from "zod";
import { LANGUAGE_TAGS, type LanguageTag } from "../domain/languages.ts";
import type { PlainWords } from "../find/house.ts";
import type { FindRuby } from "../text/find-ruby.ts";

/** How somebody reads a page, and where it stands. */
export interface Visit {
  language: LanguageTag;
  /** The language is that of the question: an address without a wish does not lead back to Japanese. */
  isOfQuestion?: true;
  /** null: furigana is not wanted. */
  findRuby: FindRuby | null;
  /** Record id → what it means, for readers of little Japanese. */
  plainWords: Pick<ReadonlyMap<string, PlainWords>, "get">;
  /** null: a page that has no address to come back to. */
  place: Place | null;
}

interface Place {
  /** 「https://example.jp」 */
  origin: string;
  /** Path and query without what the reader wished for: 「/annaka/list?state=late」. */
  path: string;
}

/** Japanese, without furigana. */
export const PLAIN_VISIT: Visit = { language: "ja", findRuby: null, plainWords: new Map(), place: null };

/** What the reader wishes for, as it stands in the query of every page; what cannot be read asks for nothing. */
export const wishSchema = z.object({
  lang: z.enum(LANGUAGE_TAGS).catch("ja").default("ja"),
  kana: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
});
type Wish = z.output<typeof wishSchema>;

/** The fields that keep a wish; the usual ones are not written. */
export function listWishFields({ lang, kana }: Wish): [name: string, value: string][] {
  return [...(lang === "ja" ? [] : [["lang", lang]]), ...(kana ? [["kana", "1"]] : [])] as [string, string][];
}

/** The language of the page's own words, as HTML names it. Easy Japanese has no name of its own there. */
export function htmlLanguage(language: LanguageTag): string {
  switch (language) {
    case "ja":
    case "ja-easy":
      return "ja";
    case "zh-hans":
      return "zh-Hans";
    case "zh-hant":
      return "zh-Hant";
    case "en":
    case "pt":
    case "es":
    case "vi":
    case "ko":
    case "tl":
      return language;
  }
}

/**
 * An address with a reader's wish: 「/annaka/list?state=late」 → 「/annaka/list?state=late&lang=en」.
 * @param namesAll also what is usual: where an address without a wish leads to another language
 */
export function withWish(path: string, wish: Wish, namesAll = false): string {
  const usual: [string, string][] = namesAll && wish.lang === "ja" ? [["lang", "ja"]] : [];
  const fields = [...usual, ...listWishFields(wish)];
  if (fields.length === 0) return path;
  const [address = "", hash] = path.split("#");
  const query = fields.map(([name, value]) => `${name}=${value}`).join("&");
  return `${address}${address.includes("?") ? "&" : "?"}${query}${hash === undefined ? "" : `#${hash}`}`;
}
