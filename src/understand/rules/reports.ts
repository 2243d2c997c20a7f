import type { UpdatePeriod } from "../report-question.ts";
import type { Rule } from "../rule.ts";

const PERIODS: [RegExp, UpdatePeriod][] = [
  [/今月|こんげつ/, "this_month"],
  [/先月|前の月/, "last_month"],
  [/今週|こんしゅう/, "this_week"],
  [/先週/, "last_week"],
  [/今年度|本年度/, "this_year"],
];
const PERIOD_WORDS = "(?:今月|こんげつ|先月|前の月|今週|こんしゅう|先週|今年度|本年度|最近|このごろ|この頃)";
const findPeriod = (word: string | undefined): UpdatePeriod =>
  PERIODS.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? "recent";

/** What departments have reported, over all records. */
export const REPORT_RULES: readonly Rule[] = [
  {
    name: "report/due_soon",
    reads:
      /(?:期限|締め?切り?|〆切)(?:が|の)?(?:近い|近く|近づいて(?:い)?る|もうすぐ|せまって(?:い)?る|迫って(?:い)?る)|もうすぐ(?:期限|締め?切り?)/g,
    produce: () => ({ kind: "report", question: { kind: "due_soon" } }),
    examples: [{ text: "期限が近い取組は?", marks: "期限が近い" }],
    counterExamples: ["駅に近い"],
  },
  {
    name: "report/overdue",
    reads:
      /(?:期限|締め?切り?|〆切)(?:切れ|(?:を|が)?(?:過ぎ(?:た|て(?:い)?る)|すぎ(?:た|て(?:い)?る)|超え(?:た|て(?:い)?る)|守(?:れ|ら)(?:なかった|れなかった|て(?:い)?ない)|破った)|超過)(?:(?:のに|まま|けど)(?:ずっと|まだ)?(?:放置|ほったらかし|放ったらかし|(?:放|ほう)って(?:お|あ))(?:(?:に)?(?:して|されて|い)(?:い)?る|いて(?:い)?る|る)?)?/g,
    produce: () => ({ kind: "report", question: { kind: "overdue" } }),
    examples: [
      { text: "期限切れの取組", marks: "期限切れ" },
      { text: "期限過ぎてるのに放置してるのはどれ", marks: "期限過ぎてるのに放置してる" },
    ],
    counterExamples: ["賞味期限"],
  },
  {
    name: "report/year_ago",
    reads:
      /(?:去年|昨年|[1一]年前)の?(?:(?:今|いま|この|同じ)の?(?:ごろ|ころ|頃|時期|時)|同時期)|[1一]年前(?=は|の|\?|$)/g,
    produce: () => ({ kind: "report", question: { kind: "year_ago" } }),
    examples: [{ text: "去年の今ごろは?", marks: "去年の今ごろ" }],
    counterExamples: ["去年の冬"],
  },
  {
    name: "report/effect_total",
    reads: /(?:実績)?効果額の?(?:合計|総額|総計|累計|トータル|全部)|(?:合計|総額|全体)の?(?:実績)?効果額/g,
    produce: () => ({ kind: "report", question: { kind: "effect_total" } }),
    examples: [{ text: "効果額の合計は?", marks: "効果額の合計" }],
    counterExamples: ["効果額は?"],
  },
  {
    name: "report/evaluation",
    reads: /評価(?:が|は|の|で)?\s*[「『"]?([1-5])[」』"]?(?:点|段階)?(以上|以下)?(?!\d|件|回|人|年|つ)/g,
    produce: ([, digit, bound]) => {
      const score = Number(digit);
      return {
        kind: "report",
        question: { kind: "evaluation", from: bound === "以下" ? 1 : score, to: bound === "以上" ? 5 : score },
      };
    },
    weight: 1,
    examples: [{ text: "評価1の一覧", marks: "評価1" }],
    counterExamples: ["行政評価の充実"],
  },
  {
    // Letters that the plan itself grades by are states in its own words. Who asks for others learns what it grades by.
    name: "report/evaluation_letters",
    reads:
      /評価(?:が|は|の|で)?\s*[「『"]?[a-es][」』"]?(?:評価)?(?:に?なった|だった|の)|(?<![a-z])[a-es]評価(?:に?なった|だった|の)?|評価(?:の結果|結果)?(?:の|を)?(?:一覧|まとめ|リスト)|^評価(?:点|の点)?(?:は|って)?(?:何点)?(?=[?。]*$)|(?<!行政|事業|施策|人事)評価(?:点)?(?:が|の)(?:つ(?:い|け)|付(?:い|け)|出(?:て)?|あ)(?:た|る|てい?る|られた)(?:もの|の)?|(?<!行政|事業|施策|人事)評価(?:点)?(?:が|の)(?:一番|いちばん|最も|もっとも)?(?:低|高|悪|良|よ)(?:い|かった)(?:もの|の|(?=取組|施策|公約|項目))?|^評価(?:点)?の平均(?:点)?(?:は|って)?(?:何点)?(?=[?。]*$)/g,
    produce: ([words], { catalogue: { statusWords } }) => {
      const letter = /(?<![a-z])[a-es](?![a-z])/.exec(words)?.[0];
      const isOfPlan = letter !== undefined && statusWords.some(({ plain }) => plain === letter);
      return isOfPlan ? null : { kind: "report", question: { kind: "evaluation", from: 1, to: 5 } };
    },
    weight: 1,
    examples: [{ text: "A評価の取組", marks: "a評価の" }],
    counterExamples: ["評価の方法は?", "行政評価の充実"],
  },
  {
    name: "report/updated",
    reads: new RegExp(
      `(${PERIOD_WORDS})?(?:に|の|、|で)?\\s*(?:更新|進捗の報告|報告|公開)(?:が|の)?(?:あった|ありました|された|した|されました)|(${PERIOD_WORDS})(?:に|の|、|で)?\\s*(?:更新|変わった|変更(?:が|の)?(?:あった|された)|動きが?あった|動いた)`,
      "g",
    ),
    produce: ([, before, after]) => ({
      kind: "report",
      question: { kind: "updated", period: findPeriod(before ?? after) },
    }),
    examples: [{ text: "今月更新されたのは?", marks: "今月更新された" }],
    counterExamples: ["設備の更新"],
  },
];
