import path from "node:path";
import { build } from "esbuild";

const STYLE = path.resolve(import.meta.dirname, "../../handlers/page/style/page.css");

/** Bundles the pages' style sheet with the design tokens into `<publicDir>/page/style.css`. */
export async function buildPageStyle(publicDir: string): Promise<void> {
  await build({
    entryPoints: [STYLE],
    outfile: path.join(publicDir, "page/style.css"),
    bundle: true,
    minify: true,
    target: ["chrome115", "firefox120", "safari17"],
    // Fonts are served where the playground has them, and only to machines without Japanese letters.
    external: ["/playground/fonts/*"],
    legalComments: "none",
    logLevel: "warning",
  });
}
