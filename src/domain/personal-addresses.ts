import { scriptPattern } from "./script-pattern.ts";

const NUM = "(?:\\d{1,5}|[〇一二三四五六七八九十百]{1,6})";
/** What is counted, and years: 「3丁目5世帯」「1丁目2か所」. */
const NOT_COUNTED =
  "(?![\\d,]|[ ]*(?:円|千円|倍|台|歳|代|か所|カ所|ヶ所|ヵ所|箇所|世帯|件|人|名|本|基|区画|区|億|万|千|年|月|日|時|路線|棟|台|回|団体|地区|戸|%|m|ha|km|メートル|つ|自治会|町会|割|分|期|工区|地内))";
const DASH_CHAIN = `${NUM}-${NUM}(?:-${NUM})?(?![\\d-])`;

/** Words before 「1-2-3」 that make it a place in a plan. */
const NOT_PLAN =
  "(?<!(?:項目|取組|取り組み|施策|方針|重点|第|章|節|表|図|令和|平成|昭和|番号|目標|指標|公約|年度|計画|資料|別紙|様式|頁|ページ|版|事業|分類|体系|戦略|柱|政策|課題|改革|注|問|項|号|条|平均|比率|対比|約|各|計|前期|後期|評価|段階|月|日|時|午前|午後|全|延|計))";

/** Names of buildings that people live in. */
const BUILDING =
  "荘|ハイツ|ハイム|マンション|アパート|コーポ|メゾン|レジデンス|ハウス|コート|ヴィラ|パレス|シャトー|カーサ|ビレッジ";

/** Every match of ADDRESS holds one of these, or stands behind it. */
export const MAY_BE_ADDRESS =
  /丁目|番|号|[町村甲乙丙丁字ノ棟〒-]|[\d〇一二三四五六七八九十百]の[\d〇一二三四五六七八九十百]|ハイツ|マンション|アパート|コーポ|メゾン|レジデンス|団地/u;

export const ADDRESS = scriptPattern(
  [
    // 原市一丁目二番三号, 本町3丁目12
    `${NUM}[ ]?丁目[ ]?(?:の)?${NUM}(?:[ ]?(?:番地?(?:[ ]?${NUM})?|[-の][ ]?${NUM})(?:[ ]?(?:号|-${NUM}))?)?${NOT_COUNTED}`,
    // 八島町二百二十二, 郷原ノ甲123, 大字五料乙15
    `(?<=\\p{Script=Han}{2}町)(?:[二三四五六七八九]?[百千][〇一二三四五六七八九十百]{1,5})(?![\\p{Script=Han}])`,
    `(?<=\\p{Script=Han}{2}[ノの]?[甲乙丙丁])\\d{1,5}(?:-\\d{1,4})*${NOT_COUNTED}`,
    `${NUM}[ ]?番地(?:の?${NUM})?`,
    `(?<!第)(?<![\\d〇一二三四五六七八九十百])${NUM}[ ]?番[ ]?${NUM}[ ]?号(?!線)`,
    `(?<=大字\\p{Script=Han}{1,6}?(?:字[\\p{Script=Han}ノのケヶ]{1,5}?)?)[ ]?${NUM}(?:-${NUM})*${NOT_COUNTED}`,
    `(?<=[\\p{Script=Han}]{2}字[\\p{Script=Han}ノのケヶ]{1,5}?)[ ]?\\d{1,5}(?:-\\d{1,4})*${NOT_COUNTED}`,
    // 原市1-2-3, 今泉町410-2
    `(?<=\\p{Script=Han}{2}町[ ]?|\\p{Script=Han}{2}村[ ]?)${DASH_CHAIN}${NOT_COUNTED}`,
    `\\p{Script=Han}{2,6}${NOT_PLAN}[ ]?(?!0)${NUM}-${NUM}-${NUM}(?:-${NUM})?(?![\\d-])${NOT_COUNTED}`,
    // 原市2の1, 原市一の二の三
    `(?<=\\p{Script=Han}{2}|\\p{Script=Han}[ ])${NOT_PLAN}(?<![分一二三四五六七八九十百\\d])${NUM}の${NUM}(?:の${NUM})?(?![\\p{Script=Han}\\d-])${NOT_COUNTED}`,
    // 東横野ノ12
    `(?<=\\p{Script=Han}{2})${NOT_PLAN}(?:${NUM})?ノ${NUM}(?:[-ノ]${NUM})*(?!\\p{Script=Han})${NOT_COUNTED}`,
    // 松井田町新堀245
    `(?<=\\p{Script=Han}{2}[町村](?!人口|世帯|予算|役場|地区|議会|道路|内|民|立|営|長|費|税)\\p{Script=Han}{1,4})${NOT_PLAN}[ ]?\\d{1,5}(?:-\\d{1,4})*(?![-./号線])${NOT_COUNTED}`,
    // ハイツ安中203, 県営住宅2-305
    `(?<=(?:ハイツ|マンション|アパート|コーポ|メゾン|レジデンス)[\\p{Script=Han}\\p{Script=Katakana}ー ]{0,8})\\d{3,4}(?!-)${NOT_COUNTED}`,
    // 3棟205号室, B棟302
    `(?<=(?:\\d号?|[a-z])棟[ -]?)\\d{2,4}(?:号室|号)?(?!\\d)${NOT_COUNTED}`,
    // 遠丸団地3-201
    `(?<=\\p{Script=Han}{2}団地[ ]?)\\d{1,3}-\\d{2,4}(?![\\d-])${NOT_COUNTED}`,
    // ハイム安中 2-B
    `(?<=(?:${BUILDING})[^\\d\\n。、]{0,8})\\d{1,4}-[a-z](?![a-z])`,
    `(?<=(?:[県市町村]営|公営|公社)(?:住宅|団地|アパート)[^\\d\\n。、]{0,6})\\d{1,3}-\\d{2,4}(?:-\\d{2,4})?(?!\\d)${NOT_COUNTED}`,
    `(?<=(?:${BUILDING})[^\\d\\n。、]{0,8})\\d{1,4}(?:号室|号)`,
    // 3-2-1 Annaka-shi, Rua Sakura 2-3-4
    "(?<=[a-z]+-(?:shi|cho|machi|ku|mura|gun)[ ,]{1,2})\\d{1,4}-\\d{1,4}(?:-\\d{1,4})?(?![\\d-])",
    "\\d{1,4}-\\d{1,4}(?:-\\d{1,4})?(?=[ ,]{1,2}(?:[a-z]+[ ,]{1,2})?[a-z]+-(?:shi|cho|machi|ku|mura|gun)(?![a-z]))",
    "(?<=(?<![a-z])(?:rua|avenida|calle|street|address|endereço|dirección|địa chỉ|地址|주소)(?![a-z])[^\\d\\n]{0,20})\\d{1,4}-\\d{1,4}(?:-\\d{1,4})?(?![\\d-])",
    `〒 ?\\d{3}-?\\d{4}`,
    `(?<!\\d|\\d-)\\d{3}-\\d{4}(?=[ ,、]{0,2}\\p{Script=Han}{2,4}[県都府道市])`,
  ].join("|"),
  "giu",
);
