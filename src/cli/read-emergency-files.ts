import path from "node:path";
import { type Emergencies, emergencyFileSchema } from "../domain/emergency.ts";
import {
  emergencySignsSchema,
  emergencySituationsSchema,
  emergencyWordsSchema,
  joinEmergencyWords,
} from "../domain/emergency-words.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

/** What is answered, and the files of how people say that they need it. */
export const EMERGENCY_FILES = [
  "emergencies.yaml",
  "vocabulary/emergency-words.yaml",
  "vocabulary/emergency-situations.yaml",
  "vocabulary/emergency-signs.yaml",
].map((file) => path.join(DATA_DIR, file)) as [string, string, string, string];

/** Reads what to say in an emergency and how one is spoken of; null where a file is faulty. */
export function readEmergencies(faults: DataFault[]): Emergencies | null {
  const [answers, said, told, shown] = EMERGENCY_FILES;
  const file = readYaml(answers, emergencyFileSchema, faults);
  const words = readYaml(said, emergencyWordsSchema, faults);
  const situations = readYaml(told, emergencySituationsSchema, faults);
  const signs = readYaml(shown, emergencySignsSchema, faults);
  return file && words && situations && signs && { file, words: joinEmergencyWords(words, situations, signs) };
}
