import { describe, expect, test } from "vitest";
import { converse, headOf, idsAfter } from "./converse.ts";

type Case = [kind: string, city: string, messages: string, ids: readonly string[]];

const LATER = "公約VIのうち期限が令和7年度末以降のものを教えてください|同じ公約で令和6年度末のものは";
const FOUR = ["6-shiyu-shisetsu", "6-pfi-ppp", "6-tomaru-danchi", "6-haiko-atochi"];
const SHELTERS = "防災対策の強化っていう見出しの下にあるのを全部お願いします";

describe("数で指した、いま出た記録", () => {
  test.each<Case>([
    ["二つの一覧を合わせて並べる", "annaka", `${LATER}|いま出た4つを期限の早い順に並べ直してください`, FOUR.toSorted()],
    [
      "この二つのほか",
      "isesaki",
      "消防団員の確保対策の推進|消防本部のもう一つのほうは|安心安全社会の実現に入ってるやつ、この二つのほかは何がある",
      ["5-6-1", "5-6-2", "5-6-3", "5-6-4", "5-6-7"],
    ],
    [
      "一つずつ見た三つ",
      "isesaki",
      "スマークの窓口|セブンで証明書を出すやつ|カードの申し込みを近くの店でできるってやつ|ごめん今までに出してもらった三つをもういっぺん並べて",
      ["1-1-3", "1-1-5", "5-1-1"],
    ],
    [
      "以上N件のうち",
      "isesaki",
      "令和3年度に追加された取組を一覧で|R2追加とR4追加も|以上6件のうち企画部が担当に入るものは",
      ["1-1-4", "1-1-5"],
    ],
    ["残った一つ", "annaka", "公約IIで達成したものは?|そのうちコロナの関係だけ|すると残った一つ、中身を", ["2-2-2"]],
    ["最後になるもの", "annaka", `${LATER}|いま出た4つを期限の早い順に|最後になるのはどれですか`, ["6-haiko-atochi"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

test("前の一覧を、ページの後ろから並べる", () => {
  const said = converse("isesaki", "財政課の取組一覧|ページが後ろのものから");
  expect(said.indexOf("補助金等の検証")).toBeLessThan(said.indexOf("予算編成"));
  expect(said).toContain("計画に並ぶ順の後ろから");
});

describe("前の記録の課", () => {
  const PUMPS = "照明設備LED化事業";
  test.each<Case>([
    ["方言で「そこの課」", "isesaki", `${PUMPS}|そこの課がやるこたぁ、ほかに何があるんだい`, ["2-8-1", "2-9-1"]],
    ["かなの問い", "isesaki", `${PUMPS}|この課 ほかに なに しますか`, ["2-8-1", "2-9-1"]],
    [
      "名前を添えて英語で",
      "isesaki",
      "空家等対策推進事業|What else does the same department (建設部) have?",
      ["5-6-3"],
    ],
    ["その課が単独で", "isesaki", `${PUMPS}|その課が単独で持ってるやつは`, ["1-7-2", "2-8-1", "2-9-1"]],
    [
      "聞いたものを除いて",
      "annaka",
      "空き家対策の強化|空き家のやつはもう聞いたんで、「移住定住の促進」に入ってる残りを",
      ["1-2-2", "1-2-3"],
    ],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("前の記録について、書いてあることをたずねる", () => {
  test.each([
    ["それはもう達成ですか", "達成"],
    ["それ もう たっせい ですか", "できました"],
  ])("「%s」", (question, said) => {
    expect(converse("annaka", `防災士取得費を支援|${question}`)).toContain(said);
  });

  test("「何年度が目標」は期限、「何年もつ」は中身", () => {
    expect(converse("annaka", "市長の学校訪問|それは何年どがもくひょうですか")).toContain("令和5年度");
    expect(converse("isesaki", "火災予防対策の推進|電池って何年もつって書いてある?")).toContain("10年");
  });
});

describe("前に出たうちの、言いあらわした一つ", () => {
  test.each<Case>([
    [
      "女の人のほう",
      "annaka",
      "若い人の声を集めるやつ|それとおんなじ⑦に入ってるのって全部でどれ|じゃあその女の人のほう",
      ["7-7-2"],
    ],
    [
      "古い一覧の一つ",
      "isesaki",
      "途中で追加された取組を一覧で|そのうち企画部が担当に入るものは|じゃあ施設に企業名を付けるほう、実施は何年度から",
      ["2-2-3"],
    ],
    ["じゃないほう", "isesaki", "安心安全課の取組を全部|灯りじゃないほうをもっと詳しく", ["5-6-1"]],
    [
      "言いあらわして外す",
      "annaka",
      `${SHELTERS}|走りながら見回るやつは要らないので外してください`,
      ["2-2-1", "2-2-2"],
    ],
    ["残りから選ぶ", "isesaki", "財政部の取組を全部見せて|財政課のだけ|残りの 入札の", ["2-5-1"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });

  test("条件で言う「〜ほう」は、一つを選ばず、条件に合うものをみな答える", () => {
    expect(idsAfter("konan", "数値目標がない取組を教えて|じゃあ数字で決まってるほうは")).toEqual(["1-3", "1-4"]);
  });
});

test("一覧のあとでも、計画にないことは、一覧の一つで答えない", () => {
  expect(converse("isesaki", "財政部の取組を全部見せて|市民プールの件はどうなった?")).toContain("載っていません");
});

describe("いま話している記録に聞く", () => {
  test.each([
    ["いつ時点", "annaka", "遠丸団地などのあり方検討|その進み具合はいつ時点の情報ですか", "令和5年"],
    ["令和何年度まで", "annaka", "遠丸団地などのあり方検討|令和何年度まで", "令和7年度"],
  ])("%s: %s「%s」", (_, city, messages, says) => {
    expect(headOf(converse(city, messages))).toContain(says);
  });

  test.each([
    ["もらえる額", "isesaki", "消防団員の確保対策の推進|ちなみに年いくら貰えんの、出動一回の手当も"],
    ["単価", "isesaki", "議会活動におけるICT活用事業|端末1台の単価と契約先は?"],
    ["名だけの料金", "isesaki", "証明書コンビニ交付サービスの推進|手数料 いくら"],
  ])("書かれていない%sは、ないと言う: %s「%s」", (_, city, messages) => {
    expect(converse(city, messages)).toContain("載っていません");
  });
});
