import type { MeasureView } from "../domain/measure-view.ts";
import { listTopicWords } from "../find/count-words.ts";
import { findLiteral, findMembers } from "../find/find-members.ts";
import { meetsCondition } from "../find/meets-condition.ts";
import { normalizeText } from "../text/normalize.ts";
import { allOf, type Condition, includesKind } from "../understand/condition.ts";
import type { Answer } from "./answer.ts";
import { describeCondition } from "./describe-condition.ts";
import { leadOfSet } from "./describe-set.ts";
import { allViews, answerList, answerMeasure, type Inquiry, viewOf } from "./inquiry.ts";

/** A set as a question describes it; the condition names everything that was applied. */
interface SetQuestion {
  condition: Condition | null;
}

/** Answers a question for all records that meet its conditions; null when the question asks for no set. */
export function answerSetQuestion(inquiry: Inquiry): Answer | null {
  const found = findSetQuestion(inquiry);
  return found ? answerSet(inquiry, found.condition) : null;
}

/** The records of a condition as an answer: the set, the one record, or that there is none. */
export function answerSet(inquiry: Inquiry, condition: Condition | null): Answer {
  const views = findViews(inquiry, condition);
  const description = condition === null ? "すべて" : describeCondition(condition);
  const chosen = { condition, report: null };
  if (views.length > 0) return answerList(inquiry, views, description, leadOfSet(inquiry, condition, views), chosen);
  if (condition !== null && includesKind(condition, "unknown_department")) {
    const words = findUnknownDepartment(condition);
    return { kind: "not_found", reason: { kind: "unknown_department", name: words }, near: [] };
  }
  const figures = leadOfSet(inquiry, condition, views);
  return {
    kind: "not_found",
    reason:
      figures.length > 0
        ? { kind: "nothing_reported", description, figures, chosen }
        : { kind: "empty_list", description, chosen },
    near: [],
  };
}

/** Records that meet a condition, best first where a topic ranks them, else in the order of the plan. */
export function findViews(inquiry: Inquiry, condition: Condition | null): MeasureView[] {
  const views = allViews(inquiry);
  if (condition === null) return views;
  const order: string[] = [];
  const found = views.filter((view) =>
    meetsCondition(condition, view, ({ words, literal }) => {
      const ids = membersOf(inquiry, words, literal);
      if (order.length === 0) order.push(...ids);
      return new Set(ids);
    }),
  );
  const place = (view: MeasureView) => {
    const at = order.indexOf(view.measure.id);
    return at < 0 ? order.length : at;
  };
  return found.sort((a, b) => place(a) - place(b));
}

function membersOf({ room, house, query }: Inquiry, words: string, literal: boolean): string[] {
  return literal
    ? findLiteral(words.split(" "), room.records.measures, query.mention ?? "text")
    : findMembers(words, room, house).ids;
}

/** Whether a question asks for a set, and by which condition. */
function findSetQuestion(inquiry: Inquiry): SetQuestion | null {
  const { query, previous, ranking, room, house } = inquiry;
  const words = listTopicWords(query.topic, house.tokenizer);
  const hasTopic = words.length > 0;
  const wanted = query.wants !== "record";
  const where = allOf([...turnBack(inquiry), ...(query.where ? [query.where] : []), ...excludedTopics(inquiry)]);

  if (query.mention !== null && hasTopic) {
    const quoted = /「([^」]{2,20})」/.exec(query.text)?.[1];
    const topic: Condition = { kind: "topic", words: quoted ?? words.join(" "), literal: true };
    const condition = allOf([...(where ? [where] : []), topic])!;
    if (query.mention === "targets" || findViews(inquiry, condition).length > 0) return { condition };
  }
  if (where === null) {
    if (!hasTopic) return query.wantsSurely && query.facts.length === 0 ? { condition: null } : null;
    if (!wanted) return null;
    return topicAlone(inquiry, words);
  }
  // 「達成した?」「令和5年度の目標は?」 speak of the last subject; 「達成した公約は?」 does not.
  if (previous?.measureIds.length === 1 && !hasTopic && !wanted && onlyAsksState(where)) return null;
  if (!hasTopic) return { condition: where };

  const inSection = absorbSection(where, words, room.catalogue.sections);
  if (inSection) return { condition: inSection };
  const saysOnlyConditions = ranking.contentTerms === 0;
  const choosesByItself =
    includesKind(where, "stated") ||
    includesKind(where, "target") ||
    includesKind(where, "not") ||
    includesKind(where, "page") ||
    includesKind(where, "records") ||
    includesKind(where, "unknown_department") ||
    includesKind(where, "schedule") ||
    (includesKind(where, "added") && (query.facts.length === 0 || wanted)) ||
    (where.kind === "section" && where.ids.length === 0);
  const choosesPlaceOrState = ["section", "state", "term", "deadline"].some((kind) =>
    includesKind(where, kind as Condition["kind"]),
  );
  const isSet =
    saysOnlyConditions || query.wantsSurely || (wanted && choosesPlaceOrState) || choosesByItself || !ranking.fits;
  if (!isSet) return null;
  return { condition: withTopic(inquiry, where, words) };
}

/** The topic narrows the set where records of the set speak of it; words that no record knows narrow nothing. */
function withTopic(inquiry: Inquiry, where: Condition, words: string[]): Condition {
  const topic: Condition = { kind: "topic", words: words.join(" "), literal: false };
  const both: Condition = { kind: "and", of: [...(where.kind === "and" ? where.of : [where]), topic] };
  const found = findViews(inquiry, both);
  return found.length > 0 ? both : where;
}

/** 「ペット関係の公約」: every record that speaks of it; one record alone is a question about that record. */
function topicAlone(inquiry: Inquiry, words: string[]): SetQuestion | null {
  const { query, room, house } = inquiry;
  if (query.facts.some((fact) => fact !== "scope" && fact !== "detail") && !query.wantsSurely) return null;
  const { ids, section } = findMembers(query.topic, room, house);
  if (section) return { condition: { kind: "section", ids, label: section } };
  if (ids.length < 2) return null;
  const isAboutTopic = query.wantsSurely || /関係|関連|かかわ|関わ|系|まわり|周り|がらみ|絡み/.test(query.text);
  return isAboutTopic ? { condition: { kind: "topic", words: words.join(" "), literal: false } } : null;
}

/** 「2章の財政」: words of the named section's own title say the same place again. */
function absorbSection(
  where: Condition,
  words: readonly string[],
  sections: readonly { plain: string; ids: string[] }[],
): Condition | null {
  const parts = where.kind === "and" ? where.of : [where];
  const titles = parts.flatMap((part) =>
    part.kind === "section"
      ? sections.filter(({ ids }) => part.ids.every((id) => ids.includes(id))).map(({ plain }) => plain)
      : [],
  );
  return titles.length > 0 && words.every((word) => titles.some((title) => title.includes(normalizeText(word))))
    ? where
    : null;
}

/** 「そのうち」, 「残り」, 「逆に」: conditions from the answer before. */
function turnBack({ query, previous, room }: Inquiry): Condition[] {
  if (!previous || previous.measureIds.length === 0) return [];
  const before: Condition = { kind: "records", ids: previous.measureIds, words: previous.title ?? "前の一覧" };
  if (query.references.includes("previous_set") && previous.measureIds.length > 1) return [before];
  if (query.turns === "rest" || (query.turns === "reverse" && query.where === null)) {
    return room.records.measures.length > previous.measureIds.length ? [{ kind: "not", of: before }] : [];
  }
  return [];
}

/** 「スポーツ以外」: topics that the set leaves out; a question about one record ranks them lower instead. */
function excludedTopics({ query, house }: Inquiry): Condition[] {
  if (query.wants === "record" || listTopicWords(query.topic, house.tokenizer).length > 0) return [];
  return query.excluded
    .map((text) => listTopicWords(text, house.tokenizer).join(" "))
    .filter(Boolean)
    .map((words): Condition => ({ kind: "not", of: { kind: "topic", words, literal: false } }));
}

function onlyAsksState(where: Condition): boolean {
  const parts = where.kind === "and" ? where.of : [where];
  return parts.every(({ kind }) => kind === "state" || kind === "deadline");
}

function findUnknownDepartment(condition: Condition): string {
  switch (condition.kind) {
    case "unknown_department":
      return condition.words;
    case "and":
    case "or":
      return condition.of.map(findUnknownDepartment).find(Boolean) ?? "";
    case "not":
      return findUnknownDepartment(condition.of);
    default:
      return "";
  }
}

/** The records just shown with their views, for follow-ups on a set. */
export function answerShown(inquiry: Inquiry, ids: readonly string[], description: string): Answer {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0
    ? answerMeasure(inquiry, only)
    : answerList(
        inquiry,
        ids.map((id) => viewOf(inquiry, id)),
        description,
      );
}
