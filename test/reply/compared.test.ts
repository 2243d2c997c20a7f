import { describe, expect, test } from "vitest";
import { idsAfter } from "./converse.ts";

describe("二つの記録を比べる", () => {
  test.each([
    ["期限の遅いほう", "annaka", "遠丸団地と廃校だと、期限がおそいのはどっち?", ["6-haiko-atochi"]],
    ["期限の早いほう", "annaka", "PFIと遠丸団地では、どちらの期限が早いですか", ["6-pfi-ppp"]],
    ["前に話した二つ", "annaka", "遠丸団地の件|廃校の跡地の件|どっちが期限早い?", ["6-tomaru-danchi"]],
    [
      "条件に合うほう",
      "isesaki",
      "電気をPPSから買う項目って運動場の方と公園の方があるよね。最初から計画に載ってた(追加じゃない)のはどっち",
      ["2-9-1"],
    ],
    ["どちらも", "annaka", "フリーWi-Fiとコンビニ交付、達成したのはどっち", ["7-1-1", "7-1-2"]],
  ])("%s", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });

  test("比べる二つが計画になければ、比べない", () => {
    expect(idsAfter("konan", "湖南と栗東、住むならどっちがいい?")).toEqual([]);
  });
});

describe("その年の予定をたずねる", () => {
  test("一つの記録のあとの「令和4年度の計画は」は、その記録のその年度", () => {
    expect(idsAfter("isesaki", "ネーミングライツの進捗は?|令和4年度の計画は")).toEqual(["2-2-3"]);
  });

  test("何も話していなければ、その年度のことが書かれたものの一覧", () => {
    expect(idsAfter("isesaki", "令和4年度の計画は").length).toBeGreaterThan(1);
  });
});

describe("期限の注記の中身でえらぶ", () => {
  test("その後も続ける、と書かれたもの", () => {
    const all = idsAfter("annaka", "期限に但し書きのある公約は?");
    const going = idsAfter("annaka", "期限が過ぎてもその後も続けますよ、って但し書きがついてる公約");
    expect(going.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(going));
    expect(going.length).toBeLessThan(all.length);
  });
});
