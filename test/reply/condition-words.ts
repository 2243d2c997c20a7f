import { allOf, anyOf, type Condition } from "../../src/understand/condition.ts";
import type { Random } from "../simulation/random.ts";
import type { Leaf } from "./place-leaves.ts";

/** How two names of one kind are said to be alternatives. */
export const OR_WORDS = [
  "と",
  "か",
  "、",
  "並びに",
  "または",
  "もしくは",
  "・",
  "および",
  "や",
  "あるいは",
  "それから",
  "とか",
] as const;
/** How what is named is taken away, before the noun. */
export const NOT_WORDS = [
  "以外の",
  "を除く",
  "を除いた",
  "じゃない",
  "ではない",
  "を外した",
  "は除いて、",
  "は抜いて、",
  "は入れないで、",
  "抜きの",
  "を外して、",
  "じゃないほうの",
] as const;
/** How two conditions are said to hold at once; `+` is the noun for records. */
export const AND_WORDS = [
  "",
  "、",
  "+のうち、",
  "+で、",
  "+の中で",
  "、かつ",
  "+で、しかも",
  "+、なおかつ",
  "+のなかから",
  "+のうちで",
  "+で、さらに",
] as const;
/** How the question ends; `+` is the noun for records. */
export const END_WORDS = [
  "+の一覧",
  "+を全部教えて",
  "+はどれ?",
  "+は何件?",
  "+をすべて",
  "+は何がある?",
  "+を一覧で見せて",
  "+はいくつありますか",
  "+は?",
  "+ってどれ?",
  "+、ぜんぶ見せて",
  "+を書き出して",
  "+は何本ある?",
  "+だけ教えて",
  "+だけ見せて",
  "+だけでいいです",
  "+だけ抜き出して",
  "+見せて",
  "+教えてください",
  "+を知りたいです",
  "+お願いします",
  "+全部",
  "+をまとめて見たい",
  "+どれ",
  "+ってなに?",
  "+はいくつ?",
  "+何件あんの",
  "+は何件くらいあるんですか",
  "+の数は?",
  "+を一覧にして",
  "+を拾い出したい",
  "+はどんなのがある?",
  "+はありますか",
  "+が知りたい",
  "+のリストください",
  "+を並べてほしい",
  "+出して",
  "+ってどれとどれ?",
] as const;
/** What people say before they ask. */
export const BEGIN_WORDS = [
  "",
  "",
  "",
  "すみません、",
  "ちょっと教えてほしいんですが、",
  "今度の会議で使うので、",
  "えーっと、",
  "計画のなかで、",
  "おはようございます。",
] as const;

/** A tree of conditions with the words that ask for it. */
export interface Asked {
  condition: Condition;
  question: string;
  /** The phrasings that took part, to count which of them are read wrongly. */
  ways: string[];
}

/** A random tree (and of not of or, as far as a sentence can say it) in random words. */
export function buildAsked(random: Random, leaves: readonly Leaf[], noun: string): Asked {
  const kinds = [...new Set(leaves.map(({ kind }) => kind))];
  const count = Math.min(kinds.length, 1 + random.below(3));
  const chosen: Leaf["kind"][] = [];
  while (chosen.length < count) {
    const kind = random.pick(kinds);
    if (!chosen.includes(kind)) chosen.push(kind);
  }
  const ways: string[] = [];
  const parts = chosen.map((kind) =>
    buildPart(
      random,
      leaves.filter((leaf) => leaf.kind === kind),
      noun,
      ways,
    ),
  );
  const begin = random.pick(BEGIN_WORDS);
  ways.push(`begin ${begin}`);
  let question = begin + parts[0]!.words;
  for (const { words } of parts.slice(1)) {
    const and = random.pick(AND_WORDS);
    ways.push(`and ${and}`);
    question = join(question, and.replace("+", noun), words);
  }
  const end = random.pick(END_WORDS);
  ways.push(`end ${end}`);
  return {
    condition: allOf(parts.map(({ condition }) => condition))!,
    question: question + end.replace("+", noun),
    ways,
  };
}

/** 「…は除いて、」 needs no further comma. */
const join = (before: string, and: string, after: string) =>
  before.endsWith("、") && and.startsWith("、") ? before + and.slice(1) + after : before + and + after;

function buildPart(random: Random, leaves: readonly Leaf[], noun: string, ways: string[]) {
  const first = random.pick(leaves);
  const second = random.chance(0.3) ? leaves.filter((leaf) => isAlternative(leaf, first)) : [];
  const alternatives = second.length > 0 ? [first, random.pick(second)] : [first];
  const isNegated = random.chance(0.3);
  ways.push(`kind ${first.kind}`);
  const or = random.pick(OR_WORDS);
  if (alternatives.length > 1) ways.push(`or ${or}`);
  const condition = anyOf(alternatives.map((leaf) => leaf.condition));
  const names = alternatives.map((leaf) => leaf.noun ?? `${random.pick(leaf.clauses)}${noun}`);
  if (isNegated) {
    const not = random.pick(NOT_WORDS);
    ways.push(`not ${not}`);
    return { condition: { kind: "not" as const, of: condition }, words: names.join(or) + not };
  }
  if (alternatives.length > 1) {
    return { condition, words: `${names.slice(0, -1).join(or)}${or}${random.pick(alternatives.at(-1)!.clauses)}` };
  }
  return { condition, words: random.pick(first.clauses) };
}

/** Kinds of which two are not named side by side. */
const ALONE: readonly Condition["kind"][] = [
  "state",
  "stated",
  "deadline",
  "schedule",
  "amount",
  "indicator",
  "parts",
  "cells",
  "row",
  "column",
];

/** Another name of the same kind that neither says the opposite nor lies in the words of the first. */
function isAlternative(leaf: Leaf, first: Leaf): boolean {
  if (leaf === first || ALONE.includes(leaf.kind)) return false;
  if (hasRole(leaf) || hasRole(first)) return false;
  if (leaf.kind === "added") return leaf.clauses[0]!.startsWith("令和") && first.clauses[0]!.startsWith("令和");
  // 「財政部・財政課」 is one name: that section of that division.
  if (leaf.kind === "department" && divisionOf(leaf) === divisionOf(first)) return false;
  // 「基本目標7、基本施策13」 is one place: that 基本施策 of that 基本目標.
  if (leaf.condition.kind === "section" && first.condition.kind === "section") {
    const [ids, others] = [leaf.condition.ids, first.condition.ids];
    if (ids.every((id) => others.includes(id)) || others.every((id) => ids.includes(id))) return false;
  }
  return !leaf.noun!.includes(first.noun!) && !first.noun!.includes(leaf.noun!);
}

/** 「財政課か管財課が主担当の」 says it of both. */
const hasRole = ({ condition }: Leaf) => condition.kind === "department" && condition.sharing !== "any";

const divisionOf = ({ condition }: Leaf) => (condition.kind === "department" ? condition.units[0]?.division : null);
