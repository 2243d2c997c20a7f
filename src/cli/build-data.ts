import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { citySchema } from "../domain/city.ts";
import { conceptFileSchema, linkFileSchema } from "../domain/concept.ts";
import { emergencyFileSchema, emergencyWordsSchema } from "../domain/emergency.ts";
import { measureFileSchema } from "../domain/measure.ts";
import { speakJapanese } from "../domain/speak-japanese.ts";
import { synonymFileSchema, vocabularyFileSchema } from "../domain/vocabulary.ts";
import { borrowPlainWords } from "../search/borrow-plain-words.ts";
import { buildConceptDocument, buildRecordDocuments } from "../search/index-documents.ts";
import { buildItemTerms } from "../search/item-terms.ts";
import { readConceptTerms } from "../search/link-evidence.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { proposeLinks } from "../search/propose-links.ts";
import { LENDING } from "../search/ranking.ts";
import { openDictionary } from "../text/dictionary.ts";
import { createTokenizer } from "../text/kuromoji-tokenizer.ts";
import { buildDictionary } from "./build-dictionary.ts";
import { buildPageStyle } from "./build-page-style.ts";
import { buildPlayground } from "./build-playground.ts";
import { readConcepts, readLinks } from "./read-concept-files.ts";
import { DATA_DIR, type DataFault, readCities } from "./read-data-files.ts";
import { readEmergencies } from "./read-emergency-files.ts";
import { readVocabulary } from "./read-vocabulary-files.ts";
import { reportFaults } from "./report-faults.ts";

/**
 * `npm run build:data`: data files → everything the Worker carries (`data/generated/`).
 * Dictionary and records go into the script; readings, index and the playground are static assets.
 */
const GENERATED = path.join(DATA_DIR, "generated");
const PUBLIC = path.join(GENERATED, "public");
rmSync(PUBLIC, { recursive: true, force: true });
mkdirSync(PUBLIC, { recursive: true });

speakJapanese();
const faults: DataFault[] = [];
const cities = readCities(faults);
const vocabulary = readVocabulary(cities, faults);
const concepts = readConcepts(faults);
const linksOf = new Map(cities.map((records) => [records, readLinks(records, concepts, faults)]));
const emergencies = readEmergencies(faults);
if (reportFaults(faults) > 0 && !process.env.DRAFT) process.exit(1);

const schemas = {
  city: citySchema,
  measures: measureFileSchema,
  emergencies: emergencyFileSchema,
  "emergency-words": emergencyWordsSchema,
  vocabulary: vocabularyFileSchema,
  synonyms: synonymFileSchema,
  concepts: conceptFileSchema,
  links: linkFileSchema,
};
for (const [name, schema] of Object.entries(schemas)) {
  write(
    path.join(GENERATED, `${name}.schema.json`),
    JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 2),
  );
}

const { dictionary, readings } = buildDictionary(vocabulary.userWords);
write(path.join(GENERATED, "dictionary.bin"), dictionary);
write(path.join(PUBLIC, "readings.bin"), readings);
const tokenizer = createTokenizer(openDictionary(toArrayBuffer(dictionary)), toArrayBuffer(readings));

const documents = [
  ...cities.flatMap(({ measures }) =>
    measures.flatMap((measure) =>
      buildRecordDocuments(measure, vocabulary.records.get(measure.id), vocabulary.synonymGroups),
    ),
  ),
  ...concepts.map(buildConceptDocument),
];
const index = buildIndex(documents, tokenizer);
write(path.join(PUBLIC, "index.bin"), packIndex(index));
// MiniSearch's own form stays beside it, for the tests and the bench that hold the packed form against it.
write(path.join(GENERATED, "mini-search-index.json"), JSON.stringify(index));
write(path.join(GENERATED, "emergencies.json"), JSON.stringify(emergencies));
write(path.join(GENERATED, "records.json"), JSON.stringify(cities));
const conceptTerms = readConceptTerms(concepts, tokenizer);
const links = new Map(
  cities.map((records) => [records.city.id, proposeLinks(records.measures, conceptTerms, linksOf.get(records)!)]),
);
write(
  path.join(GENERATED, "concepts.json"),
  JSON.stringify(
    concepts.map(({ id, name, kind, easyJapanese, words }) => ({
      id,
      name,
      kind,
      easyJapanese,
      english: words.en?.[0] ?? null,
      links: Object.fromEntries([...links].flatMap(([city, of]) => (of.has(id) ? [[city, of.get(id)]] : []))),
    })),
  ),
);
write(
  path.join(GENERATED, "plain-words.json"),
  JSON.stringify(
    Object.fromEntries([
      ...[...links.values()].flatMap((of) =>
        [...borrowPlainWords(of, concepts)].map(([id, easyJapanese]) => [
          id,
          { easyJapanese, english: null, isGeneral: true },
        ]),
      ),
      ...[...vocabulary.records].map(([id, { easyJapanese, english }]) => [
        id,
        { easyJapanese, english: { title: english.title, sentence: english.sentence } },
      ]),
    ]),
  ),
);
write(
  path.join(GENERATED, "item-terms.json"),
  JSON.stringify(
    Object.fromEntries(
      cities.flatMap(({ city, measures }) =>
        measures.flatMap((measure) => {
          const linked = concepts.filter(
            ({ id }) => (links.get(city.id)?.get(id)?.records[measure.id] ?? 0) >= LENDING.surely,
          );
          const said = vocabulary.records.get(measure.id);
          const terms = buildItemTerms(measure, said, linked, vocabulary.synonymGroups, tokenizer);
          return terms.length > 0 ? [[measure.id, terms]] : [];
        }),
      ),
    ),
  ),
);
await buildPlayground(PUBLIC);
await buildPageStyle(PUBLIC);
console.log(
  `記録 ${cities.reduce((sum, { measures }) => sum + measures.length, 0)}件、ことば ${vocabulary.records.size}件、話題 ${concepts.length}件`,
);

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content);
  const size = gzipSync(content, { level: 6 }).length;
  console.log(`${path.relative(DATA_DIR, file).padEnd(40)} ${(size / 1024).toFixed(0).padStart(6)} KB (gzip)`);
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
