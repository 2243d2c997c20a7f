import { readFileSync } from "node:fs";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { ImageBlock } from "@slack/types";
import { expect, test } from "vitest";
import { linkPages } from "../../handlers/page/link-pages.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { drawWay } from "../../src/card/picture/draw-way.ts";
import { encodePng } from "../../src/card/picture/encode-png.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { PICTURE_LETTERS, readLetters } from "../../src/text/picture-letters.ts";
import { measureOf, published, recordsOf } from "../progress/sample-entries.ts";

const PUBLIC = path.resolve(import.meta.dirname, "../../data/generated/public");
const OPEN_DATA = "市が所有するデータのオープンデータ公開件数";
const env = { PUBLIC_URL: "https://machi.example" } as unknown as Parameters<typeof linkPages>[1];

const file = readFileSync(path.join(PUBLIC, PICTURE_LETTERS));
const letters = readLetters(new Uint8Array(file).buffer);
const way = {
  baseline: { fiscalYear: 2019, value: 22 },
  target: { fiscalYear: 2025, value: 30, upper: null },
  actual: [
    { fiscalYear: 2023, value: 25 },
    { fiscalYear: 2024, value: 27 },
  ],
};

test("図は、ほかのものが読める PNG で、報告の青い線と、年の字が入る", async () => {
  const png = await encodePng(drawWay(way, "件", letters));
  const picture = await loadImage(Buffer.from(png));
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  let blue = 0;
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at]! < 40 && data[at + 2]! > 150) blue += 1;
    if (data[at]! < 100 && data[at + 2]! < 100) dark += 1;
  }
  expect([picture.width, picture.height]).toEqual([800, 440]);
  expect(blue).toBeGreaterThan(2_000);
  expect(dark).toBeGreaterThan(3_000);
  expect(png.length).toBeLessThan(40_000);
  expect([...letters.letters.keys()]).toEqual(
    expect.arrayContaining([..."令和平成元年度基準値目標報告計画件人%0123456789.,"]),
  );
});

test("字にない文字は抜けるだけで、図は描ける", async () => {
  await expect(encodePng(drawWay(way, "龘😀", letters))).resolves.toBeInstanceOf(Uint8Array);
});

function cardOf(view: "summary" | "detail" | "source", values: readonly number[]) {
  const entries = values.map((value, index) =>
    published(index + 1, {
      city: "suzaka",
      measureId: "suzaka-36",
      fiscalYear: 2022 + index,
      point: "year_end",
      kpi: { name: OPEN_DATA, value },
    }),
  );
  const measure = buildMeasureView(measureOf("suzaka-36"), recordsOf("suzaka").city, "2026-11-28", entries);
  return linkPages(buildMeasureCard(measure, view, null), env, "suzaka");
}
const picturesOf = (...args: Parameters<typeof cardOf>) =>
  renderSlackMessage(cardOf(...args)).blocks.filter((block) => block.type === "image") as (ImageBlock & {
    image_url: string;
  })[];

test("報告された指標があれば、Slack のカードに図が付く。新しい報告でアドレスが変わり、見えない人には数字が読まれる", () => {
  const [picture] = picturesOf("summary", [24, 25]);
  expect(picture!.image_url).toBe("https://machi.example/suzaka/m/suzaka-36/kpi/3.png?v=2");
  expect(picture!.alt_text).toBe(
    `${OPEN_DATA}: 基準値 22件(令和元年度), 現状 25件(令和5年度 年度末), 目標 30件(令和7年度)`,
  );
  expect(picturesOf("summary", [24, 25, 26])[0]!.image_url).toMatch(/\?v=3$/);
  expect(picturesOf("detail", [24])).toHaveLength(1);
});

test("報告がないとき、出典だけのとき、公開のアドレスがないときには、図がない", () => {
  expect(picturesOf("summary", [])).toEqual([]);
  expect(picturesOf("source", [24])).toEqual([]);
  const view = buildMeasureView(measureOf("suzaka-36"), recordsOf("suzaka").city, "2026-11-28");
  const bare = linkPages(buildMeasureCard(view, "summary", null), {} as typeof env, "suzaka");
  expect(renderSlackMessage(bare).blocks.some(({ type }) => type === "image")).toBe(false);
});
