import type { EmergencyKind } from "../domain/emergency-kinds.ts";
import type { Ranking } from "../find/rank-records.ts";
import { DECISION } from "../search/ranking.ts";
import type { HeardCall } from "../understand/hear-call.ts";

/** Calls whose numbers only advise: nobody is sent, and an hour later is no harm. */
const ADVISED: ReadonlySet<EmergencyKind> = new Set(["medical_doubt", "child_help"]);

/** Somebody to mind a child who cannot go, a place to be instead, a rest: what cities do, and what a doctor's line does not. */
const SEEKS_CARE =
  /(?:見|み|診|看)て(?:て|い)?(?:もら|くれ|いただ|る(?:人|ひと|とこ|所|ところ))|預(?:か|け)|あず(?:か|け)|(?:過ご|すご)(?:せ|す)|居場所|(?:休|やす)(?:ませ|まれ|め)な|(?:仕事|会社|職場)(?:を|に|が|は)?(?:休|やす|抜け|行け|いけ)|お?迎え(?:コール|の電話|に行け|いけ)|登校|登園|(?:休|やす)める(?:とこ|所|ところ)|\b(?:look after|take care of|babysit|day ?care|(?:does|is there|are there|has) (?:the )?(?:town|city|village|ward)|come (?:and|to) help)\b/i;

/** What the city does, or will do, is asked for; or what is to become of somebody if it happens. */
const ASKS_CITY =
  /(?:誰か|だれか|人が?|職員さん|保健師さん)[^。?？!！]{0,8}(?:来|き|見|み|聞い|きい)て(?:くれ|もらえ)(?:る|た|ま|な)|(?:とこ|ところ|所|場所|施設|サービス)、?(?:は|が|も|って)?(?:なくな|減|へ(?:ら|っ))|(?<!どうし|何し|なにし)(?<=[ぁ-ん来出])たら[^。?？!！]{0,16}(?:不安|心配|怖|こわ|どうし|どうす|困)|(?:市|町|村|区|役所|計画|公約)(?:役所|役場)?(?:で|に|は|として|の)[^。?？!！]{0,16}(?:やって|あり|ある|ない|考え|予定|し)|(?:よう|ふう)に(?:は|も)?(?:ならな|なら|なりま|なる|して)|(?:とこ|ところ|所|場|場所|もの|やつ|話|予定|計画|制度|仕組み|補助)(?:は|が|って|でき|とか|も|、)*(?:でき|あ(?:る|り)|な[いか])|\b(?:plan|project|going to|will)\b|\b(?:plano|prefeitura|sobre|plan|municipio|ayuntamiento|kế hoạch|thành phố)\b|计划|市里|計劃|계획|시에서/iu;

/**
 * 「朝から39度、園からお迎えの電話。見てくれる人がいない」: who asks for care that a record surely gives is answered with it, and the
 * numbers stand beside. Where no record does, the numbers are all there is to say.
 */
export function letServe(call: HeardCall, text: string, ranking: Ranking): HeardCall {
  const { now, doubt } = call;
  if (now === null || ranking.verdict !== "record" || ranking.certainty < DECISION.unsure.below) return call;
  const isSure = doubt === "much" || (doubt === "some" && ranking.certainty >= DECISION.serves);
  const serves = (ADVISED.has(now.kind) && SEEKS_CARE.test(text)) || (isSure && ASKS_CITY.test(text));
  return serves ? { now: null, perhaps: now, doubt } : call;
}
