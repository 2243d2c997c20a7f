import type { AsideAsk } from "../understand/ask-model.ts";
import { asideFeaturesOf } from "./aside-decision.ts";
import { ASIDE_WEIGHTS } from "./aside-weights.ts";
import { certaintyOf } from "./decision.ts";
import { type CityRoom, hasOwnWords } from "./house.ts";
import type { Ranking } from "./rank-records.ts";

/** How sure it is that the message asks for what no plan holds, 0…1, though its words lead to a record. */
export function sureOfAside(ask: AsideAsk, ranking: Ranking, room: CityRoom): number {
  const words = ranking.best !== undefined && hasOwnWords(room, ranking.best.id) ? "spoken" : "poor";
  return certaintyOf(ASIDE_WEIGHTS[words], asideFeaturesOf(ask, ranking));
}
