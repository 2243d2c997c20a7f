import { speakJapanese } from "../domain/speak-japanese.ts";
import { readForeignAskExamples, readMessages } from "./read-asks.ts";
import { readCalls } from "./read-calls.ts";
import { type DataFault, readCities } from "./read-data-files.ts";
import { readEmergencies } from "./read-emergency-files.ts";
import { readLexiconFiles } from "./read-lexicon-files.ts";
import { readVocabulary } from "./read-vocabulary-files.ts";
import { reportFaults } from "./report-faults.ts";

/** `npm run data:check`: names file, record and field of every fault in the data files. */
speakJapanese();
const faults: DataFault[] = [];
const cities = readCities(faults);
readVocabulary(cities, faults);
readLexiconFiles(faults);
readEmergencies(faults);
readMessages(faults);
readForeignAskExamples(faults);
readCalls(faults);
for (const { city, measures } of cities) console.log(`${city.name}: ${measures.length}件`);
if (reportFaults(faults) > 0) process.exit(1);
console.log("データに誤りはありません。");
