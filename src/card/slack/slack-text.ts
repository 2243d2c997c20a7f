import { sanitizeText } from "../../text/normalize.ts";
import { type CardLabels, JAPANESE_LABELS } from "../card-labels.ts";
import { oneWaveDash } from "../one-wave-dash.ts";

/** `plain` for plain_text objects, `mrkdwn` where Slack also reads formatting characters. */
type SlackTextStyle = "plain" | "mrkdwn";

/** Slack parses nothing but these; every other character is safe (docs.slack.dev, "Escaping text"). */
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** mrkdwn has no escape for its formatting marks, so that the full-width form takes their place (R2~R4~ would be struck out). */
const FULL_WIDTH: Record<string, string> = { "*": "＊", _: "＿", "~": "〜", "`": "｀" };

/** Marks that Slack would read. A `_` inside a word is none, and a setting's name (STAFF_KONAN) must stay as people copy it. */
const MARKS = /[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** `@channel` becomes a call to everybody wherever a client or an option links names. */
const BROADCAST = /@(?=channel|here|everyone|group)/gi;

/**
 * Text of users or records → text that Slack shows as it stands: no mention, no channel call, no link, no formatting.
 * Cut to `maxChars` UTF-16 units after escaping; a cut text ends in …, never inside a grapheme or an entity.
 */
export function escapeSlackText(text: string, style: SlackTextStyle, maxChars = Number.POSITIVE_INFINITY): string {
  const clean = oneWaveDash(sanitizeText(text)).replace(BROADCAST, "＠").trim();
  const safe = style === "plain" ? clean : clean.replace(MARKS, (mark) => FULL_WIDTH[mark]!);
  const whole = escapeEntities(safe);
  if (whole.length <= maxChars) return whole;

  let kept = "";
  // Escaping never shortens a text, so that nothing past maxChars can be kept.
  for (const { segment } of segmenter().segment(safe.slice(0, maxChars))) {
    const next = escapeEntities(segment);
    if (kept.length + next.length >= maxChars) break;
    kept += next;
  }
  return `${kept.trimEnd()}…`;
}

/** The same for text that must stay on one line, such as a bold one: a line break would end the bold. */
export function escapeSlackLine(text: string, style: SlackTextStyle, maxChars?: number): string {
  return escapeSlackText(text.replace(/\s+/g, " "), style, maxChars);
}

/** Made for the first text that is cut: its tables take several milliseconds to open, and few texts are. */
const segmenter = () => (graphemes ??= new Intl.Segmenter("ja", { granularity: "grapheme" }));
let graphemes: Intl.Segmenter | undefined;

const escapeEntities = (text: string) => text.replace(/[&<>]/g, (character) => ENTITIES[character]!);

/**
 * Lines in at most `maxChars` characters: what does not fit is counted in a last line 「…ほか◯件」.
 * @param left lines that were left out before, counted too
 */
export function joinWithin(
  lines: string[],
  maxChars: number,
  left = 0,
  labels: Pick<CardLabels, "rest"> = JAPANESE_LABELS,
): string {
  const whole = lines.join("\n");
  if (left === 0 && whole.length <= maxChars) return whole;

  const kept: string[] = [];
  let used = labels.rest(lines.length + left).length;
  for (const line of lines) {
    if (used + line.length + 1 > maxChars) break;
    used += line.length + 1;
    kept.push(line);
  }
  return [...kept, labels.rest(lines.length - kept.length + left)].join("\n");
}
