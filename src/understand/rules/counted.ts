import { findSaidNumber } from "../../text/kanji-numbers.ts";
import type { NumberRange } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { does, doesNot } from "../verb-forms.ts";
import { RECORD_WORD } from "./wants.ts";

/** What plans do with the things that they list. */
const LISTING = [
  "ある",
  "置く",
  "設定する",
  "設ける",
  "持つ",
  "有する",
  "もつ",
  "並ぶ",
  "ならぶ",
  "並べる",
  "付く",
  "つく",
  "付ける",
  "立つ",
  "立てる",
  "書く",
  "掲げる",
  "載る",
  "載せる",
  "入る",
  "含む",
  "使う",
  "用いる",
  "抱える",
  "挙げる",
  "出る",
  "揃う",
  "そろう",
  "混じる",
  "まじる",
  "つかう",
  "なる",
];
const NUMBER =
  "\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|ひと|ふた|みっ|よっ|いつ|むっ";
const COUNTER = "(?:つ(?!い)|本|個|件|項目|種類|種|行|段|こ(?!と|ろ)|コ)";
const AMONG =
  "(?:たった|わずか|ちょうど|きっかり|きっちり|かっきり|ぴったり|ピッタリ|過不足なく|ジャスト|just|\\s|全部で|ぜんぶで|合わせて|合計|の?数が)*";

/** Records follow, or the next condition of them. */
export const RECORDS_FOLLOW = `(?:\\s?の?\\s?(?:${RECORD_WORD}|ところ|とこ|ほう|方|シート)|、?(?:どれ|何|なに)|だけ|\\s(?:一覧|リスト|全部|ぜんぶ)|${NEXT_CONDITION})`;
export const OF_RECORDS = `(?=${RECORDS_FOLLOW})`;
/** What stands behind a thing that is asked for by records: 「を持つ」「がある」「を含む」. */
export const HELD = `(?:(?:が|を|は|も|で|に|の)?(?:一つでも|ひとつでも)?(?:${does(LISTING)}|含まれる|あって|持ってて))?`;
export const HELD_NOT = `(?:が|を|は|も)?(?:${doesNot(LISTING)}|ない|無い|なし(?:の)?|ありません)`;

export const MORE_THAN = "(?:を?(?:超え|こえ|上回)(?:る|て(?:い)?る)?|より(?:も)?(?:多い|多く))";
export const LESS_THAN = "(?:未満|を?下回(?:る|って(?:い)?る)|に?満たない|より(?:も)?(?:少ない|少なく))";

/**
 * A number of things that a record has, with the verb: 「ちょうど4本ある」「3つ以上設定された」「2本しかない」「1行だけの」
 * 「一つもない」「複数ある」. Its groups are read by `readCount`.
 */
export const COUNTED = [
  `(?<none>(?:一|1|ひと)(?:つ|本|個|件|項目|行)も${HELD_NOT}|(?:ゼロ|零|0)(?:本|個|件)?(?:の|で|だ)?)`,
  `(?<some>複数|いくつも|二つ以上|何本も|たくさん)(?:の)?${HELD}`,
  `${AMONG}(?<few>${NUMBER})${COUNTER}しか${HELD_NOT}`,
  `${AMONG}(?:(?<from>${NUMBER})${COUNTER}?(?:から|[~-]|か))?(?<number>${NUMBER})${COUNTER}(?:(?<least>以上)|(?<most>以下|以内|まで)|(?<more>${MORE_THAN})|(?<less>${LESS_THAN})|だけ|のみ|ちょうど|きっかり|ぴったり|(?:こ|ぽ)?っ?きり(?:の)?|ずつ)?${HELD}(?:だけ(?:の)?)?`,
].join("|");

type Groups = Record<string, string | undefined>;

/** How many are asked for; null where the words name no number. */
export function readCount({ none, some, few, from, number, least, most, more, less }: Groups): NumberRange | null {
  if (none !== undefined) return { from: 0, to: 0 };
  if (some !== undefined) return { from: 2, to: null };
  const one = readNumber(few ?? number);
  if (one === null) return null;
  if (least !== undefined) return { from: one, to: null };
  if (most !== undefined) return { from: null, to: one };
  if (more !== undefined) return { from: one + 1, to: null };
  if (less !== undefined) return { from: null, to: one - 1 };
  return { from: readNumber(from) ?? one, to: one };
}

const readNumber = (said = ""): number | null => findSaidNumber(said) ?? null;
