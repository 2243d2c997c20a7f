import type { Department } from "../domain/measure.ts";
import { isBlank } from "./read-figure.ts";

const UNIT_END =
  "(?:課|室|局|係|署|所|センター|事務局|本部|館|園|院|校|委員会|グループ|チーム|班|担当|支所|機構|プロジェクトチーム)";
const DIVISION = new RegExp(`^(.{1,14}?(?:部|局|本部|庁|委員会|支所))(?=.{1,20}${UNIT_END}$)`);

/**
 * Departments of a cell, first one leading: 「総務部 財政課、企画課」, 「建設部\n土木課」, 「こども課(主)・学校教育課」.
 * @param division what the sheet gives in a column of its own
 * @param role of the first one; those after it are `joint`, or all `related` where the column says so
 */
export function readDepartments(cell: string, division: string, role: "lead" | "related"): Department[] {
  const text = cell.normalize("NFKC");
  if (isBlank(text)) return [];
  let above = isBlank(division) ? null : division.normalize("NFKC").replace(/\s+/g, "");
  const departments: Department[] = [];
  for (const part of splitDepartments(text)) {
    const plain = part.replace(/[（(](?:主|主管|主担当|正|代表)[)）]|^[◎○●・■※]+/g, "").trim();
    const name = plain.replace(/\s+/g, "");
    if (name === "" || isBlank(name)) continue;
    // A 部 on a line of its own stands above what follows.
    if (/部$|部局$/.test(name) && departments.every((one) => one.name !== name) && splitDepartments(text).length > 1) {
      above = name;
      continue;
    }
    const own = DIVISION.exec(name)?.[1];
    if (own && own !== name) above = own;
    const rest = own && own !== name ? name.slice(own.length) : name;
    const before = role === "related" ? "related" : departments.length === 0 ? "lead" : "joint";
    departments.push({ division: above, name: rest, role: before, scope: null });
  }
  if (departments.length === 0 && above !== null) {
    departments.push({ division: null, name: above, role: role === "related" ? "related" : "lead", scope: null });
  }
  return departments;
}

function splitDepartments(text: string): string[] {
  return text
    .split(/[\n、,，;／/]|(?<=[課室局部所係館園院])(?:[・]|及び|および|並びに|ほか|他)|\s{1,}(?=[^\s()（）]{2,})/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "ほか" && part !== "他");
}
