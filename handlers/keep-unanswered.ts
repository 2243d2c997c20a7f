import { dateInJapan } from "../src/domain/calendar-date.ts";
import type { AnsweredMessage } from "../src/reply/answer-parts.ts";
import type { Outcome } from "../src/reply/find-answer.ts";
import { createUnansweredStore } from "../src/store/d1-unanswered-store.ts";
import type { Env } from "./env.ts";
import { findKeptQuestion } from "./find-kept-question.ts";
import { EMERGENCIES } from "./load-house.ts";

/** Keeps what nothing answered in one city, for staff to look at. */
interface UnansweredKeeper {
  /** The questions of a message that nothing answered, without personal data. */
  keep(answered: AnsweredMessage, conversation: string | null, now: Date): Promise<void>;
  /** Deletes what the person of a conversation asked. */
  forget(conversation: string): Promise<void>;
}

/** @param hash hashes what identifies somebody; nothing else of it is kept */
export function createUnansweredKeeper(
  env: Env,
  cityId: string,
  hash: (id: string) => Promise<string>,
): UnansweredKeeper {
  const unanswered = createUnansweredStore(env.DB);

  async function findAskerHash(conversation: string | null): Promise<string | undefined> {
    const asker = findAsker(conversation);
    return asker === null ? undefined : hash(asker);
  }

  return {
    async keep({ parts, perhaps }, conversation, now) {
      // What may be a cry for help is nobody's reading, as one is.
      if (perhaps !== null) return;
      const questions = parts
        .filter(({ outcome }) => isUnanswered(outcome))
        .flatMap(({ question }) => findKeptQuestion(question, EMERGENCIES) ?? []);
      if (questions.length === 0) return;
      const asker = await findAskerHash(conversation);
      await Promise.all(questions.map((question) => unanswered.keep(cityId, question, dateInJapan(now), asker)));
    },
    async forget(conversation) {
      const asker = await findAskerHash(conversation);
      if (asker !== undefined) await unanswered.forget(cityId, asker);
    },
  };
}

/**
 * Nothing in the plan fits: something for staff to look at. A topic outside the plan counts too, for it is taken for the
 * nearest one even where a new word meant a record.
 */
function isUnanswered({ answer }: Outcome): boolean {
  if (answer.kind !== "not_found") return false;
  switch (answer.reason.kind) {
    case "nothing":
    case "outside":
    case "unknown_department":
      return true;
    case "no_subject":
    case "aspect":
    case "other_city":
    case "empty_list":
    case "nothing_reported":
      return false;
  }
}

/**
 * Whose question it is: on LINE the person, in whatever group they ask, so that all of it goes when they leave. The API
 * lets anybody call a conversation anything: null, nobody in particular.
 */
function findAsker(conversation: string | null): string | null {
  if (conversation === null || conversation.startsWith("api:")) return null;
  const [channel, city, ...rest] = conversation.split(":");
  return channel === "line" ? `${channel}:${city}:${rest.at(-1)}` : conversation;
}
