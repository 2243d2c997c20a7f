import type { z } from "zod";
import { jsonTextSchema } from "./json-text.ts";
import { NOBODY, type Staff, staffSchema } from "./staff.ts";

/** Something in the settings that cannot be read, by its place: 「recorders.users[1]「U0」: …」. */
export type StaffFault = string;

/**
 * Settings as they were written → what can be read of them, and what cannot, by name: one wrong id takes nobody else's
 * rights. What is left out gives no right and no channel.
 * @returns `staff` null when nothing of it can be read
 */
function findStaff(value: unknown): { staff: Staff | null; faults: StaffFault[] } {
  const faults: StaffFault[] = [];
  let rest: unknown = structuredClone(value);
  // Each round takes something away; a fault can hide another one below it.
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { data, error } = staffSchema.safeParse(rest);
    if (data) {
      const isEmpty = faults.length > 0 && JSON.stringify(data) === JSON.stringify(NOBODY);
      return { staff: isEmpty ? null : data, faults };
    }
    if (error.issues.some(({ path, code }) => path.length === 0 && code !== "unrecognized_keys"))
      return { staff: null, faults: [...faults, "{ } で囲んだ JSON ではありません"] };
    const places = error.issues.flatMap(listPlaces);
    faults.push(...places.map(({ path, message }) => describeFault(path, findAt(rest, path), message)));
    // The last of a list first, or the others would move.
    for (const { path } of places.toReversed()) rest = without(rest, path);
  }
  return { staff: null, faults };
}

/** The same for a setting, which is JSON as somebody typed it. */
export function findWrittenStaff(setting: unknown): ReturnType<typeof findStaff> {
  const { success, data } = jsonTextSchema.safeParse(setting);
  return success ? findStaff(data) : { staff: null, faults: [NOT_JSON] };
}

const NOT_JSON = "JSON として読めません。かっこ・引用符・カンマを確かめてください。city.yaml の staff と同じ形です";

const MAX_ROUNDS = 10;

type Path = readonly PropertyKey[];

function listPlaces(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: "この名前の項目はありません" }));
    case "invalid_type":
      return [{ path: issue.path, message: FORMS[issue.expected] ?? "この形では読めません" }];
    case "too_small":
      return [{ path: issue.path, message: "空にできません" }];
    // What staff.ts says itself.
    default:
      return [{ path: issue.path, message: issue.message }];
  }
}

/** What should stand there, for whoever writes the settings. */
const FORMS: Record<string, string> = {
  array: "[ ] の中に並べて書いてください",
  object: "{ } で囲んで書いてください",
  string: '" " で囲んで書いてください',
};

/** The smallest part that can go: an entry of the innermost list, or else the field. */
function partOf(path: Path): Path {
  const last = path.findLastIndex((step) => typeof step === "number");
  return last < 0 ? path : path.slice(0, last + 1);
}

function without(value: unknown, path: Path): unknown {
  const part = partOf(path);
  const parent = findAt(value, part.slice(0, -1));
  const key = part.at(-1)!;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (typeof parent === "object" && parent !== null) Reflect.deleteProperty(parent, key);
  return value;
}

function findAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

const MAX_SHOWN_CHARS = 40;

function describeFault(path: Path, value: unknown, message: string): StaffFault {
  const place = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
  const written =
    value === undefined
      ? ""
      : `「${(typeof value === "string" ? value : JSON.stringify(value)).slice(0, MAX_SHOWN_CHARS)}」`;
  return `${place}${written}: ${message}`;
}
