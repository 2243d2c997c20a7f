import { listTopicWords } from "../find/count-words.ts";
import { findLiteral } from "../find/find-members.ts";
import { type Condition, leavesOf } from "../understand/condition.ts";
import { sentenceAround } from "../understand/sentence-around.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import type { Inquiry } from "./inquiry.ts";

/** What is in it is asked for, and nothing of one record. */
const WHAT_IN_IT =
  /(?:って|は|では|、)\s*(?:具体的に)?(?:何|なに|どんなこと)を?(?:や|す|し)|どんな(?:の|もの|公約|取組|施策|項目)が|どれ(?:に?な(?:る|ん)|と|です|だ|かな|\?|$)|何が(?:あ|入|書)/;
/** How titles of places end says nothing of what they are about. */
const ENDINGS: ReadonlySet<string> = new Set(
  "推進 強化 充実 促進 向上 確保 実現 振興 支援 施策 政策 対策 整備 形成".split(" "),
);

/**
 * 「特色ある教育、何をやるって言ってましたっけ」「若者と女性の活躍を後押しするっていう公約、どれになるんかな」: the part of the plan whose title
 * the question tells with all its own words, where it says nothing more that tells one record of it from the others.
 */
export function findDescribedSection(inquiry: Inquiry): Condition | null {
  const { query, room, house } = inquiry;
  if (query.language !== "ja" || !WHAT_IN_IT.test(query.text)) return null;
  const [only, ...others] = leavesOf(query.where);
  if (only?.kind !== "section" || others.length > 0 || only.ids.length < 2) return null;
  const part = room.catalogue.sections.find(
    ({ ids }) => ids.length === only.ids.length && ids.every((id) => only.ids.includes(id)),
  );
  const span = query.spans.find(({ meaning }) => meaning.kind === "condition");
  if (part === undefined || span === undefined) return null;
  const [from, to] = sentenceAround(query.text, span);
  const said = query.text.slice(from, to).replace(POLITE_START, "");
  const telling = (text: string) =>
    listTopicWords(text, house.tokenizer, true).filter((word) => !ENDINGS.has(word) && !GENERIC_WORDS.has(word));
  const names = telling(part.plain);
  const isPlace = PLACE.test(query.text.slice(span.end));
  if (!isPlace && (names.length === 0 || !names.every((word) => said.includes(word)))) return null;
  const more = telling(said).filter((word) => !part.plain.includes(word));
  const tellsOne = findLiteral(more, room.records.measures, "text").some((id) => part.ids.includes(id));
  return more.length > 0 && tellsOne ? null : only;
}

/** 「子育て支援のとこは」: said to be a place of the plan. */
const PLACE = /^[」』"]?(?:の|って)(?:とこ|ところ|区分|分野|節|柱|章|部分|くくり|括り|見出し|欄)/;

/** 「小学生の親です 特色ある…」: who asks, without a full stop. */
const POLITE_START = /^[^。?!]{0,24}?(?:です|ます|だけど|だが|ですが|ですけど)(?:、|\s)+/;
