import { formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { MeasureFileEntry } from "../domain/measure.ts";
import { type Facts, YEAR_WORDS } from "./build-times.ts";
import type { CellReader } from "./cell-reader.ts";
import { findThousandYen } from "./read-figure.ts";

/** The cells of money; one that is no figure goes to the facts as it is written. */
export function buildAmounts(read: CellReader, facts: Facts): MeasureFileEntry["amounts"] {
  return read.all("amount").flatMap(({ heading, text, fiscalYear, unit }) => {
    const thousandYen = findThousandYen(text, unit);
    const plain = text.normalize("NFKC");
    const asWritten = unit !== "" && /\d$/.test(plain) ? `${plain}${unit}` : plain;
    if (thousandYen === null) {
      facts.push({ label: heading, value: asWritten });
      return [];
    }
    return [
      {
        label: nameAmount(heading),
        fiscalYear: fiscalYear === null ? null : formatFiscalYearShort(fiscalYear),
        thousandYen,
        asWritten,
      },
    ];
  });
}

/** 「事業費(千円)・R7」 → 「事業費」: the year and the unit stand in the amount. */
function nameAmount(heading: string): string {
  const words = heading
    .replace(YEAR_WORDS, "")
    .replace(/[(（][^)）]*[)）]/g, "")
    .replace(/・+$|^・+|・(?=・)/g, "");
  return words.trim() || heading;
}
