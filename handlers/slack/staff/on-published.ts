import type { Env } from "../../env.ts";
import { logError } from "../../log.ts";
import type { PublishedChange } from "../../reminders/plan-follower-push.ts";
import { enqueue } from "../../reminders/reminder-message.ts";

/** Hands published changes to whoever tells the followers. Never rejects: what was published stands. */
export type OnPublished = (changes: readonly PublishedChange[]) => Promise<void>;

/** Tries before the followers of a change are given up. */
const TRIES = 2;

/** Through the queue of the reminders: the reviewer does not wait, and each change is told once, however often it is sent. */
export function tellFollowers(env: Env): OnPublished {
  return async (changes) => {
    for (let tried = 1; tried <= TRIES; tried++) {
      try {
        await enqueue(
          env,
          changes.map((change) => ({ kind: "change", ...change })),
        );
        return;
      } catch (error) {
        logError("slack.followers_not_told", error, { tried, changes: changes.length });
      }
    }
  };
}
