import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { ALL_HEADINGS, CSV_HEADINGS } from "./csv-columns.ts";
import { isFieldTooLong, MAX_FIELD_CHARS } from "./recording-input.ts";

/** Most rows: a whole year of a city is a few hundred. */
const MAX_CSV_ROWS = 2_000;

/** A row that cannot be taken. */
export interface CsvFault {
  /** Line of the file on which the row begins, from 1; null: the file as a whole. */
  line: number | null;
  /** Heading of the column; null: the row as a whole. */
  column: string | null;
  message: string;
}

/** What csv-parse gives with `info` and `raw`; `lines` is the line on which a row ends. */
const parsedSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }), raw: z.string() }),
);

/** A row that somebody filled in: the line on which it begins, and its cells by heading. */
interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** A heading without the line breaks and spaces that a narrow column gets. */
const foldHeading = (heading: string) => heading.normalize("NFKC").replace(/\s/g, "");

/** Marks between cells that spreadsheets write, the usual one first. */
const DELIMITERS = [",", "\t", ";"] as const;

/** The mark that parts the known headings of the first lines. */
function findDelimiter(text: string): string {
  const head = text
    .slice(0, 4_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 5);
  const known = new Set(ALL_HEADINGS.map(foldHeading));
  const countKnown = (mark: string) =>
    Math.max(
      0,
      ...head.map(
        (line) => line.split(mark).filter((cell) => known.has(foldHeading(cell.replace(/["\uFEFF]/g, "")))).length,
      ),
    );
  return DELIMITERS.toSorted((a, b) => countKnown(b) - countKnown(a))[0]!;
}

/** Text → rows by the headings that went out, or why the file as a whole cannot be read. */
export function findTable(text: string): { kind: "rows"; rows: CsvRow[] } | { kind: "bad"; faults: CsvFault[] } {
  const bad = (line: number | null, column: string | null, message: string) => ({
    kind: "bad" as const,
    faults: [{ line, column, message }],
  });
  let parsed: z.output<typeof parsedSchema>;
  try {
    const delimiter = findDelimiter(text);
    const options = {
      delimiter,
      from_line: /^\uFEFF?sep=.\r?\n/i.test(text) ? 2 : 1,
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    };
    parsed = parsedSchema.parse(parse(text, options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    return bad(
      lines ?? null,
      null,
      '引用符(")の使い方が正しくありません。表計算ソフトで CSV として保存しなおしてください',
    );
  }
  const long = parsed.find(({ record }) => record.some(isFieldTooLong));
  if (long) return bad(long.info.lines, null, `1つの欄に書けるのは${MAX_FIELD_CHARS.toLocaleString("ja")}文字までです`);
  // Spreadsheets leave rows of nothing but commas, also above the headings, and Excel ends a line within a cell by CRLF.
  const filled = parsed
    .map(({ record, ...rest }) => ({ record: record.map((cell) => cell.replace(/\r\n?/g, "\n").trim()), ...rest }))
    .filter(({ record }) => record.some((cell) => cell !== ""));
  const [head, ...body] = filled;
  if (!head) return bad(null, null, "何も書かれていません");
  if (body.length > MAX_CSV_ROWS) return bad(null, null, `行が多すぎます。${MAX_CSV_ROWS}行までにしてください`);
  const headings = head.record.map(foldHeading);
  const names = new Map(ALL_HEADINGS.map((heading) => [foldHeading(heading), heading]));
  const wrong = headings.filter((heading) => heading !== "" && !names.has(heading));
  if (wrong.length > 0)
    return bad(
      head.info.lines,
      wrong[0]!.slice(0, 40),
      "知らない見出しです。書き出した CSV の見出しのまま使ってください",
    );
  const named = headings.filter((heading) => heading !== "");
  if (new Set(named).size !== named.length) return bad(head.info.lines, null, "同じ見出しが二つあります");
  if (!headings.includes(foldHeading(CSV_HEADINGS.measureId)))
    return bad(head.info.lines, CSV_HEADINGS.measureId, "この見出しがありません");

  const rows: CsvRow[] = [];
  for (const { record, info, raw } of body) {
    const line = info.lines - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0);
    if (record.length > headings.length && record.slice(headings.length).some((cell) => cell !== ""))
      return bad(line, null, "見出しより列が多い行です。カンマの入った文が引用符で囲まれているか確かめてください");
    const cells = headings.flatMap((heading, index) => {
      const name = names.get(heading);
      return name === undefined ? [] : [[name, record[index] ?? ""] as const];
    });
    if (cells.some(([, cell]) => cell !== "")) rows.push({ line, cells: Object.fromEntries(cells) });
  }
  return { kind: "rows", rows };
}
