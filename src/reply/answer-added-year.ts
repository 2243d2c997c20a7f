import { formatFiscalYear } from "../domain/fiscal-year.ts";
import { pointsAbroad, saysAbroad } from "../understand/back-words.ts";
import { allOf, exceptRecords, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { Answer } from "./answer.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";
import { focusOf } from "./remember.ts";
import { asksOthers } from "./same-department.ts";

/** 「これ、いつ追加されたの?」 of the record in focus: the year in which it joined the plan, or that it was there from the start. */
export function answerAddedYear(inquiry: Inquiry): Answer | null {
  const { query, previous, room } = inquiry;
  const measure = room.byId.get(focusOf(previous) ?? "");
  const asksWhen = query.where?.kind === "added" && query.where.range === null && asksWhenAdded(query);
  if (measure === undefined || !asksWhen || ALL.test(query.text) || saysSameYear(query)) return null;
  const { addedIn } = measure;
  const said =
    addedIn === null ? "途中で追加されたとは、資料に書かれていません" : `${formatFiscalYear(addedIn)}に追加されました`;
  const plain = { ...query, where: null, facts: [] };
  const answer = answerMeasure({ ...inquiry, query: plain }, measure.id, [], plain);
  return { ...answer, focus: { label: "計画に追加された年度", lines: [said], about: null } };
}

/** 「いつ?」, and whether it was at all: "Was this item added later?" */
const asksWhenAdded = ({ text, language, wants }: Query) =>
  /いつ|何年|なんねん|どの年/.test(text) ||
  saysAbroad("when", text, language) ||
  (wants === "record" && pointsAbroad(text, language));

/** 「同じ年に追加されたほかのは?」: of the year in which the record in focus was added. */
export function withSameYear(inquiry: Inquiry): Inquiry {
  const { query, previous, room } = inquiry;
  const focus = focusOf(previous);
  const addedIn = room.byId.get(focus ?? "")?.addedIn ?? null;
  if (focus === null || addedIn === null || query.where === null || !saysSameYear(query)) return inquiry;
  const parts = partsOf(query.where);
  if (!parts.some((part) => part.kind === "added" && part.range === null)) return inquiry;
  const range = { from: addedIn, to: addedIn };
  const dated = parts.map((part) => (part.kind === "added" ? { ...part, range } : part));
  const where = allOf([...dated, ...(asksOthers(query) ? [exceptRecords([focus])] : [])]);
  return {
    ...inquiry,
    previous: null,
    query: { ...query, where, topic: "", setTopic: "", placedTopic: "", wants: "set" },
  };
}

const ALL = /全部|ぜんぶ|すべて|一覧|ほか|取組|公約|施策/;
const saysSameYear = ({ text, language }: Query) =>
  /(?:同じ|その|この|同)年度?/.test(text) || saysAbroad("sameYear", text, language);
