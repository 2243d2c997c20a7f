import { describe, expect, test } from "vitest";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import {
  buildProgressBook,
  EMPTY_CONTENT,
  type EntryContent,
  type ProgressEntry,
} from "../../src/domain/progress-entry.ts";
import { staffSchema } from "../../src/domain/staff.ts";
import { buildCheckIn, CHECK_INS } from "../../src/progress/check-in.ts";
import { cleanQuestion } from "../../src/progress/clean-question.ts";
import { renderTaughtPhrases } from "../../src/progress/export-phrases.ts";
import { describeCsvFaults, findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { findDoubts } from "../../src/progress/find-doubts.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import { buildHandOverSheet, listHandOver } from "../../src/progress/hand-over.ts";
import { findChosenList, HOME_LISTS, listHomeRows, nameHomeList } from "../../src/progress/home-list.ts";
import { isNoise } from "../../src/progress/is-noise.ts";
import { describeRefusal, mayReview, mayWork } from "../../src/progress/permissions.ts";
import { recordingFormFor } from "../../src/progress/recording-form.ts";
import type { RecordingInput } from "../../src/progress/recording-input.ts";
import { renderProgressCsv } from "../../src/progress/render-progress-csv.ts";
import { listReviewContext } from "../../src/progress/review-context.ts";
import {
  describeUndoFault,
  findCommentFault,
  findNextState,
  findRedactionFault,
  findUndoFault,
} from "../../src/progress/review-flow.ts";
import { encodeShiftJis, findText, throughShiftJis } from "../../src/progress/shift-jis.ts";
import { findNearCommands, foldCommand, STAFF_COMMANDS } from "../../src/progress/staff-commands.ts";
import { findAskTargets, listUnreported } from "../../src/progress/unreported.ts";
import { buildWorkList, describeReason } from "../../src/progress/work-list.ts";
import { draft, measureOf, published, recordsOf } from "./sample-entries.ts";

/** Every word that staff are told, whole, and the last value on each side of a border. */
const TODAY = "2025-10-10";
const cityOf = (id: string) => recordsOf(id.split("-")[0]!).city;
const read = (id: string, input: RecordingInput) => findRecording(input, measureOf(id), cityOf(id), TODAY);
const told = (id: string, input: RecordingInput) => {
  const result = read(id, input);
  return result.kind === "bad" ? result.faults.map(({ field, message }) => `${field ?? "-"}: ${message}`) : "good";
};

test("記録の様式が断ることば", () => {
  const step = "取組計画(公式LINE新規ユーザー)";
  const rows: [string, RecordingInput][] = [
    ["konan-1-3", {}],
    ["konan-1-3", { fiscalYear: "R7", point: "中間" }],
    ["konan-1-3", { point: "中間", note: "x" }],
    ["konan-1-3", { status: "とてもとてもとてもとてもとても長い状況のことば" }],
    ["konan-1-3", { point: "いつか", note: "x" }],
    ["konan-1-3", { status: "達成", fiscalYear: "R2" }],
    ["konan-1-3", { kpiName: "ない指標" }],
    ["konan-1-3", { kpiName: "湖南市公式LINE新規ユーザー" }],
    ["konan-1-3", { kpiValue: "たくさん" }],
    ["konan-1-1", { kpiName: "x" }],
    ["konan-1-1", { kpiValue: "1" }],
    ["suzaka-37", { kpiValue: "3" }],
    ["konan-1-3", { stepItem: "測量" }],
    ["annaka-1-1-1", { stepItem: "測量" }],
    ["konan-1-3", { stepDone: "済み" }],
    ["konan-1-3", { stepFiscalYear: "R7" }],
    ["konan-1-3", { stepItem: step, stepFiscalYear: "ことし" }],
    ["konan-1-3", { stepItem: step, stepDone: "たぶん" }],
    ["konan-1-3", { stepItem: "取組計画(メール配信システム)", stepFiscalYear: "R7" }],
    ["annaka-1-1-1", { evaluation: "4", fiscalYear: "R7" }],
    ["konan-1-3", { evaluation: "0", fiscalYear: "R7" }],
    ["konan-1-3", { evaluation: "4" }],
    ["konan-1-3", { effectThousandYen: "1000000001", fiscalYear: "R7" }],
    ["konan-1-3", { effectThousandYen: "-1", fiscalYear: "R7" }],
    ["konan-1-3", { effectThousandYen: "すこし", fiscalYear: "R7" }],
    ["konan-1-3", { effectThousandYen: "5" }],
    ["konan-1-3", { note: "あ".repeat(1001) }],
    ["konan-1-3", { note: "x".repeat(3001) }],
    ["konan-1-3", { evidenceUrl: "www.example.jp" }],
    ["konan-1-3", { nextCheckOn: "あした" }],
    ["konan-1-3", { nextCheckOn: "2025-10-09" }],
    ["konan-1-3", { newDeadline: "あした", deadlineReason: "雪" }],
    ["konan-1-3", { newDeadline: "2026-01-01" }],
    ["konan-1-3", { deadlineReason: "雪" }],
    ["konan-1-3", { note: "090-1234-5678" }],
  ];
  expect(rows.map(([id, input]) => [JSON.stringify(input).slice(0, 60), told(id, input)])).toMatchInlineSnapshot(`
    [
      [
        "{}",
        [
          "-: 状況・数値・実施したことなど、どれか一つは書いてください",
        ],
      ],
      [
        "{"fiscalYear":"R7","point":"中間"}",
        [
          "-: 状況・数値・実施したことなど、どれか一つは書いてください",
        ],
      ],
      [
        "{"point":"中間","note":"x"}",
        [
          "fiscalYear: 中間・年度末の記録には年度が要ります",
        ],
      ],
      [
        "{"status":"とてもとてもとてもとてもとても長い状況のことば"}",
        [
          "status: 「とてもとてもとてもとてもとても長い状況の…」は読めません。未着手・進行中・達成・遅れ・中止・見直し・遅れそうのどれかを書いてください",
        ],
      ],
      [
        "{"point":"いつか","note":"x"}",
        [
          "point: 「いつか」は読めません。中間・年度末・随時のどれかを書いてください",
        ],
      ],
      [
        "{"status":"達成","fiscalYear":"R2"}",
        [
          "fiscalYear: 令和2年度は計画の期間の外です",
        ],
      ],
      [
        "{"kpiName":"ない指標"}",
        [
          "kpiName: 指標は次のどれかです: 「湖南市公式LINE新規ユーザー」",
        ],
      ],
      [
        "{"kpiName":"湖南市公式LINE新規ユーザー"}",
        [
          "kpiValue: 指標の値を書いてください",
        ],
      ],
      [
        "{"kpiValue":"たくさん"}",
        [
          "kpiValue: 「たくさん」は読めません。数字だけを書いてください",
        ],
      ],
      [
        "{"kpiName":"x"}",
        [
          "kpiName: この記録には指標がありません",
        ],
      ],
      [
        "{"kpiValue":"1"}",
        [
          "kpiValue: この記録には指標がありません",
        ],
      ],
      [
        "{"kpiValue":"3"}",
        [
          "kpiName: 指標は次のどれかです: 「財政力指数」、「経常収支比率」、「市税徴収率（滞納繰越分を含む）」、「実質公債費比率」、「将来負担比率」",
        ],
      ],
      [
        "{"stepItem":"測量"}",
        [
          "stepItem: 工程は次のどれかです: 「取組計画(メール配信システム)」、「取組計画(広報媒体の検証と活用)」、「取組計画(公式LINE新規ユーザー)」",
        ],
      ],
      [
        "{"stepItem":"測量"}",
        [
          "stepItem: この記録には工程がありません",
        ],
      ],
      [
        "{"stepDone":"済み"}",
        [
          "stepItem: どの工程かを書いてください",
        ],
      ],
      [
        "{"stepFiscalYear":"R7"}",
        [
          "stepItem: どの工程かを書いてください",
        ],
      ],
      [
        "{"stepItem":"取組計画(公式LINE新規ユーザー)","stepFiscalYear":"ことし"}",
        [
          "stepFiscalYear: 「ことし」は読めません。R7 や 令和7年度 の形で書いてください",
        ],
      ],
      [
        "{"stepItem":"取組計画(公式LINE新規ユーザー)","stepDone":"たぶん"}",
        [
          "stepDone: 「たぶん」は読めません。「済み」か「まだ」と書いてください",
        ],
      ],
      [
        "{"stepItem":"取組計画(メール配信システム)","stepFiscalYear":"R7"}",
        [
          "stepFiscalYear: 「取組計画(メール配信システム)」に令和7年度の予定はありません",
        ],
      ],
      [
        "{"evaluation":"4","fiscalYear":"R7"}",
        [
          "evaluation: 安中市の計画には評価の段階がありません",
        ],
      ],
      [
        "{"evaluation":"0","fiscalYear":"R7"}",
        [
          "evaluation: 評価は次のどれかです: 5 目標を大きく上回る成果があった、4 目標以上の成果があった、3 目標達成できた、2 目標達成に届かなかった、1 取組を行うことができなかった",
        ],
      ],
      [
        "{"evaluation":"4"}",
        [
          "fiscalYear: 評価には年度が要ります",
        ],
      ],
      [
        "{"effectThousandYen":"1000000001","fiscalYear":"R7"}",
        [
          "effectThousandYen: 0千円から10億千円までの数字です",
        ],
      ],
      [
        "{"effectThousandYen":"-1","fiscalYear":"R7"}",
        [
          "effectThousandYen: 0千円から10億千円までの数字です",
        ],
      ],
      [
        "{"effectThousandYen":"すこし","fiscalYear":"R7"}",
        [
          "effectThousandYen: 「すこし」は読めません。千円を単位に、数字だけを書いてください",
        ],
      ],
      [
        "{"effectThousandYen":"5"}",
        [
          "fiscalYear: 実績効果額には年度が要ります",
        ],
      ],
      [
        "{"note":"あああああああああああああああああああああああああああああああああああああああああああああああああああ",
        [
          "note: 1000文字までで書いてください",
        ],
      ],
      [
        "{"note":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        [
          "note: 2,000文字までで書いてください",
        ],
      ],
      [
        "{"evidenceUrl":"www.example.jp"}",
        [
          "evidenceUrl: 「www.example.jp」は読めません。https:// で始まるアドレスを書いてください",
        ],
      ],
      [
        "{"nextCheckOn":"あした"}",
        [
          "nextCheckOn: 「あした」は読めません。2026-03-31 の形で書いてください",
        ],
      ],
      [
        "{"nextCheckOn":"2025-10-09"}",
        [
          "nextCheckOn: きょうより前の日です",
        ],
      ],
      [
        "{"newDeadline":"あした","deadlineReason":"雪"}",
        [
          "newDeadline: 「あした」は読めません。2026-03-31 の形で書いてください",
        ],
      ],
      [
        "{"newDeadline":"2026-01-01"}",
        [
          "deadlineReason: 期限を変える理由を書いてください",
        ],
      ],
      [
        "{"deadlineReason":"雪"}",
        [
          "newDeadline: 新しい期限の日を書いてください",
        ],
      ],
      [
        "{"note":"090-1234-5678"}",
        [
          "note: 個人の情報のようです: 「090-1234-5678」(電話番号)。公開や保存をするので、除くか「担当者」のように書きかえてください",
        ],
      ],
    ]
  `);
});

test.each<[string, string, RecordingInput]>([
  ["期間のはじめの年度", "konan-1-3", { status: "達成", fiscalYear: "R3" }],
  ["期間のおわりの年度", "konan-1-3", { status: "達成", fiscalYear: "R7" }],
  ["きょうの確認日", "konan-1-3", { nextCheckOn: TODAY }],
  ["いちばん大きい効果額", "konan-1-3", { effectThousandYen: "1000000000", fiscalYear: "R7" }],
  ["千文字ちょうど", "konan-1-3", { note: "あ".repeat(1000) }],
  ["評価だけと年度", "konan-1-3", { evaluation: "4", fiscalYear: "R7" }],
  ["まだの工程", "konan-1-3", { stepItem: "取組計画(公式LINE新規ユーザー)", stepDone: "まだ" }],
])("%sは受け取る", (_, id, input) => expect(read(id, input).kind).toBe("good"));

test("工程は、書かなければ済み。まだと書けばまだ。単位の付いた値も、向きを変える字の混じった文も読む", () => {
  const stepItem = "取組計画(公式LINE新規ユーザー)";
  const stepOf = (stepDone: string) => {
    const result = read("konan-1-3", { stepItem, stepDone });
    return result.kind === "good" && result.content.step;
  };
  for (const yes of ["", "済", "済み", "完了", "はい", "TRUE", "1", "○"])
    expect(stepOf(yes), yes).toEqual({ item: stepItem, fiscalYear: null, done: true });
  for (const no of ["まだ", "未", "未了", "いいえ", "False", "0", "×"])
    expect(stepOf(no), no).toEqual({ item: stepItem, fiscalYear: null, done: false });
  expect(read("konan-1-3", { kpiValue: "250件", note: "一\u202E二\u0007三 " })).toMatchObject({
    content: { kpi: { value: 250 }, note: "一二三" },
  });
});

describe("もっともらしくない値", () => {
  const measure = measureOf("suzaka-37");
  const doubt = (content: Partial<EntryContent>, known: { name: string; value: number }[] = [], of = measure) =>
    findDoubts({ ...EMPTY_CONTENT, ...content }, { measure: of, corrects: null, known, today: TODAY });
  const kpi = {
    name: "k",
    unit: "件",
    baseline: null,
    target: { value: 20, upper: null, bound: "exactly", fiscalYear: 2026, asWritten: "20件" },
  } as unknown as (typeof measure.kpis)[number];
  const of = (changes: object = {}) => ({ ...measure, kpis: [{ ...kpi, ...changes }] });
  const why = (value: number, changes: object = {}, known: number[] = []) =>
    doubt(
      { kpi: { name: "k", value } },
      known.map((each) => ({ name: "k", value: each })),
      of(changes),
    )[0]?.message ?? null;

  test("十倍までと十分の一までは、たずねない", () => {
    expect([why(200), why(201), why(2), why(1.99), why(0)]).toMatchInlineSnapshot(`
      [
        null,
        "kの「201件」はこれまでの値や目標より、けたちがいに大きい値です(目標は20件)",
        null,
        "kの「1.99件」はこれまでの値や目標より、けたちがいに小さい値です(目標は20件)",
        null,
      ]
    `);
    expect([why(200, { target: null }), why(200, { target: null }, [0]), why(3_000, {}, [300])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(why(3_001, {}, [300])).not.toBeNull();
    expect(why(0.1, {}, [0])).not.toBeNull();
    expect(why(3_000, { target: { ...kpi.target, bound: "increaseBy" } }, [300])).toBeNull();
    expect(why(1, { target: { ...kpi.target, bound: "increaseBy" }, baseline: null })).toBeNull();
  });

  test("正負と100%の境", () => {
    expect([why(-1), why(-1, {}, [-1]), why(5, { target: null }, [-3]), why(-5, { target: null }, [-3])]).toEqual([
      "kの「-1件」はマイナスの値です(目標は20件)",
      null,
      "kの「5件」はプラスの値です",
      null,
    ]);
    const share = { unit: "%", target: { ...kpi.target, value: 90 } };
    expect([why(100, share), why(101, share), why(101, share, [100]), why(101, share, [101])]).toEqual([
      null,
      "kの「101%」は100%を超えています(目標は20件)",
      "kの「101%」は100%を超えています(目標は20件)",
      null,
    ]);
  });

  test("きょうの新しい期限はたずねず、きのうはたずねる。鍵は値ごと", () => {
    const deadline = (newDate: string) => doubt({ deadline: { newDate, reason: "x" } });
    expect(deadline(TODAY)).toEqual([]);
    expect(deadline("2025-10-09")).toEqual([
      {
        field: "newDeadline",
        key: "newDeadline:2025-10-09",
        message: "新しい期限(令和7年10月9日)は、もう過ぎた日です",
      },
    ]);
    expect(doubt({ kpi: { name: "k", value: 999 } }, [], of())[0]).toMatchObject({
      field: "kpiValue",
      key: "kpiValue:k:999",
    });
  });
});

test("職員の命令の一覧", () => {
  expect(
    STAFF_COMMANDS.map(({ kind, usage, does, right }) => `${kind} ${right} ${usage}: ${does}`),
  ).toMatchInlineSnapshot(`
    [
      "record record 記録 取組のことば: 進捗を記録する",
      "drafts work 確認待ち: 確認を待っている記録を見て、承認する・差し戻す",
      "unreported work 未報告: まだ報告のない取組を課ごとに見て、一押しでたずねる",
      "owners work 担当者 取組のことば: その取組がだれの仕事かを決める",
      "export record CSV R7: 一年分の記録を CSV で書き出す",
      "import record 取り込み: 書きこんだ CSV を取り込む",
      "hand_over work 引き継ぎ 課の名前(または 自分): 引きつぐ取組を並べ、引きつぎ表を出す",
      "unanswered work 質問: 答えられなかった質問を見て、取組に結びつける",
      "phrases work ことば: 結びつけたことばの一覧",
      "inspect work 点検: 設定・鍵・権限・チャンネル・定時処理を確かめる",
      "usage work 利用状況 先月: ひと月に何がどれだけたずねられたかを見る",
      "help everybody ヘルプ: この一覧を出す",
    ]
  `);
  expect(STAFF_COMMANDS.map(({ names, hints }) => [names.join(" "), hints.join(" ")])).toMatchInlineSnapshot(`
    [
      [
        "記録 きろく kiroku 進捗を記録 進捗の記録 進捗記録",
        "報告 入力 登録 記入 進捗 録記",
      ],
      [
        "確認待ち 確認 承認 承認待ち 確認町 確認まち かくにん しょうにん 未承認 未公開",
        "下書き レビュー 差し戻し 差戻 決裁 公開 審査",
      ],
      [
        "未報告 みほうこく 報告のない取組 報告なし 報告していない課",
        "催促 未提出 督促 リマインド",
      ],
      [
        "担当者 担当者を決める",
        "割り当て 担当決め 割当",
      ],
      [
        "CSV シーエスブイ CSV書き出し 書き出し CSVをダウンロード CSV出力 CSVエクスポート",
        "エクスポート export ダウンロード download 出力 エクセル excel SCV CVS",
      ],
      [
        "取り込み CSV取り込み とりこみ 取りこみ 取込 CSVインポート CSVアップロード",
        "インポート import アップロード upload 読み込み 一括登録",
      ],
      [
        "引き継ぎ 引継 ひきつぎ 引きつぎ表 引き継ぎ書",
        "異動 人事異動 後任 交代 退職",
      ],
      [
        "質問 答えられなかった質問 しつもん 未回答 未回答の質問 質問一覧",
        "答えられない質問 わからない質問",
      ],
      [
        "ことば 言葉 結びつけたことば",
        "言い換え 同義語 辞書",
      ],
      [
        "点検 てんけん tenken doctor",
        "診断 動作確認 設定確認 点件 天検 検点 チェック",
      ],
      [
        "利用状況 りようじょうきょう 利用実績 利用件数 アクセス状況",
        "統計 アクセス 利用 集計 アクセス数 使われ方 利用者数",
      ],
      [
        "ヘルプ help へるぷ コマンド コマンド一覧 使い方 使いかた つかいかた",
        "マニュアル 手引き メニュー",
      ],
    ]
  `);
  expect(foldCommand("/yakusoku 記録")).toBe("記録");
  expect([findNearCommands("へ"), findNearCommands("ヘ".repeat(13)), findNearCommands("アクセス数を見せて")]).toEqual([
    null,
    null,
    { surely: false, kinds: ["usage"] },
  ]);
});

test("引きつぎ表の全文", () => {
  const { city, measures } = recordsOf("konan");
  const entries = [
    published(1, { status: "in_progress", note: "呼びかけた", recordedAt: "2025-06-10T01:00:00.000Z" }),
    published(2, { note: "一", recordedAt: "2025-07-10T01:00:00.000Z" }),
    published(3, { note: "二", recordedAt: "2025-08-10T01:00:00.000Z" }),
    published(4, { note: "三", recordedAt: "2025-09-10T01:00:00.000Z", nextCheckOn: "2026-04-30" }),
    published(5, {
      state: "returned",
      note: "四",
      recordedAt: "2025-10-01T01:00:00.000Z",
      review: { by: "U0R", at: "2025-10-02T01:00:00.000Z", comment: "根拠を" },
    }),
    draft(6, { note: "五", recordedAt: "2025-10-03T01:00:00.000Z" }),
  ];
  const views = measures.map((measure) =>
    buildMeasureView(measure, city, TODAY, entries.filter(({ measureId }) => measureId === measure.id).toReversed()),
  );
  const gaps = listHandOver(views, { department: "秘書広報課" });
  expect(
    buildHandOverSheet(
      gaps.map((gap) => ({ ...gap, goneDepartments: ["秘書広報課"], goneRecorders: ["U1"], movedRecorders: ["U2"] })),
      TODAY,
    ),
  ).toMatchInlineSnapshot(`
    "引きつぎ表(令和7年10月10日現在、2件)

    【秘書広報課】2件

    ■ 市民視点を取り入れた情報発信の充実(konan-1-3)
    担当: 秘書広報課(関連部署は各関係課)
    いまはない課: 秘書広報課
    記録していた職員は、いまは Slack にいません
    記録していた職員は、いまはこの課の記録者ではありません
    すること: メール配信システム(湖南タウンメール)を新しくします。LINEなど、ほかの広報媒体も効果を検証して活発に使います。
    今の状況: 進行中(令和7年6月10日時点・担当課の報告)
    最後の報告: 令和7年9月10日(2025年)(1か月前)
    期限: 令和7年度末(2026年3月31日)・計画の終わり(この取組だけの期限は記載なし)
    次の確認日: 令和8年4月30日(2026年)
    残っている記録(確認待ち): 実施したこと: 五(年度の指定なし 随時)
    残っている記録(差し戻し): 実施したこと: 四(年度の指定なし 随時)
    これまで: 年度の指定なし 随時 実施したこと: 三、次の確認日: 令和8年4月30日(2026年)
    これまで: 年度の指定なし 随時 実施したこと: 二
    これまで: 年度の指定なし 随時 実施したこと: 一

    ■ 市民との情報共有の推進(konan-1-4)
    担当: 秘書広報課(関連部署は各関係課)
    いまはない課: 秘書広報課
    記録していた職員は、いまは Slack にいません
    記録していた職員は、いまはこの課の記録者ではありません
    すること: 市長が市民と直接対話するタウンミーティングを年3回開きます。市の施策の報告会型と、市民がテーマを出す市民提案型があります。
    今の状況: 期限前
    最後の報告: なし
    期限: 令和7年度末(2026年3月31日)・計画の終わり(この取組だけの期限は記載なし)"
  `);
  expect(listHandOver(views, { person: "U0RECORDER" }).map(({ view }) => view.measure.id)).toEqual(["konan-1-3"]);
  expect(listHandOver(views, { person: "U9" }, new Map([["konan-1-1", "U9"]]))).toHaveLength(1);
});

test("結びつけたことばは、番号の順に出る", () => {
  const ids = ["konan-1-10", "konan-1-9"].map((measureId) => ({ phrase: "x", measureId }));
  expect(renderTaughtPhrases(ids).match(/konan-1-\d+/g)).toEqual(["konan-1-9", "konan-1-10"]);
});

describe("Shift_JIS", () => {
  test("同じ意味の字は Windows の字で、書けない字は〓で、数を数える", () => {
    expect(encodeShiftJis("〜−‖—¢£¬")).toMatchObject({ unwritable: 0 });
    expect(throughShiftJis("〜−‖—¢£¬①髙\n")).toBe("～－∥―￠￡￢①髙\n");
    expect(encodeShiftJis("𠮷👍a")).toEqual({ bytes: Uint8Array.from([0x81, 0xac, 0x81, 0xac, 0x61]), unwritable: 2 });
    expect(throughShiftJis("abc")).toBe("abc");
    expect([...encodeShiftJis("ｱあ亜~").bytes]).toEqual([0xb1, 0x82, 0xa0, 0x88, 0x9f, 0x7e]);
    // 二か所にある字は、はじめのほう(NEC・IBM の写しではなく)
    expect([...encodeShiftJis("∵≒Ⅰ纊").bytes]).toEqual([0x81, 0xe6, 0x81, 0xe0, 0x87, 0x54, 0xfa, 0x5c]);
  });

  test("UTF-8・Shift_JIS・Excel の Unicode テキストのどれかで読む", () => {
    expect(findText(new TextEncoder().encode("あ"))).toEqual({ text: "あ", encoding: "utf-8" });
    expect(findText(encodeShiftJis("あ").bytes)).toEqual({ text: "あ", encoding: "shift_jis" });
    expect(findText(Uint8Array.from([0xff, 0xfe, 0x42, 0x30]))).toEqual({ text: "あ", encoding: "utf-8" });
    expect(findText(Uint8Array.from([0xfe, 0xff, 0x30, 0x42]))).toEqual({ text: "あ", encoding: "utf-8" });
    expect(findText(Uint8Array.from([0x80, 0xff]))).toBeUndefined();
  });
});

test("確認の流れ: 決まるのは一度だけ、取り消しは十分ちょうどまで", () => {
  expect((["publish", "return", "withdraw"] as const).map((action) => findNextState("draft", action))).toEqual([
    "published",
    "returned",
    "withdrawn",
  ]);
  for (const state of ["published", "returned", "withdrawn", "redacted"] as const)
    expect(findNextState(state, "publish")).toBeNull();
  const entry = draft(1);
  const at = (ms: number) => new Date(Date.parse(entry.recordedAt) + ms);
  expect(findUndoFault(entry, "U0RECORDER", at(600_000))).toBeNull();
  expect(findUndoFault(entry, "U0RECORDER", at(600_001))).toBe("too_late");
  expect(findUndoFault(entry, "U0OTHER", at(0))).toBe("not_own");
  expect(findUndoFault(published(1), "U0RECORDER", at(0))).toBe("decided");
  expect(findUndoFault(draft(1, { state: "withdrawn" }), "U0RECORDER", at(0))).toBe("withdrawn");
  expect((["not_own", "too_late", "decided", "withdrawn"] as const).map(describeUndoFault)).toMatchInlineSnapshot(`
    [
      "取り消せるのは、記録した本人だけです。",
      "取り消しは記録から10分までです。直すときは「訂正する」で記録してください。",
      "もう確認が済んでいます。直すときは「訂正する」で記録してください。",
      "この記録は、もう取り消されています。",
    ]
  `);
  expect([
    findCommentFault("return", " "),
    findCommentFault("return", null),
    findCommentFault("publish", null),
    findCommentFault("publish", "あ".repeat(300)),
    findCommentFault("publish", "あ".repeat(301)),
    findCommentFault("return", "090-1234-5678"),
    findRedactionFault(" "),
    findRedactionFault("まちがい"),
  ]).toMatchInlineSnapshot(`
    [
      "差し戻す理由を書いてください。",
      "差し戻す理由を書いてください。",
      null,
      null,
      "300文字までで書いてください。",
      "個人の情報のようです: 「090-1234-5678」(電話番号)。公開や保存をするので、除くか「担当者」のように書きかえてください。",
      "取り下げる理由を書いてください。",
      null,
    ]
  `);
});

test("だれが確認し、だれが働けるか。断ることばの全文", () => {
  const actor = (userId: string, ...groupIds: string[]) => ({ userId, groupIds });
  const alone = staffSchema.parse({ recorders: { users: ["U100"] }, reviewers: { users: ["U100"] } });
  const two = staffSchema.parse({ reviewers: { users: ["U100", "U200"] } });
  const group = staffSchema.parse({ reviewers: { users: ["U100"], userGroups: ["S100"] } });
  const own = { recordedBy: "U100" };
  expect([alone, two, group].map((staff) => mayReview(staff, actor("U100"), own).kind)).toEqual([
    "allowed",
    "refused",
    "refused",
  ]);
  expect(mayReview(two, actor("U100"), own)).toEqual({ kind: "refused", reason: "own_entry" });
  expect(mayReview(two, actor("U200"), own).kind).toBe("allowed");
  expect(mayReview(group, actor("U900", "S100"), own).kind).toBe("allowed");
  expect(mayReview(two, actor("U900"), own)).toEqual({ kind: "refused", reason: "not_reviewer" });
  expect([mayWork(two, actor("U200")).kind, mayWork(alone, actor("U100")).kind, mayWork(two, actor("U900"))]).toEqual([
    "allowed",
    "allowed",
    { kind: "refused", reason: "not_recorder" },
  ]);
  expect(
    (["not_recorder", "not_reviewer", "other_department", "own_entry"] as const).map(describeRefusal),
  ).toMatchInlineSnapshot(`
    [
      "進捗を記録できるのは、このボットの設定に登録された職員だけです。記録が必要なときは、行政改革の担当にお知らせください。",
      "公開の確認ができるのは、このボットの設定に登録された確認者だけです。",
      "この取組は、あなたの課の担当ではありません。担当課の職員にお知らせください。",
      "ご自分の記録は、ほかの確認者が確認します。",
    ]
  `);
});

test("様式の欄の全部と、年度の選びかた", () => {
  const fieldsOf = (id: string, corrects: EntryContent | null = null, city = cityOf(id)) =>
    recordingFormFor(measureOf(id), city, TODAY, corrects).fields.map(
      ({ field, label, kind, initial, hint, maxChars, kpi, options }) =>
        [field, label, kind, initial, hint, maxChars, kpi, options.map((each) => each.label).join("/")].join("|"),
    );
  expect(fieldsOf("konan-1-3")).toMatchInlineSnapshot(`
    [
      "status|状況|choice|||||未着手/進行中/達成/遅れ/中止・見直し/遅れそう",
      "fiscalYear|年度|choice|R7||||令和3年度/令和4年度/令和5年度/令和6年度/令和7年度",
      "point|時点|choice|any||||中間/年度末/随時",
      "kpiValue|指標の値|number||湖南市公式LINE新規ユーザー(件)。目標はLINE200件増|||",
      "stepItem|工程|choice|||||取組計画(メール配信システム)/取組計画(広報媒体の検証と活用)/取組計画(公式LINE新規ユーザー)",
      "stepFiscalYear|工程の年度|choice|||||令和3年度/令和4年度/令和5年度/令和6年度/令和7年度",
      "stepDone|工程は済みか|choice|||||済み/まだ",
      "evaluation|評価|choice|||||5 目標を大きく上回る成果があった/4 目標以上の成果があった/3 目標達成できた/2 目標達成に届かなかった/1 取組を行うことができなかった",
      "effectThousandYen|実績効果額(千円)|number||千円を単位に、数字だけで書きます。効果がなければ 0|||",
      "note|実施したこと|long_text||住民に公開されます。個人の情報は書かないでください|1000||",
      "evidenceUrl|根拠のURL|url||https:// で始まる公式のページや資料|||",
      "nextCheckOn|次の確認日|date|||||",
      "newDeadline|新しい期限|date||期限を変えるときだけ。もとの期限も残ります|||",
      "deadlineReason|期限を変える理由|text|||300||",
    ]
  `);
  expect(fieldsOf("suzaka-37", { ...EMPTY_CONTENT, status: "late" }).slice(1, 6)).toMatchInlineSnapshot(`
    [
      "fiscalYear|年度|choice|R7||||令和3年度/令和4年度/令和5年度/令和6年度/令和7年度/令和8年度",
      "point|時点|choice|any||||中間/年度末/随時",
      "kpiName|指標|choice|||||財政力指数(目標 0.590)/経常収支比率(%・目標 90.0 未満)/市税徴収率（滞納繰越分を含む）(%・目標 98.6)/実質公債費比率(%・目標 12.0 未満)/将来負担比率(%・目標 30.0 未満)",
      "kpiValue|指標の値|number||選んだ指標の値を、数字だけで書きます。単位と目標は、指標の横にあります|||",
      "note|実施したこと|long_text||住民に公開されます。個人の情報は書かないでください|1000||",
    ]
  `);
  const city = cityOf("konan-1-3");
  const yearsOf = (period: typeof city.plan.period) =>
    fieldsOf("konan-1-3", null, { ...city, plan: { ...city.plan, period } })[1];
  expect([yearsOf(null), yearsOf({ from: null, to: 2027 }), yearsOf({ from: null, to: 2023 })]).toMatchInlineSnapshot(`
    [
      "fiscalYear|年度|choice|R7||||令和3年度/令和4年度/令和5年度/令和6年度/令和7年度/令和8年度",
      "fiscalYear|年度|choice|R7||||令和3年度/令和4年度/令和5年度/令和6年度/令和7年度/令和8年度/令和9年度",
      "fiscalYear|年度|choice|||||令和元年度/令和2年度/令和3年度/令和4年度/令和5年度",
    ]
  `);
});

test("CSV を断ることば", () => {
  const records = recordsOf("konan");
  const csv = (text: string | Uint8Array, entries: ProgressEntry[] = []) => {
    const result = findCsvEntries({
      bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
      records,
      book: buildProgressBook(entries),
      recordedBy: "U0A",
      now: new Date(`${TODAY}T01:00:00.000Z`),
      idOf: (line) => `csv-${line}`,
    });
    return result.kind === "bad" ? describeCsvFaults(result.faults) : result.entries.length;
  };
  const head = "記録ID,年度,状況,時点,変更なし,記録番号\n";
  expect(
    [
      "",
      new Uint8Array(1024 * 1024 + 1),
      Uint8Array.from([0x80, 0xff]),
      'a"b\n"',
      "知らない,記録ID\n",
      "年度,年度,記録ID\n",
      "年度,状況\nR7,達成\n",
      `${head}konan-1-3,R7,達成,,,,あまり\n`,
      `${head},R7,達成,,,\n`,
      `${head}konan-9,R7,達成,,,\n`,
      `${head}konan-1-3,,,,はい,\n`,
      `${head}konan-1-3,R7,達成,,変更なし,\n`,
      `${head}konan-1-3,R7,達成,年度末,,\nkonan-1-3,R7,遅れ,年度末,,\n`,
      `${head}konan-1-3,R7,達成,,,e9\n`,
      `${head}${"konan-1-3,R7,進行中,,,\n".repeat(2001)}`,
      `${head}konan-1-3,R7,達成,年度末,,\nkonan-1-3,R7,遅れ,中間,,\n`,
      `${head}konan-1-3,,,,変更なし,\n`,
      `sep=,\n${head}konan-1-3,R7,達成,,,\n`,
      `${head.replaceAll(",", ";")}konan-1-3;R7;達成;;;\n`,
    ].map((text) => csv(text)),
  ).toMatchInlineSnapshot(`
    [
      [
        "何も書かれていません",
      ],
      [
        "ファイルが大きすぎます。1MBまでにしてください",
      ],
      [
        "文字が読めません。UTF-8 か Shift_JIS の CSV で保存してください",
      ],
      [
        "1行目: 引用符(")の使い方が正しくありません。表計算ソフトで CSV として保存しなおしてください",
      ],
      [
        "1行目 知らない: 知らない見出しです。書き出した CSV の見出しのまま使ってください",
      ],
      [
        "1行目: 同じ見出しが二つあります",
      ],
      [
        "1行目 記録ID: この見出しがありません",
      ],
      [
        "2行目: 見出しより列が多い行です。カンマの入った文が引用符で囲まれているか確かめてください",
      ],
      [
        "2行目 記録ID: 記録IDがありません",
      ],
      [
        "2行目 記録ID: 「konan-9」という記録はありません",
      ],
      [
        "2行目 変更なし: 「変更なし」と書くか、空にしてください",
      ],
      [
        "2行目 変更なし: 「変更なし」の行には、ほかのことを書けません",
      ],
      [
        "3行目 記録ID: 2行目と同じ取組・年度・時点です。どちらか一行にしてください",
      ],
      [
        "2行目 記録番号: この記録にない記録番号です。新しく記録する行では空にしてください",
      ],
      [
        "行が多すぎます。2000行までにしてください",
      ],
      2,
      1,
      1,
      1,
    ]
  `);
  expect(csv(`${head}konan-1-3,R7,達成,,,e1\n`, [published(1, { state: "withdrawn" })])).toMatchInlineSnapshot(`
    [
      "2行目 記録番号: もう訂正されたか、取り消された記録です。書き出しなおしてください",
    ]
  `);
  expect(csv(`${head}konan-1-4,R7,達成,,,e1\n`, [published(1)])).toMatchInlineSnapshot(`
    [
      "2行目 記録番号: この記録にない記録番号です。新しく記録する行では空にしてください",
    ]
  `);
});

test("書き出した CSV の全文", () => {
  const entries = [
    published(1, { fiscalYear: 2025, status: "late", kpi: { name: "湖南市公式LINE新規ユーザー", value: 3 } }),
  ];
  const { bytes } = renderProgressCsv(recordsOf("konan"), buildProgressBook(entries), 2025, "utf-8");
  expect(new TextDecoder().decode(bytes)).toMatchInlineSnapshot(`
    "記録ID,題名,担当課,状況,年度,時点,指標,指標の値,指標の単位,指標の目標,工程,工程の年度,工程は済みか,評価,実績効果額(千円),実施したこと,根拠のURL,次の確認日,新しい期限,期限を変える理由,変更なし,記録番号,公開の状態,記録日
    konan-1-1,地域まちづくり協議会への人的支援,地域創生推進課,,R7,,,,,,,,,,,,,,,,,,,
    konan-1-2,コミュニティビジネスの支援や地域人材の育成,地域創生推進課,,R7,,,,,,,,,,,,,,,,,,,
    konan-1-3,市民視点を取り入れた情報発信の充実,秘書広報課(関連部署は各関係課),遅れ,R7,随時,湖南市公式LINE新規ユーザー,3,件,LINE200件増,,,,,,,,,,,,e1,公開,2025-10-10
    konan-1-4,市民との情報共有の推進,秘書広報課(関連部署は各関係課),,R7,,,,回,3回開催,,,,,,,,,,,,,,
    "
  `);
  const several = renderProgressCsv(
    recordsOf("suzaka"),
    buildProgressBook([
      published(2, {
        city: "suzaka",
        measureId: "suzaka-37",
        fiscalYear: 2025,
        kpi: { name: measureOf("suzaka-37").kpis[1]!.name, value: 1 },
      }),
    ]),
    2025,
    "utf-8",
  );
  expect(
    new TextDecoder()
      .decode(several.bytes)
      .split("\r\n")
      .filter((row) => row.startsWith("suzaka-37")),
  ).toMatchInlineSnapshot(`
    [
      "suzaka-37,長期的展望に立った財政運営,総務課 / 財政課、税務課,,R7,随時,経常収支比率,1,%,90.0%未満(令和7年度),,,,,,,,,,,,e2,公開,2025-10-10",
    ]
  `);
});

test("確認する人が見くらべることば", () => {
  const { city } = recordsOf("konan");
  const before = published(1, {
    status: "in_progress",
    fiscalYear: 2025,
    kpi: { name: "湖南市公式LINE新規ユーザー", value: 100 },
    evaluation: 3,
    effectThousandYen: 10,
  });
  const now = draft(2, {
    status: "late",
    fiscalYear: 2025,
    kpi: { name: "湖南市公式LINE新規ユーザー", value: 50 },
    evaluation: 2,
    effectThousandYen: 20,
    deadline: { newDate: "2026-09-30", reason: "x" },
  });
  const contextOf = (entry: ProgressEntry, entries: ProgressEntry[]) =>
    listReviewContext(entry, buildMeasureView(measureOf("konan-1-3"), city, TODAY, entries));
  expect(contextOf(now, [now, before])).toMatchInlineSnapshot(`
    [
      "状況: 進行中(令和7年度 随時、令和7年10月10日(2025年)時点) → 遅れ",
      "湖南市公式LINE新規ユーザー: 前の値 100件(令和7年度 随時、令和7年10月10日(2025年)時点) → 50件、目標 LINE200件増",
      "前の評価: 3 目標達成できた(令和7年度 随時、令和7年10月10日(2025年)時点)",
      "前の実績効果額: 10千円(1万円)(令和7年度 随時、令和7年10月10日(2025年)時点)",
      "期限: 令和8年3月31日(2026年) → 令和8年9月30日(2026年)",
    ]
  `);
  expect(contextOf(now, [now])).toMatchInlineSnapshot(`
    [
      "状況: 報告なし → 遅れ",
      "湖南市公式LINE新規ユーザー: 前の値 報告なし(基準 記載なし) → 50件、目標 LINE200件増",
      "期限: 令和8年3月31日(2026年) → 令和8年9月30日(2026年)",
    ]
  `);
  const correction = { ...now, replaces: "e1" };
  expect(contextOf(correction, [correction, before])).toMatchInlineSnapshot(`
    [
      "訂正したところ: 状況: 進行中 → 遅れ、湖南市公式LINE新規ユーザーの実績: 100件 → 50件、評価: 3 目標達成できた → 2 目標達成に届かなかった、実績効果額: 10千円(1万円) → 20千円(2万円)、新しい期限: 記載なし → 令和8年9月30日(2026年)(x)",
      "状況: 報告なし → 遅れ",
      "湖南市公式LINE新規ユーザー: 前の値 報告なし(基準 記載なし) → 50件、目標 LINE200件増",
      "期限: 令和8年3月31日(2026年) → 令和8年9月30日(2026年)",
    ]
  `);
});

test("ひとことの要るわけ、ホームの一覧、一押しの中身", () => {
  expect(
    [
      { kind: "returned", comment: null } as const,
      { kind: "returned", comment: "根拠を" } as const,
      { kind: "check_due", date: TODAY, daysLeft: 0 } as const,
      { kind: "check_due", date: TODAY, daysLeft: -1 } as const,
      { kind: "deadline", origin: "own", date: TODAY, daysLeft: 0 } as const,
      { kind: "deadline", origin: "own", date: TODAY, daysLeft: -1 } as const,
      { kind: "deadline", origin: "target_year", date: TODAY, daysLeft: 3 } as const,
      { kind: "silent", months: 7 } as const,
    ].map(describeReason),
  ).toMatchInlineSnapshot(`
    [
      "差し戻されました",
      "差し戻されました: 根拠を",
      "次の確認日まで0日",
      "次の確認日を1日過ぎました",
      "期限まで0日",
      "期限を1日過ぎました",
      "指標の目標の年の終わりまで3日",
      "最後の報告から7か月",
    ]
  `);
  expect(HOME_LISTS.map(nameHomeList)).toMatchInlineSnapshot(`
    [
      "まとめ",
      "今週ひとこと要るもの",
      "まだ報告のないもの",
      "すべての取組",
      "達成",
      "中止・見直し",
      "遅れ",
      "報告あり",
      "期限後の報告なし",
      "期限が近い",
      "期限前",
      "期限も報告もなし",
    ]
  `);
  expect([findChosenList("needs"), findChosenList("x"), findChosenList(undefined)]).toEqual([
    "needs",
    "overview",
    "overview",
  ]);
  const { city, measures } = recordsOf("konan");
  const viewsOn = (today: string, entries: ProgressEntry[]) =>
    measures.map((measure) =>
      buildMeasureView(
        measure,
        city,
        today,
        entries.filter((each) => each.measureId === measure.id),
      ),
    );
  const check = [published(1, { status: "in_progress", nextCheckOn: "2025-10-17" })];
  const rows = (list: Exclude<(typeof HOME_LISTS)[number], "overview">, today: string) =>
    listHomeRows(list, buildWorkList(viewsOn(today, check), null, today)).map(({ view, line }) => [
      view.measure.id,
      line,
    ]);
  expect(rows("needs", TODAY)).toEqual([["konan-1-3", "次の確認日まで7日"]]);
  expect(rows("needs", "2025-10-09")).toEqual([]);
  expect(rows("unreported", TODAY).map(([id]) => id)).toEqual(["konan-1-1", "konan-1-2", "konan-1-4"]);
  expect(rows("all", TODAY)).toHaveLength(4);
  expect(rows("reported", TODAY)).toEqual([["konan-1-3", null]]);
  expect(CHECK_INS.map((choice) => buildCheckIn(choice, TODAY, { from: 2021, to: 2025 }))).toEqual([
    { ...EMPTY_CONTENT, confirmsOnly: true },
    { ...EMPTY_CONTENT, fiscalYear: 2025, status: "in_progress" },
    { ...EMPTY_CONTENT, fiscalYear: 2025, status: "at_risk" },
    { ...EMPTY_CONTENT, fiscalYear: 2025, status: "achieved" },
  ]);
  const yearIn = (period: Parameters<typeof buildCheckIn>[2]) => buildCheckIn("moved", TODAY, period).fiscalYear;
  expect([
    yearIn(null),
    yearIn({ from: 2025, to: 2025 }),
    yearIn({ from: 2026, to: 2027 }),
    yearIn({ from: 2020, to: 2024 }),
  ]).toEqual([2025, 2025, null, null]);
});

test("たずねる先: 課のチャンネル、なければ担当者、なければ市のチャンネル", () => {
  const { city, measures } = recordsOf("konan");
  const views = measures.map((measure) =>
    buildMeasureView(
      measure,
      city,
      TODAY,
      measure.id === "konan-1-1" ? [published(1, { measureId: "konan-1-1", status: "late" })] : [],
    ),
  );
  const parts = listUnreported(views);
  expect(parts.map(({ department, total, views: own }) => [department, total, own.length])).toEqual([
    ["秘書広報課", 2, 2],
    ["地域創生推進課", 2, 1],
  ]);
  const staff = (changes: object) => staffSchema.parse({ reminderChannel: "C0CITY", ...changes });
  const channel = { departmentChannels: [{ department: "秘書広報課", channel: "C0HISHO" }] };
  const owners = new Map([
    ["konan-1-3", "U1"],
    ["konan-1-4", "U1"],
  ]);
  expect(findAskTargets(parts[0]!, staff(channel), owners)).toEqual(["C0HISHO"]);
  expect(findAskTargets(parts[0]!, staff({}), owners)).toEqual(["U1"]);
  expect(findAskTargets(parts[1]!, staff(channel), owners)).toEqual(["C0CITY"]);
  expect(findAskTargets(parts[1]!, staff({ reminderChannel: null }), owners)).toEqual([]);
});

test("質問でない文と、残す文の境", () => {
  const noise = [
    "あ",
    "12",
    "はははは",
    "testtesttest",
    "www",
    "草草",
    "っっｓだ",
    "asdfg",
    "qwrtp sdfjk",
    "〇〇",
    "a!",
  ];
  expect(noise.filter((text) => !isNoise(text))).toEqual([]);
  const questions = ["DX", "PFI", "橋", "花壇の予算は?", "wifiは?", "What is the budget?"].filter(isNoise);
  expect(questions).toEqual(["橋"]);
  expect(cleanQuestion("花".repeat(60) + "壇".repeat(60) + "x")).toHaveLength(120);
  expect([cleanQuestion("花壇"), cleanQuestion("花"), cleanQuestion("受付 12345 と 123456")]).toEqual([
    "花壇",
    undefined,
    "受付 12345 と 〇〇",
  ]);
});
