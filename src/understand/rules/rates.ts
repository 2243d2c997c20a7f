import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { findSaidNumber } from "../../text/kanji-numbers.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { Leaf, RateEnd } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { THING } from "./wants.ts";

/** What people call a column of rates, whatever the plan prints over it. */
const GAUGE =
  "(?:進捗|進み具合|進みぐあい|進行|達成|実施|完了|できあがり)(?:率|度|状況|の?割合|の?パーセント(?:テージ)?)?";
const SHARE =
  "(?:(?:\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|パーセント)|(?:[一二三四五六七八九]|[1-9])割(?:(?:[一二三四五六七八九]|[1-9])分|半)?|半分|半ば)";
const REACHING = ["届く", "達する", "なる", "至る", "進む", "到達する", "超える", "こえる"];
const GONE = "(?:い|行)っ(?:て(?:い)?る|た)";
const NOT_GONE = "(?:い|行)(?:って(?:い)?|か)(?:ない|ません)";
const COMPARED = [
  "(?<least>以上)",
  "(?<most>以下|以内)",
  "(?<less>未満|を?下回(?:る|って(?:い)?る)|を切(?:る|って(?:い)?る)|より(?:も)?(?:低い|下|少ない|小さい)|(?:に|まで|も|を|すら)*(?:まだ)?(?:" +
    `${doesNot(REACHING)}|${NOT_GONE}))`,
  `(?<more>超(?!え)|を?(?:超え|こえ)(?:る|た|て(?:い)?る)|を?上回(?:る|って(?:い)?る)|より(?:も)?(?:高い|上|多い|大きい))`,
  `(?<reached>(?:に|まで)?(?:もう)?(?:${does(REACHING.slice(0, -2))}|${GONE}|(?:来|き)(?:て(?:い)?る|た)))`,
  "(?<just>ちょうど|(?=の|だけ))",
].join("|");
const ENDS = `(?:の(?=${THING}|一覧|リスト|全部|ぜんぶ|すべて|どれ|何|は|って|を|が|も|だけ|、|$|\\?)|(?=${THING}|残り|のこり|だけ|のみ|けれ?ど|だけれ?ど|(?:だ|です)?が、|で、|なのに|かつ|${NEXT_CONDITION})|(?=(?:は|って)(?:どれ|何|いくつ|[?。]*$)))`;
const BEFORE = "(?:まだ|もう|いまだに|すでに)?";

/** 「まだ100%になってない公約」 beside a rate that is named, or where nothing else can be half done. */
const BARE = new RegExp(
  `(?<=^|[、。\\s]|けど|[課部局室]の?|うち|中|で)${BEFORE}(?<share>${SHARE})(?:${COMPARED})${ENDS}`,
  "gu",
);
const GOING = new RegExp(
  `^${BEFORE}(?:100\\s?(?:%|パーセント)|半分)(?:に|まで|も|を|すら)*(?:まだ)?(?:${doesNot(REACHING)}|${NOT_GONE})`,
);

const patterns = new WeakMap<readonly string[], RegExp>();
function patternOf(fields: readonly string[]): RegExp {
  const known = patterns.get(fields);
  if (known) return known;
  const name = [...fields.map((field) => escapePattern(normalizeText(field))), GAUGE].join("|");
  const built = new RegExp(
    `(?:${name})(?:が|は|で|の|も|、|:)*${BEFORE}(?<share>${SHARE})(?:${COMPARED})${ENDS}`,
    "gu",
  );
  patterns.set(fields, built);
  return built;
}

function* findRates(text: string, { catalogue: { rateFields } }: ReadContext): Iterable<Found> {
  if (rateFields.length === 0 || !/%|パーセント|割|半/.test(text)) return;
  const named = findMatches(patternOf(rateFields), text);
  for (const match of [
    ...named,
    ...findMatches(BARE, text).filter(([words]) => named.length > 0 || GOING.test(words)),
  ]) {
    const { share = "", least, most, less, more, reached } = match.groups ?? {};
    const percent = readShare(share);
    if (percent === null) continue;
    const [from, to] =
      least !== undefined || reached !== undefined
        ? [`${percent}`, ""]
        : more !== undefined
          ? [`>${percent}`, ""]
          : most !== undefined
            ? ["", `${percent}`]
            : less !== undefined
              ? ["", `<${percent}`]
              : [`${percent}`, `${percent}`];
    yield foundAt(match.index, match[0], from, to);
  }
}

/** 「80%」「2割」「七割五分」「半分」 in percent. */
function readShare(share: string): number | null {
  if (/^半/.test(share)) return 50;
  const percent = /^(\d+(?:\.\d+)?)\s?(?:%|パ)/.exec(share)?.[1];
  if (percent !== undefined) return Number(percent);
  const [, tens = "", ones] = /^(.)割(.)?/.exec(share) ?? [];
  const whole = findSaidNumber(tens);
  if (whole === undefined || whole === null) return null;
  return whole * 10 + (ones === undefined ? 0 : ones === "半" ? 5 : (findSaidNumber(ones) ?? 0));
}

const endOf = (said: string | undefined): RateEnd | null =>
  said ? { percent: Number(said.replace(/^[<>]/, "")), isIncluded: !/^[<>]/.test(said) } : null;

/** Records by a column that says how far each is in percent (進捗率). */
export const RATE_RULES: readonly Rule[] = [
  {
    name: "rate/compared",
    reads: findRates,
    produce: ([, from, to], { catalogue: { rateFields } }) => {
      const condition: Leaf = { kind: "rate", fields: [...rateFields], from: endOf(from), to: endOf(to) };
      return { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      { text: "進捗率80%以上の公約", marks: "進捗率80%以上の", city: "rated" },
      { text: "進み具合が2割以下のもの全部", marks: "進み具合が2割以下の", city: "rated" },
      { text: "進捗率がまだ半分いってないのは?", marks: "進捗率がまだ半分いってないの", city: "rated" },
      { text: "まだ100%になってない取組", marks: "まだ100%になってない", city: "rated" },
    ],
    counterExamples: ["進捗率80%以上の公約", "半分いってないのは?"],
  },
];
