import { foldForNumbers, spellDigits } from "./fold-for-numbers.ts";
import { isOfficeNumber } from "./office-numbers.ts";
import { EMAIL, HANDLE } from "./personal-accounts.ts";
import { ADDRESS, MAY_BE_ADDRESS } from "./personal-addresses.ts";
import { BIRTH, MAY_BE_BIRTH } from "./personal-births.ts";
import { MAY_INTRODUCE, NAME_PATTERNS } from "./personal-names.ts";
import { FOREIGN_NAMES, MAY_INTRODUCE_ABROAD } from "./personal-names-abroad.ts";
import { NAMES_IN_CONTEXT } from "./personal-names-in-context.ts";
import { ACCOUNT, ID, MAY_BE_ID, MAY_BE_NUMBER, MY_NUMBER, SECRET } from "./personal-numbers.ts";
import { isPhone, KANJI_NUMBER, MAY_BE_PHONE, PHONE, SPOKEN_ZEROS } from "./personal-phones.ts";
import { UNMISTAKABLE_NAMES } from "./unmistakable-names.ts";

export type PersonalDataKind =
  | "phone"
  | "my_number"
  | "account"
  | "id"
  | "secret"
  | "email"
  | "handle"
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
  secret: "暗証番号やパスワード",
  email: "メールアドレス",
  handle: "SNSなどのアカウント",
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
  return findAll(text, published, (plain) => [
    ...scan("name", plain, NAME_PATTERNS.other),
    ...scan("name", plain, FOREIGN_NAMES.other),
    ...scan("name", plain, NAMES_IN_CONTEXT),
    ...scan("name", plain, UNMISTAKABLE_NAMES),
  ]);
}

/** @param findNames of others, which take no place that another kind has */
function findAll(
  text: string,
  published: readonly string[],
  findNames: (plain: string) => ReturnType<typeof scan>,
): PersonalData[] {
  const { plain, at } = foldForNumbers(text);
  const hasDigit = /\d/.test(plain);
  // No number is written without one of these (「一覧」 is none); most questions hold none. The patterns are long: V8 takes
  // many milliseconds to compile one for the first text that it is tried on.
  const hasNumber = hasDigit || /[〇○零二三四五六七八九十百]|一(?!覧)/.test(plain);
  const hasLatin = hasDigit || /[a-zſK]/i.test(plain);
  const digits = hasNumber ? spellDigits(plain) : plain;
  const numbers = MAY_BE_NUMBER.test(digits)
    ? [
        ...scan("my_number", digits, MY_NUMBER, (words) => !/^((19|20)\d\d[^\d]*)+$/.test(words)),
        ...scan("account", digits, ACCOUNT, (words) => !/^((19|20)\d\d[^\d]+)+(19|20)\d\d$/.test(words)),
      ]
    : [];
  if (MAY_BE_PHONE.test(digits) || SPOKEN_ZEROS.test(plain)) numbers.push(...scan("phone", digits, PHONE, isPhone));
  const found = [
    ...(hasLatin ? scan("email", plain, EMAIL) : []),
    // The longest: the first twelve digits of a card are no My Number.
    ...numbers.sort((a, b) => b.end - b.start - (a.end - a.start)),
    ...(hasNumber ? scan("phone", plain, KANJI_NUMBER) : []),
    ...(hasDigit ? scan("secret", plain, SECRET) : []),
    ...(hasLatin && MAY_BE_ID.test(plain) ? scan("id", plain, ID) : []),
    ...(hasLatin ? scan("handle", plain, HANDLE) : []),
    ...(hasNumber && MAY_BE_BIRTH.test(plain) ? scan("birth", plain, BIRTH) : []),
    ...(hasNumber && MAY_BE_ADDRESS.test(plain) ? scan("address", plain, ADDRESS) : []),
    ...(MAY_INTRODUCE.test(plain) ? scan("own_name", plain, NAME_PATTERNS.own) : []),
    ...(MAY_INTRODUCE_ABROAD.test(plain) ? scan("own_name", plain, FOREIGN_NAMES.own) : []),
    ...findNames(plain),
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
  return findAll(text, published, () => []).length > 0;
}

/** Why a text cannot be taken, with the words that have to go; null where it holds no personal data. */
export function describePersonalData(text: string): string | null {
  const found = findPersonalData(text);
  if (found.length === 0) return null;
  const places = found.slice(0, 3).map(({ words, kind }) => `「${words.trim().slice(0, 30)}」(${LABELS[kind]})`);
  const rest = found.length > 3 ? `ほか${found.length - 3}か所` : "";
  return `個人の情報のようです: ${places.join("、")}${rest}。公開や保存をするので、除くか「担当者」のように書きかえてください`;
}

/** @param pattern global; not by `matchAll`, which copies it */
function scan(kind: PersonalDataKind, text: string, pattern: RegExp, isMeant: (words: string) => boolean = () => true) {
  const found: { kind: PersonalDataKind; start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [words] = match;
    if (words === "") pattern.lastIndex += text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
    else if (isMeant(words)) found.push({ kind, start: match.index, end: match.index + words.length });
  }
  return found;
}
