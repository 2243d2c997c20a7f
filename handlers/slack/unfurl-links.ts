import type { webApi } from "@slack/bolt";
import type { LinkUnfurls } from "@slack/types";
import { z } from "zod";
import { renderUnfurl } from "../../src/card/slack/render-unfurl.ts";
import { recordPath } from "../../src/page/page-paths.ts";
import { CITIZEN, type Desk } from "../desk.ts";
import { type Env, readPublicUrl } from "../env.ts";

/** Links of one message that are shown; nobody reads more. */
const MOST_LINKS = 5;

/** While somebody still writes there is no message: `unfurl_id` and `source` then name the place, and always may. */
const sharedSchema = z.looseObject({
  user: z.string().min(1),
  channel: z.string().min(1),
  message_ts: z.string().min(1),
  unfurl_id: z.string().min(1).optional().catch(undefined),
  source: z.enum(["composer", "conversations_history"]).optional().catch(undefined),
  links: z.array(z.looseObject({ url: z.string().max(3_000) })).max(100),
});

interface Tools {
  env: Env;
  desk: Desk;
  client: webApi.WebClient;
  now: Date;
  /** Whether this person, or the city, asks more than can be answered. */
  isBusy(user: string): Promise<boolean>;
}

/** Shows what was published of the city's records whose pages a message names; everybody in the channel reads it. */
export async function unfurlLinks(event: unknown, { env, desk, client, now, isBusy }: Tools): Promise<void> {
  const { data } = sharedSchema.safeParse(event);
  const origin = readPublicUrl(env);
  if (!data || origin === null || (await isBusy(data.user))) return;
  const citizens = desk.seenBy(CITIZEN);
  const shown = await Promise.all(
    data.links.slice(0, MOST_LINKS).map(async ({ url }) => {
      const id = findRecordId(url, origin, desk.city.id);
      if (id === null) return [];
      const { card } = await citizens.follow({ kind: "show", id, view: "summary" }, null, now);
      return card.kind === "measure" ? [[url, { blocks: renderUnfurl(card) }] as const] : [];
    }),
  );
  const unfurls: LinkUnfurls = Object.fromEntries(shown.flat());
  if (Object.keys(unfurls).length === 0) return;
  const { channel, message_ts: ts, unfurl_id: unfurlId, source } = data;
  await client.chat.unfurl(
    unfurlId !== undefined && source !== undefined
      ? { unfurl_id: unfurlId, source, unfurls }
      : { channel, ts, unfurls },
  );
}

/** The record that an address of this city's pages names; null for every other address. */
function findRecordId(address: string, origin: string, cityId: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const start = recordPath(cityId, "");
  const id = url?.pathname.startsWith(start) ? url.pathname.slice(start.length).replace(/\/$/, "") : "";
  return url?.origin === origin && /^[a-z0-9-]+$/.test(id) ? id : null;
}
