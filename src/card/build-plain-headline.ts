import type { MeasureView } from "../domain/measure-view.ts";
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
        `いま: ${PLAIN_STATUS[view.progress.kind]}`,
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
      `Status: ${ENGLISH_STATUS[view.progress.kind]}${view.progress.asOf ? ` (as of ${formatEnglishDate(view.progress.asOf)})` : ""}`,
      `Due: ${deadline ? `${formatEnglishDate(deadline.date)}${deadline.origin === "plan_end" ? " (end of the whole plan)" : ""}` : "not stated in the source"}`,
      `Department: ${measure.departmentsAsWritten ?? "not stated in the source"}`,
      ...asked,
    ],
    origin: `Source: ${where}`,
  };
}

const PLAIN_STATUS: Record<MeasureView["progress"]["kind"], string> = {
  not_started: "まだ はじまって いません",
  in_progress: "すすめて います",
  late: "おくれて います",
  stopped: "やめたか、かんがえなおして います",
  achieved: "できました",
  not_stated: "「できた」とは 書いて ありません",
  unreported: "まだ わかりません(市役所の 報告が ありません)",
};

const ENGLISH_STATUS: Record<MeasureView["progress"]["kind"], string> = {
  not_started: "not started",
  in_progress: "in progress",
  late: "delayed",
  stopped: "stopped or under review",
  achieved: "achieved",
  not_stated: "not stated as achieved",
  unreported: "no report yet",
};

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
