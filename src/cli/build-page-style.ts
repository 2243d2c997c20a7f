import path from "node:path";
import { build } from "esbuild";

const STYLE = path.resolve(import.meta.dirname, "../../handlers/page/style/page.css");

const CHAT = path.resolve(import.meta.dirname, "../../handlers/page/script/chat.ts");

/** Bundles the pages' style sheet with the design tokens, and the chat's script, into `<publicDir>/page/`. */
export async function buildPageStyle(publicDir: string): Promise<void> {
  await build({
    entryPoints: [
      { in: STYLE, out: "style" },
      { in: CHAT, out: "chat" },
    ],
    outdir: path.join(publicDir, "page"),
    format: "esm",
    bundle: true,
    minify: true,
    target: ["chrome115", "firefox120", "safari17"],
    // Fonts are served where the playground has them, and only to machines without Japanese letters.
    external: ["/playground/fonts/*"],
    legalComments: "none",
    logLevel: "warning",
  });
}
