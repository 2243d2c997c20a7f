import type { Emergencies, Emergency } from "../domain/emergency.ts";
import { EMERGENCY_KINDS } from "../domain/emergency-kinds.ts";
import { type EmergencyMeaning, openPhraseBooks, type PhraseBook, type PhraseBooks } from "./emergency-phrases.ts";
import { BREAK, findReadings, foldLatin, foldRomaji, foldSquare, mendTypos } from "./emergency-text.ts";
import { isFeared, isPlanned, isPrevented, isTopic } from "./emergency-topic.ts";
import type { FoldedText } from "./phrase-matcher.ts";

/** What is read of a message: a cry for help stands in its first lines, and every message stays cheap. */
const MAX_CHARS = 600;

/**
 * Whether somebody needs help now, and what to say: the numbers, in the language of the message. Null for everything
 * else, also where the topic is only spoken of (「自殺対策の計画」「虐待の相談の取組」). Pure; no record is looked at.
 */
export function findEmergency(text: string, { file, words }: Emergencies): Emergency | null {
  const message = text.slice(0, MAX_CHARS);
  const found = findMeaning(message, openPhraseBooks(words));
  if (!found) return null;
  const entry = file.kinds.find(({ id }) => id === found.kind)!;
  const language = findCardLanguage(found, message);
  return {
    kind: found.kind,
    language,
    ...entry.words[language],
    notice: file.notice[language],
    desks: entry.desks.map((id) => ({ number: file.desks[id]!.number, who: file.desks[id]!.who[language] })),
  };
}

/** Japanese without a kanji is answered in kana; a script that no card is written in, in English. */
function findCardLanguage({ language }: EmergencyMeaning, message: string): Emergency["language"] {
  if (language !== "ja" || /\p{Script=Han}/u.test(message)) return language;
  return /[\p{Script=Devanagari}\p{Script=Thai}\p{Script=Cyrillic}]/u.test(message) ? "en" : "easy";
}

/** 「help」 asks how to use the bot; shouted, it is a cry. */
const SHOUTED_HELP = /^(?=.*!)(?:HELP[\s!]*)+$/;

function findMeaning(message: string, books: PhraseBooks): EmergencyMeaning | null {
  const { square, latin, latinWords } = books;
  const isLatin = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(message);
  const letters = mendTypos(foldLatin(message), latinWords);
  const found = [
    ...findReadings(message).flatMap((reading) => {
      const folded = foldSquare(reading);
      return [...findSaid(folded, books), findAlone(folded.replaceAll(BREAK, ""), square)];
    }),
    ...latin.says
      .findAll(spaced(letters))
      .map(({ meaning }) => meaning)
      .filter(({ language }) => !isPlanned(spaced(letters), language, books)),
    // 「DV対策の担当課」: Latin words among others are not all of a message.
    isLatin ? findAlone(letters, latin) : null,
  ].filter((meaning) => meaning !== null);
  if (found.length > 0) return mostPressing(found);
  if (SHOUTED_HELP.test(message.normalize("NFKC").trim())) return { kind: "unclear", language: "en" };
  const romaji = isLatin ? foldRomaji(message) : null;
  if (romaji === null) return null;
  const spoken = [...findSaid(romaji, books), findAlone(romaji.replaceAll(BREAK, ""), square)];
  return mostPressing(spoken.filter((meaning) => meaning !== null));
}

function mostPressing(found: EmergencyMeaning[]): EmergencyMeaning | null {
  return EMERGENCY_KINDS.flatMap((kind) => found.find((meaning) => meaning.kind === kind) ?? [])[0] ?? null;
}

function findSaid(folded: string, { square, but, recordWords }: PhraseBooks): EmergencyMeaning[] {
  const plain = unbroken(folded);
  // What has another meaning (「死ぬほど暑い」) becomes letters that no phrase holds.
  let masked = plain.text;
  for (const { start, end } of but.findAll(plain)) {
    masked = masked.slice(0, start) + "■".repeat(end - start) + masked.slice(end);
  }
  return square.says
    .findAll({ ...plain, text: masked })
    .filter(
      ({ start, end }) => !isTopic(plain, end, recordWords) && !isFeared(plain, end) && !isPrevented(plain, start, end),
    )
    .map(({ meaning }) => meaning);
}

/** A text without its breaks, which are remembered. */
function unbroken(folded: string): FoldedText {
  const pieces = folded.split(BREAK);
  const breaks = new Set([0]);
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    breaks.add(length);
  }
  return { text: pieces.join(""), isBreak: (index) => breaks.has(index) };
}

const spaced = (text: string): FoldedText => ({
  text,
  isBreak: (index) => index === 0 || index === text.length || text[index] === " " || text[index - 1] === " ",
});

/** Most fillers taken off at either end. */
const MAX_FILLERS = 6;

/** A message that is one of the words and nothing else of its own: 「家が火事です 助けて」「fire!!」. */
function findAlone(text: string, { alone, before, after }: PhraseBook): EmergencyMeaning | null {
  const starts = peel(
    text,
    (rest) => before.find((filler) => rest.startsWith(filler)),
    (rest, { length }) => rest.slice(length),
  );
  for (const start of starts) {
    const ends = peel(
      start,
      (rest) => after.find((filler) => rest.endsWith(filler)),
      (rest, { length }) => rest.slice(0, -length),
    );
    for (const word of ends) {
      const found = alone.get(word) ?? alone.get(findRepeated(word) ?? "");
      if (found) return found;
    }
  }
  return null;
}

function peel(
  text: string,
  find: (rest: string) => string | undefined,
  cut: (rest: string, filler: string) => string,
): string[] {
  const rests = [text];
  for (let count = 0; count < MAX_FILLERS; count++) {
    const rest = rests.at(-1)!;
    const filler = find(rest);
    if (filler === undefined) break;
    rests.push(cut(rest, filler).trim());
  }
  return rests;
}

const MAX_REPEATED_CHARS = 60;

/** 「火事火事火事」 → 「火事」. */
function findRepeated(text: string): string | undefined {
  return text.length > MAX_REPEATED_CHARS ? undefined : /^(.{1,12}?) ?(?:\1 ?)+$/u.exec(text)?.[1];
}
