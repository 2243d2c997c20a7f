import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { BLANK_FONT_ADDRESS } from "../text/blank-font.ts";
import { hashInputs } from "./input-hash.ts";

const STYLE = path.resolve(import.meta.dirname, "../../handlers/page/style/page.css");

const SCRIPTS = ["chat", "api"].map((name) => ({
  in: path.resolve(import.meta.dirname, `../../handlers/page/script/${name}.ts`),
  out: name,
}));

/** The style sheet names it; it has no file of its own. */
const blankFont: Plugin = {
  name: "blank-font",
  setup({ onResolve }) {
    onResolve({ filter: /^blank-font$/ }, () => ({ path: BLANK_FONT_ADDRESS, external: true }));
  },
};

const TOKENS = /design-tokens\/dist\/tokens\.css$/;
const TOKEN = /^\s*(--[\w-]+):/;

/** Of the design tokens only those that the style sheet uses, and what these are made of: of 200 it needs 35. */
const usedTokens: Plugin = {
  name: "used-tokens",
  setup({ onLoad }) {
    onLoad({ filter: TOKENS }, ({ path: file }) => {
      const lines = readFileSync(file, "utf8").split("\n");
      const lineOf = new Map(lines.map((line) => [TOKEN.exec(line)?.[1], line]));
      const used = new Set<string>();
      const use = (text: string): void => {
        for (const [name] of text.matchAll(/--[\w-]+/g)) {
          const line = lineOf.get(name);
          if (line === undefined || used.has(name)) continue;
          used.add(name);
          use(line);
        }
      };
      for (const sheet of globSync("*.css", { cwd: path.dirname(STYLE) }))
        use(readFileSync(path.join(path.dirname(STYLE), sheet), "utf8"));
      const kept = lines.filter((line) => {
        const name = TOKEN.exec(line)?.[1];
        return name === undefined || used.has(name);
      });
      return { contents: kept.join("\n"), loader: "css" };
    });
  },
};

/** The rules of the letters that pages are sent, as build-page-fonts has written them. */
const letterRules = (file: string): Plugin => ({
  name: "page-letters",
  setup({ onResolve }) {
    onResolve({ filter: /^page-letters$/ }, () => ({ path: file }));
  },
});

/**
 * Browsers keep a font for a year, and its letters change with the records: its content stands in its address. Written by
 * build-page-fonts, and served only to machines without Japanese letters.
 */
const pageFonts = (publicDir: string): Plugin => ({
  name: "page-fonts",
  setup({ onResolve }) {
    onResolve({ filter: /^\/page\/fonts\// }, ({ path: address }) => ({
      path: `${address}?${hashInputs([path.join(publicDir, address)])}`,
      external: true,
    }));
  },
});

/**
 * Bundles the pages' style sheet with the design tokens, and the pages' scripts, into `<publicDir>/page/`, where the fonts
 * stand already.
 * @param lettersFile the style rules that name the fonts
 */
export async function buildPageStyle(publicDir: string, lettersFile: string): Promise<void> {
  await build({
    entryPoints: [{ in: STYLE, out: "style" }, ...SCRIPTS],
    outdir: path.join(publicDir, "page"),
    format: "esm",
    bundle: true,
    minify: true,
    target: ["chrome115", "firefox120", "safari17"],
    plugins: [usedTokens, blankFont, letterRules(lettersFile), pageFonts(publicDir)],
    legalComments: "none",
    logLevel: "warning",
  });
}
