import { scriptPattern } from "../domain/script-pattern.ts";
import { mayMatch } from "./choose-rules.ts";
import type { NeedleTable } from "./needle-table.ts";

/** Misdeeds by their nouns, whatever is said of them. */
const MISDEED =
  "(?:不正会計|不正経理|不正|裏取引|裏工作|癒着|汚職|横領|着服|談合|賄賂|わいろ|ワイロ|裏金|口利き|利権|中抜き|キックバック|天下り|忖度|買収|隠蔽|改ざん|捏造|水増し|差別|監視(?=され|して)|虐待|脱税|違法|背任|粉飾|パワハラ|セクハラ|えこひいき|ひいき|犯罪|逮捕)(?![\\p{Script=Han}\\p{Script=Katakana}ー]|の(?!ため|疑|せい|温床|噂|うわさ)|を?(?:なく|防|減ら|許さ))[^。?]{0,12}";
/**
 * Harm and misdeeds that people suppose of a measure (「情報漏れした?」「業者と癒着してる?」「外国人に売られた?」). No plan says them;
 * a card that tells other things first would seem to agree.
 */
export const ALLEGED = scriptPattern(
  [
    "(?:死ん|死亡し|亡くなっ|殺され)(?:だ|た|てい?る)|(?:情報)?(?:漏れ|もれ|漏洩|漏えい|流出)(?:した|し|て|た)",
    MISDEED,
    "手抜き[^。?]{0,6}|懐に入[^。?]{0,6}|見落とし[^。?]{0,8}|(?:事故|被害|ミス)(?:が|は)?(?:あっ|起き|出)[^。?]{0,5}|(?:儲か|儲け|もうけ)(?:っ|り|る|て|た)?[^。?]{0,8}|(?:売|うら)られ[^。?]{0,4}|(?:外国人|業者|身内)に(?:売|渡|流)[^。?]{0,6}|(?:辞め|やめ)させ[^。?]{0,6}|(?:クビ|解雇)に?(?:な|さ|し)[^。?]{0,6}|(?:追い出|だま|騙|盗|奪)(?:さ|し|ま|わ|ん|す)[^。?]{0,6}",
    "(?:都合の悪い|悪い)(?:数字|こと|情報|記録|データ|結果|もの)\\S{0,2}(?:消|隠|書き換え|書きかえ|出さ|伏せ)[^。?]{0,8}|(?:\\S{1,6}?)?(?:ごまか|誤魔化)(?:し|さ)[^。?]{0,8}",
    "パフォーマンス(?:でしょ|だろ|です?よね|なの|ですか|だよね|[?])|失敗(?:だ|した)と[^。?]{0,8}認め[^。?]{0,6}|無視し[^。?]{0,6}",
  ].join("|"),
  "u",
);

/** It is asked or supposed, not told. */
const ASKED = /[?]|(?:か|の|よね|でしょう?|だろう?|って(?:本当|ほんと|聞)[^。?]{0,8})[。!\s]*$/;
/** It is told as a fact; where nothing else is named, that is an allegation too. */
const TOLD = /(?:て(?:い)?る|て(?:い)?た|とる|とった|った|んだ)(?:らしい|みたい|そう)?(?:だ|です)?[よねわぞ]?[。!\s]*$/;
/** Who asks when or who asks for more than whether. */
const ASKS_MORE = /いつ|どこ|だれ|誰|どの|いくら|何(?:人|件|回|円|年)|取組|対策|防止|防ぐ|なくす|なくな|減ら|許さ|相談/;

/** Whoever misdeeds are supposed of; no record is about them. */
const WHOEVER =
  /(?:この|その|うちの|市の|病院の|学校の)?(?:副?市長|町長|村長|知事|教育長|議長|議員|議会|教育委員会|市役所|役所|役場|市|町|行政|職員|公務員|役人|院長|校長|園長|所長|部長|課長|係長|担当者?|業者|企業|会社|身内|親戚|友人|支持者|後援会|誰か|みんな|絶対|きっと|どうせ|結局|本当|ほんと|マジ|また|ずっと|裏|影)(?:で|は|が|と|に|も|の|って|を|から)*/gu;

/** Misdeeds and scandals by their nouns, as a topic: 「市長の不倫の件どうなった」「職員の横領事件について」. */
const SCANDAL =
  /(?:不正会計|不正経理|不正|癒着|汚職|横領|着服|談合|賄賂|わいろ|ワイロ|裏金|口利き|中抜き|キックバック|天下り|隠蔽|改ざん|捏造|脱税|違法行為|背任|粉飾|パワハラ|セクハラ|ハラスメント|犯罪|逮捕|不倫|浮気|スキャンダル|不祥事|疑惑|詐欺|賭博|ギャンブル|飲酒運転|酒気帯び|万引き|盗撮|痴漢|わいせつ|買春|暴力|暴言|情報漏洩|情報漏えい|自殺|失言|失踪|離婚|愛人|隠し子|借金|グル(?=って|だ|な[のん]|です|に|と|\?)|ぐる(?=って|だ[っろ]|な[のん])|八百長|黒幕|ズブズブ|ずぶずぶ|コネ採用|縁故採用)(?:事件|問題|疑惑|騒動|騒ぎ|事案|報道|裁判|の(?:件|話|噂|うわさ|真相|疑い|こと|事件|容疑))?/u;
/**
 * Misdeeds with no other meaning: who asks for their doers (「癒着している業者」「天下り先はどこ」) supposes them, whatever ends the
 * sentence. A record that shares the doers' word would be named as theirs.
 */
const MISDEED_OF_DOERS =
  /不正会計|不正経理|癒着|汚職|横領|着服|談合|賄賂|わいろ|ワイロ|裏金|口利き|中抜き|キックバック|天下り先?|隠蔽|改ざん|捏造|背任|粉飾|利権(?:まみれ|がらみ|絡み)?|忖度|八百長|黒幕|ズブズブ|ずぶずぶ|コネ採用|縁故採用|裏口採用|不祥事|懲戒処分|反社(?:会的勢力)?|政治献金|献金|後援会|宗教団体|統一教会|えこひいき|ひいき|やらせ|ぼったくり|体罰|スキャンダル|疑惑|マネロン|インサイダー|買収工作|見返り|丸投げ|ピンハネ|ピンはね|公私混同|私物化|税金泥棒|犯人|(?:親族|親戚|身内|友人|知人|友達)の(?:会社|企業|業者|店)|不正(?=を?(?:した|して|働|やっ|や(?:る|り))|が(?:あ|行|起)|だらけ|まみれ|の(?:疑|温床|噂))|(?:パワハラ|セクハラ|モラハラ|カスハラ|いじめ)(?=を?(?:した|して|する)(?:職員|上司|人|課長|部長|市長|議員|教員|先生|やつ|奴|の))/u;
/** Doers, and how one asks for them. */
const DOERS =
  /(?:市長|町長|議員|職員|役員|幹部|政治家|官僚)?(?:の)?(?:親族|親戚|身内|家族|知人|友人|仲間)|(?:特定の|一部の|地元の|市の|ある|どこかの)?(?:業者|企業|会社|団体|組織|協会|組合|法人|事業者|委託先|取引先|政党|党|グループ|業界|機関)|(?:取組|取り組み|事業|公約|計画|施策|案件|契約|工事|入札|仕事)(?=$|[はがのをもって?])|(?:課|部|部署|係|市|役所|人|者|やつ|奴|連中|とこ(?:ろ)?|もの|件|データ|書類|数字|資料|関係|つながり|繋がり|疑い|噂|うわさ|疑念|温床|理由|原因|過去)(?=$|[はがのをもにでって?])|つなが(?:って|る|り)\S{0,4}|関係して\S{0,4}|受け(?:て|た|取)\S{0,4}|もら(?:って|った)\S{0,4}|まみれ|だらけ|加わ\S{0,4}|かかわ\S{0,4}|関わ\S{0,4}|ある|あった|あり(?:ます|ました)?|ない|いる|いた|やって\S{0,4}|やった|行って\S{0,4}|行った|働いた|起き\S{0,4}|(?:小|中|高|小中)?(?:学校|校)|保育園|こども園|幼稚園|病院|施設|先生|教師|教員|教諭|医師|看護師|保育士|警官|警察官/gu;
const PERSON =
  /(?:副?市長|町長|村長|議員|議長|教育長|職員|公務員|役人|部長|課長|係長|校長|園長|院長|所長|局長|担当者|役所の人|市役所の人|市役所|役所|役場|議会)(?:たち|さん)?(?:の|が|は|と|に|による|、|って|も)/u;
const OF_POLICY =
  /取組|取り組み|対策|防止|防ぐ|なくす|なくな|減ら|許さ|相談|計画|公約|施策|条例|研修|基準|制度|規程|窓口/;

/** What is alleged of persons and of no thing: 「市長が業者と癒着してるって本当?」. Null where something else is named. */
export function findAllegationOfPersons(text: string, countWords: (text: string) => number): string | null {
  const spoken = PERSON.test(text) && !OF_POLICY.test(text) ? (SCANDAL.exec(text)?.[0] ?? null) : null;
  if (spoken !== null && countWords(text.replace(SCANDAL, " ").replace(WHOEVER, " ").replace(TELLING, " ")) === 0) {
    return spoken;
  }
  const ofDoers = OF_POLICY_BUT_ITS_OWN.test(text) ? null : (MISDEED_OF_DOERS.exec(text)?.[0] ?? null);
  if (
    ofDoers !== null &&
    countWords(withoutAll(text.replace(NAMED, " "), [EVERY_MISDEED, WHOEVER, DOERS, TELLING])) === 0
  )
    return ofDoers;
  const alleged =
    findAllegation(text) ??
    (TOLD.test(text) && !ASKS_MORE.test(text) ? (ALLEGED.exec(text)?.[0].trim() ?? null) : null);
  if (alleged === null) return null;
  return countWords(text.replace(ALLEGED, " ").replace(WHOEVER, " ")) === 0 ? alleged : null;
}

/** Somebody by name, with an honorific or an office; 「〇〇」 in the place of a name. */
const NAMED =
  /[〇○]+|(?:\p{Script=Han}|\p{Script=Katakana}|ー){1,5}(?=(?:さん|様|氏|先生|君|ちゃん|教諭|教師|医師|課長|部長|係長|議員|市議|職員)(?:が|は|の|に|も|を|って|$))/gu;
const EVERY_MISDEED = new RegExp(MISDEED_OF_DOERS.source, "gu");
/** As {@link OF_POLICY}, where 「取組」 and 「公約」 are not what has the misdeed (「不正があった取組」). */
const OF_POLICY_BUT_ITS_OWN =
  /対策|防止|防ぐ|なくす|なくな|減ら|許さ|相談|条例|研修|基準|規程|窓口|再発|調査|ゼロ|根絶|撲滅|通報/;

const withoutAll = (text: string, words: readonly RegExp[]) =>
  words.reduce((left, word) => left.replace(word, " "), text);

/** How such a topic is asked for. */
const TELLING =
  /について|の?(?:件|話|事|こと)|どうな\S{0,8}|どう|教えて(?:ください)?|詳しく|くわしく|知りたい|何で|なんで|なぜ|いつ|だれ|誰|どこ|され\S{0,6}|して\S{0,6}|した|本当|ほんと|まじ|話して|説明(?:して)?/gu;

/** What a normalised question alleges, as it is said; null where it alleges nothing. */
export function findAllegation(text: string, needles?: NeedleTable): string | null {
  if (!mayMatch(ALLEGED, text, needles) || !ASKED.test(text) || ASKS_MORE.test(text)) return null;
  return (
    ALLEGED.exec(text)?.[0]
      .replace(/(?:の|ん)?(?:です)?(?:か|よね|でしょう?|だろう?)?[?。!\s]*$/, "")
      .trim() || null
  );
}
