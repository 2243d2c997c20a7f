import { describe, expect, test } from "vitest";
import { conversationStateSchema } from "../../src/reply/conversation.ts";
import { focusOf, remember } from "../../src/reply/remember.ts";
import { converse, headOf, idsAfter } from "./converse.ts";

const said = (measureIds: string[]) => conversationStateSchema.parse({ city: "isesaki", measureIds });

describe("会話の記憶", () => {
  test("前の版が残した状態も読める", () => {
    expect(conversationStateSchema.parse({ city: "isesaki", measureIds: ["a"] })).toMatchObject({
      sets: [],
      spoken: [],
    });
  });

  test("一覧は、そのうちの一つを開いても残り、三つまでで、大きな古い一覧は残さない", () => {
    const many = Array.from({ length: 300 }, (_, index) => `isesaki-${index}`);
    const before = [["a", "b"], ["c", "d"], many, ["e", "f"], ["g"]].reduce<ReturnType<typeof said> | null>(
      (state, ids) => remember(state, said(ids)),
      null,
    );
    expect(before?.sets.map(({ ids }) => ids)).toEqual([
      ["e", "f"],
      ["c", "d"],
      ["a", "b"],
    ]);
    expect(focusOf(before)).toBe("g");
  });

  test("話した記録は、新しい順に八つまで", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `r${index % 10}`);
    const state = ids.reduce<ReturnType<typeof said> | null>((before, id) => remember(before, said([id])), null);
    expect(state?.spoken).toEqual(["r1", "r0", "r9", "r8", "r7", "r6", "r5", "r4"]);
  });
});

const LISTED = "市民活動課の取組";
const DAYS = "公約Ⅵで、まだ公約達成になっていないものはどれですか";

describe("一覧の一つを開いたあと", () => {
  test.each<[kind: string, city: string, messages: string, ids: readonly string[]]>([
    ["最初の", "isesaki", `${LISTED}|2番目のは?|最初のやつは計画書の何ページに載ってます?`, ["3-1-2"]],
    ["最後の", "isesaki", `${LISTED}|1番目は?|期限は?|最後のは何ページ`, ["3-3-1"]],
    ["二つ目の", "isesaki", `${LISTED}|1番目は?|じゃあ二つ目の担当は?`, ["3-2-1"]],
    ["もう片方", "isesaki", "消防本部の取組|1番目は?|もう片方の担当課は?", ["5-6-6"]],
    ["残りのひとつ", "annaka", "移住定住の促進の公約を全部|2番目は?|最初のやつは?|残りのひとつも見せて", ["1-2-3"]],
    ["残りは", "annaka", "移住定住の促進の公約を全部|2番目は?|残りは?", ["1-2-1", "1-2-3"]],
    ["ほかの二つ", "annaka", "移住定住の促進の公約を全部|2番目は?|1番目は?|ほかの二つは?", ["1-2-2", "1-2-3"]],
    ["そのうち", "isesaki", "消防本部の取組|1番目は?|そのうち予防課のだけ", ["5-6-6"]],
    [
      "並べかえ",
      "annaka",
      `${DAYS}|1番目は?|期限の早い順に並べて`,
      ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"],
    ],
    ["いちばん遅い", "annaka", `${DAYS}|期限の早い順に並べて|期限がいちばん遅いのだけ`, ["6-haiko-atochi"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("記録のとなり", () => {
  test.each<[kind: string, city: string, messages: string, ids: readonly string[]]>([
    ["課のもう一つ", "isesaki", "消防団員の確保対策の推進|消防本部のもう一個のほうは", ["5-6-6"]],
    ["課のほか", "isesaki", "分別収集方法の周知|環境部がやってるほかのも知りたい", ["1-7-1", "1-9-1"]],
    [
      "区分のほか",
      "annaka",
      "高校生までの医療費無料化|同じ「少子化対策及び子育て支援策強化」のほかの2つは",
      ["1-1-4", "1-1-6"],
    ],
    ["同じ見出しの残り", "annaka", "空き家対策の強化|これと同じ見出しの残りのやつも頼む", ["1-2-2", "1-2-3"]],
    ["番号の区分のほか", "suzaka", "ICT等による利便性の向上|それと同じ基本施策13はほかに何がある", ["35", "37"]],
    [
      "一覧の中のもう一つ",
      "konan",
      "市民との情報共有の推進|担当の課がやってること全部見せて|もう一つのほうはメール配るやつ?",
      ["1-3"],
    ],
    [
      "同じ課の数",
      "isesaki",
      "災害時における情報伝達手段の整備・拡充|同じ課の取組は全部でいくつありますか",
      ["5-6-1", "5-6-2"],
    ],
    ["同じ部の別の課", "isesaki", "市民活動課の取組|1番目は?|同じ部の人権課のは?", ["3-4-1"]],
    [
      "相手の課",
      "isesaki",
      "企画調整課の取組|他課と一緒にやってるほう|その相手の課が主担当のもの全部",
      ["1-1-2", "1-1-5", "1-2-1", "1-5-1", "4-3-1", "5-4-1"],
    ],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("さっきの話に戻る", () => {
  const TWO = "若者の結婚支援|ふーん、町内会の役員のなり手がいない件は";
  test.each<[city: string, messages: string, ids: readonly string[]]>([
    ["suzaka", `${TWO}|さっきの婚活のやつ、担当どこ`, ["38"]],
    ["suzaka", `${TWO}|最初に聞いた結婚の話、目標は何組?`, ["38"]],
    ["suzaka", `${TWO}|結婚支援の話に戻ります。担当課は?`, ["38"]],
    [
      "isesaki",
      "PPSで電気を買うの、2つあるよね?両方|公園のほうは何施設?|消防団の話は?|電気の話に戻ります",
      ["2-9-1", "2-9-2"],
    ],
    [
      "isesaki",
      "PPSで電気を買うの、2つあるよね?両方|公園のほうは何施設?|消防団の話は?|電気の話に戻ります。公園でないほうの担当課がやっている取組をすべて",
      ["1-7-2", "2-8-1", "2-9-1"],
    ],
    // Nothing of the kind was spoken of.
    ["isesaki", "消防団員の確保対策の推進|煙で鳴るやつの話に戻るけど", ["5-6-6"]],
  ])("%s「%s」", (city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("名指しのない問い", () => {
  test.each<[city: string, messages: string, said: string]>([
    [
      "isesaki",
      "新しい保健センター建てるって聞いたけど|で、使えるようになるのは何年から？孫の健診に間に合うかね",
      "令和7年度",
    ],
    ["isesaki", "乳がんと子宮がんの検査、年齢によってはタダって聞いた|何%の人に受けてもらうのが目標なの", "40.0%"],
    ["isesaki", "となりのお宅がもう何年も空き家で困っております|どちらの課にお話しすればよろしいのかしら", "住宅課"],
    ["annaka", "企業版ふるさと納税、令和3年度は何件でしたか|その次の年は何件?", "11件"],
    ["isesaki", "収納率向上対策と納税機会の拡大|目標値は両方とも何%になっている", "97.0%"],
  ])("%s「%s」は、前の記録の %s", (city, messages, said) => {
    expect(converse(city, messages)).toContain(said);
  });

  test("指した物が前の記録にあれば、その記録のこと", () => {
    expect(idsAfter("isesaki", "災害時における情報伝達手段の整備・拡充|で あのシステムはいつ入るんでしたっけ")).toEqual(
      ["5-6-1"],
    );
    expect(idsAfter("isesaki", "保育所・幼稚園の統廃合の検討|で あのシステムはいつ入るんでしたっけ")).not.toEqual([
      "5-6-1",
    ]);
  });

  test.each<[city: string, messages: string]>([
    ["annaka", "証明書のコンビニ交付サービス|1通なんぼかかるん?"],
    ["konan", "湖南タウンメール|そのメール、どうやって登録するん"],
    ["isesaki", "地球温暖化対策推進事業|そのシール友達の分ももらえる？1人何まいまで？"],
    ["isesaki", "証明書コンビニ交付サービスの推進|một bản giá bao nhiêu tiền vậy?"],
  ])("計画にないことは、ないと言い、前の記録を添える: %s「%s」", (city, messages) => {
    const [subject] = idsAfter(city, messages.split("|")[0]!);
    expect(subject).toBeDefined();
    expect(idsAfter(city, messages)).toEqual([]);
    expect(headOf(converse(city, messages))).not.toBe("");
  });
});

describe("ほかのことばでも、前の一覧と記録に続く", () => {
  const PETS = "Which of the mayor's pledges are about cats and dogs?";
  test.each<[city: string, messages: string, ids: readonly string[]]>([
    ["annaka", `${PETS}|the second one?|by which year?`, ["1-5-2"]],
    ["annaka", `${PETS}|the second one?|and the other one, is that where they pay part of the spaying?`, ["1-5-1"]],
    ["annaka", "（仮称）磯部温泉活性化対策協議会の設置|同一项「観光政策の推進」里另外一个是什么", ["5-4-3"]],
    ["annaka", "把公约V的全部列出来|只留下中小企业的", ["5-5-2", "5-5-4"]],
    ["isesaki", "环境部的项目有哪些|第一个的目标是多少|剩下的呢", ["1-8-1", "1-9-1"]],
    ["isesaki", "Ano ang mga proyekto ng 消防本部?|yung una, kailan ang deadline?|yung isa pa?", ["5-6-6"]],
    ["isesaki", "Quais medidas o 消防本部 tem?|e a segunda?|e o outro?", ["5-6-5"]],
    ["isesaki", "¿Qué medidas tiene 消防本部?|la segunda|¿y la otra?", ["5-6-5"]],
    ["isesaki", "消防本部의 사업은 모두 무엇인가요?|두 번째는?|다른 하나는?", ["5-6-5"]],
    ["isesaki", "消防本部 có những biện pháp nào?|cái thứ hai|cái còn lại thì sao?", ["5-6-5"]],
    [
      "isesaki",
      "マイナンバーカード出張申請窓口の開設|em que ano isso entrou no plano?|e que outras coisas entraram no plano nesse mesmo ano?",
      ["1-5-2", "5-6-7"],
    ],
  ])("%s「%s」", (city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

test("いつ追加されたかは、その記録の年度を言う", () => {
  expect(headOf(converse("isesaki", "マイナンバーカード出張申請窓口の開設|これいつ追加されたの"))).toContain(
    "令和3年度に追加",
  );
  expect(headOf(converse("annaka", "市長の学校訪問|これいつ追加されたの"))).toContain("書かれていません");
});

test("指す記録のない「その課」では、計画のすべてを出さない", () => {
  expect(idsAfter("suzaka", "担当の課が関わってる施策を全部")).toEqual([]);
});

test("市の名とおなじ呼び名でも、前の一覧の一つを選ぶ", () => {
  const HALLS_OF = "聖苑の工事の取組を両方見せて";
  expect(idsAfter("isesaki", `${HALLS_OF}|いせさきのほうはいつまで?`)).toEqual(["1-4-3"]);
  expect(idsAfter("isesaki", `${HALLS_OF}|いせさきのほうはいつまで?|もう片方のもお願い`)).toEqual(["1-4-4"]);
});
