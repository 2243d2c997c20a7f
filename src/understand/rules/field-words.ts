import { isDeadlineField, isDirectionField } from "../../domain/field-headings.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { FieldWord } from "../catalogue-words.ts";
import { anyOf, type Condition } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { DEADLINE_SAYINGS, DIRECTION_SAYINGS, TO_BE } from "../scale-sayings.ts";
import { does, doesNot } from "../verb-forms.ts";
import { THING } from "./wants.ts";

/** Before a word that no heading introduces: the beginning, a pause, or what a department or a set before it is joined by. */
const ALONE = '(?<=^|[、。\\s「『"]|[課部局室会所署](?:の|で|が)|(?:うち|中|なか|もの|やつ)(?:の|で|は|、)?)';
const GOES_ON = `(?:(?:に|と|で)(?:なって|書いて|書かれて|して|され(?:た|て))(?:い|あ)?る?|(?:に|と)(?:なった|された|した)|(?:で|として)(?:入った|加わった|載った|始まった|追加された|登載された))?(?:の(?=${THING}|一覧|リスト|全部|ぜんぶ|すべて|どれ|何|は|って|を|が|も|だけ|、|$|\\?)|(?=${THING}|だけ|のみ)|(?=(?:は|って)[?。]*$)|(?=以外|を除|じゃな|ではな|でな)|な(?:の|ん)に、?)`;

/** What people call a column, whatever the plan prints over it. */
const DUE_FIELD =
  "(?:(?:完了|達成|終了|実施|実現)の?)?(?:期限|めど|目途|目処|締め?切り?|〆切り?|期日)(?:の(?:ところ|欄|年度?))?";
const DIRECTION_FIELD =
  "(?:(?:(?:今後|これから|来年度|次年度|この先)の)?(?:方向性?|方針|扱い|見通し|予定)|(?:来年度?|次年度|翌年度)(?:から)?)";
const GRADE_FIELD = "(?:(?:自己|総合|今の|最新の)?(?:評価|判定|評定|成績))";
const namesOf = (field: string) =>
  [
    escapePattern(normalizeText(field)).replace(/の(?:別|区分|有無)$/, "(?:の(?:別|区分|有無))?"),
    ...(isDeadlineField(field) ? [DUE_FIELD] : []),
    ...(isDirectionField(field) ? [DIRECTION_FIELD] : []),
    ...(/評価|判定|評定/.test(field) ? [GRADE_FIELD] : []),
  ].join("|");

/** 「今後の方向性が「見直し」の事業」「新規のものだけ」: a word of a column's scale, with the column's name or without it. */
function* findWords(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const measure = escapePattern(catalogue.measureWord);
  for (const word of catalogue.fieldWords) {
    if (!text.includes(word.plain)) continue;
    const said = `[「『"(]?${escapePattern(word.plain)}[」』")]?(?:扱い|判定|区分)?`;
    const goesOn = `(?:${GOES_ON}|の?(?=${measure}))`;
    for (const field of word.fields) {
      const name = `(?:${namesOf(field)})`;
      // 「任期中が期限の」
      const before = isDeadlineField(field) ? `|${said}(?:が|を)${name}${GOES_ON}` : "";
      const pattern = `${name}(?:欄)?(?:が|は|の|で|を|に|[:=])?\\s?${said}(?:${goesOn}|で、|かつ、?|なのに、?)${before}`;
      for (const match of text.matchAll(new RegExp(pattern, "gu")))
        yield foundAt(match.index, match[0], word.written, field);
    }
    // 「本部が「伸」を付けた取組」: somebody gave it.
    const given = `(?<=[はが、\\s]|^)[「『"]${escapePattern(word.plain)}[」』"](?:の札|の印|の評価|の判定)?(?:を|と)(?:付けた|つけた|出した|貼った|下した|くだした|した|判定した|評価した|もらった|受けた)の?(?=${THING}|${measure}|は|って|$)`;
    for (const match of text.matchAll(new RegExp(given, "gu"))) yield foundAt(match.index, match[0], word.written, "");
    // 「毎年度の取組」 is done every year, whenever it is to end; a letter alone may stand for anything.
    if (word.plain.length === 1 || isState(word, catalogue.statusWords) || word.fields.every(isDeadlineField)) continue;
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
    // 「重点プロジェクト(◎)の事業」
    const signed = `[「『"]?${escapePattern(plain)}[」』"]?(?:プロジェクト|事業|施策|項目|取組)?[(「][○〇◎●][)」]`;
    const patterns = [
      [`${signed}${BEHIND}`, ""],
      [
        `${name}(?:${into}(?:${does(BELONGING)})|${CIRCLE}(?:${does(CIRCLED)})|(?:の)?(?:対象|該当|掲載|関連)(?:に?なって(?:い)?る|である)?)${BEHIND}`,
        "",
      ],
      [
        `${name}(?:${into}(?:${doesNot(BELONGING)})|${CIRCLE}(?:${doesNot(CIRCLED)}|ない|なし)|(?:の)?(?:対象外|非該当|(?:対象|該当)(?:では|じゃ|で)ない))${BEHIND}`,
        "not",
      ],
    ] as const;
    // 「重点公約って結局いくつ」: records are called so.
    const called = `${name}(?:${THING})?(?:${escapePattern(catalogue.measureWord)})?(?=(?:って|は|の数は)?(?:結局|全部で|ぜんぶで|合わせて)?、?(?:いくつ|何(?:件|個|本)|どれ)|の?(?:一覧|リスト)|(?:を|だけ)、?(?:全部|ぜんぶ|教え|おしえ|見せ|出し|並べ))`;
    for (const match of text.matchAll(new RegExp(called, "gu"))) yield foundAt(match.index, match[0], field, "");
    for (const [pattern, denial] of patterns)
      for (const match of text.matchAll(new RegExp(pattern, "gu"))) yield foundAt(match.index, match[0], field, denial);
  }
  // 「その中で◎が付いてるのは」: one column alone has marks, and no state is one.
  const [only, ...others] = catalogue.markedFields;
  if (!only || others.length > 0) return;
  for (const mark of only.marks.map(normalizeText)) {
    if (catalogue.statusWords.some(({ plain }) => plain === mark)) continue;
    const pattern = `[「『"]?${escapePattern(mark)}(?:印)?[」』"]?(?:が|の|は)?(?:${does(["付く", "つく", "付ける", "つける"])})${BEHIND}`;
    for (const match of text.matchAll(new RegExp(pattern, "gu"))) yield foundAt(match.index, match[0], only.field, "");
  }
}

/** Before what is said of a record in a verb, which could be anything's: the beginning, a pause, or a set. */
const OPENS =
  /(?:^|[、。?\s「『"(]|[課部局室会所署章節](?:の(?:うち|中|なか)?|で|が|は|、)+|(?:うち|中|なか|もの|やつ|取組|施策|事業|公約|項目)(?:の(?:うち|中|なか)?|で|は|、)*)$/u;
const ADVERB =
  "(?:(?:これから|今後|もっと|もう|さらに|いずれ|将来|この先|来年度?から|ゆくゆく|だんだん|徐々に|少しずつ|積極的に|とくに|特に|引き続き|これまでより)(?:は|も|の)?、?)*";

/** Words that a plan prints for a direction or in place of a deadline, and how they are said. */
type Direction = readonly [words: readonly string[], isOfFamily: (field: string) => boolean, pattern: RegExp];
const directionsOf = new WeakMap<readonly FieldWord[], readonly Direction[]>();

function listDirections({ fieldWords, measureWord }: ReadContext["catalogue"]): readonly Direction[] {
  const known = directionsOf.get(fieldWords);
  if (known) return known;
  const families = [
    [DIRECTION_SAYINGS, isDirectionField],
    [DEADLINE_SAYINGS, isDeadlineField],
  ] as const;
  const ends = `(?:${ENDS_SAYING}|の?(?=${escapePattern(measureWord)}))`;
  const built = families.flatMap(([sayings, isOfFamily]) =>
    sayings.flatMap(({ printed, said }): Direction[] => {
      const meant = fieldWords.filter(({ written, fields }) => printed.test(written) && fields.some(isOfFamily));
      if (meant.length === 0) return [];
      const also = meant.map(({ plain }) => escapePattern(plain)).join("|");
      const pattern = `${ADVERB}${said}(?:[(「『"](?:${also})[)」』"])?${TO_BE}${ends}`;
      return [[meant.map(({ written }) => written), isOfFamily, new RegExp(pattern, "gu")]];
    }),
  );
  directionsOf.set(fieldWords, built);
  return built;
}

/** 「もうやめることになった事業」「そのうち増やしていくのはどれ」: a direction in everybody's words, where the plan has a word for it. */
function* findDirections(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const [words, isOfFamily, pattern] of listDirections(catalogue))
    for (const match of findMatches(pattern, text)) {
      const before = text.slice(0, match.index);
      const isOfSection = catalogue.sections.some(({ plain }) =>
        /^(?:の|で|は|、|のうち、?)$/.test(behind(before, plain)),
      );
      const family = isOfFamily === isDeadlineField ? "due" : "direction";
      if (OPENS.test(before) || isOfSection) yield foundAt(match.index, match[0], family, ...words);
    }
}

/** What a text has behind the last mention of a name; "" where it has none. */
const behind = (text: string, name: string) =>
  text.includes(name) ? text.slice(text.lastIndexOf(name) + name.length) : "";

const ENDS_SAYING = `(?:の(?=${THING}|一覧|リスト|全部|ぜんぶ|すべて|どれ|何|は|って|を|が|も|だけ|$|\\?)|(?=${THING}|だけ|のみ))`;

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
    name: "field/direction",
    reads: findDirections,
    produce: ([, family, ...words], { catalogue }) => {
      const isOfFamily = family === "due" ? isDeadlineField : isDirectionField;
      const meant = catalogue.fieldWords.filter(
        ({ written, fields }) => words.includes(written) && fields.some(isOfFamily),
      );
      const written = [...new Map(meant.map((word) => [word.written, word.fields.filter(isOfFamily)]))];
      return {
        kind: "condition",
        condition: anyOf(
          written.map(([word, fields]): Condition => ({ kind: "value", words: word, fiscalYear: null, fields })),
        ),
      };
    },
    weight: 2,
    examples: [
      { text: "そのうち増やしていくのはどれ", marks: "増やしていくの", city: "scaled" },
      { text: "これから力を入れて広げるのはどれ", marks: "これから力を入れて広げるの", city: "scaled" },
      { text: "これから規模を小さくしていく取組", marks: "これから規模を小さくしていく", city: "scaled" },
      { text: "財政課でもっと力を入れていく方針のもの", marks: "もっと力を入れていく方針の", city: "scaled" },
      { text: "今のまま続ける予定の取組", marks: "今のまま続ける予定の", city: "scaled" },
    ],
    counterExamples: ["公園を増やしていくのはどれ", "財政課でもっと力を入れていく方針のもの"],
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
