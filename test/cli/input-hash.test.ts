import path from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { listCode, STEP_CODE } from "../../src/cli/input-hash.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

describe("組み立ての一歩は、使うコードのどれか一つが変われば、もう一度動く", () => {
  test.each(Object.entries(STEP_CODE))("%s", async (_, paths) => {
    const listed = listCode(paths);
    const entryPoints = paths.filter((file) => path.extname(file) !== "");
    const { metafile } = await build({
      entryPoints,
      absWorkingDir: ROOT,
      outdir: "unwritten",
      write: false,
      bundle: true,
      metafile: true,
      platform: "node",
      format: "esm",
      packages: "external",
      external: ["/playground/fonts/*", "/page/fonts/*", "blank-font"],
      logLevel: "silent",
    });
    const used = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/"));

    expect(used.length).toBeGreaterThan(entryPoints.length);
    expect(used.filter((file) => !listed.includes(file))).toEqual([]);
  });

  test("試し場は、質問の読みかたの表からも作られる", () => {
    expect(listCode(STEP_CODE.playground)).toEqual(
      expect.arrayContaining(["src/understand/facts.ts", "src/search/analyze.ts"]),
    );
  });

  test("型だけを使うファイルは、変わってもやり直さない", () => {
    expect(listCode(STEP_CODE.city).filter((file) => file.startsWith("src/reply/"))).toEqual([]);
  });
});
