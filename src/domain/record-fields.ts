import type { Measure } from "./measure.ts";

/**
 * Who tells what a record says: the search index, the lines of answers (`listStatements`), 答弁メモ, the cards of chats,
 * the record's page, open data (CSV), and the API.
 */
export type RecordReader = "index" | "statements" | "memo" | "card" | "page" | "export" | "api";

interface RecordField {
  /** What it is, for whoever looks where a field goes. */
  name: string;
  /** In the order of {@link RecordReader}. A reader that does not stand here leaves the field out on purpose. */
  readBy: readonly RecordReader[];
}

/** Every field of a record, and where it is told. A new field does not compile before it stands here, and a test reads it back. */
export const RECORD_FIELDS: Record<keyof Measure, RecordField> = {
  id: { name: "番号", readBy: ["index", "page", "export", "api"] },
  title: { name: "題名", readBy: ["index", "memo", "card", "page", "export", "api"] },
  titleVariants: { name: "題名の別の表記", readBy: ["index", "card", "page", "api"] },
  number: { name: "資料の番号", readBy: ["card", "page", "export", "api"] },
  area: { name: "小区分", readBy: ["index", "card", "page", "export", "api"] },
  alsoListed: { name: "再掲の位置", readBy: ["api"] },
  addedIn: { name: "加わった年度", readBy: ["card", "page", "api"] },
  startsIn: { name: "始まる年度", readBy: ["api"] },
  term: { name: "期間のことば", readBy: ["api"] },
  termDocument: { name: "期間のことばの資料", readBy: ["api"] },
  departments: { name: "担当課", readBy: ["index", "memo", "card", "page", "export", "api"] },
  departmentsAsWritten: { name: "担当課の記載", readBy: ["memo", "card", "page", "export", "api"] },
  summary: { name: "すること・ねらい", readBy: ["index", "memo", "card", "page", "export", "api"] },
  background: { name: "現状と課題", readBy: ["index", "card", "page", "api"] },
  policies: { name: "取組方針", readBy: ["index", "card", "page", "api"] },
  items: { name: "取組項目", readBy: ["index", "statements", "card", "page", "api"] },
  facts: { name: "事実", readBy: ["index", "statements", "card", "page", "api"] },
  kpis: { name: "指標", readBy: ["index", "statements", "memo", "card", "page", "export", "api"] },
  amounts: { name: "金額", readBy: ["index", "statements", "memo", "card", "page", "api"] },
  schedule: { name: "工程", readBy: ["index", "statements", "memo", "card", "page", "api"] },
  midterm: { name: "中間進捗", readBy: ["index", "statements", "card", "page", "api"] },
  deadline: { name: "期限", readBy: ["memo", "card", "page", "export", "api"] },
  statuses: { name: "資料の状況", readBy: ["statements", "memo", "card", "page", "export", "api"] },
  roles: { name: "各主体の役割", readBy: ["index", "card", "page", "api"] },
  sources: { name: "出典", readBy: ["memo", "card", "page", "export", "api"] },
  remarks: { name: "備考", readBy: ["card", "page", "api"] },
  city: { name: "市", readBy: ["memo", "card", "page", "export", "api"] },
  kind: { name: "施策か公約か", readBy: ["api"] },
  section: { name: "計画の中の位置", readBy: ["index", "card", "page", "export", "api"] },
};
