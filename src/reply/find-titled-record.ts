import { normalizeText } from "../text/normalize.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * The record whose title or id a message is, and nothing else: a record's page writes either into LINE, and nobody who
 * copies it means anything else. Null where no record or several have that title.
 */
export function findTitledRecord({ query: { text }, room }: Inquiry): string | null {
  if (room.byId.has(text)) return text;
  const named = room.catalogue.titles.filter(
    ({ id, plain }) => plain === text && normalizeText(room.byId.get(id)!.title) === text,
  );
  return named.length === 1 ? named[0]!.id : null;
}
