import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../src/cli/read-document.ts";
import { joinTables, renderSheet } from "../../src/intake/join-tables.ts";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { printLayout } from "./print-layout.ts";
import { town } from "./read-sheet-of.ts";
import { cell, paragraph, table, writeDocx } from "./write-docx.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const joinedOf = async (bytes: Uint8Array) => joinTables(await readDocument(bytes));
/** What `city:new` makes of the sheet. */
const recordsOf = async (joined: Awaited<ReturnType<typeof joinedOf>>) =>
  (await readCitySheet(new TextEncoder().encode(renderSheet(joined[0]!).csv), town())).records;

describe("原典の組みかたで印刷した PDF", () => {
  test("左に見出しのある様式(改革項目の票)は、一票が一行になり、年度ごとの工程とページが残る", async () => {
    const form = (number: string, title: string, office: string) => `<table>
      <tr><th>No.</th><td>${number}</td><th>取組項目</th><td colspan="2">${title}</td></tr>
      <tr><th>担当部課</th><td colspan="4">${office}</td></tr>
      <tr><th>取組内容</th><td colspan="4">制度の改正に合わせ、台帳を一つの仕組みにまとめます。窓口での閲覧も、担当の机の上での直しも速くします。</td></tr>
      <tr><th colspan="2">具体的な取組事項</th><th>令和2年度</th><th>令和3年度</th><th>令和4年度</th></tr>
      <tr><th rowspan="2" style="writing-mode:vertical-rl">取組工程</th><td>・仕組みづくり</td><td>構築</td><td colspan="2">運用</td></tr>
      <tr><td>・台帳の直し</td><td></td><td>直し</td><td></td></tr>
      <tr><th>備考</th><td colspan="4">国の補助を使う</td></tr></table>`;
    const pdf = await printLayout(
      browser,
      `${form("①", "管路台帳の一元化", "上下水道局総務課")}<div class="page"></div>${form("②", "公印の電子化", "総務部総務課")}`,
    );
    const joined = await joinedOf(pdf);
    expect(joined).toHaveLength(1);
    const [{ heading, rows }] = joined as [(typeof joined)[0]];
    expect(heading).toEqual([
      "No.",
      "取組項目",
      "担当部課",
      "取組内容",
      "R2 取組工程",
      "R3 取組工程",
      "R4 取組工程",
      "備考",
    ]);
    expect(rows.map(({ cells, page, doubts }) => ({ cells, page, doubts }))).toEqual([
      {
        cells: [
          "①",
          "管路台帳の一元化",
          "上下水道局総務課",
          "制度の改正に合わせ、台帳を一つの仕組みにまとめます。窓口での閲覧も、担当の机の上での直しも速くします。",
          "仕組みづくり: 構築",
          "仕組みづくり: 運用\n台帳の直し: 直し",
          "仕組みづくり: 運用",
          "国の補助を使う",
        ],
        page: 1,
        doubts: [],
      },
      expect.objectContaining({ cells: expect.arrayContaining(["②", "公印の電子化", "総務部総務課"]), page: 2 }),
    ]);
    const [record] = await recordsOf(joined);
    expect(record!.entry).toMatchObject({ title: "管路台帳の一元化", number: "1" });
    expect(record!.entry.departments).toMatchObject([{ name: "総務課" }]);
    expect(record!.entry.schedule).toContainEqual({
      item: expect.stringContaining("取組工程"),
      years: { R2: "仕組みづくり: 構築", R3: expect.stringContaining("運用"), R4: expect.stringContaining("運用") },
    });
  });

  test("様式の下の小さな表(現状と目標、年度の計画)は、その票のものになる", async () => {
    const form = (title: string, goal: string) => `<table>
      <tr><th>政策</th><td>第１の政策</td><td>市民主体のまちづくり</td><th>担当部署</th><td>地域創生課</td></tr>
      <tr><th>取組項目</th><td colspan="4">${title}</td></tr></table>
      <table><tr><th>前年度までの取組および現状</th><th>数値目標</th></tr><tr><td>七つの会があります。</td><td>${goal}</td></tr></table>
      <table><tr><th></th><th>R3<br>(2021)</th><th>R4<br>(2022)</th></tr><tr><th>取組計画</th><td>見直し</td><td>支援</td></tr>
      <tr><th>評価</th><td></td><td></td></tr></table>`;
    const joined = await joinedOf(
      await printLayout(browser, `${form("会への支援", "—")}<div class="page"></div>${form("人材の育成", "３件")}`),
    );
    expect(joined.map(({ heading, rows }) => [heading, rows.map(({ cells, page }) => [page, ...cells])])).toEqual([
      [
        ["政策", "担当部署", "取組項目", "前年度までの取組および現状", "数値目標", "R3 取組計画", "R4 取組計画"],
        [
          [
            1,
            "第１の政策\n市民主体のまちづくり",
            "地域創生課",
            "会への支援",
            "七つの会があります。",
            "—",
            "見直し",
            "支援",
          ],
          [
            2,
            "第１の政策\n市民主体のまちづくり",
            "地域創生課",
            "人材の育成",
            "七つの会があります。",
            "３件",
            "見直し",
            "支援",
          ],
        ],
      ],
    ]);
  });

  test("ページをまたぐ一覧は一つの表になり、縦に結合した欄は一度だけ、区の見出しは列になる", async () => {
    const rows = (from: number, count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          `<tr>${index % 10 === 0 ? `<td rowspan="10">達成</td>` : ""}<td>${from + index}髙齢者の見守り</td><td>・①番の窓口で受け付け、<br>・訪ねて話を聞きます。困りごとがあれば㈱まちの見守りと一緒に動きます。</td></tr>`,
      ).join("");
    const list = (title: string, from: number) =>
      `<h2>${title}</h2><table><thead><tr><th style="width:9mm">区分</th><th>小項目</th><th>実施内容</th></tr></thead>${rows(from, 20)}</table>`;
    const joined = await joinedOf(
      await printLayout(browser, `${list("Ⅰ人から", 1)}${list("Ⅱ安心から", 21)}<p>※令和5年10月末の状況です。</p>`),
    );
    expect(joined).toHaveLength(1);
    const [{ heading, rows: read }] = joined as [(typeof joined)[0]];
    expect(heading).toEqual(["大区分", "区分", "小項目", "実施内容"]);
    expect(read).toHaveLength(40);
    expect(read[0]!.cells).toEqual([
      "Ⅰ人から",
      "達成",
      "1髙齢者の見守り",
      "・①番の窓口で受け付け、\n・訪ねて話を聞きます。困りごとがあれば㈱まちの見守りと一緒に動きます。",
    ]);
    expect(read[39]!.cells).toEqual(["Ⅱ安心から", "", "40髙齢者の見守り", expect.stringContaining("窓口")]);
    expect(new Set(read.map(({ page }) => page)).size).toBeGreaterThan(1);
  });

  test("指標の表と取組の表は別々になり、数は書かれたまま", async () => {
    const joined = await joinedOf(
      await printLayout(
        browser,
        `<h1>施策35 広聴・広報の充実</h1><table><tr><th>指標名</th><th>現状値（年度）</th><th>目標値<br>（2025年）</th></tr>
        <tr><td>広報を読んでいる人の割合（％）</td><td>86.5（2019）</td><td>90.0</td></tr></table>
        <p>◆主な取組内容</p><table><tr><th>取組項目</th><th>具体的な内容</th></tr><tr><td>広聴の充実</td><td>◇市民との対話<br>◇研修</td></tr></table>`,
      ),
    );
    expect(joined.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
      [["広報を読んでいる人の割合（％）", "86.5（2019）", "90.0"]],
      [["広聴の充実", "◇市民との対話\n◇研修"]],
    ]);
  });

  test("文字の対応表がないページは、ページを言って断る。外字が一つなら、その欄に〓としるしを付ける", async () => {
    const body = `<table><tr><th>取組項目</th><th>担当課</th></tr><tr><td>駅前の整備を進めます。広場と駐輪場を直します</td><td>都市\uE001課</td></tr></table>`;
    const pdf = await printLayout(browser, `<p>はじめに</p><div class="page"></div>${body}`);
    const joined = await joinedOf(pdf);
    expect(joined[0]!.rows).toMatchObject([
      { cells: [expect.stringContaining("駅前"), "都市〓課"], page: 2, doubts: ["読めない文字(〓)があります"] },
    ]);
    const blind = Buffer.from(Buffer.from(pdf).toString("latin1").replaceAll("/ToUnicode", "/NoUnicode"), "latin1");
    await expect(readDocument(blind)).rejects.toMatchObject({
      code: "garbled",
      message: expect.stringMatching(/^1・2ページの文字を読めません/),
    });
  });
});

describe("Word の文書", () => {
  test("表の上の見出しは区分になり、結合した欄は一度だけ書く", async () => {
    const head = [cell("取組項目"), cell("内容"), cell("担当課")];
    const joined = await joinedOf(
      writeDocx(
        [
          paragraph("基本目標1 くらし", "Heading1"),
          paragraph("はじめの文です。"),
          table(
            head,
            [cell("公園の整備"), cell("広場を直す"), cell("建設課", "down")],
            [cell("道の整備"), cell("A&amp;B 線を直す"), cell("", "covered")],
          ),
          paragraph("基本目標2 しごと", "Heading1"),
          table(head, [cell("朝市の支援"), cell("産業課と進める", "right:2")]),
        ].join(""),
      ),
    );
    expect(joined.map(({ heading, rows }) => [heading, ...rows.map(({ cells }) => cells)])).toEqual([
      [
        ["区分", "取組項目", "内容", "担当課"],
        ["基本目標1 くらし", "公園の整備", "広場を直す", "建設課"],
        ["基本目標1 くらし", "道の整備", "A&B 線を直す", ""],
        ["基本目標2 しごと", "朝市の支援", "産業課と進める", ""],
      ],
    ]);
    const records = await recordsOf(joined);
    expect(records.map(({ entry, section }) => [section[0]!.title, entry.title])).toEqual([
      ["くらし", "公園の整備"],
      ["くらし", "道の整備"],
      ["しごと", "朝市の支援"],
    ]);
  });

  test("左に見出しのある様式も、一票が一行になる", async () => {
    const form = (title: string) =>
      table(
        [cell("取組名"), cell(title, "right:3")],
        [cell("担当課"), cell("企画課"), cell("期限"), cell("令和8年度")],
        [cell("内容"), cell("進めます", "right:3")],
      );
    const joined = await joinedOf(writeDocx(`${form("公園")}${paragraph("")}${form("道")}`));
    expect(joined.map(({ heading, rows }) => [heading, ...rows.map(({ cells }) => cells)])).toEqual([
      [
        ["取組名", "担当課", "期限", "内容"],
        ["公園", "企画課", "令和8年度", "進めます"],
        ["道", "企画課", "令和8年度", "進めます"],
      ],
    ]);
  });

  test("表のない文書は、表がない(絵だけの文書は、文字がない)と言う", async () => {
    expect(await joinedOf(writeDocx(paragraph("文だけです")))).toEqual([]);
    await expect(readDocument(writeDocx(""))).rejects.toMatchObject({ code: "no_text" });
  });
});
