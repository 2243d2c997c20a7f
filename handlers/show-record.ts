import { buildMeasureCard } from "../src/card/build-measure-card.ts";
import type { Card } from "../src/card/card.ts";
import type { Intent } from "../src/card/card-parts.ts";
import { frameMeasureCard } from "../src/card/frame-measure.ts";
import { markUnread } from "../src/card/mark-unread.ts";
import { dateInJapan } from "../src/domain/calendar-date.ts";
import { buildMeasureView } from "../src/domain/measure-view.ts";
import type { CityRecords } from "../src/domain/records.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import { glossOf } from "../src/reply/find-plain-words.ts";
import { remember } from "../src/reply/remember.ts";
import type { Env } from "./env.ts";
import { openRoom } from "./load-house.ts";
import { type Audience, readKnown } from "./read-known.ts";

/** Who sees a record, in which conversation (its key), and when. */
interface Showing {
  audience: Audience;
  key: string | null;
  now: Date;
}

/**
 * The card of a record that was tapped, in the language of the conversation, and what the conversation is about from
 * then on; undefined when the city has no such record.
 */
export async function showRecord(
  env: Env,
  { city, measures }: CityRecords,
  intent: Extract<Intent, { kind: "show" }>,
  { audience, key, now }: Showing,
): Promise<{ card: Card; state: ConversationState } | undefined> {
  const measure = measures.find(({ id }) => id === intent.id);
  if (!measure) return undefined;
  const { known, state: before, unread } = await readKnown(env, city.id, audience, key, now);
  const language = before?.language ?? "ja";
  const view = buildMeasureView(measure, city, dateInJapan(now), known.book.get(measure.id));
  const card = buildMeasureCard(view, intent.view, null);
  // A button of a card in another language opens the next one in that language.
  const findGloss = async () => glossOf(language, (await openRoom(env, city.id))!.plainWords.get(measure.id));
  const shown = language === "ja" ? card : frameMeasureCard(card, view, language, await findGloss());
  return {
    card: unread ? markUnread(shown) : shown,
    state: remember(before?.city === city.id ? before : null, {
      city: city.id,
      measureIds: [measure.id],
      shownIds: [],
      where: null,
      asked: [],
      about: null,
      fiscalYear: null,
      language,
    }),
  };
}
