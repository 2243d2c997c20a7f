import { type FiscalYear, fiscalYearOfDate, parseFiscalYear } from "../domain/fiscal-year.ts";

const KANJI_DIGITS: Record<string, number> = {
  元: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** 「五」→5, 「十」→10, 「二十八」→28; undefined when it is no such number. */
function findKanjiNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([二三])?(十)?([元一二三四五六七八九])?$/.exec(text);
  if (!match || text === "") return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return tens ? KANJI_DIGITS[tens] : ones ? KANJI_DIGITS[ones] : undefined;
  return (tens ? KANJI_DIGITS[tens]! : 1) * 10 + (ones ? KANJI_DIGITS[ones]! : 0);
}

export interface FoundYears {
  years: FiscalYear[];
  /** 「その次の年」 → 1, 「前の年」 → −1; null when none is meant. */
  shift: number | null;
  /** The text without the words that were read. */
  rest: string;
}

/** No plan here looks further ahead; a larger number counts something else. */
const MAX_ERA_YEAR = 64;

const NUMBER = "(\\d{1,2}|元|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
const ERA_YEAR = new RegExp(
  `(令和|れいわ|平成|へいせい|(?<![a-z])[rh])\\.?\\s*${NUMBER}(?:\\s*年度?末?|(?=[^\\d]|$))`,
  "g",
);
const RANGE_TAIL = /(?:~|-|から|・|、|と)\s*(?:令和|r)?\s*(\d{1,2})(?=\s*年度?)/g;

/**
 * Fiscal years in a normalised text, in every spelling: 令和3年度, R3, 2021年度, 3年度, 令和五年度, 今年度, 来年度.
 * A calendar month moves it: 2024年3月 lies in 2023年度.
 * @param today ISO date in Japan, for 今年度.
 */
export function findFiscalYears(text: string, today: string): FoundYears {
  const years: FiscalYear[] = [];
  let shift: number | null = null;
  const current = fiscalYearOfDate(today);
  const take = (year: FiscalYear) => {
    if (!years.includes(year)) years.push(year);
    return " ";
  };
  let rest = text
    .replace(
      /((?:令和|r)\s*[1-9]\d?|20\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?末?/g,
      (_, year: string, month: string) => take(parseFiscalYear(year.replace(/\s/g, "")) - (Number(month) < 4 ? 1 : 0)),
    )
    .replace(/(20[012]\d)\s*(?:年度?)?\s*(?:~|-|から)\s*(20[012]\d)(?=\s*年)/g, (_, from: string, to: string) => {
      take(Number(from));
      return take(Number(to));
    })
    .replace(/(20[12]\d)[-/.](0?[1-9]|1[0-2])(?!\d)(?:[-/.]\d{1,2})?/g, (_, year: string, month: string) =>
      take(Number(year) - (Number(month) < 4 ? 1 : 0)),
    )
    .replace(ERA_YEAR, (whole: string, era: string, number: string) => {
      const value = findKanjiNumber(number);
      if (value === undefined || value === 0 || value > MAX_ERA_YEAR) return whole;
      return take((/^[h平へ]/.test(era) ? 1988 : 2018) + value);
    });
  if (years.length > 0) rest = rest.replace(RANGE_TAIL, (_, number: string) => take(2018 + Number(number)));
  rest = rest
    .replace(/(?<!\d)(20[012]\d)\s*(?:年度?末?|(?=[\s、。?はの]|$))/g, (_, year: string) => take(Number(year)))
    .replace(/(?<![\d第])(\d{1,2}|[一二三四五六七八九十])\s*年度末?/g, (whole: string, number: string) => {
      const value = findKanjiNumber(number);
      return value && value <= 31 ? take(2018 + value) : whole;
    })
    // 「3月期限」「来年3月まで」: what ends in March ends with a fiscal year.
    .replace(
      /(今年|来年|再来年)?の?3月末?(?=(?:が|に|まで|の)*(?:期限|締め?切|〆切|まで))/g,
      (_, word: string | undefined) => {
        const calendarYear = Number(today.slice(0, 4));
        return take(word === undefined ? current : calendarYear + (word === "今年" ? -1 : word === "来年" ? 0 : 1));
      },
    )
    .replace(/(?<![\d今来本昨])年度末(?=(?:が|に|まで|の)*(?:期限|締め?切|〆切))/g, () => take(current))
    .replace(
      /(再来年度|さ来年度|来年度|らいねんど|次年度|翌年度|今年度|こんねんど|本年度|昨年度|去年度|前年度|一昨年度|おととし)/g,
      (word: string) => {
        if (/翌|次年度|前年度/.test(word)) {
          shift = word === "前年度" ? -1 : 1;
          return " ";
        }
        const offset = /再来|さ来/.test(word)
          ? 2
          : /来|らい/.test(word)
            ? 1
            : /一昨|おととし/.test(word)
              ? -2
              : /昨|去/.test(word)
                ? -1
                : 0;
        return take(current + offset);
      },
    )
    .replace(/(?:その|この)?(次|翌|前)の?(年度?|とし)/g, (_, word: string) => {
      shift = word === "前" ? -1 : 1;
      return " ";
    })
    .replace(/(?:その|この)(あと|後)の?年度?/g, () => {
      shift = 1;
      return " ";
    });
  return { years, shift, rest };
}
