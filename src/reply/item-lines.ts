import { type FoundItem, findItem, listWords } from "../find/find-item.ts";
import type { CityRoom, House } from "../find/house.ts";
import type { Ranking } from "../find/rank-records.ts";
import { analyzeText } from "../search/analyze.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { Query } from "../understand/query.ts";
import type { Answer, Focus } from "./answer.ts";
import { cutLines } from "./cut-lines.ts";

/** What of an inquiry tells which part is meant. */
interface Asked {
  query: Query;
  room: CityRoom;
  house: House;
  ranking: Ranking;
}

/** Lines of one part that stand before what else the record says. */
const MAX_ITEM_LINES = 2;
/** A headline with a part in it. */
const MAX_LINES = 5;

/** The part of a record that the question's own words mean; null where it names none or means the whole record. */
export function findMeantItem({ query, room, ranking }: Asked, id: string): FoundItem | null {
  if (ranking.contentTerms === 0) return null;
  // Who names the record by its title means all of it.
  const title = normalizeText(room.byId.get(id)!.title);
  const named = query.topic.replaceAll(" ", "");
  return title.includes(named) || named.includes(title) ? null : findItem(ranking.terms, id, room);
}

/** The asked fact with the part of the record that the question means: first where nothing else was asked for. */
export function addItem(focus: Focus | null, item: FoundItem | null, { ranking, house }: Asked) {
  if (item === null) return focus;
  // A part of the record is no figure: it does not stand beside one.
  if (focus !== null && FIGURES.has(focus.label)) return focus;
  const lines = listItemLines(item, ranking.terms, house.tokenizer);
  const asksFact = focus !== null && focus.label !== GENERAL;
  const others = (focus?.lines ?? []).filter((line) => !lines.includes(line));
  const joined = asksFact ? [...others, ...lines.slice(0, 1)] : [...lines.slice(0, MAX_ITEM_LINES), ...others];
  return {
    label: asksFact ? focus.label : "取組項目",
    ...cutLines(joined, asksFact ? MAX_LINES + 1 : MAX_LINES, focus?.rest),
    about: focus?.about ?? item.title,
  };
}

/** Headlines that hold figures; see find-focus. */
const FIGURES: ReadonlySet<string> = new Set(["指標", "訂正", "目標", "目標額", "現状値と目標", "金額", "実績"]);

/** What a headline is called that answers no particular fact; see find-focus. */
const GENERAL = "書かれていること";

/** 「収納環境の充実: スマートフォン決済による収納方法の拡充」, the line nearest to the question first. */
function listItemLines({ title, contents }: FoundItem, terms: readonly string[], tokenizer: Tokenizer): string[] {
  const asked = new Set(listWords(terms));
  const countShared = (line: string) =>
    listWords(analyzeText(line, tokenizer)).filter((term) => asked.has(term)).length;
  const sorted = contents.map((line) => ({ line, shared: countShared(line) })).sort((a, b) => b.shared - a.shared);
  return sorted.length > 0 ? sorted.map(({ line }) => `${title}: ${line}`) : [title];
}

/** A list, a choice or a no with the part of each record that the question means. */
export function withItems(answer: Answer, inquiry: Asked): Answer {
  switch (answer.kind) {
    case "list":
      return { ...answer, ...itemsOf(answer.views, inquiry) };
    case "choose":
      return { ...answer, ...itemsOf(answer.candidates, inquiry) };
    case "not_found":
      return { ...answer, ...itemsOf(answer.near, inquiry) };
    case "measure":
    case "plan":
    case "help":
    case "settings":
    case "digest":
    case "emergency":
    case "message":
      return answer;
  }
}

function itemsOf(views: readonly { measure: { id: string } }[], inquiry: Asked): { items?: Record<string, string> } {
  const found = views.slice(0, MAX_LOOKED_AT).flatMap(({ measure: { id } }) => {
    const item = findMeantItem(inquiry, id);
    return item ? [[id, listItemLines(item, inquiry.ranking.terms, inquiry.house.tokenizer)[0]!] as const] : [];
  });
  return found.length > 0 ? { items: Object.fromEntries(found) } : {};
}

/** Records of a list whose parts are looked at: more are never on the first pages. */
const MAX_LOOKED_AT = 60;
