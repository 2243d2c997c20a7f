import { expect, test } from "vitest";
import { finishHtml } from "../../src/page/finish-html.ts";
import { cities, overviewOf, recordOf, updatesOf } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const PLAIN = { findRuby: null, isJapanese: true, keepWish: null, fields: [] };
/** Every part is looked at, and no address is changed. */
const WHOLE = { ...PLAIN, keepWish: (path: string) => path };

test("ふだんの見かたで見出しだけを見ても、すべての部分を見たときと同じページになる", () => {
  const pages = cities.flatMap((records) => [
    overviewOf(records, TODAY),
    updatesOf(records, TODAY),
    ...records.measures.slice(0, 20).map(({ id }) => recordOf(records, id, TODAY)),
  ]);
  // As before they were finished: with both wave dashes, and whole headings.
  const raw = pages.map((page) => page.replaceAll("〜", "～").replaceAll("<wbr/>", ""));
  for (const html of raw) expect(finishHtml(html, PLAIN)).toBe(finishHtml(html, WHOLE));
  expect(raw.filter((html) => html.includes("～")).length).toBeGreaterThan(10);
});

test("波ダッシュは読む文だけでそろえ、印・欄の値・プログラムの読むものはそのままにする", () => {
  const html = `<h1><span lang="ja">4月～6月の予定</span></h1><p title="4～6">4～6</p><script type="a">"4～6"</script><i>～</i>`;
  expect(finishHtml(html, PLAIN).replaceAll("<wbr/>", "")).toBe(
    `<h1><span lang="ja">4月〜6月の予定</span></h1><p title="4～6">4〜6</p><script type="a">"4～6"</script><i>〜</i>`,
  );
});
