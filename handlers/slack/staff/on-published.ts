import type { Env } from "../../env.ts";
import type { PublishedChange } from "../../reminders/plan-follower-push.ts";
import { enqueue } from "../../reminders/reminder-message.ts";

/** Hands a published change to whoever tells the followers. */
export type OnPublished = (change: PublishedChange) => Promise<void>;

/** Through the queue of the reminders: the reviewer does not wait, and each change is told once. */
export function tellFollowers(env: Env): OnPublished {
  return (change) => enqueue(env, [{ kind: "change", ...change }]);
}
