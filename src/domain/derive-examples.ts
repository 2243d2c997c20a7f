import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";

const LONGEST_NAME = 22;
const MOST = 4;

/** Questions to try, from what the records hold: where nobody wrote examples for a city. Each asks something else. */
export function deriveExamples({ measureWord }: Pick<City, "measureWord">, measures: readonly Measure[]): string[] {
  const short = measures.filter(({ title }) => title.length <= LONGEST_NAME);
  const named = short.length >= MOST ? short : measures;
  const used = new Set<string>();
  const take = (holds: (measure: Measure) => boolean) => {
    const found = named.find((measure) => !used.has(measure.id) && holds(measure));
    if (found) used.add(found.id);
    return found?.title;
  };
  const ask = (title: string | undefined, question: string) => (title === undefined ? [] : [`${title}${question}`]);
  const department = measures.flatMap(({ departments }) => departments)[0]?.name;
  return [
    ...ask(take(({ statuses }) => statuses.length > 0) ?? take(() => true), "の進捗は?"),
    ...ask(
      take(({ kpis }) => kpis.some(({ target }) => target !== null)),
      "の目標は?",
    ),
    ...ask(
      take(({ deadline }) => deadline !== null),
      "はいつまで?",
    ),
    ...(department ? [`${department}の${measureWord}一覧`] : []),
    ...ask(
      take(() => true),
      "について教えて",
    ),
    `${measureWord}を全部見せて`,
  ].slice(0, MOST);
}
