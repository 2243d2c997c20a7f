import { writeFileSync } from "node:fs";
import { z } from "zod";
import { citySchema } from "../domain/city.ts";
import { conceptFileSchema, linkFileSchema } from "../domain/concept.ts";
import { emergencyFileSchema } from "../domain/emergency.ts";
import { emergencySignsSchema, emergencySituationsSchema, emergencyWordsSchema } from "../domain/emergency-words.ts";
import { measureFileSchema } from "../domain/measure.ts";
import { lexiconFileSchema, synonymFileSchema, vocabularyFileSchema } from "../domain/vocabulary.ts";
import { correctedReadingsSchema } from "../text/find-ruby.ts";
import { builtPath } from "./generated-files.ts";

/** JSON Schemas of the data files, by which an editor completes names and marks faults. */
export function writeSchemas(): void {
  const schemas = {
    city: citySchema,
    measures: measureFileSchema,
    emergencies: emergencyFileSchema,
    "emergency-words": emergencyWordsSchema,
    "emergency-situations": emergencySituationsSchema,
    "emergency-signs": emergencySignsSchema,
    vocabulary: vocabularyFileSchema,
    synonyms: synonymFileSchema,
    lexicon: lexiconFileSchema,
    readings: correctedReadingsSchema,
    concepts: conceptFileSchema,
    links: linkFileSchema,
  };
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(
      builtPath(`${name}.schema.json`),
      JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 2),
    );
  }
}
