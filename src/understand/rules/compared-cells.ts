import { findLikely } from "../choose-rules.ts";
import { allOf, type Condition } from "../condition.ts";
import { findSaidYear } from "../find-named-years.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { RECORDS_FOLLOW } from "./counted.ts";
import { NUMBER } from "./read-years.ts";

export const YEAR = `(?:(?:初年度?|[一二三1-9]年目|最終年度?|最後の年度?)\\((?=[^()]{1,8}\\)))?(?:(?:(?:令和|平成|[rh])\\s?(?:${NUMBER})|20\\d\\d|二[〇零][一-九〇零]{2})(?:年度?)?|(?<![\\d年一二三四五六七八九十])(?:\\d{1,2}|[一二三四五六七八九]|十)年度)(?:\\((?:令和|平成)\\))?\\)?`;
/** The year beside the one that is named: 「前の年度」「その翌年度(7年度)」. */
const BESIDE =
  "(?:(?<before>(?:その)?(?:(?:前|まえ|一つ前|ひとつ前)の?年度?|前年度?))|(?:その)?(?:(?:次|つぎ)の?年度?|翌年度?))(?:\\([^()]{1,8}\\))?";
/** What the columns of a plan's years are called, and what stands in them. */
export const CELL =
  "(?:取組計画|取り組み計画|年次計画|年度計画|実施計画|計画|予定|工程表?|スケジュール|欄|マス|セル|列|段|内容|中身|文言|文章|文面|文字|文|記載|記述|言葉|ことば|書きぶり|書き方|表現|やること|すること)";
const HOW =
  "(?:ずっと|毎年度?|まったく|全く|完全に|丸ごと|まるごと|まるっきり|すべて|全部|ぜんぶ|まるきり|まるっと|そっくり(?:そのまま)?|一字も|一文字も|一言も|一字一句|一言一句|一度も|一回も|いちども|途中で|ひとつも|一つも|少しも|ちょっとも|まるで|同士|の間|間|どうし|で比べて|を?見比べて?|を比べて|に比べて?|に対して|続けて|実質)";
/** 「R5年度の計画と、R6年度のものとで」 */
const GAP = `(?:${CELL}|${HOW}|(?:もの|分|ぶん|やつ)(?=[がはとをにも])|の年度|年度|[のがはでとをにも、\\s])*`;
const ALTERING = [
  "違う",
  "ちがう",
  "異なる",
  "異にする",
  "変わる",
  "かわる",
  "変化する",
  "変更する",
  "変える",
  "改める",
  "動く",
  "切り替わる",
  "切り替える",
  "切替わる",
  "切替える",
  "入れ替わる",
  "入れ替える",
  "書き換わる",
  "書き換える",
  "書換わる",
  "差し替わる",
  "差し替える",
  "changeする",
  "チェンジする",
  "食い違う",
];
const DIFFERENCE = "(?:違い|ちがい|差異?|相違|変更|変化|へんか|へんこう|入れ替え|切り替え|異同|ずれ|ズレ)";
const ALIKE = `(?:同じ|おなじ|おんなじ|同一|同様|同文|一緒|いっしょ|不変|(?:一致|踏襲|継続|一貫)(?:${does(["する"])})|変わらず|変わらぬ|${doesNot(ALTERING)}|${DIFFERENCE}(?:が|は|の|も)?な(?:い|し|く)|そのまん?ま|(?:引き|丸)?写し|焼き直し|コピー|使い回し|据え置き|コピペ|踏襲)`;
const UNLIKE = `(?:(?:(?:違う|異なる|別の|新しい)(?:計画|内容|予定|もの)(?:に|へ)(?:と)?)?${does(ALTERING)}|${DIFFERENCE}(?:が|の|は)?(?:ある|あり|出る|見られる|生じる|入る)|別(?=[のに]|もの|物)|別物|別々|ばらばら|まちまち|(?:同じ|おなじ|おんなじ|同一|一緒|一致)(?:じゃ|では|で)ない|新しく(?:なる|なって(?:い)?る))`;
const BEING =
  "(?:(?:の|な|である)?(?:内容|文言|記載|文章|文|計画|予定|もの(?=[がにで])|物|こと)?(?:が|で|に|と|の)?(?:続く|続いて(?:い)?る|つづく|並ぶ|並んで(?:い)?る|なって(?:い)?る|なる|書かれて(?:い)?る|書いて(?:い|あ)る|載って(?:い)?る|である|の?まん?ま(?:の|に?なって(?:い)?る|で続く)?)?(?:、?(?:という|って(?:いう)?))?)";
const END = `(?:の(?=は|って|を|が|も|だけ|、|$|\\?)|(?=は?(?:どの)?\\s?${RECORDS_FOLLOW}))`;

/** 「R3とR4で内容が違う」「令和5年度から6年度に移るところで切り替わる」「R4からR7まで毎年同じ」 */
const BETWEEN_YEARS = new RegExp(
  `(?:${CELL}(?:が|の|は|、)?)*(?<first>${YEAR})${GAP}(?:[とや→~・、がはもをで\\s-]|から)(?:(?<last>${YEAR})|${BESIDE})(?:まで|から|にかけて|に移る(?:ところ|とき|時|タイミング)で|になる(?:ところ|とき|時)で|への?(?:境目|変わり目)で)?${GAP}(?:(?<alike>${ALIKE})|${UNLIKE})${BEING}${END}`,
  "gu",
);
/** 「R3以降」「残りの年は」 */
const OTHERS = `(?:${YEAR}(?:以降|以後|から(?:後|先|あと)?)|(?:残り|のこり|あと|ほか|他|それ以外|以外)(?:の)?(?:年度?|\\d年)?(?:は|が)?(?:全部|すべて|みんな|みな)?)(?:は|が)?`;
/** 「R3の欄だけ違っていて」「R3だけ違って残りは同じ」 */
const ONE_ALONE = new RegExp(
  `(?:${CELL}(?:が|の|は)?)*(?<only>${YEAR})(?:の)?${CELL}?だけ(?:が|は)?${GAP}(?:${YEAR}(?:以降|以後)とは?${GAP})?(?:(?:違|異な|変わ)って(?:い)?(?:て)?|(?:違い|ちがい|異なり|変わり|別で|別だが)(?=、)|${UNLIKE}${BEING})(?:、?${OTHERS}${GAP}${ALIKE}${BEING})?${END}`,
  "gu",
);
/** 「R6から計画の中身が切り替わる」 */
const FROM_YEAR = new RegExp(
  `(?:${CELL}(?:が|の|は)?)*(?<from>${YEAR})(?:から|で|に(?:なって|入って|なると)?|を境に)、?${GAP}${UNLIKE}${BEING}${END}`,
  "gu",
);
/** 「R4以降はずっと同じ内容で続く」 */
const SINCE_YEAR = new RegExp(
  `(?:${CELL}(?:が|の|は)?)*(?<since>${YEAR})(?:以降|以後|から(?:後|先|あと|(?:最後|終わり|おわり|最終)(?:の?年度?)?まで)?)(?:は)?、?${GAP}(?:${ALIKE})${BEING}${END}`,
  "gu",
);
export const EVERY =
  "(?:(?:\\d{1,2}|[二三四五六七八九十])(?:[かヶケヵ]?年|年)(?:度)?(?:間|分)?(?:を|の)?(?:ずっと|とも|すべて|全部|通して|通しで|通じて|にわたって|にわたり)?|毎年度?|全(?:部の)?年度|すべての年度?|全ての年度?|どの年度?も|各年度|年度ごとの|最初から最後まで|(?:最初|初め|はじめ|一番目)の年度?(?:の計画)?(?:が|から)、?(?:最後|終わり|最終)の?年度?まで|初年度(?:の計画)?(?:が|から)、?最終年度まで|計画期間中|期間中|期間を通(?:して|じて)|(?:全|計画)期間(?:にわたって|にわたり|を?通(?:して|じて))|一貫して)";
const BY_YEARS = "(?:年度?に(?:よって|より)|年度?ごとに|途中で|途中から|年度?(?:の)?途中で)";
/** 「5年間ずっと取組計画の文が一字一句変わらない」 */
const ALL_YEARS = new RegExp(
  `(?:${CELL}(?:が|の|は|、)*)*${EVERY}(?:で|は|も|、|の|に)*${GAP}(?<always>${ALIKE})${BEING}${END}|(?:${CELL}(?:が|の|は)?)+${BY_YEARS}、?${GAP}${UNLIKE}${BEING}${END}|${BY_YEARS}(?:、)?${CELL}(?:が|の|は)${GAP}${UNLIKE}${BEING}${END}`,
  "gu",
);

const PATTERNS = [BETWEEN_YEARS, ONE_ALONE, FROM_YEAR, SINCE_YEAR, ALL_YEARS];

function* findCompared(text: string, { catalogue, needles }: ReadContext): Iterable<Found> {
  if (catalogue.scheduleYears === null) return;
  for (const pattern of PATTERNS)
    for (const match of findLikely(pattern, text, needles)) {
      const { first, last, before, only, from, since, alike, always } = match.groups ?? {};
      const way = first ? "pair" : only ? "only" : from ? "from" : since ? "since" : "all";
      yield foundAt(
        match.index,
        match[0],
        way,
        first ?? only ?? from ?? since ?? "",
        last ?? (before === undefined ? "next" : "before"),
        alike ?? always ?? "",
      );
    }
}

function produce([, way, said = "", until = "", alike]: Found, { today, catalogue }: ReadContext): Condition | null {
  const whole = catalogue.scheduleYears!;
  const cells = (from: number, to: number, same: boolean): Condition => ({ kind: "cells", from, to, same });
  const year = findSaidYear(said, today);
  if (way === "all") return cells(whole.from, whole.to, alike !== "");
  if (year === undefined) return null;
  switch (way) {
    case "pair": {
      // 「令和5年度から6年度に」: the second is of the same era.
      const last = until === "next" ? year + 1 : until === "before" ? year - 1 : (findSaidYear(until, today) ?? year);
      return last === year ? null : cells(Math.min(year, last), Math.max(year, last), alike !== "");
    }
    case "from":
      return cells(year - 1, year, false);
    case "since":
      return cells(year, whole.to, true);
    default:
      return allOf([
        ...(year > whole.from ? [cells(year - 1, year, false)] : []),
        ...(year < whole.to ? [cells(year, year + 1, false)] : []),
        ...(year - 1 > whole.from ? [cells(whole.from, year - 1, true)] : []),
        ...(year + 1 < whole.to ? [cells(year + 1, whole.to, true)] : []),
      ]);
  }
}

/** Records by whether their plan says the same for one year as for another. */
export const COMPARED_CELL_RULES: readonly Rule[] = [
  {
    name: "schedule/compared",
    reads: findCompared,
    within: PATTERNS,
    produce: (found, context) => {
      const condition = produce(found, context);
      return condition && { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      {
        text: "R3の計画とR4の計画とで内容が変わっている取組を比較対象にしたい",
        marks: "r3の計画とr4の計画とで内容が変わっている",
        city: "konan",
      },
      {
        text: "取組計画が令和5年度から6年度に移るところで切り替わるのはどの項目",
        marks: "取組計画が令和5年度から6年度に移るところで切り替わるの",
        city: "konan",
      },
      {
        text: "令和3年度から令和7年度まで取組計画の文言が一字も変わらない項目",
        marks: "令和3年度から令和7年度まで取組計画の文言が一字も変わらない",
        city: "konan",
      },
      { text: "R6から計画の中身が切り替わる取組", marks: "r6から計画の中身が切り替わる", city: "konan" },
      {
        text: "R3の欄だけ違っていて、R4以降はずっと同じ内容で続く取組",
        marks: "r3の欄だけ違っていて、r4以降はずっと同じ内容で続く",
        city: "konan",
      },
      {
        text: "令和五年度の計画と令和六年度の計画が同一である取組",
        marks: "令和五年度の計画と令和六年度の計画が同一である",
        city: "konan",
      },
      { text: "R5年度の計画がR6年度もそのまんまのやつ", marks: "r5年度の計画がr6年度もそのまんまの", city: "konan" },
      {
        text: "令和6年度の計画が前の年度と同じ内容の取組",
        marks: "令和6年度の計画が前の年度と同じ内容の",
        city: "konan",
      },
      {
        text: "令和4年度に、前の年度(3年度)とは別の計画になる取組",
        marks: "令和4年度に、前の年度(3年度)とは別の計画になる",
        city: "konan",
      },
      { text: "令和4年度に計画が3年度から変わった取組", marks: "令和4年度に計画が3年度から変わった", city: "konan" },
      {
        text: "R6年度でR5年度と違う計画に切り替わる取組",
        marks: "r6年度でr5年度と違う計画に切り替わる",
        city: "konan",
      },
      {
        text: "令和3年度だけ計画の中身が4年度以降と違うやつ",
        marks: "令和3年度だけ計画の中身が4年度以降と違う",
        city: "konan",
      },
      { text: "R3だけ違って残りの年は同じ取組", marks: "r3だけ違って残りの年は同じ", city: "konan" },
      { text: "R3とR4で計画を異にする取組", marks: "r3とr4で計画を異にする", city: "konan" },
      {
        text: "五か年を通じて計画に変更のない取組",
        marks: "五か年を通じて計画に変更のない",
        city: "konan",
      },
      {
        text: "最初の年度の計画が最後の年度まで一度も変わらず続く取組",
        marks: "最初の年度の計画が最後の年度まで一度も変わらず続く",
        city: "konan",
      },
      {
        text: "R3から最後の年まで計画がずっと変わらないのは",
        marks: "r3から最後の年まで計画がずっと変わらないの",
        city: "konan",
      },
      { text: "毎年まったく同じ予定のもの", marks: "毎年まったく同じ予定の", city: "konan" },
      { text: "予定が年によって違う取組", marks: "予定が年によって違う", city: "konan" },
    ],
    counterExamples: ["R5とR6で何が変わった?", "令和5年度の計画は変わった?", "R5から始まった取組"],
  },
];
