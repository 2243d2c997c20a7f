import type { Language } from "./languages/language.ts";
import { type FramedTag, LANGUAGES } from "./languages.ts";
import { describeMunicipality, speakLocally } from "./municipality.ts";

/** What is said around the facts in a language. */
export type Frame = Language["frame"];
const FRAMES = new Map<string, Frame>();

/** A language's frame in the words of a municipality: やさしい日本語 of a town speaks of its 町役場. */
export function localFrame(language: FramedTag, city: { name: string; officeWord?: string | null }): Frame {
  const { unit, office } = describeMunicipality(city);
  const key = `${language} ${unit} ${office}`;
  const known = FRAMES.get(key);
  if (known) return known;
  const speak = (part: unknown): unknown => {
    if (typeof part === "string") return speakLocally(part, city);
    if (Array.isArray(part)) return part.map(speak);
    if (part === null || typeof part !== "object" || Object.getPrototypeOf(part) !== Object.prototype) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, speak(value)]));
  };
  const frame = speak(LANGUAGES[language].frame) as Frame;
  FRAMES.set(key, frame);
  return frame;
}
