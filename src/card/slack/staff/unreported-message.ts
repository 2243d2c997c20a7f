import type { KnownBlock } from "@slack/types";
import { type FiscalYear, formatFiscalYear } from "../../../domain/fiscal-year.ts";
import type { UnreportedPart } from "../../../progress/unreported.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { mentionOf } from "./mention.ts";
import { sayPlainly } from "./review-message.ts";
import { buildStaffButton } from "./staff-action.ts";

/** Departments, and records of one, in a message of 50 blocks. */
const MAX_PARTS = 40;
const MAX_RECORDS = 30;

/** Which reports are meant: one year's, or any at all. */
interface Round {
  /** null: records on which nobody has ever said a word. */
  year: FiscalYear | null;
  /** The year whose reports are due now, offered where all are looked at. */
  current: FiscalYear;
}

const nameRound = (year: FiscalYear | null) =>
  year === null ? "まだ報告のない取組" : `${formatFiscalYear(year)}の報告がまだない取組`;

const nameOf = ({ department }: Pick<UnreportedPart, "department">) => department ?? "担当の記載なし";

/** Who has not reported, each with the button that asks them. @param asked departments that were asked today */
export function renderUnreported(
  parts: readonly UnreportedPart[],
  asked: ReadonlySet<string>,
  { year, current }: Round,
): SlackMessage {
  const ofYear = year === null ? [renderYearButton(current)] : [];
  const total = parts.reduce((sum, { views }) => sum + views.length, 0);
  const text = total === 0 ? `${nameRound(year)}はありません。` : `${nameRound(year)} ${total}件`;
  if (total === 0) {
    const { blocks } = sayPlainly(text);
    return { text, blocks: [...blocks, ...ofYear] };
  }
  return {
    text,
    blocks: [
      buildSection(`*${text}*`),
      ...parts.slice(0, MAX_PARTS).map((part, number): KnownBlock => {
        const line = `*${escapeSlackLine(nameOf(part), "mrkdwn", 100)}* ${part.views.length}件(全${part.total}件)`;
        const titles = part.views.slice(0, 3).map(({ measure }) => escapeSlackLine(measure.title, "mrkdwn", 60));
        const rest = part.views.length - titles.length;
        const section = buildSection(`${line}\n${titles.join("、")}${rest > 0 ? ` ほか${rest}件` : ""}`);
        if (part.department === null) return section;
        if (asked.has(part.department)) return buildSection(`${line}\n✓ 今日、たずねました`);
        const button = buildStaffButton(
          "たずねる",
          { do: "ask_unreported", department: part.department, ...(year !== null && { year }) },
          { number, subject: part.department },
        );
        return { ...section, accessory: button };
      }),
      ...(parts.length > MAX_PARTS ? [buildContext(`…ほか${parts.length - MAX_PARTS}課`)] : []),
      buildContext(
        "「たずねる」を押すと、その課のチャンネル(なければ担当者)に、取組の一覧が「記録する」付きで届きます。",
      ),
      ...ofYear,
    ],
  };
}

const renderYearButton = (year: FiscalYear): KnownBlock => ({
  type: "actions",
  elements: [buildStaffButton(`${formatFiscalYear(year)}の報告で見る`, { do: "list_unreported", year })],
});

/** The question to a department: its records without a word, each with 記録する. @param by who asks (Slack id) */
export function renderUnreportedAsk(part: UnreportedPart, by: string, year: FiscalYear | null): SlackMessage {
  const text = `${nameOf(part)}: ${nameRound(year)} ${part.views.length}件の、今の状況を教えてください`;
  const shown = part.views.slice(0, MAX_RECORDS);
  return {
    text,
    blocks: [
      buildSection(`*${escapeSlackLine(text, "mrkdwn", 300)}*\n${mentionOf(by)} がたずねています。`),
      ...shown.map(({ measure }, number): KnownBlock => {
        const button = findButton(recordAction(measure.id), number, measure.title);
        return { ...buildSection(escapeSlackLine(measure.title, "mrkdwn", 200)), ...(button && { accessory: button }) };
      }),
      ...(part.views.length > shown.length
        ? [
            buildContext(
              `…ほか${part.views.length - shown.length}件は App Home の「${year === null ? "まだ報告のないもの" : "すべての取組"}」にあります。`,
            ),
          ]
        : []),
    ],
  };
}
