import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { buildLicenceSection, findLicenceSection } from "../src/cli/list-licences.ts";

test("NOTICE は、Worker と試し場に入って出ていく包みのすべてと、その使用許諾を挙げている(npm run licences で書きなおす)", async () => {
  const notice = readFileSync(path.resolve(import.meta.dirname, "../NOTICE"), "utf8");
  const section = await buildLicenceSection();
  expect(findLicenceSection(notice)).toBe(section);
  expect(section).not.toContain("see its package");
  for (const name of ["zod", "hono", "minisearch", "kuromoji", "react"]) expect(section).toContain(`\n${name} (`);
});
