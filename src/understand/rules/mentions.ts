import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import { anyOf, type Condition, TOPIC_PLACES, type TopicPlace } from "../condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { HELD, OF_RECORDS } from "./counted.ts";
import { findPlaceBefore, IN_PLACE, PLACE_NAMES } from "./places-in-record.ts";
import { THING } from "./wants.ts";

/** What words do in a text. */
const STANDING = [
  "入る",
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
export const WRITING = ["書く", "記す", "記載する", "明記する"];
const STANDS = `(?:${does(STANDING)}|(?:と|が)?ある|あります|あん(?=の|で))`;
const STANDS_NOT = `(?:${doesNot(STANDING)}|ない|ありません)`;
/** What tells that words, not things, are spoken of: 「検証」の字, SNSっちゅう言葉. */
const WORDING =
  "(?:字句|字面|文字列?|字|言葉|ことば|語句|単語|語|文言|ワード|用語|[一二三四]文字|添え書き|ハンコ|はんこ|判子|判|印|マーク|スタンプ)";
const CALLED = "(?:という|って(?:いう)?|ていう|っちゅう|ちゅう|との)";
const PARTICLE = "(?:だけ|のみ)?(?:が|を|も|に|は|の)?、?";
/** Where they stand is said again behind them. */
const SOMEWHERE =
  "(?:(?:中身|本文|文中|内容|説明|目標|どこか|あちこち|そこらじゅう|コピペ|どの[^「」、]{1,4})(?:に|で|から|も)?)*(?:まだ|もう)?";
const RECORDS = "(?:もの|やつ|の|ほう|方|取組|公約|施策|項目|ところ|とこ)";
const QUOTED = new RegExp(
  `(?:(?:取組|公約|施策|項目)?の?(?<!実施|取組の?|現状)(?:説明|本文|内容|中身|文章|文)(?:の中)?(?:に|で)(?:は)?、?)?[「『"]([^」』"]{1,40})[」』"](?:\\([^()]{0,12}\\))?(?:` +
    // 「検証」の字がある, 「ハンコ」のマークが付いてない
    `(?:の|${CALLED})?${WORDING}(?:\\([^()]{0,8}\\))?${PARTICLE}${SOMEWHERE}(?:(${STANDS_NOT})(?=${RECORDS})|${STANDS})?` +
    // 「出前講座」って書いてある, 「出前講座」が入ってない
    `|(?:という|って|と|て|の(?:こと|話))?${PARTICLE}${SOMEWHERE}(?:(${doesNot(STANDING)})(?=${RECORDS})|${does(STANDING)}|(?:と|って)ある|ある(?=${RECORDS}))` +
    ")",
  "g",
);

/** A word without marks, between particles: 「R4の欄に導入って書いてある」「SNSっちゅう字が」. */
const BARE_WORD =
  "(?<![\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9,.「『の])(?!何|誰|今)([\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9]{2,14}|\\p{Script=Han}{1,6}[しりえみきけげび])";
const BARE = new RegExp(
  `${BARE_WORD}(?:${CALLED}${WORDING}${PARTICLE}${SOMEWHERE}(?:(${STANDS_NOT})(?=${RECORDS})|${STANDS})?` +
    `|(?:に(?:は|も)?(?:触れ|ふれ|言及し)て(?:い)?る|(?:への|に|の)言及(?:が|の)?(?:ある|されて(?:い)?る))(?=${RECORDS})` +
    `|(?:って|と)(?:(${doesNot(WRITING)})(?=${RECORDS})|(?:${does(WRITING)}|(?:入って|載って)(?:い)?る)(?=${RECORDS}|$|\\?|。)))`,
  "gu",
);

/** 「ICTがタイトルにつく」「題名に財源が入る」「指標にツイッターとかSNSとかが出てくる」「オンラインの数字を指標に入れてる」 */
const IN_PARTS: readonly [TopicPlace, RegExp][] = TOPIC_PLACES.map((place) => {
  const name = `(?:${PLACE_NAMES[place]})`;
  const title = place === "title" ? "(?:の中)?(?:に|が)" : IN_PLACE;
  const others =
    "(?:(?:とか|や|か|または|もしくは|・)[\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9]{2,14})*(?:とか|など)?";
  const used =
    place === "targets"
      ? `|${BARE_WORD}(?:の(?:数字|数値|値|件数|数|割合))?を${name}(?:に|として)(?:${does(["する", "入れる", "使う", "掲げる", "置く", "選ぶ", "据える"])})|${BARE_WORD}(?:で|を)(?:${does(["数える", "測る", "はかる", "見る", "表す"])})${name}${HELD}${OF_RECORDS}`
      : "";
  return [
    place,
    new RegExp(
      `${BARE_WORD}(?:の名(?:前)?)?(?:が|って|という(?:字|言葉)?が?)(?:の)?${name}(?:${title})${STANDS}` +
        `|${name}(?:${title})(?:${BARE_WORD.replace(/\)$/, `${others})`)})(?:${CALLED}(?:${WORDING})?)?(?:が|の|と|って)?${does(STANDING)}${used}`,
      "gu",
    ),
  ];
});

const SAID_IN_PARTS: readonly [TopicPlace, RegExp][] = TOPIC_PLACES.map((place) => [
  place,
  new RegExp(
    `(?:の(?:名前?|こと|話|字|言葉))?(?:が|は|も)(?:${PLACE_NAMES[place]})${IN_PLACE}(?:${does(STANDING)}|ある)(?=${RECORDS})`,
    "gu",
  ),
]);

/** 「R7の欄がタウンミーティングの開催になってる」「…じゃない」: what the whole cell is. */
const IS_CELL = new RegExp(
  `(?:の)?(?:欄|マス|セル|工程|予定)(?:が|は)[「『"]?([^「」『』。、?]{2,24}?)[」』"]?(?:[「『"]?((?:じゃ|では)(?:ない|なく))[」』"]?|(?:に|と)なって(?:い)?る|(?:だ|である)(?=${RECORDS.slice(3, -1)}))(?=${RECORDS})`,
  "gu",
);

/** 「まちづくり|センター」: a word in hiragana begins before, no particle stands there. */
const HALF_WORD = /(?<=^|[、。?!\s「のをがはにもでとやかへ])[^、。?!\s「」のをがはにもでとやかへ]{2,8}(?<=[ぁ-ん])$/u;

/** That a cell says nothing, or the same as another, is no word in it. */
const NO_CELL = new RegExp(
  `^(?:空|真っ白|白紙|ブランク|何|同じ|別|違|変|ある|ない|入|書|載|埋|組|立|決|付|つい)|${THING}`,
);

/** 「拡充」か「新規」になってる: one or the other. */
const QUOTED_BEFORE = /[「『"]([^」』"「]{1,20})[」』"](?:か|や|または|もしくは|・|、)$/;

/** 「中項目の見出しに「スポーツ」」: the title of a place in the plan. */
const BEFORE_SECTION =
  /(?:(大項目|柱|章|重点項目|基本目標)|(中項目|節|基本施策)|(小項目)|区分|分野|項目)(?:の)?(?:見出し|題名|題|タイトル|名前|名)(?:に|が|で|の)?、?$/;

/** The plan's own names are read as what they name: a term, a place, a department, the state. */
const isName = (word: string, { terms, sections, departments, indicatorKinds }: Catalogue) =>
  word === "達成" ||
  indicatorKinds.some(({ plain }) => plain === word) ||
  terms.includes(word) ||
  sections.some(({ plain }) => plain === word) ||
  departments.some(({ plain }) => plain === word);

function* findQuoted(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const match of findMatches(QUOTED, text)) {
    const [whole, quoted = "", ...denials] = match;
    const beside = QUOTED_BEFORE.exec(text.slice(0, match.index));
    const before = text.slice(0, beside?.index ?? match.index);
    if (beside && !isName(quoted, catalogue)) {
      const { place, start } = findPlaceBefore(before) ?? { place: "text", start: beside.index };
      const end = match.index + whole.length;
      yield foundAt(start, text.slice(start, end), quoted, place, denials.find(Boolean) ?? "", "", beside[1]!);
      continue;
    }
    const [section, outer, middle, inner] = BEFORE_SECTION.exec(before) ?? [];
    const level = outer ? "0" : middle ? "1" : inner ? "2" : "";
    const part = section === undefined ? findPlaceBefore(before) : null;
    const place = section === undefined ? (part?.place ?? "text") : "section";
    const start = part?.start ?? match.index;
    if (!(place === "text" || place === "schedule") || !isName(quoted, catalogue))
      yield foundAt(start, text.slice(start, match.index) + whole, quoted, place, denials.find(Boolean) ?? "", level);
  }
}

function* findBare(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const { index, 0: whole, 1: words = "", 2: denial = "" } of findMatches(IS_CELL, text))
    if (!isName(words, catalogue) && !NO_CELL.test(words)) yield foundAt(index, whole, words, "schedule", denial, "");
  for (const match of findMatches(BARE, text)) {
    const [whole, word = "", ...denials] = match;
    if (/^\d+$/.test(word) || isName(word, catalogue)) continue;
    const begun = HALF_WORD.exec(text.slice(0, match.index))?.[0] ?? "";
    const at = match.index - begun.length;
    const { place, start } = findPlaceBefore(text.slice(0, at)) ?? { place: "text", start: at };
    yield foundAt(start, text.slice(start, match.index) + whole, begun + word, place, denials.find(Boolean) ?? "", "");
  }
  for (const [place, pattern] of IN_PARTS)
    for (const match of findMatches(pattern, text)) {
      const [word = "", ...others] = (match.slice(1).find(Boolean) ?? "").split(
        /とか|や|または|もしくは|か(?=\p{Script=Han}|\p{Script=Katakana})|・/u,
      );
      if (!isName(word, catalogue))
        yield foundAt(match.index, match[0], word, place, "", "", ...others.filter(Boolean));
    }
}

function produce([, words = "", place, denial, level, ...beside]: Found, { catalogue: { sections } }: ReadContext) {
  const part = TOPIC_PLACES.find((one) => one === place);
  const asked = (): Condition => {
    if (place !== "section")
      return anyOf(
        [...beside.filter((one) => one !== undefined), words].map((one) => ({
          kind: "topic",
          words: one,
          literal: true,
          ...(part === undefined ? {} : { place: part }),
        })),
      );
    const named = sections.filter((one) => (!level || one.level === Number(level)) && one.plain.includes(words));
    return { kind: "section", ids: [...new Set(named.flatMap(({ ids }) => ids))], label: `題に「${words}」` };
  };
  const condition: Condition = denial ? { kind: "not", of: asked() } : asked();
  return { kind: "condition" as const, condition };
}

/** Words that stand, or do not stand, in what a document prints. */
export const MENTION_RULES: readonly Rule[] = [
  {
    name: "mention/quoted",
    reads: findQuoted,
    within: [QUOTED],
    produce,
    weight: 1,
    examples: [
      { text: "「出前講座」が中身に入ってる取組を挙げて", marks: "「出前講座」が中身に入ってる" },
      { text: "成果指標に「市民取組指標」を使っている施策", marks: "成果指標に「市民取組指標」を使っている" },
      { text: "R2の欄が「計画の見直し」になってるところ", marks: "の欄が「計画の見直し」になってる" },
      { text: "題名に「財源」ってことばが入ってるもの", marks: "題名に「財源」ってことばが入ってる" },
      { text: "令和6年度のマスに「検証」の字がある取組", marks: "のマスに「検証」の字がある" },
      { text: "「推進」って書かれてるの、いくつかあったよね", marks: "「推進」って書かれてる" },
      { text: "「検討」の文字がない項目", marks: "「検討」の文字がない" },
      { text: "区分が「拡充」か「新規」になってるの、どれ", marks: "「拡充」か「新規」になってる" },
    ],
    counterExamples: ["「空き家」の取組", "公約に入っている", "「達成」の公約は?"],
  },
  {
    name: "mention/bare",
    reads: findBare,
    within: [IS_CELL, BARE, ...IN_PARTS.map(([, pattern]) => pattern)],
    produce,
    weight: 1,
    examples: [
      { text: "SNSっちゅう字が書いてある取組", marks: "snsっちゅう字が書いてある" },
      { text: "令和4年度の欄に導入と書いてある取組は?", marks: "の欄に導入と書いてある" },
      { text: "令和4年度の欄に導入と書いてないものは?", marks: "の欄に導入と書いてない" },
      { text: "R3の欄に見直しって書いてあるの全部", marks: "の欄に見直しって書いてある" },
      { text: "ICTがタイトルにつくやつ", marks: "ictがタイトルにつく" },
      { text: "令和6年度の欄にも調査が残ってるもの", marks: "の欄にも調査が残ってる" },
      { text: "ワークショップという言葉が出てくる施策を全部", marks: "ワークショップという言葉が出てくる" },
    ],
    counterExamples: ["コンビニで出る証明書", "タイトルは?", "担当課と書いてください"],
  },
  {
    // The words stand apart from what says it: 「SNSを使うって言葉が」.
    name: "mention/said",
    reads: new RegExp(
      `${CALLED}${WORDING}${PARTICLE}(?:${STANDS})?|と(?:書かれ|書い)て(?:い|あ)る(?=${RECORDS})|(?:が)?出てくる(?=${RECORDS})` +
        `|に(?:も)?(?:触れ|ふれ|言及し)て(?:い)?る(?=${RECORDS})|(?:への|に(?:は)?|の)言及(?:が|の)?(?:ある|されて(?:い)?る)(?=${RECORDS})`,
      "g",
    ),
    produce: () => ({ kind: "mention", in: "text" }),
    weight: 1,
    examples: [{ text: "市民との協働が出てくる項目は?", marks: "が出てくる" }],
    counterExamples: ["コンビニで出る証明書"],
  },
  {
    // 「まちづくりセンターの名が現状説明に出てくる」: words of more than one kind of letters, in one part.
    name: "mention/in_part",
    reads: function* (text) {
      for (const [place, pattern] of SAID_IN_PARTS)
        for (const { index, 0: words } of findMatches(pattern, text)) yield foundAt(index, words, place);
    },
    produce: ([, place]) => ({ kind: "mention", in: TOPIC_PLACES.find((one) => one === place)! }),
    weight: 1,
    examples: [
      { text: "まちづくりセンターの名が現状説明に出てくる取組", marks: "の名が現状説明に出てくる" },
      { text: "お年寄りのことがねらいに書いてある取組", marks: "のことがねらいに書いてある" },
    ],
    counterExamples: ["目的に書いてあるのは何?"],
  },
  {
    // 「市民課の名前が出てくる施策」 asks for its records.
    name: "mention/department",
    reads: new RegExp(
      `(?<=[課部局室係])(?:って|という|の)名前(?:が|は|も)?(?:${STANDS}|${does(["のる"])})|(?<=[課部局室係][」』"]?)[」』"]?(?:って|と)${does(WRITING)}(?=${RECORDS})`,
      "g",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 2,
    examples: [
      { text: "市民課の名前が出てくる施策はどれとどれ?", marks: "の名前が出てくる" },
      { text: "担当に「市民課」と書いてある施策", marks: "」と書いてある" },
    ],
    counterExamples: ["公園の名前が出てくる施策"],
  },
  {
    name: "mention/target",
    reads:
      /(?:を|が|は)?(?:目標値?|指標|kpi)(?:(?:に|として|と)(?:して|定めて|掲げて|使って|いる)(?:い)?(?:る)?|を(?:掲げ|定め|持|立て)(?:て)?(?:い)?(?:る)?)/g,
    produce: () => ({ kind: "mention", in: "targets" }),
    weight: 1,
    examples: [{ text: "市税収納率を目標値にしている取組", marks: "を目標値にしている" }],
    counterExamples: ["目標値は?"],
  },
];
