import { SETTINGS_RULES } from "./rules/settings.ts";

/** Whether a message asks for the reminders and their settings. @param text the normalised question */
export function isSettingsWord(text: string): boolean {
  return SETTINGS_RULES.some(({ reads }) => typeof reads !== "function" && text.search(reads) >= 0);
}
