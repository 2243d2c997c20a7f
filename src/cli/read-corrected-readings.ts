import path from "node:path";
import { type CorrectedReading, correctedReadingsSchema } from "../text/find-ruby.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

export const CORRECTED_READINGS_FILE = path.join(DATA_DIR, "vocabulary/readings.yaml");

/** Readings that people have put right; what cannot be read is named in `faults` and left out. */
export const readCorrectedReadings = (faults: DataFault[]): CorrectedReading[] =>
  readYaml(CORRECTED_READINGS_FILE, correctedReadingsSchema, faults) ?? [];
