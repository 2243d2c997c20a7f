import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createApp } from "../../handlers/create-app.ts";
import { GENERATED_DIR, listCityFolders } from "../../src/cli/read-data-files.ts";
import { citySchema } from "../../src/domain/city.ts";
import { isReservedWord } from "../../src/domain/reserved-words.ts";

const topWords = (addresses: readonly string[]) =>
  [...new Set(addresses.map((address) => address.split("/")[1]!))].filter((word) => !/^(?::.*|\*|)$/.test(word));

test("どのアドレスの先頭のことばも、市の id には使えない", () => {
  const words = topWords(createApp().routes.map((route) => route.path));
  expect(words).toEqual(expect.arrayContaining(["api", "line", "slack", "compare", "healthz", "robots.txt"]));
  expect(words.filter((word) => !isReservedWord(word))).toEqual([]);
});

test("置いてあるファイルと、市でないフォルダーの名前も、市の id には使えない", () => {
  const served = readdirSync(path.join(GENERATED_DIR, "public"));
  const folders = readdirSync(path.dirname(GENERATED_DIR), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !listCityFolders().includes(name));
  expect([...served, ...folders]).toEqual(expect.arrayContaining(["cities", "themes", "concepts"]));
  expect([...served, ...folders].filter((word) => !isReservedWord(word))).toEqual([]);
});

test("使えない id は、そのことばを言って断る(city:new も data:check も、この形で読む)", () => {
  const id = citySchema.shape.id;
  expect(id.safeParse("compare").error?.issues.map(({ message }) => message)).toEqual([
    "「compare」はこの仕組みのアドレスやフォルダーの名前なので、市の id に使えません",
  ]);
  expect(id.safeParse("minato").success).toBe(true);
});
