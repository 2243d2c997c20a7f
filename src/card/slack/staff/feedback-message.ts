import type { KnownBlock } from "@slack/types";
import { formatDateJapanese } from "../../../domain/calendar-date.ts";
import { ANSWER_KIND_WORDS, type AnswerKind, type FeedbackCount, VERDICT_WORDS } from "../../../domain/feedback.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";

/** Most records and kinds of answers of one message: what somebody looks through in a few minutes. */
const MOST = 8;

/**
 * What was tapped under answers, for staff: how many helped, and where readers said 「ちがう」 and why.
 * @param titles titles of the records by id
 * @param since ISO date of the first day that counts
 */
export function renderFeedback(
  counts: readonly FeedbackCount[],
  titles: ReadonlyMap<string, string>,
  since: string,
): SlackMessage {
  const wrong = counts.filter(({ verdict }) => verdict !== "helpful");
  const head = `答えへの声: 役に立った ${sum(counts) - sum(wrong)}件・ちがう ${sum(wrong)}件`;
  const subjects = [...Map.groupBy(wrong, ({ about }) => about)].sort(([, a], [, b]) => sum(b) - sum(a));
  const rest = subjects.length - MOST;
  return {
    text: head,
    blocks: [
      buildSection(`*${head}*`),
      ...subjects.slice(0, MOST).map(([about, taps], number) => renderSubject(about, taps, number, titles)),
      ...(rest > 0 ? [buildContext(`…ほか${rest}件`)] : []),
      buildContext(
        `${formatDateJapanese(since)}からの数です。同じ答えへの声は1件と数えます。だれが押したかは残していません。`,
      ),
    ],
  };
}

function renderSubject(
  about: string,
  taps: readonly FeedbackCount[],
  number: number,
  titles: ReadonlyMap<string, string>,
): KnownBlock {
  const title = titles.get(about);
  const name = title ?? ANSWER_KIND_WORDS[about as AnswerKind] ?? about;
  const reasons = taps.map(
    ({ verdict, times }) => `${verdict === "wrong" ? "理由なし" : VERDICT_WORDS[verdict]} ${times}`,
  );
  const text = `*${escapeSlackLine(name, "mrkdwn", 150)}*\nちがう ${sum(taps)}件(${reasons.join("・")})`;
  const open = { label: "この記録を見る", intent: { kind: "show", id: about, view: "detail" } } as const;
  const accessory = title === undefined ? undefined : findButton(open, number, title);
  return { ...buildSection(text), ...(accessory && { accessory }) };
}

const sum = (counts: readonly FeedbackCount[]) => counts.reduce((all, { times }) => all + times, 0);
