import { escapePattern } from "../../text/escape-pattern.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { FieldWord } from "../catalogue-words.ts";
import { anyOf, type Condition } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { THING } from "./wants.ts";

/** Before a word that no heading introduces: the beginning, a pause, or what a department or a set before it is joined by. */
const ALONE = '(?<=^|[、。\\s「『"]|[課部局室会所署](?:の|で|が)|(?:うち|中|なか|もの|やつ)(?:の|で|は|、)?)';
const GOES_ON = `(?:(?:に|と|で)(?:なって|書いて|書かれて|して|され(?:た|て))(?:い|あ)?る?|(?:に|と)(?:なった|された|した))?(?:の(?=${THING}|一覧|リスト|全部|ぜんぶ|すべて|どれ|何|は|って|を|が|も|だけ|、|$|\\?)|(?=${THING}|だけ|のみ)|(?=(?:は|って)[?。]*$))`;

/** 「今後の方向性が「見直し」の事業」「新規のものだけ」: a word of a column's scale, with the column's name or without it. */
function* findWords(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const measure = escapePattern(catalogue.measureWord);
  for (const word of catalogue.fieldWords) {
    if (!text.includes(word.plain)) continue;
    const said = `[「『"(]?${escapePattern(word.plain)}[」』")]?(?:扱い|判定|区分)?`;
    const goesOn = `(?:${GOES_ON}|の?(?=${measure}))`;
    for (const field of word.fields) {
      const name = escapePattern(normalizeText(field)).replace(/の(?:別|区分|有無)$/, "(?:の(?:別|区分|有無))?");
      const pattern = `${name}(?:欄)?(?:が|は|の|で|を|に|[:=])?\\s?${said}${goesOn}`;
      for (const match of text.matchAll(new RegExp(pattern, "gu")))
        yield foundAt(match.index, match[0], word.written, field);
    }
    if (isState(word, catalogue.statusWords)) continue;
    for (const match of text.matchAll(new RegExp(`${ALONE}${said}${goesOn}`, "gu")))
      yield foundAt(match.index, match[0], word.written, "");
  }
}

/** To be of what a column of marks tells: 「総合戦略に位置付けられている」「総合戦略の○がついてる」. */
const BELONGING = [
  "位置付ける",
  "位置づける",
  "載る",
  "載せる",
  "入る",
  "入れる",
  "含む",
  "含める",
  "該当する",
  "掲載する",
  "登載する",
  "なる",
  "挙がる",
  "関わる",
  "関連する",
];
const CIRCLED = ["付く", "つく", "付ける", "つける", "入る", "ある"];
const CIRCLE =
  "(?:の|に|が|は)?(?:[「『]?[○〇◎●][」』]?|丸|まる|マル|印|しるし|マーク|チェック)(?:印)?(?:が|の|は|も)?";
const BEHIND = `(?:の(?=${THING}|は|って|を|が|も|だけ|、|どれ|何|$|\\?)|(?=${THING}|だけ|のみ|${NEXT_CONDITION}))`;

function* findMarked(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const { plain, field } of catalogue.markedFields) {
    if (!text.includes(plain)) continue;
    const name = `[「『"]?${escapePattern(plain)}[」』"]?(?:の?欄|の?列)?`;
    const into = "(?:にも|には|に|でも|で|として|とも|と|が|は|も|の)?";
    const patterns = [
      [
        `${name}(?:${into}(?:${does(BELONGING)})|${CIRCLE}(?:${does(CIRCLED)})|(?:の)?(?:対象|該当|掲載|関連)(?:に?なって(?:い)?る|である)?)${BEHIND}`,
        "",
      ],
      [
        `${name}(?:${into}(?:${doesNot(BELONGING)})|${CIRCLE}(?:${doesNot(CIRCLED)}|ない|なし)|(?:の)?(?:対象外|非該当|(?:対象|該当)(?:では|じゃ|で)ない))${BEHIND}`,
        "not",
      ],
    ] as const;
    for (const [pattern, denial] of patterns)
      for (const match of text.matchAll(new RegExp(pattern, "gu"))) yield foundAt(match.index, match[0], field, denial);
  }
}

/** What the plan also calls a state is one where nothing names the column. */
const isState = ({ plain }: FieldWord, states: ReadContext["catalogue"]["statusWords"]) =>
  states.some((state) => state.plain === plain);

/** Words of columns that give every record one of a few words, as this plan prints them. */
export const FIELD_WORD_RULES: readonly Rule[] = [
  {
    name: "field/word",
    reads: findWords,
    produce: ([, words = "", field = ""], { catalogue }) => {
      const known = catalogue.fieldWords.find(({ written }) => written === words);
      if (!known) return null;
      const fields = field !== "" ? [field] : known.named.length > 0 ? known.named : known.fields;
      return { kind: "condition", condition: { kind: "value", words, fiscalYear: null, fields } };
    },
    weight: 1,
    examples: [
      { text: "来年度の扱いが「拡大」の取組は?", marks: "来年度の扱いが「拡大」の", city: "scaled" },
      { text: "新規の取組を一覧で", marks: "新規の", city: "scaled" },
    ],
    counterExamples: ["新規の取組は?", "見直しの取組"],
  },
  {
    name: "field/marked",
    reads: findMarked,
    produce: ([, field = "", denial], { catalogue }) => {
      const known = catalogue.markedFields.find((one) => one.field === field);
      if (!known) return null;
      const marked = anyOf(
        known.marks.map((words): Condition => ({ kind: "value", words, fiscalYear: null, fields: [field] })),
      );
      return { kind: "condition", condition: denial ? { kind: "not", of: marked } : marked };
    },
    weight: 1,
    examples: [
      { text: "総合戦略にも位置付けられてる事業はどれ", marks: "総合戦略にも位置付けられてる", city: "scaled" },
      { text: "総合戦略に○がついていない取組", marks: "総合戦略に○がついていない", city: "scaled" },
      { text: "総合戦略の対象の施策は?", marks: "総合戦略の対象の", city: "scaled" },
    ],
    counterExamples: ["総合戦略に載ってる取組は?"],
  },
];
