import { expect, test } from "vitest";
import { NOT_FAILED } from "../../src/reply/describe-set.ts";
import { converse } from "./converse.ts";

test.each([
  ["isesaki", "もふもふ塔のこと。空き家の期限は?", /^【期限・時期】\n移住者支援空き家改修補助金の創設/],
  ["suzaka", "もふもふ塔のこと。空き家の期限は?", /^【期限・時期】/],
  ["isesaki", "もふもふ塔の担当は?ぴよぴよ橋は?", /^(?!1\. ).*見つかりません/],
])("%s「%s」: 何にも当たらない文は、番号の付いた答えにならない", (city, message, head) => {
  expect(converse(city, message)).toMatch(head);
});

test("それぞれ別のことを名指してたずねれば、記録のないほうにも、ないと答える", () => {
  const text = converse("isesaki", "ネーミングライツの担当は?もふもふ塔の期限は?");
  expect(text).toMatch(/^1\. ネーミングライツの担当は\?\n.*総務部管財課/s);
  expect(text).toMatch(/\n2\. もふもふ塔の期限は\?\n.*見つかりません/s);
});

test("達成した取組かと、課のよしあしをいっしょに聞かれたら、当てはまるものがないことを答える", () => {
  expect(converse("isesaki", "達成した財政課の取組はゼロ点?")).toMatch(
    /^「達成の記載あり、担当課: 財政課」に当てはまる取組項目は、ありません/,
  );
});

test("期限を過ぎて報告のないものの一覧は、達成していないものの一覧ではない", () => {
  const text = converse("isesaki", "期限を過ぎて報告のない取組は?");
  expect(text).toMatch(/未報告55件/);
  expect(text).not.toContain(NOT_FAILED);
});
