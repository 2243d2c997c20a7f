import { includesKind } from "../understand/condition.ts";
import type { Meaning } from "../understand/meaning.ts";
import { THING } from "../understand/rules/wants.ts";
import type { Span } from "../understand/span.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * Whether a word beside the conditions of a set is put as what the set is about: it belongs to the noun for records
 * (「財政課のスポーツの取組」), to what is said of them (「公債費の目標がある項目」「子育てで達成した公約」), or others are counted
 * to it (「教育まわりで」). Who asks for a set says much else around it (「取材用に」「印がついた」「一枚かんでいる」): of 276 such
 * questions the further words narrowed three.
 */
export function putAsTopic({ query: { text, spans, wants, language, where } }: Inquiry, word: string): boolean {
  if (wants === "record") return true;
  if (language !== "ja" && language !== "ja-easy") return !PLACES.some((kind) => includesKind(where, kind));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isRead = spans.some((one) => one.meaning.kind === "condition" && one.start <= at && one.end >= end);
    if (!isRead && (TIED.test(text.slice(end)) || ownsWhatFollows(text, spans, end))) return true;
  }
  return false;
}

/** Other languages write these in the plan's own words and much around them. */
const PLACES = ["department", "section", "document"] as const;

function ownsWhatFollows(text: string, spans: readonly Span[], end: number): boolean {
  const [words, particle] = OWNER.exec(text.slice(end))!;
  const next = spans.find(({ start }) => start === end + words.length);
  if (next === undefined) return false;
  return particle === "で" ? isDone(next.meaning) || isLeftOut(next, spans) : isSaid(next.meaning);
}

const isSaid = ({ kind }: Meaning) => kind === "fact" || kind === "condition";
/** 「会議で財政課の」 is said of the asker, 「子育てで達成した」 of records. */
const isDone = (meaning: Meaning) => meaning.kind === "condition" && meaning.condition.kind === "state";

/** 「空き家で財政課以外」: of those records some are left out. */
const isLeftOut = ({ end }: Span, spans: readonly Span[]) =>
  spans.some(({ start, meaning }) => start === end && meaning.kind === "operator" && meaning.operator === "except");

/** 「最初の計画には無くて」 names the plan, no records of it. */
const RECORDS = THING.replace("|計画", "");
const NAME = "[\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9&-]";
const NAMES = `${NAME}*?(?:(?:・|や|と|とか|、|か|または)${NAME}+?)*?`;
const COUNTED =
  "(?:に)?(?:関係|関連|関わ|かかわ|関す)|系|がらみ|絡み|まわり|周り|向け|むけ|のため|について|を扱|に触れ|の(?:記載|記述|話|こと)";
const TIED = new RegExp(`^${NAMES}(?:${COUNTED}|の?(?:${RECORDS})|の(?:(?:ほう|方)の)?(?:分|ぶん))`, "u");
/** 「収納率|97%」 is one name. */
const OWNER = /^[\p{Script=Han}\p{Script=Katakana}ー]*(?:(の|で|は|って)、?)?/u;
