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
 */
export async function buildPageStyle(publicDir: string): Promise<void> {
  await build({
    entryPoints: [{ in: STYLE, out: "style" }, ...SCRIPTS],
    outdir: path.join(publicDir, "page"),
    format: "esm",
    bundle: true,
    minify: true,
    target: ["chrome115", "firefox120", "safari17"],
    plugins: [blankFont, pageFonts(publicDir)],
    legalComments: "none",
    logLevel: "warning",
  });
}
