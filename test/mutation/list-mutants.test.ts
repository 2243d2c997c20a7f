import { expect, test } from "vitest";
import { listMutants } from "./list-mutants.ts";

const changesOf = (source: string) => listMutants("a.ts", source).map(({ was, now }) => `${was} → ${now}`);

test("比べかた・つなぎかた・条件・値・否定・集めかたを、一つずつ変える", () => {
  expect(changesOf("const a = b < 1;")).toEqual(["b < 1 → ((b) <= (1))", "1 → (1 + 1)"]);
  expect(changesOf("const a = b && !c;")).toEqual(["b && !c → ((b) || (!c))", "!c → (c)"]);
  expect(changesOf("if (a) b();")).toEqual(["a → true", "a → false"]);
  expect(changesOf('const a = b.some((c) => c.is("x"));')).toEqual(["some → every", '"x" → ""']);
  expect(changesOf("const a = b.toString();")).toEqual([]);
  expect(changesOf("const a = b.filter(c);")).toEqual(["b.filter(c) → b"]);
});

test("型・import・名前は変えない", () => {
  expect(changesOf('import a from "./a.ts"; type B = "x" | 1; const c: B = { "x-y": a };')).toEqual([]);
});

test("規則の例と反例は変えない", () => {
  expect(changesOf('const a = { weight: 1, examples: [{ text: "x" }], counterExamples: ["y"] };')).toEqual([
    "1 → (1 + 1)",
  ]);
});

test("画面の見えかた(className)は変えず、ほかの属性は変える", () => {
  const changes = listMutants("a.tsx", 'const a = <p className="x" role="note">{b ? "c" : d}</p>;');
  expect(changes.map(({ was, now }) => `${was} → ${now}`)).toEqual([
    '"note" → ""',
    "b → true",
    "b → false",
    '"c" → ""',
  ]);
});

test("投げられる Error の文は変えない。名のある Error の中は変える", () => {
  expect(changesOf('throw new Error("x");')).toEqual([]);
  expect(changesOf('throw new Refusal("x");')).toEqual(['"x" → ""']);
});

test("変えたところのほかは元のまま", () => {
  const [first] = listMutants("a.ts", "// x\nexport const a = true;\n");
  expect(first).toMatchObject({ line: 2, source: "// x\nexport const a = false;\n" });
});
