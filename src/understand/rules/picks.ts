import { scriptPattern } from "../../domain/script-pattern.ts";
import type { Pick } from "../meaning.ts";
import type { Rule } from "../rule.ts";
import { done } from "../verb-forms.ts";
import { findNumber } from "./read-years.ts";
import { bothEnds, MOST, oneEnd, THING } from "./superlatives.ts";

const pick = (by: Pick["by"], end: Pick["end"]) => () => ({ kind: "pick" as const, by, end });
/** 「五つの重点項目それぞれで」「各節の」「両方の」: one of every part. */
const EACH =
  "(?:(?:[2-9二三四五六七八九十]{1,2}つ?の)?(?:章|節|柱|区分|分野|重点項目|基本目標|基本施策|大項目|中項目|施策項目|公約)(?:の|で)?(?:それぞれ|おのおの|各々|ごと)|(?:それぞれ|おのおの|各々)の?(?:章|節|柱|区分|分野|重点項目|基本目標|基本施策|大項目|中項目|施策項目|公約)?|(?<!\\p{Script=Han})各(?:章|節|柱|区分|分野|重点項目|基本目標|基本施策|大項目|中項目|施策項目|公約))(?:の中)?(?:で|に|の|から)?、?";
const PLACED =
  "(?:に(?:書いて|書かれて|載って|載せて|置かれて|置いて|並んで|出て|来て|挙がって)(?:い|あ)?る|に(?:書かれた|置かれた|並べられた|来る|くる|ある|出てくる|載る|並ぶ)|の)";
const NTH: readonly [RegExp, number][] = [
  [/^(?:最初|はじめ|先頭|トップ|頭)/, 1],
  [/^(?:最後|おしまい|末尾|ラスト|しんがり|終わり)/, -1],
];
const DUE = "(?:期限|締め?切り?|〆切り?|目標年度|期日|納期)";
const DUE_FIRST = {
  adjectives: "早(?:い|かった)|はやい|近(?:い|かった)|ちかい|短い|迫って(?:い)?る|(?:先|早く)に?(?:来る|くる)",
  superlatives: "最(?:速|短|早)",
  adverbs: "(?:先|早く|最初|前)",
};
const DUE_LAST = {
  adjectives: "遅(?:い|かった)|おそい|遠い|とおい|先の|後の|長(?:い|かった)|(?:後|あと|遅く)に?(?:来る|くる)",
  superlatives: "最(?:遅|長|終)",
  adverbs: "(?:後|あと|遅く|最後|後ろ)",
};
/** The year in which a record joined the plan: 「追加年度」「加わった年」. */
const ADDED =
  "(?:(?:計画に)?(?:追加|(?:加わっ|足され|増え|入っ)た)(?:さ?れた|された|になった|の|した)?(?:年度?|時期|年月|タイミング|の(?=が))|途中追加|追加)";
const ADDED_FIRST = {
  adjectives: "早(?:い|かった)|はやい|古(?:い|かった)|ふるい|前の?",
  superlatives: "最(?:古|初|速)",
};
const ADDED_LAST = {
  adjectives: "新しい|あたらしい|遅(?:い|かった)|おそい|最近の?|近い|後の?|あとの?",
  superlatives: "最(?:新|近|後)|直近",
};
const ORDERED =
  "(?:順|ほうから|方から|ものから|やつから|のから)(?:番)?(?:に|で)?(?:、?(?:並べ(?:替え|かえ|直し|なおし)?|並び(?:替え|かえ)|ソートし)て?)?";
const NOUN = "(?:公約|取組項目|取組|取り組み|施策|項目|やつ)";
/** Where the order is that of the plan: 「目次の」「計画書の中で」. */
const IN_PLAN =
  "(?:(?:計画(?:書|全体)?(?:の目次)?|目次|一覧表?|リスト|冊子|公約集|施策集|全体)(?:の中)?(?:の|で|では|だと|を通して)、?)";
const PLAN_FIRST =
  "(?:(?:一|1)番(?:目|はじめ|最初|上|頭)|(?:いち|一)ばん(?:上|頭)|最初|はじめ|先頭|トップ(?:バッター)?|冒頭|(?<![一-龠])頭|番号(?:が|の)(?:一番|いちばん|最も)?(?:若い|小さい)(?=取組|公約|施策|項目|の)|いの一番|(?:一|1)つ目)";
const PLAN_LAST =
  "(?:最後(?:尾)?|おしまい|しまい|末尾|ラスト|しんがり|どんじり|どん尻|大トリ|トリ|しっぽ|尻尾|お尻|おしり|終わり|一番(?:下|後ろ)|番号(?:が|の)(?:一番|いちばん|最も)?(?:大きい|後ろの?)(?=取組|公約|施策|項目|の))";
const ASKED = "(?:の(?=は|って|を|も|が|、|$|\\?)|(?=は何|はどれ|って何|$|\\?))";

const sortRule = (end: Pick["end"], adjective: string, bare: string | null, examples: Rule["examples"]): Rule => ({
  name: `pick/due_sorted_${end}`,
  reads: new RegExp(
    [
      `${DUE}(?:の|が|を)?(?:${adjective})${ORDERED}`,
      `^(?:じゃあ?|では|で)?、?(?:${adjective})順${ORDERED.slice(ORDERED.indexOf(")") + 1)}`,
      ...(bare === null ? [] : [bare]),
    ].join("|"),
    "g",
  ),
  produce: () => ({ kind: "pick", by: "deadline", end, sorts: true }),
  weight: 1,
  examples,
  counterExamples: ["期限はいつ?", "期限が一番近いのは", "順番に見せて"],
});

const JOINING = done(["加わる", "入る", "はいる", "追加する", "足す", "増える", "載る"]);
/** By the year in which a record joined the plan. */
const addedRule = (name: string, when: string, end: Pick["end"], examples: Rule["examples"]): Rule => ({
  name: `pick/${name}`,
  reads: new RegExp(
    `${MOST}、?(?:${when})(?:に|から|で)?(?:計画に)?(?:${JOINING}|追加(?:に)?なった)${THING.slice(0, -1)}`,
    "g",
  ),
  produce: pick("added", end),
  weight: 2,
  examples,
  counterExamples: ["いちばん後から入った人", "新しく追加された取組は?", "一番早く入れる保育園"],
});

/** One end of a set: the earliest deadline, the last of the plan. */
export const PICK_RULES: readonly Rule[] = [
  {
    name: "pick/due_first",
    reads: oneEnd(DUE, DUE_FIRST),
    produce: pick("deadline", "first"),
    weight: 1,
    examples: [
      { text: "期限が一番近いのは", marks: "期限が一番近いの" },
      { text: "いちばん早い期限の公約", marks: "いちばん早い期限の公約" },
      { text: "逆に公約全体でいちばん期限が早かったのは", marks: "いちばん期限が早かったの" },
      { text: "締切がいっとう早い取組", marks: "締切がいっとう早い取組" },
      { text: "期限が最短の公約", marks: "期限が最短の公約" },
    ],
    counterExamples: ["期限はいつ?", "一番近い駅", "いっとう早い新幹線"],
  },
  {
    name: "pick/due_last",
    reads: oneEnd(DUE, DUE_LAST),
    produce: pick("deadline", "last"),
    weight: 1,
    examples: [
      { text: "期限が一番遅い公約は?", marks: "期限が一番遅い公約" },
      { text: "締切がもっとも後に来るやつ", marks: "締切がもっとも後に来るやつ" },
    ],
    counterExamples: ["期限はいつ?", "期限の最終確認", "一番遅い電車"],
  },
  {
    name: "pick/due_both",
    ...bothEnds("deadline", DUE, DUE_FIRST, DUE_LAST),
    weight: 2,
    examples: [
      { text: "期限がいちばん早い公約と、いちばん遅い公約は?", marks: "期限がいちばん早い公約と、いちばん遅い公約" },
      { text: "締切が一番近いのと遠いの", marks: "締切が一番近いのと遠いの" },
      { text: "最も遅い期限のものと最も早いもの", marks: "最も遅い期限のものと最も早いもの" },
      { text: "期限の最初と最後の公約", marks: "期限の最初と最後の公約" },
    ],
    counterExamples: ["一番早い便と一番遅い便", "期限が一番早い公約は?", "期限の最初の日"],
  },
  sortRule(
    "first",
    "早い|はやい|近い|ちかい|迫って(?:い)?る|先に来る|短い",
    `${DUE}(?:の)?(?:順|で並べ)(?:に)?(?:並べ)?て?`,
    [
      { text: "期限の早い順に並べて", marks: "期限の早い順に並べて" },
      { text: "締切が近い順に", marks: "締切が近い順に" },
      { text: "期限順に並べて", marks: "期限順に並べて" },
    ],
  ),
  sortRule("last", "遅い|おそい|遠い|とおい|先の|長い", null, [
    { text: "期限が遅いほうから並べて", marks: "期限が遅いほうから並べて" },
  ]),
  {
    name: "pick/by_page",
    reads: new RegExp(
      `(?:ページ|頁|番号)(?:の|が|で)?(?:(後ろ|うしろ|あと|後|大きい|遅い)|前|若い|小さい|早い|順)(?:の)?(?:ほう|方|もの|やつ)?${ORDERED}|ページ順(?:に)?(?:並べ(?:替え|直し)?て)?`,
      "g",
    ),
    produce: ([, last]) => ({ kind: "pick", by: "plan", end: last === undefined ? "first" : "last", sorts: true }),
    weight: 1,
    examples: [
      { text: "ページが後ろのものから", marks: "ページが後ろのものから" },
      { text: "ページ順に並べて", marks: "ページ順に並べて" },
    ],
    counterExamples: ["ページは?", "3ページの取組"],
  },
  addedRule("added_last", "後|あと|遅く|おそく|新しく|最近|後ろ|(?:新しい|遅い|後の)(?:年度?|時期)", "last", [
    { text: "途中追加のうち、いちばん後から入ったのは", marks: "いちばん後から入ったの" },
    { text: "一番新しく加わった取組は?", marks: "一番新しく加わった取組" },
    { text: "いちばん最近追加されたのはどれ", marks: "いちばん最近追加されたの" },
  ]),
  addedRule("added_first", "先|早く|はやく|前|古く|最初|(?:古い|早い|前の)(?:年度?|時期)", "first", [
    { text: "一番早く追加になった取組は?", marks: "一番早く追加になった取組" },
    { text: "いちばん先に入ったのはどれ", marks: "いちばん先に入ったの" },
  ]),
  {
    name: "pick/added_year_first",
    reads: oneEnd(ADDED, ADDED_FIRST),
    produce: pick("added", "first"),
    weight: 2,
    examples: [
      { text: "追加年度が一番古い項目は?", marks: "追加年度が一番古い項目" },
      { text: "追加されたのがいちばん早い取組", marks: "追加されたのがいちばん早い取組" },
    ],
    counterExamples: ["追加年度は?", "一番古い建物", "最初の追加費用"],
  },
  {
    name: "pick/added_year_last",
    reads: oneEnd(ADDED, ADDED_LAST),
    produce: pick("added", "last"),
    weight: 2,
    examples: [
      { text: "追加年度が一番新しい項目は?", marks: "追加年度が一番新しい項目" },
      { text: "いちばん最近の追加項目", marks: "いちばん最近の追加項目" },
      { text: "加わった年がもっとも遅いのは", marks: "加わった年がもっとも遅いの" },
      { text: "追加年度が最新の取組", marks: "追加年度が最新の取組" },
    ],
    counterExamples: ["追加年度は?", "一番新しい建物", "最新の情報を追加して"],
  },
  {
    name: "pick/added_year_both",
    ...bothEnds("added", ADDED, ADDED_FIRST, ADDED_LAST),
    weight: 3,
    examples: [
      { text: "追加年度がいちばん古いのといちばん新しいの", marks: "追加年度がいちばん古いのといちばん新しいの" },
    ],
    counterExamples: ["一番古い学校と一番新しい学校"],
  },
  {
    name: "pick/plan_first",
    reads: new RegExp(
      `${IN_PLAN}?(?:${MOST})?${PLAN_FIRST}${PLACED}${NOUN}|(?<=[\\d)」ivx章節柱]の)(?:最初|先頭|トップ)(?:の)?(?=は|って|を|だけ|$|\\?)|${IN_PLAN}(?:${MOST})?${PLAN_FIRST}${PLACED}?${ASKED}`,
      "g",
    ),
    produce: pick("plan", "first"),
    examples: [
      { text: "最初の公約は何?", marks: "最初の公約" },
      { text: "施策項目2)の先頭は?", marks: "先頭", city: "konan" },
      { text: "目次の一番はじめに載ってるのは", marks: "目次の一番はじめに載ってるの" },
    ],
    counterExamples: ["最初の年度の予定", "計画の最初の年"],
  },
  {
    name: "pick/plan_last",
    reads: new RegExp(
      `${IN_PLAN}?(?:${MOST})?${PLAN_LAST}${PLACED}${NOUN}|(?<=[\\d)」ivx章節柱]の)(?:最後|末尾|ラスト|しんがり)(?:の)?(?=は|って|を|だけ|$|\\?)|${IN_PLAN}(?:${MOST})?${PLAN_LAST}${PLACED}?${ASKED}`,
      "g",
    ),
    produce: pick("plan", "last"),
    examples: [
      { text: "最後の公約は何?", marks: "最後の公約" },
      { text: "いちばんおしまいに置かれた取組", marks: "いちばんおしまいに置かれた取組" },
    ],
    counterExamples: ["最後の年度の予定", "計画の終わりはいつ?"],
  },
  {
    name: "pick/plan_both",
    reads: new RegExp(
      [
        [PLAN_FIRST, PLAN_LAST],
        [PLAN_LAST, PLAN_FIRST],
      ]
        .map(
          ([one, other]) =>
            `${IN_PLAN}?(?:${MOST})?${one}${PLACED}?(?:の(?=と))?${NOUN}?(?:と|や|、|も|・|および|及び)+(?:${MOST})?${other}${PLACED}${NOUN}|${IN_PLAN}(?:${MOST})?${one}${PLACED}?(?:の(?=と))?${NOUN}?(?:と|や|、|・)+(?:${MOST})?${other}${PLACED}?${ASKED}`,
        )
        .join("|"),
      "g",
    ),
    produce: pick("plan", "both"),
    weight: 2,
    examples: [
      { text: "目次の一番目と一番おしまいの取組", marks: "目次の一番目と一番おしまいの取組" },
      { text: "最初と最後の公約を教えて", marks: "最初と最後の公約" },
      { text: "先頭の施策とラストの施策", marks: "先頭の施策とラストの施策" },
      { text: "計画のしんがりと頭に置かれた項目は?", marks: "計画のしんがりと頭に置かれた項目" },
    ],
    counterExamples: ["最初と最後の年度の予定", "最初の公約と二番目の公約", "計画の最初と最後の年"],
  },
  {
    name: "pick/of_each",
    reads: scriptPattern(
      `(${EACH})(?:${MOST})?(?:(最初|はじめ|先頭|トップ|頭|最後|おしまい|末尾|ラスト|しんがり|終わり)|([1-9一二三四五六七八九])番目)${PLACED}(?:${NOUN}|の(?=は|って|を|も|だけ|$|\\?)|(?=は|って|を|も|だけ|$|\\?))|(?:${MOST})?(?:(最初|はじめ|先頭|トップ|頭|最後|おしまい|末尾|ラスト|しんがり|終わり)|([1-9一二三四五六七八九])番目)${PLACED}(?:${NOUN}|の(?=は|って|を|も|だけ|$|\\?))?(?:は|を|も|って)?、?(?:それぞれ|おのおの|各々|両方(?:とも)?)`,
      "gu",
    ),
    produce: ([, each, end, number, laterEnd, laterNumber]) => {
      const digits = number ?? laterNumber;
      const nth =
        digits === undefined ? NTH.find(([words]) => words.test(end ?? laterEnd ?? ""))?.[1] : findNumber(digits);
      const step = STEP_OF.find(([words]) => words.test(each ?? ""))?.[1] ?? null;
      return nth === undefined
        ? null
        : { kind: "pick", by: "plan", end: nth < 0 ? "last" : "first", each: { step, nth } };
    },
    weight: 2,
    examples: [
      {
        text: "五つの重点項目それぞれで、いちばん最後に置かれた取組は?",
        marks: "五つの重点項目それぞれで、いちばん最後に置かれた取組",
      },
      { text: "各節の最初の取組を見せて", marks: "各節の最初の取組" },
      { text: "じゃ二番目に置かれてるのも両方", marks: "二番目に置かれてるのも両方" },
      { text: "先頭の取組はそれぞれ何?", marks: "先頭の取組はそれぞれ" },
    ],
    counterExamples: ["最初の公約は何?", "それぞれの最後の年度"],
  },
];

/** The step that a question names; the innermost where it names none. */
const STEP_OF: readonly [RegExp, number][] = [
  [/章|柱|重点項目|基本目標|大項目|公約/, 0],
  [/節|基本施策|中項目|施策項目/, 1],
];
