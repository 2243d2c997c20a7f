import { DECISION } from "../search/ranking.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * Whether a message that may name a set is put as one asks for one record, and one is surely found. 「いちばん早いのは?」 is put so
 * and looks for none by its words.
 */
export const asksForOne = ({ query, ranking }: Inquiry): boolean =>
  query.meansOne && query.pick === null && ranking.verdict === "record" && ranking.certainty >= DECISION.sure;
