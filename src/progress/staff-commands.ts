/** What staff ask for by a word behind `/yakusoku`. */
type StaffCommandKind =
  | "record"
  | "drafts"
  | "unreported"
  | "owners"
  | "export"
  | "import"
  | "hand_over"
  | "unanswered"
  | "phrases"
  | "inspect"
  | "usage"
  | "help";

/** Who may: whoever records, whoever records or reviews, everybody. */
export type CommandRight = "record" | "work" | "everybody";

export interface StaffCommandEntry {
  kind: StaffCommandKind;
  /** As help writes it; what follows is for the person to fill in. */
  usage: string;
  does: string;
  right: CommandRight;
  /** Spellings that mean it, the usual one first. */
  names: readonly [string, ...string[]];
  /** Everyday words that may mean it: offered where they are no question that a record answers. */
  hints: readonly string[];
  /** The command with words of the person's behind it, which are its first group; none: it takes no words. */
  takes?: RegExp;
}

/** In the order of help. */
export const STAFF_COMMANDS: readonly StaffCommandEntry[] = [
  {
    kind: "record",
    usage: "記録 取組のことば",
    does: "進捗を記録する",
    right: "record",
    names: ["記録", "きろく", "kiroku", "進捗を記録", "進捗の記録", "進捗記録"],
    hints: ["報告", "入力", "登録", "記入", "進捗", "録記"],
    takes: /^記録(?:する)?(?: (.*))?$/,
  },
  {
    kind: "drafts",
    usage: "確認待ち",
    does: "確認を待っている記録を見て、承認する・差し戻す",
    right: "work",
    names: ["確認待ち", "確認", "承認", "承認待ち", "確認町", "確認まち", "かくにん", "しょうにん", "未承認", "未公開"],
    hints: ["下書き", "レビュー", "差し戻し", "差戻", "決裁", "公開", "審査"],
  },
  {
    kind: "unreported",
    usage: "未報告 R7",
    does: "まだ報告のない取組(年度を書けば、その年度の)を課ごとに見て、一押しでたずねる",
    right: "work",
    names: ["未報告", "みほうこく", "報告のない取組", "報告なし", "報告していない課"],
    hints: ["催促", "未提出", "督促", "リマインド"],
    takes: /^未報告(?: (.*))?$/,
  },
  {
    kind: "owners",
    usage: "担当者 取組のことば",
    does: "その取組がだれの仕事かを決める",
    right: "work",
    names: ["担当者", "担当者を決める"],
    hints: ["割り当て", "担当決め", "割当"],
    takes: /^担当者(?: (.*))?$/,
  },
  {
    kind: "export",
    usage: "CSV R7",
    does: "一年分の記録を CSV で書き出す",
    right: "record",
    names: ["CSV", "シーエスブイ", "CSV書き出し", "書き出し", "CSVをダウンロード", "CSV出力", "CSVエクスポート"],
    hints: ["エクスポート", "export", "ダウンロード", "download", "出力", "エクセル", "excel", "SCV", "CVS"],
    takes: /^csv(?:[のを]?書き?出(?:し(?:て)?|す)?)?(?= |$|[^a-z]|[rhs]\d)(.*)$/i,
  },
  {
    kind: "import",
    usage: "取り込み",
    does: "書きこんだ CSV を取り込む",
    right: "record",
    names: ["取り込み", "CSV取り込み", "とりこみ", "取りこみ", "取込", "CSVインポート", "CSVアップロード"],
    hints: ["インポート", "import", "アップロード", "upload", "読み込み", "一括登録"],
  },
  {
    kind: "hand_over",
    usage: "引き継ぎ 課の名前(または 自分)",
    does: "引きつぐ取組を並べ、引きつぎ表を出す",
    right: "work",
    names: ["引き継ぎ", "引継", "ひきつぎ", "引きつぎ表", "引き継ぎ書"],
    hints: ["異動", "人事異動", "後任", "交代", "退職"],
    takes: /^引き?[継つ次]ぎ?(?: (.*))?$/,
  },
  {
    kind: "unanswered",
    usage: "質問",
    does: "答えられなかった質問を見て、取組に結びつける",
    right: "work",
    names: ["質問", "答えられなかった質問", "しつもん", "未回答", "未回答の質問", "質問一覧"],
    hints: ["答えられない質問", "わからない質問"],
  },
  {
    kind: "phrases",
    usage: "ことば",
    does: "結びつけたことばの一覧",
    right: "work",
    names: ["ことば", "言葉", "結びつけたことば"],
    hints: ["言い換え", "同義語", "辞書"],
    takes: /^(?:ことば|言葉)(?: (.*))?$/,
  },
  {
    kind: "inspect",
    usage: "点検",
    does: "設定・鍵・権限・チャンネル・定時処理を確かめる",
    right: "work",
    names: ["点検", "てんけん", "tenken", "doctor"],
    hints: ["診断", "動作確認", "設定確認", "点件", "天検", "検点", "チェック"],
  },
  {
    kind: "usage",
    usage: "利用状況 先月",
    does: "ひと月に何がどれだけたずねられたかを見る",
    right: "work",
    names: ["利用状況", "りようじょうきょう", "利用実績", "利用件数", "アクセス状況"],
    hints: ["統計", "アクセス", "利用", "集計", "アクセス数", "使われ方", "利用者数"],
    takes: /^利用状況(?:を見せて)? (.*)$/,
  },
  {
    kind: "help",
    usage: "ヘルプ",
    does: "この一覧を出す",
    right: "everybody",
    names: ["ヘルプ", "help", "へるぷ", "コマンド", "コマンド一覧", "使い方", "使いかた", "つかいかた"],
    hints: ["マニュアル", "手引き", "メニュー"],
  },
];

/** How the command is written first, for whoever is told to write it. */
export const nameOfCommand = (kind: StaffCommandKind): string =>
  STAFF_COMMANDS.find((command) => command.kind === kind)!.names[0];

/** 「引き継ぎ 自分」: what whoever asks hands over. */
export const MEANS_ONESELF = /^(?:自分|じぶん|私|わたし)$/;

/** What is said around a command: 「点検して」「承認したいです」「CSV お願いします」「質問を見せて」. */
const AROUND =
  /(?:を|の)?(?:一覧|リスト|画面)?(?:を|が|は)?(?:して|する|したい|します|お願い|おねがい|頼む|見せて|見る|見たい|みせて|開いて|開く|出して|出す|ください|下さい|くれ|です|ます|いたします|します|どこ|コマンド|$)$/;

/**
 * Text → what tells commands apart: no spaces and marks, no okurigana of the words in question, none of the words of
 * asking around them. A text of only such words stays as it is.
 */
export function foldCommand(text: string): string {
  let folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*\/?yakusoku\b/, "")
    .replace(/[\s「」『』【】。、,.!?・…ー~〜_-]/g, "")
    .replace(/取り?込み?/g, "取込")
    .replace(/引き?[継つ次]ぎ?/g, "引継")
    .replace(/書き?出し?/g, "書出")
    .replace(/(?<=確認|承認)待ち?/g, "待");
  for (;;) {
    const bare = folded.replace(AROUND, "");
    if (bare === folded || bare === "") return folded;
    folded = bare;
  }
}

/** Commands that a text nearly is. `surely`: no need to see first whether it is a question that a record answers. */
interface NearCommands {
  surely: boolean;
  kinds: StaffCommandKind[];
}

/** Longest text that is taken for a mistyped command. */
const MAX_NEAR_CHARS = 12;

/** Null for a text that is like no command; a text that is one is findStaffCommand's. */
export function findNearCommands(text: string): NearCommands | null {
  const folded = foldCommand(text);
  // 「担当は?」 asks of a record.
  if (/は[?？]\s*$/.test(text)) return null;
  if (folded.length < 2 || folded.length > MAX_NEAR_CHARS) return null;
  const near = STAFF_COMMANDS.flatMap(({ kind, names, hints }) => {
    const isHint = hints.some((hint) => foldCommand(hint) === folded);
    const grade = isHint ? "perhaps" : gradeOf(folded, names.map(foldCommand));
    return grade === null ? [] : [{ kind, grade }];
  });
  if (near.length === 0) return null;
  const sure = near.filter(({ grade }) => grade === "surely");
  return { surely: sure.length > 0, kinds: (sure.length > 0 ? sure : near).map(({ kind }) => kind) };
}

function gradeOf(folded: string, names: readonly string[]): "surely" | "perhaps" | null {
  const grades = names.map((name) => {
    const slips = countSlips(folded, name);
    if (slips > (name.length >= 6 ? 2 : 1) || name.length < 2) return null;
    // One sign of two may make another word: 「点字」 is no 「点検」.
    return name.length >= 3 && folded.length >= 3 && !isKanjiWord(name) ? "surely" : "perhaps";
  });
  return grades.find((grade) => grade === "surely") ?? grades.find((grade) => grade !== null) ?? null;
}

/** Each kanji carries a meaning of its own: 「確認済」 is not a slip for 「確認待」. */
const isKanjiWord = (name: string) => /\p{Script=Han}/u.test(name);

/** Signs left out, added, changed, or two that changed places, from one text to the other. */
function countSlips(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : changed;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, changed, swapped);
    }
  }
  return rows[a.length]![b.length]!;
}
