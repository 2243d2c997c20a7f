import type { ReportedStatus } from "./progress-entry.ts";
import {
  findStatusMeaning,
  STATUS_SIGNS,
  type StatusWords,
  splitStatusWord,
  USUAL_STATUS_WORDS,
} from "./status-words.ts";

/** What a word of a legend means; of several put together, where all mean the same. */
export function findLegendMeaning(said: string, words: StatusWords): ReportedStatus | null {
  // 「一部実施(計画よりやや遅れている)」: what a scale explains in brackets is what parts its steps.
  if (findInside(/[(（]([^()（）]+)[)）]\s*$/.exec(said)?.[1] ?? "") === "late") return "late";
  const [first, ...others] = splitStatusWord(said).map((part) => findStatusMeaning(part, words));
  const joined = others.length > 0 && others.every((means) => means === first) ? first : null;
  // 「未着手又は見直しが必要」: one of two states is neither. 「工程又は指標に遅れ」: one of two things has the one state.
  const either = said
    .split(/または|又は|もしくは|あるいは/)
    .map((part) => findStatusMeaning(part, words) ?? findInside(part));
  if (either.length > 1 && new Set(either).size > 1 && (either[0] !== null || either.at(-1) === null)) return null;
  // 「目標を達成した」, 「計画より遅れている」: a legend explains; the word inside it decides where only one does.
  return findStatusMeaning(said, words) ?? joined ?? findInside(said);
}

/** A letter or mark of a plan's legend, what the plan says it stands for, and what that means. */
export interface LegendEntry {
  mark: string;
  words: string;
  /** null: it says nothing that could be counted. */
  means: ReportedStatus | null;
}

/**
 * The legend a plan prints with its letters and marks: 「A:達成 B:概ね順調 C:遅れ」, 「◎…完了、○…実施中、－…未着手」.
 * An entry whose words say nothing known belongs to it only beside two others.
 */
export function readStatusLegend(text: string, words: StatusWords = USUAL_STATUS_WORDS): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  const plain = text.normalize("NFKC");
  for (const [, letter, dash, said = ""] of plain.matchAll(MARK_AND_WORDS)) {
    const mark = letter ?? dash!;
    const means = findLegendMeaning(said, words);
    // 「S:達成度が110%以上」 on a sheet of its own, 「S＝目標を大きく上回る」 below the table: the one that is understood.
    if (means !== null || !entries.has(mark)) entries.set(mark, { mark, words: said, means });
  }
  for (const line of entries.size === 0 ? plain.split("\n") : []) {
    const signs = [...line.matchAll(SIGN_AND_WORDS)];
    for (const [, mark = "", said = ""] of signs.length >= 2 ? signs : [])
      entries.set(mark, { mark, words: said, means: findLegendMeaning(said, words) });
  }
  return keepLegend([...entries.values()]);
}

/** 「A:達成」「◎…完了」「－…未着手」 */
const MARK_AND_WORDS = new RegExp(
  `(?:(?<![A-Za-z0-9※*])([A-ES]|[1-5](?!\\s*[-‐－]\\s*\\d)|[${STATUS_SIGNS}])\\s*(?:評価)?\\s*[:=・….‥―\\-→]+|(?<=^|[\\s、,;/|(])([-−―ー])\\s*[:=….‥→]+)\\s*([^\\s、。,;/|()${STATUS_SIGNS}]{1,24})`,
  "gm",
);

/** 「◎ 目標を上回った　○ 目標どおり　△ 目標を下回った　－ 評価できない」: signs in a row, each before its words. */
const SIGN_AND_WORDS = new RegExp(
  `(?<=^|[\\s、,;/|(])([${STATUS_SIGNS}]|[-−―ー](?=\\s))\\s*([^\\s、,;/|()${STATUS_SIGNS}]{2,24})`,
  "g",
);
const SIGN = new RegExp(`^[${STATUS_SIGNS}]$`);

/**
 * Two entries that say something known make a legend, and so do three different signs of which one does (「○:5割以上進捗」
 * counts as no state); fewer may be anything that looks like one.
 */
export function keepLegend(entries: readonly LegendEntry[]): LegendEntry[] {
  const known = entries.filter(({ means }) => means !== null);
  const signs = entries.filter(({ mark }) => SIGN.test(mark));
  return known.length >= 2 || (known.length === 1 && signs.length >= 3) ? [...entries] : known;
}

function findInside(said: string): ReportedStatus | null {
  if (
    /^これから|未着手|未実施|(?:着手|開始|取りかかる|始める)前|(?:着手|実施)していない|(?:始め|始まっ|手を(?:付け|つけ)|取りかかっ|取り掛かっ)て(?:は)?いない/.test(
      said,
    )
  )
    return "not_started";
  if (
    /^(?:お)?休み|中止|中断|廃止|休止|凍結|取りやめ|取り下げ|見合わせ|断念|(?:行わ|実施し|やら)ない(?:こと|もの|$)|(?:止ま(?:っ)|止め|やめ|休ん)(?:て|で)いる|(?:やめ|止め)た|やり方を見直/.test(
      said,
    )
  )
    return "stopped";
  if (
    /遅れ|遅延|伸び悩|停滞|滞って|動きが(?:ほとんど)?ない|進んでいない|(?:計画|目標|予定|見込み)(?:値|量|数)?(?:を|より)?(?:大きく|大幅に|やや|少し)?下回|おくれ(?!なく)/.test(
      said,
    )
  )
    return "late";
  if (
    /(?:概ね|おおむね|ほぼ|一部|やや|順調|継続|実施中|進行中|(?:実施|推進)している|(?:進め|進ん|すすめ|すすん|動い)(?:て|で)いる|(?:より|が)(?:良|よ)くな|前進|(?:始め|始まっ|着手し|動き(?:出し|だし|始め)|取りかかっ|取り掛かっ)た(?:もの|ところ|ばかり|段階|$)|(?:計画|予定|目標|見込み)(?:通り|どおり|以上|(?:より|を)\S{0,3}(?:進ん|早|上回|超え)))/.test(
      said,
    )
  )
    return "in_progress";
  if (
    /(?:達成|完了|実現|実施済)(?:し(?:た|ている)|済|できた|$)|(?:約束|公約)を(?:果た|実現)し|(?:果たし|やりとげ|やり遂げ|できあがっ|出来上がっ|かなえ|叶え|かなっ|叶っ)た|(?:目標|めざす|目指す|計画)(?:の?(?:値|数値|数|水準))?に(?:到?達し|届)|目標(?:値)?を(?:達成|クリア)|(?:終了し|終え|仕上げ)た/.test(
      said,
    ) &&
    !/未達|できなかった|していない/.test(said)
  )
    return "achieved";
  return null;
}
