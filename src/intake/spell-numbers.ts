import { findKanjiNumber } from "../text/kanji-numbers.ts";

const NUMERAL = "[〇零一二三四五六七八九十百千]+";

/** No year, month or day is 0: 「令和〇年度」 is a form that waits for its year. */
const spellDate = (text: string) => String(findKanjiNumber(text) || text);

/** 「令和七年度」 → 「令和7年度」, 「三月三十一日」 → 「3月31日」. Other words with such signs stay as they are. */
export function spellKanjiDates(text: string): string {
  return text
    .replace(new RegExp(`(?<=令和|平成)${NUMERAL}(?=年)`, "g"), spellDate)
    .replace(new RegExp(`(?<=年度?|~|〜|から)${NUMERAL}(?=月)|(?<=月)${NUMERAL}(?=日)`, "g"), spellDate);
}

/** What is counted, so that 「一部」 and 「一体」 are no numbers. */
const COUNTED = "(?:人|件|回|社|校|台|世帯|戸|名|団体|か所|箇所|ヶ所|カ所|施設|組|割|冊|本|棟|地区|路線|点|万|%)";

/** 「百二十人以上」 → 「120人以上」 where a cell begins with a number and what it counts. */
export function spellKanjiFigure(text: string): string {
  return text.replace(
    new RegExp(`^((?:約|年間|年|月|延べ)?)(${NUMERAL})(?=${COUNTED})`),
    (_, words: string, number: string) => words + String(findKanjiNumber(number) ?? number),
  );
}
