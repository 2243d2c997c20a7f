import { scriptPattern } from "../../domain/script-pattern.ts";
import { TOPIC_PLACES, type TopicPlace } from "../condition.ts";
import { does, doesNot } from "../verb-forms.ts";
import { HELD, OF_RECORDS } from "./counted.ts";
import { IN_PLACE, PLACE_NAMES } from "./places-in-record.ts";
import { THING } from "./wants.ts";

/** What words do in a text. */
const STANDING = [
  "入る",
  "はいる",
  "出る",
  "出てくる",
  "使う",
  "用いる",
  "書く",
  "載る",
  "含む",
  "含める",
  "記す",
  "記載する",
  "記入する",
  "明記する",
  "登場する",
  "並ぶ",
  "付く",
  "つく",
  "押す",
  "残る",
  "なる",
  "うたう",
];
/** What is done with them, said of words without marks. */
export const WRITING = ["書く", "書き込む", "記す", "記載する", "記入する", "明記する", "表示する"];
export const STANDS = `(?:${does(STANDING)}|(?:と|が)?ある|あります|あん(?=の|で))`;
export const STANDS_NOT = `(?:${doesNot(STANDING)}|ない|ありません)`;
/** What tells that words, not things, are spoken of: 「検証」の字, SNSっちゅう言葉. */
export const WORDING =
  "(?:字句|字面|文字列?|字|言葉|ことば|語句|単語|語|文言|ワード|用語|[一二三四]文?字|漢字|添え書き|ハンコ|はんこ|判子|判|印|マーク|スタンプ)";
export const CALLED = "(?:という|って(?:いう)?|ていう|っちゅう|ちゅう|との)";
export const PARTICLE = "(?:だけ|のみ)?(?:が|を|も|に|は|の)?、?";
/** Where they stand is said again behind them. */
const SOMEWHERE =
  "(?:(?:題名|表題|タイトル|名前|見出し|中身|本文|文中|内容|説明|目標|どこか|(?:ひと|一|1)マス|一か所|あちこち|そこらじゅう|コピペ|どの[^「」、]{1,4})(?:に|で|から|も)?)*(?:まだ|もう)?";
/** The part of a record that is said behind the words. */
export const IN_TITLE = /(?:[」』"].*|[^「」]{0,8}[がをもは])(?:題名|表題|タイトル|見出し|名前)(?:に|で)/;
export const RECORDS = "(?:もの|やつ|の|ほう|方|取組|公約|施策|項目|ところ|とこ)";
export const QUOTED = new RegExp(
  `(?:(?:取組|公約|施策|項目)?の?(?<!実施|取組の?|現状)(?:説明|本文|内容|中身|文章|文)(?:の中)?(?:に|で)(?:は)?、?)?[「『"]([^」』"]{1,40})[」』"](?:\\([^()]{0,12}\\))?(?:` +
    // 「検証」の字がある, 「ハンコ」のマークが付いてない
    `(?:の|${CALLED})?${WORDING}(?:\\([^()]{0,8}\\))?${PARTICLE}${SOMEWHERE}(?:(${STANDS_NOT})(?=${RECORDS})|${STANDS})?` +
    // 「出前講座」って書いてある, 「出前講座」が入ってない
    `|(?:という|って|と|て|の(?:こと|話))?${PARTICLE}${SOMEWHERE}(?:(${doesNot(STANDING)})(?=${RECORDS})|${does(STANDING)}|(?:と|って)ある|ある(?=${RECORDS})|(?:が|は|も)(ない|無い|ありません)(?=${RECORDS})|で(?:始ま|はじま|終わ|おわ)(?:る|って(?:い)?る)(?=${RECORDS}))` +
    ")",
  "g",
);

/** 「題名「推進」 全部」「R4予定「導入」」: the part and the word alone, as notes are written. */
const TERSE: readonly [TopicPlace, RegExp][] = (["title", "targets", "schedule"] as const).map((place) => [
  place,
  scriptPattern(
    `(?:${PLACE_NAMES[place]})\\s?(?:[:=]\\s?|に\\s?(?=[「『"][^」』"]+[」』"]\\s))?[「『"]([^」』"]{1,40})[」』"](?=$|\\s|、|。|全|のみ|だけ|一覧|で(?:全|絞|検索))`,
    "gu",
  ),
]);

const NO_WORD = "(?!一覧|全|リスト|だけ|のみ|変更|検索|確認|教|見|出|ごと|順)";
const SHORT_WORD = "(\\p{Script=Han}{2,6}|[\\p{Script=Katakana}ー]{2,10})(?=\\s|$)";
/** 「タイトル:推進」「令和4年度「導入」」: only right behind what can be nothing else. */
const TERSER: readonly [TopicPlace, RegExp][] = [
  [
    "title",
    scriptPattern(
      `(?:題名|タイトル|(?<![a-z])title|表題|(?:取組|項目|公約|施策)名)(?:\\s|[:=])\\s?${NO_WORD}${SHORT_WORD}`,
      "gu",
    ),
  ],
  [
    "schedule",
    /(?<=年度の?\s?|r\d{1,2}の?\s?)[「『"]([^」』"]{1,40})[」』"](?=$|\s|、|。|全|のみ|だけ|一覧|の(?:取組|施策|公約|項目|もの|やつ))/gu,
  ],
];
export const NOTED = [...TERSE, ...TERSER];

/** A word without marks, between particles: 「R4の欄に導入って書いてある」「SNSっちゅう字が」. */
const BARE_WORD =
  "(?<![\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9,.「『の])(?!何|誰|今|数字が|数値が|数が)([\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9]{2,14}|\\p{Script=Han}{1,6}[しりえみきけげび])";
export const BARE = scriptPattern(
  `${BARE_WORD}(?:(?:${CALLED}|の(?=文字|字[がはも]|字句|語[がはも]|言葉|ことば|文言|ワード))${WORDING}${PARTICLE}${SOMEWHERE}(?:(${STANDS_NOT})(?=${RECORDS})|${STANDS})?` +
    `|(?:に(?:は|も)?(?:触れ|ふれ|言及し)て(?:い)?る|(?:への|に|の)言及(?:が|の)?(?:ある|されて(?:い)?る))(?=${RECORDS})` +
    `|(?:って|と)(?:(${doesNot(WRITING)})(?=${RECORDS})|(?:${does(WRITING)}|(?:入って|載って)(?:い)?る|記載(?:あり|有り?|がある)?の?)(?=${RECORDS}|$|\\?|。)))`,
  "gu",
);

/** 「ICTがタイトルにつく」「題名に財源が入る」「指標にツイッターとかSNSとかが出てくる」「オンラインの数字を指標に入れてる」 */
export const IN_PARTS: readonly [TopicPlace, RegExp][] = TOPIC_PLACES.map((place) => {
  const name = `(?:${PLACE_NAMES[place]})`;
  const title = place === "title" ? "(?:の中)?(?:に|が)" : IN_PLACE;
  const others =
    "(?:(?:とか|や|か|または|もしくは|・)[\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9]{2,14})*(?:とか|など)?";
  const used =
    place === "title"
      ? `|${name}に([\\p{Script=Han}\\p{Script=Katakana}ー]{2,8}?)(?:と|って)?の?(?=(?:取組|施策|公約|項目|事業)[。?]?$)`
      : place === "targets"
        ? `|${BARE_WORD}(?:の(?:数字|数値|値|件数|数|割合))?を${name}(?:に|として)(?:${does(["する", "入れる", "使う", "掲げる", "置く", "選ぶ", "据える"])})|${BARE_WORD}(?:で|を)(?:${does(["数える", "測る", "はかる", "見る", "表す"])})${name}${HELD}${OF_RECORDS}`
        : "";
  return [
    place,
    scriptPattern(
      `${BARE_WORD}(?:の名(?:前)?)?(?:(?:という|って(?:いう)?)${WORDING}(?:が|は|も)?|が|って|という)(?:の)?${name}(?:${title})${STANDS}` +
        `|${name}(?:${title})(?:${BARE_WORD.replace(/\)$/, `${others})`)})(?:${CALLED}(?:${WORDING})?)?(?:が|の|と|って)?${does(STANDING)}${used}`,
      "gu",
    ),
  ];
});

const TITLE = `(?:${PLACE_NAMES.title})(?:の中)?`;
const IN_QUOTES = '[「『"]?([\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9]{2,14})[」』"]?';
/** What titles say or how they begin and end: 「題名に強化とある」「題名で「強化」って言ってる」「「強化」で終わる題名」「題名に強化 公約」. */
export const TITLE_SAYS = scriptPattern(
  `${TITLE}[にでがは]、?${IN_QUOTES}(?:(?:と|って)(?:ある|${does(["言う", "いう", "うたう", "名乗る"])})|(?:で|から)(?:終わる|おわる|始まる|はじまる))` +
    `|${IN_QUOTES}(?:で|から)(?:終わる|おわる|始まる|はじまる|終わって(?:い)?る|始まって(?:い)?る)${TITLE}` +
    `|${TITLE}に[「『"]?([\\p{Script=Han}\\p{Script=Katakana}ー]{2,8}?)[」』"]?(?=(?:公約|取組|施策|項目)?(?:\\s*(?:全部|ぜんぶ|すべて|一覧))?$)`,
  "gu",
);
/** 「題名に強化がない公約」 */
export const TITLE_LACKS = scriptPattern(
  `${TITLE}[にが]、?${IN_QUOTES}(?:(?:という|って(?:いう)?|の)?${WORDING})?(?:が|は|の|も|と)?(?:${doesNot(STANDING)}|ない|無い)(?=${RECORDS})`,
  "gu",
);

export const SAID_IN_PARTS: readonly [TopicPlace, RegExp][] = TOPIC_PLACES.map((place) => [
  place,
  scriptPattern(
    `(?:の(?:名前?|こと|話|字|言葉))?(?:が|は|も)(?:${PLACE_NAMES[place]})${IN_PLACE}(?:${does(STANDING)}|ある)(?=${RECORDS})`,
    "gu",
  ),
]);

/** 「R7の欄がタウンミーティングの開催になってる」「…じゃない」: what the whole cell is. */
export const IS_CELL = new RegExp(
  `(?:(?:の)?(?:欄|マス|セル|工程|予定)(?:が|は)|(?<=年度)(?:に|は|が)(?=[\\p{Script=Han}\\p{Script=Katakana}ー]{2,8}[にと]なって))[「『"]?([^「」『』。、?]{2,24}?)[」』"]?(?:[「『"]?((?:じゃ|では)(?:ない|なく))[」』"]?|(?:に|と)なって(?:い)?る|(?:だ|である)(?=${RECORDS.slice(3, -1)}))(?=${RECORDS})`,
  "gu",
);

/** 「まちづくり|センター」: a word in hiragana begins before, no particle stands there. */
export const HALF_WORD =
  /(?<=^|[、。?!\s「のをがはにもでとやかへ])[^、。?!\s「」のをがはにもでとやかへ]{2,8}(?<=[ぁ-ん])$/u;

/** That a cell says nothing, or the same as another, is no word in it. */
export const NO_CELL = new RegExp(
  `^(?:空|真っ白|白紙|ブランク|何|同じ|別|違|変|ある|ない|入|書|載|埋|組|立|決|付|つい|期限|締|目標|追加|新規|対象|(?:達成|完了|終了|完成)(?:予定|見込)|終わ|担当)|${THING}`,
);

/** 「拡充」か「新規」になってる: one or the other. */
export const QUOTED_BEFORE = /[「『"]([^」』"「]{1,20})[」』"](か|や|または|もしくは|・|、|と|も)$/;

/** 「中項目の見出しに「スポーツ」」: the title of a place in the plan. */
export const BEFORE_SECTION =
  /(?:(大項目|柱|章|重点項目|基本目標)|(中項目|節|基本施策)|(小項目)|区分|分野|項目)(?:の)?(?:見出し|題名|題|タイトル|名前|名)(?:に|が|で|の)?、?$/;
