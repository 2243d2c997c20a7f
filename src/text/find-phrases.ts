import { jaModel, Parser } from "budoux";

const parser = new Parser(jaModel);

/** A Japanese text in phrases (文節): between them a line may break. */
export const findPhrases = (text: string): string[] => parser.parse(text);

/** Where phrases begin after the first, in UTF-16 units. */
export const findPhraseStarts = (text: string): number[] => parser.parseBoundaries(text);
