import { mapAnswers } from "../src/card/build-several-card.ts";
import type { Card } from "../src/card/card.ts";
import { logError } from "./log.ts";
import type { TopicKeeper } from "./reminder-desk.ts";

/**
 * Ids of the records that a reader follows, to be read while the answer is looked up. What cannot be read costs nobody
 * the answer. @param keeper null: nobody in particular reads it
 */
export async function readFollowed(keeper: TopicKeeper | null): Promise<ReadonlySet<string>> {
  try {
    const topics = (await keeper?.list()) ?? [];
    return new Set(topics.flatMap((topic) => (topic.kind === "record" ? [topic.id] : [])));
  } catch (error) {
    logError("desk.topics_unread", error);
    return new Set();
  }
}

/** A card whose button to follow a record knows whether its reader does. */
export const markFollowed = (card: Card, followed: ReadonlySet<string>): Card =>
  mapAnswers(card, (answer) =>
    answer.kind === "measure" && followed.has(answer.id) ? { ...answer, isFollowed: true } : answer,
  );
