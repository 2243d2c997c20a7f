import { NAME_PATTERNS } from "./personal-names.ts";
import { scriptPattern } from "./script-pattern.ts";

const DATE =
  "(?:(?:明治|大正|昭和|平成|令和|[mtshr])?[ ]?(?:\\d{1,4}|元|[〇一二三四五六七八九十]{1,4})[年./-][ ]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[月./-][ ]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日?)";

/** 「昭和37年4月2日生まれ以降の女性」「…生まれの子を対象に」 says whom a measure is for. */
const OF_NOBODY =
  "(?!(?:の(?:人|方|子(?:ども)?|男性?|女性?|者))?(?:以[降前後]|まで|から)|の(?:人|方|子(?:ども)?|男性|女性|者)(?:を|が|は)?対象)";

/** Born, in the languages that are read. */
const BORN =
  "birth(?:day|date)?|date of birth|(?<![a-z])dob|(?<![a-z])born|nasci|nasceu|nascimento|nací|naci|nació|nacio|nacimiento|cumpleaños|sinh ngày|ngày sinh|sinh năm|出生|生日|생년월일|생일|kaarawan|ipinanganak";

/** Every match of BIRTH holds one of these; it is long, and most texts with a number hold none. */
export const MAY_BE_BIRTH = new RegExp(
  `生|うまれ|たんじょうび|${BORN}|[年./-][ ]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[月./-]`,
  "iu",
);

// What stands ahead is looked at before what stands behind, where that is long: it holds at few places of a text.
export const BIRTH = scriptPattern(
  [
    `(?<=(?:生年月日|誕生日|お誕生日)[^\\d\\n]{0,6})(?:${DATE}|(?:19|20)\\d{6}(?!\\d))`,
    `(?:明治|大正|昭和|平成|令和|(?:19|20)(?=\\d\\d年))[ ]?(?:\\d{1,2}|元)年[ ]?\\d{1,2}月[ ]?(?=(?:生まれ|うまれ)の?(?:男|女|父|母|人|方|子))`,
    `${DATE}[ ]?(?:生まれ|うまれ|生(?=の(?:男|女|人|方|子|父|母|夫|妻))|生(?![\\p{Script=Han}\\p{Script=Hiragana}]))${OF_NOBODY}`,
    // 誕生日は4月5日, たんじょうび 4がつ5か
    "(?<=(?:誕生日|たんじょうび|生年月日)[^\\d\\n]{0,6})\\d{1,2}(?:月|がつ|/)[ ]?\\d{1,2}(?:日|にち|か)?",
    // birthday: 1990/05/03, born on May 3, 1990, nasceu em 03/05/1990, 出生日期1990年5月3日, 생년월일 1990년 5월 3일
    `(?=\\d)(?<=(?:${BORN})[^\\d\\n]{0,14})\\d{1,4}[-/.年년 ][ ]?\\d{1,2}[-/.月월 ][ ]?\\d{1,4}[日일]?`,
    "(?<=(?:생일|生日)(?:은|는|이|是|:)? ?)\\d{1,2}[월月] ?\\d{1,2}[일日]",
    `(?=\\p{L}{3,9} \\d)(?<=(?:${BORN})[^\\d\\n]{0,14})\\p{L}{3,9} \\d{1,2},? (?:19|20)\\d\\d`,
    `(?=\\d)(?<=(?:${BORN})[^\\d\\n]{0,6})\\d{1,2} (?:de |of )?\\p{L}{3,10} (?:de |del )?(?:19|20)\\d\\d`,
    // 田中太郎(昭和55年3月1日)
    `(?=${DATE})(?<=${NAME_PATTERNS.surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{1,3}(?:さん|様|氏)?[ ]?[(、,/ ])${DATE}`,
  ].join("|"),
  "giu",
);
