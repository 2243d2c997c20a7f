/**
 * True when answers may be sent to a `response_url`: https://hooks.slack.com and nothing else. Where the API stands on
 * another server (tests, local trials), that server's origin and nothing else.
 * @param apiBaseUrl base of the Web API, with its scheme
 */
export function isAllowedResponseUrl(responseUrl: string, apiBaseUrl: string): boolean {
  if (!URL.canParse(responseUrl)) return false;
  const { origin } = new URL(responseUrl);
  const api = new URL(apiBaseUrl);
  const isSlack = api.hostname === "slack.com" || api.hostname.endsWith(".slack.com");
  return origin === (isSlack ? "https://hooks.slack.com" : api.origin);
}
