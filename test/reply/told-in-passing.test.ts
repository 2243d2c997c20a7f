import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const ask = (city: string, question: string) =>
  findAnswer(question, house.cities.get(city)!, house, null, new Date("2026-11-20T03:00:00Z")).answer;
const idsOf = (city: string, question: string) => {
  const answer = ask(city, question);
  if (answer.kind === "list") return answer.views.map(({ measure }) => measure.id);
  return answer.kind === "measure" ? [answer.view.measure.id] : answer.kind;
};

describe("願いのことばがなくても、いくつもの記録をたずねる言いかたなら一覧になる", () => {
  test.each([
    ["suzaka", "政策推進課がやっとる施策をひととおり頼むわ", "政策推進課の施策一覧"],
    ["isesaki", "市民活動課さんが受け持ってる分を拾っておきたい", "市民活動課の取組一覧"],
    ["isesaki", "重点項目4の棚卸しをしとります", "重点項目4の取組一覧"],
  ])("%s「%s」", (city, question, plain) => {
    expect(idsOf(city, question).length).toBeGreaterThan(1);
    expect(idsOf(city, question)).toEqual(idsOf(city, plain));
  });

  test("一つの記録のことをたずねるなら、課の名があっても一覧にしない", () => {
    expect(ask("isesaki", "ネーミングライツの担当は管財課で合ってる?").kind).toBe("measure");
  });
});

describe("事情を言うだけの節は、えらぶ条件にならない", () => {
  test.each([
    ["isesaki", "商工会の者です、市民活動課の取組を全部教えてください", "市民活動課の取組一覧"],
    ["isesaki", "道とか橋とか、建設部の取組を全部", "建設部の取組一覧"],
  ])("%s「%s」", (city, question, plain) => {
    expect(idsOf(city, question)).toEqual(idsOf(city, plain));
  });
});

test("話の背景にある困りごとは、たずねていることではない", () => {
  expect(idsOf("annaka", "朝、園に電話がつながらないんです。スマホで休みを連絡できるようになるって聞きました")).toEqual(
    ["annaka-1-1-4"],
  );
  // たずねていることそのものなら、断る。
  expect(ask("annaka", "市のホームページにつながらないんだけど").kind).toBe("not_found");
});

test("一つの取組を言いあらわして名前をたずねたら、その取組を答える", () => {
  expect(idsOf("isesaki", "職員が地域に出かけて市の仕事を説明するっていう取組はどれですか")).toEqual(["isesaki-3-5-1"]);
});

test("期限の年が二つ並べば、前から言っても後ろから言っても、どちらかのもの", () => {
  const both = idsOf("annaka", "令和6年度末か令和7年度末が期限のもの");
  expect(both.length).toBeGreaterThan(1);
  expect(idsOf("annaka", "期限が令和6年度末か令和7年度末のもの")).toEqual(both);
});
