/** What a column of a plan's sheet can hold. */
export const COLUMN_ROLES = [
  "number",
  "level",
  "title",
  "does",
  "aims",
  "background",
  "policy",
  "division",
  "department",
  "related",
  "deadline",
  "term",
  "start",
  "status",
  "statusText",
  "statusAsOf",
  "kpi",
  "unit",
  "baseline",
  "baselineYear",
  "actual",
  "actualYear",
  "target",
  "targetYear",
  "plan",
  "planned",
  "amount",
  "document",
  "page",
  "added",
  "fact",
  "ignore",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a role is called when a clerk is asked or shown. */
export const ROLE_NAMES: Record<ColumnRole, string> = {
  number: "番号",
  level: "区分(計画の段)",
  title: "件名",
  does: "内容",
  aims: "目的・ねらい",
  background: "現状と課題",
  policy: "取組方針",
  division: "担当部",
  department: "担当課",
  related: "関係課",
  deadline: "期限",
  term: "期間の区分",
  start: "開始",
  status: "状況",
  statusText: "実績・状況の文",
  statusAsOf: "状況の時点",
  kpi: "指標名",
  unit: "単位",
  baseline: "現状値",
  baselineYear: "現状値の年度",
  actual: "実績値",
  actualYear: "実績値の年度",
  target: "目標値",
  targetYear: "目標値の年度",
  plan: "年度ごとの予定",
  planned: "年度の計画値",
  amount: "金額",
  document: "出典",
  page: "ページ",
  added: "追加年度",
  fact: "そのほか(見出しのまま載せる)",
  ignore: "使わない",
};

/**
 * Headings as plans print them. A heading that is one of these words is read so without asking; one that only ends or
 * begins with a word of four characters or more is shown to be checked.
 */
export const USUAL_HEADINGS: Partial<Record<ColumnRole, readonly string[]>> = {
  number:
    "番号 No № NO ナンバー 項番 整理番号 通し番号 連番 管理番号 取組番号 事業番号 施策番号 公約番号 項目番号 コード 事業コード ID #".split(
      " ",
    ),
  level:
    "区分 大区分 中区分 小区分 大項目 中項目 小項目 分野 分野名 政策分野 重点分野 章 節 編 柱 大柱 中柱 政策の柱 施策の柱 基本目標 基本方針 基本政策 基本施策 基本理念 政策 政策名 大政策 重点項目 重点目標 重点施策 重点戦略 重点プロジェクト 戦略 プロジェクト 目標分野 施策 施策名 施策の方向 施策の方向性 施策体系 体系 テーマ カテゴリ カテゴリー 分類 大分類 中分類 小分類 まちづくりの目標 将来像 視点 改革の視点 推進項目 方針 ビジョン 公約区分 公約分野 ジャンル".split(
      " ",
    ),
  title:
    "件名 題名 名称 取組 取り組み 取組み 取組名 取組名称 取組み名 取り組み名 取組項目 取組項目名 取組事項 具体的取組 具体的な取組 具体的な取り組み 主な取組 主な取り組み 主要事業 主な事業 事業 事業名 事業名称 事務事業 事務事業名 実施事業 施策事業 公約 公約名 公約項目 公約事項 公約の項目 マニフェスト マニフェスト項目 政策項目 実施項目 改革項目 推進事項 項目 項目名 細施策 個別施策 個別事業 アクション アクションプラン 重点事業 約束 政策公約 事業・取組名 取組・事業名 事業又は取組 事業(取組)名 取組(事業)名".split(
      " ",
    ),
  does: "内容 概要 取組内容 取組みの内容 取り組み内容 取組の内容 取組概要 取組の概要 事業内容 事業概要 事業の内容 事業の概要 施策内容 施策の概要 実施内容 具体的内容 具体的な内容 具体的な取組内容 公約内容 公約の内容 説明 詳細 主な内容 取組事項の内容 計画内容 改革内容 内容・手段 なかみ 中身 すること 何をするか やること どんなことをするか どんなことをする どんなこと どういうことをするか".split(
    " ",
  ),
  aims: "目的 ねらい 狙い 期待される効果 期待する効果 期待効果 効果 目指す姿 めざす姿 目ざす姿 ありたい姿 趣旨 到達目標 事業目的 取組の目的 取組目的 目標 取組目標 達成目標 目標(目指す姿) 成果目標".split(
    " ",
  ),
  background: "現状 課題 現状と課題 現状・課題 現状及び課題 背景 現況 現況と課題 問題点".split(" "),
  policy:
    "取組方針 今後の方針 今後の方向性 今後の取組 今後の予定 今後の展開 今後の対応 対応方針 方向性 次年度の取組 今後の課題".split(
      " ",
    ),
  division:
    "部 部名 部局 部局名 担当部 担当部局 所管部 所管部局 主管部 局 局名 担当局 担当局名 所管局 主管局 担当局区 担当局・区".split(
      " ",
    ),
  department:
    "担当課 担当 主担当 担当部署 担当課名 担当課等 担当部課 担当課室 担当課(室) 課 課名 所属 所管 所管課 所管課名 所管部署 主管課 主担当課 主管 実施課 実施主体 担当所属 担当係 部署 部署名 部課名 関係課等 担当部課名 主務課 推進課 取組課 責任課".split(
      " ",
    ),
  related:
    "関係課 関連課 関係部署 関連部署 関係課名 関連課名 連携課 協力課 副担当課 副担当 関係機関 関係課・機関 関係課・関係機関 関係団体 連携先 協力団体 関係課室 関係所属".split(
      " ",
    ),
  deadline:
    "期限 達成期限 実施期限 目標期限 完了予定 完了時期 完了予定年度 完了年度 実施時期 達成時期 達成年度 達成目標年度 期日 完了目標 完了期限 終了年度 終期 事業終期 達成予定 達成予定年度 達成予定時期 実施予定時期 目標時期 実現時期 スケジュール 実施年度 取組期限 実施期間 事業期間 取組期間 計画期間 期間 終わり 終わりの年 終わりの年度 おわり いつまで いつまでに 終了 完了 完了（予定） 完了(予定) めど 目途 目処 完了めど 完了目途 完了目処 完了のめど 達成めど 達成目途 達成目処 達成のめど 実施めど 実施目途 実施目処 実現めど 実現目途 実現目処 終了めど 終了目途 終了目処 時期のめど 完了見込 完了見込み 完了見込時期 完了見込年度".split(
      " ",
    ),
  start:
    "開始年度 着手年度 開始時期 始期 着手時期 事業開始 始まり 始まりの年 始まりの年度 はじまり いつから 開始".split(
      " ",
    ),
  term: "期間区分 実施区分 時期区分 短中長期 短期・中期・長期 短・中・長期 期別 タイミング".split(" "),
  status:
    "状況 進捗 進捗状況 進捗度 進捗評価 達成度 達成状況 達成度評価 評価 自己評価 実施状況 取組状況 進捗区分 状態 判定 進行状況 進捗管理 ステータス 評価区分 達成区分 総合評価 実施状況区分 進み具合 進ちょく状況 進ちょく".split(
      " ",
    ),
  statusText:
    "実績 取組実績 実施実績 実績内容 取組の実績 主な実績 これまでの取組 これまでの実績 取組結果 成果 主な成果 取組の成果 進捗内容 進捗の内容 進捗状況の説明 実施結果 実績・成果 取組実績・成果 評価理由 評価の理由 状況の説明 現在の状況 進捗詳細 うごき 動き 最近の動き 近況 いまのようす 今のようす これまで".split(
      " ",
    ),
  statusAsOf: "状況の時点 時点 現在 基準日 評価時点 評価日 更新日 進捗時点 状況時点 調査時点 最終更新日 報告日".split(
    " ",
  ),
  kpi: "指標 指標名 指標名称 成果指標 成果指標名 活動指標 評価指標 数値指標 目標指標 KPI 重要業績評価指標 KPI名 KPI(重要業績評価指標) 目標項目 数値目標項目 指標の名称 指標項目 達成指標 管理指標 指標・目標 指標と目標 指標・目標値 目標・指標 モニタリング指標 代表指標 めやす 目安 ものさし はかるもの".split(
    " ",
  ),
  unit: "単位 指標単位".split(" "),
  baseline:
    "現状値 基準値 基準 現状 当初値 当初 策定時 策定時値 計画策定時 基準年値 初期値 スタート値 現在値 従前値 策定時の値 基準年度値 現況値 計画当初値 策定当初".split(
      " ",
    ),
  baselineYear:
    "現状年度 基準年度 現状値年度 基準年 現状値の年度 基準値年度 現状年 当初年度 基準値の年度 策定年度".split(" "),
  actual: "実績値 最新値 直近値 実績数値 直近実績 現況 最新実績値".split(" "),
  actualYear: "実績年度 最新年度 実績値年度 直近年度".split(" "),
  target:
    "目標値 数値目標 最終目標 最終目標値 目標数値 計画値 目標 計画目標 計画目標値 到達目標値 KPI目標 目標水準 中間目標 中間目標値 めざす値 目指す値 めざす数値 目指す数値 めざす数".split(
      " ",
    ),
  targetYear:
    "目標年度 目標値年度 目標年 年限 目標年限 達成年限 到達年度 目標達成年度 目標達成年 目標値の年度 目標年次 達成目標年 目標の年度".split(
      " ",
    ),
  plan: "年度計画 年次計画 実施計画 工程 工程表 ロードマップ 計画 年度別計画 実施スケジュール 年度ごとの予定 取組予定".split(
    " ",
  ),
  amount:
    "予算 予算額 事業費 当初予算 当初予算額 決算 決算額 効果額 財政効果 財政効果額 概算事業費 総事業費 予算現額 費用 目標効果額 実績効果額 金額 所要額 計画事業費".split(
      " ",
    ),
  document: "出典 出典文書 出典資料 資料 資料名 根拠資料 原典 掲載資料 文書 文書名".split(" "),
  page: "ページ 頁 掲載ページ 掲載頁 P p. ページ番号 該当ページ 記載ページ 計画書ページ 計画書頁 該当頁 記載頁 計画書のページ 計画書の頁 計画ページ 計画頁".split(
    " ",
  ),
  added: "追加年度 追加 新規追加年度 登載年度 計画登載年度".split(" "),
  fact: "備考 特記事項 補足 摘要 注記 関連計画 根拠法令 対象 対象者 実施場所 場所 SDGs 財源 関連SDGs 新規・継続 新規継続 新規/継続 新規・拡充 種別".split(
    " ",
  ),
};

/** Words that make one heading over several columns: what stands below says which value it is. */
export const GROUP_ROLES: readonly { words: RegExp; role: ColumnRole }[] = [
  { words: /目標|計画値|ねらい|めあて|めざす/, role: "target" },
  { words: /実績|結果|最新|直近|でき(?:ば|ぐあ|具合|高)|出来(?:ば|高|具合)/, role: "actual" },
  { words: /現状|基準|当初|策定時|現在|スタート|出発|走り出し/, role: "baseline" },
  { words: /予算|決算|事業費|費用|効果額/, role: "amount" },
  { words: /評価(?!指標)|達成度|達成状況|進捗/, role: "status" },
  { words: /計画|予定|工程|スケジュール|取組|年度別|年度ごと|年ごと|歩み|あゆみ|道のり|年次|時期|内容/, role: "plan" },
];

/** What a column of grades is headed by. */
export const GRADED = /評価|判定|評定/;

/** What columns tell of an indicator. */
export const OF_KPI: readonly ColumnRole[] = [
  "kpi",
  "unit",
  "baseline",
  "baselineYear",
  "actual",
  "actualYear",
  "target",
  "targetYear",
  "planned",
];
