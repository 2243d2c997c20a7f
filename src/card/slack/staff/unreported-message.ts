import type { KnownBlock } from "@slack/types";
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

const nameOf = ({ department }: Pick<UnreportedPart, "department">) => department ?? "担当の記載なし";

/** Who has not reported, each with the button that asks them. @param asked departments that were asked today */
export function renderUnreported(parts: readonly UnreportedPart[], asked: ReadonlySet<string>): SlackMessage {
  if (parts.length === 0) return sayPlainly("まだ報告のない取組はありません。");
  const total = parts.reduce((sum, { views }) => sum + views.length, 0);
  const text = `まだ報告のない取組 ${total}件`;
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
          { do: "ask_unreported", department: part.department },
          { number, subject: part.department },
        );
        return { ...section, accessory: button };
      }),
      ...(parts.length > MAX_PARTS ? [buildContext(`…ほか${parts.length - MAX_PARTS}課`)] : []),
      buildContext(
        "「たずねる」を押すと、その課のチャンネル(なければ担当者)に、取組の一覧が「記録する」付きで届きます。",
      ),
    ],
  };
}

/** The question to a department: its records without a word, each with 記録する. @param by who asks (Slack id) */
export function renderUnreportedAsk(part: UnreportedPart, by: string): SlackMessage {
  const text = `${nameOf(part)}: まだ報告のない取組 ${part.views.length}件の、今の状況を教えてください`;
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
        ? [buildContext(`…ほか${part.views.length - shown.length}件は App Home の「まだ報告のないもの」にあります。`)]
        : []),
    ],
  };
}
