import type { LanguageTag } from "../src/domain/languages.ts";
import { findStoredState, selectConversation } from "../src/store/d1-conversation-store.ts";
import type { Env } from "./env.ts";
import { logError } from "./log.ts";

/**
 * The language of a conversation so far; where it cannot be read, what was tapped is done all the same and said in
 * Japanese. @param key of the conversation; null: none
 */
export async function readLanguage(env: Env, key: string | null, now: Date): Promise<LanguageTag> {
  if (key === null) return "ja";
  try {
    return findStoredState(await selectConversation(env.DB, key, now).first())?.language ?? "ja";
  } catch (error) {
    logError("desk.language_unread", error);
    return "ja";
  }
}
