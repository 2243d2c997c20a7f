import type { StateWord } from "../condition.ts";
import type { Rule } from "../rule.ts";

const state = (word: StateWord) => () => ({
  kind: "condition" as const,
  condition: { kind: "state" as const, state: word },
});

/** How a noun for records goes on after a verb: 「達成した|公約」「達成してない|のは」. */
const THING = "(?:の(?=は|って|を|が|も|だけ|$|\\?|だと|と|、|どれ|何|で|ほう|方)|もの|やつ|ところ|ほう|方)?";

/** What a record's state must be (状況). */
export const STATE_RULES: readonly Rule[] = [
  {
    name: "state/not_achieved",
    reads: new RegExp(
      `(?:まだ|いまだに?)?\\s*(?:未達(?:成)?|未完了?|未実現|(?:達成|実現|完了|クリア)[」』"]?(?:が|は|に)?(?:して|でき|されて|に?なって)?い?(?:ない|ません|なかった|ていない)|達成[」』"]?(?:して|でき)(?:い)?(?:ない|ません)|達成済み?(?:じゃ|では)ない|(?:終わって|おわって|済んで|できて|かなって|叶って|実って)い?(?:ない|ません)(?=もの|やつ|の(?:は|って|を|が|だけ|$|\\?)|公約|約束|取組|施策|項目)|まだの(?=公約|約束|取組|施策|項目|もの|やつ)|(?:残って(?:い)?る|のこって(?:い)?る)(?=公約|約束|取組|施策|項目|もの|やつ)|達成(?:の)?(?:しるし|印|マーク|記載|表示)(?:が|の|は)?(?:まだ)?(?:ついて|付いて)?(?:い)?(?:ない|なし))${THING}`.replaceAll(
        "達成",
        "(?:達成|たっせい)",
      ),
      "g",
    ),
    produce: state("not_achieved"),
    weight: 1,
    examples: [
      { text: "まだ達成していない公約", marks: "まだ達成していない" },
      { text: "VIIの未来で達成してないほうは", marks: "達成してないほう" },
      { text: "R5の目標で未達のもの", marks: "未達の" },
    ],
    counterExamples: ["達成した公約", "達成率は?"],
  },
  {
    name: "state/achieved",
    reads: new RegExp(
      `(?:もう|すでに|既に)?\\s*(?<!未)(?:区分[がはで]?[「『"]?達成[」』"]?(?!率|時期|目標)|[「『"]達成[」』"](?=に|の)(?:に?なって(?:い)?る)?|(?:達成|実現|完了|クリア)(?:した|済み?|された|できた|ずみ|して(?:い)?る(?=もの|やつ|公約|取組|施策|の))|達成の(?:区分|扱い)(?:に)?(?:なって(?:い)?る|入って(?:い)?る)?|(?:公約)?達成の(?=公約|一覧|もの|取組|やつ)|達成(?=(?:は|が|って|の数は|の件数は)?(?:何(?:件|本|個|%|割|パーセント|つ)|いくつ))|(?<=何(?:件|本|個|割|%)(?:が|を)?)達成(?!率|度|目標)|(?:終わった|おわった|済んだ|できた|かなった|叶った|守った|果たした)(?=公約|約束|取組|施策|項目|もの(?:は|を|って|$|\\?)|やつ(?:は|を|って|$|\\?)))${THING}`.replaceAll(
        "達成",
        "(?:達成|たっせい)",
      ),
      "g",
    ),
    produce: state("achieved"),
    examples: [
      { text: "もう達成した公約ぜんぶ教えて", marks: "もう達成した" },
      { text: "区分が「達成」のもの一覧", marks: "区分が「達成」の" },
    ],
    counterExamples: ["達成率は?", "達成時期は", "いつ達成する?"],
  },
  {
    name: "state/unreported",
    reads:
      /未報告(?:の)?|(?:まだ)?報告(?:が|の|も)?(?:ない|無い|なし|されて(?:い)?ない|出て(?:い)?ない|(?:上|あ)がって(?:い)?ない|して(?:い)?ない)(?:の)?/g,
    produce: state("unreported"),
    examples: [{ text: "未報告の取組は?", marks: "未報告の" }],
    counterExamples: ["報告書はどこ?"],
  },
  {
    name: "state/postponed",
    reads:
      /延期(?:された|になった|した|に?なって(?:い)?る|の(?=もの|取|施|公|項))?|先延ばし(?:された|になった|の)?|後ろ倒し(?:された|になった|の)?|期限が?(?:延びた|のびた|延ばされた|変わった|変更された)/g,
    produce: state("postponed"),
    examples: [{ text: "延期された取組は?", marks: "延期された" }],
    counterExamples: ["期限はいつ?"],
  },
  {
    name: "state/late",
    reads: /(?:予定より)?(?:遅れて(?:い)?る|遅れた|遅延して(?:い)?る|遅れの(?=取|施|公|も|項)|おくれて(?:い)?る)/g,
    produce: state("late"),
    examples: [{ text: "遅れている取組は?", marks: "遅れている" }],
    counterExamples: ["電車の遅れ"],
  },
  {
    name: "state/not_started",
    reads: /未着手(?:の)?|(?:まだ)?(?:始まって|着手して|手をつけて|手を付けて)(?:い)?ない/g,
    produce: state("not_started"),
    examples: [{ text: "まだ手をつけてない公約", marks: "まだ手をつけてない" }],
    counterExamples: ["いつ始まる?"],
  },
  {
    name: "state/in_progress",
    reads: /進行中(?:の)?|進んで(?:い)?る(?=取|施|公|も|項)|取り組み中(?:の)?/g,
    produce: state("in_progress"),
    examples: [{ text: "進行中の取組", marks: "進行中の" }],
    counterExamples: ["どこまで進んでる?"],
  },
  {
    name: "state/stopped",
    reads:
      /(?:中止|見直し|取りやめ|取り止め)(?:に)?(?:された|なった|した|となった)(?=もの|取|施|公|項|の(?:は|って|を|$|\?))/g,
    produce: state("stopped"),
    examples: [{ text: "中止になった取組は?", marks: "中止になった" }],
    counterExamples: ["料金の見直しは?"],
  },
];
