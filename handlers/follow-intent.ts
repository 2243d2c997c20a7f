import { buildStaleTapCard, buildTroubleCard } from "../src/card/build-message-card.ts";
import type { Card } from "../src/card/card.ts";
import type { Intent } from "../src/card/card-parts.ts";
import { frameFollowed } from "../src/card/frame-settings.ts";
import { buildUnreadCard } from "../src/card/mark-unread.ts";
import type { City } from "../src/domain/city.ts";
import type { LanguageTag } from "../src/domain/languages.ts";
import type { CityRecords } from "../src/domain/records.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import type { Env } from "./env.ts";
import { findDoor } from "./find-door.ts";
import { logError } from "./log.ts";
import { markFollowed, readFollowed } from "./mark-followed.ts";
import type { Audience } from "./read-known.ts";
import { readLanguage } from "./read-language.ts";
import { readRecords } from "./read-records.ts";
import { isRecordsUnread } from "./records-unread.ts";
import { followReminder, type ReminderIntent, type TopicKeeper } from "./reminder-desk.ts";
import { showRecord } from "./show-record.ts";
import { takeFeedback } from "./take-feedback.ts";

/** Whose tap it is, and when. */
interface Tap {
  audience: Audience;
  /** As the channel names it, and the key that it is kept under; null: no follow-ups. */
  conversation: string | null;
  key: string | null;
  /** Null: this channel keeps no topics. */
  keeper: TopicKeeper | null;
  now: Date;
}

/** What a tap opened. */
interface Followed {
  card: Card;
  /** What the conversation is about from then on; null: what it was about before. */
  state: ConversationState | null;
  /** Something broke on our side; the card says so and the fault is logged. */
  failed: boolean;
}

/** Follows a tap that asks no question: the record's view, what readers say of an answer, reminders and their settings. */
export async function followIntent(
  intent: Exclude<Intent, { kind: "ask" | "more" }>,
  env: Env,
  records: CityRecords,
  tap: Tap,
): Promise<Followed> {
  const { city } = records;
  const { audience, conversation, key, keeper, now } = tap;
  switch (intent.kind) {
    case "show": {
      const [shown, followed] = await Promise.all([
        showRecord(env, records, intent, { audience, key, now }),
        readFollowed(keeper),
      ]);
      return shown
        ? { ...done(markFollowed(shown.card, followed)), state: shown.state }
        : done(buildStaleTapCard(city));
    }
    // Slack's own handlers take these where staff may; anywhere else they are no buttons of ours.
    case "record":
    case "correct":
    case "memo":
    case "redact":
      return done(buildStaleTapCard(city));
    case "feedback": {
      const language = await readLanguage(env, key, now);
      const counted = findDoor(conversation) !== "api";
      return done(await takeFeedback(env, records, intent, { counted, language, now }));
    }
    case "settings":
    case "fields":
    case "subscribe":
    case "digest":
      return followSafely(intent, env, records, tap);
  }
}

const done = (card: Card): Followed => ({ card, state: null, failed: false });

/** A topic that could not be read or kept is said so, never passed over. */
async function followSafely(
  intent: ReminderIntent,
  env: Env,
  records: CityRecords,
  { key, keeper, now }: Tap,
): Promise<Followed> {
  const { city } = records;
  try {
    // Only the digest speaks of reports; a reader's settings do not wait for them.
    const read = intent.kind === "digest" ? await readRecords(env, records, now) : records;
    const card = await followReminder(intent, read, keeper, now);
    const language = intent.kind === "digest" ? "ja" : await readLanguage(env, key, now);
    return done(speakSettings(card, intent, city, language));
  } catch (error) {
    if (isRecordsUnread(error)) return done(buildUnreadCard(city));
    logError("desk.reminder_failed", error);
    return { ...done(buildTroubleCard(city)), failed: true };
  }
}

/** The card of a reminder's settings in the reader's language; the digest is Japanese. */
export const speakSettings = (card: Card, intent: ReminderIntent, city: City, language: LanguageTag): Card =>
  language === "ja" || intent.kind === "digest" ? card : frameFollowed(card, intent, city, language);
