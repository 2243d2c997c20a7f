import type { Rule } from "../rule.ts";

const SCHOOL = "理科|自由研究|じゆうけんきゅう|図鑑|ずかん";
const HOW = "どうして|なんで|なぜ|しくみ|仕組み|(?:体|からだ)のつくり";
const OF_ANIMALS = "何を食べ|なにをたべ";

/** What pupils look up of nature and of how things work: it stands in no plan, whatever record has the thing in its title. */
export const NATURAL_HISTORY_RULES: readonly Rule[] = [
  {
    name: "aspect/natural_history",
    reads: new RegExp(
      [
        `(?:${SCHOOL})[^?]{0,40}(?:${HOW}|${OF_ANIMALS})`,
        `(?:${HOW})[^。?]{0,30}[。?、]{0,3}\\s*[^。?]{0,8}(?:理科|自由研究|じゆうけんきゅう)`,
        `(?:宿題|しゅくだい)(?:で|です。?|に)[^?]{0,24}(?:${OF_ANIMALS}|食べ物は|好物|寿命|鳴き声|図鑑|ずかん)`,
      ].join("|"),
      "g",
    ),
    produce: () => ({ kind: "aspect", aspect: "knowledge", exact: true }),
    weight: 2,
    examples: [
      { text: "自由研究です。虹はどうして七色なの", marks: "自由研究です。虹はどうして" },
      { text: "灯台はなんで光る?自由研究の答え", marks: "なんで光る?自由研究" },
      { text: "宿題でクマは何を食べるか調べてます", marks: "宿題でクマは何を食べ" },
    ],
    counterExamples: ["自由研究で市の取組を調べてます。ぜんぶ教えて", "なぜ宿題を減らすの?"],
  },
];
