import { expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { buildDigestListCard } from "../../src/card/build-digest-list-card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderHomeWork } from "../../src/card/slack/staff/home-work.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { documentSchema } from "../../src/domain/city.ts";
import { viewOn } from "../../src/domain/records.ts";
import { buildCityCatalogue } from "../../src/page/build-catalogue.ts";
import { buildOverview } from "../../src/page/build-overview.ts";
import { describeCity } from "../../src/page/describe-for-programs.ts";
import { buildOpenCity } from "../../src/page/render-open-data.ts";
import { buildWorkList } from "../../src/progress/work-list.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { describeCoverage } from "../../src/wording/describe-coverage.ts";
import { recordsOf } from "../reminder/city-records.ts";

const TODAY = "2026-11-28";
const house = openHouse();
const annaka = recordsOf("annaka");
const COVERED = ["達成済みと令和5年度に達成予定のものだけ", "番号に抜けがあります", "令和5年10月31日時点"];

test("文書は、何を載せているかを言える。書かなければ、すべて", () => {
  const document = { id: "a", title: "一覧", shortTitle: "一覧", issued: null, asOf: null, url: null };
  expect(documentSchema.parse(document).coverage).toBeNull();
  expect(describeCoverage({ documents: [documentSchema.parse(document)] })).toBeNull();
  const part = documentSchema.parse({ ...document, asOf: "2023-10-31", coverage: "達成したものだけです" });
  expect(describeCoverage({ documents: [part] })).toBe(
    "数えたのは資料に載るものだけです: 一覧(令和5年10月31日時点)は達成したものだけです",
  );
});

test.each(["達成率は?", "達成した公約の一覧", "期限を過ぎたものは?", "未報告の公約は?", "遅れている公約は?"])(
  "「%s」の件数や割合に、資料の載せる範囲と時点が添えられる(文字・LINE・Slack)",
  (question) => {
    const now = new Date(`${TODAY}T03:00:00Z`);
    const { answer } = findAnswer(question, house.cities.get("annaka")!, house, null, now, {
      book: new Map(),
      phrases: [],
    });
    const card = buildAnswerCard(answer, annaka.city, question);
    const texts = [
      renderText(card),
      JSON.stringify(renderLineMessages(card)),
      JSON.stringify(renderSlackMessage(card)),
    ];
    for (const text of texts) for (const words of COVERED) expect(text).toContain(words);
  },
);

test("週のまとめと、その残りの一覧、App Home の件数にも添えられる", () => {
  const digest = buildCityDigest(annaka, TODAY);
  const views = annaka.measures.map((measure) => viewOn(annaka, measure, TODAY));
  const cards = [
    buildDigestCard(digest),
    buildDigestListCard(digest, "overdue", 0, (measure) => viewOn(annaka, measure, TODAY)),
  ];
  const work = buildWorkList(views, null, TODAY);
  const home = renderHomeWork({ departments: [], department: "", work, staffed: true, mayReview: () => false });
  const texts = [
    ...cards.flatMap((card) => [renderText(card), JSON.stringify(renderLineMessages(card))]),
    ...cards.map((card) => JSON.stringify(renderSlackMessage(card))),
    JSON.stringify(home),
  ];
  for (const text of texts) for (const words of COVERED) expect(text).toContain(words);
});

test("オープンデータ・カタログ・プログラム向けの説明にも添えられる", () => {
  const views = annaka.measures.map((measure) => viewOn(annaka, measure, TODAY));
  const origin = "https://machi.example.jp";
  for (const told of [
    buildOpenCity({ city: annaka.city, views, origin, today: TODAY }).coverage,
    JSON.stringify(buildCityCatalogue(annaka.city, origin, null)),
    JSON.stringify(describeCity(buildOverview(annaka, TODAY), origin)),
  ])
    for (const words of COVERED) expect(told).toContain(words);
});
