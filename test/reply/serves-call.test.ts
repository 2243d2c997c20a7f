import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { type Ranking, rankRecords } from "../../src/find/rank-records.ts";
import { letServe } from "../../src/reply/serves-call.ts";
import { hearCall } from "../../src/understand/hear-call.ts";

const house = openHouse();
const room = house.cities.get("isesaki")!;
const surely: Ranking = { ...rankRecords("公園", room, house), verdict: "record", certainty: 0.9 };
const hear = (text: string) => hearCall(text, house.emergencies, house.callJudge);
const serve = (text: string, ranking = surely) => letServe(hear(text), text, ranking);

describe("相談の番号だけの急ぎは、頼めるところをたずねていて、確かな記録があれば、記録で答えて番号を添える", () => {
  test.each([
    "朝から39度 園からお迎えコール 夜勤明けだし見てくれる人いない",
    "朝になるとお腹が痛いと言って登校できません。ほかに過ごせる所は",
    "子どもが吐いた 仕事いけない どこか預けたい",
  ])("「%s」", (text) => {
    expect(hear(text).now).not.toBeNull();
    expect(serve(text)).toMatchObject({ now: null, perhaps: hear(text).now });
  });

  test.each([
    "「瓦がずれてる」と来た人に母が60万払ってしまいました。年寄りがだまされないための講座、市で何かやってますか",
    "Tem uma casa caindo aos pedaços do lado da minha, dá medo. E sobre casas abandonadas?",
    "トンネルの先は携帯が圏外で、事故ったら呼べなくて怖いです",
  ])("急ぎの言いかたでなく、市のすることをたずねる文も: 「%s」", (text) => {
    expect(hear(text).now).not.toBeNull();
    expect(serve(text)).toMatchObject({ now: null, perhaps: hear(text).now });
  });

  test("急ぎに近い言いかたでも、市のすることをたずね、記録がとりわけ確かなら", () => {
    const text = "産んでひと月、ずっと気分が沈んでいます。誰か家に来て見てくれたりしませんか";
    expect(hear(text)).toMatchObject({ doubt: "some" });
    expect(serve(text)).toMatchObject({ now: null, perhaps: hear(text).now });
    expect(serve(text, { ...surely, certainty: 0.6 })).toEqual(hear(text));
  });

  test("確かな記録がなければ、番号だけを出す", () => {
    const text = "子どもが吐いた 仕事いけない どこか預けたい";
    expect(serve(text, { ...surely, certainty: 0.3 })).toEqual(hear(text));
    expect(serve(text, { ...surely, verdict: "outside" })).toEqual(hear(text));
  });

  test.each([
    "子どもが39度の熱です。どうしたらいいですか",
    "赤ちゃんが40度の熱でぐったりしてる",
    "うちの子が息をしていない 見てくれる人いない",
    "もう消えたい 仕事休めない",
  ])("「%s」は、記録があっても番号だけを出す", (text) => {
    expect(hear(text).now).not.toBeNull();
    expect(serve(text)).toEqual(hear(text));
  });
});
