import type { CityRoom } from "../find/house.ts";
import type { Ranking } from "../find/rank-records.ts";
import { headOf } from "../find/record-text.ts";
import { sureOfAside, wordsOf } from "../find/sure-of-aside.ts";
import { DECISION } from "../search/ranking.ts";
import type { AsideId, JudgedAsk } from "../understand/ask-model.ts";
import type { AspectId } from "../understand/aspects.ts";
import { findConduct } from "../understand/find-conduct.ts";
import { isGrievance } from "../understand/grievance.ts";
import { namesDay } from "../understand/names-day.ts";
import type { Query } from "../understand/query.ts";
import type { ConversationState } from "./conversation.ts";
import { isAsideOfFocus } from "./focus-abroad.ts";

/** 「個人じゃなくて会社として寄付するほうです」: the message before says what is asked. */
const goesOn = ({ excluded, aspect }: Query, previous: ConversationState | null) =>
  previous !== null && excluded.length > 0 && aspect === null;

/**
 * The question with what the way it is put says of it: an aside no rule read, or no aside where a rule read one in the
 * story around it. It counts where the words would lead to a record; elsewhere the no is the more exact.
 */
export function heedJudgement(
  query: Query,
  ranking: Ranking,
  room: CityRoom,
  previous: ConversationState | null,
): Query {
  const { judged } = query;
  if (goesOn(query, previous)) return query;
  if (query.identifies && ranking.verdict === "record") return { ...query, aspect: null };
  if (judged === null) return query;
  if (query.aspect === null && isAsideOfFocus({ query, ranking, previous }))
    return { ...query, aspect: judged.aside as AspectId, wants: "record", wantsSurely: false };
  if (ranking.verdict !== "record") return query;
  if (query.aspect !== null)
    return (!query.aspectIsExact && ASKS_PROMISE.test(query.text)) || isOfStory(query.aspect, judged, query, ranking)
      ? { ...query, aspect: null }
      : asOne(query);
  // 「いくらかかった?」 names nothing: it is asked of the whole plan.
  if (query.facts.includes("amount") && ranking.contentTerms <= 1) return query;
  if (isOffered(judged.aside, query, ranking, room)) return query;
  // 「調べ学習です。さかい聖苑が建ったのは何年?」: of a record that is surely meant, what a plan may say.
  const asksRecord = judged.readsFact || WRITTEN.test(query.text);
  if (judged.aside === "knowledge" && asksRecord && ranking.certainty >= DECISION.called) return query;
  // Of the weather and of a day speaks who names one.
  if (judged.aside === "weather" && query.language === "ja" && !speaksOfWeather(query.text)) return query;
  // 「あと何日?廃校」: what is left until then, of a record that has a deadline.
  if (judged.aside === "event" && TIME_LEFT.test(query.text) && ranking.certainty >= DECISION.sure) return query;
  // The model of other languages has learnt from a seventh of the sentences each.
  if (query.language !== "ja" && judged.outside < DECISION.foreignAside) return query;
  const sure = sureOfAside(judged, ranking, room);
  if (sure < leastOfGrievance(judged.aside, query, ranking)) return query;
  if (judged.aside === "chat") {
    // What somebody in office is said to do in secret has an answer of its own.
    if (findConduct(query.text)?.inSecret) return query;
    if (sure < DECISION.asideTalk) return query;
    return REFUSED.test(query.text) ? { ...query, aspect: "trouble" } : { ...query, talk: "chat" };
  }
  if (sure < DECISION.aside[wordsOf(ranking, room)]) return query;
  return { ...query, aspect: judged.aside, wants: "record", wantsSurely: false };
}

/** 「雪の日も遊べるとこを作ってくれるって話、どうなったの」: what was promised, whatever else is told of it. */
const ASKS_PROMISE =
  /(?:って|という|ちゅう|いう)(?:話|約束|計画)(?:は|って|が)?、?(?:どう|進ん|その後|まだ|ほんと|本当|いつ)|どうなっ(?:た|て(?:い)?(?:る|ます)|とる)/;

/** 「電池って何年もつって書いてある?」: what the document says. */
const WRITTEN = /(?:書い|書かれ|載っ|記載され)て(?:い|あ)?(?:る|ます|った|ました)|書いとる|載っとる/;

/**
 * 「園に電話がつながらない。アプリで休みを連絡できるって聞いた」: what a rule took for the thing asked is the story around it, by
 * the way the whole is put and by a record that surely answers it.
 */
function isOfStory(
  aspect: AspectId,
  { outside }: JudgedAsk,
  { aspectIsExact }: Query,
  { certainty }: Ranking,
): boolean {
  return TOLD_IN_STORIES.has(aspect) && !aspectIsExact && outside < DECISION.story && certainty >= DECISION.sure;
}

/**
 * How sure it must be of an aside that a wish or a complaint about what surely is a record's is one: that record is what
 * there is to say of it. Who tells of troubles tells of their own, too.
 */
function leastOfGrievance(aside: AsideId, { text }: Query, { certainty }: Ranking): number {
  if (certainty < DECISION.grievance || !isGrievance(aside, text)) return 0;
  return aside === "trouble" || aside === "weather" ? DECISION.asideTalk : NEVER;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * 「古着を持っていける所はある?」 of a record that sets up such a place, 「家まで来てもらえますか」 of one that sends somebody,
 * 「家を紹介してくれる?」 of one that brings people together: what is asked for is what the record does, however it is put.
 */
function isOffered(aside: AspectId | "chat", { text }: Query, { best, certainty }: Ranking, room: CityRoom): boolean {
  if (best === undefined || certainty < DECISION.unsure.below) return false;
  const head = headOf(room.byId.get(best.id)!);
  return OFFERS.some(({ asides, asks, does }) => asides.has(aside) && asks.test(text) && does.test(head));
}

const OFFERS: readonly { asides: ReadonlySet<AspectId | "chat">; asks: RegExp; does: RegExp }[] = [
  {
    asides: new Set(["place", "application", "trouble"]),
    asks: /(?:とこ|ところ|所|場所)(?:は|って|が)?(?:ある|あり(?:ます)?|ない|ほし|欲し|でき|[?。]*$)|どこ[にへ](?:出|だ|持|もっ|渡|捨|預|あず|届)/,
    does: /窓口(?:の|を|に)?(?:常設|設置|開設)|常時受け?付け|拠点(?:の|を)?(?:設|整備|回収|づくり)|回収(?:箱|ボックス|拠点|場所)|居場所|(?:受け?入れ|預かり|持ち込み)(?:場所|施設|拠点)/,
  },
  {
    asides: new Set(["place", "application", "booking", "request"]),
    asks: /(?:紹介|仲介|あっせん|斡旋|お世話|世話)(?:を)?(?:し|いただ|もら|お願い)|(?:探|さが|捜|見つけ|みつけ|引き合わせ|取り持)(?:っ|し)?て(?:もらえ|くれ|いただけ|ほし|欲し)(?!た)/,
    does: /バンク|マッチング|あっせん|斡旋|紹介|仲介|橋渡し|引き合わせ/,
  },
  {
    asides: new Set(["booking", "application", "request"]),
    asks: /(?:来|き)て(?:もらえ|くれ|いただけ|ほし|欲し)(?!た)/,
    does: /戸別|訪問|派遣|玄関先|送迎|巡回|出張|宅配|配達/,
  },
];

/** 「自由研究の答えを全部書いて」: all of an answer is no set of records. */
const asOne = (query: Query): Query =>
  query.aspect === "knowledge" && query.aspectIsExact && query.where === null
    ? { ...query, wants: "record", wantsSurely: false }
    : query;

/** Hours, prices, bookings and numbers are asked for where they are named. */
const TOLD_IN_STORIES: ReadonlySet<AspectId> = new Set([
  "trouble",
  "request",
  "application",
  "event",
  "place",
  "knowledge",
]);

const WEATHER =
  /天気|雨|雪|風|雷|嵐|気温|予報|[暑寒]い|晴|曇|くもり|霧|混[んみ雑]|込[んみ]|すいて|空いて|渋滞|満車|運[行転休]|動[いく]|通行|通れ|咲|開花|満開|見ごろ|紅葉|水位|波|花火|当日|今から|今すぐ|何時|やって(?:い)?(?:る|ます)/;
const speaksOfWeather = (text: string) => namesDay(text) || WEATHER.test(text);

const TIME_LEFT = /(?:あと|残り|のこり)(?:何|なん)(?:日|か月|ヶ月|カ月|年)/;

/** 「保育園に落ちた」「給付金がもらえなかった」: what the writer did not get of a service. No small talk: the no has a record near it. */
const REFUSED =
  /(?:落ち(?:た|ちゃ|ま(?:した|す))|おち(?:た|ちゃ|ました)|落とされ|落ちて|外れ(?:た|ちゃ|ました)|はずれ(?:た|ちゃ|ました)|断られ|ことわられ|却下|不合格|不採択|不承認|落選|門前払い|待たされ|待機|たらい回し|(?:入れ|はいれ|もらえ|貰え|受けられ|使え|借りられ|住め|通え|預けられ|頼め|取れ|とれ|払え|乗れ|行け|予約でき|申請でき|利用でき)(?:な(?:い|かった|くて|く)|ません|へん|ず))/;
