import type { City } from "../domain/city.ts";

/** Pixels of the picture; LINE takes 2500 × 1686 for two rows. */
export const MENU_SIZE = { width: 2500, height: 1686 } as const;
const COLUMNS = 3;

/** One entry: what stands on it, and what a tap sends in the person's name. */
interface MenuEntry {
  label: string;
  /** A line below the label. */
  hint: string;
  text: string;
}

/** Six everyday entries, with the city's own word for its records. */
export function listMenuEntries({ plan, measureWord }: Pick<City, "plan" | "measureWord">): MenuEntry[] {
  return [
    { label: `${measureWord}の一覧`, hint: plan.shortTitle, text: `${measureWord}の一覧` },
    { label: "今週のまとめ", hint: "期限が近いもの・更新", text: "今週のまとめ" },
    { label: "全体の進み具合", hint: "件数と割合", text: "全体の進み具合は?" },
    { label: "担当の課", hint: "課ごとの件数", text: "担当課の一覧" },
    { label: "お知らせの設定", hint: "週のまとめ・フォロー", text: "設定" },
    { label: "使い方", hint: "たずねかたの例", text: "ヘルプ" },
  ];
}

/** Begins the name of every menu that is ours: setup puts a new one in place of these, and of no others. */
export const MENU_NAME = "machi-no-yakusoku";

/** The menu as LINE's API takes it; the picture goes up by itself. */
export function buildRichMenu(city: Pick<City, "id" | "plan" | "measureWord">) {
  const entries = listMenuEntries(city);
  const rows = Math.ceil(entries.length / COLUMNS);
  return {
    size: MENU_SIZE,
    selected: true,
    name: `${MENU_NAME}/${city.id}`,
    chatBarText: "メニュー",
    areas: entries.map(({ label, text }, index) => ({
      bounds: boundsOf(index, rows),
      action: { type: "message", label, text },
    })),
  };
}

/** The cell of an entry; the cells of a row meet without a gap. */
export function boundsOf(index: number, rows: number): { x: number; y: number; width: number; height: number } {
  const column = index % COLUMNS;
  const row = Math.floor(index / COLUMNS);
  const x = Math.round((MENU_SIZE.width * column) / COLUMNS);
  const y = Math.round((MENU_SIZE.height * row) / rows);
  return {
    x,
    y,
    width: Math.round((MENU_SIZE.width * (column + 1)) / COLUMNS) - x,
    height: Math.round((MENU_SIZE.height * (row + 1)) / rows) - y,
  };
}
