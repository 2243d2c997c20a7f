import type { MeasureView } from "../domain/measure-view.ts";
import { RECORD_STATES, type RecordStateKind, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { describeReason, type WordReason, type WorkList } from "./work-list.ts";

/** Lists of the App Home that can be looked at alone; `overview`: the beginning of each. */
export const HOME_LISTS = ["overview", "mine", "needs", "unreported", "all", ...RECORD_STATES] as const;
export type HomeList = (typeof HOME_LISTS)[number];

/** Which list somebody looks at, and from which record on (0 the first). */
export interface HomeLook {
  list: HomeList;
  from: number;
}

export const OVERVIEW: HomeLook = { list: "overview", from: 0 };

/** What a select says; what is not known any more is the overview. */
export const findChosenList = (value: string | undefined): HomeList =>
  HOME_LISTS.find((list) => list === value) ?? "overview";

const isState = (list: HomeList): list is RecordStateKind => list in STATE_DEFINITIONS;

export function nameHomeList(list: HomeList): string {
  if (isState(list)) return STATE_DEFINITIONS[list].label;
  switch (list) {
    case "overview":
      return "まとめ";
    case "mine":
      return "自分の担当";
    case "needs":
      return "今週ひとこと要るもの";
    case "unreported":
      return "まだ報告のないもの";
    case "all":
      return "すべての取組";
  }
}

interface HomeListRow {
  view: MeasureView;
  reasons: readonly WordReason[];
  /** Why it stands there; null: its state says it. */
  line: string | null;
}

/** All rows of a list, in its order. @param isMine whose task a record is; left out: nobody's who looks */
export function listHomeRows(
  list: Exclude<HomeList, "overview">,
  work: WorkList,
  isMine: (view: MeasureView) => boolean = () => false,
): HomeListRow[] {
  const plain = (views: readonly MeasureView[]) => views.map((view) => ({ view, reasons: [], line: null }));
  const needs = (items: WorkList["needsWord"]) =>
    items.map(({ view, reasons }) => ({ view, reasons, line: reasons.map(describeReason).join("・") }));
  if (isState(list)) return plain(work.owned.filter(({ state }) => state.kind === list));
  switch (list) {
    case "mine": {
      const pressing = work.needsWord.filter(({ view }) => isMine(view));
      const others = work.owned.filter((view) => isMine(view) && !pressing.some((item) => item.view === view));
      return [...needs(pressing), ...plain(others)];
    }
    case "needs":
      return needs(work.needsWord);
    case "unreported":
      return plain(work.unreported);
    case "all":
      return plain(work.owned);
  }
}
