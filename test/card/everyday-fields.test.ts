import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildFieldsCard, describeChange } from "../../src/card/build-settings-card.ts";
import { findEverydayWords } from "../../src/find/everyday-words.ts";
import { house, overviewOf } from "../page/sample-pages.ts";

const titlesOf = (city: string) =>
  buildFieldsCard(house.cities.get(city)!.records, { topics: [], remark: null }).rows.map(({ title, note }) => [
    title,
    note,
  ]);

test("分野のボタンは、計画の題名ではなく、ふだんのことばで言い、題名も添える", () => {
  expect(titlesOf("annaka").slice(0, 2)).toEqual([
    [expect.stringMatching(/子育て|学校/), "公約I 人から選ばれるまちへ・公約15件"],
    [expect.stringMatching(/医療.*防災|防災.*医療/), "公約II 安心から選ばれるまちへ・公約9件"],
  ]);
  const slogans = [...house.cities.keys()]
    .flatMap(titlesOf)
    .filter(([title]) => title!.includes("まち") && title!.length > 12);
  expect(slogans).toEqual([]);
});

test("受け取ると、同じことばで言う", () => {
  const { records } = house.cities.get("annaka")!;
  const [first] = titlesOf("annaka")[0]!;
  expect(describeChange(records, { kind: "field", field: "1" }, true)).toContain(`「${first}」を`);
});

test("結びつきの分からない記録だけの市では、計画の題名のまま", () => {
  const { everyday: _, ...records } = house.cities.get("konan")!.records;
  const [row] = buildFieldsCard(records, { topics: [], remark: null }).rows;
  expect(row).toMatchObject({ title: "様々なコミュニティとの連携", note: "取組項目2件" });
});

test("概要の分野にも、ふだんのことばがある", () => {
  expect(overviewOf(house.cities.get("annaka")!.records, "2026-11-28")).toMatch(/公約II .*?<p>[^<]*防災/s);
});

test("図書館のどの分野にも、市の仕事でないことのほかは、ふだんのことばがある", () => {
  const dir = new URL("../../data/concepts/", import.meta.url);
  const files = readdirSync(dir).filter((file) => file.endsWith(".yaml"));
  const nameless = files.filter((file) => !/^plain: \S+$/m.test(readFileSync(new URL(file, dir), "utf8")));
  expect(nameless).toEqual(["elsewhere.yaml"]);
});

test("記録のことばは、確かな話題のものだけ、確かな順に二つまで", () => {
  const link = (records: Record<string, number>) => ({ records, covered: false });
  const links = new Map([
    ["a", link({ r1: 0.9, r2: 0.5 })],
    ["b", link({ r1: 1 })],
    ["c", link({ r1: 0.85 })],
    ["talk", link({ r1: 1 })],
  ]);
  const plain: Record<string, string> = { a: "防災", b: "道路", c: "学校" };
  expect(findEverydayWords(links, (id) => plain[id])).toEqual({ r1: ["道路", "防災"] });
});
