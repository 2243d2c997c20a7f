import type { Measure } from "../domain/measure.ts";
import type { Hit } from "../search/search-index.ts";
import { textOf } from "./record-text.ts";

/**
 * Names that are a code: 「r18号」「h5n1」「1-3号線」「国道254号」「119番」「9-17時」. They say exactly what is meant, and their other words
 * (整備, 対策) say nothing of it.
 */
const CODE_NAME =
  /(?<![a-z\d])(?:[a-z]-?\d{2,}|[a-z]\d+[a-z]\d+)[a-z\d]*|国道\d+|県道\d+|(?<![\d令平])\d+(?:[-~]\d+)*号線|(?<![\d,.#])(?:#[789]\d{3}番?|[789]\d{3}番|#?(?:11[0789]|189|171)番?)(?=の|に|へ|を|は|番|通報|$)|(?<!\d)\d{1,2}[-~]\d{1,2}時(?!\d)/g;

/** Code names in a subject; none in most. @param subject normalised */
export const findCodeNames = (subject: string): string[] => subject.match(CODE_NAME) ?? [];

/** Words of a question whose acronym is all that it is about; a longer one may name it in passing. */
const SHORT_SUBJECT = 4;

/** The term of the acronym that a short subject opens with; null where none does. */
function acronymOf(subject: string, contentTerms: number): string | null {
  if (contentTerms > SHORT_SUBJECT || !/[ぁ-んァ-ヴ一-龠]/.test(subject)) return null;
  const found = /^\s*([a-z]{2,5})(?=[ぁ-んァ-ヴ一-龠])/.exec(subject)?.[1];
  return found === undefined ? null : `w${found}`;
}

/**
 * 「LED化で何円節約した?」: the records that hold the acronym themselves, where there are any; else all that were found.
 * @param own what each record holds by itself, without what concepts lend it
 * @param contentTerms words of meaning in the subject
 */
export function preferHolders<Found extends Hit>(
  subject: string,
  contentTerms: number,
  found: Found[],
  own: readonly Hit[],
): Found[] {
  const named = acronymOf(subject, contentTerms);
  if (named === null) return found;
  const holders = new Set(own.filter(({ matches }) => named in matches).map(({ id }) => id));
  const first = found.filter(({ id }) => holders.has(id));
  return first.length > 0 ? first : found;
}

/** 「DVの相談窓口」: the acronym is a known thing (a concept holds it) that the record does not hold. */
export function lacksAcronym(subject: string, contentTerms: number, best: Hit, concepts: Iterable<Hit>): boolean {
  const named = acronymOf(subject, contentTerms);
  return named !== null && !(named in best.matches) && [...concepts].some(({ matches }) => named in matches);
}

/** Whether a record speaks of a code name anywhere. */
export function isNamedIn(codeName: string, measure: Measure): boolean {
  const text = textOf(measure);
  // 国道25 is not in 国道254.
  for (let at = text.indexOf(codeName); at >= 0; at = text.indexOf(codeName, at + 1)) {
    if (!/^[a-z\d]/.test(text.slice(at + codeName.length))) return true;
  }
  return false;
}
