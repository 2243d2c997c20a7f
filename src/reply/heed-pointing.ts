import { listTopicWords } from "../find/count-words.ts";
import type { House } from "../find/house.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { BackId } from "../understand/back-model.ts";
import { includesKind, partsOf } from "../understand/condition.ts";
import type { ReferenceTarget } from "../understand/meaning.ts";
import type { Query } from "../understand/query.ts";
import type { ConversationState } from "./conversation.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { focusOf } from "./remember.ts";
import { asksOthers, INCLUDES } from "./same-department.ts";

/**
 * From this share on a message points back, though rules read no word for it. Of follow-ups that point to nothing of the kind
 * about one in two hundred reaches it; most of those ask a fact or name a thing, and are let go by that.
 */
const SURE = 0.6;

/** 「課は」 asks for a fact of it. */
const LEAST_LETTERS = 4;

/** Words that rules read already: they know better what they point to. */
const POINTS: ReadonlySet<ReferenceTarget> = new Set([
  "same_department",
  "partner_department",
  "same_section",
  "the_other",
  "previous_set",
  "narrowed",
]);

/**
 * The question with what it points back to by the way the whole is put: 「そこの人ら、ほかの荷物は?」 after one record. What rules
 * read of it stays; its words name nothing to search for.
 */
export function heedPointing(query: Query, previous: ConversationState | null, { backs, tokenizer }: House): Query {
  if (previous === null || previous.measureIds.length === 0 || isRead(query)) return query;
  if (query.where !== null && INCLUDES.test(query.text)) return query;
  if (query.text.replace(/[\p{P}\s]/gu, "").length < LEAST_LETTERS) return query;
  const { to, sure } = backs.judge(query.text);
  if (sure < SURE) return query;
  const reference = asksFor(to, query, tokenizer) ? referenceOf(to, query, previous) : null;
  if (reference === null) return query;
  return {
    ...query,
    ...reference,
    references: [...query.references, ...reference.references],
    topic: "",
    setTopic: "",
    placedTopic: "",
    subject: "",
    facts: query.facts.filter((fact) => fact !== "department" && fact !== "detail"),
    judged: null,
  };
}

/** 「Which office is responsible?」 asks a fact of the record, 「その課じゃないのは?」 says itself what is left out. */
const isRead = (query: Query) => {
  const { references, turns, recordId, plan, report, talk, shown, ordinal, neighbour, aspect, facts, excluded } = query;
  return (
    references.some((to) => POINTS.has(to)) ||
    excluded.length > 0 ||
    (facts.some((fact) => fact !== "scope" && fact !== "detail") && !asksOthers(query)) ||
    [turns, recordId, plan, report, talk, shown, ordinal, neighbour, aspect].some((one) => one !== null)
  );
};

/** Others, all or a number of what a place has; of a rest no name: 「払ってもらえていない治療費のほう」 tells which. */
function asksFor(to: BackId, query: Query, tokenizer: Tokenizer): boolean {
  if (to === "rest") return listTopicWords(query.topic, tokenizer, true).every((word) => GENERIC_WORDS.has(word));
  return to === "those" || asksOthers(query) || query.wantsSurely || query.wants === "count";
}

function referenceOf(
  to: BackId,
  { where, wants, pick }: Query,
  previous: ConversationState,
): (Partial<Query> & { references: ReferenceTarget[] }) | null {
  const focus = focusOf(previous);
  const several = wants === "record" ? ("set" as const) : wants;
  switch (to) {
    case "department":
      if (focus === null && previous.spoken.length === 0) return null;
      return { wants: several, references: includesKind(where, "department") ? ["others"] : ["same_department"] };
    case "section":
      if (focus === null) return null;
      return { wants: several, references: includesKind(where, "section") ? ["others"] : ["same_section"] };
    case "rest":
      if (where !== null) return null;
      return focus === null ? { turns: "rest", references: [] } : { references: ["the_other"] };
    case "those":
      // 「さっきのR3追加の中で建設部のもの」 says by itself which those are.
      return focus === null &&
        (where !== null || pick !== null || wants === "count") &&
        (where === null || partsOf(where).length < 2)
        ? { references: ["previous_set"] }
        : null;
  }
}
