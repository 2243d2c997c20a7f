import { expect, test } from "vitest";
import * as paths from "../../src/page/page-paths.ts";

test("どのページにも決まったアドレスがあり、課や記録の名前は符号にして入る", () => {
  const { cityPath, chatPath, aboutPath, departmentsPath, deadlinesPath, recordPath } = paths;
  expect([cityPath, chatPath, aboutPath, departmentsPath, deadlinesPath].map((path) => path("annaka"))).toEqual([
    "/annaka",
    "/annaka/chat",
    "/annaka/about",
    "/annaka/departments",
    "/annaka/deadlines",
  ]);
  expect(paths.departmentPath("annaka", "総務部 a/b")).toBe("/annaka/departments/%E7%B7%8F%E5%8B%99%E9%83%A8%20a%2Fb");
  expect(recordPath("annaka", "annaka-1-1")).toBe("/annaka/m/annaka-1-1");
  expect(paths.mistakePath("annaka", "annaka-1-1")).toBe("/annaka/m/annaka-1-1/mistake");
  expect(paths.chartPath("annaka", "annaka-1-1", 2)).toBe("/annaka/m/annaka-1-1/kpi/2.svg");
  expect(paths.chartPath("annaka", "annaka-1-1", 2, "png")).toBe("/annaka/m/annaka-1-1/kpi/2.png");
  expect(paths.recordPicturePath("annaka", "annaka-1-1")).toBe("/annaka/m/annaka-1-1/picture.png");
  expect(paths.cityPicturePath("annaka")).toBe("/annaka/picture.png");
  expect(paths.lineMessageAddress("@abc", "期限は?")).toBe(
    "https://line.me/R/oaMessage/%40abc/?%E6%9C%9F%E9%99%90%E3%81%AF%3F",
  );
});

test("めくるアドレスは、はじめのページでは短く、次からは何件目からかを言い、読めない数ははじめに戻る", () => {
  const turned = (from: number) => [
    paths.listPath("a", { state: "late" }, from),
    paths.updatesPath("a", from),
    paths.askPath("a", "期限", from),
    paths.comparePath("kosodate", from),
  ];
  expect(turned(0)).toEqual(["/a/list?state=late", "/a/updates", "/a?q=%E6%9C%9F%E9%99%90", "/compare?theme=kosodate"]);
  expect(turned(1)).toEqual(turned(0).map((path) => `${path}${path.includes("?") ? "&" : "?"}from=1`));
  expect(paths.comparePath()).toBe("/compare");
  const read = (from: unknown) => paths.turnQuerySchema.parse({ from }).from;
  expect(["7", "0", "10000", "10001", "-1", "1.5", "x", undefined].map(read)).toEqual([7, 0, 10_000, 0, 0, 0, 0, 0]);
});

test("くらべる話題の名前は、形の合うものだけを読む", () => {
  const read = (theme: string) => paths.compareQuerySchema.parse({ theme }).theme;
  expect(["kosodate", "a-1", "A", "a--b", "../x", "a".repeat(81)].map(read)).toEqual([
    "kosodate",
    "a-1",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
