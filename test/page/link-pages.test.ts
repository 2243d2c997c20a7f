import { describe, expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { linkPages } from "../../handlers/page/link-pages.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { sampleMeasure } from "../card/line-samples.ts";

const PAGE = "https://yakusoku.example.jp/isesaki/m/isesaki-2-2-3";
const linked = (PUBLIC_URL?: string) =>
  JSON.stringify(renderLineMessages(linkPages(sampleMeasure(), { PUBLIC_URL } as unknown as Env, "isesaki")));

describe("LINE のカードから記録のページへ", () => {
  test.each(["https://yakusoku.example.jp", "https://yakusoku.example.jp/"])("%s なら「ページで見る」が付く", (url) => {
    expect(linked(url)).toContain(`"action":{"type":"uri","label":"ページで見る","uri":"${PAGE}"}`);
  });

  test.each([undefined, "", "http://yakusoku.example.jp", "javascript:alert(1)", "yakusoku"])(
    "%s なら、カードはそのまま",
    (url) => {
      expect(linked(url)).toBe(JSON.stringify(renderLineMessages(sampleMeasure())));
    },
  );

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
