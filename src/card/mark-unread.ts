import type { City } from "../domain/city.ts";
import { exampleActions } from "./build-message-card.ts";
import { mapAnswers } from "./build-several-card.ts";
import type { Card, CardEntry, MessageCard } from "./card.ts";

/** Said first on every card about records while what departments have published cannot be read. */
const NOTICE =
  "いま、担当課の新しい報告を読み出せません。下は計画などの資料に書かれていることで、進み具合は変わっているかもしれません。少し時間をおいて、もう一度おたずねください。";

const UNKNOWN = { icon: "－", word: "いまは確かめられません", tone: "quiet" } as const;

/** The card with the word that the newest reports are missing on it; states count as not known. */
export function markUnread(card: Card): Card {
  switch (card.kind) {
    case "several":
      return mapAnswers(card, markUnread);
    case "measure": {
      const { headline, sources } = card;
      return {
        ...card,
        headline: headline
          ? { ...headline, lines: [NOTICE, ...headline.lines] }
          : { label: "お知らせ", lines: [NOTICE], origin: `出典: ${sources.join("、")}` },
        status: UNKNOWN,
        statusNote: "新しい報告を読み出せません",
      };
    }
    case "plan":
      // Every figure of it counts reports.
      return { kind: "message", cityName: card.cityName, ...REFUSAL, actions: card.actions };
    case "list":
      return { ...card, lead: [NOTICE, ...card.lead], entries: card.entries.map(withoutState) };
    case "choose":
    case "not_found":
      return { ...card, lead: `${NOTICE}\n${card.lead}`, entries: card.entries.map(withoutState) };
    // Numbers to call stand in no report.
    case "emergency":
    case "digest":
    case "help":
    case "message":
    case "settings":
    case "notice":
      return card;
  }
}

const withoutState = (entry: CardEntry): CardEntry => ({ ...entry, status: UNKNOWN });

const REFUSAL = {
  title: "いま、新しい報告を読み出せません",
  lines: [
    "担当課の報告を読み出せないため、まとめや件数はお出しできません。少し時間をおいて、もう一度おたずねください。",
    "計画に書かれていること(担当課・期限・目標など)は、いまもお答えできます。",
  ],
};

/** In place of what counts reports (a digest): without them, every figure would be wrong. */
export function buildUnreadCard(city: City): MessageCard {
  return {
    kind: "message",
    cityName: city.name,
    ...REFUSAL,
    actions: exampleActions(city),
  };
}
