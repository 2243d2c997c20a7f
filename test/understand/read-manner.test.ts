import { expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { MANNER_PATTERNS } from "../../src/understand/read-manner.ts";

for (const [name, { reads, examples, counterExamples }] of Object.entries(MANNER_PATTERNS)) {
  test.each([...examples])(`${name} は「%s」を読む`, (text) => expect(reads(normalizeText(text))).toBe(true));
  test.each([...counterExamples])(`${name} は「%s」を読まない`, (text) =>
    expect(reads(normalizeText(text))).toBe(false),
  );
}
