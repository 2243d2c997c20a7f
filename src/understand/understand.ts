import { holdsContactData } from "../domain/personal-data.ts";
import { normalizeText } from "../text/normalize.ts";
import { findRomaji } from "../text/romaji.ts";
import { type Catalogue, spellOutNumbers } from "./catalogue.ts";
import type { CityNames } from "./city-names.ts";
import { findAskedFacts, removeAskingPhrases } from "./find-asked-facts.ts";
import { findExclusion } from "./find-exclusion.ts";
import { findFilters } from "./find-filters.ts";
import { findFiscalYears } from "./find-fiscal-years.ts";
import { findLanguage } from "./find-language.ts";
import { findListWords } from "./find-list-words.ts";
import { isDigestWord } from "./is-digest-word.ts";
import { isSettingsWord } from "./is-settings-word.ts";
import type { Understanding } from "./understanding.ts";

/** Longest question that is read; what lies beyond is cut, so that a 5,000-character message stays cheap. */
export const MAX_QUESTION_CHARS = 600;

const HELP_WORDS =
  /^(ヘルプ|へるぷ|help|使い方|つかいかた|つかい方|メニュー|menu|何ができ(る|ます)?|なにができ(る|ます)?|どうやって使う|\?+)[か?。!！]*$/;
const GREETING =
  /^(こんにち[はわ]|こんばん[はわ]|おはよう(ございます)?|はじめまして|初めまして|やあ|どうも|もしもし|hello|hi|ハロー|お疲れ(さま|様)(です|でした)?)[。!、~ー\s]*$/;
const THANKS =
  /^(ありがとう(ございます|ございました|ね)?|有難う(ございます)?|サンキュー|thanks|thank you|助かり(ます|ました)|わかりました|分かりました|了解(です|しました)?|なるほど)[。!、~ー\s]*$/;
const OTHERS_WORDS =
  /^(.{0,12}?)(他|ほか)(には?|の)?(も)?(ある|ない|あります|ありません|何|なに|\?|$)|他に(は|も)(\?|$)|(ほか|他)の(取組|公約|施策)は/;
const BACK_WORDS = /^(それ|これ|その|この|そっち|さっき|じゃあ|では|で、|あと|ちなみに|そこ|そちら|同じ)/;

/** Reads a question: what is asked, of what, under which conditions. Pure; looks nothing up but the city's own names. */
export function understand(
  question: string,
  today: string,
  catalogue: Catalogue,
  ownCity: CityNames,
  otherCities: CityNames[],
): Understanding {
  const original = question.slice(0, MAX_QUESTION_CHARS).toWellFormed();
  // Cut twice: one character such as ﷺ becomes eighteen when it is spelled out.
  let text = normalizeText(spellOutNumbers(original)).slice(0, MAX_QUESTION_CHARS);
  text = findRomaji(text) ?? text;
  const hasPersonalData = holdsContactData(original);

  let otherCity: string | null = null;
  for (const { id, named } of otherCities) {
    if (named.test(text)) otherCity = id;
  }
  const whole = text;
  text = text.replaceAll(ownCity.own, " ");

  const { wanted, excluded } = splitExcluded(text);
  const exclusion = findExclusion(wanted, today, catalogue);
  const { years, shift, rest: withoutYears } = findFiscalYears(exclusion?.rest ?? wanted, today);
  const found = findFilters(withoutYears, years, catalogue);
  const asked = findAskedFacts(wanted);
  // 「再起動プロジェクト一覧の何ページ」 names a document; it asks for no list.
  const listWords = findListWords(found.documentWords ? wanted.replace(found.documentWords, " ") : wanted);
  const subject = removeAskingPhrases(found.rest)
    .replace(/[<>!?*'"`;:,.()[\]{}「」『』。、・/\\|=+#@^_~]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return {
    text,
    whole,
    subject,
    excluded,
    subjects: findSubjects(wanted),
    asked,
    fiscalYears: years,
    yearShift: shift,
    filters: { ...found.filters, without: exclusion?.filters ?? null },
    recordId: found.recordId,
    wantsAll: listWords.all,
    wantsList: listWords.all || listWords.some,
    wantsHelp: text === "" || HELP_WORDS.test(text),
    wantsSettings: isSettingsWord(text),
    wantsDigest: isDigestWord(text),
    language: findLanguage(text),
    courtesy: GREETING.test(text) ? "greeting" : THANKS.test(text) ? "thanks" : null,
    wantsOthers: OTHERS_WORDS.test(text),
    otherCity,
    refersBack: BACK_WORDS.test(text),
    hasPersonalData,
    asksAboutPerson: ABOUT_PERSON.test(text),
    steersBot: STEERING.test(text),
  };
}

/** Attempts to make the bot say or do something else: orders to forget its rules, made-up papers, others' messages. */
const STEERING = new RegExp(
  [
    "(指示|命令|ルール|設定|プロンプト|制約)(を|は|なんか)?(すべて|全て|全部)?(無視|無効|忘れ|上書き|解除|破棄)[^。]*(答え|言|出|作|書|返事|話)",
    "(システム|開発者|管理者)(プロンプト|モード)",
    "システム管理者だ|偽の(資料|情報|数字|カード)|なりすま|(ほか|他)の(市民|人|利用者|ユーザー)(が|の)(送|書|質問|会話|メッセージ)",
    "(必ず|以後は|これからは).{0,30}(と|って)(答えよ|答えろ|言え|答えて|言って|返事)",
    "ignore (all|any|previous|the above)|system prompt|repeat everything|developer mode|jailbreak",
  ].join("|"),
);

/** Somebody else's own affairs (滞納, 住所, 収入 …), which no plan holds and no bot may tell. */
const ABOUT_PERSON =
  /((隣|となり|近所|向かい)の?(家|人|方|奥さん|旦那|おじ|おば|[\p{Script=Han}]{1,3}さん)|知り合い|知人|友達|友人|同級生|元(夫|妻|カレ|カノ)|(?<![\p{Script=Han}])(?!農家|業者|生産者|職員|市民|住民|患者|議員|学生|皆|母|父|奥|客)[\p{Script=Han}]{2,4}(さん|氏)(が|の|は|って)).{0,14}(滞納|収入|年収|住所|電話番号|家族構成|病気|病歴|借金|生活保護|前科|連絡先|成績|給料)/u;

/** 「Aじゃなくて B」「Aの話ではなく B」「AでもBでもなくて C」: only the last is wanted. */
function splitExcluded(text: string): { wanted: string; excluded: string[] } {
  const negation =
    /(?<!だけ)(じゃなくて|ではなくて|ではなく|でもなくて?|(?<!ん)でなく|じゃなく|じゃない方|じゃないほう)(の(ほう|方))?[、,]?/;
  const match = negation.exec(text);
  if (!match) return { wanted: text, excluded: [] };
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length).trim();
  const clause = Math.max(before.lastIndexOf("。"), before.lastIndexOf("、"), before.lastIndexOf(" "));
  const kept = clause >= 0 ? before.slice(0, clause + 1) : "";
  if (after.length <= 2 && kept.length <= 2) return { wanted: text, excluded: [] };
  const named = before.slice(kept.length);
  return { wanted: `${kept}${after}`, excluded: match[0].startsWith("でも") ? named.split("でも") : [named] };
}

/** Parts of a message that asks for two or three things at once; empty for one subject. */
function findSubjects(text: string): string[] {
  if (
    !/それぞれ|両方|違い|違う|ちがい|違って|比べ|比較|どっちも|どちらも|二つ|2つ|ふたつ|3つ|三つ|みっつ|(まとめて|あわせて|合わせて)(教|お願|見せて|知り|ください|$)|件と(?!か)/.test(
      text,
    )
  )
    return [];
  const listed = text
    .replace(/^.{0,14}?(二つ|2つ|ふたつ|3つ|三つ|みっつ)(で|です|あ(る|ります)|聞|教|お願)?[^。、]{0,6}[。、:]/, "")
    .replace(
      /(もう|今|)?(それぞれ|(って|は|の|を)?(どう|何が|なにが|どこが)?(違い|違う|ちがい|違って|比べ|比較)|(2|二|ふた|3|三|みっ)つ(とも|ぜんぶ|全部)|両方(とも)?|どっちも|どちらも|(まとめて|あわせて|合わせて)(教|お願|見せて|知り|ください|$)).*$/,
      " ",
    );
  const parts = listed
    .split(
      /と、|、と|[。、,]|(?<=[\p{Script=Han}\p{Script=Katakana}ーa-z0-9つ」)])と(?!か|き|こ|い|も|て|っ)|および|及び|ならびに|&/u,
    )
    .map((part) => removeAskingPhrases(part).trim())
    .filter((part) => part.length >= 2);
  return parts.length >= 2 ? parts.slice(0, 4) : [];
}
