import { mapAnswers } from "../../src/card/build-several-card.ts";
import type { Card } from "../../src/card/card.ts";
import { recordPath } from "../../src/page/page-paths.ts";
import { type Env, readPublicUrl } from "../env.ts";

/** Gives the cards of records the address of their page, where the deployment's own is set. */
export function linkPages(card: Card, env: Env, cityId: string): Card {
  const origin = readPublicUrl(env);
  if (origin === null) return card;
  return mapAnswers(card, (answer) =>
    answer.kind === "measure" ? { ...answer, page: `${origin}${recordPath(cityId, answer.id)}` } : answer,
  );
}
