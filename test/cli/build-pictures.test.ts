import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { buildPictures } from "../../src/cli/build-pictures.ts";
import { readCities } from "../../src/cli/read-data-files.ts";
import { CITY_PICTURE, readPicture } from "../../src/text/page-pictures.ts";

const city = readCities([]).find((records) => records.city.id === "konan")!;

/** The picture as others decode it. */
async function decode(file: Uint8Array<ArrayBuffer>, id: string) {
  const png = readPicture(file.buffer, id);
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { bytes: png.length, width: image.width, height: image.height, data };
}

/** How many pixels of some rows are no paper. */
function countInk({ data, width }: { data: Uint8ClampedArray; width: number }, from: number, to: number): number {
  let ink = 0;
  for (let at = from * width * 4; at < to * width * 4; at += 4) if (data[at]! < 128) ink++;
  return ink;
}

test("記録ごとと市に一枚ずつ、1200×630 の軽い PNG があり、題名が書かれている", async () => {
  const file = buildPictures(city);
  for (const id of [CITY_PICTURE, ...city.measures.map((measure) => measure.id)]) {
    const picture = await decode(file, id);
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(picture.bytes).toBeLessThan(30_000);
    expect([...picture.data.slice(0, 3)]).toEqual([0, 17, 75]);
    expect([...picture.data.slice(-4)]).toEqual([255, 255, 255, 255]);
    expect(countInk(picture, 200, 500)).toBeGreaterThan(5_000);
  }
});

test("とても長い題名も、字を小さくして枠に収め、入りきらなければ「…」で終える", async () => {
  const [measure] = city.measures;
  for (const title of ["あ".repeat(400), "ネーミングライツ（公共施設の命名権）の推進と".repeat(8), "A".repeat(300)]) {
    const picture = await decode(buildPictures({ ...city, measures: [{ ...measure!, title }] }), measure!.id);
    expect(countInk(picture, 200, 500)).toBeGreaterThan(20_000);
    // Between the title and the name of the site there is room.
    expect(countInk(picture, 515, 525)).toBe(0);
    let right = 0;
    for (let y = 0; y < 630; y++)
      for (let x = 1140; x < 1200; x++) if (y > 20 && picture.data[(y * 1200 + x) * 4]! < 128) right++;
    expect(right).toBe(0);
  }
});
