import type { Condition, DepartmentUnit } from "./condition.ts";

/**
 * Two places that are named one behind the other and mean one: 「企画部の財政課」, 「デジタルの公約VII」.
 * @param gap what stands between them
 * @param behind what follows both
 * @returns that one; null: each stands for itself
 */
export function narrowPlace(before: Condition, after: Condition, gap: string, behind: string): Condition | null {
  return (
    narrowDepartment(before, after, gap, behind) ?? (TAKEN_AWAY.test(behind) ? null : narrowSection(before, after, gap))
  );
}

const TAKEN_AWAY = /^(?:の?(?:もの|やつ|分|取組|担当))?(?:は|を)?\s?(?:以外|除|のぞ|抜き|外し|なし|カット)/;

/** 「企画部の財政課」: the 課 of that 部. */
function narrowDepartment(before: Condition, after: Condition, gap: string, behind: string): Condition | null {
  // 「財政部 財政課除く」 wants the 部 without it.
  if (/^[の\s]$/.test(gap) && TAKEN_AWAY.test(behind)) return null;
  if (before.kind !== "department" || after.kind !== "department") return null;
  const isWhole = (unit: DepartmentUnit) => unit.name === null;
  // 「市民課(市民部の)」
  if (gap === "(" && /^(?:の(?:ほう|方)?)?\)/.test(behind)) {
    const own = before.units.filter(({ division }) =>
      after.units.some((whole) => isWhole(whole) && whole.division === division),
    );
    return own.length > 0 ? { ...before, units: own } : null;
  }
  if (!NARROWS.test(gap)) return null;
  const units = after.units.filter((unit) =>
    before.units.some((whole) => isWhole(whole) && whole.division === unit.division && !isWhole(unit)),
  );
  return units.length > 0 ? { ...after, units, words: `${before.words}${after.words}` } : null;
}

/** 「市民部の話に戻って、人権課が」 */
const NARROWS =
  /^(?:(?:の|・|\s)?|の(?:話|こと|ほう|方|分|中)に(?:戻|もど)(?:って|り|ると|るけど|るが|します)[^。?!、]{0,4}[、。]?)$/;

/** 「人から選ばれるまちの、特色ある教育のところ」: the part of that part. */
function narrowSection(before: Condition, after: Condition, gap: string): Condition | null {
  if (
    before.kind !== "section" ||
    after.kind !== "section" ||
    // 「A」、「B」 are two names side by side.
    /^[」』]、[「『]$/.test(gap) ||
    !/^[」』]?(?:の|って|で)?(?:中|うち|ところ|とこ)?(?:の|で)?[、\s「『]*$/.test(gap)
  )
    return null;
  // 「デジタルの公約VII」: what the place is about stands before its number.
  const describes = before.ids.length < after.ids.length && before.ids.every((id) => after.ids.includes(id));
  if (gap === "の" && describes) return after;
  const isPart =
    after.ids.length > 0 && after.ids.length < before.ids.length && after.ids.every((id) => before.ids.includes(id));
  return isPart ? after : null;
}
