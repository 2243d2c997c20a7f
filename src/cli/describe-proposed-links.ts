import type { CityRecords } from "../domain/records.ts";
import { proposeLinks } from "../search/propose-links.ts";
import { readConcepts } from "./read-concept-files.ts";

/** From here on a link needs no second look: half as much again as a link must reach. */
const SURE = 0.6;
const MOST_SHOWN = 15;

/** The topics that the build will link a city's records to, sure ones counted and the others named to be checked. */
export function describeProposedLinks({ measures }: CityRecords): string[] {
  const concepts = readConcepts([]);
  const links = proposeLinks(measures, concepts, { covered: [], confirmed: {}, struck: {} }, () => []);
  const titleOf = new Map(measures.map(({ id, title }) => [id, title]));
  const nameOf = new Map(concepts.map(({ id, name }) => [id, name]));
  const pairs = [...links].flatMap(([concept, { records }]) =>
    Object.entries(records).map(([record, sureness]) => ({ concept, record, sureness })),
  );
  const unsure = pairs.filter(({ sureness }) => sureness < SURE).sort((a, b) => a.sureness - b.sureness);
  const linked = new Set(pairs.map(({ record }) => record));
  const bare = measures.filter(({ id }) => !linked.has(id));
  return [
    `話題との結びつき: 確か ${pairs.length - unsure.length}件、確かめてほしい ${unsure.length}件(違うものは links.yaml の struck に書きます)`,
    ...unsure
      .slice(0, MOST_SHOWN)
      .map(({ concept, record }) => `  ${titleOf.get(record)} ― ${nameOf.get(concept)}(${concept})`),
    ...(unsure.length > MOST_SHOWN ? [`  …ほか${unsure.length - MOST_SHOWN}件`] : []),
    ...(bare.length > 0 ? [`どの話題とも結びつかない記録 ${bare.length}件(題名と内容のことばで見つかります)`] : []),
  ];
}
