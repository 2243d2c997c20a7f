import type { CityRecords } from "../domain/records.ts";
import { openItemIndex, packItemTerms } from "../search/item-index.ts";
import type { ItemTerms } from "../search/item-terms.ts";
import type { MiniSearchIndex } from "../search/mini-search-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { joinParts, readIndexPart } from "../search/packed-index.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import { openSealedFile } from "../search/sealed-file.ts";
import { openJsonRows, packJsonRows, type Rows } from "../text/json-rows.ts";
import { buildCatalogue, type Catalogue } from "../understand/catalogue.ts";
import { buildCityNames } from "../understand/city-names.ts";
import type { CityRoom, House, PlainWords } from "./house.ts";

const PACK_KIND = "city";

/** Everything of one city that a question needs; one file, read when the city is first asked. */
export interface CityContents {
  records: CityRecords;
  /** Concept id → its records. */
  links: Rows<ConceptLinks>;
  /** Record id → its plain words. */
  plainWords: Rows<PlainWords>;
  /** Record id → what each of its parts is found by. */
  itemTerms: ReadonlyMap<string, readonly ItemTerms[]>;
  /** MiniSearch's index of the records alone. */
  index: MiniSearchIndex;
  /** A normalised text as it is read, in hiragana; left out, no title is known by its sound. */
  spell?: (text: string) => string;
}

/** The same contents give the same bytes. */
export function packCity({
  records,
  links,
  plainWords,
  itemTerms,
  index,
  spell,
}: CityContents): Uint8Array<ArrayBuffer> {
  return packIndex(index, PACK_KIND, {
    records: encodeJson(records),
    catalogue: encodeJson(buildCatalogue(records, spell)),
    links: packJsonRows(links),
    plainWords: packJsonRows(plainWords),
    ...packItemTerms(itemTerms),
  });
}

/**
 * Opens what `packCity` made. The index stays in the buffer, which must not change afterwards; so does what a question
 * asks little of, until it is asked for.
 * @throws PackedFileError when the file is no whole pack; IndexVersionError when it was built for another house.
 */
export function openCityPack(buffer: ArrayBuffer, { tokenizer, conceptIndex }: House): CityRoom {
  const file = openSealedFile(buffer, PACK_KIND);
  // Written by packCity from data that zod has read; the seal tells that nothing has changed since.
  const decode = (name: string): unknown => JSON.parse(new TextDecoder().decode(file.section(name)));
  const records = decode("records") as CityRecords;
  return {
    records,
    catalogue: decode("catalogue") as Catalogue,
    names: buildCityNames(records.city),
    byId: new Map(records.measures.map((measure) => [measure.id, measure])),
    index: joinParts([conceptIndex, readIndexPart(file, tokenizer)]),
    links: openJsonRows<ConceptLinks>(file.section("links")),
    plainWords: openJsonRows<PlainWords>(file.section("plainWords")),
    items: openItemIndex(file),
  };
}

const encodeJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
