import { formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { MeasureFileEntry } from "../domain/measure.ts";
import { type Facts, YEAR_WORDS } from "./build-times.ts";
import type { CellReader } from "./cell-reader.ts";
import { findThousandYen } from "./read-figure.ts";

/**
 * The cells of money; one that is no figure goes to the facts as it is written.
 * @param sheetUnit the unit of money that the sheet names once for all of its columns
 */
export function buildAmounts(read: CellReader, facts: Facts, sheetUnit: string): MeasureFileEntry["amounts"] {
  return read.all("amount").flatMap(({ heading, text, fiscalYear, unit: ofColumn }) => {
    const unit = ofColumn || sheetUnit;
    const thousandYen = findThousandYen(text, unit);
    const plain = text.normalize("NFKC");
    const line = plain.replace(/\s*\n\s*/g, " ");
    const isBare = unit !== "" && !line.includes("円");
    const asWritten = isBare ? line.replace(/^([▲△−-]?[\d,.]+)(?=$|\s*\()/, `$1${unit}`) : line;
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

/** 「(単位:千円)」 above or below a table; "" where the lines name no unit of money, or several. */
export function findMoneyUnit(lines: readonly string[]): string {
  const units = lines.flatMap((line) =>
    [...line.normalize("NFKC").matchAll(/(?:単位|金額)は?[::\s]*([千百万億]*円)/g)].map(([, unit]) => unit!),
  );
  return new Set(units).size === 1 ? units[0]! : "";
}

/** 「事業費(千円)・R7」 → 「事業費」: the year and the unit stand in the amount. */
function nameAmount(heading: string): string {
  const words = heading
    .replace(YEAR_WORDS, "")
    .replace(/(?<=^|・)[0-9０-９]{1,2}年度/g, "")
    .replace(/[(（](?:単位)?[::]?\s*[千百万億]*円[)）]/g, "")
    .replace(/・+$|^・+|・(?=・)/g, "");
  return words.trim() || heading;
}
