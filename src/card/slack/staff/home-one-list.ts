import type { KnownBlock } from "@slack/types";
import { type HomeList, listHomeRows, nameHomeList } from "../../../progress/home-list.ts";
import { nameState } from "../../../wording/describe-state.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { describeLastWord, type HomeWork, isMineOn, renderFilter, renderRow } from "./home-parts.ts";
import { buildStaffButton } from "./staff-action.ts";

/** Records of a list that is looked at alone. */
const PAGE_RECORDS = 40;

/** One list, page by page. */
export function renderOneList(home: HomeWork, list: Exclude<HomeList, "overview">, from: number): KnownBlock[] {
  const { work, works = true, mayRecord = () => works } = home;
  const rows = listHomeRows(list, work, isMineOn(home));
  const start = from < rows.length ? from : 0;
  const shown = rows.slice(start, start + PAGE_RECORDS);
  const more = (label: string, at: number, number: number) =>
    buildStaffButton(label, { do: "home_list", list, from: at }, { number });
  const left = rows.length - start - shown.length;
  const range = shown.length < rows.length ? `(${start + 1}〜${start + shown.length}件目)` : "";
  return [
    ...renderFilter(home),
    buildSection(`*${nameHomeList(list)} ${rows.length}件*${range}`),
    ...(rows.length === 0 ? [buildContext("いまはありません。")] : []),
    ...shown.map(({ view, reasons, line }, number) =>
      renderRow(
        home,
        view,
        line ?? `${nameState(view)}・${describeLastWord(view)}`,
        mayRecord(view) ? number : null,
        reasons,
      ),
    ),
    {
      type: "actions",
      elements: [
        ...(start > 0 ? [more(`前の${Math.min(PAGE_RECORDS, start)}件`, Math.max(0, start - PAGE_RECORDS), 0)] : []),
        ...(left > 0 ? [more(`次の${Math.min(PAGE_RECORDS, left)}件`, start + PAGE_RECORDS, 1)] : []),
        buildStaffButton("まとめに戻る", { do: "home_list", list: "overview", from: 0 }, { number: 2 }),
      ],
    },
    { type: "divider" },
  ];
}
