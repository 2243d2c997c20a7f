import type { EmergencyKind } from "../domain/emergency-kinds.ts";
import type { FoldedText } from "./phrase-matcher.ts";

/** What is over when it is over; violence and despair seldom are. */
const PASSES: ReadonlySet<EmergencyKind> = new Set(["fire", "medical", "disaster", "missing"]);
/** What a number only advises on. */
const ADVISES: ReadonlySet<EmergencyKind> = new Set(["medical_doubt", "police_advice"]);

/**
 * Whether a phrase from `start` to `end` of a message speaks of no trouble of this moment. Only what stands right beside
 * the phrase may tell so: what else a message mentions (「家が火事です。相談アプリは?」) takes nothing away.
 */
export function isNotNow(kind: EmergencyKind, text: FoldedText, start: number, end: number): boolean {
  if (!PASSES.has(kind) && !ADVISES.has(kind)) return false;
  return (
    isForThing(text, end) ||
    (PASSES.has(kind) && isLongAgo(text, start)) ||
    (kind === "missing" && (isDepopulation(text, end) || isHabit(text, end))) ||
    (kind === "medical" && isSince(text, end))
  );
}

/** 「昔、家が火事になった」: years ago, and nothing says that it goes on. */
export function isLongAgo({ text }: FoldedText, start: number): boolean {
  return LONG_AGO.test(text.slice(Math.max(0, start - 16), start));
}

const LONG_AGO =
  /(?:昔|以前|去年|昨年|一昨年|\d年前|子どものころ|子供のころ|子供の頃|当時)(?!から|より|も)[^今]{0,10}$/u;

/** People have gone from a school, a village or a family over the years: 「子どもがいなくなって閉めた小学校」. */
function isDepopulation({ text, isBreak }: FoldedText, from: number): boolean {
  let end = from + 1;
  while (end < text.length && end < from + 24 && !isBreak(end)) end++;
  return GONE_OVER_YEARS.test(text.slice(from, end)) && !SEARCHES.test(text);
}

const GONE_OVER_YEARS =
  /^.{0,8}?(?:閉め|閉ま|閉じ|閉校|閉鎖|廃校|廃村|統合|荒れ|草だらけ|窓[がも]割れ|瓦[がも]|屋根[がも](?:落|くず|崩|抜|壊|めく)|空き家|あとの家|後の家|草ぼ|墓[をはのお]?(?:み[るて]|見|守|継|つぐ)|跡継|跡取|継ぐ|寂し|さみし|さびれ|過疎)/;
const SEARCHES =
  /探|さが|捜|見つか|みつか|見当た|警察|けいさつ|通報|助け|たすけ|どこ[にもへ]|迎え|戻|もど|帰つ?て|帰ら|かえつて|かえら|連絡/;

/** 「迷子になるんです」「迷子になりやすい」: now and then. */
const isHabit = ({ text }: FoldedText, end: number) =>
  /^[^です]{0,3}?(?:に?なる(?:んです|の[がで]|こと|ので|から)|に?なり(?:やす|がち))/.test(
    text.slice(end - 1, end + 14),
  );

/** 「倒れてから店を閉めている」: what has become of it since, in a time that no patient waits. 「倒れて手術しました」: it is treated. */
const isSince = ({ text }: FoldedText, end: number) =>
  /^[^です]{0,3}?[てで](?:から(?:ずつと)?(?:店|畑|田|家業|仕事|車|免許|送り迎え|介護|通院|何年|[\d一二三四五六七八九十]+年)|以来|以降|(?:先月|先週|去年)?(?:手術|入院)(?:を|が)?(?:し(?:まし)?た|して(?:い?ます|い?る|か月|半年)|受け(?:まし)?た|終わ))/.test(
    text.slice(end - 1, end + 16),
  );

/**
 * 「子どもが熱を出したとき、看護師さんに聞けるやつ」「煙で鳴るやつは義務ですか」: the message goes on to a thing that helps and ends
 * with asking for it; the trouble is what it is for.
 */
const isForThing = ({ text }: FoldedText, end: number) => FOR_THING.test(text.slice(end - 1, end + 60));

const FOR_THING = new RegExp(
  "^(?:(?!です|ます|まし|ません|助け|たすけ|早く|はやく|今|いま).){0,26}?" +
    "(?:聞ける|きける|相談できる|鳴る|知らせる|知らせてくれる|教えてくれる|見つけられる|探せる|さがせる)" +
    "(?:やつ|もの|あぷり|さびす|しすてむ|機械|きかい|電話|でんわ|仕組み|しくみ)" +
    "(?:の(?:ほう|方))?(?:つて|は|が|も|を|お)?(?:市|町|村)?[にでの]?" +
    "(?:(?:ある|ありま|あつた|なかつた|いつ|どこで|つけ|付け|義務|ほし|欲し|教えて|見せ|だつけ|できた|始ま)(?:(?!鳴|止ま|助け|たすけ).){0,14})?$",
);

/** 「… hasn't come out of his room for three years」: a life at home, and nobody is searched for. @param letters folded */
export const staysIn = (letters: string): boolean =>
  /\b(?:come out of|came out of|left|leave) (?:his|her|their|the) (?:room|house|home) for (?:\w+ ){1,3}(?:years|months)\b/.test(
    letters,
  );
