import type { City } from "../domain/city.ts";
import type { Measure } from "../domain/measure.ts";
import type { EntryContent } from "../domain/progress-entry.ts";
import { findRecording } from "./find-recording.ts";
import { type RecordingFault, type RecordingInput, splitInput } from "./recording-input.ts";

/**
 * Everything that a form says, one content for each entry (several indicators are several), and all that is wrong with it.
 * @param today ISO date in Japan
 */
export function findRecordings(
  input: RecordingInput,
  measure: Measure,
  city: City,
  today: string,
): { contents: EntryContent[]; faults: RecordingFault[] } {
  const contents: EntryContent[] = [];
  const faults: RecordingFault[] = [];
  for (const [index, part] of splitInput(input).entries()) {
    const result = findRecording(part, measure, city, today);
    if (result.kind === "good") contents.push(result.content);
    else {
      // The year and the point are the first's too: what is wrong with them is said once. Two values are wrong each.
      const known = ({ field, message }: RecordingFault) =>
        field !== "kpiValue" && faults.some((fault) => fault.message === message);
      const own = index === 0 ? result.faults : result.faults.filter((fault) => !known(fault));
      faults.push(
        ...own.map((fault) => (fault.field === "kpiValue" && part.kpiName ? { ...fault, kpi: part.kpiName } : fault)),
      );
    }
  }
  return { contents, faults };
}
