import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const TODAY = new Date("2026-11-28T00:00:00Z");

/** The records of the last answer of a conversation, as ids without the city, sorted. */
function converse(city: string, ...questions: string[]): string[] {
  const room = house.cities.get(city)!;
  let state: ConversationState | null = null;
  let ids: string[] = [];
  for (const question of questions) {
    const { answer, state: next } = findAnswer(question, room, house, state, TODAY);
    state = next ?? state;
    const views = answer.kind === "list" ? answer.views : answer.kind === "measure" ? [answer.view] : [];
    ids = views.map(({ measure }) => measure.id.replace(`${city}-`, "")).sort();
  }
  return ids;
}

describe("集まりをたずねる言いかた", () => {
  test.each<[string, string, string]>([
    ["並べただけの二つの課は、どちらか", "職員課 管財課", "職員課か管財課の取組を全部"],
    [
      "先に全体、あとから除く課",
      "健康推進部で、スポーツ振興課じゃないやつ",
      "健康推進部の取組からスポーツ振興課を除いて",
    ],
    ["込みで言い足した課は、部の中のまま", "総務部の取組一覧。管財課も職員課も込みで", "総務部の取組一覧"],
    ["一つの課だけの取組", "1課だけでやってる取組を全部", "一つの課が単独で持っている取組を全部"],
    ["金額の目標", "目標額が千円単位で書いてある取組を全部", "お金の目標が千円で書いてあるのは"],
    ["方言の語尾", "まだ報告が出とらん財政課の取組", "まだ報告が出てない財政課の取組"],
  ])("伊勢崎市: %s「%s」", (_, question, plain) => {
    const found = converse("isesaki", question);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(converse("isesaki", plain));
  });

  test.each<[string, string, string]>([
    ["題名の言いまちがい", "自然から選ばれるまちのやつ全部", "公約IVを全部"],
    ["区分の見分けがつくところだけ", "文化スポーツのまち、ぜんぶ", "公約IIIを全部"],
    ["期間の違うものは、どちらか", "短期、中期の公約を全部", "短期か中期の公約を全部"],
    ["終わるはずだった年度", "令和5年度中に終わるはずだったやつ", "令和5年度末が期限の公約"],
    ["わからない=記載がない", "担当課がわからない公約はどれ", "担当課の記載がない公約"],
    ["まだの公約", "動物愛護の、まだの公約", "動物愛護で達成していない公約"],
  ])("安中市: %s「%s」", (_, question, plain) => {
    const found = converse("annaka", question);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(converse("annaka", plain));
  });

  test("二つの主題は、どちらかを話すもの", () => {
    const both = converse("annaka", "子どもと高齢者の公約");
    for (const id of converse("annaka", "高齢者関係の公約ぜんぶ")) expect(both).toContain(id);
    for (const id of converse("annaka", "子ども関係の公約ぜんぶ")) expect(both).toContain(id);
  });

  test("主題を除くとき、区分はそのまま", () => {
    const found = converse("annaka", "公約IIのコロナ以外");
    expect(found.every((id) => id.startsWith("2-"))).toBe(true);
    expect(found).not.toContain("2-1-1");
  });

  test("主題が別のところにだけあるなら、条件だけの集まりにしない", () => {
    expect(converse("isesaki", "税金関係で収納課じゃないのは?")).toEqual([]);
  });

  test("しぼりこめなかったことばは、そう言う", () => {
    const { answer } = findAnswer("財政課のドローン配送の取組を全部", house.cities.get("isesaki")!, house, null, TODAY);
    expect(answer.kind === "list" && answer.lead.join()).toContain("では絞りこんでいません");
  });
});

describe("集まりの続き", () => {
  test.each<[string, string, string[], string]>([
    ["年だけを言いかえる", "isesaki", ["R4で追加になった取組ある？", "R3は？"], "R3に追加された取組"],
    ["番号だけを言いかえる", "suzaka", ["基本施策14の施策を全部", "13のほうは？"], "基本施策13の施策を全部"],
    ["一件だった集まりの残り", "isesaki", ["人権課の取組は", "残りは？"], "人権課以外の取組を全部"],
    [
      "いらないと言った課を除いた残り",
      "isesaki",
      ["重点項目3で市民部が担当の取組を一覧で", "人権課のはもう知ってるからいらない。残りは？"],
      "重点項目3で市民部の、人権課を除く取組",
    ],
    ["その課じゃないの", "konan", ["地域創生推進課の取組を教えて", "その課じゃないのは？"], "地域創生推進課以外の取組"],
    [
      "主題を除いて残す",
      "isesaki",
      ["スポーツ振興課の取組は？", "電気の購入じゃないのだけ残して"],
      "スポーツ振興課の、電気の購入じゃない取組を全部",
    ],
  ])("%s(%s)", (_, city, questions, plain) => {
    const found = converse(city, ...questions);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(converse(city, plain));
  });
});

describe("言いかたのちがう人の集まり", () => {
  test.each<[string, string, string]>([
    ["isesaki", "目標が97パーセントになってるやつ並べて", "目標が97.0%になっている取組を全部"],
    ["isesaki", "安心安全社会の実現のなかで消防以外のをおせーて", "安心安全社会の実現の、消防関係を除く取組を全部"],
    ["isesaki", "伊勢崎の計画、頭からしまいまで全部で何項目あるの。一覧も", "取組を全部"],
    ["annaka", "市長の約束でもう終わったやつ全部みせて", "達成した公約を全部"],
    ["annaka", "改革の公約で未達成のもの、議会で聞きたいので漏れなく", "公約VIで達成していない公約を全部"],
    ["annaka", "犬猫の項目(動物愛護政策の充実)って何と何", "動物愛護政策の充実の公約を全部"],
    ["suzaka", "総務課も噛んでるやつを出して", "総務課の施策を全部"],
    ["suzaka", "税務課か市民課、どっちかがやってるやつ教えてえな", "税務課か市民課の施策を全部"],
    ["konan", "数字の目標が空欄（—）の取組だけ拾いたい", "数値目標のない取組を全部"],
    ["konan", "数値目標がちゃんと入ってるのはどれや", "数値目標のある取組を全部"],
    ["konan", "秘書広報課やない課がやってるのは", "秘書広報課以外の取組を全部"],
    ["konan", "湖南の、全部でなんぼあるん？ぜんぶ見せて", "取組を全部"],
  ])("%s「%s」", (city, question, plain) => {
    const found = converse(city, question);
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(converse(city, plain));
  });
});
