import { findMatches } from "../../text/find-matches.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { RECORD_WORD } from "./wants.ts";

const WHICH = "(?:の(?:分|ぶん|ほう|方|やつ|話|件|こと|もの|公約|取組|施策|項目)?)?";
const TOLD =
  "(?:もう)?(?!何|なに|ど|い[つく])[^。?!はがを「」]{1,22}?(?:(?:から|ので|んで(?![いるたなお])|けど|ため)、?|[てでし]、|(?:です|ます|ました|だ|た|る|い|済み|ずみ|よ|ね)[。!])";
/**
 * 「空き家対策の強化|は紙面で紹介済みです。」: what is said of a thing for which nobody has a need any more. What is told of another
 * with を or が (「資料を直してて、」) counts only where nothing is said with は.
 */
const SAID = [
  new RegExp(`${WHICH}(?:(?<!に)は|なら|って)${TOLD}`, "g"),
  new RegExp(`${WHICH}[をが]${TOLD}`, "g"),
] as const;
/** 「それ以外」「そのほか」: the others than that thing; 「移住定住の促進の|残りを」 */
const THAT =
  /(?:それ|これ|そこ|そっち|そちら)(?:以外|の?ほか|の?他|を除(?:いた|く)|の残り)(?:の(?:もの|やつ)?|で|に(?:は)?)?|(?:そのほか|その他(?!に)|その残り)(?:の(?:もの|やつ)?|で|に(?:は)?)?|の(?:残り|のこり|ほか|他)(?:の(?:もの|やつ)?)?/g;

/** So far from what is put aside 「それ」 still means it, in characters. */
const MAX_BETWEEN = 36;
const PLACE = new RegExp(`${RECORD_WORD}|[課部局室係]|」`);

/**
 * What is put aside and, further on, the word for all but it. 「残り」 is the rest without it only of a place that is named
 * between them.
 */
function* findAside(text: string, { catalogue: { sections } }: ReadContext): Iterable<Found> {
  for (const { index: at, 0: that } of findMatches(THAT, text)) {
    const head = text.slice(0, at);
    const said = SAID.map((pattern) => findMatches(pattern, head).at(-1)).find(
      (one) => one !== undefined && isNear(head, one.index + one[0].length),
    );
    if (said === undefined) continue;
    const between = head.slice(said.index + said[0].length);
    const isPlace = PLACE.test(between) || sections.some(({ plain }) => between.endsWith(plain));
    if (that.startsWith("の") && !isPlace) continue;
    yield foundAt(said.index, said[0], "aside");
    yield foundAt(at, that, "that");
  }
}

const isNear = (head: string, end: number) => head.length - end <= MAX_BETWEEN && !/[。?!]/.test(head.slice(end));

/** 「Aは別の紙にあるから、Bでそれ以外のを」: B without A, wherever the words for it stand. */
export const ASIDE_AND_REST_RULES: readonly Rule[] = [
  {
    name: "operator/aside_and_rest",
    reads: findAside,
    within: [THAT],
    produce: ([, part]) => (part === "aside" ? { kind: "operator", operator: "except" } : { kind: "filler" }),
    weight: 3,
    examples: [
      {
        text: "「空き家対策の強化」は紙面で紹介済みです。同じ「移住定住の促進」にあるそれ以外の公約",
        marks: "は紙面で紹介済みです。",
        city: "annaka",
      },
      { text: "財政課の分はよそにあるから、財政部でそれ以外のを並べて", marks: "それ以外の" },
      { text: "財政課の分は持ってるから、それ以外", marks: "の分は持ってるから、" },
      { text: "観光のは表にしたので、公約Vの残りを", marks: "のは表にしたので、", city: "annaka" },
    ],
    counterExamples: ["仕事が忙しいから、ごみの残りを出せない", "財政課以外の取組", "道が暗いので街灯がほしい"],
  },
];
