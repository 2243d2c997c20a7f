import { matches } from "./choose-rules.ts";
import type { NeedleTable } from "./needle-table.ts";

/**
 * How a question asks, beside what it asks for: why something went wrong, whose fault it was, whether the department or
 * the 区分 it names is the right one. Read by its words alone; what a record answers stands in src/reply.
 */
export interface Manner {
  /** 「なぜ遅れているの」: why it went wrong, not what it is for. */
  asksReason: boolean;
  /** It blames or praises somebody, or makes something the cause (「サボったから遅れた?」). */
  blames: boolean;
  /** It asks what came of it (「何人増えた?」「90%になった?」「今何人?」): a result, for which no target may stand. */
  asksResult: boolean;
  /** Indicators as things of their own, by whether their targets were reached (「達成できなかった指標は?」). */
  asksIndicators: boolean;
  /** A yes or no on the department or the 区分 that it names, and nothing more (「担当は財政課?」). */
  asksWhether: boolean;
}

/** One pattern with what it must and must not read. */
interface MannerPattern {
  reads(text: string, needles?: NeedleTable): boolean;
  examples: readonly string[];
  counterExamples: readonly string[];
}

const ASKS_WHY = /なぜ|なんで(?!も)|何で|どうして|理由|わけ/;
const OF_TROUBLE =
  /遅れ|おくれ|延期|延び|中止|取りやめ|やめ|止ま|滞|進ま(?:ない|なかった)|でき(?:ない|なかった|てい?ない)|終わら(?:ない|なかった)/;
/** Words that blame or praise whoever they are said of. */
const BLAMES =
  /(?:サボ|さぼ|怠け|なまけ)(?:っ?て|っ?た|り|る|から)|やる気(?:が|は)?(?:ない|なかった|なく)|(?:せい|おかげ)で|手を抜(?:い|く)|(?:職務|公約)?放棄し/;
/** What became of it, said with its cause: the cause is what is asked to be confirmed. */
const MAKES_CAUSE =
  /(?:放置|ほったらかし)(?:して|した|され|に|(?=[?。]))|(?:た|い|だ|る)(?:から|ので|ため(?:に)?)[^。?]{0,12}(?:遅れ|おくれ|中止|廃止|失敗|延期|達成|でき)/;
/** How many there are now, or what became of a figure. */
const ASKS_RESULT = new RegExp(
  [
    "何\\s*(?:人|件|%|パーセント|回|台|組|本|か所|箇所|円|施設|ポイント|世帯|トン)(?:くらい|ぐらい|ほど)?(?:が|も|を|に)?(?:\\S{1,6}[をが])?(?:増え|減っ|減ら|来|集ま|上が|下が|伸び|や(?:っ|り)|開(?:い|か)|し(?:た|まし)|公開|成立|登録|相談|利用|参加|移住|移り|使わ|なっ|あっ|でき|達し)",
    "何\\s*(?:人|件|%|回|台|組|本|軒|戸|棟|枚|か所|箇所|か国|施設|世帯|トン)(?:くらい|ぐらい|ほど)?(?:に|が|を|も)?[^。?]{0,8}(?:た|ました)(?:の|ん)?(?:です)?か?[?]",
    "目標(?:値)?(?:に|を|は)?(?:もう)?(?:届い|達し|達成し|クリアし|上回っ|超え)(?:た|てい?る|ました)",
    "実際(?:は|に(?:は)?|の|で)?(?:に)?(?:何|いくつ|どのくらい|どれくらい)",
    "(?:今|いま|現在|現時点)(?:は|の|で|では|だと)?(?:何|いくつ|どのくらい|どれくらい)",
    "\\d(?:,\\d{3})*(?:\\.\\d+)?[万千]?\\s*(?:%|パーセント|人|件|回|台|組|か所|円|ポイント)(?:を|に|まで|も|以上|以下)*(?:なっ|超え|越え|達し|達成し|届い|上回|下回|増え|減っ|上が|下が|集ま|来|移住し|やっ|開い|できた|いった|行った)",
    "(?:率|数|割合|人数|件数|額|者|人口|量)(?:は|が|って|も)(?:もう|少しは|どれくらい|どのくらい)?(?:上が|下が|増え|減っ|減り|伸び|改善し|よくなっ|良くなっ)(?:った|た|て|り|ました)",
    "(?<!年に|目標|定員|定数)(?:は|って)\\s*(?:今|いま)?何(?:人|件|組|台|%|パーセント)(?:いる|ある|います|あります)?(?:の|んです|です)?(?:か)?[?]",
    "(?:増え|減っ|上が|伸び)(?:った|た|ました|てい?る|てい?ます)(?:の|ん)?(?:です)?(?:か)?[?]",
    "実績(?:値|は|を|って|$|[?])",
  ].join("|"),
);
const INDICATOR = "(?:指標|kpi|数値目標|目標値|目標の?数値)";
const REACHED = "(?:達成|未達|届|達し|達する|クリア|上回|下回|ワースト|できなかった|できた)";
const ASKS_INDICATORS = new RegExp(
  `${REACHED}[^。?]{0,10}(?:の|た|い|る)?${INDICATOR}(?:は|って|を|が|も|の(?:一覧|数|割合)|何|いくつ|どれ|[?]|$)|${INDICATOR}(?:は|の(?:中|うち)?で?|のうち|って|で|が|を)?[、]?[^。?]{0,6}${REACHED}[^。?]{0,8}(?:の|もの|何|いくつ|どれ|[?]|$)`,
);
/** 「目標に届かなかった施策は?」: which records fell short is told by their indicators alone. */
const MISSED_TARGET =
  /目標(?:値)?(?:に|を|は|が)(?:届か|とどか|達し|達成でき|クリアでき)(?:なかった|てい?ない|ない|ず)(?:もの|の|施策|取組|公約|項目|指標)(?:は|って|どれ|何|[?]|$)/;
/** Records that have indicators are no indicators. */
const NAMES_RECORDS = /取組|取り組み|公約|施策(?!\d)|項目|事業|もの|やつ/;
/** A question that ends in what it asks about: 「担当は財政課?」「中期の公約ですか」. */
const ENDS_IN_IT =
  /(?:です|だ|なの|の公約|の取組|の施策|が?担当)?(?:か|よね|っけ|でしょう?|の|って本当[^。?]{0,6})*[?。!\s]*$/;
const ASKS_MORE = /どこ|どの|どれ|何|なに|だれ|誰|いつ|一覧|全部/;

/** Those of them that few questions may match. */
export const TELLING_OF_MANNER = [ASKS_WHY, BLAMES, MAKES_CAUSE, ASKS_RESULT, MISSED_TARGET, ASKS_INDICATORS];

export const MANNER_PATTERNS: Record<keyof Manner, MannerPattern> = {
  asksReason: {
    reads: (text, needles) => matches(ASKS_WHY, text, needles) && OF_TROUBLE.test(text),
    examples: ["なぜ遅れているの", "中止の理由は?", "どうして進まないの?"],
    counterExamples: ["なんで料金を見直すの?", "遅れている取組は?", "なんでも相談できない?"],
  },
  blames: {
    reads: (text, needles) =>
      matches(BLAMES, text, needles) ||
      (matches(MAKES_CAUSE, text, needles) && /[?]|か[。!\s]*$|の[。!\s]*$/.test(text)),
    examples: [
      "総務部がサボったから遅れた?",
      "市長のせいで中止になった?",
      "お金がないから遅れているの?",
      "空き家は放置されてるの? 放置して",
    ],
    counterExamples: [
      "遅れている公約は?",
      "放置自転車の取組は?",
      "放置された空き家をなんとかして",
      "達成したから次は?",
    ],
  },
  asksResult: {
    reads: (text, needles) => matches(ASKS_RESULT, text, needles) && !/目標(?:は|値|を|って)/.test(text),
    examples: [
      "フォロワーは何人増えた?",
      "移住者は今何人?",
      "がん検診の受診率は40%になった?",
      "出前講座は800人を超えた?",
      "徴収率は上がった?",
      "オープンデータは何件公開した?",
      "タウンミーティングの実績は?",
      "成婚は何件?",
      "実際は何回?",
    ],
    counterExamples: ["目標は何人?", "何人増やす?", "移住者を増やす取組は?", "受診率の目標は40%になった?"],
  },
  asksIndicators: {
    reads: (text, needles) =>
      matches(MISSED_TARGET, text, needles) || (matches(ASKS_INDICATORS, text, needles) && !NAMES_RECORDS.test(text)),
    examples: [
      "達成できなかった指標は?",
      "目標に届いた指標はどれ?",
      "指標のうち達成したのは何件?",
      "未達の数値目標は?",
      "目標に届かなかった施策は?",
    ],
    counterExamples: [
      "徴収率の目標は?",
      "指標がある取組は?",
      "達成した公約は?",
      "すでに達成された、数値目標がないものを一覧で見せて",
    ],
  },
  asksWhether: {
    reads: (text) => !ASKS_MORE.test(text) && /[?]|か[。!\s]*$|よね/.test(text) && ENDS_IN_IT.test(text),
    examples: ["担当は財政課?", "中期の公約ですか", "財政課でしたよね?"],
    counterExamples: ["担当はどの課?", "財政課の取組"],
  },
};

/** @param text a normalised question */
export function readManner(text: string, needles?: NeedleTable): Manner {
  return {
    asksReason: MANNER_PATTERNS.asksReason.reads(text, needles),
    blames: MANNER_PATTERNS.blames.reads(text, needles),
    asksIndicators: MANNER_PATTERNS.asksIndicators.reads(text, needles),
    asksResult: MANNER_PATTERNS.asksResult.reads(text, needles),
    asksWhether: MANNER_PATTERNS.asksWhether.reads(text, needles),
  };
}
