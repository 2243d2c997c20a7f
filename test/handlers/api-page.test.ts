import { expect, test } from "vitest";
import { buildApiPage, buildOpenApi } from "../../handlers/api/openapi.ts";

test("試すページは、仕様に載るどの求めも、そのままの方法と道で出す", () => {
  const { paths } = buildOpenApi("https://example.jp") as { paths: Record<string, Record<string, object>> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const { operations } = buildApiPage();
  expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual(described);
  expect(new Set(operations.map(({ method }) => method))).toEqual(new Set(["get", "post"]));
});

test("送る求めだけに、始めの本文がある", () => {
  for (const { method, body } of buildApiPage().operations) expect(body !== null).toBe(method === "post");
});
