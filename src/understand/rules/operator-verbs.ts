import { does } from "../verb-forms.ts";

/** What people do with what a list shall not show. */
export const TAKING_AWAY = [
  "除く",
  "のぞく",
  "取り除く",
  "外す",
  "はずす",
  "省く",
  "はぶく",
  "引く",
  "ひく",
  "差し引く",
  "差っ引く",
  "どける",
  "のける",
  "除ける",
  "よける",
  "飛ばす",
  "弾く",
  "除外する",
  "カットする",
  "引き算する",
  "パスする",
  "引っ込める",
  "ひっこめる",
];
/** What they do not do with it. */
export const TAKING_IN = [
  "要る",
  "いる",
  "数える",
  "含む",
  "含める",
  "ふくめる",
  "入れる",
  "いれる",
  "混ぜる",
  "まぜる",
  "出す",
];
/** What a department or a word does where it has a part in a record. */
export const TAKING_PART = [
  "関わる",
  "かかわる",
  "関係する",
  "関与する",
  "絡む",
  "からむ",
  "噛む",
  "かむ",
  "入る",
  "はいる",
  "加わる",
  "入ってくる",
  "含む",
  "担当する",
  "受け持つ",
  "参加する",
  "登場する",
  "載る",
  "出る",
  "出て来る",
  "出てくる",
  "持つ",
  "やる",
  "付く",
  "見当たる",
];
/** It is not there, without a word of denial: 「記載を欠く」「一覧から漏れている」. */
export const LACKING = `を?${does(["欠く", "欠ける", "欠如する", "漏れる", "抜ける", "抜け落ちる"])}|漏れていて|抜けていて`;
/** What somebody has done with a thing of which they need no more. */
export const KNOWING = ["知る", "見る", "聞く", "読む", "もらう", "わかる", "分かる", "把握する", "確認する"];
