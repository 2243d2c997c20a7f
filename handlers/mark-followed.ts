import { listAnswers, mapAnswers } from "../src/card/build-several-card.ts";
import type { Card } from "../src/card/card.ts";
import { logError } from "./log.ts";
import type { TopicKeeper } from "./reminder-desk.ts";

/**
 * A card whose button to follow a record knows whether its reader does. A topic that cannot be read costs nobody the
 * answer. @param keeper null: nobody in particular reads it
 */
export async function markFollowed(card: Card, keeper: TopicKeeper | null): Promise<Card> {
  if (keeper === null || !listAnswers(card).some(({ kind }) => kind === "measure")) return card;
  try {
    const topics = await keeper.list();
    const followed = new Set(topics.flatMap((topic) => (topic.kind === "record" ? [topic.id] : [])));
    return mapAnswers(card, (answer) =>
      answer.kind === "measure" && followed.has(answer.id) ? { ...answer, isFollowed: true } : answer,
    );
  } catch (error) {
    logError("desk.topics_unread", error);
    return card;
  }
}
