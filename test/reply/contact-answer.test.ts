import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { contactSchema } from "../../src/domain/city.ts";
import { describePersonalData, holdsContactData } from "../../src/domain/personal-data.ts";
import { createCityRoom } from "../../src/find/house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const isesaki = house.cities.get("isesaki")!;
const contact = contactSchema.parse({ name: "市役所 代表", page: "https://city.example.jp/", phone: "0270-00-1111" });
const published = createCityRoom({ ...isesaki.records, city: { ...isesaki.records.city, contact } });

function ask(question: string, room = isesaki) {
  const { answer, query } = findAnswer(question, room, house, null, new Date("2026-11-20T03:00:00Z"));
  return renderText(buildAnswerCard(answer, room.records.city, question, 0, query.language)).split("\n");
}

describe("どこに聞けばよいか", () => {
  test.each([
    "ネーミングライツは誰に聞けばいい?",
    "ネーミングライツはどこに問い合わせればいいですか",
    "ネーミングライツの担当の電話番号は?",
    "ネーミングライツの苦情はどこ?",
  ])("「%s」には、担当課と市の窓口を先に答える", (question) => {
    expect(ask(question).slice(0, 3)).toEqual([
      "【聞くところ】",
      "総務部管財課",
      "電話番号は資料に載っていません。伊勢崎市役所の代表窓口へおたずねください",
    ]);
    expect(ask(question, published)[2]).toBe("伊勢崎市の窓口: 市役所 代表 電話 0270-00-1111 https://city.example.jp/");
  });

  test.each(["誰に聞けばいい?", "どこに問い合わせればいい?", "苦情はどこに言えばいい?"])(
    "取組を言わない「%s」には、市の窓口を答える",
    (question) => {
      expect(ask(question)[1]).toContain("伊勢崎市役所の代表窓口");
      expect(ask(question, published)[1]).toContain("電話 0270-00-1111");
    },
  );

  test("載っていないことには、わかっていれば市の電話を添える", () => {
    expect(ask("税務課の電話番号教えて", published)[0]).toContain("電話 0270-00-1111");
    expect(ask("税務課の電話番号教えて")[0]).not.toMatch(/\d{3}/);
  });
});

describe("役所の電話番号は、個人の情報ではない", () => {
  test.each(["市役所 0270-24-5111", "財政課(直通 027-382-1111)に確認した", "問い合わせ先: 027-382-1111"])(
    "「%s」",
    (text) => {
      expect(describePersonalData(text)).toBeNull();
    },
  );

  test("市が公表している番号は、前のことばによらない", () => {
    expect(holdsContactData("0270-00-1111 は市の番号?", ["0270-00-1111"])).toBe(false);
    expect(ask("0270-00-1111 は市の番号? ネーミングライツの担当は?", published)[0]).not.toContain("個人の情報");
  });

  test.each([
    "0270-24-5111",
    "電話は(027)382-1111です",
    "市役所に電話したいので 0270-24-5111 まで折り返しください",
    "財政課の携帯 090-1234-5678",
    "財政課の田中の番号は 0270-24-5111",
  ])("「%s」は、個人の情報かもしれない", (text) => {
    expect(describePersonalData(text)).not.toBeNull();
  });
});
