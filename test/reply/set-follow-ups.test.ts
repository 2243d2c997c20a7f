import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { converse } from "./converse.ts";

const house = openHouse();
const TODAY = new Date("2026-11-28T00:00:00Z");

/** The records of the last answer of a conversation, sorted; messages are parted by 「|」. */
function idsOf(city: string, messages: string): string[] {
  const room = house.cities.get(city)!;
  let state: ConversationState | null = null;
  let ids: string[] = [];
  for (const question of messages.split("|")) {
    const { answer, state: next } = findAnswer(question, room, house, state, TODAY);
    state = next ?? state;
    const views = answer.kind === "list" ? answer.views : answer.kind === "measure" ? [answer.view] : [];
    ids = views.map(({ measure }) => measure.id).sort();
  }
  return ids;
}

/** A conversation leads to just the records of a question that says everything at once. */
function expectSame(city: string, messages: string, plain: string): void {
  const expected = idsOf(city, plain);
  expect(expected.length).toBeGreaterThan(0);
  expect(idsOf(city, messages)).toEqual(expected);
}

describe("前の一覧を、続けてたずねる", () => {
  test.each<[kind: string, city: string, messages: string, plain: string]>([
    ["その中から", "isesaki", "重点項目2の取組|そん中で管財課のは", "管財課の重点項目2の取組"],
    [
      "規則のことばなしに課を指す",
      "isesaki",
      "がん検診の受診率|これを面倒見てるとこの人ら、ほかの荷物は?",
      "新保健センター建設計画",
    ],
    [
      "ことばなしに逆を指す",
      "annaka",
      "公約IIで達成済みの公約は|ほんなら、済んどらんほうは",
      "公約IIで達成していない公約",
    ],
    ["番号だけの区分", "suzaka", "基本施策13の施策|14のほうにぶらさがるのは", "基本施策14の施策"],
    ["番号だけのページ", "isesaki", "47ページの取組|次、49は", "49ページの取組"],
    ["一年うしろ", "annaka", "令和6年度末が期限の公約|もう一年うしろだと?", "令和7年度末が期限の公約"],
    [
      "うち〜課",
      "isesaki",
      "公共施設の計画的な管理と適正配置の取組|うち市民課は",
      "公共施設の計画的な管理と適正配置の市民課の取組",
    ],
    [
      "知っている課をぬく",
      "isesaki",
      "重点項目5の取組|消防本部がやるのは知っとるんで除いとくれ",
      "重点項目5の取組で、消防本部以外",
    ],
    [
      "終わったものの残り",
      "annaka",
      "少子化対策及び子育て支援策強化の公約|医療費ただのは終わったんで、あとの2つが聞きたい",
      "少子化対策及び子育て支援策強化の公約で、達成していないもの",
    ],
    [
      "よそと連名",
      "isesaki",
      "事務管理課の取組|よその課と連名のだけにして",
      "事務管理課の取組で、ほかの課と共同のもの",
    ],
    ["部まで広げる", "isesaki", "ごみの分別|部まで広げて", "環境部の取組"],
    [
      "期限でしぼる",
      "annaka",
      "収入確保対策の公約は|令和5年度末期限に絞ると",
      "収入確保対策の公約で、令和5年度末が期限のもの",
    ],
    ["話題でしぼる", "isesaki", "重点項目5の取組を全部|消防のだけでいいです", "重点項目5の消防の取組"],
    ["別の区分にしぼる", "isesaki", "企画部の取組|5番目の重点項目のだけに絞って", "企画部の重点項目5の取組"],
    ["組む課の数", "isesaki", "企画部の取組|よその課と組んでるのは?", "企画部の取組で、ほかの課と共同のもの"],
    [
      "よその課と組まないもの",
      "isesaki",
      "事務管理課の取組|そのうち、よその課と一緒じゃない、うち単独のだけ",
      "事務管理課だけの取組",
    ],
    [
      "同じ区分のほか",
      "suzaka",
      "長期的展望に立った財政運営について|同じ基本施策の、ほかの二つは?",
      "基本施策13の施策で、財政課じゃないもの",
    ],
    [
      "仮名の「ぶん」",
      "isesaki",
      "上下水道局がやることを全部|そのうち総務課のぶんだけ残して",
      "上下水道局総務課の取組",
    ],
    ["話をぬく", "annaka", "公約Vの公約|観光は隣の係なんで、それ以外を", "公約Vの公約で、観光のものを除く"],
    ["課でないもの", "konan", "第1の政策の取組|このうち秘書広報課でないものは", "地域創生推進課の取組"],
    ["縮めた言いかた", "annaka", "防災対策の強化の公約|このうちもう達成になってんのは", "防災対策の強化で達成した公約"],
    [
      "うちの課のほか",
      "isesaki",
      "市民活動課の取組|当課以外で、同じ市民部の取組も並べて",
      "市民部の取組で、市民活動課のものを除く",
    ],
    [
      "名前が並ぶ",
      "isesaki",
      "事務管理課の取組|このうち、ほかの課と名前が並んでいるものは?",
      "事務管理課の取組で、ほかの課と共同のもの",
    ],
    ["共管をぬく", "isesaki", "事務管理課の取組|単独で持ってる分だけに減らして。共管は抜き", "事務管理課だけの取組"],
    [
      "横棒のほう",
      "konan",
      "第1の政策の取組|数値目標の欄に数字が入っているのはどれ|横棒になっているほうは",
      "数値目標のない取組",
    ],
    ["全体の本数", "isesaki", "市税等の収納率向上対策|財政部全体では何本になりますか", "財政部の取組"],
    ["区分のもう片方", "annaka", "公約IIの公約|その中で達成したものは?|では短期のほうは?", "公約IIで区分が短期の公約"],
    ["欄が空", "konan", "第1の政策の取組|関連部署のところが空っぽなのは?", "関連部署の欄が空白の取組"],
    ["足す", "annaka", "公約IVの公約|公約Vのも足して", "公約IVと公約Vの公約"],
    [
      "抜く(題の一部)",
      "annaka",
      "公約IIの公約|コロナのは抜いといて",
      "公約IIの公約から、新型コロナウイルス感染症対策の強化を除く",
    ],
    ["状態で抜く", "annaka", "公約IIの公約|達成したのは除けといて", "公約IIで達成していない公約"],
    ["条件を外す", "isesaki", "重点項目1の財政部か企画部の取組|区分は問わず", "財政部か企画部の取組"],
    ["同じ種類の別の年", "isesaki", "令和4年度に追加された取組|R3だと?", "令和3年度に追加された取組"],
    ["前の年", "isesaki", "令和4年度に追加された取組|その前の年は?", "令和3年度に追加された取組"],
    ["その年より先", "annaka", "期限が令和6年度末の公約は?|それよりもっと先のは?", "期限が令和7年度以降の公約"],
    ["もう一つの課", "konan", "秘書広報課の取組は?|もう一つの課のほうは?", "秘書広報課以外の取組"],
    ["つぎの章", "annaka", "公約IVには何が入ってますか|じゃあその次の番号の公約は?", "公約Vの公約"],
    ["前の章", "annaka", "公約IVには何が入ってますか|一つ前の公約は?", "公約IIの公約"],
    ["いらん", "isesaki", "健康推進部がやってること見せて|スポーツのはいらん", "健康推進部でスポーツ以外の取組"],
    ["章の中の話題のほか", "annaka", "公約Vの公約|観光じゃないほう", "経済の公約のうち観光じゃないほう"],
    ["となりの番号", "isesaki", "重点項目5の(1)の取組|(2)と(3)も出して", "重点項目5の(2)と重点項目5の(3)の取組"],
    [
      "つづきの番号",
      "isesaki",
      "重点項目2の(1)の取組|続きの(2)から(4)までも",
      "重点項目2の(2)と重点項目2の(3)と重点項目2の(4)",
    ],
    [
      "知っているものを抜く",
      "isesaki",
      "重点項目5の取組|消防本部のは知ってるからそれ以外で",
      "重点項目5の消防本部以外の取組",
    ],
    ["記載のないほう", "konan", "数値目標がある取組|空いてるほうは?", "数値目標のない取組"],
  ])("%s: %s「%s」", (_, city, messages, plain) => {
    expectSame(city, messages, plain);
  });
});

describe("書いてあることばで集める", () => {
  test.each<[kind: string, city: string, question: string, ids: readonly string[]]>([
    ["らんの中のことば", "isesaki", "R4の欄に「導入」って書いてあんのは?", ["1-5-1", "2-2-3", "5-6-1"]],
    ["かっこのないことば", "isesaki", "ICTがタイトルに付くやつ", ["1-5-1", "1-5-2"]],
    ["節の題のことば", "annaka", "中項目の見出しに「スポーツ」と入っている公約", ["3-4-2", "3-6-1"]],
    [
      "書いていないほう",
      "annaka",
      "シートに「公約達成」の印が付いてないのは?",
      ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"],
    ],
    ["月の時点", "annaka", "令和5年12月時点のシートをまとめて", ["6-5-1", "6-haiko-atochi", "6-pfi-ppp"]],
    [
      "一つの資料の中の達成",
      "annaka",
      "再起動プロジェクトの一覧で達成の公約",
      ["1-1-1", "2-1-1", "2-1-2", "2-1-3", "2-2-2", "3-4-2", "6-2-1", "6-5-2", "7-1-1", "7-1-2"],
    ],
    ["ことばを抜いた題", "annaka", "コロナ対策の強化に入ってる公約ぜんぶ", ["2-1-1", "2-1-2", "2-1-3"]],
    ["まだ来ていない期限", "annaka", "期限がまだ来てない公約は?", ["6-haiko-atochi"]],
    ["打ちまちがえた課", "isesaki", "市民化が担当の取組を全部", ["1-1-3", "1-1-5", "1-4-3", "1-4-4", "5-1-1"]],
    ["外国語の質問のかっこの中", "isesaki", "请把经营企划部（経営企画部）负责的项目都列出来", ["2-7-2", "2-7-3"]],
    ["かなの区分", "annaka", "ちゅうき扱いの公約を全部", ["6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"]],
    ["年のほか", "isesaki", "計画の途中で追加になった項目を出して|R3以外のだけ", ["1-1-4", "2-2-3", "2-9-2"]],
    ["知っている数", "isesaki", "PPSで電気を買うの、2つあるよね?両方", ["2-9-1", "2-9-2"]],
  ])("%s: %s「%s」", (_, city, question, ids) => {
    expect(idsOf(city, question)).toEqual(ids.map((id) => `${city}-${id}`));
  });
});

test("年を言いかえた一覧は、その年で絞りこんだと言う", () => {
  const text = converse("isesaki", "令和4年度に追加された取組|R3だと?");
  expect(text).toContain("令和3年度に追加");
  expect(text).not.toContain("絞りこんでいません");
});

test("らんにないことばを聞けば、残りのすべて", () => {
  const all = idsOf("isesaki", "取組を全部");
  const held = idsOf("isesaki", "R4の欄に「導入」と書いてあるもの");
  const rest = idsOf("isesaki", "R4の欄に「導入」と書いてないもの");
  expect(held.length).toBeGreaterThan(0);
  expect([...held, ...rest].sort()).toEqual(all);
});

test("年度のらんがない計画では、その年度の記録の中のことば", () => {
  const ids = idsOf("annaka", "令和5年度の公約で「補助」と書いてあるもの");
  expect(ids.length).toBeGreaterThan(0);
  expect(idsOf("annaka", "「補助」と書いてある公約")).toEqual(expect.arrayContaining(ids));
});

test("全体では行き先のない文でも、たずねている一文が確かなら、それに答える", () => {
  const { parts } = findAnswers(
    "1人が1日に出すごみ、目標は1kgで合ってる?自由研究に書く",
    house.cities.get("isesaki")!,
    house,
    null,
    TODAY,
  );
  const { answer } = parts[0].outcome;
  expect(answer.kind === "measure" && answer.view.measure.id).toBe("isesaki-1-8-1");
});
