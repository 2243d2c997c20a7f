import { findSaidNumber } from "../text/kanji-numbers.ts";

/** 「3番は?」「2つめの担当」「最後のやつ」: the place in the list before, from 1; negative: from its end. */
const ORDINAL =
  /^(?:じゃあ?|では|ほな|で|あと|それと|ちなみに|その(?:中の|うちの)?|この(?:中の|うちの)?|(?:さっき|前|今|いま|上)の(?:一覧の|リストの)?)?、?\s*(?:(?:上から|うえから|リストの|一覧の)?\s*(?:no\.?\s*)?(\d{1,2}|[一二三四五六七八九十](?=番目|ばんめ|つ目|つめ|個目|こめ|件目|枚目|行目|本目)|ひと(?=つ[目め])|ふた(?=つ[目め])|みっ(?=つ[目め]))\s*(番目?|ばんめ?|つ目|つめ|個目|こめ|件目|枚目|行目|本目)?|(いちばん最初|一番最初|最初|先頭|一番上|いちばん上|トップ)|(いちばん最後|一番最後|最後|一番下|いちばん下|ラスト|おしまい))(?:に(?:出て(?:い)?た|出てきた|載って(?:い)?た|あった|出した|見た)(?=の|やつ))?(?:((?:の(?:ほう|方|もの|カード|項目)|の?やつ)|の(?=は|って|を|が|も))|の)?(?:について)?(?:(?:は|って|を|が|も|に)(?=\D|$)|(?=の)|$|(?=[?。]))/;

/** What may follow a bare number (「2は?」) for it to be a place in a list: 「2は担当どこ?」 is one, 「2は何の数字?」 may be none. */
const NOTHING =
  /^[?。!\s]*(?:(?:を|も)?(?:見せて|教えて|おしえて|見たい|くわしく|詳しく)(?:ください|下さい)?)?[?。!\s]*$/;

/** 「3番目の重点項目」 is a place of the plan. */
const OF_PLAN = /^の(?:章|柱|大項目|基本目標|重点項目|公約|約束|テーマ)/;

/** The place in the list before that a normalised question names; null where it names none. */
export function findOrdinal(text: string): number | null {
  const asked = text.trim();
  const found = ORDINAL.exec(asked);
  if (!found) return null;
  const [whole, digits, counter, , last, noun] = found;
  const rest = asked.slice(whole.length);
  if (OF_PLAN.test(rest)) return null;
  // Without a counter, or with 最初 and 最後, only where nothing else is named: 「最後の年度は?」.
  const isNamed = counter !== undefined || (digits === undefined && noun !== undefined);
  if (!isNamed && !NOTHING.test(rest)) return null;
  return digits === undefined ? (last === undefined ? 1 : -1) : findSaidNumber(digits) || null;
}
