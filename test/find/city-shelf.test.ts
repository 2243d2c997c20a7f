import { describe, expect, test } from "vitest";
import { BUILT, readBuiltBytes } from "../../src/cli/generated-files.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { openCityPack } from "../../src/find/city-pack.ts";
import { createCityShelf } from "../../src/find/city-shelf.ts";
import { PackedFileError } from "../../src/text/packed-file-error.ts";

const house = openHouse();
const CITIES = ["annaka", "isesaki", "konan", "suzaka"];

function openShelf(limits: { cities: number; bytes: number }) {
  const reads: string[] = [];
  const shelf = createCityShelf(
    async (cityId) => {
      reads.push(cityId);
      return CITIES.includes(cityId) ? readBuiltBytes(BUILT.pack(cityId)) : undefined;
    },
    house,
    limits,
  );
  return { shelf, reads };
}

describe("開いた市をおいておく棚", () => {
  test("聞かれた市だけを読み、二度目は読まない", async () => {
    const { shelf, reads } = openShelf({ cities: 3, bytes: 1e9 });
    const first = await shelf.open("konan");
    expect(first?.records.city.name).toBe("湖南市");
    expect(await shelf.open("konan")).toBe(first);
    expect(reads).toEqual(["konan"]);
  });

  test("数をこえると、いちばん前に聞かれた市から手放す", async () => {
    const { shelf, reads } = openShelf({ cities: 2, bytes: 1e9 });
    for (const city of ["konan", "suzaka", "konan", "annaka", "konan"]) await shelf.open(city);
    expect(shelf.list()).toEqual(["annaka", "konan"]);
    expect(reads).toEqual(["konan", "suzaka", "annaka"]);
  });

  test("公開された報告が大きくなると、少ない市で止まる。いま聞かれた市は手放さない", async () => {
    const { shelf } = openShelf({ cities: 30, bytes: 5_000_000 });
    for (const city of ["konan", "suzaka"]) await shelf.open(city);
    expect(shelf.list()).toEqual(["konan", "suzaka"]);
    shelf.weigh("suzaka", 4_900_000);
    expect(shelf.list()).toEqual(["suzaka"]);
    shelf.weigh("suzaka", 9_000_000);
    expect(shelf.list()).toEqual(["suzaka"]);
  });

  test("ない市は undefined で、読めなかった市は次にもう一度読む", async () => {
    const { shelf } = openShelf({ cities: 2, bytes: 1e9 });
    expect(await shelf.open("nowhere")).toBeUndefined();
    let fails = true;
    const once = createCityShelf(async () => {
      if (fails) throw new Error("unreadable");
      return readBuiltBytes(BUILT.pack("konan"));
    }, house);
    await expect(once.open("konan")).rejects.toThrow("unreadable");
    fails = false;
    expect((await once.open("konan"))?.records.city.id).toBe("konan");
  });

  test("同時に聞かれても、一つの市は一つだけになる", async () => {
    const { shelf } = openShelf({ cities: 2, bytes: 1e9 });
    const [one, other] = await Promise.all([shelf.open("konan"), shelf.open("konan")]);
    expect(one).toBe(other);
  });

  test("1ビットでも違うファイルは開かない", () => {
    const bytes = new Uint8Array(readBuiltBytes(BUILT.pack("konan")));
    bytes[bytes.length >> 1]! ^= 0x10;
    expect(() => openCityPack(bytes.buffer, house)).toThrow(PackedFileError);
  });
});
