import { scriptPattern } from "../../domain/script-pattern.ts";
import type { Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";

/** Who answers for a record, and who stands beside: between the name and what is done. */
const OF_IT = "(?:が|は|(?<=[課部局室係所会])の|を)?(?<!\\p{Script=Han})";
const LEADING =
  "(?:主担当(?:の?課|部署)?|主たる担当(?:課)?|主管(?:課|部署)|主務課|筆頭(?:の?課)?|幹事課|メイン(?:の)?(?:担当(?:課)?)?|主に(?=担当|やって|進め|受け持|担って)|中心(?=に?(?:なって|と(?:なって|して)|で)))";
const BESIDE =
  "(?:主担当(?:課)?(?:では|じゃ)ない(?:けど)?|関係(?:する)?(?:課|部署)|関連(?:する)?(?:課|部署)|連携(?:する)?(?:課|部署)|協力(?:する)?(?:課|部署)|副担当(?:の?課)?|サブ(?:の)?(?:担当(?:課)?)?|脇役|お?手伝い(?:の?側)?)";
/** 「主担当はどこ?」 asks for it. */
const NOT_ASKED = "(?!(?:課|部署)?(?:は|って|を|の)?(?:どこ|だれ|誰|何|どの|教|一覧|$|[?。]))";
const IN_ROLE = `(?:に|として|で|の|と|が|を|も)?、?(?:(?:名前|名)(?:が|の)?)?(?:${does(["入る", "なる", "載る", "ある", "挙がる", "並ぶ", "連ねる", "付く", "つく", "やる", "する", "進める", "務める", "担う", "担当する", "受け持つ", "持つ", "回る"])})?(?:(?:なって|して)?${does(["やる", "担当する", "進める"])})?(?:の(?=は|って|を|が|だけ|$|\\?)|もの|やつ)?、?`;

/** Which part a department has in a record. */
export const ROLE_RULES: readonly Rule[] = [
  {
    name: "operator/lead",
    reads: scriptPattern(`${OF_IT}${LEADING}${NOT_ASKED}${IN_ROLE}`, "gu"),
    produce: () => ({ kind: "operator", operator: "lead" }),
    weight: 1,
    examples: [
      { text: "企画課が主担当の事業", marks: "が主担当の" },
      { text: "管財課が主担当になってるのは", marks: "が主担当になってるの" },
      { text: "主担当が財政課のもの", marks: "主担当が" },
      { text: "財政課が中心になってやってる取組", marks: "が中心になってやってる" },
    ],
    counterExamples: ["この事業の主担当はどこ?", "主担当は?", "市の中心になる公園"],
  },
  {
    name: "operator/beside",
    reads: scriptPattern(`${OF_IT}${BESIDE}${NOT_ASKED}${IN_ROLE}`, "gu"),
    produce: () => ({ kind: "operator", operator: "beside" }),
    weight: 1,
    examples: [
      { text: "財政課が関係課に入ってる取組", marks: "が関係課に入ってる" },
      { text: "関係課に管財課が入ってるもの", marks: "関係課に" },
      { text: "総務課が関連部署として名前のある施策", marks: "が関連部署として名前のある" },
      { text: "企画課が副担当の事業", marks: "が副担当の" },
    ],
    counterExamples: ["関係課はどこ?", "関係課の一覧", "人間関係の相談"],
  },
];
