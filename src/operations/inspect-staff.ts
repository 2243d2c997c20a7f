import type { Measure } from "../domain/measure.ts";
import { isOwnedBy } from "../domain/owned-by.ts";
import { namesAnybody, type Staff } from "../domain/staff.ts";
import type { Finding } from "./finding.ts";

type Owned = Pick<Measure, "departments">;

interface StaffInspection {
  staff: Staff;
  /** `STAFF_ANNAKA` */
  settingName: string;
  measures: readonly Owned[];
}

/** What of the staff's settings fits no record, or leaves records that nobody can publish. Slack need not be asked. */
export function inspectStaff(inspection: StaffInspection): Finding[] {
  return [...findUnknownDepartments(inspection), ...findUnreviewed(inspection)];
}

/** So many names are told. */
const MAX_NAMED = 5;

/** A department that no record names gets no work, and whoever stands in it has no right. */
function findUnknownDepartments({ staff, settingName, measures }: StaffInspection): Finding[] {
  const named = [staff.departmentChannels, staff.recorders.departments, staff.reviewers.departments].flat();
  const unknown = [...new Set(named.map(({ department }) => department))].filter(
    (department) => !measures.some((measure) => isOwnedBy(measure, department)),
  );
  if (unknown.length === 0) return [];
  const known = listDepartments(measures);
  const todo =
    known.length === 0
      ? "記録に担当課が書かれていないので、課ごとには分けられません。reminderChannel と、課を分けない recorders・reviewers に書いてください。"
      : `記録のとおりの名前に直してください(例: ${known.slice(0, MAX_NAMED).join("、")})。`;
  return [
    {
      id: "staff_department",
      name: "職員の設定の課",
      state: "wrong",
      what: `${settingName} の「${unknown.join("」「")}」が担当する記録はありません。知らせも権限も働きません。`,
      todo,
    },
  ];
}

const listDepartments = (measures: readonly Owned[]): string[] => [
  ...new Set(
    measures.flatMap(({ departments }) => departments.filter(({ role }) => role !== "related").map(({ name }) => name)),
  ),
];

/** Who records and nobody who publishes it: what is written waits for ever. */
function findUnreviewed({ staff: { recorders, reviewers }, settingName, measures }: StaffInspection): Finding[] {
  const subject = { id: "staff_reviewers", name: "確認する人", state: "wrong" } as const;
  if (!namesAnybody(recorders)) return [];
  if (!namesAnybody(reviewers)) {
    const todo = `${settingName} の reviewers に加えてください。`;
    return [{ ...subject, what: "一人もいません。記録しても公開できません。", todo }];
  }
  if (reviewers.users.length + reviewers.userGroups.length > 0) return [];
  const recordsAll = recorders.users.length + recorders.userGroups.length > 0;
  const isCovered = (measure: Owned) => reviewers.departments.some(({ department }) => isOwnedBy(measure, department));
  const isRecorded = (measure: Owned) =>
    recordsAll || recorders.departments.some(({ department }) => isOwnedBy(measure, department));
  const open = measures.filter((measure) => isRecorded(measure) && !isCovered(measure));
  if (open.length === 0) return [];
  return [
    {
      ...subject,
      what: `${open.length}件の記録には、公開できる人がいません(${nameLeads(open)})。`,
      todo: `${settingName} の reviewers に、その課の人か、課を分けない人を加えてください。`,
    },
  ];
}

function nameLeads(measures: readonly Owned[]): string {
  const names = listDepartments(measures);
  if (names.length === 0) return "担当課の記載がないもの";
  return `${names.slice(0, MAX_NAMED).join("、")}${names.length > MAX_NAMED ? "など" : ""}`;
}
