import { scriptPattern } from "../domain/script-pattern.ts";

/** Who holds an office; the city itself is none, whose doings are what a plan is about. */
const OFFICE =
  "(?:副?市長|町長|村長|知事|教育長|議長|副議長|助役|収入役|議員|市議|市会議員|(?:市|役所|市役所|役場|窓口)?の?職員|公務員|役人|(?:局|部|課|係|所|館|校|園|院)長|主任|主査|担当者|担当の人|(?:市|)役所の(?:人|やつ|連中|誰か)|役場の(?:人|やつ|連中)|秘書|後援会|取り巻き)(?:さん|はん|たち|ら|連中|ども)?";

/** The sentence begins with who it is about; what stands before only points at them. */
const SUBJECT = scriptPattern(
  `^(?:あの|その|この|うちの|今の|いまの|例の|前の|某|なんか|ねえ|[、。!\\s]|[\\p{Script=Han}]{1,6}(?:部|課|局|係)の){0,3}${OFFICE}(?:って|なんか|は(?!ん)|が|も|、|の(?:親族|親戚|身内|息子|娘|嫁|妻|夫|兄弟|家族|会社|友人|知人|愛人|側近)\\S{0,6}?(?:は|が|も|に|を|、|ばっか\\S{0,2}))`,
  "u",
);

/** That it is only said: 「って聞いた」「らしい」「って先生がいってた。本当?」 */
const HEARSAY =
  /(?:(?:って|て|と|らしい|とか|んだって)\s?(?:[^。、\s]{1,6}[がはも]\s?)?(?:聞|きい|きき|言|いっ|ほんと|本当|マジ|まじ|噂|うわさ)[^。]{0,8}|って|らしい|みたい|とか)(?:。?\s?(?:ほんと|本当|マジ|まじ)\S{0,6})?[。!?\s]*$/;

/** What was done or goes on; what is going to be done (「見にくる」「するようになる」) is what plans tell of. */
const DONE =
  /(?:(?<=[てで])(?:い|お|や)?(?:る|た|ます|ました|ん)|と(?:る|った)|たがる|[\p{Script=Han}ぁ-ん]た|[んい]だ)(?:の|ん)?(?:だ|です|や)?(?:そう|との)?(?!り)[^。、\s]{0,4}[。!?\s]*$/u;

/** What a plan does, and questions for its particulars. */
const OF_PLANS =
  /取組|取り組み|施策|公約|計画|約束|マニフェスト|対策|防止|条例|研修|制度|目標|予算|進捗|達成|実績|実現|報告|いつ|どこ|だれ|誰|どの|どれ|どう|何|なに|なぜ|なんで|いくら|教えて|見せて|知りたい|ほしい|欲しい|ください|増や|減ら|人数|給[料与]|報酬|、[^、。]{2,14}(?:やつ|もの)[?。\s]*$/u;

/** For whose gain, or in secret: no record tells of it, whatever words it shares. */
const IN_SECRET =
  /自分の|身内|親戚|親族|知り合い|友達|友人|愛人|恋人|仲間内|裏で|陰で|こっそり|内緒で|勝手に|ポケット|懐|私腹|私物|私的|好き勝手/;

const OF_OTHERS = /^[^、。はが]{1,14}が/;

/** What is said of somebody. */
export interface Conduct {
  words: string;
  inSecret: boolean;
}

/**
 * What somebody in office is said to do or to have done (「部長が業者から金もらってる」「職員が勤務中に寝てた」), without who
 * says it: null where the message is none or speaks of plans. Only the form is read; whether a plan says so, the caller
 * looks up.
 * @param text normalised
 */
export function findConduct(text: string): Conduct | null {
  const subject = SUBJECT.exec(text);
  if (subject === null || OF_PLANS.test(text) || !DONE.test(text.replace(HEARSAY, ""))) return null;
  const words = text.slice(subject[0].length).trim();
  // 「市長、若い人が育たなくて困ってる」 calls somebody and speaks of others.
  if (subject[0].endsWith("、") && OF_OTHERS.test(words)) return null;
  return words === "" ? null : { words, inSecret: IN_SECRET.test(text) };
}
