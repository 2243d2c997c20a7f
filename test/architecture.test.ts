import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Which rooms of src a room may import; itself is always allowed. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  text: [],
  search: ["domain", "text"],
  wording: ["domain"],
  understand: ["domain", "text", "search"],
  find: ["domain", "text", "search", "understand"],
  reply: ["domain", "text", "search", "wording", "understand", "find"],
  reminder: ["domain", "wording"],
  progress: ["domain", "wording"],
  card: ["domain", "text", "wording", "understand", "reply", "reminder", "progress"],
  page: ["domain", "text", "wording", "understand", "find", "reply", "reminder", "card"],
  store: ["domain", "progress", "reply", "reminder"],
  operations: ["domain", "store"],
  intake: ["domain", "text", "progress"],
  cli: [
    "domain",
    "intake",
    "text",
    "wording",
    "search",
    "understand",
    "find",
    "reply",
    "reminder",
    "progress",
    "card",
    "store",
    "operations",
  ],
};
const root = path.resolve(import.meta.dirname, "..");

function sourceFiles(dir: string): string[] {
  return readdirSync(path.join(root, dir), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), "utf8");
  return [...source.matchAll(/(?:from|import)\s+"([^"]+)"/g)].map(([, target]) => target ?? "");
}

const inRepo = (file: string, target: string) => path.relative(root, path.resolve(root, path.dirname(file), target));

test("src の各部屋は、許された部屋だけを import する", () => {
  const wrong = sourceFiles("src").flatMap((file) => {
    const room = file.split(path.sep)[1] ?? "";
    return importsOf(file)
      .filter((target) => target.startsWith("."))
      .map((target) => inRepo(file, target))
      .filter((target) => {
        const [top, wanted = ""] = target.split(path.sep);
        return top !== "src" || (wanted !== room && !MAY_IMPORT[room]?.includes(wanted));
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test("cli のほかの src は、Node と配信路(Hono・Bolt・LINE の呼び出し口)を知らない。ページの部屋は JSX だけを使う", () => {
  const wrong = sourceFiles("src")
    .filter((file) => !file.startsWith(path.join("src", "cli")))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(node:|hono|@slack\/bolt$)/.test(target))
        .filter((target) => !(target === "hono/jsx" && file.startsWith(path.join("src", "page"))))
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("handlers は src/cli を使わない", () => {
  const wrong = sourceFiles("handlers").flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(".") && inRepo(file, target).startsWith(path.join("src", "cli")))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("試験は、呼ぶたびにこのプロセスを止める口(getEnv など)で Worker に触れない。互いに待って、止まったままになる", () => {
  const wrong = [...sourceFiles("test"), ...sourceFiles("src")].filter(
    (file) =>
      file !== path.join("test", "architecture.test.ts") &&
      /\b(?:getEnv|getExport|getPlatformProxy|getBindings|getD1Database)\(/.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
  );
  expect(wrong).toEqual([]);
});

test("最上段には決められたものだけがある", () => {
  const allowed =
    /^(src|data|handlers|test|wrangler\.toml|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|NOTICE|\..*|node_modules)$/;
  expect(readdirSync(root).filter((name) => !allowed.test(name))).toEqual([]);
});

test("package-lock.json は取得元のアドレスを持たない", () => {
  expect(readFileSync(path.join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
});

test("package-lock.json のどの包みにも、中身の符号(integrity)がある", () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { integrity?: string }>;
  };
  const unsealed = Object.entries(packages).filter(([name, { integrity }]) => name !== "" && integrity === undefined);
  expect(unsealed.map(([name]) => name)).toEqual([]);
});
