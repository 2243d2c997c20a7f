import type { MeasureView } from "../domain/measure-view.ts";
import { listStatements, type Statement } from "../wording/list-statements.ts";

/** What people ask the time of, and how a record calls it: 「いつ使える?」 asks for its 供用開始, not for the plan's end. */
const EVENTS: readonly { asks: RegExp; label: RegExp }[] = [
  {
    asks: /使|でき|出来|完成|建|竣工|オープン|開(?:く|館|業|設|始|い)|供用|始ま|はじま|スタート|利用/,
    label: /(?:供用|利用|使用)開始|開館|開業|開設|オープン|完成|竣工|しゅん工/,
  },
  {
    asks: /始ま|はじま|開始|スタート|使|利用|導入/,
    label: /運用(?:を始め|開始)|サービス開始|導入の(?:年度|予定|目標)/,
  },
  { asks: /から|始ま|はじま|始め|はじめ|スタート|続/, label: /始ま|始め|開始|創設|発足|設立|制定/ },
];

const NAMES_TIME = /(?:令和|平成|昭和)\s*(?:元|\d+)年|(?:19|20)\d\d年/;

/** 「保健センターはいつ?」 says not of what: whatever happens is told. */
const BARE_WHEN = /いつ(?:頃|ごろ)?(?:です|なの|なん|でしょう)?(?:か)?[?。\s]*$/;

/** The record's own words on when what is asked for happens, the event that fits first; without a question every event. */
export function findTimedEvents(view: MeasureView, question: string | null): Statement[] {
  const facts = listStatements(view).filter(({ kind, value }) => kind === "fact" && NAMES_TIME.test(value));
  const asksAll = question === null || BARE_WHEN.test(question);
  const labels = EVENTS.filter(({ asks }) => asksAll || asks.test(question)).map(({ label }) => label);
  return [...new Set(labels.flatMap((label) => facts.filter((fact) => label.test(fact.label))))];
}
