import { z } from "zod";

/** Where a record stands in a published document of its city (出典). */
export const sourceRefSchema = z.strictObject({
  /** Id of a document in the city's `city.yaml`. */
  document: z.string().min(1),
  /** Page number printed in the document; null where it prints none. */
  page: z.number().int().positive().nullable(),
  /** Where to look when no page is printed: 「一覧の3枚目」「施策37の項」. */
  place: z.string().nullable().default(null),
});
