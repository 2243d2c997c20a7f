import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
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

/** Every file → the files it imports, types too: whoever reads one has to read the other. */
function importGraph(): Map<string, string[]> {
  const files = new Set([...sourceFiles("src"), ...sourceFiles("handlers")]);
  const targetsOf = (file: string) =>
    importsOf(file)
      .filter((target) => target.startsWith("."))
      .map((target) => inRepo(file, target))
      .filter((target) => files.has(target));
  return new Map([...files].map((file) => [file, targetsOf(file)]));
}

test("ファイルどうしは輪にならない(型だけでも)", () => {
  const graph = importGraph();
  const done = new Set<string>();
  const circles: string[] = [];
  function visit(file: string, path: readonly string[]): void {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    else if (!done.has(file)) {
      for (const target of graph.get(file)!) visit(target, [...path, file]);
      done.add(file);
    }
  }
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

/** What staff do, by task. */
const STAFF_ROOMS = ["record", "review", "files", "home", "questions", "commands"].map((task) => `slack/staff/${task}`);

/**
 * Rooms of handlers that a room may use beside itself and the files at the top. Those at the top compose
 * (`worker.ts`, `create-app.ts`) or serve every room.
 */
const HANDLER_ROOMS: Record<string, string[]> = {
  "": ["page", "reminders", "watch"],
  api: ["page"],
  credentials: [],
  line: ["credentials", "operate", "reminders"],
  operate: ["credentials", "watch"],
  page: ["credentials", "reminders", "web"],
  reminders: ["credentials", "line", "slack", "slack/staff", "slack/staff/review", "watch"],
  slack: ["credentials", "operate", "reminders", "slack/install", "slack/staff", ...STAFF_ROOMS],
  "slack/install": ["credentials", "page", "slack"],
  "slack/staff": ["credentials", "reminders", "slack", ...STAFF_ROOMS],
  "slack/staff/commands": ["operate", "slack", "slack/staff", ...STAFF_ROOMS],
  "slack/staff/files": ["page", "slack", "slack/staff", "slack/staff/review"],
  "slack/staff/home": ["slack", "slack/staff"],
  "slack/staff/questions": ["slack/staff", "slack/staff/files", "slack/staff/review"],
  "slack/staff/record": ["slack", "slack/staff", "slack/staff/home", "slack/staff/review"],
  "slack/staff/review": ["reminders", "slack", "slack/staff", "slack/staff/home"],
  watch: ["credentials", "operate", "reminders", "slack"],
  web: ["web/feeds"],
  "web/feeds": ["web/playground"],
  "web/playground": ["api"],
};
const COMPOSES = new Set(["worker.ts", "create-app.ts"].map((name) => path.join("handlers", name)));

test("handlers の各部屋は、許された部屋だけを import し、組み立てる二つのほかは入口を知らない", () => {
  const roomOf = (file: string) => path.relative("handlers", path.dirname(file));
  const wrong = [...importGraph()]
    .filter(([file]) => file.startsWith("handlers") && !COMPOSES.has(file))
    .flatMap(([file, targets]) =>
      targets
        .filter((target) => target.startsWith("handlers"))
        .filter((target) => {
          const [own, wanted] = [roomOf(file), roomOf(target)];
          if (COMPOSES.has(target)) return true;
          return wanted !== own && wanted !== "" && !HANDLER_ROOMS[own]?.includes(wanted);
        })
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

/** Tables: the words of a language. Whoever looks for a row wants one place. */
const TABLES = /^src\/domain\/languages\//;

/** About 250 lines at most; a little past it is the time to find the sense by which a file splits, not a fault. */
const MOST_LINES = 280;

test("表のほかのファイルは、長くなる前に、意味で分ける", () => {
  const long = [...sourceFiles("src"), ...sourceFiles("handlers")]
    .filter((file) => !TABLES.test(file))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

test("README は200行まで", () => {
  expect(readFileSync(path.join(root, "README.md"), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(200);
});

test("どの部屋にも、何が入り、何が出て、どこを直すかを書いた README がある", () => {
  const rooms = readdirSync(path.join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join("src", name));
  const missing = [...rooms, "handlers", "test", "data"].filter(
    (room) => !existsSync(path.join(root, room, "README.md")),
  );
  expect(missing).toEqual([]);
});

test("README と部屋の README が名ざすファイルは、どれもある", () => {
  const readmes = globSync(["README.md", "{src,handlers,test,data}/**/README.md"], { cwd: root });
  const gone = readmes.flatMap((readme) => {
    const text = readFileSync(path.join(root, readme), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    return links
      .filter((target) => !existsSync(path.resolve(root, path.dirname(readme), target)))
      .map((target) => `${readme} → ${target}`);
  });
  expect(gone).toEqual([]);
});

test("README と注釈が名まえを言うコードのファイルは、どれもある", () => {
  const readmes = globSync(["README.md", "{src,handlers,test,data}/**/README.md"], { cwd: root });
  const sources = [...sourceFiles("src"), ...sourceFiles("handlers")];
  const files = [...sources, ...sourceFiles("test")].map((file) => `/${file}`);
  const gone = [...readmes, ...sources].flatMap((file) =>
    readFileSync(path.join(root, file), "utf8")
      .split("\n")
      .filter((line) => file.endsWith(".md") || /^\s*(?:\/?\*|\/\/)/.test(line))
      .flatMap((line) => [...line.matchAll(/`((?:[\w-]+\/)*[\w-]+\.tsx?)`/g)])
      .filter(([, name]) => !files.some((known) => known.endsWith(`/${name}`)))
      .map(([said]) => `${file} → ${said}`),
  );
  expect(gone).toEqual([]);
});

/** What the API says of itself stands beside the schemas that it describes; the playground is a page for whoever tries it. */
const SPEAKS = /^handlers\/(?:api|web\/playground)\//;

test("handlers はことばを決めない: API の説明と試し場のほかに、日本語の文字はない", () => {
  const wrong = sourceFiles("handlers")
    .filter((file) => !SPEAKS.test(file))
    .flatMap((file) =>
      readFileSync(path.join(root, file), "utf8")
        .replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, "")
        .split("\n")
        .filter((line) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(line))
        .map((line) => `${file}: ${line.trim()}`),
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
