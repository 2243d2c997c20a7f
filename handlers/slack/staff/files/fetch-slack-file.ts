import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { logError } from "../../../log.ts";
import { readBody } from "../../../read-body.ts";

/** Longest wait for a file. */
const FETCH_MS = 10_000;

/** The bot's token goes to Slack's own file server and nowhere else; where the API stands elsewhere, to that server. */
export function isSlackFile(url: string, apiBaseUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin } = new URL(url);
  const api = new URL(apiBaseUrl);
  const isSlack = api.hostname === "slack.com" || api.hostname.endsWith(".slack.com");
  return origin === (isSlack ? "https://files.slack.com" : api.origin);
}

type SlackFile = { kind: "file"; bytes: Uint8Array } | { kind: "unread"; why: string };

const unread = (why: string): SlackFile => ({ kind: "unread", why });

/** The file's bytes, or why it cannot be had, in words for the person. */
export async function fetchSlackFile(url: string, botToken: string): Promise<SlackFile> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: "manual",
      signal: AbortSignal.timeout(FETCH_MS),
    });
    if (response.status === 404) return unread(STAFF_WORDS.fileGone);
    if (!response.ok && response.type !== "opaqueredirect" && response.status >= 500)
      return unread(STAFF_WORDS.fileUnreceived);
    const bytes = response.ok ? await readBody(response) : null;
    if (response.ok && !bytes) return unread(STAFF_WORDS.fileTooLarge);
    // Without the permission, or with a token that is no good, Slack shows its sign-in page with 200.
    return bytes && !/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.slice(0, 100)))
      ? { kind: "file", bytes }
      : unread(STAFF_WORDS.fileForbidden);
  } catch (error) {
    logError("slack.file_unread", error);
    return unread(STAFF_WORDS.fileUnreceived);
  }
}
