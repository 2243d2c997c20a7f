import type { CityRecords } from "../domain/records.ts";
import { openConceptTerms, type StoredConceptTerms } from "../search/link-evidence.ts";
import { proposeLinks } from "../search/propose-links.ts";
import { LENDING } from "../search/ranking.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { CityTools } from "./build-city.ts";
import { BUILT, readBuiltJson } from "./generated-files.ts";
import { readLinks } from "./read-concept-files.ts";
import { DATA_DIR } from "./read-data-files.ts";

/** From here on a link needs no second look. */
const SURE = 0.6;
const MOST_SHOWN = 15;

/**
 * The topics that the build will link a city's records to, sure ones counted and the others named to be checked.
 * @param dataDir where the city's own links lie, if it has any
 */
export function describeProposedLinks(records: CityRecords, tokenizer: Tokenizer, dataDir = DATA_DIR): string[] {
  const { measures } = records;
  // Both were checked when they were built, just before.
  const concepts = readBuiltJson(BUILT.library) as CityTools["concepts"];
  const terms = openConceptTerms(readBuiltJson(BUILT.conceptTerms) as StoredConceptTerms, tokenizer);
  const links = proposeLinks(measures, terms, readLinks(records, concepts, [], dataDir));
  const titleOf = new Map(measures.map(({ id, title }) => [id, title]));
  const nameOf = new Map(concepts.map(({ id, name }) => [id, name]));
  const pairs = [...links].flatMap(([concept, { records }]) =>
    Object.entries(records)
      // A weaker one lends no words; nobody need look at it.
      .filter(([, sureness]) => sureness >= LENDING.surely)
      .map(([record, sureness]) => ({ concept, record, sureness })),
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
