import { findMatches } from "../../text/find-matches.ts";
import { toHiragana } from "../../text/kana.ts";
import type { Catalogue } from "../catalogue.ts";
import type { DepartmentName } from "../catalogue-departments.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { produceUnits } from "./departments.ts";

const ENDINGS: readonly [kana: string, kanji: string][] = [
  ["か", "課"],
  ["ぶ", "部"],
  ["きょく", "局"],
  ["しつ", "室"],
  ["かかり", "係"],
];
/** Shorter names may be other words (「ざいか」). */
const LEAST_CHARS = 4;

/** How who writes in Roman letters leaves out what is long: しんこう → しんこ. */
const shorten = (name: string) =>
  name.replace(/ー|(?<=[おこそとのほもよろごぞどぼょゅうくすつぬふむゆるぐずぶぷ])う/g, "");

interface Reader {
  pattern: RegExp;
  /** Without blanks, what the pattern finds begins with one of these; it is long, and most texts hold none. */
  cores: readonly string[];
  bySpelling: ReadonlyMap<string, DepartmentName>;
}
const readers = new WeakMap<Catalogue, Reader>();

function readerOf(catalogue: Catalogue): Reader {
  const known = readers.get(catalogue);
  if (known) return known;
  const bySpelling = new Map<string, DepartmentName>();
  const alternatives: string[] = [];
  const cores = new Set<string>();
  for (const name of catalogue.departments) {
    const kana = name.kana === null ? "" : toHiragana(name.kana);
    const [ending, kanji] = ENDINGS.find(([one, letter]) => kana.endsWith(one) && name.plain.endsWith(letter)) ?? [];
    if (ending === undefined || kana.length < LEAST_CHARS || !/^[ぁ-んー]+$/.test(kana)) continue;
    const core = kana.slice(0, -ending.length);
    for (const spelled of new Set([core, shorten(core)])) {
      if (spelled.length + 1 < LEAST_CHARS || bySpelling.has(spelled + kanji)) continue;
      bySpelling.set(spelled + ending, name);
      bySpelling.set(spelled + kanji, name);
      cores.add(spelled);
      alternatives.push(`${[...spelled].join(" ?")} ?(?:${ending}|${kanji})`);
    }
  }
  const names = alternatives.toSorted((a, b) => b.length - a.length).join("|") || "(?!)";
  const reader = {
    pattern: new RegExp(
      `(?<=^|[\\s、。「(]|[のはとやもがにで])(?:${names})(?=さん|[\\s、。?)」]|の|は(?!い)|が(?!く)|を|に|って|だけ|と|も|や|か(?=[、\\s])|たんとう|担当|以外|いがい|じゃ|では|でな|$)`,
      "g",
    ),
    cores: [...cores],
    bySpelling,
  };
  readers.set(catalogue, reader);
  return reader;
}

function* findInKana(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const { pattern, cores } = readerOf(catalogue);
  const kana = toHiragana(text);
  const joined = kana.replaceAll(" ", "");
  if (!cores.some((core) => joined.includes(core))) return;
  for (const { 0: words, index } of findMatches(pattern, kana))
    yield foundAt(index, text.slice(index, index + words.length), words.replaceAll(" ", ""));
}

/** Departments as people write them who write no kanji: 「しみんか」「せいさく すいしんか」「かんざい課」. */
export const DEPARTMENT_KANA_RULES: readonly Rule[] = [
  {
    name: "department/kana",
    reads: findInKana,
    within: [/か|ぶ|きょく|しつ|かかり|[ぁ-んァ-ヴー]\s?[課部局室係]/],
    produce: ([, spelled = ""], { catalogue }) => {
      const name = readerOf(catalogue).bySpelling.get(spelled);
      return name ? { kind: "condition", condition: produceUnits(name) } : null;
    },
    weight: 2,
    examples: [
      { text: "しみんかつどうか の 取組", marks: "しみんかつどうか", city: "isesaki" },
      { text: "ざいせいかのやつ", marks: "ざいせいか", city: "isesaki" },
      { text: "すぽーつしんこうか は 何", marks: "すぽーつしんこうか", city: "isesaki" },
      { text: "かんざい課の取組は?", marks: "かんざい課", city: "isesaki" },
      { text: "ざいせいかじゃないのを", marks: "ざいせいか", city: "isesaki" },
      { text: "せいさく すいしんか が 担当", marks: "せいさく すいしんか", city: "suzaka" },
    ],
    counterExamples: ["いつできるか、ざいせい", "しみんの いけん"],
  },
];
