import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { MeasureView } from "../../../src/domain/measure-view.ts";
import { findSlackErrorCode, logSlackError } from "../log-slack.ts";

/** Most people asked about in one request: a Worker on the free plan has 50 calls. */
const MAX_PEOPLE = 30;

const answerSchema = z.looseObject({ user: z.looseObject({ deleted: z.boolean().default(false) }) });

/** Those who recorded last on a record and are no longer there. Somebody who cannot be asked about counts as there. */
export async function findDeactivated(client: webApi.WebClient, views: readonly MeasureView[]): Promise<Set<string>> {
  const last = views.flatMap(({ entries }) => entries.find(({ state }) => state !== "withdrawn")?.recordedBy ?? []);
  const gone = new Set<string>();
  for (const userId of [...new Set(last)].slice(0, MAX_PEOPLE)) {
    try {
      const { user } = answerSchema.parse(await client.users.info({ user: userId }));
      if (user.deleted) gone.add(userId);
    } catch (error) {
      if (findSlackErrorCode(error) === "user_not_found") gone.add(userId);
      else logSlackError("person_unread", error, {});
    }
  }
  return gone;
}
