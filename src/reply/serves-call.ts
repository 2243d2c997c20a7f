import type { Emergency } from "../domain/emergency.ts";
import type { EmergencyKind } from "../domain/emergency-kinds.ts";
import type { Ranking } from "../find/rank-records.ts";
import { DECISION } from "../search/ranking.ts";
import type { HeardCall } from "../understand/hear-call.ts";

/** Calls whose numbers only advise: nobody is sent, and an hour later is no harm. */
const ADVISED: ReadonlySet<EmergencyKind> = new Set(["medical_doubt", "child_help"]);

/** Somebody to mind a child who cannot go, a place to be instead, a rest: what cities do, and what a doctor's line does not. */
const SEEKS_CARE =
  /(?:見|み|診|看)て(?:て|い)?(?:もら|くれ|いただ|る(?:人|ひと|とこ|所|ところ))|預(?:か|け)|あず(?:か|け)|(?:過ご|すご)(?:せ|す)|居場所|(?:休|やす)(?:ませ|まれ|め)な|(?:仕事|会社|職場)(?:を|に|が|は)?(?:休|やす|抜け|行け|いけ)|お?迎え(?:コール|の電話|に行け|いけ)|登校|登園|(?:休|やす)める(?:とこ|所|ところ)|\b(?:look after|take care of|babysit|day ?care|(?:does|is there|are there|has) (?:the )?(?:town|city|village|ward)|come (?:and|to) help)\b/i;

/**
 * 「朝から39度、園からお迎えの電話。見てくれる人がいない」: who asks for care that a record surely gives is answered with it, and the
 * numbers stand beside. Where no record does, the numbers are all there is to say.
 */
export function letServe(call: HeardCall, text: string, ranking: Ranking): HeardCall {
  return call.now !== null && isServed(call.now, text, ranking) ? { now: null, perhaps: call.now } : call;
}

const isServed = ({ kind }: Emergency, text: string, { verdict, certainty }: Ranking) =>
  ADVISED.has(kind) && SEEKS_CARE.test(text) && verdict === "record" && certainty >= DECISION.unsure.below;
