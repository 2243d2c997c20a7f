import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { TOWN } from "./read-sheet-of.ts";

const root = path.resolve(import.meta.dirname, "../..");
const into = mkdtempSync(path.join(tmpdir(), "cities-"));
afterAll(() => rmSync(into, { recursive: true, force: true }));
const cityFile = path.join(into, "city.json");
writeFileSync(cityFile, JSON.stringify(TOWN));
const sheet = (name: string) => path.join(import.meta.dirname, "sheets", name);

function run(...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, "src/cli/new-city.ts"), ...args, "--into", into],
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, text: stdout + stderr }),
    );
  });
}

test("町が一つの命令で加わり、次の年度の表でも id が残る", async () => {
  const added = await run("--city", cityFile, "--file", sheet("two-groups-of-years.csv"), "--yes");
  expect(added.code, added.text).toBe(0);
  expect(added.text).toContain("記録 6件、指標 7件");
  expect(added.text).toContain("G列「重要業績評価指標（KPI）・基準値・（R2）」 → 現状値(2020年度)");
  expect(added.text).toContain('npm run ask -- みなと町 "');
  const [before] = readCities([], into);
  expect(before!.city.statusWords).toEqual({ A: "achieved", B: "in_progress", C: "late" });
  expect(before!.city.examples.length).toBeGreaterThanOrEqual(3);

  const again = await run("--city", cityFile, "--file", sheet("two-groups-of-years.csv"), "--yes");
  expect([again.code, again.text]).toEqual([1, expect.stringContaining("もうあります")]);

  // A link that somebody struck is not proposed again.
  const [, proposed] = added.text.match(/^ {2}(\S.* ― .*\(\S+\))$/m)!;
  const [, title, concept] = proposed!.match(/^(.*) ― .*\((\S+)\)$/)!;
  const struck = { struck: { [before!.measures.find((measure) => measure.title === title)!.id]: [concept] } };
  writeFileSync(path.join(into, "minato", "links.yaml"), JSON.stringify(struck));

  const next = path.join(into, "next.csv");
  writeFileSync(
    next,
    readFileSync(sheet("two-groups-of-years.csv"), "utf8")
      .replace("空き家バンクの運営", "空き家バンクの運営と活用")
      .replace("保育料の軽減,福祉課", "給食費の補助,教育課")
      .replace('"3,610",A', '"3,700",A'),
  );
  const updated = await run("--update", "--city", "minato", "--file", next, "--yes");
  expect(updated.code, updated.text).toBe(0);
  for (const line of [
    "加わったもの 1件\n  給食費の補助",
    "名前が変わったもの 1件\n  空き家バンクの運営 → 空き家バンクの運営と活用",
    "変わったもの 1件\n  体験型観光の推進(指標)",
    "なくなったもの 1件\n  保育料の軽減",
  ])
    expect(updated.text).toContain(line);
  expect(updated.text).not.toContain(proposed);
  const [after] = readCities([], into);
  const idOf = (title: string) => before!.measures.find((measure) => measure.title === title)!.id;
  const bank = after!.measures.find(({ title }) => title === "空き家バンクの運営と活用")!;
  expect([bank.id, bank.titleVariants]).toEqual([idOf("空き家バンクの運営"), ["空き家バンクの運営"]]);
  expect(after!.measures.map(({ id }) => id)).not.toContain(idOf("保育料の軽減"));

  // A record that cannot be read would count as new, and lose its reports.
  const room = path.join(into, "minato", "measures");
  const file = readdirSync(room)
    .map((name) => path.join(room, name))
    .find((name) => readFileSync(name, "utf8").includes(bank.id))!;
  const broken = readFileSync(file, "utf8").replace(/title: 空き家バンクの運営と活用/, 'title: ""');
  writeFileSync(file, broken);
  const refused = await run("--update", "--city", "minato", "--file", next, "--yes");
  expect(refused.code, refused.text).toBe(1);
  expect(refused.text).toMatch(new RegExp(`何も書いていません[^]*${bank.id} › title: `));
  expect(readFileSync(file, "utf8")).toBe(broken);
});

test("読めない表では、何も書かない", async () => {
  const broken = path.join(into, "broken.csv");
  writeFileSync(broken, '件名,担当課\n駅前の整備,"=HYPERLINK(""https://example.com"")"\n');
  const other = path.join(into, "other.json");
  writeFileSync(other, JSON.stringify({ ...TOWN, city: { ...TOWN.city, id: "hoka" } }));
  const { code, text } = await run("--city", other, "--file", broken, "--yes");
  expect([code, text]).toEqual([1, expect.stringMatching(/何も書いていません.*\n.*2行目 B列/)]);
  expect(existsSync(path.join(into, "hoka"))).toBe(false);
  expect(existsSync(path.join(into, "generated")) ? readdirSync(path.join(into, "generated")) : []).toEqual([]);
});
