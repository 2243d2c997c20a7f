import type { Department, MeasureFileEntry } from "../domain/measure.ts";
import type { LegendEntry } from "../domain/status-legend.ts";
import { type StatusWords, statusWordOf } from "../domain/status-words.ts";
import { buildAmounts, findMoneyUnit } from "./build-amounts.ts";
import { buildKpis } from "./build-kpis.ts";
import { buildStatuses, explainMark, splitStatuses } from "./build-statuses.ts";
import { addedIn, beginsIn, buildDeadline, buildPlan } from "./build-times.ts";
import { CellReader, type ReadCell } from "./cell-reader.ts";
import type { IntakeCity } from "./intake-city.ts";
import { joinSentence } from "./join-lines.ts";
import { readDepartments } from "./read-departments.ts";
import { isBlank } from "./read-figure.ts";
import { readPlace, wordOfHeading } from "./read-place.ts";
import type { RowGroup, SheetRows } from "./read-rows.ts";
import type { SheetNote } from "./sheet.ts";
import { splitNumber } from "./split-number.ts";

/** What the records of a sheet are built with. */
export interface BuildContext {
  city: IntakeCity;
  /** Words for a state, of this plan and of plans in general. */
  statusWords: readonly StatusWords[];
  /** What the sheet itself says its letters and marks stand for. */
  legend: readonly LegendEntry[];
  /** The day the sheet as a whole speaks of, where it names one. */
  asOf: string | null;
  notes: SheetNote[];
}

/** A record of the sheet, not yet in a section file. */
export interface BuiltRecord {
  entry: MeasureFileEntry;
  section: { label: string; title: string }[];
}

/** Rows → records. What a cell says that fits no field is kept under its heading. */
export function buildRecords(sheets: readonly SheetRows[], context: BuildContext): BuiltRecord[] {
  const orders = new Map<string, number>();
  const ids = new Set<string>();
  return sheets.flatMap((rows) =>
    rows.groups.map((group, index) => {
      const section = buildSection(group, context.city, orders);
      return { section, entry: buildEntry(rows, group, index + 1, section, ids, context) };
    }),
  );
}

function buildSection(
  { levels, sheet }: RowGroup,
  city: IntakeCity,
  orders: Map<string, number>,
): BuiltRecord["section"] {
  const steps = levels.length > 0 ? levels : [{ heading: "", cell: sheet || city.city.plan.shortTitle }];
  let path = "";
  // What the city calls its steps may name the inner ones, where the sheet has a column of that name.
  const isInner = steps.slice(1).some(({ heading }) => wordOfHeading(heading) === city.sectionWord);
  return steps.map(({ heading, cell }, level) => {
    const isNamed = heading === "" || (level === 0 && !isInner);
    const word = isNamed ? (city.sectionWord ?? wordOfHeading(heading)) : wordOfHeading(heading);
    const key = `${path}/${cell}`;
    const count = orders.get(path) ?? 0;
    const order = orders.get(`=${key}`) ?? count + 1;
    if (order > count) {
      orders.set(path, order);
      orders.set(`=${key}`, order);
    }
    path = key;
    return readPlace(cell, word, order);
  });
}

function buildEntry(
  rows: SheetRows,
  group: RowGroup,
  order: number,
  section: BuiltRecord["section"],
  ids: Set<string>,
  context: BuildContext,
): MeasureFileEntry {
  const { city, statusWords, legend, notes } = context;
  const read = new CellReader(rows, group, new Set(legend.map(({ mark }) => mark)));
  const { number, title } = splitNumber(read.first("title"), read.first("number"));
  const [does = group.below.join("\n"), ...moreText] = read.all("does").map(({ text }) => text);
  const { departments, written } = readOffices(read);
  const facts: NonNullable<MeasureFileEntry["facts"]> = [
    ...[...read.all("fact"), ...read.all("start")].map(({ heading, text }) => ({ label: heading, value: text })),
  ];
  const deadline = buildDeadline(read, facts);
  const term = read.first("term");
  const amounts = buildAmounts(read, facts, findMoneyUnit([...rows.above, ...rows.footnotes]));
  const { kpis, schedule, remarks } = buildKpis(rows, group, notes);
  const remarksOfCells = rows.footnotes.filter((line) => {
    const mark = /^※\s?[0-9０-９]+/.exec(line)?.[0];
    return mark !== undefined && read.mentions(mark);
  });
  return {
    id: buildId(city.city.id, number, order, section, ids),
    title,
    number: number === "" ? null : number,
    area: null,
    ...(term === "" ? {} : { term }),
    ...addedIn(read.first("added"), facts),
    ...beginsIn(read),
    departments: departments.map(({ scope: _scope, ...department }) => department),
    departmentsAsWritten:
      departments.length > 0
        ? written
            .map((cell) => cell.replace(/\s*\n\s*(?=\S{1,12}[係班]$)/g, " ").replace(/[、,，]?\s*\n\s*/g, "、"))
            .join(" ")
        : null,
    summary: { does: does === "" ? title : joinSentence(does), aims: read.first("aims") || null },
    background: read.all("background").flatMap(({ text }) => splitLines(text)),
    policies: read
      .all("policy")
      .filter((cell) => !isOneWord(cell))
      .flatMap(({ text }) => splitLines(text)),
    items: moreText.map((text, index) => ({ title: read.all("does")[index + 1]!.heading, contents: splitLines(text) })),
    facts: [
      ...facts,
      ...read
        .all("policy")
        .filter(isOneWord)
        .map(({ heading, text }) => ({ label: heading, value: text.replace(/\s*\n\s*/g, "") })),
      ...read
        .all("statusText")
        .filter(({ fiscalYear }) => fiscalYear === null)
        .map(({ heading, text }) => ({ label: heading, value: text })),
      ...splitStatuses(read).older.map(({ heading, text }) => ({
        label: heading,
        value: explainMark(text, legend),
      })),
    ],
    kpis,
    amounts,
    schedule: [...schedule, ...buildPlan(read)],
    deadline,
    statuses: buildStatuses(read, statusWords, { ...context, document: findDocument(read.first("document"), city) }),
    sources: buildSources(read, group, context),
    remarks: [...remarks, ...remarksOfCells],
  };
}

/** Who answers and who works with them; of several columns of offices (「担当課1」「担当課2」) the first leads. */
function readOffices(read: CellReader): { departments: Department[]; written: string[] } {
  const textsOf = (role: "division" | "department" | "related") => read.all(role).map(({ text }) => text);
  const [divisions, offices, related] = [textsOf("division"), textsOf("department"), textsOf("related")];
  const own = offices.length > 0 ? offices : divisions.length > 0 ? [""] : [];
  return {
    departments: [
      ...own.flatMap((cell, at) =>
        readDepartments(cell, divisions[at] ?? divisions[0] ?? "", "lead").map((department) =>
          at === 0 ? department : { ...department, role: "joint" as const },
        ),
      ),
      ...related.flatMap((cell) => readDepartments(cell, "", "related")),
    ],
    written: [...divisions, ...offices, ...related].filter((cell) => !isBlank(cell)),
  };
}

/** 「拡充」 under 「今後の方向性」: a word of a scale means nothing without its heading. */
const isOneWord = ({ text }: ReadCell): boolean => {
  // 「拡充\n（設置校を追加）」: with a note on it a word stays one.
  const word = statusWordOf(text);
  return word.length <= 6 && !/[。\n]/.test(word);
};

function splitLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^[・●○■□◆◇\-*]\s*/, "").trim())
    .filter((line) => line !== "");
}

function buildId(
  city: string,
  number: string,
  order: number,
  section: BuiltRecord["section"],
  ids: Set<string>,
): string {
  const slug = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const place = section
    .map(({ label }) => /[0-9]+/.exec(label.normalize("NFKC"))?.[0] ?? "")
    .filter(Boolean)
    .join("-");
  const own = slug(number);
  const candidates = [own, [place, own || order].filter(Boolean).join("-"), `n${ids.size + 1}`].filter(
    (id) => id !== "",
  );
  const id = candidates.map((candidate) => `${city}-${candidate}`).find((candidate) => !ids.has(candidate))!;
  ids.add(id);
  return id;
}

function buildSources(read: CellReader, group: RowGroup, { city }: BuildContext): MeasureFileEntry["sources"] {
  const document = findDocument(read.first("document"), city);
  const page = Number(/\d{1,4}/.exec(read.first("page").normalize("NFKC"))?.[0] ?? 0);
  const place = `${group.sheet ? `${group.sheet}の` : "表の"}${group.line}行目`;
  return [page > 0 ? { document, page } : { document, page: null, place: read.first("page") || place }];
}

const squeeze = (text: string) => text.normalize("NFKC").replace(/[\s「」『』()（）]/g, "");

/** The document that a cell names, by its title or the beginning of it; the city's first where it names none. */
function findDocument(cell: string, { city }: IntakeCity): string {
  const named = squeeze(cell);
  const found = city.documents.find(({ title, shortTitle, id }) =>
    [title, shortTitle, id].some(
      (name) => named !== "" && (named.includes(squeeze(name)) || squeeze(name).includes(named)),
    ),
  );
  return (found ?? city.documents[0]!).id;
}
