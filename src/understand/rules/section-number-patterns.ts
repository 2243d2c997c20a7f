import { does } from "../verb-forms.ts";
import { NUMBER } from "./read-years.ts";

/** Words for a step of a plan, whatever the plan itself calls it → the step. */
export const STEPS: readonly [RegExp, number][] = [
  [/^(?:大項目|章|柱)/, 0],
  [/^(?:中項目|節|施策項目)/, 1],
  [/^小項目/, 2],
];
export const STEP = "(?:大項目|中項目|小項目|施策項目|重点項目|基本目標|基本施策|施策|公約|章|節)";
/** A number between brackets, as circles are spelled out, or bare. */
const DIGITS = `(?:(?:丸|まる|マル)?\\(?(${NUMBER})\\)?)(?![\\d%覧般部度時緒])`;
const BEARS = `(?:の?番号)?(?:を)?(?:に|が|の)?(?:${does(["付く", "つく", "もらう", "振る", "持つ", "なる"])})?`;
const ROWS = "(?:の(?:行|もの|やつ|ところ|番号|もん)|(?:の)?(?=項目|取組|公約|施策|のは|に入))?";

/** What bears a title, and that it is its title. */
export const TITLED =
  "(?:(?:節|章|柱|区分|大項目|中項目|基本施策|基本目標|重点項目|見出し|取組項目|取組|公約|施策|項目)(?:の)?(?:見出し|題名|題|タイトル|名前|名称|名)|見出し)";

/** The numbers from, to and their parity that a text tells. */
export type Wanted = { from: number; to: number; parity: 0 | 1 | null };

export const RANGES: readonly [RegExp, (number: number) => Wanted][] = [
  [/^(?:以降|以上|から)/, (from) => ({ from, to: Number.POSITIVE_INFINITY, parity: null })],
  [
    /^(?:より(?:後|あと|大き|先|上)|を超え)/,
    (before) => ({ from: before + 1, to: Number.POSITIVE_INFINITY, parity: null }),
  ],
  [/^(?:以下|以前|まで)/, (to) => ({ from: 1, to, parity: null })],
  [/^(?:未満|より(?:前|小さ|下))/, (after) => ({ from: 1, to: after - 1, parity: null })],
];
const RANGE =
  "(以降|以上|以下|以前|未満|まで(?=の|$)|より(?:も)?(?:後ろ?|あと|先|上|下|前|大きい|小さい)|から(?:後ろ?|あと|先|最後まで|終わりまで))";

export const IN_RANGE = new RegExp(
  `(${STEP})(?:の)?(?:番号)?(?:が|は|の)?、?\\s*${DIGITS}(?:番)?${RANGE}(?:の(?:行|もの|やつ|番号))?|(?<![\\d第])(\\d{1,3})番${RANGE}の(?=(施策))`,
  "g",
);
export const OF_PARITY = new RegExp(`(${STEP})の?番号(?:が|は|の)(奇数|偶数)(?:の(?:もの|やつ|行)?)?`, "g");
/** 「中項目が③の行」「重点項目の4番」; without a particle only where the plan has no such word itself. */
export const NUMBERED = new RegExp(
  `(${STEP})(?:(?:の)?番号)?(?:(?:が|は)\\s*${DIGITS}(?!\\d|[つ本件個])番?${BEARS}${ROWS}|の(?:(?:うち|中)(?:の|で)?、?)?\\s*(?:第)?(${NUMBER})番(?!目)(?:に(?:あたる|当たる))?(?:${BEARS})?|(?<=重点項目|基本目標|基本施策|大項目|中項目|章|節)の(?:(?:うち|中)(?:の|で)?、?)?\\s*(${NUMBER})(?:番|つ)目|(?<=施策項目|中項目|小項目)\\s*\\(?(\\d{1,2})\\)?)`,
  "g",
);
/** 「各節の中で丸4の番号をもらっている項目」: the own number of a record. */
export const OWN = new RegExp(
  `(?:(?:各|それぞれの|どの)${STEP}(?:の中|のなか)?(?:で|の|でも)?、?)?(?:(?:丸|まる|マル)(${NUMBER})|(?<=節の中で|区分の中で)の?番号が\\(?(${NUMBER})\\)?)${BEARS}(?:の(?=は|って|を|$)|もの|やつ)?(?=の|項目|取組|公約|施策|もの|やつ|は|って|を|だけ|$)`,
  "g",
);

/** What stands behind a place that is left out: 「(6)|安心安全を除いた残り」. */
export const LEFT_OUT =
  /^([^。、?!をはが()]{0,12}?)(?:の?(?:もの|やつ|分))?(?:は|を|だけ|のみ)*\s?(?:以外|除|のぞ|抜[いき]|外し|なし|いら|要ら|カット)/;
