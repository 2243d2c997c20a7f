import { ROMAN_NUMERALS } from "../domain/roman-numerals.ts";
import { findKanjiNumber } from "../text/kanji-numbers.ts";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";

/** The number in a label: 重点項目2 → 2, (7) → 7, ③ → 3, 公約VI → 6. */
export function findPlanNumber(label: string): number | null {
  const circled = CIRCLED.indexOf(label.at(-1) ?? " ");
  if (circled >= 0) return circled + 1;
  const roman = ROMAN_NUMERALS.indexOf(/[IVX]+$/.exec(label)?.[0].toLowerCase() ?? "");
  if (roman >= 0) return roman + 1;
  // 「1-(2)」, 「施策2-1」: the last part is its own number, what stands before it those of the steps above.
  const digits = /\d+(?:[-‐.－(（]{1,2}\d+)*/.exec(label)?.[0].match(/\d+$/)?.[0];
  return digits ? Number(digits) : null;
}

const ANY_NUMBER = /[\d０-９一二三四五六七八九十IVXⅠ-Ⅻ①-⑮]/;

/** Circled and roman digits in plain ones, so that NFKC does not melt them into their neighbours: ③ → (3), Ⅵ → vi. */
export function spellOutNumbers(text: string): string {
  if (!ANY_NUMBER.test(text)) return text;
  return (
    text
      // 「公約VII（7）」 says its number twice.
      .replace(
        /(?<![A-Za-z])([IVXⅠ-Ⅻ]{1,4})[（(](\d{1,2}|[０-９]{1,2})[）)]/g,
        (whole, roman: string, digits: string) =>
          findRomanNumber(roman.normalize("NFKC").toLowerCase()) === Number(digits.normalize("NFKC")) ? roman : whole,
      )
      // 重点項目「3」, 公約（VI）, 〈基本施策〉の14
      .replace(
        /(?<=施策|重点項目|重点|基本目標|基本施策|公約)[〉」』]?の?[「『"“〈]\s*([\d０-９]{1,2}|[IVXⅠ-Ⅻ]{1,4}|[一二三四五六七八九十]{1,3})\s*[」』"”〉]/g,
        "$1",
      )
      .replace(/(?<=施策|重点項目|基本目標|基本施策|公約)[（(]([IVXⅠ-Ⅻ]{1,4})[）)]/g, "$1")
      .replace(/[〈「『](施策|重点項目|基本目標|基本施策|公約)[〉」』](?=の?[\d０-９])/g, "$1")
      // 「重点項目2のかっこ7」
      .replace(
        /(?<=[\d０-９一二三四五六七八九十]の?|[、のと])(?:かっこ|カッコ|括弧)([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:番)?(?![\p{Script=Han}つ])/gu,
        (_, number: string) => `(${findKanjiNumber(number) ?? number})`,
      )
      // 「公約の三番と四番」「施策36番〜38番」
      .replace(
        /(?<=施策|重点項目|基本目標|基本施策|公約)の?((?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})番目?(?:(?:と|か(?!ら)|や|、|・|~|〜|または)(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})番目?)+)(?!目)(?=[のにでがはをだま、。]|$)/g,
        (_, numbers: string) =>
          numbers
            .replaceAll("番目", "番")
            .replaceAll("または", "か")
            .replace(/([\d０-９]+|[一二三四五六七八九十]+)番/g, (_one, number: string) =>
              String(findKanjiNumber(number) ?? number),
            ),
      )
      .replace(/[①-⑮]/g, (circled) => `(${CIRCLED.indexOf(circled) + 1})`)
      .replace(/[Ⅰ-Ⅻ]/g, (roman) => ` ${ROMAN_NUMERALS[roman.charCodeAt(0) - 0x2160]} `)
      // 施策三十八, 重点項目六; 「公約一覧」 goes on with a word.
      .replace(
        /(?<=施策|重点項目|基本目標|基本施策|公約|政策)[ 　]?([一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(?![\p{Script=Han}つ])/gu,
        (_, kanji: string) => String(findKanjiNumber(kanji)),
      )
      // 「公約の六で」「公約の3と四」; 「公約の二つ」「公約の2番目」 count.
      .replace(
        /(?<=施策|重点項目|基本目標|基本施策|公約)の([一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十|\d{1,2})(?=(?:[とか・〜~]|っ?から)[\d一二三四五六七八九](?!つ)|[でにのはが、](?!目))/g,
        (_, number: string) => String(findKanjiNumber(number) ?? number),
      )
      .replace(
        /(?<=(?:施策|重点項目|基本目標|基本施策|公約)\d{1,2}(?:[とか・〜~]|っ?から))(?:[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(?=まで|[でにのはが、])/g,
        (kanji) => String(findKanjiNumber(kanji)),
      )
      // 38番の施策
      .replace(
        /(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九])番の(基本施策|基本目標|施策|重点項目|公約)/g,
        (_, number: string, word: string) => `${word}${findKanjiNumber(number) ?? number}`,
      )
      // 「三つ目の重点項目」, 「(七)」
      .replace(
        /(\d{1,2}|[一二三四五六七八九十])(?:番目|つ目|本目)の(基本施策|基本目標|重点項目)/g,
        (_, digits: string, step: string) => step + (findKanjiNumber(digits) ?? digits),
      )
      .replace(
        /(?<=[の\d\p{Script=Han}])[(（]([一二三四五六七八九]?十?[一二三四五六七八九]|十)[)）]/gu,
        (_, kanji: string) => `(${findKanjiNumber(kanji)})`,
      )
  );
}

/** `vi` → 6; undefined when it is no roman number up to 12. */
export function findRomanNumber(text: string): number | undefined {
  const index = ROMAN_NUMERALS.indexOf(text);
  return index >= 0 ? index + 1 : undefined;
}
