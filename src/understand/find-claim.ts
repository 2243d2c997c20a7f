import { matches, mayMatch } from "./choose-rules.ts";
import type { NeedleTable } from "./needle-table.ts";

/**
 * What a question says or supposes of a record: that something is done, stopped, put off (「もうできた?」「廃止されたんです
 * よね」). A source that does not say so is not made to.
 */
export interface Claim {
  event: "done" | "opened" | "started" | "stopped" | "postponed" | "late" | "deadline" | "other";
  /** The verb as it was asked, for 「〜とは書かれていません」. */
  words: string;
  /** What is claimed of it: the text before the verb, without particles at its end. */
  head: string;
  /** Taken for granted (「〜ですよね」「〜って聞いた」), not asked. */
  assumed: boolean;
  /** 「まだ終わっていない?」 */
  negated: boolean;
}

/** 「ゼロに」「700人を」「1億円」 before what it became. */
const AMOUNT =
  "(?:ゼロ|零|半分|[\\d,.]+(?:[万億千]?(?:円|件|人|回|台|組|%|パーセント|か所|箇所|世帯|トン|ポイント))?(?:以上|以下)?)";
const PAST = "(?:た|だ|ました|てい?る|てい?ます|ちゃった|てい?ない|てい?ません)";
const TURNED = `(?:(?:に|と)?な(?:っ${PAST}|りました|る|ります)|され(?:${PAST}|る|ます)|し(?:${PAST})|する|します|でき(?:${PAST}))`;

/** Verbs and their endings, one event each; the one that stands first in the sentence names the event. */
const EVENTS: readonly [Claim["event"], string][] = [
  [
    "done",
    `(?:完成|完了|達成|実現|終了|竣工|しゅん工|解決)${TURNED}|(?:終わ|おわ)(?:っ${PAST}|りました)|(?:出来|でき)(?:上がっ|あがっ)?${PAST}|(?:出来|でき)上がりました|済んだ|済みました|(?:建っ|建て(?:られ)?|作(?:っ|られ)|つくられ|直っ|直され|叶っ|かなっ)${PAST}`,
  ],
  // What has opened is done; work that has begun says nothing of it.
  [
    "opened",
    `(?:オープン|開館|開業|開設|開校|開園|開所|供用開始|供用を開始)${TURNED}|使えるように(?:なっ${PAST}|なりました)|(?:開い|ひらい|開かれ)${PAST}`,
  ],
  [
    "started",
    `(?:始ま|はじま)(?:っ${PAST}|りました)|始め(?:られ)?${PAST}|(?:開始|スタート|着工|着手|導入|設置|創設|実施|運用開始|整備)${TURNED}|付い${PAST}`,
  ],
  [
    "stopped",
    `(?:廃止|中止|閉鎖|凍結|白紙(?:撤回)?|撤回|頓挫|休止|取りやめ|取り止め|とりやめ|打ち切り|見送り|断念|縮小)${TURNED}|(?:廃止|中止|白紙|取りやめ|打ち切り)|(?:やめ|止め|打ち切(?:っ|られ)|見送(?:っ|られ)|取りやめ)${PAST}|(?<![らわかさたなばまがきしちにひみりいえけせてねべめれじ])なくな(?:っ${PAST}|りました|る|ります)|無くな(?:っ${PAST}|る)|(?:潰れ|つぶれ)${PAST}`,
  ],
  ["postponed", `(?:延長|延期|先送り|先延ばし|後ろ倒し)${TURNED}|(?:延び|のび|延ば(?:し|され))${PAST}|延び(?:る|ます)`],
  ["late", `(?:遅れ|おくれ|滞っ)(?:て(?:い)?(?:る|ます)|た|ました)`],
  [
    "other",
    `(?:取り壊し|取りこわし|悪化|改善|建て替え|黒字|赤字|破綻|値上げ|値下げ|減額|増額|削減|拡大|統合|合併|移転|売却|民営化|有料化|無料化|有料|無料|変更|見直し|撤去|解体|決定|義務化|倍増|半減|承認|可決|否決|発表|公表|改正|制定|策定|配置|設立|発足|採用|任命|締結|購入|拡充|強化|増設|建設|派遣|委託)${TURNED}|(?:決ま|上が|下が|減|増え|変わ|移|伸び|落ち|置か|雇わ|結ば|植え(?:られ)?|配ら|選ば|変え(?:られ)?)(?:っ|れ)?${PAST}|${AMOUNT}(?:(?:に|を|が|も)?(?:なっ|達し|届い|超え|越え|割っ|割り込ん|切っ|上回っ|下回っ|入っ|集まっ|かかっ|売れ|もうか)${PAST})|(?:取り壊|取壊|壊)(?:され|し)(?:${PAST}|る|ます)|(?:潰|つぶ)(?:れる|れます|れそう)|(?:黒字|赤字|破綻|倒産|有料|無料|義務|違法|合法|危険|安全|黒|赤)(?:だった|でした)?(?=(?:です|の|ん|だ)?(?:か|よね|っけ)?(?:[?。]|$)|なの|なん)`,
  ],
];

const ASSUMED =
  "(?:(?:ん|の|と)?(?:です)?よね|(?:ん|の)?でし?ょ?う?よね|(?:ん|の)?でしょう?|(?:ん)?だよね|(?:ん|の)?だって(?:ね)?|そうです(?:ね|が)?|らしい(?:です)?(?:ね|が|けど)?|(?:って|と)(?:聞|きい|きき|伺|うかが|いう話|言われ|本当|ほんと|マジ)[^。?]{0,12}|って(?:ね)?|とのこと[^。?]{0,8}|ってこと[^。?]{0,8}|のは(?:本当|ほんと|なぜ|どうして)[^。?]{0,8}|んじゃ(?:ない|なかった)[^。?]{0,6})";
const ASKED = "(?:(?:な?の|な?ん|のか|な?んです|な?のです|です)?(?:か(?:な|ね|しら)?)?)";

const TAIL = `(?:(${ASSUMED})|${ASKED}\\s*[?]|${ASKED})(?:教えて(?:ください)?|知りたい(?:です)?)?[。?!\\s]*$`;

const ENDS = new RegExp(TAIL);

/** What of each event is claimed. */
export const CLAIMS = EVENTS.map(([event, verbs]) => [event, new RegExp(`(?:${verbs})${TAIL}`)] as const);

/** 「令和6年度末まででいいですか」「期限は令和5年度ですよね」: the deadline itself is claimed. */
export const DEADLINE =
  /(?:まで|期限|締め?切り?)[^。?]{0,14}?(?:(です|だ)よね|でしょう?|で(?:合って|あって|いい)[^。?]{0,6}|ですか|だっけ|なの|って(?:本当|ほんと|聞)[^。?]{0,8})[。?!\s]*$/;
const NAMES_YEAR = /(?:令和|平成|[rh])\s*\d{1,2}|20\d\d|\d{1,2}年度/;

/** Words that ask for more than yes or no; then nothing is claimed. */
const ASKS_MORE = /いつ|どこ|だれ|誰|何|なに|なん(?!で)|どれ|どの|どう(?!して)|いくら|いくつ|一覧|全部|すべて/;

/** Words in them that ask for no more: hearsay, 「何か」, and 「全部」 before what is claimed of the whole (「全部売却した?」). */
const AROUND =
  /って聞|(?:何|なん)か(?!所|国|月|年|条)|(?<=[はがを、]|^)(?:もう|ちゃんと)?(?:全部|すべて)(?=[^、。?はがをの]{2,9}(?:た|ました|てい?る)(?:の|ん)?(?:です)?か?[?])/g;

/** Reads what the last sentence of a normalised text claims; null when it claims nothing, or asks for more. */
export function findClaim(text: string, needles?: NeedleTable): Claim | null {
  const start = Math.max(...["。", "!", "\n"].map((mark) => text.trimEnd().slice(0, -1).lastIndexOf(mark))) + 1;
  const sentence = text.slice(start).replace(THANKS, "");
  if (ASKS_MORE.test(sentence.replace(AROUND, ""))) return null;
  if (matches(DEADLINE, sentence, needles) && NAMES_YEAR.test(sentence) && !/延長|延期|延び|のび/.test(sentence)) {
    const words = NAMES_YEAR.exec(sentence)![0];
    return {
      event: "deadline",
      words,
      head: headOf(sentence, sentence.indexOf(words)),
      assumed: false,
      negated: false,
    };
  }
  const found = CLAIMS.filter(([, pattern]) => mayMatch(pattern, sentence, needles))
    .map(([event, pattern]) => ({ event, match: pattern.exec(sentence) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => a.match!.index - b.match!.index)[0];
  if (!found) return null;
  const { event, match } = found;
  // 「令和5年度が終わった」 says it of the year.
  if (/(?:年度?|月|年末|任期)(?:が|は|も)\s*$/.test(sentence.slice(0, match!.index))) return null;
  const assumed = match![1] !== undefined;
  const words = match![0].replace(ENDS, "");
  // Without a question mark, a particle that asks or a supposition it tells a story (「工事が始まった」).
  if (!assumed && !/[?]|か[。!\s]*$|の[。!\s]*$/.test(match![0].slice(words.length))) return null;
  return { event, words, head: headOf(sentence, match!.index), assumed, negated: /ない$|ません$/.test(words) };
}

/** Thanks after what is taken for granted. */
const THANKS =
  /[、,\s]*(?:ありがとう(?:ございま(?:す|した))?|助かりま(?:す|した)|お疲れ様\S{0,6}|よろしく\S{0,8})[。!\s]*$/;

/** 「期限前に」「予定どおりに」: when it is claimed, no thing that it is claimed of. */
const IN_TIME =
  /(?:期限|締め?切り?|予定|計画|目標年度)(?:より)?(?:前|内|まで|どおり|通り|以内|中)(?:に|で)?|間に合って/g;

/** 「市長が悪いから」「お金がないので」 at the beginning: whoever is blamed is not what became late. */
const CAUSE =
  /^[^、。?]{2,24}?(?:い|た|だ|な|る)(?:から|ので|ため(?:に)?)、?(?=[^、。?\s])|^[^、。?]{1,16}の(?:せい|おかげ)で、?(?=[^、。?\s])/;

/** The text before the verb without 「もう」, years and the particle that ends it. */
function headOf(sentence: string, end: number): string {
  return sentence
    .slice(0, end)
    .replace(/(?:(?:令和|平成)\s*\S{1,3}年度?末?|[rh]\d{1,2}(?:年度?末?)?|20\d\d年度?末?)(?:まで(?:に)?|で|に)?/g, " ")
    .replace(/(?:もう|すでに|既に|ちゃんと|本当に|ほんとに|やっと|ついに|結局|全部|すべて|まだ|無事(?:に)?)/g, " ")
    .replace(IN_TIME, " ")
    .replace(CAUSE, "")
    .trim()
    .replace(
      /(?:って|は|が|も|を|、|(?:の|っていう|という)?(?:期限|締め?切り?|件|話|やつ|公約|取組|取り組み|施策|計画|事業)(?=って|は|が|も|を|、|\s|$)|\s)+$/,
      "",
    )
    .trim();
}
