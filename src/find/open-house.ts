import { z } from "zod";
import type { FieldCalls } from "../domain/concept.ts";
import type { Emergencies } from "../domain/emergency.ts";
import { openIndexPart } from "../search/packed-index.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { ASK_MODELS, openAskModel } from "../understand/ask-model.ts";
import { openBackModel } from "../understand/back-model.ts";
import { CALL_MODELS, openCallJudge } from "../understand/call-model.ts";
import { cityEntrySchema, openCityDirectory } from "../understand/city-names.ts";
import { openNeedles } from "../understand/needle-table.ts";
import { readRunModels } from "../understand/run-model-file.ts";
import { openWholeModel } from "../understand/whole-model.ts";
import type { House } from "./house.ts";
import type { KnownConcept } from "./known-concept.ts";

export const CONCEPT_INDEX_KIND = "concepts";

/** The shared part as it was built. */
export interface HouseContents {
  tokenizer: Tokenizer;
  /** What `packIndex` made of the concepts; it must not change afterwards. */
  conceptIndex: ArrayBuffer;
  concepts: readonly ({ id: string } & KnownConcept)[];
  calls: FieldCalls;
  emergencies: Emergencies;
  /** What `packRunModels` made of CALL_MODELS, and of ASK_MODELS; they must not change afterwards either. */
  callModels: ArrayBuffer;
  askModels: ArrayBuffer;
  needles: Parameters<typeof openNeedles>[0];
}

/** Everything of the house but the cities: none of it needs them, so it is opened before any is asked. */
export type SharedHouse = Omit<House, "directory">;

/** @throws PackedFileError and IndexVersionError where the index is not the tokenizer's. */
export function openSharedHouse({
  tokenizer,
  conceptIndex,
  concepts,
  calls,
  emergencies,
  callModels,
  askModels,
  needles,
}: HouseContents): SharedHouse {
  const { asks, foreignAsks, wholes, backs } = readRunModels(askModels, ASK_MODELS);
  return {
    tokenizer,
    ...openConcepts({ conceptIndex, concepts, calls }, tokenizer),
    emergencies,
    callJudge: openCallJudge(readRunModels(callModels, CALL_MODELS)),
    needles: openNeedles(needles),
    asks: openAskModel(asks),
    foreignAsks: openAskModel(foreignAsks),
    wholes: openWholeModel(wholes),
    backs: openBackModel(backs),
  };
}

/** @throws as `openSharedHouse` */
export function openConcepts(
  { conceptIndex, concepts, calls }: Pick<HouseContents, "conceptIndex" | "concepts" | "calls">,
  tokenizer: Tokenizer,
): Pick<House, "conceptIndex" | "concepts" | "fieldCalls"> {
  return {
    conceptIndex: openIndexPart(conceptIndex, CONCEPT_INDEX_KIND, tokenizer),
    concepts: new Map(concepts.map(({ id, ...concept }) => [id, concept])),
    fieldCalls: new Map(Object.entries(calls)),
  };
}

const directorySchema = z.strictObject({ cities: z.array(cityEntrySchema) });

/** @param directory the content of the built directory. @throws ZodError when it is of another form */
export function addDirectory(shared: SharedHouse, directory: unknown): House {
  return { ...shared, directory: openCityDirectory(directorySchema.parse(directory).cities) };
}
