/** Verbs in -いる and -える that go like 読む, not like 見る. */
const GODAN_RU = /(?:^|[^ぁ-ん])(?:入る|要る|知る|切る|減る|限る|練る|絞る|混じる)$|^(?:いる|はいる|かぶる|まじる)$/;

/** The column of a verb's last kana: its stems for 〜ない and 〜ます, its form before て or た, and its order. */
const COLUMNS: Record<string, { a: string; i: string; te: string; e: string }> = {
  う: { a: "わ", i: "い", te: "っ", e: "え" },
  く: { a: "か", i: "き", te: "い", e: "け" },
  ぐ: { a: "が", i: "ぎ", te: "い", e: "げ" },
  す: { a: "さ", i: "し", te: "し", e: "せ" },
  つ: { a: "た", i: "ち", te: "っ", e: "て" },
  ぬ: { a: "な", i: "に", te: "ん", e: "ね" },
  ぶ: { a: "ば", i: "び", te: "ん", e: "べ" },
  む: { a: "ま", i: "み", te: "ん", e: "め" },
  る: { a: "ら", i: "り", te: "っ", e: "れ" },
};

interface Stems {
  dictionary: string;
  /** Before 〜ない. */
  a: string;
  /** Before 〜ます. */
  i: string;
  /** With て and with た, or で and だ. */
  te: string;
  ta: string;
  /** Before れる of the passive. */
  passive: string;
  /** As an order: 「外せ」「どけろ」. */
  order: string;
}

/** The stems of a verb in its dictionary form (「掲げる」「書く」「設定する」). */
function stemsOf(verb: string): Stems {
  const stem = verb.slice(0, -1);
  if (verb.endsWith("する")) {
    const noun = verb.slice(0, -2);
    return {
      dictionary: verb,
      a: `${noun}し`,
      i: `${noun}し`,
      te: `${noun}して`,
      ta: `${noun}した`,
      passive: `${noun}さ`,
      order: `${noun}しろ`,
    };
  }
  if (/(?:くる|来る)$/.test(verb)) {
    const before = verb.slice(0, -2);
    const [a, i] = verb.endsWith("来る") ? ["来", "来"] : ["こ", "き"];
    return {
      dictionary: verb,
      a: `${before}${a}`,
      i: `${before}${i}`,
      te: `${before}${i}て`,
      ta: `${before}${i}た`,
      passive: `${before}${a}ら`,
      order: `${before}${a}い`,
    };
  }
  if (/[いきしちにひみりぎじびえけせてねへめれげぜべ入出見]る$/.test(verb) && !GODAN_RU.test(verb)) {
    const order = `${stem}ろ`;
    return { dictionary: verb, a: stem, i: stem, te: `${stem}て`, ta: `${stem}た`, passive: `${stem}ら`, order };
  }
  const { a, i, te, e } = COLUMNS[verb.at(-1)!]!;
  const soft = /[ぐぬぶむ]$/.test(verb);
  return {
    dictionary: verb,
    a: `${stem}${a}`,
    i: `${stem}${i}`,
    te: `${stem}${te}${soft ? "で" : "て"}`,
    ta: `${stem}${te}${soft ? "だ" : "た"}`,
    passive: `${stem}${a}`,
    order: `${stem}${e}`,
  };
}

/** A form of all of some verbs: what each has before it, and what all of them end in. */
type Form = readonly [stems: readonly string[], ending: string];

/** Alternatives of a pattern, each verb in one of its forms: it does, did, is doing, is done (「書いてある」「書かれている」「書いてもらえた」). */
export function does(verbs: readonly string[]): string {
  const { dictionary, i, te, ta, passive } = allStemsOf(verbs);
  return group([
    [te, "(?:(?:い)?(?:る|ん(?=の|だ|で)|ます)|あ(?:る|ん(?=の|だ|で))|もら(?:え|っ)(?:た|て(?:い)?(?:る|ます)))"],
    [passive, "れ(?:て(?:い)?(?:る|ん(?=の|だ|で)|ます)|る|た)"],
    [i, "ます"],
    [dictionary, ""],
    [ta, ""],
  ]);
}

/** The same verbs before another one: 「並んで」「連ねて」「名を連ねたまま」. */
export function andThen(verbs: readonly string[]): string {
  const { te, ta } = allStemsOf(verbs);
  return group([
    [te, ""],
    [ta, "まま"],
  ]);
}

/** It is over: 「終わった」「終わっている」「果たされた」「達成できた」. */
export function done(verbs: readonly string[]): string {
  const { dictionary, i, te, ta, passive } = allStemsOf(verbs);
  const nouns = dictionary.filter((verb) => verb.endsWith("する")).map((verb) => verb.slice(0, -2));
  return group([
    [te, "(?:い)?(?:る|ます)"],
    [passive, "れ(?:た|て(?:い)?る)"],
    [nouns, "でき(?:た|て(?:い)?る)"],
    [i, "ました"],
    [ta, ""],
  ]);
}

/** The same verbs as what goes on from here: 「増やしていく」「減らしてく」「やめていきます」. */
export function heading(verbs: readonly string[]): string {
  return group([[allStemsOf(verbs).te, "(?:(?:い|行)?く|(?:い|行)きます|(?:い|行)った)"]]);
}

/** The same verbs denied: 「書いてない」「書かれていません」「入れずに」「数えなくて」. */
export function doesNot(verbs: readonly string[]): string {
  const not = "(?:ない(?:で)?|なく(?:て)?|なかった|ず(?:に)?)";
  const { a, i, te, passive } = allStemsOf(verbs);
  return group([
    [te, `(?:(?:い)?(?:${not}|ません(?!か))|おらず)`],
    [passive, `れ(?:て(?:い)?)?(?:${not}|ません(?!か))`],
    [a, not],
    [i, "ません(?!か)"],
  ]);
}

/** The same verbs as a wish that it be not done: 「入れないで」「数えずに」「数えなくていい」「いりません」; 「入れなくなった」 is none. */
export function withoutDoing(verbs: readonly string[]): string {
  const { a, i, te } = allStemsOf(verbs);
  return group([
    [a, "(?:ない(?:で(?!す))?(?!と)|ずに?|なくて(?:も)?(?:いい|よい|結構|大丈夫|構わない))"],
    [te, "ない(?:で(?!す))?"],
    [i, "ません(?!か)"],
  ]);
}

/** The same verbs as a wish, an order or a condition, or before what is left: 「抜いて」「外し、残りを」「抜いといて」「抜いたら」「抜くと」「抜けば」「抜いたやつ」. */
export function doing(verbs: readonly string[]): string {
  const { dictionary, i, te, ta, passive, order } = allStemsOf(verbs);
  const beforehand = te.map((form) => `${form.slice(0, -1)}${form.endsWith("で") ? "ど" : "と"}`);
  return group([
    [te, "(?:ください|下さい|ほしい|欲しい|くれ|ちょうだい|もらって|おいて|から)?"],
    [beforehand, "(?:いて|く(?:れ)?|け)"],
    [i, "(?:ます(?=[)。、]|$)|(?=、?(?:残り|のこり|あとの|その他|それ以外)))"],
    [dictionary, "(?:と|なら)?"],
    [passive, "れた"],
    [ta, "(?:ら)?"],
    [order, "(?:よ|や)?(?=$|[。、!])"],
  ]);
}

function allStemsOf(verbs: readonly string[]): Record<keyof Stems, string[]> {
  const all = verbs.map(stemsOf);
  const of = (form: keyof Stems) => all.map((stems) => stems[form]);
  return {
    dictionary: of("dictionary"),
    a: of("a"),
    i: of("i"),
    te: of("te"),
    ta: of("ta"),
    passive: of("passive"),
    order: of("order"),
  };
}

/**
 * An ending stands once for all verbs: written out with each, a pattern of twenty verbs is ten times as long, and all of
 * them are read when the script starts. Longest stems first, so that none hides a longer one.
 */
const group = (forms: readonly Form[]) =>
  `(?:${forms
    .filter(([stems]) => stems.length > 0)
    .map(([stems, ending]) => `(?:${[...new Set(stems)].toSorted((a, b) => b.length - a.length).join("|")})${ending}`)
    .join("|")})`;
