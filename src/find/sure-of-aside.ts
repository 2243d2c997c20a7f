import type { AsideAsk } from "../understand/ask-model.ts";
import { asideFeaturesOf } from "./aside-decision.ts";
import { ASIDE_WEIGHTS } from "./aside-weights.ts";
import { certaintyOf } from "./decision.ts";
import { type CityRoom, hasOwnWords } from "./house.ts";
import type { Ranking } from "./rank-records.ts";

/** How sure it is that the message asks for what no plan holds, 0…1, though its words lead to a record. */
export function sureOfAside(ask: AsideAsk, ranking: Ranking, room: CityRoom): number {
  return certaintyOf(ASIDE_WEIGHTS[wordsOf(ranking, room)], asideFeaturesOf(ask, ranking));
}

/** Whether the best record has everyday words of its own. */
export const wordsOf = ({ best }: Ranking, room: CityRoom): "spoken" | "poor" =>
  best !== undefined && hasOwnWords(room, best.id) ? "spoken" : "poor";
