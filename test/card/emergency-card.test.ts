import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { EMERGENCY_KINDS, EMERGENCY_LANGUAGES } from "../../src/domain/emergency-kinds.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";

const house = openHouse();
const room = house.cities.get("annaka")!;
const { file } = house.emergencies;
const NOW = new Date("2026-11-28T03:00:00Z");
const answerTo = (text: string) => findAnswer(text, room, house, null, NOW);
const cardFor = (text: string) => buildAnswerCard(answerTo(text).answer, room.records.city, text);

describe("緊急のカード", () => {
  test.each([
    ["火事です", "119"],
    ["殴られている", "110"],
    ["虐待", "189"],
    ["DVを受けています", "0120-279-889"],
    ["死にたい", "0120-279-338"],
    ["子どもの熱が下がらない", "#7119"],
    ["いじめられています", "0120-0-78310"],
    ["詐欺にあいました", "#9110"],
  ])("「%s」は %s が先頭で、記録も例も出さない", (text, number) => {
    const card = cardFor(text);
    if (card.kind !== "emergency") throw new Error(card.kind);
    expect(card.desks[0]?.number).toBe(number);
    expect(card.actions).toEqual([]);
    expect(renderText(card).split("\n")[1]).toContain(`☎ ${number}`);
  });

  test.each([
    "友達が彼氏に殴られている",
    "知人がDVを受けている",
    "介護に疲れて母を叩いてしまいそう",
    "利用者さんがあざだらけです",
  ])("気づいた人・お世話する人の「%s」にも、だれでも話せる番号がある", (text) => {
    const card = cardFor(text);
    if (card.kind !== "emergency") throw new Error(card.kind);
    expect(card.desks.map(({ number }) => number)).toContain("0120-279-338");
    // Children's lines are for children.
    expect(card.desks.map(({ number }) => number)).not.toContain("189");
  });

  test("番号は一つずつ、その電話を受けるところのページで確かめられる", () => {
    const checked = Object.values(file.desks).map(({ number, source }) => [number, new URL(source).host]);
    expect(checked).toEqual([
      ["119", "www.fdma.go.jp"],
      ["110", "www.npa.go.jp"],
      ["#9110", "www.npa.go.jp"],
      ["189", "www.cfa.go.jp"],
      ["0120-279-889", "soudanplus.jp"],
      ["#8008", "www.gender.go.jp"],
      ["0120-279-338", "www.since2011.net"],
      ["0120-061-338", "www.lifelink.or.jp"],
      ["0120-783-556", "www.inochinodenwa.org"],
      ["0120-0-78310", "www.mext.go.jp"],
      ["0120-99-7777", "childline.or.jp"],
      ["#7119", "www.fdma.go.jp"],
      ["#8000", "www.mhlw.go.jp"],
      ["072-727-2499", "www.j-poison-ic.jp"],
      ["#8891", "www.gender.go.jp"],
    ]);
  });

  test("何も覚えない(会話も、答えられなかった質問も)", () => {
    expect(answerTo("死にたい").state).toBeNull();
    expect(renderText(cardFor("死にたい"))).toContain("書かれた内容は保存していません");
  });

  test("LINE は電話のボタン(tel:)、Slack は電話のリンクになる", () => {
    const card = cardFor("DVを受けています");
    const line = JSON.stringify(renderLineMessages(card));
    expect(line).toContain('{"type":"uri","label":"0120-279-889","uri":"tel:0120279889"}');
    expect(line).toContain('"uri":"tel:%238008"');
    expect(JSON.stringify(renderSlackMessage(card).blocks)).toContain("<tel:%238008|#8008>");
  });

  test("どの種類も、どのことばでも、LINE と Slack の決まりに収まる", () => {
    for (const kind of file.kinds) {
      for (const language of EMERGENCY_LANGUAGES) {
        const emergency = {
          kind: kind.id,
          language,
          ...kind.words[language],
          notice: file.notice[language],
          beside: file.beside[language],
          desks: kind.desks.map((id) => ({ number: file.desks[id]!.number, who: file.desks[id]!.who[language] })),
        };
        const card = buildAnswerCard({ kind: "emergency", emergency }, room.records.city, "");
        expect(findLineFaults(renderLineMessages(card)), `${kind.id} ${language}`).toEqual([]);
        expect(findBlockFaults(renderSlackMessage(card).blocks), `${kind.id} ${language}`).toEqual([]);
      }
    }
    expect(file.kinds.map(({ id }) => id).toSorted()).toEqual([...EMERGENCY_KINDS].toSorted());
  });

  test.each([
    ["しにたい", "easy"],
    ["死にたい", "ja"],
    ["cháy nhà", "vi"],
    ["着火了", "zh-Hans"],
    ["家裡著火了", "zh-Hant"],
    ["me quiero morir", "es"],
    ["quero morrer", "pt"],
    ["i want to die", "en"],
    ["죽고 싶어요", "ko"],
    ["gusto ko nang mamatay", "fil"],
    ["shinitai", "easy"],
  ])("「%s」にはそのことば(%s)で答える", (text, language) => {
    expect(answerTo(text).answer).toMatchObject({ kind: "emergency", emergency: { language } });
  });

  test("話題としてたずねれば、記録を答える", () => {
    for (const question of ["虐待の相談の取組", "消防団員の確保", "自殺対策の計画", "救急医療の取組"]) {
      expect(answerTo(question).answer.kind).not.toBe("emergency");
    }
  });
});
