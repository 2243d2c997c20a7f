import { EMERGENCY_KINDS, type EmergencyKind } from "../domain/emergency-kinds.ts";
import type { EmergencySigns } from "../domain/emergency-words.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { type EmergencyMeaning, parseLatin, SQUARE, squeeze } from "./emergency-phrases.ts";
import { createPhraseMatcher, type FoldedText, type Found, type Phrase, type PhraseMatcher } from "./phrase-matcher.ts";

type SignLanguage = EmergencyMeaning["language"];

/** What a message shows of harm, without a phrase that says so; each looked for when it is asked for. */
export interface Signs {
  language: SignLanguage;
  /** The kind that most of its signs speak of, of equal ones the most pressing; null where there is none but fear. */
  kind: EmergencyKind | null;
  /** One for each thing that happens to people, a half for fear. */
  score: number;
  /** Whether it happens to somebody. */
  hasPeople: boolean;
  /** Whether somebody near to the writer is spoken of, or the writer. */
  hasNear: boolean;
  /** Whether plans, services or duties are asked for. */
  asks: boolean;
  /** Whether the message says of people that something happens, rather than naming a thing. */
  tells: boolean;
}

/**
 * Least score of a message that tells of something; of one that names things. Of 1,661 questions about plans and 512
 * counterexamples none reaches it without asking; each half less would bring in 「倒れた木」 and the like.
 */
const LEAST_TOLD = 1;
const LEAST_NAMED = 2;
const LEAST_FOREIGN: Partial<Record<SignLanguage, number>> = { ko: 1.5, "zh-Hans": 1.5, "zh-Hant": 1.5 };

/** Whether help is needed now: enough signs, told and not asked about. */
export function isInDanger(signs: Signs): boolean {
  // Most messages show nothing: what else they hold is looked for only where one does.
  if (signs.kind === null || signs.asks) return false;
  const { score, hasPeople, tells, language } = signs;
  // In other languages a word has more meanings than the stem of a Japanese verb with its particle.
  if (language !== "ja") return score + (hasPeople ? 1 : 0) >= (LEAST_FOREIGN[language] ?? LEAST_NAMED);
  return tells ? score >= LEAST_TOLD : score + (hasPeople ? 0.5 : 0) >= LEAST_NAMED;
}

/** A message that no answer was found for and that nobody shall read: it tells of harm, fear or the writer's own people. */
export function isPrivate({ score, hasPeople, hasNear, asks }: Signs): boolean {
  return asks ? score >= 1 && hasPeople : score > 0 || hasNear;
}

/** Counts signs in one language. */
export interface SignReader {
  /**
   * @param whole folded: without breaks, or with one space between words
   * @param mask the same without what has another meaning; most messages hold no sign, and are never masked
   * @param typed the message as it was typed, NFKC and in lower case; null: the masked text is all that there is
   * @param counts whether what stands from `start` to `end` of the masked text happens, and is not prevented or feared
   */
  read(
    whole: FoldedText,
    mask: () => FoldedText,
    typed: string | null,
    counts: (text: FoldedText, start: number, end: number, kind: EmergencyKind) => boolean,
  ): Signs;
}

const opened = new WeakMap<EmergencySigns, Map<SignLanguage, SignReader>>();

/** The reader of a language, built once. */
export function openSignReader(signs: EmergencySigns, language: SignLanguage): SignReader {
  const readers = opened.get(signs) ?? new Map<SignLanguage, SignReader>();
  opened.set(signs, readers);
  const known = readers.get(language) ?? createSignReader(signs, language);
  readers.set(language, known);
  return known;
}

/** Where a sentence says that something is or happens; a noun at its end only names. */
const TELLS =
  /[\p{Script=Hiragana}火煙血炎](?<!ごみ|まち|こと|もの|ひと|ところ|とき|みち|いえ|さん|づくり|取り組み|締まり|とぎ|研ぎ|ばしよ|しくみ|ぜろ|祭り|くり|えんす)$/u;

function createSignReader(signs: EmergencySigns, language: SignLanguage): SignReader {
  const isSquare = SQUARE.has(language);
  const phrasesOf = <Meaning>(list: string[] | undefined, meaning: Meaning): Phrase<Meaning>[] =>
    (list ?? []).map((word) =>
      isSquare
        ? { meaning, parts: [{ anyOf: [squeeze(word)], gap: 0 }], startsWord: false, endsWord: false }
        : { meaning, ...parseLatin(word, new Map()) },
    );
  const matcher = (list: string[] | undefined) => createPhraseMatcher(phrasesOf(list, null));
  const harm = createPhraseMatcher(EMERGENCY_KINDS.flatMap((kind) => phrasesOf(signs.harm[kind]?.[language], kind)));
  const ofThing = openThings(isSquare ? (signs.things[language] ?? []) : []);
  const hurtsNobody = (text: string, start: number, end: number) => {
    const before = text.slice(Math.max(0, start - 16), start);
    return ofThing?.test(before) || (/^[で出]られ/.test(text.slice(start, end)) && FOR_A_REASON.test(before));
  };
  const fear = matcher(signs.fear[language]);
  const people = matcher(signs.people[language]);
  const near = matcher(signs.near[language]);
  const asked = (signs.asks[language] ?? []).map((word) => ({
    word: word.replace(/\$$/, ""),
    ends: word.endsWith("$"),
  }));
  const askedWords = matcher(isSquare ? [] : signs.asks[language]);
  return {
    read(whole, mask, typed, counts) {
      let masked: FoldedText | undefined;
      const read = () => {
        masked ??= mask();
        return masked;
      };
      const isIn = ({ findAll }: PhraseMatcher<null>) => findAll(read()).length > 0;
      const happens = ({ start, end, meaning }: Found<EmergencyKind>) =>
        counts(read(), start, end, meaning) && !(meaning === "medical" && hurtsNobody(read().text, start, end));
      const harms = harm.findAll(whole).length === 0 ? [] : harm.findAll(read());
      const happened = apart(harms.sort(byKind).filter(happens));
      return {
        language,
        kind: mostSpokenOf(happened.map(({ meaning }) => meaning)),
        get score() {
          return happened.length + Math.min(apart(fear.findAll(read())).length, 2) / 2;
        },
        get hasPeople() {
          return isIn(near) || isIn(people);
        },
        get hasNear() {
          return isIn(near);
        },
        get asks() {
          const plain = typed ?? read().text;
          return isSquare
            ? asked.some(({ word, ends }) => (ends ? plain.endsWith(word) : plain.includes(word)))
            : isIn(askedWords);
        },
        get tells() {
          return clausesOf(read()).some((clause) => TELLS.test(clause));
        },
      };
    },
  };
}

/** 「側溝が詰まって」「道が落ち葉で詰まって」: a thing is the subject, nobody is hurt. 「溝に落ちた」 somebody is. */
function openThings(things: readonly string[]): RegExp | null {
  const names = things.map(squeeze).sort((a, b) => b.length - a.length);
  return names.length === 0
    ? null
    : new RegExp(`(?:${names.map(escapePattern).join("|")})[がはも][^人者子]{0,6}$`, "u");
}

/** 「サルがこわくて畑に出られない」「車がないので家から出られない」: nobody is shut in. */
const FOR_A_REASON = /(?:くて|ので)[^。]{0,8}$/;

const byKind = (a: Found<EmergencyKind>, b: Found<EmergencyKind>) =>
  EMERGENCY_KINDS.indexOf(a.meaning) - EMERGENCY_KINDS.indexOf(b.meaning);

/** Places of which none overlaps another, the longer first: 「押しつけられ」 is one thing. */
function apart<Place extends { start: number; end: number }>(places: Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => place.end <= start || place.start >= end)) kept.push(place);
  }
  return kept;
}

function mostSpokenOf(found: EmergencyKind[]): EmergencyKind | null {
  const count = (kind: EmergencyKind) => found.filter((one) => one === kind).length;
  return EMERGENCY_KINDS.filter((kind) => found.includes(kind)).sort((a, b) => count(b) - count(a))[0] ?? null;
}

function clausesOf({ text, isBreak }: FoldedText): string[] {
  const ends = Array.from(text, (_, index) => index + 1).filter((end) => end === text.length || isBreak(end));
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}
