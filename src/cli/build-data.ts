import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Emergencies } from "../domain/emergency.ts";
import { speakJapanese } from "../domain/speak-japanese.ts";
import { CONCEPT_INDEX_KIND } from "../find/open-house.ts";
import { buildConceptDocument } from "../search/index-documents.ts";
import { openLexicon } from "../search/lexicon.ts";
import {
  openConceptTerms,
  readConceptTerms,
  type StoredConceptTerms,
  storeConceptTerms,
} from "../search/link-evidence.ts";
import { buildIndex } from "../search/mini-search-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { openDictionary } from "../text/dictionary.ts";
import { createTokenizer } from "../text/kuromoji-tokenizer.ts";
import type { CityEntry } from "../understand/city-names.ts";
import { packRunModels } from "../understand/run-model-file.ts";
import { GOLDEN_DIR } from "./ask-questions.ts";
import { buildCity, type CityTools, type PublicCity } from "./build-city.ts";
import { buildDictionary } from "./build-dictionary.ts";
import { buildNeedles } from "./build-needles.ts";
import { buildPageStyle } from "./build-page-style.ts";
import { buildPlayground } from "./build-playground.ts";
import { createBuildSteps } from "./build-steps.ts";
import { type CityThemes, writeThemes } from "./build-themes.ts";
import { chooseLetters, sliceLetters } from "./choose-letters.ts";
import { fitApart } from "./fit-apart.ts";
import { fitOfAsks, fitOfBacks, fitOfWholes } from "./fit-asks.ts";
import { fitsOfCalls, nameCallModels } from "./fit-calls.ts";
import { BUILT, builtPath, readBuiltBytes, readBuiltJson } from "./generated-files.ts";
import { hashCity, hashCode, hashInputs, hashShared, STEP_CODE } from "./input-hash.ts";
import { ASKS_DIR, readAskExamples, readBackExamples, readForeignAskExamples, readWholeExamples } from "./read-asks.ts";
import { CALLS_DIR, readCallExamples } from "./read-calls.ts";
import { readLibrary, readLinks } from "./read-concept-files.ts";
import { CORRECTED_READINGS_FILE, readCorrectedReadings } from "./read-corrected-readings.ts";
import { DATA_DIR, type DataFault, GENERATED_DIR, listCityFolders, readCity } from "./read-data-files.ts";
import { EMERGENCY_FILES, readEmergencies } from "./read-emergency-files.ts";
import { readLexiconFiles } from "./read-lexicon-files.ts";
import { readCityTexts, readCommonTexts, readFrameTexts } from "./read-page-texts.ts";
import { readRecordWords, readSharedVocabulary } from "./read-vocabulary-files.ts";
import { reportFaults } from "./report-faults.ts";
import { writeSchemas } from "./write-schemas.ts";

/**
 * `npm run build:data`: data files → everything the Worker carries (`data/generated/`). What all cities share goes into
 * the script; each city is a static asset of its own. A part is built again only when something that it comes from
 * changed (`--all`: everything).
 */
const startedMs = performance.now();
const PUBLIC_DIR = path.join(GENERATED_DIR, "public");
const CITIES_DIR = path.dirname(builtPath(BUILT.directory));
mkdirSync(CITIES_DIR, { recursive: true });
if (process.argv.includes("--all")) rmSync(builtPath(BUILT.stamps), { force: true });
const steps = createBuildSteps(builtPath(BUILT.stamps));
const stepNames = new Set<string>();
const faults: DataFault[] = [];

speakJapanese();
writeSchemas();
const inputs = hashShared(DATA_DIR);
await runStep("emergencies", hashEmergencies(), [BUILT.emergencies], () => {
  write(BUILT.emergencies, JSON.stringify(readEmergencies(faults)));
});
await runStep("needles", hashCode(...STEP_CODE.needles), [BUILT.needles], () => {
  write(BUILT.needles, JSON.stringify(buildNeedles()));
});
await runStep("dictionary", inputs.dictionary, [BUILT.dictionary, BUILT.readings], () => {
  const { dictionary, readings } = buildDictionary(readSharedVocabulary(faults).userWords);
  write(BUILT.dictionary, dictionary);
  write(BUILT.readings, readings);
});
await runStep(
  "corrected readings",
  hashInputs([CORRECTED_READINGS_FILE], [hashCode("src/cli/read-corrected-readings.ts")]),
  [BUILT.correctedReadings],
  () => write(BUILT.correctedReadings, JSON.stringify(readCorrectedReadings(faults))),
);
let text: Pick<CityTools, "dictionary" | "tokenizer"> | null = null;
let opened: CityTools | null = null;
await runStep("library", inputs.concepts, [BUILT.library, BUILT.concepts, BUILT.fieldCalls], () => {
  const { concepts, calls } = readLibrary(faults);
  writeFileSync(builtPath(BUILT.library), JSON.stringify(concepts));
  write(BUILT.concepts, JSON.stringify(concepts.map(({ id, name, kind, field }) => ({ id, name, kind, field }))));
  write(BUILT.fieldCalls, JSON.stringify(calls));
});
// Checked by zod when it was written.
const library = () => readBuiltJson(BUILT.library) as CityTools["concepts"];
// Models are fitted in threads of their own while all that knows nothing of them is built here: they take as long.
const models = Promise.all([
  runStep(
    "asks",
    hashInputs([ASKS_DIR, GOLDEN_DIR], [inputs.concepts, hashCode(...STEP_CODE.asks)]),
    [BUILT.askModels],
    async () => {
      const examples = readAskExamples(library(), faults);
      // The first alone takes as long as the others together; in one row they would last beyond all the rest of a build.
      const [[asks], [foreignAsks, wholes, backs]] = await Promise.all([
        fitApart([fitOfAsks(examples)]),
        fitApart([
          fitOfAsks(readForeignAskExamples(faults)),
          fitOfWholes(readWholeExamples(examples, faults)),
          fitOfBacks(readBackExamples(faults)),
        ]),
      ]);
      write(BUILT.askModels, packRunModels({ asks: asks!, foreignAsks: foreignAsks!, wholes: wholes!, backs: backs! }));
    },
  ),
  runStep(
    "calls",
    hashInputs([CALLS_DIR, ASKS_DIR, GOLDEN_DIR], [hashEmergencies(), inputs.concepts, hashCode(...STEP_CODE.calls)]),
    [BUILT.callModels],
    async () => {
      const emergencies = readBuiltJson(BUILT.emergencies) as Emergencies | null;
      if (!emergencies) return;
      const models = await fitApart(fitsOfCalls(readCallExamples(emergencies, library(), faults)));
      write(BUILT.callModels, packRunModels(nameCallModels(models)));
    },
  ),
]);
await runStep("concepts", inputs.concepts, [BUILT.conceptIndex, BUILT.conceptMiniSearch, BUILT.conceptTerms], () => {
  const { tokenizer } = openText();
  const index = buildIndex(library().map(buildConceptDocument), tokenizer);
  write(BUILT.conceptIndex, packIndex(index, CONCEPT_INDEX_KIND));
  writeFileSync(builtPath(BUILT.conceptMiniSearch), JSON.stringify(index));
  writeFileSync(builtPath(BUILT.conceptTerms), storeConceptTerms(readConceptTerms(library(), tokenizer)));
});
const { directory, cities } = await buildCities();
await buildAllPictures();
writeThemes(directory, readBefore<CityThemes>(BUILT.cityThemes, "cities"));
await runStep("playground", hashCode(...STEP_CODE.playground), ["public/playground/app.js"], () =>
  buildPlayground(PUBLIC_DIR),
);
const slices = readLetters();
await runStep(
  "page fonts",
  hashInputs([], [...slices.map((letters) => letters.join("")), hashCode(...STEP_CODE.pageFonts)]),
  [BUILT.pageFonts],
  // Loaded where fonts are due: most changes bring no new letter.
  async () => write(BUILT.pageFonts, await (await import("./build-page-fonts.ts")).buildPageFonts(PUBLIC_DIR, slices)),
);
await runStep(
  "page style",
  hashInputs([path.join(PUBLIC_DIR, "page/fonts"), builtPath(BUILT.pageFonts)], [hashCode(...STEP_CODE.pageStyle)]),
  ["style.css", "chat.js", "api.js"].map((file) => `public/page/${file}`),
  () => buildPageStyle(PUBLIC_DIR, builtPath(BUILT.pageFonts)),
);
await models;
steps.save(stepNames);
if (reportFaults(faults) > 0 && !process.env.DRAFT) process.exit(1);
console.log(
  `${cities.length}市、記録 ${directory.reduce((sum, { measureCount }) => sum + measureCount, 0)}件(${((performance.now() - startedMs) / 1000).toFixed(1)}秒)`,
);

/** Builds the cities that changed; the others' lines of the directory stay as they were. */
async function buildCities() {
  const before = new Map(readBefore<CityEntry>(BUILT.directory, "cities").map((entry) => [entry.id, entry]));
  const publicBefore = new Map(readBefore<PublicCity>(BUILT.cities, "cities").map((city) => [city.id, city]));
  const themesBefore = new Map(readBefore<CityThemes>(BUILT.cityThemes, "cities").map((city) => [city.id, city]));
  const folders = listCityFolders();
  for (const folder of folders) {
    const output = BUILT.pack(folder);
    const isKnown = [before, publicBefore, themesBefore].every((known) => known.has(folder));
    const outputs = isKnown ? [output] : [output, "missing"];
    await runStep(`city/${folder}`, hashCity(DATA_DIR, folder, inputs), outputs, () => {
      const tools = openTools();
      const records = readCity(folder, faults);
      if (!records) return;
      const words = readRecordWords(records, faults);
      const links = readLinks(records, tools.concepts, faults);
      const { pack, entry, publicCity, themes } = buildCity({ records, words, links }, tools);
      write(output, pack);
      before.set(folder, entry);
      publicBefore.set(folder, publicCity);
      themesBefore.set(folder, { id: entry.id, themes });
    });
  }
  const kept = new Set(folders);
  for (const file of readdirSync(CITIES_DIR)) {
    if (file.endsWith(".bin") && !kept.has(file.slice(0, -".bin".length))) rmSync(path.join(CITIES_DIR, file));
  }
  const directory = folders.flatMap((folder) => before.get(folder) ?? []);
  const cities = folders.flatMap((folder) => publicBefore.get(folder) ?? []);
  writeFileSync(builtPath(BUILT.directory), JSON.stringify({ cities: directory }));
  writeFileSync(builtPath(BUILT.cities), JSON.stringify({ cities }));
  const cityThemes = folders.flatMap((folder) => themesBefore.get(folder) ?? []);
  writeFileSync(builtPath(BUILT.cityThemes), JSON.stringify({ cities: cityThemes }));
  return { directory, cities };
}

/** Pictures of the cities whose records changed; those of a city that is gone go too. */
async function buildAllPictures(): Promise<void> {
  const dir = path.dirname(builtPath(BUILT.pictures("")));
  mkdirSync(dir, { recursive: true });
  const folders = listCityFolders();
  const code = hashCode(...STEP_CODE.pictures);
  for (const folder of folders) {
    const output = BUILT.pictures(folder);
    await runStep(`pictures/${folder}`, hashInputs([path.join(DATA_DIR, folder)], [code]), [output], async () => {
      const records = readCity(folder, faults);
      // Loaded where pictures are due: most builds draw none.
      if (records) write(output, (await import("./build-pictures.ts")).buildPictures(records));
    });
  }
  for (const file of readdirSync(dir)) if (!folders.includes(path.parse(file).name)) rmSync(path.join(dir, file));
}

/** Opened when the first step needs it. */
function openText(): Pick<CityTools, "dictionary" | "tokenizer"> {
  if (text) return text;
  const dictionary = openDictionary(readBuiltBytes(BUILT.dictionary));
  text = { dictionary, tokenizer: createTokenizer(dictionary, readBuiltBytes(BUILT.readings)) };
  return text;
}

/** What cities are built with, read when the first of them is due. */
function openTools(): CityTools {
  if (opened) return opened;
  const { dictionary, tokenizer } = openText();
  opened = {
    // Both were checked when they were written.
    concepts: readBuiltJson(BUILT.library) as CityTools["concepts"],
    conceptTerms: openConceptTerms(readBuiltJson(BUILT.conceptTerms) as StoredConceptTerms, tokenizer),
    synonymGroups: readSharedVocabulary(faults).synonymGroups,
    lexicon: openLexicon(readLexiconFiles(faults)),
    dictionary,
    tokenizer,
  };
  return opened;
}

/** Runs a step that is due. One that found faults is due again the next time. */
async function runStep(
  name: string,
  stepInputs: string,
  outputs: readonly string[],
  build: () => void | Promise<void>,
): Promise<void> {
  stepNames.add(name);
  if (!steps.isDue(name, stepInputs, outputs.map(builtPath))) return;
  const faultsBefore = faults.length;
  await build();
  if (faults.length === faultsBefore) steps.finish(name, stepInputs);
}

function readBefore<T>(name: string, key: string): T[] {
  if (!existsSync(builtPath(name))) return [];
  return ((readBuiltJson(name) as Record<string, unknown>)[key] as T[] | undefined) ?? [];
}

/** The letters of the pages, for machines without Japanese ones, in the parts in which they are sent. */
function readLetters(): string[][] {
  const topics = (readBuiltJson(BUILT.concepts) as { name: string }[]).map(({ name }) => name);
  const cities = readCityTexts();
  return sliceLetters(chooseLetters(readFrameTexts(), [...cities.flat(), ...topics]), readCommonTexts(), cities);
}

function hashEmergencies(): string {
  return hashInputs(EMERGENCY_FILES, [hashCode(...STEP_CODE.emergencies)]);
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(builtPath(name), content);
  console.log(`${name.padEnd(40)} ${(Buffer.byteLength(content) / 1024).toFixed(0).padStart(6)} KB`);
}
