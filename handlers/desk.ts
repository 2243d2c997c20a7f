import { buildAnswerCard } from "../src/card/build-answer-card.ts";
import { buildEmergencyCard } from "../src/card/build-emergency-card.ts";
import { addFeedback } from "../src/card/build-feedback-card.ts";
import {
  buildBusyCard,
  buildHelpCard,
  buildStaleTapCard,
  buildTroubleCard,
  buildWelcomeCard,
  buildWordlessCard,
} from "../src/card/build-message-card.ts";
import { buildSeveralCard } from "../src/card/build-several-card.ts";
import type { Card } from "../src/card/card.ts";
import type { Intent } from "../src/card/card-parts.ts";
import { frameMessage } from "../src/card/frame-message.ts";
import { markNeed } from "../src/card/mark-need.ts";
import { buildUnreadCard, markUnread } from "../src/card/mark-unread.ts";
import { addStaffActions, type StaffRights } from "../src/card/staff-actions.ts";
import { buildBareRecords } from "../src/domain/bare-records.ts";
import type { City } from "../src/domain/city.ts";
import type { CityRecords } from "../src/domain/records.ts";
import { type AnsweredMessage, type AnsweredPart, findAnswers } from "../src/reply/answer-parts.ts";
import type { ConversationState } from "../src/reply/conversation.ts";
import { glossOf } from "../src/reply/find-plain-words.ts";
import { restsOnReports, withoutProgress } from "../src/reply/rests-on-reports.ts";
import { createConversationStore } from "../src/store/d1-conversation-store.ts";
import { findLanguage } from "../src/understand/find-language.ts";
import { hearCall } from "../src/understand/hear-call.ts";
import type { Env } from "./env.ts";
import { followIntent, speakSettings } from "./follow-intent.ts";
import { hashConversation, readSalt } from "./hash-conversation.ts";
import { createUnansweredKeeper } from "./keep-unanswered.ts";
import { CALL_JUDGE, EMERGENCIES, findRecords, loadHouse, openRoom } from "./load-house.ts";
import { logError } from "./log.ts";
import { markFollowed, readFollowed } from "./mark-followed.ts";
import { linkPages } from "./page/link-pages.ts";
import { type Audience, readKnown } from "./read-known.ts";
import { followReminder, type ReminderIntent, showSettings, type TopicKeeper } from "./reminder-desk.ts";
import { countAnswer, countTap } from "./watch/count-answer.ts";

/** One answer, ready to render. */
export interface Reply {
  card: Card;
  /** What came of each question of the message; null for a view opened by a tap. */
  answered: AnsweredMessage | null;
  /** Something broke on our side; the card says so and the fault is logged. */
  failed: boolean;
  /** Keeps the subject for follow-up questions; call it after the answer has gone out. */
  remember(): Promise<void>;
}

/** Who reads what a desk answers. */
export interface DeskViewer {
  /** `staff` read what is recorded and not published too, marked 未公開. */
  audience: Audience;
  /** Staff's buttons on cards; null: none. */
  actions: StaffRights | null;
}

/** The published state, and nothing to press but what is for everybody. */
export const CITIZEN: DeskViewer = { audience: "citizens", actions: null };

/** What a channel asks of the house, for one city. Handlers decode, call a desk, render and send; they never decide wording. */
export interface Desk {
  city: City;
  /**
   * @param conversation what identifies the conversation on its channel (hashed before it is stored); null: no follow-ups
   * @param keeper the asker's topics, where the channel can send reminders to a person
   */
  ask(text: string, conversation: string | null, now: Date, keeper?: TopicKeeper | null): Promise<Reply>;
  /**
   * The numbers for somebody who needs help now; null for any other text. Reads and keeps nothing, so that it answers
   * also whoever asks too often, and where nothing else works.
   * @param least `perhaps`: nothing else answers the text, so that whoever may need them gets them
   */
  findEmergencyCard(text: string, least?: "now" | "perhaps"): Card | null;
  /** Follows a tap on a card: the record's view, the rest of a list, a question, reminders and their settings. */
  follow(intent: Intent, conversation: string | null, now: Date, keeper?: TopicKeeper | null): Promise<Reply>;
  /** Help, also for stickers and empty messages. */
  help(): Card;
  /** For a message that holds something to look at or to hear, and no words. */
  wordless(): Card;
  /** Greeting of a new follower. */
  welcome(): Card;
  /** For whoever asks faster than a person does. */
  busy(): Card;
  /** For a tap on a card of an unknown version or with data that is not ours. */
  staleTap(): Card;
  /** The same desk as somebody else sees it. */
  seenBy(viewer: DeskViewer): Desk;
  /** Deletes what is held for a conversation. */
  forget(conversation: string): Promise<void>;
}

interface AskOptions {
  keeper?: TopicKeeper | null;
  /** First record of a list to show, from 0. */
  offset?: number;
  /** Whether the question may go on with the conversation's last subject. */
  continues?: boolean;
}

/**
 * The desk of a city, as citizens see it; undefined for a city that has no data. Where its data cannot be read, the desk
 * still gives the emergency numbers, and says of everything else that it cannot answer now.
 */
export async function openDesk(env: Env, cityId: string): Promise<Desk | undefined> {
  try {
    const records = await findRecords(env, cityId);
    return records && createDesk(env, records, CITIZEN);
  } catch (error) {
    logError("desk.city_unread", error);
    const records = buildBareRecords(cityId);
    const trouble = () => buildTroubleCard(records.city);
    return { ...createDesk(env, records, CITIZEN), help: trouble, welcome: trouble };
  }
}

function createDesk(env: Env, records: CityRecords, { audience, actions }: DeskViewer): Desk {
  const { city } = records;
  const cityId = city.id;
  const conversations = createConversationStore(env.DB);
  const salt = readSalt(env, cityId);
  const keyOf = (conversation: string | null) => (conversation === null ? null : hashConversation(salt, conversation));
  const unanswered = createUnansweredKeeper(env, cityId, (id) => hashConversation(salt, id));

  async function ask(
    text: string,
    conversation: string | null,
    now: Date,
    { keeper = null, offset = 0, continues = true }: AskOptions = {},
  ): Promise<Reply> {
    const key = await keyOf(conversation);
    try {
      const [house, room, { known, state, unread }, followed] = await Promise.all([
        loadHouse(env),
        openRoom(env, cityId),
        readKnown(env, cityId, audience, continues ? key : null, now),
        readFollowed(keeper),
      ]);
      const found = findAnswers(text, room!, house, state, now, known);
      const cards = await Promise.all(found.parts.map(buildCard));
      const card = buildSeveralCard(cards, found.left, city);
      const marked = markFollowed(unread ? markUnread(card) : card, followed);
      const answer = markNeed(addFeedback(marked, crypto.randomUUID()), found.perhaps);
      return reply(answer, found, key, found.state, now, conversation);

      async function buildCard({ question, outcome: { answer, query } }: AnsweredPart) {
        const findGloss = (id: string) => glossOf(query.language, room!.plainWords.get(id));
        const card =
          answer.kind === "settings"
            ? speakSettings(await showSettings(records, keeper), { kind: "settings" }, city, query.language)
            : unread && restsOnReports(answer)
              ? buildUnreadCard(city, query.language)
              : answer.kind === "digest"
                ? await followReminder(WHOLE_DIGEST, { ...records, book: known.book }, keeper, now)
                : buildAnswerCard(
                    unread ? withoutProgress(answer, query) : answer,
                    city,
                    question,
                    offset,
                    query.language,
                    findGloss,
                  );
        return { question, card };
      }
    } catch (error) {
      logError("desk.answer_failed", error);
      // The numbers stand in the script: they answer where nothing else can be read.
      const emergency = findEmergencyCard(text, "perhaps");
      if (emergency) return reply(emergency, null, null, null, now);
      const language = findLanguage(text);
      const card = language === "ja" ? buildTroubleCard(city) : frameMessage("trouble", city, language);
      return { ...reply(card, null, null, null, now), failed: true };
    }
  }

  function findEmergencyCard(text: string, least: "now" | "perhaps" = "now"): Card | null {
    const { now, perhaps } = hearCall(text, EMERGENCIES, CALL_JUDGE);
    const emergency = least === "now" ? now : (now ?? perhaps);
    return emergency && buildEmergencyCard(emergency, city);
  }

  function reply(
    card: Card,
    answered: AnsweredMessage | null,
    key: string | null,
    state: ConversationState | null,
    now: Date,
    conversation: string | null = null,
  ): Reply {
    return {
      card: linkPages(actions ? addStaffActions(card, actions) : card, env, cityId),
      answered,
      failed: false,
      remember: async () => {
        if (answered) countAnswer(cityId, answered, conversation);
        await Promise.all([
          key && state ? conversations.save(key, state, now) : undefined,
          answered ? unanswered.keep(answered, conversation, now) : undefined,
        ]);
      },
    };
  }

  async function follow(
    intent: Intent,
    conversation: string | null,
    now: Date,
    keeper: TopicKeeper | null,
  ): Promise<Reply> {
    if (intent.kind === "ask") return ask(intent.text, conversation, now, { keeper });
    // The rest of a list is asked by the list's own question; what was shown in between must not change it.
    if (intent.kind === "more") return ask(intent.text, conversation, now, { offset: intent.offset, continues: false });
    const key = await keyOf(conversation);
    const { card, state, failed } = await followIntent(intent, env, records, {
      audience,
      conversation,
      key,
      keeper,
      now,
    });
    return { ...reply(card, null, key, state, now), failed };
  }

  return {
    city,
    ask: (text, conversation, now, keeper = null) => ask(text, conversation, now, { keeper }),
    async follow(intent, conversation, now, keeper = null) {
      const reply = await follow(intent, conversation, now, keeper);
      const remember = async () => {
        countTap(cityId, intent);
        await reply.remember();
      };
      return { ...reply, remember };
    },
    findEmergencyCard,
    help: () => buildHelpCard(city),
    wordless: () => buildWordlessCard(city),
    welcome: () => buildWelcomeCard(city),
    busy: () => buildBusyCard(city),
    staleTap: () => buildStaleTapCard(city),
    seenBy: (viewer) => createDesk(env, records, viewer),
    async forget(conversation) {
      await Promise.all([
        conversations.remove(await hashConversation(salt, conversation)),
        unanswered.forget(conversation),
      ]);
    },
  };
}

const WHOLE_DIGEST: ReminderIntent = { kind: "digest", section: "all", offset: 0, day: "today", scope: "all" };
