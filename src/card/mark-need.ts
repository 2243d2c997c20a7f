import type { Emergency } from "../domain/emergency.ts";
import { listDesks } from "./build-emergency-card.ts";
import type { Card } from "./card.ts";
import type { NeedLine } from "./card-parts.ts";

/** So many numbers are one calm line. */
const MOST_DESKS = 2;

/** The card with the first numbers of an emergency that its question may be of; null: it is of none. */
export function markNeed(card: Card, perhaps: Emergency | null): Card {
  switch (card.kind) {
    case "emergency":
    // They answer a command, whose words call for nothing.
    case "digest":
    case "settings":
    case "notice":
      return card;
    case "measure":
    case "list":
    case "plan":
    case "choose":
    case "not_found":
    case "help":
    case "message":
    case "several":
      return perhaps === null ? card : { ...card, need: buildNeed(perhaps) };
  }
}

const buildNeed = (emergency: Emergency): NeedLine => ({
  before: emergency.beside,
  desks: listDesks(emergency).slice(0, MOST_DESKS),
});

/** 「いま助けが要るときは ☎ 119 消防・救急(24時間・無料)」 */
export const describeNeed = ({ before, desks }: NeedLine): string =>
  [before, ...desks.map(({ number, who }) => `☎ ${number} ${who}`)].join(" ");
