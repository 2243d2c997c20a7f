import type { Department } from "../domain/measure.ts";
import { isBlank } from "./read-figure.ts";

const UNIT_END =
  "(?:課|室|局|係|署|所|センター|事務局|本部|館|園|院|校|委員会|グループ|チーム|班|担当|支所|機構|プロジェクトチーム)";
const DIVISION = new RegExp(`^(.{1,14}?(?:委員会事務局|部|局|本部|庁(?!舎)|委員会|支所))(?=.{1,20}${UNIT_END}$)`);

/**
 * Departments of a cell, first one leading: 「総務部 財政課、企画課」, 「建設部\n土木課」, 「こども課(主)・学校教育課」.
 * @param division what the sheet gives in a column of its own
 * @param role of the first one; those after it are `joint`, or all `related` where the column says so
 */
export function readDepartments(cell: string, division: string, role: "lead" | "related"): Department[] {
  const { text, beside } = takeBeside(cell.normalize("NFKC"));
  const divisions = splitDivisions(division);
  // 「議会事務局」 beside a dash: an office without departments of its own answers itself.
  if (isBlank(text))
    return divisions.map((name, at) => ({ division: null, name, role: at === 0 ? role : "joint", scope: null }));
  let above = divisions.length === 1 ? divisions[0]! : null;
  /** The 課 that a 係 named after it belongs to, where no 部 stands above. */
  let office: string | null = null;
  const departments: Department[] = [];
  const parts = splitDepartments(text);
  // 「環境部\n土木部」 beside 「環境課\n公園課」: line by line.
  const isBeside = divisions.length > 1 && divisions.length === parts.length;
  for (const [at, part] of parts.entries()) {
    if (isBeside) above = divisions[at]!;
    const plain = part.replace(/[（(][^)）]*[)）]|^[◎○●・■※]+/g, "").trim();
    // 「教育委員会事務局 学校教育課」: what stands before a space is above what follows.
    const [name = "", ...outer] = plain.split(/\s+/).reverse();
    if (name === "" || isBlank(name)) continue;
    // A 部 on a line of its own stands above the 課 that follow; before another 部 it stands for itself.
    if (isDivision(name) && outer.length === 0 && at < parts.length - 1 && !isDivision(parts[at + 1]!)) {
      above = name;
      continue;
    }
    const isWithin = office !== null && above === null && outer.length === 0 && /(?:係|班)$/.test(name);
    // 「産業課\n林務係」 is one department, not two that work together.
    if (isWithin && departments.at(-1)!.name === office) departments.pop();
    const isWhole = outer.length === 0 && isDivision(name);
    const own = outer.length > 0 ? outer.reverse().join("") : isWhole ? undefined : DIVISION.exec(name)?.[1];
    const rest = outer.length === 0 && own ? name.slice(own.length) : name;
    if (own) above = own;
    const before = role === "related" ? "related" : departments.length === 0 ? "lead" : "joint";
    const within = isWithin ? office : isWhole && !isBeside && divisions.length === 0 ? null : above;
    departments.push({ division: within, name: rest, role: before, scope: null });
    if (!isWithin) office = above === null && /課$/.test(rest) ? rest : null;
  }
  if (divisions.length > 1 && !isBeside) {
    // Which 課 is whose nobody can say: both stand as they are.
    departments.push(...divisions.map((name) => ({ division: null, name, role: "joint" as const, scope: null })));
  }
  if (departments.length === 0 && above !== null) {
    departments.push({ division: null, name: above, role: role === "related" ? "related" : "lead", scope: null });
  }
  departments.push(...beside.map((name) => ({ division: null, name, role: "related" as const, scope: null })));
  return departments;
}

/** 「農林振興課(産業観光課)」「土木課(協力:環境課・総務課)」: in brackets stand those that work with it; what it was called before does not. */
function takeBeside(cell: string): { text: string; beside: string[] } {
  const beside: string[] = [];
  const text = cell.replace(/\(([^()]+)\)/g, (whole, inside: string) => {
    const names = inside.replace(/^(?:協力|連携|関係|関連|副)(?:課)?\s*:?\s*/, "").split(/[・、,\n]/);
    if (!names.every((name) => OFFICE_BESIDE.test(name))) return whole;
    beside.push(...names);
    return "";
  });
  // An office in brackets and none before them is the only one.
  return isBlank(text) ? { text: beside.join("、"), beside: [] } : { text, beside };
}

const OFFICE_BESIDE = /^(?!旧|元|現)[^\s\d()]{2,12}課$/;

/** 「総務部」「危機管理局」「教育委員会事務局」, with nothing of it named. */
const isDivision = (name: string) => /^[^\s、]{1,12}(?:部|部局|(?<![課室])局)$/.test(name);

/** 部 of a cell, a line each; 「教育委員会\n事務局」 is one. */
function splitDivisions(cell: string): string[] {
  if (isBlank(cell)) return [];
  return cell
    .normalize("NFKC")
    .replace(/\s*\n\s*(?=事務局)/g, "")
    .split(/[\n、,，;；／/]|(?<=[部局])・(?=\S{1,12}[部局](?:・|$))/)
    .map((line) => line.replace(/\s+/g, ""))
    .filter((line) => line !== "");
}

function splitDepartments(text: string): string[] {
  return (
    text
      .replace(/\s*\n\s*(?=[（(])|(?<=委員会|議会)\s*\n\s*(?=事務局)/g, "")
      // 「産業課林務係」
      .replace(/課(?=[^\s、,，;；／/・課]{1,10}係(?:[\s、,，;；／/・]|$))/g, "課\n")
      .split(
        /[\n、,，;；／/]|(?<=[課室局部所係館園院会])(?:[・]|及び|および|並びに|ほか|他)|(?<=[課室係])\s+(?=\S{2,}[課室局部所係]$)/,
      )
      .map((part) => part.trim())
      .filter((part) => part !== "" && part !== "ほか" && part !== "他")
  );
}
