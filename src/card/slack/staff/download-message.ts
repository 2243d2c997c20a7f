import { type FiscalYear, formatFiscalYearBoth } from "../../../domain/fiscal-year.ts";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { buildLinkButton } from "./link-button.ts";
import { buildStaffButton } from "./staff-action.ts";

/** Something to download for a short while. */
export function renderDownloads(
  text: string,
  links: readonly { label: string; url: string }[],
  note: string,
): SlackMessage {
  const shown = escapeSlackLine(text, "mrkdwn", 500);
  return {
    text: shown,
    blocks: [
      buildSection(shown),
      {
        type: "actions",
        elements: links.map(({ label, url }, number) => buildLinkButton(label, url, number)),
      },
      buildContext(escapeSlackLine(note, "mrkdwn", 300)),
    ],
  };
}

/** Asks for which year a file is wanted: what was written is no one year. */
export function renderYearChoice(years: readonly FiscalYear[]): SlackMessage {
  const text = "どの年度の CSV ですか? 「/yakusoku CSV R7」「/yakusoku CSV 昨年度」のようにも書けます。";
  return {
    text,
    blocks: [
      buildSection(text),
      {
        type: "actions",
        elements: years.map((year, number) =>
          buildStaffButton(formatFiscalYearBoth(year), { do: "export", year }, { number }),
        ),
      },
    ],
  };
}
