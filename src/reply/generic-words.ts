/** Words that a question about any record may hold, and so none that could be tied to one of them. As the tokenizer cuts them. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `
  市 村 区 市役所 役所 役場 町役場 村役場 区役所 市長 町長 村長 区長 市民 町民 村民 区民 住民 職員 行政 議会 市政 街 町 まち
  案件 計画 取組 取り組み 取組み 施策 公約 事業 項目 一覧 方針 対策 政策 制度 活動 内容 詳細 概要 説明 情報 資料 文書
  目標 数値 指標 実績 現状 状況 進捗 進み具合 結果 効果 評価 達成 完了 実施 推進 予定 工程 年度 期限 期間 時期
  担当 担当課 部署 課 部 係 所管 窓口 予算 金額 費用 お金 理由 課題 問題 最新 今後 これから 現在 今 何 どこ いつ 誰
  こと もの 件 話 意味 方法 場所 質問 教え 知り 聞き 見せ
  `
    .trim()
    .split(/\s+/),
);
