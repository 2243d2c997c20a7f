import { describe, expect, test } from "vitest";
import { findKeptQuestion } from "../../handlers/find-kept-question.ts";
import { openHouse } from "../../src/cli/open-house.ts";

const { emergencies } = openHouse();
const kept = (text: string) => findKeptQuestion(text, emergencies);

test.each([
  ["山田太郎です。駅前の噴水は直りますか?", "〇〇です。駅前の噴水は直りますか?"],
  ["伊勢崎市の山田太郎です、もふもふ塔は?", "伊勢崎市の〇〇です、もふもふ塔は?"],
  ["山田です。もふもふ塔は?", "〇〇です。もふもふ塔は?"],
])("名のってからたずねる「%s」は、名前なしで残る", (text, left) => expect(kept(text)).toBe(left));

test.each(["asdfghjkl", "ああああああ", "wwww", "090-1234-5678 〒370-0101"])(
  "質問でないもの・個人の情報のほかに何もないもの(%s)は残さない",
  (text) => expect(kept(text)).toBeUndefined(),
);

/** Told by people whose words no list of emergencies may hold yet. */
const PRIVATE = [
  "夫がもう三日口をきいてくれない",
  "母の様子がおかしい",
  "わたし最近ぜんぜん眠れてなくて",
  "うちの子が部屋から出てこなくなりました",
  "息子が友達にお金を取られているみたい",
  "妻が出ていってから何もする気がおきません",
  "彼氏に毎日電話をかけさせられる",
  "父が認知症で夜中に外へ出てしまう",
  "お腹がすいて何も考えられない、怖い",
  "殴られた跡が消えない",
  "高1の息子が部活で骨折して通院中です",
  "my husband is not himself lately",
  "minha filha está estranha desde ontem",
  "mi hermano está muy raro",
  "chồng tôi dạo này rất lạ",
  "我女儿最近不说话",
  "我女兒最近不說話",
  "우리 딸이 요즘 말을 안 해요",
  "ang anak ko ay laging umiiyak",
];

/** What staff should see: it asks of the city. */
const ASKED = [
  "駅前の噴水は?",
  "花壇の水やりはどの課が担当ですか",
  "夜間の窓口をつくってほしい",
  "ごみ袋の値段は下がる?",
  "スケートボードができる場所を増やす計画は",
  "図書館の自習室は何席ありますか",
  "外国人向けの防災講座の予定",
  "is there a plan for a skate park",
  "tem algum plano para ciclovias?",
];

describe("答えられなかった文のうち、身の上や苦しさを語るものは残さない", () => {
  test.each(PRIVATE)("残さない: %s", (text) => expect(kept(text)).toBeUndefined());
  test.each(ASKED)("残す: %s", (text) => expect(kept(text)).toBe(text));
});
