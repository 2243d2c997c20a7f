import type { ReportedStatus } from "../domain/progress-entry.ts";

/** Questions on what departments have reported, over all records of a city. */
export type ProgressQuestion =
  | { kind: "postponed" }
  | { kind: "unreported" }
  | { kind: "status"; status: Exclude<ReportedStatus, "achieved"> }
  /** `from`–`to`: scores, both included. */
  | { kind: "evaluation"; from: number; to: number }
  | { kind: "effect_total" }
  | { kind: "completion" }
  /** Deadlines within 90 days or this fiscal year; deadlines that have passed without 達成. */
  | { kind: "due_soon" }
  | { kind: "overdue" }
  | { kind: "updated"; period: UpdatePeriod }
  | { kind: "year_ago" };

export type UpdatePeriod = "this_month" | "last_month" | "this_week" | "last_week" | "this_year" | "recent";

export interface FoundProgressQuestion {
  question: ProgressQuestion;
  /** What the question says beside that: 「」 when it asks for nothing else. */
  rest: string;
}

const PERIODS: [RegExp, UpdatePeriod][] = [
  [/今月|こんげつ/, "this_month"],
  [/先月|前の月/, "last_month"],
  [/今週|こんしゅう/, "this_week"],
  [/先週/, "last_week"],
  [/今年度|本年度/, "this_year"],
];
const PERIOD_WORDS = "(?:今月|こんげつ|先月|前の月|今週|こんしゅう|先週|今年度|本年度|最近|このごろ|この頃)";

/** Over normalised text; the first that fits counts. */
const QUESTIONS: [RegExp, (match: RegExpExecArray) => ProgressQuestion][] = [
  [
    /(?:期限|締め?切り?|〆切)(?:が|の)?(?:近い|近く|近づいて(?:い)?る|もうすぐ|せまって(?:い)?る|迫って(?:い)?る)|もうすぐ(?:期限|締め?切り?)/,
    () => ({ kind: "due_soon" }),
  ],
  [
    /(?:期限|締め?切り?|〆切)(?:切れ|(?:を|が)?(?:過ぎ(?:た|て(?:い)?る)|すぎ(?:た|て(?:い)?る)|超え(?:た|て(?:い)?る))|超過)/,
    () => ({ kind: "overdue" }),
  ],
  [
    /(?:全体の?)?達成(?:率|度|割合)|(?:何割|何(?:%|パーセント)|何件|いくつ|どれ(?:くらい|ぐらい|だけ))(?:が|を|の(?:公約|取組|施策)が?)?達成(?:した|し|でき|済み)?/,
    () => ({ kind: "completion" }),
  ],
  [
    /(?:去年|昨年|[1一]年前)の?(?:(?:今|いま|この|同じ)の?(?:ごろ|ころ|頃|時期|時)|同時期)|[1一]年前(?=は|の|\?|$)/,
    () => ({ kind: "year_ago" }),
  ],
  [
    /(?:実績)?効果額の?(?:合計|総額|総計|累計|トータル|全部)|(?:合計|総額|全体)の?(?:実績)?効果額/,
    () => ({ kind: "effect_total" }),
  ],
  [
    /評価(?:が|は|の|で)?\s*[「『"]?([1-5])[」』"]?(?:点|段階)?(以上|以下)?(?!\d|件|回|人|年|つ)/,
    ([, digit, bound]) => {
      const score = Number(digit);
      return { kind: "evaluation", from: bound === "以下" ? 1 : score, to: bound === "以上" ? 5 : score };
    },
  ],
  // No plan here grades by letters; who asks for them learns what it grades by, or that it does not.
  [
    /評価(?:が|は|の|で)?\s*[「『"]?[a-es][」』"]?(?:評価)?(?:に?なった|だった|の)|(?<![a-z])[a-es]評価(?:に?なった|だった|の)?/,
    () => ({ kind: "evaluation", from: 1, to: 5 }),
  ],
  [/評価(?:の結果|結果)?(?:の|を)?(?:一覧|まとめ|リスト)/, () => ({ kind: "evaluation", from: 1, to: 5 })],
  [
    new RegExp(
      `(${PERIOD_WORDS})?(?:に|の|、|で)?\\s*(?:更新|進捗の報告|報告|公開)(?:が|の)?(?:あった|ありました|された|した|されました)`,
    ),
    ([, word]) => ({ kind: "updated", period: PERIODS.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? "recent" }),
  ],
  [
    new RegExp(
      `(${PERIOD_WORDS})(?:に|の|、|で)?\\s*(?:更新|変わった|変更(?:が|の)?(?:あった|された)|動きが?あった|動いた)`,
    ),
    ([, word]) => ({ kind: "updated", period: PERIODS.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? "recent" }),
  ],
  [
    /未報告|(?:まだ)?報告(?:が|の|も)?(?:ない|無い|なし|されて(?:い)?ない|出て(?:い)?ない|(?:上|あ)がって(?:い)?ない|して(?:い)?ない)/,
    () => ({ kind: "unreported" }),
  ],
  [
    /延期(?:された|になった|した|に?なって(?:い)?る|の)?|先延ばし(?:された|になった|の)?|後ろ倒し(?:された|になった|の)?|期限が?(?:延びた|のびた|延ばされた|変わった|変更された)/,
    () => ({ kind: "postponed" }),
  ],
  [
    /(?:予定より)?(?:遅れて(?:い)?る|遅れた|遅延して(?:い)?る|遅れの(?=取|施|公|も))/,
    () => ({ kind: "status", status: "late" }),
  ],
  [/未着手|(?:まだ)?(?:始まって|着手して|手をつけて)(?:い)?ない/, () => ({ kind: "status", status: "not_started" })],
  [/進行中|進んで(?:い)?る(?=取|施|公|も|項)/, () => ({ kind: "status", status: "in_progress" })],
  [/(?:中止|見直し)(?:に)?(?:された|なった|した|となった)/, () => ({ kind: "status", status: "stopped" })],
];

/** Words that ask for a list and name nothing. */
const LIST_WORDS =
  /だけ|のみ|取り?組み?(?:項目)?|施策|公約|項目|事業|計画|もの|やつ|こと|一覧|リスト|全部|すべて|全て|進捗|状況|件数|何件|いくつ|いくら|どれ(?:くらい|ぐらい)?|どの(?:くらい)?|どんな|なに|何|教えて|知りたい|見せて|出して|ください|下さい|お願い(?:します)?|あります?か?|ある|ありました?|あった|ですか|です|でした|ますか|か所|まだ|今|いま|の中で|うち|課題|令和\d+年度?|r\d+|20\d\d年度?|今年度|来年度|昨年度|年度/g;
const PARTICLES = /[はをがのでにへともやかなね、。,.?!\s「」]/g;

/**
 * Reads a question on reports; undefined when it is none.
 * @param text normalised
 * @param names words of the question that were read as conditions (departments, sections), normalised
 */
export function findProgressQuestion(text: string, names: readonly string[]): FoundProgressQuestion | undefined {
  for (const [pattern, build] of QUESTIONS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const without = names.reduce((rest, name) => rest.replaceAll(name, " "), text.replace(match[0], " "));
    return { question: build(match), rest: without.replace(LIST_WORDS, "").replace(PARTICLES, "") };
  }
  return undefined;
}
