import { formatFiscalYear } from "../../../domain/fiscal-year.ts";

/** What staff are told in Slack beside cards and forms: what happened, and what to do next. A table: one place to read it all. */
export const STAFF_WORDS = {
  // Anywhere
  buttonGone: "このボタンは使えなくなりました。いまできることは /yakusoku ヘルプ で見られます。",
  entryMissing: "この記録は見つかりません。/yakusoku 確認待ち で、いまあるものを出せます。",
  entryGone: "この記録は見つかりません。カードを出しなおしてください。",
  entryUnread: "記録を読めませんでした。少し待って、もう一度押してください。",
  recordMissing: "この取組は見つかりません。題名のことばで、もう一度さがしてください。",
  recordGone: "この取組は、いまの記録にありません。題名のことばで、もう一度さがしてください。",
  recordGoneKeepWords: "この取組は、いまの記録にありません。書いたものを写してから、カードを出しなおしてください。",
  recordNotFound: "その取組は見つかりませんでした。題名のことばで書いてみてください。",
  chooseRecord: "取組を選んでください。",
  pressAgain: (why: string) => `${why}もう一度押してください。`,
  pressNamedAgain: (why: string, button: string) => `${why}「${button}」をもう一度押してください。`,
  openShortcutAgain: (why: string) => `${why}もう一度ショートカットから開いてください。`,
  viewTooLate: "時間がたったため、画面を開けませんでした。",
  viewUnopened: (reason: string) => `画面を開けませんでした。${reason}。`,
  reportsUnread:
    "いま、公開された報告を読み出せません。まちがった数や「報告なし」を出さないよう、ここで止めました。少し時間をおいて、もう一度押してください。",
  settingsUnread: (faults: readonly string[]) =>
    `職員の設定に読めないところがあります。そこだけを外して動いています: ${faults.join("、")}`,
  settingFault: (name: string, fault: string) => `${name} の ${fault}`,

  // Recording and checking in
  nameRecord: (command: string) => `どの取組かを続けて書いてください。例: /yakusoku ${command} ネーミングライツ`,
  recordThis: "この取組の進捗を記録します。",
  recordWhich: "どの取組の進捗を記録しますか?",
  standsNow: (icon: string, word: string, note: string | null) => `今: ${icon} ${word}${note ? `(${note})` : ""}`,
  recordedAlready: "もう記録されています。",
  undone: "✓ 元に戻しました。記録は取り消されました。",
  undoTitle: "元に戻す",
  returnTitle: "差し戻す",
  teachTitle: "この取組に結びつける",
  memoLead: "答弁メモ(公開ずみの記録だけ・そのまま写せます)",

  // Review
  approveFailed: "保存できませんでした。少し待って、もう一度押してください。",
  nothingToReview: "この一覧に、あなたが確認するものは残っていません。",
  reviewAllTitle: "まとめて確認",
  leftToReview: (left: number) => `残り${left}件は、もう一度押すと出ます。`,
  publishedSome: (count: number, next: string, others: number) =>
    `✓ ${count}件を公開しました。${next}${others > 0 ? `ほかの課の${others}件は、その課の確認者が確認します。` : ""}`,
  shownAreReviewed: (next: string) => `見た記録は、もう確認が済んでいます。${next}`,
  othersReview: "この一覧の記録は、ほかの課の確認者が確認します。",
  allReviewed: "この一覧の記録は、もうすべて確認が済んでいます。",
  correctedMeanwhile: (title: string) => `「${title}」のこの記録には、訂正が出ました。訂正のほうを確認してください。`,
  reviewDone: (source: string, total: number, published: number, returned: number, rest: number) => {
    const parts = [
      `公開 ${published}件`,
      ...(returned > 0 ? [`差し戻し ${returned}件`] : []),
      ...(rest > 0 ? [`取り消し・訂正 ${rest}件`] : []),
    ];
    return `✓ ${source}${total}件の確認が終わりました(${parts.join("・")})。`;
  },
  noReportToRedact: "取り下げられる報告はありません。",
  chooseReportToRedact: "取り下げる報告を選んでください。",
  redactedLater: "公開のあとで取り下げられました。",
  redactedTitle: "取り下げました",
  redacted: [
    "報告の文と数字は、どの画面からも消えました。",
    "確認のお願いと結果の Slack のメッセージからも消します。消せないものがあれば、あとで知らせます。",
    "Slack で答えたカード・「みんなに共有」した答え・週のまとめと、LINE に届いた分は、ここからは消せません。Slack の分は、そのメッセージを開いて消してください。",
    "だれが・いつ・なぜ取り下げたかは残ります。",
  ],

  // Files
  fileGone: "ファイルがもうありません。もう一度選んでください",
  fileUnreceived: "Slack からファイルを受け取れませんでした。少し待って、もう一度送ってください",
  fileTooLarge: "ファイルが大きすぎます。1MBまでにしてください",
  fileForbidden:
    "アプリの権限(files:read)が足りないか、トークン(BOT_TOKEN)が使えません。Bot Token Scopes に足して、ワークスペースに入れなおしてください",
  fileMissing: "ファイルを受け取れませんでした。もう一度選んでください。",
  importAgain: (why: string) => `${why}もう一度押すか、/yakusoku 取り込み と送ってください。`,
  readingTitle: "読んでいます",
  reading: "少しお待ちください。",
  importedTitle: "取り込みました",
  imported: (count: number) =>
    count > 0 ? `✓ ${count}件を受け取りました(未公開)。確認者に知らせます。` : "新しい記録はありませんでした。",
  importedRest: (unchanged: number, empty: number) => `変わっていない行 ${unchanged}件、書かれていない行 ${empty}件。`,
  linkNote: "リンクは10分で切れます。まだ公開されていない記録も入るので、ほかの人に送らないでください。",
  exportLead: (fiscalYear: number) =>
    `${formatFiscalYear(fiscalYear)}の記録を書き出します。書きこんで「CSV で取り込む」から戻せます。`,
  lostInShiftJis: (count: number) => `Shift JIS では${count}文字が書けず「〓」になります。UTF-8 をおすすめします。`,
  csvName: (city: string, fiscalYear: number) => `${city}_${fiscalYear}年度_進捗.csv`,
  sheetName: (city: string, today: string) => `${city}_引きつぎ表_${today}.txt`,

  // Hand-over and owners
  whoseUnknown: (words: string, departments: readonly string[]) =>
    `「${words}」という課も職員も分かりません。課の名前か「自分」を書いてください。課: ${departments.join("、")}`,
  departmentsUnchecked: "課の一覧(departments)がないので、課があるかは見ていません。",
  noGaps: (remarks: string) => `担当がいなくなった取組はありません。${remarks}`,
  nothingToHandOver: "引きつぐ取組はありません。",
  recordersUnchecked: (count: number) => `ほかに記録した職員${count}人は、いまも Slack にいるかを見ていません。`,
  chooseOwner: "だれの仕事にするかを、えらんでください。",
  ownerRemoved: "✓ 担当者を外しました。",
  ownerSet: "✓ 担当者を決めました。期限の前には、この人にたずねます。",
  noWayToAsk: (department: string) =>
    `${department}のチャンネルも担当者も決まっていません。設定(STAFF)の departmentChannels に加えるか、「/yakusoku 担当者 取組のことば」で決めてください。`,
  askUndelivered: (department: string) =>
    `${department}に届けられませんでした。チャンネルにアプリを招待してください(/yakusoku 点検 で確かめられます)。`,

  // Taught words and questions
  phraseMissing: "このことばは見つかりません。",
  phraseDecided: "このことばは、先に決まっていました。",
  phraseTaught: (phrase: string, title: string) => `✓ 「${phrase}」と聞かれたら、「${title}」を答えます。`,
  phraseInUse: "いまから使われます。",
  phraseRefused: (phrase: string, title: string) => `「${phrase}」は「${title}」に結びつけませんでした。`,
  phraseTaughtTitle: "結びつけました",
  phraseProposed: (phrase: string, title: string) => `✓ 「${phrase}」→「${title}」を確認者に送ります。`,
  phraseProposedThen: "承認されると使われ、あなたに知らせが届きます。",
  phraseProposedTitle: "確認者に送りました",
  phraseTooLong: (maxChars: number) => `${maxChars}文字までのことばにしてください。`,
  noPhrases: "結びつけたことばは、まだありません。",
  noPhrasesWith: (words: string) => `「${words}」の入ったことばは、結びつけられていません。`,
  noUnanswered: "答えられなかった質問はありません。",

  // Usage
  monthUnknown: (words: string) =>
    `「${words}」がどの月か分かりません。「/yakusoku 利用状況 先月」「/yakusoku 利用状況 10月」のように書いてください。`,
  usageTitle: (city: string, month: string) => `${city} ${month}の利用状況`,
  month: (year: number, month: number) => `${year}年${month}月`,
  askedRecords: "よくたずねられた記録",
  noAskedRecords: (least: number) => `${least}回以上たずねられた記録は、まだありません。`,
  unfoundTopics: "計画に見つからなかった話題",
  noUnfoundTopics: (least: number) => `${least}回以上の話題は、まだありません。`,
  kindsOfAnswers: "答えの種類",
  nothingYet: "まだありません。",
  usageNote: (least: number) =>
    `だれがたずねたかと、文は入っていません。${least}回に満たない記録と話題は出しません。緊急のことばは数えません。`,
};
