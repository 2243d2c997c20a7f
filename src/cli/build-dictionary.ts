import { createHash } from "node:crypto";
import { baseFormRule } from "../text/base-form-rule.ts";
import { DICTIONARY_KIND, type DictionarySections } from "../text/dictionary.ts";
import { normalizeText } from "../text/normalize.ts";
import { bytesOf } from "../text/numbers-in-place.ts";
import { packFile } from "../text/packed-file.ts";
import { encodeReadings, packReadings } from "../text/readings.ts";
import { encodeSurfaces } from "../text/surface-list.ts";
import {
  type DictionaryEntry,
  readConnectionCosts,
  readDictionaryEntries,
  readUnknownWordSections,
} from "./dictionary-entries.ts";

/** A word that IPADIC would split, with its reading in katakana. */
export interface UserWord {
  word: string;
  reading: string;
}

/** 名詞,固有名詞,一般. */
const USER_WORD_CLASS = 1288;
/** Wins over every chain of shorter words in the plans and leaves the words around it as they were. */
const USER_WORD_COST = -3000;
/**
 * A short word so cheap is cut out of others (個人財産 → 個|人財|産, 公安中に → 公|安中|に), so it costs what a rare noun
 * of IPADIC does. At 5,500 消防団 and 不登校 fall apart, at 4,000 県庁内 and まち協議会 do.
 */
const SHORT_USER_WORD_COST = 4500;
const SHORT_USER_WORD_UNITS = 3;
const MAX_COUNT = 0xff;
const VERSION_DIGITS = 16;

/**
 * Recodes the whole IPADIC that kuromoji ships, with the user words, into the two files that `openDictionary` and
 * `createTokenizer` read. The same input gives the same bytes.
 * @param entries what kuromoji ships; reading it takes longer than anything else, so who has it hands it in
 * @throws RangeError when a user word is not as `normalizeText` leaves it (questions are, so it would never be met),
 * stands twice, holds 、。 or a comma, or has no katakana reading.
 */
export function buildDictionary(
  userWords: readonly UserWord[],
  entries: readonly DictionaryEntry[] = readDictionaryEntries(),
): {
  dictionary: Uint8Array<ArrayBuffer>;
  readings: Uint8Array<ArrayBuffer>;
} {
  checkUserWords(userWords);
  const userFeatures = entries.find(({ classId }) => classId === USER_WORD_CLASS)?.features ?? "";
  const userEntries = userWords.map(
    ({ word, reading }): DictionaryEntry => ({
      surface: word,
      classId: USER_WORD_CLASS,
      cost: word.length <= SHORT_USER_WORD_UNITS ? SHORT_USER_WORD_COST : USER_WORD_COST,
      features: userFeatures,
      base: word,
      reading,
    }),
  );
  const userReadings = new Map(userWords.map(({ word, reading }) => [word, reading]));
  const bySurface = Map.groupBy([...entries, ...userEntries], ({ surface }) => surface);
  const surfaces = [...bySurface.keys()].sort();
  const tokens = surfaces.flatMap((surface) => bySurface.get(surface) ?? []);
  const sections: DictionarySections = {
    ...encodeSurfaces(surfaces),
    firstTokens: bytesOf(sumUp(surfaces.map((surface) => bySurface.get(surface)?.length ?? 0))),
    ...encodeTokens(tokens),
    connectionCosts: bytesOf(readConnectionCosts()),
    ...readUnknownWordSections(),
  };
  // A user word's reading also corrects IPADIC's own entries for the same surface (安中: ヤスナカ), which may win.
  const readings = encodeReadings(tokens.map(({ surface, reading }) => userReadings.get(surface) ?? reading));
  const version = hashOf([...Object.values(sections), ...Object.values(readings)]);
  return {
    dictionary: packFile(DICTIONARY_KIND, version, { ...sections }),
    readings: packReadings(version, readings),
  };
}

function checkUserWords(userWords: readonly UserWord[]): void {
  const seen = new Set<string>();
  for (const { word, reading } of userWords) {
    const fault = (message: string) => new RangeError(`利用者辞書の語「${word}」: ${message}`);
    if (word === "" || word !== normalizeText(word)) throw fault("normalizeText を通した形で書いてください");
    if (/[、。,]|[\u{10000}-\u{10ffff}]|\p{C}/u.test(word)) throw fault("使えない文字があります");
    if (!/^[ァ-ヴー]+$/.test(reading)) throw fault(`読みは全角カタカナで書いてください(${reading})`);
    if (seen.has(word)) throw fault("二度あります");
    seen.add(word);
  }
}

type TokenSections = Pick<DictionarySections, "classes" | "costs" | "baseForms" | "rules" | "classFeatures">;

function encodeTokens(tokens: readonly DictionaryEntry[]): TokenSections {
  const rules = new Map<string, number>();
  const classFeatures: string[] = [];
  const baseForms = Uint8Array.from(tokens, ({ surface, base, classId, features }) => {
    const known = classFeatures[classId];
    if (known !== undefined && known !== features) throw new RangeError(`文脈 ID ${classId} の品詞が二つあります`);
    classFeatures[classId] = features;
    const rule = baseFormRule(surface, base);
    if (!rules.has(rule)) rules.set(rule, rules.size);
    return byte(rules.get(rule) ?? 0);
  });
  return {
    classes: bytesOf(Uint16Array.from(tokens, ({ classId }) => classId)),
    costs: bytesOf(Int16Array.from(tokens, ({ cost }) => cost)),
    baseForms,
    rules: encodeLines([...rules.keys()]),
    classFeatures: encodeLines(Array.from(classFeatures, (features) => features ?? "")),
  };
}

/** Where each count starts, and at the end the sum of all. */
function sumUp(counts: readonly number[]): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    sums[index + 1] = sums[index]! + count;
  });
  return sums;
}

function encodeLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"));
}

function byte(number: number): number {
  if (number > MAX_COUNT) throw new RangeError(`1 バイトに入りません: ${number}`);
  return number;
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, VERSION_DIGITS);
}
