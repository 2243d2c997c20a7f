import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { findSlackErrorCode, logError } from "../../../log.ts";

/** Most people asked about in one request: a Worker on the free plan has 50 calls. */
const MAX_PEOPLE = 30;

const answerSchema = z.looseObject({ user: z.looseObject({ deleted: z.boolean().default(false) }) });

/**
 * Those who are no longer there, and how many were not asked about, being too many at once
 * or unreadable.
 */
export async function findDeactivated(
  client: webApi.WebClient,
  responsible: readonly string[],
): Promise<{ gone: Set<string>; unasked: number }> {
  const people = [...new Set(responsible)];
  const gone = new Set<string>();
  let unasked = Math.max(0, people.length - MAX_PEOPLE);
  for (const userId of people.slice(0, MAX_PEOPLE)) {
    const there = await isThere(client, userId);
    if (there === false) gone.add(userId);
    else if (there === null) unasked++;
  }
  return { gone, unasked };
}

/** False for somebody who is deactivated or gone; null when Slack does not say. */
export async function isThere(client: webApi.WebClient, userId: string): Promise<boolean | null> {
  try {
    const { user } = answerSchema.parse(await client.users.info({ user: userId }));
    return !user.deleted;
  } catch (error) {
    if (findSlackErrorCode(error) === "user_not_found") return false;
    logError("slack.person_unread", error);
    return null;
  }
}
