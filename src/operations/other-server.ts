import type { Finding } from "./finding.ts";

const OWN = { LINE: "https://api.line.me", Slack: "https://slack.com/api/" } as const;

/**
 * Calls that go to another server than the platform's own, and are not answered there: a setting of a trial that was
 * left. Waiting would not help. @returns null where the platform's own was asked
 */
export function describeOtherServer(
  platform: keyof typeof OWN,
  apiBaseUrl: string,
  subject: Pick<Finding, "id" | "name">,
): Finding | null {
  if (apiBaseUrl === OWN[platform]) return null;
  const name = `${platform.toUpperCase()}_API_BASE_URL`;
  return {
    ...subject,
    state: "wrong",
    what: `${platform} ではなく ${apiBaseUrl} に聞いていて、返事がありません。`,
    todo: `試すための設定が残っています。npx wrangler secret delete ${name} で消してください(wrangler.toml に書いたものなら、その行を消して npm run deploy)。`,
  };
}
