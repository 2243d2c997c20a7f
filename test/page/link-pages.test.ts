import type { messagingApi } from "@line/bot-sdk";
import { describe, expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { linkPages } from "../../handlers/page/link-pages.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { labelsOf } from "../../src/card/card-labels.ts";
import { frameMeasureCard } from "../../src/card/frame-measure.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { FRAMED_TAGS } from "../../src/domain/languages.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { house } from "../card/every-card.ts";
import { textsOf } from "../card/line-parts.ts";
import { sampleMeasure } from "../card/line-samples.ts";

const PAGE = "https://yakusoku.example.jp/isesaki/m/isesaki-2-2-3";
const NO_GLOSS = { title: null, sentence: null };
const linked = (PUBLIC_URL?: string) =>
  JSON.stringify(renderLineMessages(linkPages(sampleMeasure(), { PUBLIC_URL } as unknown as Env, "isesaki")));

describe("LINE のカードから記録のページへ", () => {
  test.each(["https://yakusoku.example.jp", "https://yakusoku.example.jp/"])("%s なら「ページで見る」が付く", (url) => {
    expect(linked(url)).toContain(`"action":{"type":"uri","label":"ページで見る","uri":"${PAGE}"}`);
  });

  test("どのことばでも、ページへのボタンはカードのほかのボタンとちがうことばで、友だちに送るボタンもある", () => {
    for (const language of FRAMED_TAGS) {
      const measure = house.cities.get("annaka")!.byId.get("annaka-6-5-1")!;
      const view = buildMeasureView(measure, house.cities.get("annaka")!.records.city, "2026-11-28");
      const card = frameMeasureCard(buildMeasureCard(view, "summary", null), view, language, NO_GLOSS);
      const [message] = renderLineMessages({ ...card, page: PAGE }) as messagingApi.FlexMessage[];
      const { footer } = message!.contents as messagingApi.FlexBubble;
      const labels = textsOf(footer);
      expect([language, ...labels]).toEqual([language, labelsOf(card).page, labelsOf(card).follow]);
      const above = message!.quickReply!.items!.map(({ action }) => action as messagingApi.URIAction);
      const [more, share] = above;
      const names = [...labels, ...above.map(({ label }) => label)];
      expect([language, new Set(names).size]).toEqual([language, names.length]);
      expect(more).toMatchObject({ data: "v=1&kind=show&id=annaka-6-5-1&view=detail" });
      expect([share?.label, decodeURIComponent(share?.uri ?? "")]).toEqual([
        labelsOf(card).share,
        `https://line.me/R/share?text=${card.cityName}「${card.title}」 ${PAGE}`,
      ]);
      expect([...labelsOf(card).share].length).toBeLessThanOrEqual(20);
    }
  });

  test.each([undefined, "", "http://yakusoku.example.jp", "javascript:alert(1)", "yakusoku"])(
    "%s なら、カードはそのまま",
    (url) => {
      expect(linked(url)).toBe(JSON.stringify(renderLineMessages(sampleMeasure())));
    },
  );

  test("計画の全体のカードからは、どのことばでも、市のページへ行ける", () => {
    const plan = { kind: "plan", cityName: "伊勢崎市", title: "計画", lines: ["55件"], rows: [], note: "" } as const;
    const env = { PUBLIC_URL: "https://yakusoku.example.jp" } as unknown as Env;
    for (const language of [undefined, ...FRAMED_TAGS]) {
      const card = { ...plan, lines: [...plan.lines], rows: [], actions: [], ...(language && { language }) };
      const { page } = labelsOf(card);
      const shown = linkPages(card, env, "isesaki");
      expect(JSON.stringify(renderLineMessages(shown))).toContain(
        `"action":{"type":"uri","label":"${page}","uri":"https://yakusoku.example.jp/isesaki"}`,
      );
      expect(JSON.stringify(renderSlackMessage(shown))).toContain('"url":"https://yakusoku.example.jp/isesaki"');
      expect(JSON.stringify(renderLineMessages(card))).not.toContain('"uri"');
    }
  });

  test("一通にいくつか答えがあっても、それぞれのページへ行く", () => {
    const parts = ["isesaki-2-2-3", "isesaki-1-1-1"].map((id) => ({ question: id, card: sampleMeasure({ id }) }));
    const card = { kind: "several", cityName: "伊勢崎市", parts, actions: [] } as const;
    const env = { PUBLIC_URL: "https://yakusoku.example.jp" } as unknown as Env;
    const text = JSON.stringify(
      renderLineMessages(linkPages({ ...card, parts: [...card.parts], actions: [] }, env, "isesaki")),
    );
    for (const { id } of parts.map(({ card: part }) => part)) expect(text).toContain(`/isesaki/m/${id}"`);
  });
});
