import type { City } from "../domain/city.ts";
import { LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { mapAnswers } from "./build-several-card.ts";
import type { Card, CardEntry, MessageCard } from "./card.ts";
import { frameMessage } from "./frame-message.ts";
import { speakMessage } from "./speak-message.ts";

/** Said first on every card about records while what departments have published cannot be read. */
const NOTICE = {
  notice:
    "いま、担当課の新しい報告を読み出せません。下は計画などの資料に書かれていることで、進み具合は変わっているかもしれません。少し時間をおいて、もう一度おたずねください。",
  word: "いまは確かめられません",
  note: "新しい報告を読み出せません",
  heading: "お知らせ",
};

function noticeIn(language: LanguageTag | undefined): typeof NOTICE {
  if (language === undefined || language === "ja") return NOTICE;
  const { messages, unread } = LANGUAGES[language].frame;
  return { ...unread, note: messages.unread.title, heading: messages.unread.title };
}

/** The card of one record or of several with the word that the newest reports are missing; states count as not known. */
export function markUnread(card: Card): Card {
  switch (card.kind) {
    case "several":
      return mapAnswers(card, markUnread);
    case "measure": {
      const { headline, sources, language } = card;
      const { notice, word, note, heading } = noticeIn(language);
      return {
        ...card,
        headline: headline
          ? { ...headline, lines: [notice, ...headline.lines] }
          : { label: heading, lines: [notice], origin: nameOrigin(sources, language) },
        status: { ...UNKNOWN, word },
        statusNote: note,
      };
    }
    case "list":
      return {
        ...card,
        lead: [noticeIn(card.language).notice, ...card.lead],
        entries: card.entries.map((entry) => withoutState(entry, card.language)),
      };
    case "choose":
    case "not_found":
      return {
        ...card,
        lead: `${noticeIn(card.language).notice}\n${card.lead}`,
        entries: card.entries.map((entry) => withoutState(entry, card.language)),
      };
    // Figures of the whole plan are refused before they are a card; numbers to call stand in no report.
    case "plan":
    case "emergency":
    case "digest":
    case "help":
    case "message":
    case "settings":
    case "notice":
      return card;
  }
}

const UNKNOWN = { icon: "－", tone: "quiet" } as const;

const withoutState = (entry: CardEntry, language: LanguageTag | undefined): CardEntry => ({
  ...entry,
  status: { ...UNKNOWN, word: noticeIn(language).word },
});

function nameOrigin(sources: readonly string[], language: LanguageTag | undefined): string {
  return language === undefined || language === "ja"
    ? `出典: ${sources.join("、")}`
    : `${LANGUAGES[language].frame.labels.source}: ${sources.join(", ")}`;
}

/** In place of what counts reports (a digest, a plan's figures): without them, every figure would be wrong. */
export function buildUnreadCard(city: City, language: LanguageTag = "ja"): MessageCard {
  return language === "ja"
    ? speakMessage(city, {
        title: "いま、新しい報告を読み出せません",
        lines: [
          "担当課の報告を読み出せないため、まとめや件数、進み具合で選んだ一覧はお出しできません。少し時間をおいて、もう一度おたずねください。",
          "計画に書かれていること(担当課・期限・目標など)は、いまもお答えできます。",
        ],
      })
    : frameMessage("unread", city, language);
}
