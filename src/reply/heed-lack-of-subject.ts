import { listTopicWords } from "../find/count-words.ts";
import type { Answer } from "./answer.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * 「それはいつまで?」「2番目は?」 where nothing was spoken of, or too long ago: not that the plan holds nothing of it, but
 * that it has to be named.
 */
export function heedLackOfSubject(answer: Answer, inquiry: Inquiry): Answer {
  const { previous } = inquiry;
  const isNo = answer.kind === "not_found" && (answer.reason.kind === "nothing" || answer.reason.kind === "outside");
  if (!isNo || (previous?.measureIds.length ?? 0) > 0 || !asksOfNothing(inquiry)) return answer;
  return { kind: "not_found", reason: { kind: "no_subject" }, near: [] };
}

/** It asks for something, or points, and names nothing that could be looked for. */
function asksOfNothing({ query, house }: Inquiry): boolean {
  const points =
    query.facts.length > 0 ||
    query.references.length > 0 ||
    query.ordinal !== null ||
    query.neighbour !== null ||
    query.turns !== null ||
    POINTS.test(query.text);
  if (!points) return false;
  return listTopicWords(query.topic, house.tokenizer, true).every(
    (word) => GENERIC_WORDS.has(word) || PLACES_IN_TALK.has(word) || /^\d+$/.test(word),
  );
}

const POINTS =
  /^(?:さっき|先ほど|さきほど|前の|まえの)|(?:話|質問|答え)の(?:続|つづ)き|^(?:もっと|続き|つづき|両方|りょうほう|どっちも|どちらも|それぞれ)/;

/** Words for a place in what was shown or said. */
const PLACES_IN_TALK: ReadonlySet<string> = new Set(
  "番 番目 つ目 個 個目 上 下 前 後 次 最初 最後 続き つづき さっき 先ほど 話 答え ほか 他 残り 両方 どっち どちら それぞれ みんな 全部 ぜんぶ".split(
    " ",
  ),
);
