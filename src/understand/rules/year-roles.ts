import type { YearRole } from "../meaning.ts";
import type { Rule } from "../rule.ts";

const role = (name: YearRole) => () => ({ kind: "year_role" as const, role: name });
const THING = "(?:もの|やつ|の(?=は|って|を|が|$|\\?|だけ|も|、)|公約|取組|施策|項目)";

/** What a fiscal year beside it is for. Without a year they mean nothing, but for `added`. */
export const YEAR_ROLE_RULES: readonly Rule[] = [
  {
    name: "year/due",
    reads:
      /(?:まで)?(?:が|に|を|の)?\s*(?:期限|締め?切り?|〆切り?|目標年度?|期日|納期)(?:の(?=、|もの|やつ|公約|取組|施策|項目|は)|が|となる|に?なって(?:い)?る|に設定(?:された)?)?|(?:が|を)目標(?:の|とする|にして(?:い)?る)?|いつまで(?:に|が|は)?\s*[=:は](?=\s*(?:令和|r\d))|(?:の)?目標(?:で|が)(?=\s*(?:未達|達成|まだ))/g,
    produce: role("due"),
    examples: [
      { text: "令和6年度末が期限の公約", marks: "が期限の" },
      { text: "R7年度末が期限の施策一覧", marks: "が期限の" },
    ],
    counterExamples: ["目標値は?"],
  },
  {
    name: "year/as_of",
    reads:
      /(?:現在|時点)(?:で|の|に|と)?(?:書かれ(?:て(?:い)?る|た)|書いて(?:い|あ)る|なって(?:い)?る|まとめ(?:られ)?た)?(?:の(?=は|って|$|\?)|もの|やつ)?/g,
    produce: role("as_of"),
    examples: [{ text: "令和6年3月31日現在で書かれてるシートはどれ", marks: "現在で書かれてる" }],
    counterExamples: ["目標は?"],
  },
  {
    name: "year/until",
    reads: new RegExp(
      `まで(?:に|の)?(?:終わ(?:る|らせる)|達成す(?:る)?|でき(?:る|あがる)|やる|実施す(?:る)?|完了す(?:る)?|しめきり)?(?=${THING})|までに(?:終わ|達成|でき|完了)|以内(?:の|に)`,
      "g",
    ),
    produce: role("until"),
    weight: 1,
    examples: [{ text: "令和6年度末までのもの", marks: "までの" }],
    counterExamples: ["いつまで?"],
  },
  {
    name: "year/from",
    reads: /以降(?:の|に|が)?(?:期限)?|(?:か|または)(?:それより)?(?:後|あと|先)|から先/g,
    produce: role("from"),
    examples: [{ text: "令和7年度以降になっている公約", marks: "以降に" }],
    counterExamples: ["いつから?"],
  },
  {
    name: "year/after",
    reads: /より(?:も)?(?:後|あと|先)(?:の|に|が)?(?:期限)?|を(?:過|す)ぎて(?:から)?(?:の)?/g,
    produce: role("after"),
    examples: [{ text: "令和5年度より後が期限の公約", marks: "より後が期限" }],
    counterExamples: [],
  },
  {
    name: "year/before",
    reads: /より(?:も)?(?:前|まえ)(?:の|に|が)?(?:期限)?|以前(?:の|に|が)?(?:期限)?/g,
    produce: role("before"),
    examples: [{ text: "令和5年度より前が期限の公約", marks: "より前が期限" }],
    counterExamples: [],
  },
  {
    name: "year/added",
    reads:
      /(?:に|から|で)?(?:(?:新しく|新たに|途中で|後から|あとから)?(?:追加|加わ|足され|加えられ|付け足|増え(?=た(?:もの|やつ|項目|取組|の))|入った(?=取組|項目|もの))|(?:新しく|新たに)(?:増え|入っ|でき))(?:され|し|になっ|り|っ)?(?:た|て(?:い)?る|分)?(?:の(?=は|って|を|が|$|\?|も|だけ|うち))?|追加分?(?:の(?=もの|やつ|取組|項目|は))?/g,
    produce: role("added"),
    examples: [
      { text: "R3に追加された取組", marks: "に追加された" },
      { text: "R2追加とR4追加のやつ", marks: "追加" },
      { text: "後から追加されたもののうち企画部が関わってるの", marks: "後から追加された" },
      { text: "計画ができた後に付け足されたのはいくつありますか", marks: "に付け足されたの" },
    ],
    counterExamples: ["人口は増えましたか", "研修に入った職員"],
  },
  {
    name: "year/filled",
    reads:
      /(?:に|の)?(?:工程|予定|スケジュール|マス|欄)(?:が|の)?(?:何か)?(?:入って(?:い)?る|ある|書いて(?:あ|い)る|書かれて(?:い)?る|組まれて(?:い)?る|埋まって(?:い)?る)(?:の(?=は|って|を|が|$|\?)|もの|やつ)?|に(?:何か)?(?:やる|動く|実施する)(?:予定の|ことになって(?:い)?る)(?:の|もの|やつ)?/g,
    produce: role("filled"),
    examples: [{ text: "財政部と企画部、R5に工程が入ってるのはどれ", marks: "に工程が入ってるの" }],
    counterExamples: ["予定は?"],
  },
  {
    name: "year/empty",
    reads:
      /(?:に|の)?(?:工程|予定|スケジュール|マス|欄)(?:が|の|は)?(?:何も)?(?:入って(?:い)?ない|ない|なし|書いて(?:い)?ない|書かれて(?:い)?ない|空(?:いて(?:い)?る|白|欄)(?:の)?)(?:の(?=は|って|を|が|$|\?)|もの|やつ)?/g,
    produce: role("empty"),
    examples: [{ text: "令和4年度の予定が入っていない取組", marks: "の予定が入っていない" }],
    counterExamples: ["予定は?"],
  },
];
