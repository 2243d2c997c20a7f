import type { Catalogue } from "../catalogue.ts";
import { findLikely } from "../choose-rules.ts";
import { allOf, anyOf, type Condition, TOPIC_PLACES } from "../condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import {
  BARE,
  BEFORE_SECTION,
  CALLED,
  HALF_WORD,
  IN_PARTS,
  IN_TITLE,
  IS_CELL,
  NO_CELL,
  NOTED,
  PARTICLE,
  QUOTED,
  QUOTED_BEFORE,
  RECORDS,
  SAID_IN_PARTS,
  STANDS,
  TITLE_LACKS,
  TITLE_SAYS,
  WORDING,
  WRITING,
} from "./mention-patterns.ts";
import { findPlaceBefore } from "./places-in-record.ts";

/** The plan's own names are read as what they name: a term, a place, a department, the state. */
const IS_DAY = /^(?:令和|平成|[rh]\d|20\d\d).*(?:(?:日|末|月)(?:時点|現在)?|以降|以後|以前|まで)$/;
export const isName = (word: string, { terms, sections, departments, indicatorKinds }: Catalogue) =>
  word === "達成" ||
  IS_DAY.test(word) ||
  indicatorKinds.some(({ plain }) => plain === word) ||
  terms.includes(word) ||
  sections.some(({ plain }) => plain === word) ||
  departments.some(({ plain }) => plain === word);

/** 「「済」になっているもの」 is in that state, wherever else the word stands. */
const IS_STATE = /(?:に|と)なって(?:い)?る/;

/** 「「R3追加」の印」 says when a record joined the plan. */
const ADDED_IN = /^[rh令和平成]*\s?\d{0,2}年?度?に?追加$/;

function* findQuoted(text: string, { catalogue, needles }: ReadContext): Iterable<Found> {
  const { measureWord } = catalogue;
  for (const [place, pattern] of NOTED)
    for (const { index, 0: whole, 1: quoted = "" } of findLikely(pattern, text, needles))
      if (place === "title" || !isName(quoted, catalogue)) yield foundAt(index, whole, quoted, place, "", "");
  for (const match of findLikely(QUOTED, text, needles)) {
    const [whole, quoted = "", ...denials] = match;
    if (ADDED_IN.test(quoted)) continue;
    const beside = QUOTED_BEFORE.exec(text.slice(0, match.index));
    const before = text.slice(0, beside?.index ?? match.index);
    if (beside && !isName(quoted, catalogue)) {
      const { place, start } = findPlaceBefore(before) ?? { place: "text", start: beside.index };
      const end = match.index + whole.length;
      yield foundAt(
        start,
        text.slice(start, end),
        quoted,
        place,
        denials.find(Boolean) ?? "",
        /[とも]/.test(beside[2]!) ? ALL : "",
        beside[1]!,
      );
      continue;
    }
    const [named, outer, middle, inner] = BEFORE_SECTION.exec(before) ?? [];
    const level = outer ? "0" : middle ? "1" : inner ? "2" : "";
    // 「項目名」 is the title of a record where the city calls its records so.
    const section = level === "" && named?.startsWith("項目") && measureWord.endsWith("項目") ? undefined : named;
    const part = section === undefined ? findPlaceBefore(before) : null;
    const place = section === undefined ? (part?.place ?? (IN_TITLE.test(whole) ? "title" : "text")) : "section";
    const start = part?.start ?? match.index;
    if (part === null && IS_STATE.test(whole) && catalogue.statusWords.some(({ plain }) => plain === quoted)) continue;
    if (!(place === "text" || place === "schedule") || !isName(quoted, catalogue))
      yield foundAt(start, text.slice(start, match.index) + whole, quoted, place, denials.find(Boolean) ?? "", level);
  }
}

function* findBare(text: string, { catalogue, needles }: ReadContext): Iterable<Found> {
  for (const { index, 0: whole, 1: words = "", 2: denial = "" } of findLikely(IS_CELL, text, needles))
    if (!isName(words, catalogue) && !NO_CELL.test(words)) yield foundAt(index, whole, words, "schedule", denial, "");
  for (const match of findLikely(BARE, text, needles)) {
    const [whole, word = "", ...denials] = match;
    if (/^\d+$/.test(word) || isName(word, catalogue)) continue;
    const begun = HALF_WORD.exec(text.slice(0, match.index))?.[0] ?? "";
    const at = match.index - begun.length;
    const { place, start } = findPlaceBefore(text.slice(0, at)) ?? {
      place: IN_TITLE.test(whole) ? "title" : "text",
      start: at,
    };
    yield foundAt(start, text.slice(start, match.index) + whole, begun + word, place, denials.find(Boolean) ?? "", "");
  }
  for (const match of findLikely(TITLE_SAYS, text, needles)) {
    const word = match.slice(1).find(Boolean) ?? "";
    yield foundAt(match.index, match[0], word, "title", "", "");
  }
  for (const { index, 0: whole, 1: word = "" } of findLikely(TITLE_LACKS, text, needles))
    yield foundAt(index, whole, word, "title", "ない", "");
  for (const [place, pattern] of IN_PARTS)
    for (const match of findLikely(pattern, text, needles)) {
      const [word = "", ...others] = (match.slice(1).find(Boolean) ?? "").split(
        /とか|や|または|もしくは|か(?=\p{Script=Han}|\p{Script=Katakana})|・/u,
      );
      if (!isName(word, catalogue))
        yield foundAt(match.index, match[0], word, place, "", "", ...others.filter(Boolean));
    }
}

/** 「支援」も「拡充」も: both stand there. */
const ALL = "all";
const bothOf = (conditions: readonly Condition[]): Condition => allOf(conditions)!;

function produce([, words = "", place, denial, level, ...beside]: Found, { catalogue: { sections } }: ReadContext) {
  const part = TOPIC_PLACES.find((one) => one === place);
  const asked = (): Condition => {
    if (place !== "section")
      return (level === ALL ? bothOf : anyOf)(
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
    within: [QUOTED, ...NOTED.map(([, pattern]) => pattern)],
    produce,
    weight: 1,
    examples: [
      { text: "「出前講座」が中身に入ってる取組を挙げて", marks: "「出前講座」が中身に入ってる" },
      { text: "成果指標に「市民取組指標」を使っている施策", marks: "成果指標に「市民取組指標」を使っている" },
      { text: "R2の欄が「計画の見直し」になってるところ", marks: "の欄が「計画の見直し」になってる" },
      { text: "題名に「財源」ってことばが入ってるもの", marks: "題名に「財源」ってことばが入ってる" },
      { text: "令和6年度のマスに「検証」の字がある取組", marks: "のマスに「検証」の字がある" },
      { text: "「推進」って書かれてるの、いくつかあったよね", marks: "「推進」って書かれてる" },
      { text: "「促進」の二文字が題名にある施策", marks: "「促進」の二文字が題名にある" },
      { text: "題名の頭が「市民」で始まる取組", marks: "題名の頭が「市民」で始まる" },
      { text: "「検討」の文字がない項目", marks: "「検討」の文字がない" },
      { text: "題名「推進」 全部", marks: "題名「推進」" },
      { text: "R4予定「導入」 全部", marks: "予定「導入」" },
      { text: "タイトル:推進", marks: "タイトル:推進" },
      { text: "令和4年度「導入」 一覧", marks: "「導入」" },
      { text: "題名を見て「推進」の二文字があったら", marks: "題名を見て「推進」の二文字が" },
      { text: "項目名に「推進」を含むもの", marks: "項目名に「推進」を含む" },
      { text: "「推進」という言葉が題名に入っているもの", marks: "「推進」という言葉が題名に入っている" },
      { text: "区分が「拡充」か「新規」になってるの、どれ", marks: "「拡充」か「新規」になってる" },
    ],
    counterExamples: ["「空き家」の取組", "公約に入っている", "「達成」の公約は?", "目次に「R3追加」の印が付くもの"],
  },
  {
    name: "mention/bare",
    reads: findBare,
    within: [IS_CELL, BARE, TITLE_SAYS, TITLE_LACKS, ...IN_PARTS.map(([, pattern]) => pattern)],
    produce,
    weight: 1,
    examples: [
      { text: "SNSっちゅう字が書いてある取組", marks: "snsっちゅう字が書いてある" },
      { text: "令和4年度の欄に導入と書いてある取組は?", marks: "の欄に導入と書いてある" },
      { text: "令和4年度の欄に導入と書いてないものは?", marks: "の欄に導入と書いてない" },
      { text: "取組名に推進の字があるもの", marks: "取組名に推進の字がある" },
      { text: "令和4年度に導入と記載の取組", marks: "導入と記載の" },
      { text: "令和8年度に着工となっている公約", marks: "に着工となっている" },
      { text: "R3の欄に見直しって書いてあるの全部", marks: "の欄に見直しって書いてある" },
      { text: "ICTがタイトルにつくやつ", marks: "ictがタイトルにつく" },
      { text: "公約の題名に強化とあるもの", marks: "題名に強化とある" },
      { text: "題名で「強化」って言ってるのは何と何?", marks: "題名で「強化」って言ってる" },
      { text: "題名に強化 公約", marks: "題名に強化" },
      { text: "題名に強化がない公約", marks: "題名に強化がない" },
      { text: "「強化」で終わる題名の公約", marks: "「強化」で終わる題名" },
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
    reads: function* (text, { needles }) {
      for (const [place, pattern] of SAID_IN_PARTS)
        for (const { index, 0: words } of findLikely(pattern, text, needles)) yield foundAt(index, words, place);
    },
    within: SAID_IN_PARTS.map(([, pattern]) => pattern),
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
