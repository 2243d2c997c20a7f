import { scriptPattern } from "../../domain/script-pattern.ts";
import { TOPIC_PLACES, type TopicPlace } from "../condition.ts";

/** What people call each part of a record in which words can stand. */
export const PLACE_NAMES: Record<TopicPlace, string> = {
  title:
    "(?:題名|表題|題|(?<![a-z])title(?![a-z])|タイトル|件名|見出し|(?:取組|取り組み|公約|施策|項目|事業)(?:の)?名(?:前|称)?|(?<!\\p{Script=Han}|の)名前|名称)(?:そのもの|自体)?",
  targets: "(?:\\p{Script=Han}{2,4}|プロセス)?(?:指標|kpi|数値目標)(?:の?名(?:前|称)?)?",
  background: "現状(?:と課題|認識|分析|説明)?|課題|背景",
  does: "実施内容|取組の内容|取り組みの内容|「すること」",
  aims: "ねらい|狙い|目的",
  policies: "(?:取組|取り組み)?方針",
  items: "主な取組内容|取組事項|取り組み事項",
  schedule:
    "(?:年度別の?|各年度の?)?(?:の)?(?:工程表?|スケジュール|予定|マス|セル|(?<=(?:年度?|[rh]\\d{1,2}|[次別])の?)欄)",
};

/** What stands between a part's name and what is said to stand there. */
export const IN_PLACE = "(?:の?(?:欄|ところ|とこ|中|なか|説明|記述|文章?|どこか|一部))*(?:だけ)?(?:に|で)(?:は|も)?、?";

const BEFORE: readonly [TopicPlace, RegExp][] = TOPIC_PLACES.map((place) => [
  place,
  // A title, or a cell, is 「強化」, too; a present state may be one.
  scriptPattern(
    `(?:${PLACE_NAMES[place]})(?:${IN_PLACE}|を(?:見て|見ると|読んで|眺めて)、?${place === "title" || place === "schedule" ? "|(?:の(?:頭|先頭|冒頭|最初|末尾|最後))?[がの]、?|(?:の中)" : ""})$`,
    "u",
  ),
]);

/** The part of a record that stands right before what is asked to stand in it, and where that begins. */
export function findPlaceBefore(before: string): { place: TopicPlace; start: number } | null {
  for (const [place, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { place, start: match.index };
  }
  return null;
}
