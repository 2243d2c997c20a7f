import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { experimental_readRawConfig } from "wrangler";

/**
 * `npm run licences`: writes into NOTICE which packages go out in the Worker and its playground, under which licence and
 * whose. A test holds the two together.
 */
const ROOT = path.resolve(import.meta.dirname, "../..");
const NOTICE = path.join(ROOT, "NOTICE");
const BEGIN = "Libraries in the bundle\n=======================\n";
/** What those licences ask to go along. The Apache License stands at the end of NOTICE; the font's goes out beside it. */
const PERMISSION = `MIT and ISC: permission is hereby granted, free of charge, to any person obtaining
a copy of this software and associated documentation files, to deal in the
software without restriction, including without limitation the rights to use,
copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
software, provided that the above copyright notice and this permission notice
appear in all copies or substantial portions of the software. THE SOFTWARE IS
PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE
AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT
OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
OR OTHER DEALINGS IN THE SOFTWARE.`;
const END = "\nEnd of the libraries in the bundle\n";

/** Names of the packages whose code esbuild puts into the Worker or the playground, and of the font beside it. */
async function findBundledPackages(): Promise<string[]> {
  const alias = experimental_readRawConfig({ config: path.join(ROOT, "wrangler.toml") }).rawConfig.alias ?? {};
  const common = { bundle: true, write: false, metafile: true, logLevel: "error", absWorkingDir: ROOT } as const;
  const worker = await build({
    ...common,
    entryPoints: ["handlers/worker.ts"],
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    alias: Object.fromEntries(Object.entries(alias).map(([name, file]) => [name, path.join(ROOT, String(file))])),
    external: ["node:*", "cloudflare:*"],
    loader: { ".bin": "empty" },
    platform: "node",
  });
  const playground = await build({
    ...common,
    entryPoints: ["handlers/web/playground/app.tsx"],
    format: "esm",
    platform: "browser",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  // What tree shaking leaves nothing of does not go out.
  const files = [worker, playground].flatMap(({ metafile }) =>
    Object.values(metafile!.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    ),
  );
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set([...names, "@fontsource/noto-sans-jp"])].sort();
}

/** Taken of packages that are no longer there; their licence lies beside them. */
const LETTERS = "@fontsource/noto-sans-sc and @fontsource/noto-sans-kr, letters of handlers/page/letters (OFL-1.1)";

/** The section of NOTICE, a paragraph a package: name, licence, and whose it is as its own licence file says. */
export async function buildLicenceSection(): Promise<string> {
  const packages = (await findBundledPackages()).map((name) => {
    const folder = path.join(ROOT, "node_modules", name);
    const { license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { license?: string };
    const [file] = globSync("{LICENSE,LICENCE,license}{,.md,.txt,-MIT}", { cwd: folder });
    const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8");
    const owners = [...text.matchAll(/^[ \t*]*(Copyright (?!notice)[^\n]*\d{4}[^\n]*|Copyright \([cC]\)[^\n]+)$/gm)];
    const lines = [...new Set(owners.map(([, line]) => line!.trim()))].slice(0, 4).map((line) => `    ${line}`);
    return [`${name} (${license ?? "see its package"})`, ...lines].join("\n");
  });
  return `${BEGIN}\n${[LETTERS, ...packages].join("\n\n")}\n\n${PERMISSION}\n${END}`;
}

/** The section as NOTICE has it now; null: there is none. */
export function findLicenceSection(notice: string): string | null {
  const start = notice.indexOf(BEGIN);
  const end = notice.indexOf(END);
  return start < 0 || end < 0 ? null : notice.slice(start, end + END.length);
}

if (import.meta.main) {
  const notice = readFileSync(NOTICE, "utf8");
  const section = await buildLicenceSection();
  const before = findLicenceSection(notice);
  writeFileSync(
    NOTICE,
    before === null ? notice.replace("OpenCC\n------", `${section}\nOpenCC\n------`) : notice.replace(before, section),
  );
  console.log("NOTICE を書きなおしました。");
}
