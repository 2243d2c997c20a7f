import { expect, test } from "vitest";
import { describeMeasure } from "../../handlers/api/describe-measure.ts";
import { buildAnswerMemo } from "../../src/card/build-answer-memo.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { renderText } from "../../src/card/text.ts";
import { type DataFault, readCities } from "../../src/cli/read-data-files.ts";
import { type Measure, measureFileEntrySchema } from "../../src/domain/measure.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { RECORD_FIELDS, type RecordReader } from "../../src/domain/record-fields.ts";
import { renderRecord } from "../../src/page/record-page.tsx";
import { renderOpenCsv } from "../../src/page/render-open-data.ts";
import { buildRecordDocuments } from "../../src/search/index-documents.ts";
import { listStatements } from "../../src/wording/list-statements.ts";

const TODAY = "2024-04-10";
const { city } = readCities([] as DataFault[]).find((one) => one.city.id === "konan")!;
const [document] = city.documents;

/** A record whose every field says a word that nothing else says. */
const sample: Measure = {
  ...measureFileEntrySchema.parse({
    id: "konan-9-9",
    title: "印の題名",
    titleVariants: ["印の異表記"],
    number: "印の番号",
    area: { label: "印の小区分", title: "印の小区分名" },
    addedIn: "R5",
    startsIn: "R4",
    alsoListed: [{ section: [{ label: "印の再掲区分", title: "印の再掲の位置" }], number: null }],
    term: "印の期間",
    termDocument: "印の期間の資料",
    departments: [{ division: null, name: "印の課", role: "lead" }],
    departmentsAsWritten: "印の課(記載)",
    summary: { does: "印のすること", aims: "印のねらい" },
    background: ["印の現状"],
    policies: ["印の方針"],
    items: [{ title: "印の項目", contents: ["印の項目の中身"] }],
    facts: [{ label: "印の事実", value: "印の事実の値" }],
    kpis: [
      {
        name: "印の指標",
        unit: "件",
        baseline: { value: 1, fiscalYear: "R3", asWritten: "1" },
        target: { value: 777, fiscalYear: "R7", asWritten: "777" },
      },
    ],
    amounts: [{ label: "印の金額", fiscalYear: "R6", thousandYen: 888, asWritten: "印の888千円" }],
    schedule: [{ item: "印の工程", years: { R6: "印の工程の年" } }],
    midterm: { R5: "印の中間進捗" },
    deadline: { asWritten: "印の期限(令和6年度末)", fiscalYear: "R6" },
    statuses: [{ means: "in_progress", asWritten: "印の状況", asOf: "2023-10-31", document: document!.id }],
    roles: [{ who: "印の人", does: "印の役割" }],
    sources: [{ document: document!.id, page: 987 }],
    remarks: ["印の備考"],
  }),
  city: "konan",
  kind: "measure",
  section: [
    { label: "印の大区分", title: "印の大区分名" },
    { label: "印の小区分", title: "印の小区分名" },
  ],
};

/** The word by which a field is known again. */
const MARKS: Record<keyof Measure, RegExp> = {
  id: /konan-9-9/,
  title: /印の題名/,
  titleVariants: /印の異表記/,
  termDocument: /印の期間の資料/,
  number: /印の番号/,
  area: /印の小区分名/,
  alsoListed: /印の再掲の位置/,
  addedIn: /令和5年度(?:に|から)?追加|"addedIn":2023/,
  startsIn: /"startsIn":2022/,
  term: /印の期間/,
  departments: /印の課/,
  departmentsAsWritten: /印の課\(記載\)/,
  summary: /印のすること/,
  background: /印の現状/,
  policies: /印の方針/,
  items: /印の項目の中身/,
  facts: /印の事実の値/,
  kpis: /印の指標/,
  amounts: /印の金額/,
  schedule: /印の工程/,
  midterm: /印の中間進捗/,
  deadline: /印の期限|令和6年度末|2025-03-31/,
  statuses: /印の状況/,
  roles: /印の役割/,
  sources: /987/,
  remarks: /印の備考/,
  city: /湖南市|"city":"konan"/,
  kind: /"kind":"measure"|,measure,/,
  section: /印の大区分名/,
};

const view = buildMeasureView(sample, city, TODAY, []);
const VIEWS = ["summary", "detail", "schedule", "source", "history"] as const;
const texts: Record<RecordReader, string> = {
  index: JSON.stringify(buildRecordDocuments(sample, undefined, [])),
  statements: JSON.stringify(listStatements(view)),
  memo: buildAnswerMemo(view, TODAY),
  card: VIEWS.map((name) => renderText(buildMeasureCard(view, name, null))).join("\n"),
  page: renderRecord({ view, related: [], themes: [], lineId: null, origin: "https://machi.example.jp", today: TODAY })
    // What programs read says the address and the city in its own way.
    .replace(/<head>[\s\S]*?<\/head>/, "")
    // Where a line may break, and where a department leads, is no part of its words.
    .replaceAll(/<wbr\s*\/?>|\u200B|<\/?a\b[^>]*>/g, ""),
  export: renderOpenCsv({ city, views: [view], origin: "https://machi.example.jp", today: TODAY } as never),
  api: JSON.stringify(describeMeasure(sample, city, new Date(`${TODAY}T00:00:00Z`), new Map())),
};

test.each(Object.entries(MARKS))("%s は、一覧に書かれた読み手が読み、ほかの読み手は読まない", (field, mark) => {
  const readers = (Object.keys(texts) as RecordReader[]).filter((reader) => mark.test(texts[reader]));
  expect(readers).toEqual(RECORD_FIELDS[field as keyof Measure].readBy);
});
