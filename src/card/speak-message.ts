import type { City } from "../domain/city.ts";
import { speakLocally } from "../domain/municipality.ts";
import type { MessageCard } from "./card.ts";
import type { CardAction } from "./card-parts.ts";

/** Example questions of a city as buttons; labels are cut by the channels, the question is whole. */
export function exampleActions(city: City): CardAction[] {
  return city.examples.map((text) => ({ label: text, intent: { kind: "ask", text } }));
}

/** A message of ours in the words of this municipality: a town has a 町役場, no 市役所. */
export function speakMessage(
  city: City,
  { kind = "message", title, lines, actions = exampleActions(city) }: Said,
): MessageCard {
  return {
    kind,
    cityName: city.name,
    title: speakLocally(title, city),
    lines: lines.map((line) => speakLocally(line, city)),
    actions,
  };
}

interface Said {
  kind?: MessageCard["kind"];
  title: string;
  lines: readonly string[];
  /** Else the city's example questions. */
  actions?: CardAction[];
}
