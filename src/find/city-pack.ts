import type { CityRecords } from "../domain/records.ts";
import type { ItemTerms } from "../search/item-terms.ts";
import type { MiniSearchIndex } from "../search/mini-search-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { joinParts, readIndexPart } from "../search/packed-index.ts";
import type { ConceptLinks } from "../search/propose-links.ts";
import { openSealedFile } from "../search/sealed-file.ts";
import { buildCatalogue } from "../understand/catalogue.ts";
import { buildCityNames } from "../understand/city-names.ts";
import type { CityRoom, House, PlainWords } from "./house.ts";

const PACK_KIND = "city";

/** Everything of one city that a question needs; one file, read when the city is first asked. */
export interface CityContents {
  records: CityRecords;
  /** Concept id → its records. */
  links: ReadonlyMap<string, ConceptLinks>;
  /** Record id → its plain words. */
  plainWords: ReadonlyMap<string, PlainWords>;
  /** Record id → what each of its parts is found by. */
  itemTerms: ReadonlyMap<string, readonly ItemTerms[]>;
  /** MiniSearch's index of the records alone. */
  index: MiniSearchIndex;
}

/** The same contents give the same bytes. */
export function packCity({ records, links, plainWords, itemTerms, index }: CityContents): Uint8Array<ArrayBuffer> {
  return packIndex(index, PACK_KIND, {
    records: encodeJson(records),
    links: encodeJson([...links]),
    plainWords: encodeJson([...plainWords]),
    itemTerms: encodeJson([...itemTerms]),
  });
}

/**
 * Opens what `packCity` made. The index stays in the buffer, which must not change afterwards.
 * @throws PackedFileError when the file is no whole pack; IndexVersionError when it was built for another house.
 */
export function openCityPack(buffer: ArrayBuffer, { tokenizer, conceptIndex }: House): CityRoom {
  const file = openSealedFile(buffer, PACK_KIND);
  // Written by packCity from data that zod has read; the seal tells that nothing has changed since.
  const decode = (name: string): unknown => JSON.parse(new TextDecoder().decode(file.section(name)));
  const records = decode("records") as CityRecords;
  return {
    records,
    catalogue: buildCatalogue(records),
    names: buildCityNames(records.city),
    byId: new Map(records.measures.map((measure) => [measure.id, measure])),
    index: joinParts([conceptIndex, readIndexPart(file, tokenizer)]),
    links: new Map(decode("links") as [string, ConceptLinks][]),
    plainWords: new Map(decode("plainWords") as [string, PlainWords][]),
    itemTerms: new Map(decode("itemTerms") as [string, ItemTerms[]][]),
  };
}

const encodeJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
