/**
 * How a question asks, beside what it asks for: why something went wrong, whose fault it was, whether the department or
 * the 区分 it names is the right one. Read by its words alone; what a record answers stands in src/reply.
 */
export interface Manner {
  /** 「なぜ遅れているの」: why it went wrong, not what it is for. */
  asksReason: boolean;
  /** It blames or praises somebody, or makes something the cause (「サボったから遅れた?」). */
  blames: boolean;
  /** A yes or no on the department or the 区分 that it names, and nothing more (「担当は財政課?」). */
  asksWhether: boolean;
}

/** One pattern with what it must and must not read. */
interface MannerPattern {
  reads(text: string): boolean;
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
  /(?:放置|ほったらかし)(?:して|した|され|に)|(?:た|い|だ|る)(?:から|ので|ため(?:に)?)[^。?]{0,12}(?:遅れ|おくれ|中止|廃止|失敗|延期|達成|でき)/;
/** A question that ends in what it asks about: 「担当は財政課?」「中期の公約ですか」. */
const ENDS_IN_IT =
  /(?:です|だ|なの|の公約|の取組|の施策|が?担当)?(?:か|よね|っけ|でしょう?|の|って本当[^。?]{0,6})*[?。!\s]*$/;
const ASKS_MORE = /どこ|どの|どれ|何|なに|だれ|誰|いつ|一覧|全部/;

export const MANNER_PATTERNS: Record<keyof Manner, MannerPattern> = {
  asksReason: {
    reads: (text) => ASKS_WHY.test(text) && OF_TROUBLE.test(text),
    examples: ["なぜ遅れているの", "中止の理由は?", "どうして進まないの?"],
    counterExamples: ["なんで料金を見直すの?", "遅れている取組は?", "なんでも相談できない?"],
  },
  blames: {
    reads: (text) => BLAMES.test(text) || (MAKES_CAUSE.test(text) && /[?]|か[。!\s]*$|の[。!\s]*$/.test(text)),
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
  asksWhether: {
    reads: (text) => !ASKS_MORE.test(text) && /[?]|か[。!\s]*$|よね/.test(text) && ENDS_IN_IT.test(text),
    examples: ["担当は財政課?", "中期の公約ですか", "財政課でしたよね?"],
    counterExamples: ["担当はどの課?", "財政課の取組"],
  },
};

/** @param text a normalised question */
export function readManner(text: string): Manner {
  return {
    asksReason: MANNER_PATTERNS.asksReason.reads(text),
    blames: MANNER_PATTERNS.blames.reads(text),
    asksWhether: MANNER_PATTERNS.asksWhether.reads(text),
  };
}
