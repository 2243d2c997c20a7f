import { calendarDateSchema } from "./calendar-date.ts";

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");

/** A number as people and spreadsheets write it: `1,250`, `1,250`, `-3.5`; undefined when it is none. */
export function findNumber(text: string): number | undefined {
  const digits = plain(text)
    .replace(/,(?=\d{3}(?:\D|$))/g, "")
    .replace(/^[−▲△]/, "-");
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** A date as people and spreadsheets write it, as ISO: `2026-03-31`, `2026/3/31`, `令和8年3月31日`, `R8.3.31`; undefined when it is none. */
export function findDate(text: string): string | undefined {
  const match = /^(?:(\d{4})|(令和|平成|R|H)(元|\d{1,2}))[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(plain(text));
  if (!match) return undefined;
  const [, western, era = "", eraYear = "", month = "", day = ""] = match;
  const offset = /^(令和|R)$/i.test(era) ? 2018 : 1988;
  const year = western ? Number(western) : offset + (eraYear === "元" ? 1 : Number(eraYear));
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return calendarDateSchema.safeParse(date).success ? date : undefined;
}
