import { rankRecords } from "../find/rank-records.ts";
import type { Pick } from "../understand/meaning.ts";
import type { Answer } from "./answer.ts";
import { answerRecords } from "./answer-records.ts";
import { findViews } from "./find-views.ts";
import { type Inquiry, viewOf } from "./inquiry.ts";
import { pickEnd } from "./pick-end.ts";

const WHICH = /(?:どっち|どちら)(?!か|も|で|に|と)/;
/** 「遠丸団地と廃校だと」「運動場の方と公園の方があるよね。」「AとB、」 */
const PAIR =
  /([^、。?!\s]{2,24}?)(?:のほう|の方)?と、?([^、。?!\s]{2,20}?)(?:のほう|の方)?(?:だと|だったら|では|なら|で(?=、)|(?:の(?:うち|中|二つ|2つ|両方)|と)(?:で(?:は)?|だと)?|って|が?(?:ある|あり)(?:ます)?(?:よね|けど|が)|は?(?=、|。|どっち|どちら|期限|先に|早))/;
/** What both are of stands before them: 「電気をPPSから買う項目って運動場の方と…」. */
const OF_BOTH = /^(.{2,24}?(?:って|には|は|で|の))(?=.{2,})/;

const ENDS: readonly [RegExp, Pick][] = [
  [
    /(?:期限|締め?切り?|〆切り?)[^。?]{0,4}(?:早|はや|近|ちか)|(?:先|早く|はやく)に?(?:終わ|おわ|でき|完了|仕上)/,
    { by: "deadline", end: "first" },
  ],
  [
    /(?:期限|締め?切り?|〆切り?)[^。?]{0,4}(?:遅|おそ|遠|後|あと)|(?:後|あと|遅く)に?(?:終わ|おわ|でき|完了|仕上)/,
    { by: "deadline", end: "last" },
  ],
  [/(?:後|あと)(?:から)?に?(?:入|加わ|追加|足さ|増え)|新しく(?:入|加わ|追加)/, { by: "added", end: "last" }],
  [/(?:先|早く|前)に?(?:入|加わ|追加|足さ)/, { by: "added", end: "first" }],
];

/**
 * 「遠丸団地と廃校だと、期限がおそいのはどっち?」: of two records that the question names, or that were shown, the one at that end or
 * the one that meets its condition; both where they are alike. Null where no two are compared.
 */
export function answerCompared(inquiry: Inquiry): Answer | null {
  const { query } = inquiry;
  if (!WHICH.test(query.text)) return null;
  const pick = query.pick ?? ENDS.find(([words]) => words.test(query.text))?.[1] ?? null;
  const pair = pairNamed(inquiry) ?? (pick === null ? null : pairShown(inquiry));
  if (pair === null) return null;
  const views = pair.map((id) => viewOf(inquiry, id));
  const meeting = query.where === null ? [] : findViews(inquiry, query.where).map(({ measure }) => measure.id);
  const chosen =
    pick === null ? pair.filter((id) => meeting.includes(id)) : pickEnd(views, pick).map(({ measure }) => measure.id);
  if (chosen.length === 0) return null;
  const facts = pick?.by === "deadline" ? (["deadline"] as const) : query.facts;
  return answerRecords(
    { ...inquiry, query: { ...query, where: null, facts: [...facts] } },
    chosen,
    "くらべた二つ、どちらも",
  );
}

/** The records that two names lead to, each surely. */
function pairNamed({ query, room, house }: Inquiry): [string, string] | null {
  const [, one = "", other = ""] = PAIR.exec(query.text) ?? [];
  if (other === "") return null;
  const whole = OF_BOTH.exec(one)?.[1] ?? "";
  const surest = (words: string) => {
    const { verdict, best } = rankRecords(words, room, house);
    return verdict === "record" ? best?.id : undefined;
  };
  const first = surest(one) ?? surest(one.slice(whole.length));
  const second = surest(other) ?? surest(`${whole}${other}`);
  return first !== undefined && second !== undefined && first !== second ? [first, second] : null;
}

/** The two that were shown together last, or spoken of one after the other. */
function pairShown({ previous, room }: Inquiry): string[] | null {
  const groups =
    previous === null ? [] : [previous.measureIds, previous.sets[0]?.ids ?? [], previous.spoken.slice(0, 2)];
  return groups.find((ids) => ids.length === 2 && ids.every((id) => room.byId.has(id))) ?? null;
}
