import type { ReportedStatus } from "./progress-entry.ts";
import { scriptPattern } from "./script-pattern.ts";

/** A word for how far a record is and what it says; null: it says nothing that could be counted. */
export type StatusWords = Readonly<Record<string, ReportedStatus | null>>;

/**
 * Words for a state as most plans use them. Letters, figures and marks (A–D, 1–5, ◎○△×) mean something else in every
 * plan: only the plan's own legend, or `statusWords` in its `city.yaml`, can say what.
 */
export const USUAL_STATUS_WORDS: StatusWords = {
  達成: "achieved",
  達成済: "achieved",
  達成済み: "achieved",
  目標達成: "achieved",
  公約達成: "achieved",
  実現: "achieved",
  実現済: "achieved",
  実現済み: "achieved",
  完了: "achieved",
  完了済: "achieved",
  完了済み: "achieved",
  事業完了: "achieved",
  完成: "achieved",
  終了: "achieved",
  済: "achieved",
  済み: "achieved",
  実施済: "achieved",
  実施済み: "achieved",
  できた: "achieved",
  出来た: "achieved",
  終わった: "achieved",
  済んだ: "achieved",
  未達成: null,
  達成予定: null,
  達成見込み: null,
  達成見込: null,
  完了予定: null,
  完了見込み: null,
  実施予定: "not_started",
  着手予定: "not_started",
  今後着手: "not_started",
  未着手: "not_started",
  未実施: "not_started",
  一部達成: "in_progress",
  概ね達成: "in_progress",
  おおむね達成: "in_progress",
  ほぼ達成: "in_progress",
  一部完了: "in_progress",
  一部実施: "in_progress",
  一部実施済: "in_progress",
  進んでいる: "in_progress",
  始めたばかり: "in_progress",
  実施中: "in_progress",
  事業中: "in_progress",
  進行中: "in_progress",
  進捗中: "in_progress",
  推進中: "in_progress",
  取組中: "in_progress",
  取り組み中: "in_progress",
  対応中: "in_progress",
  検討中: "in_progress",
  準備中: "in_progress",
  調査中: "in_progress",
  協議中: "in_progress",
  試行中: "in_progress",
  調整中: "in_progress",
  着手: "in_progress",
  着手済: "in_progress",
  着手済み: "in_progress",
  実施: "in_progress",
  継続: "in_progress",
  継続中: "in_progress",
  継続実施: "in_progress",
  順調: "in_progress",
  順調に進んでいる: "in_progress",
  おおむね順調に進んでいる: "in_progress",
  概ね順調に進んでいる: "in_progress",
  概ね順調: "in_progress",
  おおむね順調: "in_progress",
  予定通り: "in_progress",
  予定どおり: "in_progress",
  計画通り: "in_progress",
  計画どおり: "in_progress",
  遅れ: "late",
  遅れあり: "late",
  遅れている: "late",
  やや遅れ: "late",
  やや遅れている: "late",
  一部遅れ: "late",
  一部遅れている: "late",
  遅延: "late",
  遅延中: "late",
  停滞: "late",
  中止: "stopped",
  廃止: "stopped",
  休止: "stopped",
  取りやめ: "stopped",
  中断: "stopped",
  凍結: "stopped",
  見合わせ: "stopped",
  見合せ: "stopped",
  見送り: "stopped",
  見直し: "stopped",
  断念: "stopped",
};

/** Circles are typed in many ways (○〇◯), and one sheet mixes them. */
export const withPlainCircles = (text: string) => text.replace(/[〇◯]/g, "○");

const squeeze = (text: string) =>
  withPlainCircles(text.normalize("NFKC").replace(/[\s「」『』【】[\]()<>〈〉《》・、。.:]/g, "")).toLowerCase();

/**
 * What a document's word for a state means: the whole of a short cell, or what a longer one begins with before a mark
 * (「【完了】令和6年度に開設」, 「実施中。説明会を開催」). Null where it says nothing that could be counted.
 */
export function findStatusMeaning(asWritten: string, ...tables: readonly StatusWords[]): ReportedStatus | null {
  const text = asWritten.normalize("NFKC").trim();
  const bare = bareState(text);
  const marked = SIGNED.test(text) ? splitMark(text) : null;
  const head = /^[【[(〈《「]?([^】\])〉》」:。、\n]{1,10})(?:[】\])〉》」:。、\n]|$)/.exec(text)?.[1] ?? "";
  for (const words of tables) {
    const known = new Map(Object.entries(words).map(([word, means]) => [squeeze(word), means]));
    for (const said of [text, head, bare, `${bare}中`, marked?.stands ?? "", marked?.mark ?? ""].map(squeeze)) {
      const means = said === "" ? undefined : known.get(said);
      if (means !== undefined) return means;
    }
  }
  return null;
}

/** Words that make a state one that is still to come. */
const HEDGED = /予定|見込|目標|目指|めざ|未定|除く|以外|途中/;
const STATE_DAY =
  /(?:(?:令和|平成|[RH])\.?(?:元|\d{1,2})|(?:19|20)\d\d)(?:年度?末?|[./-])?(?:\d{1,2}(?:月末?|[./-]\d{1,2}日?)?(?:\d{1,2}日)?)?(?:から|まで|付け?|[〜~～])?に?/g;

/** 「完了(R6.3)」「令和6年度に完了しました」 → 「完了」: a state without its day and its polite ending. */
function bareState(text: string): string {
  if (HEDGED.test(text)) return "";
  return text
    .replace(/\s*[(][^()]*[)]\s*$/, "")
    .replace(STATE_DAY, "")
    .replace(/(?<=[てで])(?:い|おり)ます$/, "いる")
    .replace(/(?<=[\p{Script=Han}])(?:しました|した|している|済みです|です|でした)$/u, "")
    .trim();
}

/** 「検討・準備中」 → 検討中, 準備中: the words that one word of a plan puts together; the word alone where it is one. */
export function splitStatusWord(words: string): string[] {
  const parts = words
    .normalize("NFKC")
    .replace(/(?<=[検討準備調整実施])の?段階(?:にある(?:もの)?)?$/, "中")
    .split(/[・、/]|または|又は|もしくは|および|及び/)
    .map((part) => part.trim())
    .filter(Boolean);
  const tail = /(?:中|済み?|予定)$/.exec(parts.at(-1) ?? "")?.[0] ?? "";
  return parts.map((part) => (/(?:中|済み?|予定|した|する|ない|いる)$/.test(part) ? part : part + tail));
}

/** Signs that plans set for a state, as the inside of a character class. */
export const STATUS_SIGNS = "◎○〇◯●△▲▽▼×✕☆★◇◆□■⇒";

/** A letter or a sign, as scales have them. */
const MARK = "[A-ZＡ-Ｚ][+＋\\-－]?|[0-9０-９]{1,2}|[^\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\s]";
const MARKED = scriptPattern(`^(${MARK})\\s*(?:[(（](.{1,24})[)）]|[:：]\\s*(.{1,24}))$`, "u");

/** 「C(やや遅れている)」「C:やや遅れている」 → C and what it stands for; null where a status names no mark. */
export function splitMark(asWritten: string): { mark: string; stands: string } | null {
  const [, mark, inBrackets, behind] = MARKED.exec(asWritten) ?? [];
  const stands = inBrackets ?? behind;
  if (mark && stands) return { mark, stands };
  const [, letter, word] = LETTERED.exec(asWritten) ?? SIGNED.exec(asWritten) ?? [];
  return letter && word ? { mark: letter, stands: word } : null;
}

/** 「△足踏み」: a sign with its word behind it. */
const SIGNED = scriptPattern(
  `^([${STATUS_SIGNS}])\\s*([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー・]{2,12})$`,
  "u",
);

/** 「済(実施済)」: a letter of a word with that word, and not with the reason of one record. */
const LETTERED = /^(\p{Script=Han})\((?![^)]*(?:ため|により|から|よる))([^()]{2,12})\)$/u;

/** 「遅れ (入札不調のため)」 → 「遅れ」: the word of the scale, without what explains it in this one record. */
export function statusWordOf(asWritten: string): string {
  return splitMark(asWritten) ? asWritten : asWritten.replace(/(?<=\S)\s*[(（][^()（）]*[)）]\s*$/, "");
}
