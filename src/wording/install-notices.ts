const AGAIN = "リンクをもう一度開いて、はじめからやりなおしてください。";

/** What somebody who puts the shared app into a Slack workspace is told. */
export const INSTALL_NOTICES = {
  done: (city: string, team: string) => ({
    title: `${city}につなぎました`,
    text: `Slack の「${team}」に、まちの約束が入りました。Slack で /yakusoku 点検 と送ると、つぎにすることが出ます。`,
  }),
  notReady: {
    title: "まだ Slack につなげません",
    text: "この窓口の設定が足りません。リンクを送ってきた人に、点検(npm run doctor)を頼んでください。",
  },
  spentLink: {
    title: "このリンクは使えません",
    text: "もう使われたか、期限(7日)が過ぎています。リンクを送ってきた人に、新しいものを頼んでください。",
  },
  otherBrowser: {
    title: "つづきを確かめられません",
    text: `はじめたときと同じブラウザーで、クッキーを使えるようにして開いてください。${AGAIN}`,
  },
  spentVisit: { title: "時間が過ぎました", text: `10分のうちに「許可する」まで進んでください。${AGAIN}` },
  cancelled: { title: "つなぐのをやめました", text: `何も変えていません。つなぐときは、${AGAIN}` },
  refused: (code: string) => ({ title: "Slack に断られました", text: `何も変えていません(${code})。${AGAIN}` }),
  wholeOrganisation: {
    title: "ワークスペースを一つ選んでください",
    text: `組織(Enterprise)の全体には入れられません。まちが使うワークスペースを選んでください。${AGAIN}`,
  },
  otherCity: (team: string) => ({
    title: "ほかのまちにつながっています",
    text: `「${team}」は、すでにほかのまちの窓口です。別のワークスペースを選ぶか、リンクを送ってきた人に相談してください。`,
  }),
};
