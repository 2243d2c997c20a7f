/** What the desk says to whoever could not write, whatever they write on: what happened, and what to do next. */
export const DESK_WORDS = {
  notThere: "その記録は見つかりません。画面を開きなおしてください。",
  corrected: "この記録には訂正が出ています。新しいほうを確認してください。",
  reviewedAlready: "もう確認が済んでいるか、取り消された記録です。",
  redactedAlready: "もう取り下げられたか、まだ公開されていない記録です。",
  notSaved: "保存できませんでした。少し時間をおいて、もう一度送ってください。書いたものはそのまま残っています。",
  staffUnread: (why: string) => `登録された職員かを確かめられませんでした。${why}。`,
  otherWorkspace: (city: string) => `${city}のワークスペースの職員だけが使えます。`,
  settingsUnread: (faults: readonly string[]) =>
    `設定に読めないところがあります。${faults.join("、")}。直すことを、運用の人にお願いしてください。`,
  nobodyNamed: (city: string, setting: string) =>
    `${city}では、記録や確認をする職員がまだ登録されていません。設定(${setting})に加えると使えます。`,
};
