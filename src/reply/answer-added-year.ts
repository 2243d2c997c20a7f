import { formatFiscalYear } from "../domain/fiscal-year.ts";
import { allOf, type Condition, partsOf } from "../understand/condition.ts";
import type { Answer } from "./answer.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";
import { focusOf } from "./remember.ts";

/** 「これ、いつ追加されたの?」 of the record in focus: the year in which it joined the plan, or that it was there from the start. */
export function answerAddedYear(inquiry: Inquiry): Answer | null {
  const { query, previous, room } = inquiry;
  const measure = room.byId.get(focusOf(previous) ?? "");
  const asksWhen = query.where?.kind === "added" && query.where.range === null && WHEN.test(query.text);
  if (measure === undefined || !asksWhen || ALL.test(query.text) || SAME_YEAR.test(query.text)) return null;
  const { addedIn } = measure;
  const said =
    addedIn === null ? "途中で追加されたとは、資料に書かれていません" : `${formatFiscalYear(addedIn)}に追加されました`;
  const plain = { ...query, where: null, facts: [] };
  const answer = answerMeasure({ ...inquiry, query: plain }, measure.id, [], plain);
  return { ...answer, focus: { label: "計画に追加された年度", lines: [said], about: null } };
}

const WHEN =
  /いつ|何年|なんねん|どの年|ano\b|año\b|when|year|quando|cuándo|năm|khi nào|kailan|taon|哪年|哪一年|几年|幾年|什么时候|什麼時候|언제|몇 ?년/;

/** 「同じ年に追加されたほかのは?」: of the year in which the record in focus was added. */
export function withSameYear(inquiry: Inquiry): Inquiry {
  const { query, previous, room } = inquiry;
  const focus = focusOf(previous);
  const addedIn = room.byId.get(focus ?? "")?.addedIn ?? null;
  if (focus === null || addedIn === null || query.where === null || !SAME_YEAR.test(query.text)) return inquiry;
  const parts = partsOf(query.where);
  if (!parts.some((part) => part.kind === "added" && part.range === null)) return inquiry;
  const range = { from: addedIn, to: addedIn };
  const dated = parts.map((part) => (part.kind === "added" ? { ...part, range } : part));
  const shown: Condition = { kind: "not", of: { kind: "records", ids: [focus], words: "前の答え" } };
  const where = allOf([...dated, ...(OTHERS.test(query.text) ? [shown] : [])]);
  return {
    ...inquiry,
    previous: null,
    query: { ...query, where, topic: "", setTopic: "", placedTopic: "", wants: "set" },
  };
}

const ALL = /全部|ぜんぶ|すべて|一覧|ほか|取組|公約|施策/;
const SAME_YEAR =
  /(?:同じ|その|この|同)年度?|mesmo ano|mismo año|same year|that year|cùng năm|năm đó|同一年|那一年|같은 해|그 해|parehong taon/;
const OTHERS = /ほか|他|別の|outr[ao]s?|otr[ao]s?|others?|else|khác|其他|其它|另外|다른|iba/;
