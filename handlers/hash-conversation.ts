import { settingsNameOf } from "../src/domain/settings-name.ts";
import type { Env } from "./env.ts";

/**
 * The salt of a city's conversations and askers: its channels' secrets where they are settings, else the one that theirs
 * are sealed under. Without any, only the API and the pages talk, whose ids are opaque already.
 */
export function readSalt(env: Env, cityId: string): string {
  const name = settingsNameOf(cityId);
  const own = [`LINE_${name}_CHANNEL_SECRET`, `SLACK_${name}_SIGNING_SECRET`].map((setting) => env[setting] ?? "");
  return [cityId, ...own, ...(own.every((secret) => secret === "") ? [env.CREDENTIALS_KEY ?? ""] : [])].join("/");
}

/**
 * Conversation → the key it is stored under: HMAC-SHA-256 as hex, so that no platform user id is kept.
 * @param salt a secret of the channel; changing it forgets the running conversations, which live 30 minutes anyway
 */
export async function hashConversation(salt: string, conversation: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(salt), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(conversation)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
