import { DECISION } from "../search/ranking.ts";
import type { Inquiry } from "./inquiry.ts";

const PAY = /給[与料]|報酬|退職金/;

/** 「村長の給料カットっていつから?」: what the plan itself promises of the pay of an office, and nobody's private matter. */
export const asksOfPay = ({ query, ranking: { best, certainty }, room }: Inquiry): boolean =>
  PAY.test(query.text) && certainty >= DECISION.sure && best !== undefined && PAY.test(room.byId.get(best.id)!.title);
