import path from "node:path";
import { type Emergencies, emergencyFileSchema, emergencyWordsSchema } from "../domain/emergency.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

/** Reads what to say in an emergency and how one is spoken of; null where a file is faulty. */
export function readEmergencies(faults: DataFault[]): Emergencies | null {
  const file = readYaml(path.join(DATA_DIR, "emergencies.yaml"), emergencyFileSchema, faults);
  const words = readYaml(path.join(DATA_DIR, "vocabulary/emergency-words.yaml"), emergencyWordsSchema, faults);
  return file && words && { file, words };
}
