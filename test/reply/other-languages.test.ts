import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { type FramedTag, LANGUAGES } from "../../src/domain/languages.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { glossOf } from "../../src/reply/find-plain-words.ts";
import { fillTemplate } from "../../src/wording/fill-template.ts";

const house = openHouse();
const NOW = new Date("2026-11-28T01:00:00Z");

function ask(text: string, city: string) {
  const room = house.cities.get(city)!;
  const { answer, query } = findAnswer(text, room, house, null, NOW);
  const { language } = query;
  const card = buildAnswerCard(answer, room.records.city, text, 0, language, (id) =>
    glossOf(language, room.plainWords.get(id)),
  );
  return { answer, language, text: renderText(card) };
}

/** How many are achieved; how many of a topic are; what is late; until when the plan runs; stop. */
const ASKED: Record<FramedTag, readonly [string, string, string, string, string]> = {
  en: [
    "how many promises has the mayor kept so far",
    "How many pledges about dinosaurs are achieved?",
    "what is running late?",
    "how long does the plan last?",
    "how do i stop getting these notifications",
  ],
  pt: [
    "quantas promessas o prefeito ja cumpriu",
    "quantas promessas sobre dinossauros foram cumpridas",
    "o que esta atrasado?",
    "o plano vai ate que ano?",
    "quero parar de receber mensagem",
  ],
  es: [
    "cuantas promesas se cumplieron",
    "cuantas promesas sobre dinosaurios se cumplieron",
    "que cosas estan retrasadas",
    "hasta que año va el plan",
    "dejar de recibir avisos",
  ],
  vi: [
    "có bao nhiêu lời hứa đã thực hiện",
    "bao nhiêu lời hứa về khủng long đã hoàn thành",
    "việc nào đang bị chậm trễ",
    "kế hoạch này đến năm nào",
    "đừng gửi tin nhắn nữa",
  ],
  "zh-hans": [
    "市长兑现了几个承诺",
    "关于恐龙的公约完成了几个",
    "哪些项目进度落后了",
    "这个计划到哪一年",
    "不想再收到通知了",
  ],
  "zh-hant": [
    "市長的承諾完成了幾項",
    "關於恐龍的公約達成了幾個",
    "哪些項目延誤了",
    "計畫到哪一年",
    "請不要再傳訊息給我",
  ],
  ko: [
    "시장이 지킨 약속이 몇 개야?",
    "공룡 관련 공약 중 달성한 건 몇 개?",
    "늦어지고 있는 사업은?",
    "계획은 몇 년까지예요?",
    "알림 그만 받고 싶어요",
  ],
  tl: [
    "ilan na ang natupad na pangako ng mayor",
    "ilang pangako tungkol sa dinosaur ang natupad na",
    "ano ang mga naaantala",
    "hanggang anong taon ang plano",
    "itigil ang pagpapadala ng mensahe",
  ],
  "ja-easy": [
    "できた やくそくは いくつ ありますか",
    "きょうりゅうの やくそくで できた ものは いくつ ですか",
    "おくれて いる しごとは ありますか",
    "けいかくは いつまで ですか",
    "もう おしらせは いりません",
  ],
};

describe.each(Object.entries(ASKED) as [FramedTag, (typeof ASKED)[FramedTag]][])("%s の質問", (tag, asked) => {
  const [count, topic, late, period, stop] = asked;
  const { frame } = LANGUAGES[tag];

  test("件数は、全体の件数と、資料に載る範囲をそえて答える", () => {
    const { language, text } = ask(count, "annaka");
    expect(language).toBe(tag);
    expect(text).toContain(fillTemplate(frame.list.countOf, { count: 15, whole: 48 }));
    expect(text).toContain(frame.list.partly);
  });

  test("知らない話題は、だまって落とさない", () => {
    const { answer, text } = ask(topic, "annaka");
    expect(answer.kind).toBe("list");
    expect(text).toMatch(/「[^」]*\p{L}[^」]*」/u);
    const [before, after] = frame.list.notNarrowed.split("{what}");
    expect([text.includes(before!.trim()), text.includes(after!.trim())]).toEqual([true, true]);
  });

  test("遅れは、近い記録ではなく、全体で答える", () => {
    const { answer, language, text } = ask(late, "isesaki");
    expect([language, answer.kind]).toEqual([tag, "plan"]);
    expect(text).toContain(fillTemplate(frame.plan.late, { count: 0 }));
  });

  test("計画の期間を答える", () => {
    const { answer, text } = ask(period, "isesaki");
    expect(answer.kind).toBe("plan");
    expect(text).toMatch(/2020.*2025/s);
  });

  test("止めたいという文は、そのことばの設定を開く", () => {
    const { answer, language } = ask(stop, "annaka");
    expect([answer.kind, language]).toEqual(["settings", tag]);
  });
});

test("期限を過ぎ、資料がその前のものなら、どのことばでも中立に言う", () => {
  for (const [tag, { frame }] of Object.entries(LANGUAGES)) {
    const room = house.cities.get("annaka")!;
    const { answer } = findAnswer("空き家対策の強化", room, house, null, NOW);
    const card = buildAnswerCard(
      answer.kind === "measure"
        ? {
            ...answer,
            plain: {
              language: tag as FramedTag,
              title: null,
              sentence: null,
              claimed: null,
              names: [],
              asked: [],
              fiscalYears: [],
            },
          }
        : answer,
      room.records.city,
      "",
      0,
      tag as FramedTag,
    );
    expect(card.kind === "measure" && [card.status.word, card.status.tone]).toEqual([
      frame.states.passed_without_report,
      "quiet",
    ]);
    expect(card.kind === "measure" && card.statusNote).toContain(frame.statusNote.sourceOlder.split("{date}")[1]!);
  }
});
