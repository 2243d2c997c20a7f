import type { Understanding } from "../../../src/understand/understanding.ts";
import { ASKED_WORDS } from "./why-words.ts";

export interface Reading {
  label: string;
  value: string;
}

const STATUS_WORDS = { achieved: "達成したもの", not_achieved: "達成していないもの" } as const;

/** What was read from a question, as label and value; what was not found in it is left out. */
export function describeUnderstanding(understanding: Understanding): Reading[] {
  const { filters } = understanding;
  const readings: [label: string, value: string | null][] = [
    ["質問(文字をそろえたもの)", understanding.text],
    ["探すことば", understanding.subject || "なし(前の話の続きか、条件だけの質問)"],
    ["いっしょに聞かれたこと", understanding.subjects.join("、")],
    ["たずねている内容", understanding.asked.map((fact) => ASKED_WORDS[fact]).join("、")],
    ["年度", understanding.fiscalYears.map(formatYear).join("、")],
    ["年度のずれ", understanding.yearShift === null ? null : `前に聞いた年度から${understanding.yearShift}年`],
    ["担当課の条件", filters.departments.join("、")],
    ["記録にない担当課", filters.unknownDepartment],
    [filters.section?.ids.length === 0 ? "記録にない区分" : "区分の条件", filters.section?.label ?? null],
    ["区分の名前", filters.sectionTitle],
    ["追加された年度", filters.addedIn === null ? null : formatYear(filters.addedIn)],
    ["追加された時期", filters.addedLater ? "計画のあとから追加されたもの" : null],
    ["取り組む期間", filters.term],
    ["進み具合の条件", filters.status && STATUS_WORDS[filters.status]],
    ["期限の条件", filters.deadline && formatSpan(filters.deadline)],
    ["ページの条件", filters.page === null ? null : `${filters.page}ページ`],
    ["番号で名指しされた記録", understanding.recordId],
    ["ほかの市の名前", understanding.otherCity],
    [
      "質問の形",
      [
        understanding.wantsList && "一覧を求めている",
        understanding.wantsHelp && "使いかたを求めている",
        understanding.wantsOthers && "ほかのものを求めている",
        understanding.refersBack && "前の話を指している",
        understanding.hasPersonalData && "個人の情報が入っている",
        understanding.asksAboutPerson && "だれかの個人のことを聞いている",
      ]
        .filter(Boolean)
        .join("、"),
    ],
  ];
  return readings.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type Span = NonNullable<Understanding["filters"]["deadline"]>;

/** Both ends are included; an open end is left empty. */
function formatSpan({ from, to }: Span): string {
  if (from === to && from !== null) return formatYear(from);
  return `${from === null ? "" : formatYear(from)}〜${to === null ? "" : formatYear(to)}`;
}

const formatYear = (year: number) => `${year}年度`;
