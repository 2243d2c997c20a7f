import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PAGE_DIR = path.join(ROOT, "handlers/web/playground");
const require = createRequire(import.meta.url);

/** Served only where a machine has no Japanese letters; their licence (OFL 1.1) goes with them. */
const FONTS = path.dirname(require.resolve("@fontsource/noto-sans-jp/package.json"));

/**
 * Bundles the playground page into `<publicDir>/playground/`: index.html, app.js, app.css, logo.svg and fonts.
 * Everything the page needs is there; it asks no other server for anything.
 */
export async function buildPlayground(publicDir: string): Promise<void> {
  const out = path.join(publicDir, "playground");
  mkdirSync(path.join(out, "fonts"), { recursive: true });

  await build({
    entryPoints: [path.join(PAGE_DIR, "app.tsx"), path.join(PAGE_DIR, "app.css")],
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2023", "chrome115", "firefox120", "safari17"],
    // React's development build is three times as large and slower.
    define: { "process.env.NODE_ENV": '"production"' },
    // The package exports its style sheet under conditions that a style sheet's @import does not meet.
    alias: { "flex-render/css": require.resolve("flex-render/css") },
    // Fonts are copied, not bundled: the style sheet names them by the address they are served at.
    external: ["/playground/fonts/*", "/page/fonts/*"],
    legalComments: "linked",
    logLevel: "warning",
  });
  for (const name of ["index.html", "logo.svg"]) copyFileSync(path.join(PAGE_DIR, name), path.join(out, name));
  for (const weight of [400, 700]) {
    copyFileSync(
      path.join(FONTS, `files/noto-sans-jp-japanese-${weight}-normal.woff2`),
      path.join(out, `fonts/noto-sans-jp-${weight}.woff2`),
    );
  }
  cpSync(path.join(FONTS, "LICENSE"), path.join(out, "fonts/LICENSE.txt"));
}
