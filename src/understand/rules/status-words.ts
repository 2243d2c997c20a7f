import { scriptPattern } from "../../domain/script-pattern.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { Catalogue } from "../catalogue.ts";
import type { FieldWord, StatusWord } from "../catalogue-words.ts";
import type { Condition } from "../condition.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, done } from "../verb-forms.ts";
import { THING } from "./wants.ts";

/** What a column of states is called. */
const GAUGE = "(?:進捗|進み具合|達成|実施|自己|総合|取組)?(?:状況|度|評価|区分|判定|ランク|進捗|進み具合|ステータス)";
const QUOTED = ['[「『"(]?', '[」』")]?'] as const;
const NAMING = `の[)」』]?(?:\\((?:[a-z]|[^\\p{L}\\p{N}()])\\))?(?=${THING}|うち|中|なか|一覧|リスト|全部|ぜんぶ|すべて|ある|どれ|何|は|って|を|が|と|も|だけ|、|$|\\?)`;
/** How a word for a state goes on before the records that bear it. */
const GOES_ON = `(?:(?:(?:に|と|で|って)(?:なって|書いて|書かれて|とどまって|止まって|評価されて|判定されて)(?:い|あ)?る|(?:に|と|って)(?:なった|された|評価された|判定された|評価)|だった|を(?:取った|とった|もらった|受けた|得た|獲得した|付けられた|つけられた)|まで(?:いっ|行っ|進ん|来|きた|届い|こぎつけ)(?:て(?:い)?る|で(?:い)?る|た|だ)?))?(?:な?${NAMING}|な?(?=${THING}|だけ)|(?=(?:は|って)[?。]*$))`;
/** 「どれが入港した?」, or the word and nothing else. */
const asked = (said: string) =>
  `(?<=(?:どれ|何)(?:が|は)|どの[^、。?]{1,6}(?:が|は))${said}(?:を)?(?:した|して(?:い)?る|に?なった|に?なって(?:い)?る|済み?)の?(?=[?。]*$)|^${said}(?=[?。]*$)`;
/** 「入港は何件」「風待ちはどれ」 */
const COUNTED = "(?=(?:は|が|って|の(?:数|件数)は)?(?:全部で)?(?:何(?:件|個|本|つ|割)|いくつ|どれ))";
/** 「入港していない取組」「まだ入港になってない」 */
const NOT_SO = "(?:(?:は|が|を)?(?:まだ|いまだに)?(?:して|できて|に(?:なって|至って))(?:い)?(?:ない|ません))";
/** 「順調じゃない事業」「やや遅れは入れないで」: what puts a word aside needs no noun before it. */
const DENIED =
  "(?:以外|(?:では|じゃ)(?:ない|なく)|(?:は|を|も)?(?:入れな|含めな|数えな|除[いく]|のぞ[いく]|抜[いき]|外し|いらない|要らない))";
/** What else stands between two marks, and behind a sign that records bear: 「△で、」「◎なのに」「◎か○がついた」. */
const AND = "か|と|や|・|、|または";
const BORNE = `(?:で、|なのに|だけど|なのは(?=[?。]*$)|(?:が|の)?(?:つ|付)い(?:た|て(?:い)?る)(?:の(?=は|って|を|が|$)|もの|やつ)?)`;
/** The same of a letter, which may stand for anything: records follow. 「Bがついたやつ」「Cだったもの」 */
const GIVEN = `(?:(?:が|の)?(?:つ|付)い(?:た|て(?:い)?る)|だった|を?(?:取|と)った|をもらった)(?:の(?=は|って|を|が|$)|(?=${THING}))`;
/** Behind the last of several: 「の両方」「、どちらも」「を合わせて」. */
const BOTH =
  "(?=(?:の|、|を|は)*(?:両方|りょうほう|どちらも|どっちも|二つとも|2つとも|全部|ぜんぶ|一覧|(?:合|あ)わせて|まとめて|それぞれ|$))";

/** To be so, said as what goes on: 「着実に進んでいる」「足踏みしてる」. */
const BEING_SO =
  "(?:(?:に|を|が)?(?:なった|なりました|した|しました|できた)|済み?|ずみ|中|に(?:進んで|進行して|進められて|進めて|推移して|いって|行って|やって)(?:い)?る|(?:を|と)?して(?:い)?る)?";

/** 「芽が出たの段階で、」: another condition follows. */
const AT_STEP = "(?:の|って(?:いう)?|という)?(?:段階|状態)(?:で(?:、|(?=期限|担当|目標))|にあ(?:って|り)、?)";

/** 「検討中の公約」; 「C」 is a state only beside the name of its column, or as 「C評価」; 「◎」 needs neither. */
function* findWords(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const known = patternsOf(catalogue);
  for (const word of catalogue.statusWords) {
    const { plain, written } = word;
    if (!text.includes(plain) && !text.includes(plain.replace(UNDER_WAY, "").replace(VERBAL, ""))) continue;
    const { said, denied } = known.get(word) ?? buildPatterns(word, catalogue);
    known.set(word, { said, denied });
    for (const match of findMatches(said, text)) yield foundAt(match.index, match[0], written);
    if (denied === null) continue;
    for (const match of findMatches(denied, text)) yield foundAt(match.index, match[0], written, "not");
  }
  yield* findExplained(text, catalogue);
}

interface Patterns {
  said: RegExp;
  /** null: a mark, which is denied in no words of its own. */
  denied: RegExp | null;
}

/** Word by word, of those that questions have held. */
const patternsOf = oncePerPlan((_catalogue: Catalogue) => new Map<StatusWord, Patterns>());

function buildPatterns({ plain }: StatusWord, catalogue: Catalogue): Patterns {
  const others = catalogue.statusWords.filter(({ plain }) => plain.length > 1).map(({ plain }) => escapePattern(plain));
  const joined = others.length === 0 ? "" : `|(?=(?:と|か|や|または|・|、|か、)(?:${[...others, ...USUAL].join("|")}))`;
  // 「やや遅れと遅れ、両方」
  const behind =
    others.length === 0
      ? ""
      : `(?<=(?:^|[^\\p{Script=Han}])(?:${[...others, ...USUAL].join("|")})[」』"]?(?:と|か|や|または|・|、|か、))`;
  const marks = catalogue.statusWords.filter(({ plain }) => isMark(plain)).map(({ plain }) => escapePattern(plain));
  const mark = `${QUOTED[0]}(?:${marks.join("|")})${QUOTED[1]}`;
  const beside = besideFields(catalogue.fieldWords);
  const goesOn = `(?:${GOES_ON}|${COUNTED}|の?(?=${escapePattern(catalogue.measureWord)})${joined}${beside})`;
  // 「評価Bはいくつ」: beside the name of its column a mark needs no noun; 「B以外の評価」 names the column behind it.
  const ofGauge = `(?:${goesOn}|(?=(?:は|が|を|も|って|だけ|以外|(?:では|じゃ)ない)))`;
  const word = escapePattern(plain);
  const said = `${QUOTED[0]}${word}${QUOTED[1]}`;
  const pattern = isMark(plain)
    ? `${isSign(plain) ? `${said}(?:${BORNE}|(?=(?:${AND})${mark}${BORNE}))|` : ""}${GAUGE}(?:が|は|の|で)?${said}(?:評価|判定)?${ofGauge}|(?<![a-z0-9])${said}(?=(?:以外|(?:では|じゃ)ない)(?:の?(?:${GAUGE}|${THING})))|(?<![a-z0-9])${said}(?:評価|判定|印|マーク)${isSign(plain) ? "?" : ""}${goesOn}|(?<![a-z0-9])${said}(?:${GIVEN}|(?=(?:${AND})${mark}${GIVEN}))|(?<![a-z0-9])${said}の(?=もの|やつ)|(?<![a-z0-9])${said}(?=(?:${AND})${mark}の(?:もの|やつ))|${GAUGE}(?:が|は|の|で)?${said}(?=(?:${AND})${mark})|(?<=${GAUGE}(?:が|は|の|で)?${mark}(?:${AND}))${said}(?:評価|判定)?${goesOn}`
    : `(?:${GAUGE}(?:が|は|の|で))?(?<![\\p{Script=Han}\\p{Script=Katakana}ー])(?:まだ|今|いま)?(?:${said}(?:(?:の|って(?:いう)?|という)?(?:段階|状態|まま|まんま))?${BEING_SO}${underWay(plain)}${conjugated(plain)})(?:${goesOn}|(?=${DENIED}))|${said}${AT_STEP}|${asked(said)}${behind === "" ? "" : `|${behind}${said}${BOTH}`}`;
  const denied = `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])(?:まだ|今|いま)?${said}${NOT_SO}${goesOn}`;
  return { said: scriptPattern(pattern, "gu"), denied: isMark(plain) ? null : scriptPattern(denied, "gu") };
}

/** 「目標達成(A評価)の事業」: the mark and what it stands for, one explaining the other. */
function* findExplained(text: string, { statusWords, measureWord }: ReadContext["catalogue"]): Iterable<Found> {
  for (const mark of statusWords.filter(({ plain }) => isMark(plain))) {
    const stands = mark.written.replace(/^[^(（:：]+[(（:：]\s*|[)）]$/g, "");
    const word = stands === "" || stands === mark.written ? "" : escapePattern(normalizeText(stands));
    if (word === "" || !text.includes(mark.plain)) continue;
    const letter = `${escapePattern(mark.plain)}(?:評価|判定)?`;
    const pattern = `(?:${GAUGE}(?:が|は|の|で))?${QUOTED[0]}(?:${word}[(「『"、]?\\s?${letter}|${letter}[(「『":、]?\\s?${word})[)」』"]?(?:${GOES_ON}|の?(?=${escapePattern(measureWord)}))`;
    for (const match of text.matchAll(scriptPattern(pattern, "gu"))) yield foundAt(match.index, match[0], mark.written);
  }
}

/** 「足踏みで本部の札が「直」のもの」: before the name of another column, as an alternative; "" where a plan has none. */
function besideFields(fieldWords: readonly FieldWord[]): string {
  const fields = new Set(fieldWords.flatMap((word) => word.fields.map((field) => escapePattern(normalizeText(field)))));
  return fields.size === 0 ? "" : `|(?:で|かつ|なのに|、)(?=${[...fields].join("|")})`;
}

/** States in words that the rules for states read, beside which a plan's own may stand: 「見直しか未着手」. */
const USUAL = [
  "未着手",
  "未実施",
  "達成",
  "完了",
  "実施済み?",
  "遅れ",
  "遅延",
  "中止",
  "廃止",
  "順調",
  "実施中",
  "継続",
];

const VERBAL = /[るくすうむ]$/;

/** 「計画を上回る」 as 「計画を上回った」「計画を上回っている」; "" where a word ends in no verb. */
function conjugated(plain: string): string {
  const [, before, verb] = /^(.*?)(\p{Script=Han}*[\p{Script=Hiragana}]{0,4}[るくすうむ])$/u.exec(plain) ?? [];
  if (!verb || !/[をがはに]$/.test(before ?? "")) return "";
  return `|${escapePattern(before!)}(?:${done([verb])}|${does([verb])})`;
}

const UNDER_WAY = /(?<=[^・、]{2})中$/;

/** 「検討中」 as 「検討の段階」「検討している」「検討の最中」, 「見直し中」 as 「見直してる」; "" where a word says nothing of the kind. */
function underWay(plain: string): string {
  if (!UNDER_WAY.test(plain)) return "";
  const stem = escapePattern(plain.replace(UNDER_WAY, "")).replaceAll("・", "(?:・|や|と|、)?");
  const going = /し$/.test(stem) ? `${stem}し?て(?:い)?る` : `${stem}(?:を)?して(?:い)?る`;
  return `|${QUOTED[0]}${stem}${QUOTED[1]}の?(?:段階|最中|途中)|${going}(?:最中|途中|段階)?`;
}

/** Letters, figures and signs (A, 3, ◎): too short to be a word anywhere. */
const isMark = (word: string) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

/** No letter and no figure (◎, △): with a noun for records it can only be a state. */
const isSign = (mark: string) => !/[\p{L}\p{N}]/u.test(mark);

/** States in the very words that the plan writes (「検討中」「やや遅れ」「C」), beside what every plan calls achieved or late. */
export const STATUS_WORD_RULES: readonly Rule[] = [
  {
    name: "status/word",
    reads: findWords,
    produce: ([, words = "", denial = ""]) => {
      const condition: Condition = { kind: "status_word", words };
      return { kind: "condition", condition: denial === "" ? condition : { kind: "not", of: condition } };
    },
    weight: 1,
    examples: [{ text: "今年度達成予定の公約は?", marks: "今年度達成予定の", city: "annaka" }],
    counterExamples: ["検討中の公約は?", "評価がCの取組"],
  },
];
