import type { Emergencies, Emergency } from "../domain/emergency.ts";
import { EMERGENCY_KINDS } from "../domain/emergency-kinds.ts";
import type { EmergencyWords } from "../domain/emergency-words.ts";
import type { LanguageTag } from "../domain/languages.ts";
import { findAlone } from "./emergency-alone.ts";
import { isLongAgo, isNotNow, staysIn } from "./emergency-now.ts";
import {
  type EmergencyMeaning,
  openPhraseBooks,
  type PhraseBook,
  type PhraseBooks,
  SQUARE,
} from "./emergency-phrases.ts";
import {
  BREAK,
  findReadings,
  foldLatin,
  foldRomaji,
  foldSquare,
  mendTypos,
  spaced,
  unbroken,
} from "./emergency-text.ts";
import { isFeared, isPlanned, isPrevented, isTopic, isUrgent } from "./emergency-topic.ts";
import { isInDanger, isPrivate, openSignReader, type Signs } from "./find-emergency-signs.ts";
import { findLanguage } from "./find-language.ts";
import type { FoldedText } from "./phrase-matcher.ts";

/** What is read of a message at once, so that every message stays cheap. */
const MAX_CHARS = 600;
/** A letter may come to it at its end: it is read on, part by part, each from some words before the last one's end. */
const OVERLAP_CHARS = 60;
/** All that anybody can send. */
const MAX_PARTS = 10;

/**
 * Whether somebody needs help now, and what to say: the numbers, in the language of the message. Null for everything
 * else, also where the topic is only spoken of (「自殺対策の計画」「虐待の相談の取組」). Pure; no record is looked at.
 */
export function findEmergency(text: string, { file, words }: Emergencies): Emergency | null {
  const message = readMessage(text);
  const books = openPhraseBooks(words);
  const found = findMeaning(message, books) ?? findShown(message, words, books) ?? findFurtherOn(text, books);
  if (!found || (found.kind === "missing" && message.isLatin && staysIn(foldLatin(message.text)))) return null;
  return speakEmergency(found, text, file);
}

/** What is said to whoever wrote a message that no phrase reads, where it calls for help all the same. */
export const speakUnclear = (text: string, { file }: Emergencies): Emergency =>
  speakEmergency({ kind: "unclear", language: SIGN_LANGUAGES[findLanguage(text)] }, text, file);

function speakEmergency(found: EmergencyMeaning, text: string, file: Emergencies["file"]): Emergency {
  const entry = file.kinds.find(({ id }) => id === found.kind)!;
  const language = findCardLanguage(found, text.slice(0, MAX_CHARS));
  return {
    kind: found.kind,
    language,
    ...entry.words[language],
    notice: file.notice[language],
    beside: file.beside[language],
    desks: entry.desks.map((id) => ({ number: file.desks[id]!.number, who: file.desks[id]!.who[language] })),
  };
}

/** What the rest of a long letter says; its signs, which any long letter has many of, count for nothing. */
function findFurtherOn(whole: string, books: PhraseBooks): EmergencyMeaning | null {
  for (let part = 1; part < MAX_PARTS; part++) {
    const start = part * (MAX_CHARS - OVERLAP_CHARS);
    if (start + OVERLAP_CHARS >= whole.length) return null;
    const found = findMeaning(readMessage(whole.slice(start)), books);
    if (found) return found;
  }
  return null;
}

/** A message with what both ways of reading it take from it. */
interface Message {
  text: string;
  isLatin: boolean;
  /** As {@link findReadings} gives them, in one spelling. */
  readings: readonly string[];
  /** As Japanese in Roman letters; null for anything else. */
  romaji: string | null;
}

function readMessage(whole: string): Message {
  const text = whole.slice(0, MAX_CHARS);
  const isLatin = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  const readings = [...new Set(findReadings(text).map(foldSquare))];
  return { text, isLatin, readings, romaji: isLatin ? foldRomaji(text) : null };
}

/** Japanese without a kanji is answered in kana; a script that no card is written in, in English. */
function findCardLanguage({ language }: EmergencyMeaning, message: string): Emergency["language"] {
  // 「遺書書いた」: kana are never Chinese.
  if (/^zh/.test(language) && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(message)) return "ja";
  if (language !== "ja" || /\p{Script=Han}/u.test(message)) return language;
  return /[\p{Script=Devanagari}\p{Script=Thai}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(message) ? "en" : "easy";
}

/** 「help」 asks how to use the bot; shouted, it is a cry. */
const SHOUTED_HELP = /^(?=.*!)(?:HELP[\s!]*)+$/;

function findMeaning({ text, isLatin, readings, romaji }: Message, books: PhraseBooks): EmergencyMeaning | null {
  const { square, latin, latinWords } = books;
  const letters = mendTypos(foldLatin(text), latinWords);
  const found = [
    ...readings.flatMap((folded) => [...findSaid(folded, books), findAlone(folded.replaceAll(BREAK, ""), square)]),
    ...findMeant(spaced(letters), latin.says, books.latinBut)
      .map(({ meaning }) => meaning)
      .filter(({ language }) => !isPlanned(spaced(letters), language, books))
      .filter(({ kind }) => kind !== "disaster" || isUrgent(spaced(letters), [])),
    // 「DV対策の担当課」: Latin words among others are not all of a message.
    isLatin ? findAlone(letters, latin) : null,
  ].filter((meaning) => meaning !== null);
  if (found.length > 0) return mostPressing(found);
  if (SHOUTED_HELP.test(text.normalize("NFKC").trim())) return { kind: "unclear", language: "en" };
  if (romaji === null) return null;
  const spoken = [...findSaid(romaji, books, true), findAlone(romaji.replaceAll(BREAK, ""), square)];
  return mostPressing(spoken.filter((meaning) => meaning !== null));
}

function mostPressing(found: EmergencyMeaning[]): EmergencyMeaning | null {
  return EMERGENCY_KINDS.flatMap((kind) => found.find((meaning) => meaning.kind === kind) ?? [])[0] ?? null;
}

/** Whether a message that nothing answered is one that nobody else shall read: of harm, fear or the writer's own people. */
export function isPrivateMessage(text: string, { words }: Emergencies): boolean {
  const books = openPhraseBooks(words);
  return readSigns(readMessage(text), words, books).some(isPrivate);
}

/**
 * What no phrase says, by the signs of it: in the message, or in its last sentence, whatever those before it asked of
 * plans. A question that follows (「骨折しました。病院代って出る?」) says what is wanted.
 */
function findShown(message: Message, words: EmergencyWords, books: PhraseBooks): EmergencyMeaning | null {
  const [last = "", ...before] = message.text
    .split(/[。!?！？\n]/)
    .filter((sentence) => sentence.trim() !== "")
    .toReversed();
  const shown =
    readSigns(message, words, books).find(isInDanger) ??
    (before.length > 0 ? readSigns(readMessage(last), words, books).find(isInDangerAlone) : undefined);
  return shown?.kind ? { kind: shown.kind, language: shown.language } : null;
}

/** A sentence on its own says less of whom it happens to. */
const isInDangerAlone = (signs: Signs) => isInDanger(signs) && (signs.kind !== "medical" || signs.hasPeople);

/** The signs of each way to read a message, in its own language. */
function readSigns(message: Message, words: EmergencyWords, books: PhraseBooks): Signs[] {
  const language = SIGN_LANGUAGES[findLanguage(message.text)];
  // 「有人拿着刀在楼下」: a short message of nothing but kanji may be Chinese.
  const isHanOnly = language === "ja" && /^[\p{Script=Han}\P{L}]+$/u.test(message.text);
  const languages: EmergencyMeaning["language"][] = isHanOnly ? ["ja", "zh-Hans", "zh-Hant"] : [language];
  return languages.flatMap((one) => readSignsIn(one, message, words, books));
}

function readSignsIn(
  language: EmergencyMeaning["language"],
  { text: written, isLatin, readings: folds, romaji }: Message,
  words: EmergencyWords,
  { but, latinBut }: PhraseBooks,
): Signs[] {
  const plain = written.normalize("NFKC").toLowerCase().trim();
  const reader = openSignReader(words.signs, language);
  if (!SQUARE.has(language)) {
    const whole = spaced(foldLatin(written));
    return [
      reader.read(
        whole,
        () => masked(whole, latinBut),
        plain,
        () => true,
      ),
    ];
  }
  const readings = isLatin ? [romaji].filter((one) => one !== null) : folds;
  return readings.map((folded) => {
    const whole = unbroken(folded);
    return reader.read(
      whole,
      () => masked(whole, but),
      isLatin ? null : plain,
      (text, start, end, kind) =>
        !isFeared(text, end) &&
        !isPrevented(text, start, end) &&
        !isLongAgo(text, start) &&
        !isNotNow(kind, text, start, end),
    );
  });
}

const SIGN_LANGUAGES: Record<LanguageTag, EmergencyMeaning["language"]> = {
  ja: "ja",
  "ja-easy": "ja",
  en: "en",
  pt: "pt",
  vi: "vi",
  es: "es",
  ko: "ko",
  tl: "fil",
  "zh-hans": "zh-Hans",
  "zh-hant": "zh-Hant",
};

/** What a message says and means. Most say nothing of the kind, and what has another meaning is not even looked for. */
function findMeant(plain: FoldedText, says: PhraseBook["says"], but: PhraseBooks["but"]) {
  return says.findAll(plain).length === 0 ? [] : says.findAll(masked(plain, but));
}

/** What has another meaning (「死ぬほど暑い」) becomes letters that no phrase holds. */
function masked(plain: FoldedText, but: PhraseBooks["but"]): FoldedText {
  let text = plain.text;
  for (const { start, end } of but.findAll(plain)) {
    if (crossesBreak(plain, start, end)) continue;
    text = text.slice(0, start) + "■".repeat(end - start) + text.slice(end);
  }
  return { ...plain, text };
}

/** 「子どもがいなくなった。学校も見た」 says no 「いなくなった学校」. Languages of spaced words have breaks within what they say. */
function crossesBreak({ text, isBreak }: FoldedText, start: number, end: number): boolean {
  if (!/\p{Script=Hiragana}/u.test(text.slice(start, end))) return false;
  for (let at = start + 1; at < end; at++) if (isBreak(at)) return true;
  return false;
}

/** @param isSpaced every word stands apart, as in romaji: only the message's end ends a clause */
function findSaid(folded: string, { square, but, recordWords }: PhraseBooks, isSpaced = false): EmergencyMeaning[] {
  const plain = unbroken(folded);
  const clauses = isSpaced ? { ...plain, isBreak: (at: number) => at === 0 || at === plain.text.length } : plain;
  return findMeant(plain, square.says, but)
    .filter(
      ({ start, end }) =>
        !isTopic(clauses, end, recordWords) && !isFeared(plain, end) && !isPrevented(plain, start, end),
    )
    .filter(({ meaning, start, end }) => !isNotNow(meaning.kind, plain, start, end))
    .filter(({ meaning }) => meaning.kind !== "disaster" || isUrgent(plain, recordWords))
    .map(({ meaning }) => meaning);
}
