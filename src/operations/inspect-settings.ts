import { cityIdOf } from "../domain/settings-name.ts";
import { describeKept } from "./describe-kept.ts";
import type { Finding } from "./finding.ts";

/** What a city has of a platform's credentials: they are there, or what of them is missing or cannot be used. */
export type Access = { isSealed: boolean } | { missing: readonly string[]; fault?: string };

/** Whether a city's credentials for a platform are there. @param settingsName `ANNAKA`, as the names of settings have it */
export function inspectSettings(platform: "LINE" | "Slack", access: Access, settingsName: string): Finding {
  const subject = { id: `${platform.toLowerCase()}_settings`, name: `${platform} の設定` };
  if (!("missing" in access)) return { ...subject, state: "ok", what: describeKept(access), todo: null };
  const { missing, fault } = access;
  if (fault !== undefined) return { ...subject, state: "wrong", what: `${fault}。`, todo: null };
  // More than one is missing: the city is not on the platform.
  const isOff = missing.length > 1;
  return {
    ...subject,
    state: isOff ? "off" : "wrong",
    what: isOff ? `${platform} につないでいません。` : `足りません(${missing.join("、")})。`,
    todo: `つなぐときは npm run setup -- --city ${cityIdOf(settingsName)} を実行してください。`,
  };
}
