import { type DepartmentName, findDepartmentByShortName } from "./catalogue-departments.ts";

/** What cities call their departments in English → the usual stem of the name, without 課 or 部; several: in this order. */
const STEMS: Readonly<Record<string, readonly string[]>> = {
  "general affairs": ["総務"],
  finance: ["財政"],
  "fiscal affairs": ["財政"],
  accounting: ["財務", "会計"],
  personnel: ["職員", "人事"],
  "human resources": ["職員", "人事"],
  planning: ["企画"],
  "planning coordination": ["企画調整"],
  "policy planning": ["政策推進", "企画"],
  "information policy": ["情報政策"],
  "public relations": ["広報"],
  "property management": ["管財"],
  tax: ["税務"],
  taxation: ["税務"],
  "tax collection": ["収納"],
  "contract and inspection": ["契約検査"],
  citizens: ["市民"],
  "citizen affairs": ["市民"],
  "citizen activities": ["市民活動"],
  "international affairs": ["国際"],
  international: ["国際"],
  "human rights": ["人権"],
  environment: ["環境"],
  environmental: ["環境"],
  "environmental policy": ["環境政策"],
  "resource circulation": ["資源循環"],
  recycling: ["資源循環"],
  welfare: ["福祉"],
  "health promotion": ["健康推進"],
  sports: ["スポーツ振興"],
  "sports promotion": ["スポーツ振興"],
  "commerce and labor": ["商工労働"],
  agriculture: ["農政"],
  construction: ["建設"],
  housing: ["住宅"],
  "road maintenance": ["道路維持"],
  "city planning": ["都市計画"],
  "urban planning": ["都市計画"],
  parks: ["公園緑地"],
  "parks and greenery": ["公園緑地"],
  "safety and security": ["安心安全"],
  "lifelong learning": ["生涯学習"],
  education: ["教育"],
  fire: ["消防"],
  "fire prevention": ["予防"],
  waterworks: ["上下水道局", "水道"],
  water: ["上下水道局", "水道"],
};

/** One of those names, with what it is: 「the finance division」. */
export const ENGLISH_DEPARTMENT = new RegExp(
  `(?<![a-z])(?:the )?(${Object.keys(STEMS)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})[ -](?:division|department|section|bureau|office|dept\\.?)(?![a-z])`,
  "g",
);

/** The city's department of that English name; undefined where it has none, or several alike. */
export function findEnglishDepartment(words: string, names: readonly DepartmentName[]): DepartmentName | undefined {
  for (const stem of STEMS[words] ?? []) {
    const found = findDepartmentByShortName(stem, names);
    if (found) return found;
  }
  return undefined;
}
