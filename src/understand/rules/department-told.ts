import { scriptPattern } from "../../domain/script-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { toHiragana } from "../../text/kana.ts";
import type { Catalogue } from "../catalogue.ts";
import { type DepartmentName, findDepartmentByShortName } from "../catalogue-departments.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { produceUnits } from "./departments.ts";

const NAME = "([\\p{Script=Han}\\p{Script=Katakana}ーぁ-ん]{2,12}?)";
const SIDE = "(?:の(?:ほう|方|課)|の)";
/** Where only a department can stand: 「課を広報のほうに替えて」「もう一個の課のほうは?広報の」「残りの、秘書広報の方は」 */
const PLACES = scriptPattern(
  [
    `(?<=(?:課|部署|担当)を)${NAME}${SIDE}?に(?:替え|変え|かえ|切り替え|切りかえ)て`,
    `(?<=もう(?:一つ|ひとつ|1つ|一個|1個|片方|一方)の課(?:のほう|の方)?は?[?。、]\\s?)${NAME}${SIDE}(?=[?。]*$|は)`,
    `(?<=^(?:じゃあ?、?|では、?)?(?:残り|のこり|あと|もう片方|もう一方)の?、)${NAME}の(?:ほう|方)(?=は|を|も|[?。]|$)`,
  ].join("|"),
  "gu",
);

/** A department by a part of its name, without 課. */
function findTold(words: string, { departments }: Catalogue): DepartmentName | undefined {
  const known = findDepartmentByShortName(words, departments) ?? findDepartmentByShortName(`${words}課`, departments);
  if (known !== undefined) return known;
  const kana = toHiragana(words);
  return departments.find((one) => one.kana !== null && toHiragana(one.kana) === `${kana}か`);
}

function* findPlaces(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const match of findMatches(PLACES, text)) {
    const words = match[1] ?? match[2] ?? match[3];
    const name = words === undefined ? undefined : findTold(words, catalogue);
    if (name !== undefined) yield foundAt(match.index, match[0], name.plain);
  }
}

/** Departments by a part of their names, where a follow-up can only mean one. */
export const DEPARTMENT_TOLD_RULES: readonly Rule[] = [
  {
    name: "department/told",
    reads: findPlaces,
    within: [PLACES],
    produce: ([, plain], { catalogue: { departments } }) => {
      const name = departments.find((one) => one.plain === plain);
      return name ? { kind: "condition", condition: produceUnits(name) } : null;
    },
    weight: 2,
    examples: [
      { text: "課を広報のほうに替えて、もっかい", marks: "広報のほうに替えて", city: "konan" },
      { text: "もう一個の課のほうは?広報の", marks: "広報の", city: "konan" },
      { text: "残りの、ひしょこうほうの方は?", marks: "ひしょこうほうの方", city: "konan" },
    ],
    counterExamples: ["照明をLEDに替えて", "残りの、緑のほうは?", "課を変えてほしい"],
  },
];
