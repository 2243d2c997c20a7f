import type { Finding } from "./finding.ts";

/** What keeps one sender from using up what all share: counters of wrangler.toml. */
const LIMITS = {
  SENDER_LIMIT: "LINE の人ごと",
  STAFF_LIMIT: "職員ごと",
  ADDRESS_LIMIT: "送り元のアドレスごと",
  CITY_LIMIT: "市ごと",
} as const;
export const LIMIT_NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

/** @param missing those that this deployment does not have */
export function inspectLimits(missing: readonly (keyof typeof LIMITS)[]): Finding {
  const subject = { id: "limits", name: "使いすぎの歯止め" };
  if (missing.length === 0) return { ...subject, state: "ok", what: "あります。", todo: null };
  return {
    ...subject,
    state: "off",
    what: `ありません(${missing.map((name) => LIMITS[name]).join("、")})。いくらでもたずねられます。`,
    todo: `wrangler.toml に [[ratelimits]](${missing.join("、")})を戻し、npm run deploy を実行してください。`,
  };
}
