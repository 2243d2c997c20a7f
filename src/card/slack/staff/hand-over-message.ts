import { groupByDepartment, type HandOverOf, type OwnerGap } from "../../../progress/hand-over.ts";
import { buildContext, buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine, joinWithin } from "../slack-text.ts";
import { buildLinkButton } from "./link-button.ts";
import { mentionOf } from "./mention.ts";

interface HandOver {
  gaps: readonly OwnerGap[];
  /** null: what is left without an owner. */
  of: HandOverOf | null;
  /** What was not looked at; "" for nothing. */
  remark: string;
  /** Address of the sheet; null: the command is named in its place. */
  url: string | null;
}

/** Most titles named in a line. */
const MAX_TITLES = 4;

/** Records to hand over, by person and by department, with the sheet. */
export function renderHandOver({ gaps, of, remark, url }: HandOver): SlackMessage {
  const head = of === null ? `担当がいなくなった取組 ${gaps.length}件` : `引きつぐ取組 ${gaps.length}件`;
  const people = Map.groupBy(
    gaps.flatMap((gap) => [
      ...gap.goneRecorders.map((userId) => ({ gap, userId, why: "Slack にいません" })),
      ...gap.movedRecorders.map((userId) => ({ gap, userId, why: "いまはこの取組を記録できません" })),
    ]),
    ({ userId, why }) => `${mentionOf(userId)}(${why})`,
  );
  const byPerson = [...people].map(([name, own]) => `• ${name} ${describe(own.map(({ gap }) => gap))}`);
  const byDepartment = [...groupByDepartment(gaps)].map(([department, own]) => {
    const isGone = own.some(({ goneDepartments }) => goneDepartments.includes(department));
    return `• ${escapeSlackLine(department, "mrkdwn", 100)}${isGone ? "(いまはない課)" : ""} ${describe(own)}`;
  });
  return {
    // Read out where blocks are not shown.
    text: `${head}: ${describe(gaps)}`,
    blocks: [
      buildSection(`*${head}*`),
      ...(byPerson.length > 0 ? [buildSection(`*人ごと*\n${joinWithin(byPerson, 2_800)}`)] : []),
      buildSection(`*課ごと*\n${joinWithin(byDepartment, 2_800)}`),
      ...(remark === "" ? [] : [buildContext(escapeSlackLine(remark, "mrkdwn", 300))]),
      ...(url === null
        ? [
            buildContext(
              "引きつぎ表は `/yakusoku 引き継ぎ` で出せます。課の名前や「自分」を続けると、その分だけが出ます。",
            ),
          ]
        : [
            {
              type: "actions" as const,
              elements: [buildLinkButton("引きつぎ表", url)],
            },
            buildContext("リンクは10分で切れます。まだ公開されていない記録も入るので、ほかの人に送らないでください。"),
          ]),
    ],
  };
}

function describe(gaps: readonly OwnerGap[]): string {
  const titles = gaps
    .slice(0, MAX_TITLES)
    .map(({ view }) => `「${escapeSlackLine(view.measure.title, "mrkdwn", 60)}」`);
  const rest = gaps.length - titles.length;
  return `${gaps.length}件: ${titles.join("")}${rest > 0 ? `ほか${rest}件` : ""}`;
}
