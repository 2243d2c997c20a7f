import { isOfficeNumber } from "./office-numbers.ts";
import { NAME_PATTERNS } from "./personal-names.ts";

export type PersonalDataKind =
  | "phone"
  | "my_number"
  | "account"
  | "id"
  | "email"
  | "address"
  | "birth"
  | "own_name"
  | "name";

/** Personal data in a text, and where. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** As it was written. */
  words: string;
  /** Positions in UTF-16 units of the text that was given. */
  start: number;
  end: number;
}

const LABELS: Record<PersonalDataKind, string> = {
  phone: "電話番号",
  my_number: "マイナンバー",
  account: "カードや口座の番号",
  id: "証明書などの番号",
  email: "メールアドレス",
  address: "住所",
  birth: "生年月日",
  own_name: "名前",
  name: "名前",
};

/**
 * Personal data of one text, in order and without overlaps: phones of every writing, My Number, cards and accounts,
 * e-mail, addresses, birth dates, names with an honorific or an office title. Years, amounts, ranges, numbers of records
 * and pages, offices (市長, 財政課長) and public lines (0120 …) are none. One detector for questions, notes, reasons, CSV
 * and taught phrases; each decides what to do with it.
 * @param published numbers that the city publishes of itself; those and other offices' own are none either
 */
export function findPersonalData(text: string, published: readonly string[] = []): PersonalData[] {
  const { plain, at } = fold(text);
  const digits = spellDigits(plain);
  const numbers = [
    ...scan("my_number", digits, MY_NUMBER, (words) => !/^((19|20)\d\d[^\d]*)+$/.test(words)),
    ...scan("account", digits, ACCOUNT, (words) => !/^((19|20)\d\d[^\d]+)+(19|20)\d\d$/.test(words)),
    ...scan("phone", digits, PHONE, isPhone),
  ];
  const found = [
    ...scan("email", plain, EMAIL),
    // The longest: the first twelve digits of a card are no My Number.
    ...numbers.sort((a, b) => b.end - b.start - (a.end - a.start)),
    ...scan("id", plain, ID),
    ...scan("birth", plain, BIRTH),
    ...scan("address", plain, ADDRESS),
    ...scan("own_name", plain, NAME_PATTERNS.own),
    ...scan("name", plain, NAME_PATTERNS.other),
  ].map(({ kind, start, end }) => ({ kind, start: at[start]!, end: at[end]! }));
  const kept: PersonalData[] = [];
  // The first kind that takes a place has it: a phone is no house number.
  for (const { kind, start, end } of found) {
    if (kept.every((other) => end <= other.start || start >= other.end))
      kept.push({ kind, start, end, words: text.slice(start, end) });
  }
  return kept
    .filter(({ kind, start, words }) => kind !== "phone" || !isOfficeNumber(text.slice(0, start), words, published))
    .sort((a, b) => a.start - b.start);
}

/** Every place of personal data becomes 〇〇. */
export function maskPersonalData(text: string): string {
  return findPersonalData(text).reduceRight(
    (masked, { start, end }) => `${masked.slice(0, start)}〇〇${masked.slice(end)}`,
    text,
  );
}

/** What must not be sent to a city's account at all: more than somebody's name in passing. */
export function holdsContactData(text: string, published: readonly string[] = []): boolean {
  return findPersonalData(text, published).some(({ kind }) => kind !== "name");
}

/** Why a text cannot be taken, with the words that have to go; null where it holds no personal data. */
export function describePersonalData(text: string): string | null {
  const found = findPersonalData(text);
  if (found.length === 0) return null;
  const places = found.slice(0, 3).map(({ words, kind }) => `「${words.trim().slice(0, 30)}」(${LABELS[kind]})`);
  const rest = found.length > 3 ? `ほか${found.length - 3}か所` : "";
  return `個人の情報のようです: ${places.join("、")}${rest}。公開や保存をするので、除くか「担当者」のように書きかえてください`;
}

const KANJI_DIGITS: Record<string, string> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/**
 * One writing of digits, dashes, brackets and dots, code point by code point.
 * @returns the folded text and, for each of its UTF-16 units and its end, the position in `text`
 */
function fold(text: string): { plain: string; at: number[] } {
  let plain = "";
  const at: number[] = [];
  let position = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) at.push(position + (folded.length === 1 ? 0 : unit));
    plain += folded;
    position += character.length;
  }
  at.push(text.length);
  return {
    plain: plain
      .replace(/[\u2010-\u2015\u2212\u2043\uFE58\uFE63\u2500\u2501\u301C\u3030~]/g, "-")
      .replace(/(?<=[\d)〇零一二三四五六七八九])ー/g, "-")
      .replace(/[・･‧∙•·](?=[\d〇零一二三四五六七八九])/g, ".")
      .replace(/[\u00A0\t]/g, " "),
    at,
  };
}

/** One unit where the character has a plain form; nothing for what cannot be seen and for the frame of a keycap. */
function foldCharacter(character: string): string {
  if (character <= "\u007F") return character;
  if (/[\u00AD\u200B-\u200F\u2060\uFEFF\uFE00-\uFE0F\u20E3]/u.test(character)) return "";
  const plain = character.normalize("NFKC");
  if (/^\p{Nd}$/u.test(plain)) return String(digitOf(plain.codePointAt(0)!));
  return plain.length === 1 ? plain : character;
}

/** Every script has its ten digits in a row. */
function digitOf(codePoint: number): number {
  if (codePoint < 0x80) return codePoint - 0x30;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(codePoint - value - 1))) value++;
  return value;
}

/** Kanji digits and the letters O and l as digits, 一 between digits as the dash it stands for. Positions stay. */
function spellDigits(plain: string): string {
  return plain
    .replace(/(?<=\d)一(?=\d)/g, "-")
    .replace(/[〇○零一二三四五六七八九]/g, (kanji) => KANJI_DIGITS[kanji] ?? kanji)
    .replace(/(?<![a-z])[\doil]{2,}(?![a-z])/gi, (run) =>
      /\d/.test(run) ? run.replace(/o/gi, "0").replace(/[il]/gi, "1") : run,
    );
}

const GAP = "[-. ()/_*|=]{0,3}";
/** Between the groups of a phone: any mark, space or line break, or の. */
const PHONE_GAP = "(?:[^\\p{L}\\p{N}]{0,3}|[のノ])";
const NOT_A_SUM = "(?!\\d|[ ,.]*(?:年|円|千円|万|億|人|件|%|kwh|kw|トン|t(?![a-z])|㎡|m2|部|冊|世帯))";
/** 予算額 012345678901 */
const NO_SUM_BEFORE = "(?<!(?:予算|決算|金額|額|費|合計|総計|円|¥)[ :は]{0,3})";

const PHONE = new RegExp(
  [
    // 0081 90 1234 5678, 81-90-1234-5678
    `(?<![\\d.,-])(?:00|010)?${GAP}81[-. ()/_]{1,3}(?:\\(?0\\)?)?[1-9]\\d{0,3}${GAP}\\d{1,4}${GAP}\\d{4}${NOT_A_SUM}`,
    // 0270-24-5111, (027)382-1111, 090、1234、5678, 090の1234の5678, 09012345678
    `(?<![\\d.,])(?<!\\d-)${NO_SUM_BEFORE}(?:\\((?=0\\d{1,4}\\)))?0\\d{1,4}${PHONE_GAP}\\d{1,4}${PHONE_GAP}\\d{3,4}${NOT_A_SUM}`,
    // 0 9 0 1 2 3 4 5 6 7 8
    `(?<![\\d.,])0(?:[^\\p{L}\\p{N}]{1,3}\\d){9,10}(?!\\d)`,
    // 09 01 23 45 67 8
    "(?<![\\d.,])0[5-9][^\\p{L}\\p{N}]0\\d(?:[^\\p{L}\\p{N}]\\d\\d){3}[^\\p{L}\\p{N}]\\d(?!\\d)",
    // +81 90 1234 5678, +1 (415) 555-0100
    `\\+ ?\\d{1,3}${GAP}\\d{1,4}(?:${GAP}\\d{2,4}){1,3}(?!\\d)`,
    // 電話 382-1111, でんわは 382 1111
    `(?<=(?:電話|でんわ|tel|℡|☎|携帯|ケータイ|けいたい|スマホ|fax|ファクス|ファックス)(?:番号)?[^\\d\\n]{0,6})(?!(?:19|20)\\d\\d[^\\d](?:19|20)\\d\\d)\\d{2,4}[-. の]\\d{4}${NOT_A_SUM}`,
  ].join("|"),
  "giu",
);

/** Lines for everybody: free, toll-shared; the poison information that the emergency card names. */
const PUBLIC_LINE = /^0(?:120|800|570|990)|^0727272499$|^0298529999$/;

function isPhone(words: string): boolean {
  const number = words.replace(/\D/g, "");
  if (/^\+|^(?:00|010)?\D*81\D/.test(words)) return number.length >= 10 && number.length <= 15;
  if (!number.startsWith("0")) return true;
  if (PUBLIC_LINE.test(number)) return false;
  // 04、2024、2025: a list that ends with years.
  if (/\D(?:19|20)\d\d\D+(?:19|20)\d\d$/.test(words)) return false;
  // 01-02-2024 and the like have fewer digits; eleven belong to mobile and internet phones.
  return number.length === 10 ? /^0[1-9]/.test(number) : number.length === 11 && /^0[5-9]0/.test(number);
}

const MY_NUMBER = new RegExp(
  `(?<![\\d.,])${NO_SUM_BEFORE}\\d{4}[-. ]{0,2}\\d{4}[-. ]{0,2}\\d{4}${NOT_A_SUM}(?![-. ]{1,2}\\d)|(?<=(?:マイナンバー|個人番号)(?:番号)?[はが: ]{0,3})\\d{4,}(?![枚\\d])${NOT_A_SUM}`,
  "giu",
);

const ACCOUNT = new RegExp(
  [
    `(?<![\\d.,])${NO_SUM_BEFORE}\\d{4}${GAP}\\d{4}${GAP}\\d{4}${GAP}\\d{2,4}(?:${GAP}\\d{1,3})?${NOT_A_SUM}`,
    `(?<![\\d.,])\\d{4}${GAP}\\d{6}${GAP}\\d{4,5}${NOT_A_SUM}`,
    `(?<=(?:口座|普通預金|当座預金|口座番号|貯金)(?:番号)?[^\\d\\n]{0,10})\\d{6,8}${NOT_A_SUM}`,
    `(?<=(?:普通|当座)(?:No\\.?|番号)?[ :]{0,2})\\d{7}${NOT_A_SUM}`,
    `(?<=記号[ :]?)\\d{5}[- ,、]{0,3}(?:番号)?[ :]?\\d{6,8}`,
  ].join("|"),
  "giu",
);

/** Twelve digits of a driving licence are found as a My Number; what names itself is found whole. */
const ID = new RegExp(
  [
    "(?<=(?:免許証?|保険証|被保険者証?|パスポート|旅券|在留カード|年金|介護保険証?|手帳|受給者証?)(?:の)?(?:番号|No\\.?|記号)?[ :は]{0,3})[a-z]{0,2}\\d[\\d-]{5,12}[a-z]{0,2}(?!\\d|[ ,]*(?:円|千円|人|件|%))",
    "(?<=(?:診察券|カルテ|患者|会員証?|学籍|利用者|お客様|被保険者)(?:の)?(?:番号|No\\.?)[ :は]{0,3})[a-z]{0,2}\\d[\\d-]{2,12}(?!\\d|[ ,]*(?:円|千円|人|件|%))",
    "(?<=(?:line|ライン|インスタ|instagram|twitter|skype|カカオ)[ ]?の?[ ]?(?:id|アカウント)(?:は|[ :=]){1,3})@?[a-z\\d][\\w.-]{2,}",
    // 群馬500あ12-34; kana that are particles too only after the name of an office
    "\\p{Script=Han}{2,4}[ ]?\\d{2,3}[ ]?(?![のとはにもをがでや])\\p{Script=Hiragana}[ ]?(?:\\d\\d-\\d\\d|[.・]{1,3}\\d{1,3})(?!\\d)",
    "(?:群馬|前橋|高崎|伊勢崎|長野|松本|諏訪|滋賀|熊谷|大宮|品川|横浜|京都)[ ]?\\d{2,3}[ ]?\\p{Script=Hiragana}[ ]?(?:\\d\\d-?\\d\\d|[.・]{1,3}\\d{1,3})(?!\\d)",
  ].join("|"),
  "giu",
);

const EMAIL =
  /[\w.+%-]+ ?(?:@|[([{<](?:at|a|@)[)\]}>]|アットマーク| at (?=[\w-]+\.(?:com|jp|net|org))) ?[\w-]+(?: ?\. ?[a-z\d-]+)+/giu;

const NUM = "(?:\\d{1,5}|[〇一二三四五六七八九十百]{1,6})";
/** What is counted, and years: 「3丁目5世帯」「1丁目2か所」. */
const NOT_COUNTED =
  "(?![\\d,]|[ ]*(?:円|千円|倍|台|歳|代|か所|カ所|ヶ所|ヵ所|箇所|世帯|件|人|名|本|基|区画|区|億|万|千|年|月|日|時|路線|棟|台|回|団体|地区|戸|%|m|ha|km|メートル|つ|自治会|町会|割|分|期|工区|地内))";
const DASH_CHAIN = `${NUM}-${NUM}(?:-${NUM})?(?![\\d-])`;

/** Words before 「1-2-3」 that make it a place in a plan. */
const NOT_PLAN =
  "(?<!(?:項目|取組|取り組み|施策|方針|重点|第|章|節|表|図|令和|平成|昭和|番号|目標|指標|公約|年度|計画|資料|別紙|様式|頁|ページ|版|事業|分類|体系|戦略|柱|政策|課題|改革|注|問|項|号|条|平均|比率|対比|約|各|計|前期|後期|評価|段階|月|日|時|午前|午後|全|延|計))";

const ADDRESS = new RegExp(
  [
    // 原市一丁目二番三号, 本町3丁目12
    `${NUM}[ ]?丁目[ ]?(?:の)?${NUM}(?:[ ]?(?:番地?(?:[ ]?${NUM})?|[-の][ ]?${NUM})(?:[ ]?(?:号|-${NUM}))?)?${NOT_COUNTED}`,
    `${NUM}[ ]?番地(?:の?${NUM})?`,
    `(?<!第)(?<![\\d〇一二三四五六七八九十百])${NUM}[ ]?番[ ]?${NUM}[ ]?号(?!線)`,
    `(?<=大字\\p{Script=Han}{1,6}?(?:字\\p{Script=Han}{1,4}?)?)[ ]?${NUM}(?:-${NUM})*${NOT_COUNTED}`,
    `(?<=[\\p{Script=Han}]{2}字\\p{Script=Han}{1,4}?)[ ]?\\d{1,5}(?:-\\d{1,4})*${NOT_COUNTED}`,
    // 原市1-2-3, 今泉町410-2
    `(?<=\\p{Script=Han}{2}町[ ]?|\\p{Script=Han}{2}村[ ]?)${DASH_CHAIN}${NOT_COUNTED}`,
    `\\p{Script=Han}{2,6}${NOT_PLAN}[ ]?${NUM}-${NUM}-${NUM}(?:-${NUM})?(?![\\d-])${NOT_COUNTED}`,
    // 原市2の1, 原市一の二の三
    `(?<=\\p{Script=Han}{2}|\\p{Script=Han}[ ])${NOT_PLAN}(?<![分一二三四五六七八九十百\\d])${NUM}の${NUM}(?:の${NUM})?(?![\\p{Script=Han}\\d-])${NOT_COUNTED}`,
    // 松井田町新堀245
    `(?<=\\p{Script=Han}{2}[町村](?!人口|世帯|予算|役場|地区|議会|道路|内|民|立|営|長|費|税)\\p{Script=Han}{1,4})${NOT_PLAN}[ ]?\\d{1,5}(?:-\\d{1,4})*(?![-./号線])${NOT_COUNTED}`,
    // ハイツ安中203, 県営住宅2-305
    `(?<=(?:ハイツ|マンション|アパート|コーポ|メゾン|レジデンス)[\\p{Script=Han}\\p{Script=Katakana}ー ]{0,8})\\d{3,4}(?!-)${NOT_COUNTED}`,
    `(?<=\\d号棟[ -]?)\\d{3,4}${NOT_COUNTED}`,
    `(?<=(?:[県市町村]営|公営|公社)(?:住宅|団地|アパート)[^\\d\\n。、]{0,6})\\d{1,3}-\\d{2,4}(?:-\\d{2,4})?(?!\\d)${NOT_COUNTED}`,
    `(?<=(?:荘|ハイツ|マンション|アパート|コーポ|メゾン|レジデンス|ハウス|コート)[^\\d\\n。、]{0,8})\\d{2,4}(?:号室|号)`,
    `〒 ?\\d{3}-?\\d{4}`,
    `(?<!\\d|\\d-)\\d{3}-\\d{4}(?=[ ,、]{0,2}\\p{Script=Han}{2,4}[県都府道市])`,
  ].join("|"),
  "giu",
);

const DATE =
  "(?:(?:明治|大正|昭和|平成|令和|[mtshr])?[ ]?(?:\\d{1,4}|元|[〇一二三四五六七八九十]{1,4})[年./-][ ]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[月./-][ ]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日?)";

const BIRTH = new RegExp(
  [
    `(?<=(?:生年月日|誕生日|お誕生日)[^\\d\\n]{0,6})(?:${DATE}|(?:19|20)\\d{6}(?!\\d))`,
    `${DATE}[ ]?(?:生まれ|うまれ|生(?![\\p{Script=Han}\\p{Script=Hiragana}]))`,
    // 田中太郎(昭和55年3月1日)
    `(?<=${NAME_PATTERNS.surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{1,3}(?:さん|様|氏)?[ ]?[(、,/ ])${DATE}`,
  ].join("|"),
  "giu",
);

function scan(kind: PersonalDataKind, text: string, pattern: RegExp, isMeant: (words: string) => boolean = () => true) {
  return [...text.matchAll(pattern)]
    .filter(([words]) => words !== "" && isMeant(words))
    .map(({ 0: words, index }) => ({ kind, start: index, end: index + words.length }));
}
