const NOUN = "(?:リマインダー?|りまいんだー?|お知らせ|おしらせ|通知|配信|フォロー)";
const CHANGE = "(?:の?(?:設定|変更|確認|登録|解除|停止|一覧))";
const WISH =
  "(?:を?(?:変えたい|変更したい|止めたい|やめたい|とめたい|したい|見せて|見たい|止めて|やめて|止める|やめる))";

/** Nothing but these: 「通知の停止」 is a wish of the reader, 「通知カードの廃止」 a question about a record. */
const SETTINGS = new RegExp(
  [
    `^(?:${NOUN}${CHANGE}?${WISH}?`,
    `設定(?:変更|画面)?${WISH}?`,
    `フォロー(?:中|している)(?:の?(?:記録|もの|施策|公約|取組項目))?${CHANGE}?`,
    "reminders?|settings?|notifications?|unsubscribe)(?:は|って)?[。?!\\s]*$",
  ].join("|"),
);

/** Whether a message asks for the reminders and their settings. @param text the normalised question */
export function isSettingsWord(text: string): boolean {
  return SETTINGS.test(text);
}
