import type { Deadline } from "../domain/deadline.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { RecordStateKind } from "../domain/record-state.ts";
import type { Focus, PlainAnswer } from "../reply/answer.ts";
import type { Headline } from "./card.ts";

/**
 * The essentials of a record for readers of little Japanese, in English or やさしい日本語: what is done, how far it is,
 * by when, who answers for it. Names, figures and the asked fact stay as the source writes them.
 */
export function buildPlainHeadline(
  plain: PlainAnswer,
  view: MeasureView,
  focus: Focus | null,
  sources: string[],
): Headline {
  const asked = focus ? focus.lines.map((line) => `${focus.label}: ${line}`) : [];
  const { deadline, measure } = view;
  const where = sources.join("、");
  if (plain.language === "plain_japanese") {
    return {
      label: "やさしい日本語",
      lines: [
        plain.sentence,
        `いま: ${PLAIN_STATE[view.state.kind]}`,
        `いつまで: ${deadline ? `${formatPlainDate(deadline.date)}まで` : "書いて ありません"}`,
        `市役所の どこ: ${measure.departmentsAsWritten ?? "書いて ありません"}`,
        ...asked,
      ],
      origin: `書いて ある ところ: ${where}`,
    };
  }
  return {
    label: "In English",
    lines: [
      `${plain.title}. ${plain.sentence}`,
      `Status: ${ENGLISH_STATE[view.state.kind]}${describeEnglishDay(view)}`,
      `Due: ${deadline ? `${formatEnglishDate(deadline.date)}${describeEnglishOrigin(deadline.origin)}` : "not stated in the source"}`,
      `Department: ${measure.departmentsAsWritten ?? "not stated in the source"}`,
      ...asked,
    ],
    origin: `Source: ${where}`,
  };
}

const PLAIN_STATE: Record<RecordStateKind, string> = {
  achieved: "できました",
  stopped: "やめたか、かんがえなおして います",
  late: "おくれて います",
  reported: "市役所の 報告が あります",
  passed_without_report: "期限は すぎました。そのあとの 報告は ありません(できたか どうか わかりません)",
  due_soon: "もうすぐ 期限です。まだ 報告は ありません",
  before_deadline: "まだ わかりません(市役所の 報告が ありません)",
  unknown: "まだ わかりません(市役所の 報告が ありません)",
};

const ENGLISH_STATE: Record<RecordStateKind, string> = {
  achieved: "achieved",
  stopped: "stopped or under review",
  late: "reported as delayed",
  reported: "reported on by the department",
  passed_without_report:
    "the due date has passed and nothing has been reported since; whether it was done is not known",
  due_soon: "due soon, no report yet",
  before_deadline: "no report yet",
  unknown: "no report yet",
};

function describeEnglishDay({ progress, state }: MeasureView): string {
  if (progress.asOf === null) return "";
  return ` (${state.kind === "passed_without_report" ? "source " : ""}as of ${formatEnglishDate(progress.asOf)})`;
}

function describeEnglishOrigin(origin: Deadline["origin"]): string {
  switch (origin) {
    case "own":
    case "report":
      return "";
    case "plan_end":
      return " (end of the whole plan)";
    case "target_year":
      return " (only the year of its targets; no due date is stated)";
  }
}

/** 2024-03-31 → 「2024年3月31日」. */
function formatPlainDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2024-03-31 → 「March 31, 2024」. */
function formatEnglishDate(isoDate: string): string {
  return new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}
