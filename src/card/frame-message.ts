import type { City } from "../domain/city.ts";
import type { FrameMessage } from "../domain/languages/language.ts";
import { type FramedTag, LANGUAGES } from "../domain/languages.ts";
import { speakLocally } from "../domain/municipality.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import type { MessageCard } from "./card.ts";
import type { CardAction } from "./card-parts.ts";

/** A short reply in the frame of another language, with questions to tap. */
export function frameMessage(
  message: FrameMessage,
  city: City,
  language: FramedTag,
  actions: CardAction[] = frameExamples(language),
): MessageCard {
  const { frame } = LANGUAGES[language];
  const { title, lines } = frame.messages[message];
  const fill = (template: string) => fillTemplate(speakLocally(template, city), { city: city[frame.cityName] });
  return {
    kind: message === "help" ? "help" : "message",
    language,
    cityName: city[frame.cityName],
    title: fill(title),
    lines: lines.map(fill),
    actions,
  };
}

/** Example questions of a language; a city's own are Japanese. */
export function frameExamples(language: FramedTag): CardAction[] {
  return LANGUAGES[language].frame.examples.map((text) => ({ label: text, intent: { kind: "ask", text } }));
}

/** What reminders there are, and the week's digest to tap. */
export function frameReminders(city: City, language: FramedTag): MessageCard {
  const digest: CardAction = {
    label: LANGUAGES[language].frame.buttons.digest,
    intent: { kind: "digest", section: "all", offset: 0, day: "today", scope: "all" },
  };
  return frameMessage("reminders", city, language, [digest]);
}
