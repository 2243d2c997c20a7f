import { findCalled } from "../find/proper-names.ts";
import { DECISION } from "../search/ranking.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * Whether a message that may name a set is put as one asks for one record, and one is surely found. 「いちばん早いのは?」 is put so
 * and looks for none by its words.
 */
export const asksForOne = ({ query, ranking, room }: Inquiry): boolean =>
  ranking.verdict === "record" &&
  ranking.certainty >= DECISION.sure &&
  query.pick === null &&
  // 「まなびばは令和8年度に何人まで?」: called by the name that its title gives it.
  (query.meansOne || (query.wants === "record" && findCalled(query.text, room.catalogue) === ranking.best?.id));
