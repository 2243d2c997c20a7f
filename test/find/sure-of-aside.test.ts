import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { ASIDE_FEATURE_NAMES, type AsideFeatures } from "../../src/find/aside-decision.ts";
import { ASIDE_WEIGHTS } from "../../src/find/aside-weights.ts";
import { certaintyOf } from "../../src/find/decision.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const ask = (city: string, text: string) =>
  findAnswer(text, house.cities.get(city)!, house, null, new Date("2026-11-28T00:00:00Z")).answer;

describe("ことばは記録に当たるが、計画のことではない", () => {
  test.each([
    ["annaka", "クラウドファンディングで絵本を出したいので、紹介文を書いてください"],
    ["annaka", "空き家に住んでる猫の名前、いいのを考えて"],
    ["isesaki", "消防団の忘年会でやるビンゴの景品、何がいいと思う?"],
    ["isesaki", "保健センターに傘を忘れた。取っておいてもらえる?"],
    ["annaka", "子ども医療費の紙が先月から届かない"],
  ])("%s「%s」は、載っていないと言う", (city, text) => {
    expect(ask(city, text)).toMatchObject({ kind: "not_found", reason: { kind: "aspect" } });
  });

  test.each([
    ["isesaki", "消防団員が足りないそうですが、市はどうするんですか"],
    ["annaka", "空き家を壊したいけど金がない。出してもらえる?"],
  ])("%s「%s」は、困りごとの形でも計画のこと", (city, text) => expect(ask(city, text).kind).toBe("measure"));

  test.each(["spoken", "poor"] as const)("同じ言いかたなら、記録が持たないことばが多いほど確か(%s)", (words) => {
    const features = (held: number) =>
      Object.fromEntries(ASIDE_FEATURE_NAMES.map((name) => [name, name === "ask" ? 1 : held])) as Record<
        keyof AsideFeatures,
        number
      >;
    const sure = (held: number) => certaintyOf(ASIDE_WEIGHTS[words], { ...features(held), readsFact: 0 });
    expect(sure(0)).toBeGreaterThan(sure(1));
  });
});
