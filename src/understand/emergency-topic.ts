import type { PhraseBooks } from "./emergency-phrases.ts";
import type { FoldedText } from "./phrase-matcher.ts";

/**
 * 「虐待された子の支援の計画」: what follows without a break makes the phrase a part of a question about the record.
 * A sentence of its own (「殴られました担当は」) or a plea stays what it is.
 */
export function isTopic({ text, isBreak }: FoldedText, from: number, recordWords: string[]): boolean {
  // 「死にたい」という投稿: a quotation ends at a break, and the sentence goes on.
  let end = isBreak(from) && !/^(と[いの言放呼叫]|など|の)/.test(text.slice(from, from + 2)) ? from : from + 1;
  while (end < text.length && end < from + 30 && !isBreak(end)) end++;
  const clause = text.slice(from, end);
  const places = recordWords.map((word) => clause.indexOf(word)).filter((place) => place >= 0);
  return places.length > 0 && !SPEAKS_UP.test(clause.slice(0, Math.min(...places)));
}

const SPEAKS_UP =
  /です|ます|まし|たい|ない(?!よ|ため|[\p{Script=Han}])|助け(?!る)|たすけ(?!る)|ど[うこのれんち]|誰|だれ|早く|はやく/u;

/**
 * Whether a disaster is here: where to flee is asked of plans too (「避難計画では、どこに逃げればいいことになっている?」),
 * before and after the phrase.
 */
export function isUrgent({ text }: FoldedText, recordWords: string[]): boolean {
  return NOW.test(text) || !(recordWords.some((word) => text.includes(word)) || PREPARES.test(text));
}

const NOW =
  /今すぐ|いますぐ|今、|さっき|助けて(?!く)|たすけて|逃げ遅|来てる|来ています|きてる|鳴ってる|right now|\bagora\b|\bahora\b|\bngayon\b/;

/** What is thought of before a disaster. */
const PREPARES =
  /見直|備え|そなえ|もしもの|ときに?は|時に?は|場合|たら.{0,12}(?:どう|誰|だれ|どこ)|\bif (?:theres?|an?|the)\b|in case|in the event|review|\b(?:se|caso) h(?:ouver|aja)|\ben? caso de|\bneu co\b|\bkung (?:may|mag)/;

/** 「火事になったら困る」: what might happen some day, not what happens now. */
export function isFeared({ text }: FoldedText, from: number): boolean {
  const after = text.slice(from - 1, from + 40);
  return FEARED.test(after.slice(0, 15)) || ALARM.test(after.slice(0, 25)) || RECALLED.test(after);
}

/** 「倒れたとき救急車が来るのが遅かった」: how the help was, which came. */
const RECALLED =
  /^[^です]{0,4}?た(?:とき|時|際)[^助]{0,20}?(?:(?:遅|早|よ|良|おそ|はや)か[つっ]?た|助か[つっ]た|お世話に|親切)/u;

/** 「煙が出たら鳴るやつ」: a thing that tells of it. */
const ALARM =
  /^[^です]{0,4}?(?:たら|た(?:とき|時|場合)に?).{0,8}?(?:鳴る|なる|知らせる|しらせる|教える|おしえる|光る|ひかる|動く)(?:やつ|もの|機械|きかい|装置|器|ベル|ブザー|仕組|しくみ|の?か?$)/;

const FEARED = /^[^です]{0,6}?(?:たら(?:と|と思うと)?(?:困|心配|不安|大変なので)|(?:ると|れば|ては)困)/;

/**
 * 「襲われない街灯」「行方不明にならないGPS」: what is not to happen, and what the city has for it. What cannot stop or come
 * back (「血が止まらない父が」) has a not of its own.
 */
export function isPrevented({ text, isBreak }: FoldedText, start: number, end: number): boolean {
  // The rest of the verb, up to its not.
  const rest = /^(?:な(?![いく])|[^ないですた]){0,6}?な[いく]/u.exec(text.slice(end, end + 9))?.[0];
  if (rest === undefined || CANNOT.test(text.slice(start, end) + rest)) return false;
  const after = end + rest.length;
  // 「訪問販売 だまされない」: what nobody shall do to one, as a title says it.
  if (after === text.length && NOT_DONE_TO.test(text.slice(start, end) + rest)) return true;
  return !isBreak(after) && FOR_WHAT.test(text.slice(after, after + 6)) && !PLEADS.test(text.slice(after, after + 12));
}

const CANNOT =
  /(?:止ま|とま|やま|消え|きえ|治ら|なおら|下がら|さがら|逃げら|にげら|出ら|でら|出|開か|あか|動か|うごか|起き|おき|帰ら|かえら|帰っ?てこ|戻ら|戻っ?てこ|見つから|みつから|分から|わから|くれ|もらえ|してい|して|でき|立て|抜け|ぬけ|取れ|とれ|したく|たく|仕方|しかた|かもしれ|じゃ|では|でも|しか|だけで|眠れ|行け|いけ|言え)な[いく]$/u;

const NOT_DONE_TO = /(?:だまさ|騙さ|盗ま|ぬすま|狙わ|ねらわ|巻き込ま)れな[いく]$/u;

/** A thing, a place or a way: what a city makes. */
const FOR_WHAT =
  /^(?:よに|よう|まち|ため|こと|て済|てすむ|なる取|社会|[\p{Script=Han}a-z]|[ぁ-ん]{0,2}[ァ-ヶ]|がいど|がど|かめら|らいと|せんさ|まにゆある|みち|ばしよ)/u;

const PLEADS =
  /助け|早く|誰|怖|私|僕|俺|今|夫|妻|父|母|娘|息子|日は|日が|時は|気が|自信|方法|状態|状況|限り|人が倒|救急|警察|どうし|んで/u;

/** A message of spaced words that asks of plans and numbers, by nobody who speaks of themselves. */
export function isPlanned(words: FoldedText, language: string, { planWords, selves }: PhraseBooks): boolean {
  return (
    (planWords.get(language)?.findAll(words).length ?? 0) > 0 &&
    (selves.get(language)?.findAll(words).length ?? 0) === 0
  );
}
