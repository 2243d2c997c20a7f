/** Words for a part of a plan or for what a list shows, not for what it is about. */
export const PLAN_PART_WORDS: ReadonlySet<string> = new Set(
  "残り 額 欄 枚 一緒 いっしょ よそ 下 部 課 局 室 係 節 区分 分野 章 柱 部分 項目 大項目 中項目 小項目 テーマ 系 中身 内訳 全体 一通り 並ぶ 並べる 挙がる 挙げる 属する 含まれる 含む 載る 数 件数 合計 名前 題名 タイトル うち なか 中 該当 取り組む 行う 進める 持つ 関わる かかわる 共同 受け持つ 事業 約束 政策 関係 関連 見せる 表示 出す 全部 担当 分 担当分 それぞれ 両方 シート 言う 番号 まわり 周り がらみ".split(
    " ",
  ),
);
