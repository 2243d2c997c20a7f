import type { MeasureView } from "../../src/domain/measure-view.ts";
import type { Catalogue } from "../../src/understand/catalogue.ts";
import { allOf, anyOf, type Condition } from "../../src/understand/condition.ts";

/** A number from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** One condition with the words that name it: as a noun (「財政課」), and before a noun (「財政課の」). */
interface Leaf {
  kind: Condition["kind"];
  condition: Condition;
  /** null: only a clause names it; then a noun for records follows it. */
  noun: string | null;
  clauses: readonly string[];
}

/** Everything that a question can choose records of this city by. */
export function listLeaves(catalogue: Catalogue, views: readonly MeasureView[]): Leaf[] {
  return [
    ...departments(catalogue),
    ...sections(catalogue),
    ...states(),
    ...terms(catalogue),
    ...deadlines(views),
    ...additions(views),
    ...targets(),
    ...schedules(views),
    ...numberedSections(catalogue),
  ];
}

function departments(catalogue: Catalogue): Leaf[] {
  return catalogue.departments
    .filter(({ plain }) => /(?:課|部|局|室)$/.test(plain))
    .map(({ name, units }) => ({
      kind: "department",
      condition: { kind: "department", units, words: name, sharing: "any" },
      noun: name,
      clauses: [
        `${name}の`,
        `${name}が担当の`,
        `${name}が担当している`,
        `${name}担当の`,
        `${name}がやってる`,
        `${name}が受け持つ`,
        `担当が${name}の`,
        `${name}が持ってる`,
        `${name}でやってる`,
        `${name}が抱えてる`,
        `${name}が所管する`,
        `${name}が受け持ってる`,
        `${name}の受け持ちの`,
        `${name}が担当になってる`,
        `担当課が${name}になっている`,
        `${name}に任されている`,
      ],
    }));
}

function sections({ sections: all }: Catalogue): Leaf[] {
  return [...new Set(all.map(({ plain }) => plain))]
    .filter((plain) => plain.length >= 4)
    .map((plain) => {
      const named = all.filter((one) => one.plain === plain);
      const { title } = named[0]!;
      return {
        kind: "section",
        condition: { kind: "section", ids: [...new Set(named.flatMap(({ ids }) => ids))], label: title },
        noun: `「${title}」`,
        clauses: [
          `「${title}」の`,
          `「${title}」にある`,
          `「${title}」に入っている`,
          `「${title}」の中の`,
          `「${title}」に並んでいる`,
          `「${title}」に載ってる`,
          `「${title}」のところの`,
          `「${title}」という区分の`,
          `「${title}」に書いてある`,
        ],
      };
    });
}

function states(): Leaf[] {
  const leaf = (state: "achieved" | "not_achieved" | "unreported", clauses: string[]): Leaf => ({
    kind: "state",
    condition: { kind: "state", state },
    noun: null,
    clauses,
  });
  return [
    leaf("achieved", [
      "達成した",
      "もう達成した",
      "達成済みの",
      "すでに達成された",
      "終わった",
      "もう済んだ",
      "達成できた",
      "もうできた",
      "達成と書いてある",
      "もう終わってる",
      "達成になってる",
      "片付いた",
      "完了した",
      "実現した",
      "公約達成の印がある",
    ]),
    leaf("not_achieved", [
      "まだ達成していない",
      "達成していない",
      "未達成の",
      "達成できていない",
      "まだ終わっていない",
      "達成の印がない",
      "まだできていない",
      "まだ終わってない",
      "終わってない",
      "済んでいない",
      "達成と書いてない",
      "達成になってない",
      "未完了の",
      "片付いてない",
      "実現していない",
    ]),
    leaf("unreported", [
      "未報告の",
      "まだ報告がない",
      "報告のない",
      "報告が上がっていない",
      "報告がまだの",
      "報告されてない",
    ]),
  ];
}

function terms({ terms: all }: Catalogue): Leaf[] {
  return all.map((term) => ({
    kind: "term",
    condition: { kind: "term", term },
    noun: term,
    clauses: [
      `${term}の`,
      `区分が${term}の`,
      `「${term}」の`,
      `${term}に入ってる`,
      `${term}になっている`,
      `${term}と書いてある`,
      `${term}扱いの`,
    ],
  }));
}

function deadlines(views: readonly MeasureView[]): Leaf[] {
  const years = [...new Set(views.flatMap(({ deadline }) => (deadline ? [deadline.fiscalYear] : [])))];
  const leaf = (from: number | null, to: number | null, clauses: string[]): Leaf => ({
    kind: "deadline",
    condition: { kind: "deadline", range: { from, to } },
    noun: null,
    clauses,
  });
  return years.flatMap((year) => {
    const era = year - 2018;
    return [
      leaf(year, year, [
        `令和${era}年度が期限の`,
        `R${era}年度末が期限の`,
        `${year}年度末期限の`,
        `令和${era}年度が締め切りの`,
        `期限が令和${era}年度の`,
        `期限がR${era}年度末になってる`,
        `令和${era}年度に期限が来る`,
      ]),
      leaf(null, year, [
        `令和${era}年度末までの`,
        `R${era}年度までに終わる`,
        `期限が令和${era}年度までの`,
        `令和${era}年度までに期限が来る`,
        `${year}年度以前が期限の`,
      ]),
      leaf(year, null, [
        `令和${era}年度以降が期限の`,
        `R${era}年度以降の`,
        `期限が令和${era}年度以降の`,
        `令和${era}年度以降に期限が来る`,
      ]),
      leaf(year + 1, null, [`令和${era}年度より後が期限の`, `R${era}年度より後の`]),
      leaf(null, year - 1, [`令和${era}年度より前が期限の`, `R${era}年度より前の`]),
    ];
  });
}

function additions(views: readonly MeasureView[]): Leaf[] {
  const years = [...new Set(views.flatMap(({ measure: { addedIn } }) => (addedIn === null ? [] : [addedIn])))];
  if (years.length === 0) return [];
  return [
    ...years.map((year): Leaf => {
      const era = year - 2018;
      return {
        kind: "added",
        condition: { kind: "added", range: { from: year, to: year } },
        noun: null,
        clauses: [
          `令和${era}年度に追加された`,
          `R${era}に追加された`,
          `${year}年度から新しく加わった`,
          `令和${era}年度に足された`,
          `R${era}年度から入った`,
          `令和${era}年度に増えた`,
        ],
      };
    }),
    {
      kind: "added",
      condition: { kind: "added", range: null },
      noun: null,
      clauses: [
        "後から追加された",
        "途中で追加された",
        "途中から入った",
        "あとから足された",
        "最初はなくて途中で加わった",
      ],
    },
  ];
}

function targets(): Leaf[] {
  const leaf = (present: boolean, clauses: string[]): Leaf => ({
    kind: "stated",
    condition: { kind: "stated", fact: "target", present },
    noun: null,
    clauses,
  });
  return [
    leaf(true, [
      "数値目標がある",
      "数値の目標がある",
      "数値目標が決まっている",
      "数値目標が書いてある",
      "数字の目標を持つ",
      "数字で目標が出てる",
      "目標の数字がある",
      "数値目標のある",
      "数値目標が載ってる",
    ]),
    leaf(false, [
      "数値目標がない",
      "数値目標のない",
      "数値の目標が決まっていない",
      "数値目標が書かれていない",
      "数字の目標がない",
      "目標の数字がない",
      "数値目標が載ってない",
      "数値目標が出てない",
      "数値目標を持たない",
    ]),
  ];
}

function schedules(views: readonly MeasureView[]): Leaf[] {
  const years = new Set(
    views.flatMap(({ measure }) => measure.schedule.flatMap((line) => line.years.map(({ fiscalYear }) => fiscalYear))),
  );
  const leaf = (fiscalYear: number, filled: boolean, clauses: string[]): Leaf => ({
    kind: "schedule",
    condition: { kind: "schedule", fiscalYear, filled },
    noun: null,
    clauses,
  });
  return [...years].flatMap((year) => {
    const era = year - 2018;
    return [
      leaf(year, true, [
        `令和${era}年度に予定がある`,
        `R${era}の欄に何か書いてある`,
        `令和${era}年度の欄が埋まっている`,
        `R${era}年度に工程が入ってる`,
      ]),
      leaf(year, false, [
        `令和${era}年度に予定がない`,
        `R${era}の欄に何も書いてない`,
        `令和${era}年度の欄が空いている`,
        `R${era}年度の欄が空欄の`,
      ]),
    ];
  });
}

/** Places by number (「重点項目2」「公約VI」), where the number is of one place alone. */
function numberedSections({ sections: all }: Catalogue): Leaf[] {
  const labels = all.filter(({ label }) => /^[一-龠ァ-ヴー]{2,}[\dIVX]+$/.test(label));
  return labels
    .filter(({ label }) => labels.filter((other) => other.label === label).length === 1)
    .map(({ label, title, ids }) => ({
      kind: "section",
      condition: { kind: "section", ids: [...ids], label: `${label} ${title}` },
      noun: label,
      clauses: [`${label}の`, `${label}にある`, `${label}に入ってる`, `${label}に載っている`, `${label}のところの`],
    }));
}

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
  const count = Math.min(kinds.length, 1 + Math.floor(random() * 3));
  const chosen: Leaf["kind"][] = [];
  while (chosen.length < count) {
    const kind = pick(random, kinds);
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
  const begin = pick(random, BEGIN_WORDS);
  ways.push(`begin ${begin}`);
  let question = begin + parts[0]!.words;
  for (const { words } of parts.slice(1)) {
    const and = pick(random, AND_WORDS);
    ways.push(`and ${and}`);
    question = join(question, and.replace("+", noun), words);
  }
  const end = pick(random, END_WORDS);
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
  const first = pick(random, leaves);
  const second = random() < 0.3 ? leaves.filter((leaf) => isAlternative(leaf, first)) : [];
  const alternatives = second.length > 0 ? [first, pick(random, second)] : [first];
  const isNegated = random() < 0.3;
  ways.push(`kind ${first.kind}`);
  const or = pick(random, OR_WORDS);
  if (alternatives.length > 1) ways.push(`or ${or}`);
  const condition = anyOf(alternatives.map((leaf) => leaf.condition));
  const names = alternatives.map((leaf) => leaf.noun ?? `${pick(random, leaf.clauses)}${noun}`);
  if (isNegated) {
    const not = pick(random, NOT_WORDS);
    ways.push(`not ${not}`);
    return { condition: { kind: "not" as const, of: condition }, words: names.join(or) + not };
  }
  if (alternatives.length > 1) {
    return { condition, words: `${names.slice(0, -1).join(or)}${or}${pick(random, alternatives.at(-1)!.clauses)}` };
  }
  return { condition, words: pick(random, first.clauses) };
}

/** Another name of the same kind that neither says the opposite nor lies in the words of the first. */
function isAlternative(leaf: Leaf, first: Leaf): boolean {
  if (
    leaf === first ||
    leaf.kind === "state" ||
    leaf.kind === "stated" ||
    leaf.kind === "deadline" ||
    leaf.kind === "schedule"
  )
    return false;
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

const divisionOf = ({ condition }: Leaf) => (condition.kind === "department" ? condition.units[0]?.division : null);
