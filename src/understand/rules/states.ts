import { scriptPattern } from "../../domain/script-pattern.ts";
import type { StateWord } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import type { Rule } from "../rule.ts";
import { does, doesNot, done } from "../verb-forms.ts";
import { WORDING, WRITING } from "./mention-patterns.ts";
import { LACKING } from "./operator-verbs.ts";
import { ACHIEVING, ENDING, KEEPING, MARKING } from "./state-verbs.ts";

const state = (word: StateWord) => () => ({
  kind: "condition" as const,
  condition: { kind: "state" as const, state: word },
});

/** What a record is called after an adjective. */
const NAMED = "(?:もの|やつ|取組|取り組み|公約|約束|施策|項目|計画|事業|の(?:は|って|が|$|\\?))";

/** How a noun for records goes on after a verb: 「達成した|公約」「達成してない|のは」. */
const THING = "(?:の(?=は|って|を|が|も|だけ|$|\\?|だと|と|、|どれ|何|で|ほう|方)|もの|やつ|ところ|ほう|方)?";

const MARK = `(?:公約|目標)?(?:達成|完了)[」』]?(?:の|済みの|という|って(?:いう)?|との)?(?:しるし|表示|記載|記述|記入|表記|判(?![断明定別])|丸|○|${WORDING})`;
/** A question to which record it is not written: 「どの公約に「達成」と書かれていませんか」. */
const WHICH_LACKS =
  "(?<=(?:どの|どれ)[^。?]{0,14})[「『]?(?:公約)?達成[」』]?(?:と|って)(?:書かれて|書いて|記されて|記載されて|明記されて)(?:い|あり)ませんか\\??";
const STILL = "(?:まだ|(?<!な)いまだに?|未だに?)?\\s*";
const ALREADY = "(?:もう|すでに|既に)?\\s*";
const RECORD = "もの|やつ|公約|約束|取組|取り組み|施策|項目";
/** 「終わったのはどれ」, and not 「終わったのはいつ」. */
const CHOSEN =
  "の(?:と|や)、?(?=[^。?]{1,14}の(?:と|は|を|、|$))|の(?:は|って|を|だけ)?(?:\\?|$|どれ|何(?!の)|いくつ|全部|ぜんぶ)|ほう(?:は|を)|の(?=だけ(?:を|に|見せ|みせ|出し|教え|絞|$|[。?、]))|の(?:は|を)?(?=外[しす]|除|抜[いか]|省|いら|要ら|のけ)";
/** Done: 「終わった」「終わってる」「済んだことになっている」. */
const did = (verbs: readonly string[]) => `${done(verbs)}(?:ことに?(?:なって|されて)(?:い)?る)?`;

/** A plan's own word for what is being done, and not only prepared. */
const DOING = /^(?:実施|取組|取り組み|推進|事業)中$/;

/** What a record's state must be (状況). */
export const STATE_RULES: readonly Rule[] = [
  {
    name: "state/not_achieved",
    reads: new RegExp(
      [
        `${STILL}(?:未達(?:成)?|未完了?|未実現|(?:達成|たっせい)済み?(?:じゃ|では)ない|(?:達成|たっせい)[」』"]?(?:が|は|に|と)?(?:して|でき|されて|[にと]?なって)い?(?:ない|ません|なく(?:て)?(?=、?(?:まだ|短|中|[^。?]{0,12}(?:もの|やつ|の))))|(?:達成|たっせい)[」』"](?:が|は|に)?(?:ない|ません)|(?:${doesNot(ACHIEVING)}|(?:達成|たっせい|実現|完了)(?:でき(?:て)?|して)(?:い)?(?:ない|ません|なかった))(?:まま)?(?:の)?)${THING}`,
        `${STILL}(?!す[みい]ません)(?:${doesNot(ENDING)})(?=${RECORD}|${CHOSEN}|${NEXT_CONDITION})${THING}`,
        `[「『]?(?:公約)?達成(?:済み?)?[」』]?(?:以外|じゃない|ではない)${THING}`,
        `まだの(?=${RECORD})`,
        "(?<=^(?:じゃあ?|で)?、?)まだ(?:なの|の)(?:は|って)?(?=[?。]*$)",
        `(?:残って(?:い)?る|のこって(?:い)?る)(?=${RECORD})`,
        `${STILL}[「『"](?:公約)?達成[」』"](?:の?(?:区分|扱い|判定|欄))?(?:に|が|は|と)?${STILL}(?:なって|ついて|付いて|入って|書かれて)(?:い)?ない${THING}`,
        `[「『"]?(?:公約)?達成[」』"]?(?:と|って)${STILL}(?:${doesNot(WRITING)})${THING}`,
        `${STILL}${MARK}(?:が|の|は|を|も)?${STILL}(?:${doesNot(MARKING)}|ない|なし|${LACKING})${THING}`,
        WHICH_LACKS,
      ].join("|"),
      "g",
    ),
    produce: state("not_achieved"),
    weight: 1,
    examples: [
      { text: "まだ達成していない公約", marks: "まだ達成していない" },
      { text: "達成になってなくて短期のまま残ってるのは", marks: "達成になってなくて" },
      { text: "VIIの未来で達成してないほうは", marks: "達成してないほう" },
      { text: "R5の目標で未達のもの", marks: "未達の" },
      { text: "残ってる公約は何件?", marks: "残ってる" },
      { text: "いまだに「公約達成」の印がもらえてないのはどれだ", marks: "公約達成」の印がもらえてないの" },
      { text: "まだ片付いてない約束を並べて", marks: "まだ片付いてない" },
      { text: "まだ終わってないのだけ見せて", marks: "まだ終わってないの" },
      { text: "公約IIIで達成以外", marks: "達成以外" },
      { text: "二つのうち「達成」とされていないほう", marks: "達成」とされていないほう" },
      { text: "「達成」の区分になってないやつは", marks: "「達成」の区分になってないやつ" },
      { text: "まだのは?", marks: "まだのは" },
      { text: "「達成」の記載を欠く公約", marks: "達成」の記載を欠く" },
      { text: "達成の二文字が付いていない約束", marks: "達成の二文字が付いていない" },
      { text: "まだ達成の字が入っていないもの", marks: "まだ達成の字が入っていないもの" },
      { text: "どの公約に「達成」と書かれていませんか?", marks: "「達成」と書かれていませんか?" },
    ],
    counterExamples: ["達成した公約", "達成率は?", "工事が終わらないのはなぜ?", "すみません、短期の公約は?"],
  },
  {
    name: "state/achieved",
    reads: new RegExp(
      [
        `${ALREADY}(?<!未)(?:区分[がはで]?[「『"]?達成[」』"]?(?!率|時期|目標)|[「『"]達成[」』"](?=に|の)(?:に?なって(?:い)?る)?|(?:達成|たっせい)(?:済み?|ずみ)|(?:実現|完了|クリア)(?:済み?|ずみ)|${did(ACHIEVING)}|達成(?:と|に)なった(?=もの|やつ|の|公約|取組|施策|項目)|達成[にと](?:して(?:い|あ)る|しとる|され(?:て(?:い)?る|た)|されて(?:い)?(?=ます))(?=もの|やつ|の|公約|取組|施策|項目|ほう|方)|達成[にと]?なって(?:い)?る(?=もの|やつ|の|公約|取組|施策|項目|中|うち|${NEXT_CONDITION})|達成の(?:区分|扱い)(?:に)?(?:なって(?:い)?る|入って(?:い)?る)?|(?:公約)?達成の(?=公約|一覧|もの|取組|やつ))${THING}`,
        `${ALREADY}達成(?:\\s|に?なん|な)?(?:の?です|だ|でした|の)(?:か|よね|っけ)[?。]*$`,
        `${ALREADY}達成(?:という(?:こと|扱い))?[にと]な(?:って(?:い)?る|っとる|った)(?:の|ん)?(?:です|だ)?(?:か(?:ね|い|な)?|よね|っけ)?[?。]*$`,
        `${ALREADY}達成(?=(?:は|が|って|の数は|の件数は)?(?:何(?:件|本|個|%|割|パーセント|つ)|いくつ))`,
        "(?:公約)?達成(?:の)?(?=(?:を|は)(?:差し?引|差っ引|除|のぞ|抜|外|引|ひ[いくか]))",
        "(?<=(?:で|のうち|うち)、?)達成(?=は[?。]*$|って[?。]*$)",
        // 「達成 全部」
        "(?<=^|[\\s、。])達成(?=\\s*(?:全部|ぜんぶ|すべて|全て|だけ|のみ|分(?:だけ|を|全)))",
        "(?<=何(?:件|本|個|割|%)(?:が|を)?)達成(?!率|度|目標)(?:済み)?\\??",
        `${ALREADY}${did([...ENDING, ...KEEPING])}(?=${RECORD}|${CHOSEN}|${NEXT_CONDITION})${THING}`,
        `[「『"]?(?:公約)?達成[」』"]?(?:と|って)${ALREADY}(?:${does(WRITING)})${THING}`,
        `${ALREADY}${did(ENDING)}(?:と|って)(?:${does(WRITING)})${THING}`,
        `[「『"](?:公約)?達成[」』"](?:が|は|も)${ALREADY}(?:${does(MARKING)})(?:の(?=は|って|を|だけ|$)|もの|やつ)?`,
        `${MARK}(?:が|の|を|も)?${ALREADY}(?:${does(MARKING)}|ある)(?:の(?=は|って|を|だけ|$)|もの|やつ)?`,
      ].join("|"),
      "g",
    ),
    produce: state("achieved"),
    weight: 1,
    examples: [
      { text: "もう達成した公約ぜんぶ教えて", marks: "もう達成した" },
      { text: "公約IIのうち達成となっているもの", marks: "達成となっているもの" },
      { text: "公約2でもう達成にしてあるやつ", marks: "もう達成にしてあるやつ" },
      { text: "区分が「達成」のもの一覧", marks: "区分が「達成」の" },
      { text: "公約で「達成」が付いてるのはどれよ", marks: "「達成」が付いてるの" },
      { text: "済んだのは外して", marks: "済んだの" },
      { text: "もう済んだことになってるのは何ですか", marks: "もう済んだことになってるの" },
      { text: "もうできたって書いてある公約", marks: "もうできたって書いてある" },
      { text: "「達成」と書いてもらえた公約", marks: "「達成」と書いてもらえた" },
      { text: "成し遂げた公約はどれ?", marks: "成し遂げた" },
      { text: "達成の文字がある項目", marks: "達成の文字がある" },
      { text: "達成って字が書いてある公約", marks: "達成って字が書いてある" },
      { text: "達成 全部", marks: "達成" },
      { text: "それはもう達成ですか", marks: "もう達成ですか" },
      { text: "それはもう達成ということになっとるんですか", marks: "もう達成ということになっとるんですか" },
    ],
    counterExamples: ["達成率は?", "達成時期は", "いつ達成する?", "工事が終わったのはいつ?"],
  },
  {
    name: "state/unreported",
    reads:
      /未報告(?:の)?|報告(?:が|は)?(?:まだの|まだな(?:い|の)|待ちの)(?![なかにを]|も(?!の))|(?:まだ)?報告(?:が|の|も)?(?:ない|無い|なし|されて(?:い)?ない|出て(?:い)?ない|(?:上|あ)がって(?:い)?ない|して(?:い)?ない)(?:の)?/g,
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
    reads: new RegExp(
      `(?:予定より)?(?:遅れて(?:い)?る|遅れて(?:い)?ます(?=か)|遅れた|遅延して(?:い)?る|遅れの(?=取|施|公|も|項)|おくれて(?:い)?る|(?:遅れ|遅延)(?:が|の)(?:出て(?:い)?る|ある|出た)(?=${NAMED})|(?:遅れ|遅延|おくれ)(?=(?:は|が|って|の数は|の件数は|の取組は)?(?:全部で)?(?:何(?:件|本|個|割)|いくつ|どれ)))`,
      "g",
    ),
    produce: state("late"),
    examples: [
      { text: "遅れている取組は?", marks: "遅れている" },
      { text: "遅れは何件?", marks: "遅れ" },
      { text: "遅れが出ているものは?", marks: "遅れが出ている" },
    ],
    counterExamples: ["電車の遅れ", "遅れの理由は?"],
  },
  {
    name: "state/at_risk",
    reads: new RegExp(
      `(?:期限に|予定に)?(?:遅れそう|おくれそう|遅れる(?:おそれ|恐れ|かも|見込み)(?:の|が)?(?:ある|しれない)?|間に合わ(?:な(?:さ)?そう|ない(?:かも|おそれ|恐れ)(?:の|が)?(?:ある|しれない)?)|間に合いそう(?:に|も)ない)(?:な(?=${NAMED}|の)|(?=は|が|って|の|なん|だ|で|$|\\?))`,
      "g",
    ),
    produce: state("at_risk"),
    weight: 1,
    examples: [
      { text: "遅れそうなものは?", marks: "遅れそうな" },
      { text: "遅れそうは何件?", marks: "遅れそう" },
      { text: "期限に間に合わなそうな取組", marks: "期限に間に合わなそうな" },
    ],
    counterExamples: ["遅れている取組", "会議に遅れます"],
  },
  {
    name: "state/not_started",
    reads: new RegExp(
      [
        "未着手(?:の)?",
        `${STILL}(?:始まって|着手して|手を?(?:つけて|付けて|着けて))(?:も|すら|さえ)?(?:い)?ない`,
        `${STILL}(?:手(?:も|すら|さえ)(?:つけて|付けて|着けて)|手(?:が|も)(?:ついて|付いて)|(?:始めて|着手(?:も|すら|さえ)(?:して|できて)|取り?(?:か|掛)かって)(?:も|すら|さえ)?)(?:い)?(?:ない|ません)(?:まま)?${THING}`,
        `${STILL}(?:手つかず|手付かず|手着かず)(?:の(?:まま)?)?${THING}(?=${RECORD}|${CHOSEN}|は|って|$|${NEXT_CONDITION})`,
        `${STILL}(?:何も|なにも|全然|まったく)(?:やって|して|始めて|動いて)(?:い)?ない(?:まま)?の?(?=${RECORD}|${CHOSEN})`,
      ].join("|"),
      "g",
    ),
    produce: state("not_started"),
    examples: [
      { text: "まだ手をつけてない公約", marks: "まだ手をつけてない" },
      { text: "まだ手もつけてないのある?", marks: "まだ手もつけてない" },
      { text: "手つかずの施策は?", marks: "手つかずの" },
      { text: "取り掛かってもいないやつ", marks: "取り掛かってもいないやつ" },
    ],
    counterExamples: ["いつ始まる?", "手を付けない理由は?"],
  },
  {
    name: "state/in_progress",
    reads: scriptPattern(
      [
        "進行中(?:の)?|進んで(?:い)?る(?=取|施|公|も|項)|取り組み中(?:の)?",
        `(?:今|いま|現在|ちょうど)?(?:やって|実施して|進めて|取り組んで)(?:い)?る(?:最中|まっ最中|真っ最中|途中|さなか)(?:の)?${THING}`,
        `(?<!\\p{Script=Han})実施中の?(?=${RECORD})`,
      ].join("|"),
      "gu",
    ),
    produce: ([words], { catalogue }) => {
      // A plan that tells 実施中 from 検討中 calls both of them under way.
      const own = /^進/.test(words) ? undefined : catalogue.statusWords.find(({ plain }) => DOING.test(plain));
      return own
        ? { kind: "condition", condition: { kind: "status_word", words: own.written } }
        : state("in_progress")();
    },
    examples: [
      { text: "進行中の取組", marks: "進行中の" },
      { text: "今やってる最中のものは?", marks: "今やってる最中のもの" },
    ],
    counterExamples: ["どこまで進んでる?", "今やってるイベントは?"],
  },
  {
    name: "state/stopped",
    reads:
      /(?:中止|停止|見直し|取りやめ|取り止め|凍結)(?:に)?(?:された|なった|した|となった)(?=もの|取|施|公|項|の(?:は|って|を|$|\?))/g,
    produce: state("stopped"),
    examples: [{ text: "中止になった取組は?", marks: "中止になった" }],
    counterExamples: ["料金の見直しは?", "指名停止の基準は?"],
  },
];
