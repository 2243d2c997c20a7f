import { readBody } from "../../read-body.ts";
import { logSlackError } from "../log-slack.ts";

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

/** The file's bytes; null when it cannot be had: too large, no permission (Slack then shows its sign-in page). */
export async function fetchSlackFile(url: string, botToken: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: "manual",
      signal: AbortSignal.timeout(FETCH_MS),
    });
    const bytes = response.ok ? await readBody(response) : null;
    return bytes && !/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.slice(0, 100))) ? bytes : null;
  } catch (error) {
    logSlackError("file_unread", error, {});
    return null;
  }
}
