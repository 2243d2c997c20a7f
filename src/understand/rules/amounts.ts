import type { AmountEnd, Leaf } from "../condition.ts";
import type { Pick } from "../meaning.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { readYen, YEN } from "../read-yen.ts";
import type { Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { BETWEEN, GIVEN, NOT_GIVEN, WANTED } from "./targets.ts";

type Amount = Extract<Leaf, { kind: "amount" }>;

/** What is spent, as people call it. */
const SPENT =
  "(?:(?:当初|年間|総|概算)?(?:予算(?:額|措置|規模)?|事業費|費用|経費|決算額?|コスト)(?:の(?:額|金額))?|税金)";
/** Any amount that a plan states. */
const STATED = "(?:(?:財政)?効果額|目標額|削減額|寄附額|金額|お金|額)";
/** What is done with money. */
const SPENDING = [
  "付く",
  "つく",
  "付ける",
  "つける",
  "かかる",
  "かける",
  "使う",
  "取る",
  "とる",
  "組む",
  "出る",
  "出す",
  "ある",
  "計上する",
  "充てる",
  "投じる",
  "下りる",
  "おりる",
];
/** Records follow, or nothing more. */
const RECORD = "(?:もの|やつ|取組項目|取り組み|取組|施策|公約|約束|項目|事業|計画|プロジェクト)";
const END = `(?=の?${RECORD}|の(?:は|って|を|が|も|だけ|$|\\?|、)|(?:は|って|が)?(?:どれ|何|いくつ|ある|$|[?。、])|${NEXT_CONDITION})`;
const SPENT_SO = `(?:も|ほど|くらい|ぐらい)?(?:の|${does(SPENDING)})?(?:の(?=は|って|を|が|も|だけ|$|\\?|、)|もの|やつ)?${END}`;

const CHOSEN_END = `(?=${RECORD}|の?(?:は|って)[?。]*$)`;

const MORE =
  "(?:を?(?:超え|こえ)(?:る|た|て(?:い)?る)?|超(?!え)|を?上回(?:る|った|って(?:い)?る)|より(?:も)?(?:多い|大きい|高い|上))";
const LESS =
  "(?:未満|を?下回(?:る|った|って(?:い)?る)|に?(?:満たない|届かない|達しない|行かない|いかない)|を切(?:る|って(?:い)?る)|より(?:も)?(?:少ない|小さい|安い|低い|下))";
const COMPARED = `(?:(?<least>以上|単位)|(?<more>${MORE})|(?<most>以下|以内|まで)|(?<less>${LESS}))`;
/** 「1億円以上5億円未満」「100万から500万円の」. */
const RUN = `(?<from>${YEN})(?:(?<above>${MORE})|以上|から|[~-])(?:で|、)?(?<to>${YEN})(?:(?<below>${LESS})|以下|以内|まで)?`;
const JOINED = "(?:(?:の額|額|規模)?(?:が|は|で|に|を|の)?、?)";

function readAmount(groups: Record<string, string | undefined>, what: Amount["what"]): Amount | null {
  const end = (words: string | undefined, isIncluded: boolean): AmountEnd | null => {
    const thousandYen = words === undefined ? null : readYen(words);
    return thousandYen === null ? null : { thousandYen, isIncluded };
  };
  const { from, to, above, below, one, more, less, least, most } = groups;
  const amount = { kind: "amount", what, fiscalYear: null, present: true } as const;
  if (from !== undefined) return { ...amount, from: end(from, !above), to: end(to, !below) };
  const only = end(one, !more && !less);
  if (only === null) return null;
  return {
    ...amount,
    from: least || more || !(most || less) ? only : null,
    to: most || less || !(least || more) ? only : null,
  };
}

const compared = (
  name: string,
  what: Amount["what"],
  pattern: string,
  texts: Rule["examples"],
  not: string[],
): Rule => ({
  name: `amount/${name}`,
  reads: new RegExp(pattern, "g"),
  produce: (match) => {
    const condition = readAmount((match as unknown as RegExpExecArray).groups ?? {}, what);
    return condition && { kind: "condition", condition };
  },
  weight: 2,
  examples: texts,
  counterExamples: not,
});

const ONE = `(?<one>${YEN})`;
const MOST = "(?:一番|いちばん|最も|もっとも)";
const CHOSEN = `(?:の)?(?:${RECORD}|の(?=は|って|を|どれ|$|\\?))?`;

const pick = (name: string, size: string, verbs: string, end: Pick["end"], examples: Rule["examples"]): Rule => ({
  name: `pick/${name}`,
  reads: new RegExp(
    `${SPENT}(?:が|の|を)?${MOST}(?:${size}${verbs})${CHOSEN}|${MOST}(?:${SPENT}|お金)(?:が|の|を)?(?:${size}${verbs})${CHOSEN}|${MOST}(?:${size})(?:${SPENT})${CHOSEN}`,
    "g",
  ),
  produce: () => ({ kind: "pick", by: "budget", end }),
  weight: 2,
  examples,
  counterExamples: ["予算はいくら?", "一番多い課は?"],
});

/** Records by what they cost, or by any amount that the plan states for them. */
export const AMOUNT_RULES: readonly Rule[] = [
  compared(
    "budget",
    "budget",
    `${SPENT}${JOINED}(?:${RUN}|${ONE}(?:${COMPARED}|ちょうど)?)${SPENT_SO}`,
    [
      { text: "今年度予算が1億円以上ついてる公約は", marks: "予算が1億円以上ついてる" },
      { text: "事業費5000万円未満のもの", marks: "事業費5000万円未満のもの" },
      { text: "予算が100万円から500万円の取組", marks: "予算が100万円から500万円の" },
      { text: "予算が三百万円の公約", marks: "予算が三百万円の" },
    ],
    ["予算はいくら?", "費用は1人5000円以上?", "予算が1億円以上増えた理由は?"],
  ),
  compared(
    "with_budget",
    "budget",
    `(?:${RUN}|${ONE}(?:${COMPARED})?)(?:の|もの)?(?:${SPENT}|お金)(?:が|を|の)?(?:${does(SPENDING)})?(?:の(?=は|って|を|だけ|$|\\?)|もの|やつ)?${END}`,
    [{ text: "1億円を超える予算がついた事業", marks: "1億円を超える予算がついた" }],
    ["1万円以上の費用の助成は?"],
  ),
  compared(
    "any",
    "any",
    `${STATED}${JOINED}(?:${RUN}|${ONE}${COMPARED})${SPENT_SO}`,
    [{ text: "効果額が1500万円以上の取組", marks: "効果額が1500万円以上の" }],
    ["効果額は?"],
  ),
  compared(
    "bare",
    "any",
    `(?:${RUN}|${ONE}${COMPARED})(?:の(?=${RECORD}|は|って|を|だけ|${NEXT_CONDITION})|も?${does(SPENDING)}${CHOSEN_END}|(?=${RECORD}|の(?:は|って|を|だけ)|(?<=[るいた])${NEXT_CONDITION}))|(?<=^(?:じゃあ?|では|で|なら)?、?)(?:${RUN}|${ONE}${COMPARED})(?=(?:は|って|だと|なら)?[?。]*$)`,
    [{ text: "そのうち1000万円以上のもの", marks: "1000万円以上の" }],
    ["年収500万円以下の世帯の補助", "1万人以上の市"],
  ),
  {
    name: "amount/budget_given",
    // 「壊す費用が出る」 is money for somebody who does it.
    reads: new RegExp(`(?<![うくぐすつぬぶむる])${SPENT}(?:が|の|も|は)?${BETWEEN}${GIVEN}${WANTED}`, "g"),
    produce: () => ({ kind: "condition", condition: present(true) }),
    examples: [{ text: "予算がついてる取組", marks: "予算がついてる" }],
    counterExamples: ["予算はいくら?", "予算を使う理由は?", "家を壊す費用が出るのは?"],
  },
  {
    name: "amount/no_budget",
    reads: new RegExp(
      `予算措置(?:が|は|も)?(?:まだ)?${doesNot(["する"])}(?:の(?=は|って|を|が|だけ|$|\\?)|もの|やつ)?|${SPENT}(?:の?(?:欄|枠))?(?:が|の|も|は)?${BETWEEN}(?:${NOT_GIVEN}|(?:ゼロ|0円|零|0)(?:の|で)?|${doesNot(SPENDING)}(?:の(?=は|って|を|が|だけ|$|\\?)|もの|やつ)?)${WANTED}`,
      "g",
    ),
    produce: () => ({ kind: "condition", condition: present(false) }),
    weight: 1,
    examples: [
      { text: "予算がついてないやつだけ教えて", marks: "予算がついてない" },
      { text: "予算ゼロの公約", marks: "予算ゼロの" },
    ],
    counterExamples: ["予算がないからできないの?", "予算はいくら?"],
  },
  pick("budget_most", "大きい|多い|高い|でかい|高額(?:な)?", `|(?:${does(SPENDING)})`, "last", [
    { text: "一番予算が大きいのは?", marks: "一番予算が大きいの" },
    { text: "いちばんお金かかる事業はどれ", marks: "いちばんお金かかる事業" },
  ]),
  pick("budget_least", "小さい|少ない|安い|低い", "", "first", [
    { text: "事業費が最も少ない取組", marks: "事業費が最も少ない取組" },
  ]),
];

function present(isPresent: boolean): Amount {
  return { kind: "amount", what: "budget", from: null, to: null, fiscalYear: null, present: isPresent };
}
