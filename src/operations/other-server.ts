import { PLATFORM_ADDRESSES } from "../domain/platform-addresses.ts";
import type { Finding } from "./finding.ts";

/**
 * Calls that go to another server than the platform's own, and are not answered there: a setting of a trial that was
 * left. Waiting would not help. @returns null where the platform's own was asked
 */
export function describeOtherServer(
  platform: keyof typeof PLATFORM_ADDRESSES,
  apiBaseUrl: string,
  subject: Pick<Finding, "id" | "name">,
): Finding | null {
  if (apiBaseUrl === PLATFORM_ADDRESSES[platform]) return null;
  const name = `${platform.toUpperCase()}_API_BASE_URL`;
  return {
    ...subject,
    state: "wrong",
    what: `${platform} ではなく ${apiBaseUrl} に聞いていて、返事がありません。`,
    todo: `試すための設定が残っています。npx wrangler secret delete ${name} で消してください(wrangler.toml に書いたものなら、その行を消して npm run deploy)。`,
  };
}
