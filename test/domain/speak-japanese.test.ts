import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { speakJapanese } from "../../src/domain/speak-japanese.ts";

const before = z.config();
beforeAll(() => speakJapanese());
afterAll(() => void z.config({ localeError: before.localeError }));

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

test.each<[string, z.ZodType, unknown, string]>([
  ["ない項目", z.object({ city: z.string() }), {}, "書いてありません。文字で加えてください"],
  ["ちがう種類", z.string(), 5, "文字で書いてください"],
  ["空", z.number(), null, "数で書いてください"],
  ["組でない", z.object({}), [], "項目と値の組で書いてください"],
  ["決まった一つ", z.literal("minato"), "x", "「minato」と書いてください"],
  ["どれか", z.enum(["a", "b"]), "c", "a・b のどれかにしてください"],
  ["長い文字", z.string().max(200), "x".repeat(201), "200文字までにしてください"],
  ["短い文字", z.string().min(1), "", "1文字以上にしてください"],
  ["多い並び", z.array(z.string()).max(1), ["a", "b"], "1個までにしてください"],
  ["大きい数", z.number().max(5), 6, "5までにしてください"],
  ["小さい数", z.number().gt(0), 0, "0より大きくしてください"],
  ["大きすぎる数", z.number().lt(10), 10, "10より小さくしてください"],
  ["知らない項目", z.strictObject({}), { urll: 1 }, "知らない項目です: urll。つづりを確かめるか、消してください"],
  [
    "知らない項目が二つ",
    z.strictObject({}),
    { a: 1, b: 2 },
    "知らない項目です: a、b。つづりを確かめるか、消してください",
  ],
  ["日時", z.iso.datetime(), "x", "2024-03-04T09:00:00Z の形の日時で書いてください"],
  ["アドレス", z.url(), "x", "https:// で始まるアドレスで書いてください"],
  ["決まった形", z.string().regex(/^C\d$/), "x", "決まった形(/^C\\d$/)で書いてください"],
  ["どれでもない", z.union([z.string(), z.number()]), true, "この形では読めません。例と見くらべてください"],
])("%sは、何をどう書けばよいかを言う", (_, schema, value, expected) => {
  expect(said(schema, value)).toEqual([expected]);
});

test("決めておいたことばがあれば、それを言う", () => {
  expect(said(z.string().max(1, "1字だけ書いてください"), "ab")).toEqual(["1字だけ書いてください"]);
});
