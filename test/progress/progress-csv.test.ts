import { describe, expect, test } from "vitest";
import { buildProgressBook, EMPTY_CONTENT, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { describeCsvFaults, findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { renderProgressCsv } from "../../src/progress/render-progress-csv.ts";
import { encodeShiftJis } from "../../src/progress/shift-jis.ts";
import { draft, published, recordsOf } from "./sample-entries.ts";

const records = recordsOf("konan");
const now = new Date("2026-04-10T01:00:00.000Z");
const HEAD = "記録ID,年度,時点,状況,指標の値,評価,実績効果額(千円),実施したこと,次の確認日,変更なし,記録番号";

function read(text: string | Uint8Array, entries: ProgressEntry[] = []) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const book = buildProgressBook(entries);
  return findCsvEntries({ bytes, records, book, recordedBy: "U0A", now, idOf: (line) => `csv-${line}` });
}
const faultsOf = (text: string | Uint8Array, entries: ProgressEntry[] = []) => {
  const result = read(text, entries);
  return result.kind === "bad" ? describeCsvFaults(result.faults) : [];
};
const write = (entries: ProgressEntry[], encoding: "utf-8" | "shift_jis" = "utf-8") =>
  renderProgressCsv(records, buildProgressBook(entries), 2025, encoding);

test("書き出す見出しは、Excel で仕事をする人が知っている名と順のまま", () => {
  const [head] = new TextDecoder().decode(write([]).bytes).replace("\uFEFF", "").split("\r\n");
  expect(head!.split(",")).toEqual(
    [
      ["記録ID", "題名", "担当課", "状況", "年度", "時点", "指標", "指標の値", "指標の単位", "指標の目標"],
      ["工程", "工程の年度", "工程は済みか", "評価", "実績効果額(千円)", "実施したこと", "根拠のURL", "次の確認日"],
      ["新しい期限", "期限を変える理由", "変更なし", "記録番号", "公開の状態", "記録日"],
    ].flat(),
  );
});

describe("CSV を読む", () => {
  const good = `${HEAD}\r\nkonan-1-3,R7,年度末,達成,250,4,"1,250","改行も\n「""」も",2026/4/30,,\r\nkonan-1-4,,,,,,,,,変更なし,\r\nkonan-1-1,R7,,,,,,,,,\r\n`;

  test("行ごとに一つの記録になり、空の行は数えるだけ", () => {
    const result = read(good);
    expect(result).toMatchObject({ kind: "good", unchanged: 0, empty: 1, encoding: "utf-8" });
    if (result.kind !== "good") return;
    expect(result.entries).toMatchObject([
      {
        id: "csv-2",
        measureId: "konan-1-3",
        via: "csv",
        recordedBy: "U0A",
        fiscalYear: 2025,
        point: "year_end",
        status: "achieved",
        kpi: { value: 250 },
        evaluation: 4,
        effectThousandYen: 1250,
        note: '改行も\n「"」も',
        nextCheckOn: "2026-04-30",
      },
      { id: "csv-4", measureId: "konan-1-4", confirmsOnly: true },
    ]);
  });

  test("Shift_JIS でも、BOM 付きでも同じ", () => {
    const plain = read(good);
    const { bytes, unwritable } = encodeShiftJis(good);
    expect([unwritable, read(bytes)]).toEqual([0, { ...plain, encoding: "shift_jis" }]);
    expect(read(`\uFEFF${good}`)).toEqual(plain);
  });

  test("悪い行は行と理由を言い、一つでもあればどれも受け取らない", () => {
    const text = `${HEAD}\nkonan-1-3,R7,年度末,達成,250,4,,"二行の\n文",,,\nkonan-1-4,R7,年度末,たぶん,,9,,,,,\nkonan-9-9,R7,,達成,,,,,,,\n\n,R7,,達成,,,,,,,\nkonan-1-1,,,達成,,,,,,変更なし,\n`;
    expect(faultsOf(text)).toEqual([
      "4行目 状況: 「たぶん」は読めません。未着手・進行中・達成・遅れ・中止・見直し・遅れそうのどれかを書いてください",
      "4行目 評価: 評価は次のどれかです: 5 目標を大きく上回る成果があった、4 目標以上の成果があった、3 目標達成できた、2 目標達成に届かなかった、1 取組を行うことができなかった",
      "5行目 記録ID: 「konan-9-9」という記録はありません",
      "7行目 記録ID: 記録IDがありません",
      "8行目 変更なし: 「変更なし」の行には、ほかのことを書けません",
    ]);
  });

  test("状況のない行は、同じ取組・年度・時点の行があってもよい", () => {
    const row = (status: string) => `konan-1-3,R7,年度末,${status},,,,呼びかけた,,,`;
    expect(read(`${HEAD}\n${row("")}\n${row("達成")}\n`)).toMatchObject({ kind: "good" });
    expect(faultsOf(`${HEAD}\n${row("達成")}\n${row("達成")}\n`).join()).toContain("2行目と同じ取組・年度・時点");
  });

  test.each([
    ["空のファイル", "", "何も書かれていません"],
    [
      "知らない見出し",
      "記録ID,メモ\nkonan-1-3,x\n",
      "1行目 メモ: 知らない見出しです。書き出した CSV の見出しのまま使ってください",
    ],
    ["記録ID がない", "年度,状況\nR7,達成\n", "1行目 記録ID: この見出しがありません"],
    ["同じ見出し", "記録ID,年度,年度\n", "1行目: 同じ見出しが二つあります"],
    ["閉じない引用符", `${HEAD}\nkonan-1-3,R7,"年度末,達成\n`, "引用符"],
    ["列の多い行", `記録ID,実施したこと\nkonan-1-3,会議,研修\n`, "2行目: 見出しより列が多い行です"],
  ])("%s は断る", (_, text, words) => expect(faultsOf(text).join("\n")).toContain(words));

  test("文字として読めないファイルは断る", () => {
    expect(faultsOf(new Uint8Array([0xff, 0xff, 0x00, 0x80]))).toEqual([
      "文字が読めません。UTF-8 か Shift_JIS の CSV で保存してください",
    ]);
  });

  test("1MB を超えるファイルは断る", () => {
    expect(faultsOf(new Uint8Array(1024 * 1024 + 1))[0]).toContain("1MBまで");
  });
});

describe("CSV を書く", () => {
  const entries = [
    published(1, {
      fiscalYear: 2025,
      point: "midterm",
      status: "in_progress",
      note: "呼びかけた",
      nextCheckOn: "2025-12-01",
    }),
    draft(2, {
      measureId: "konan-1-4",
      fiscalYear: 2025,
      kpi: { name: "タウンミーティングの開催回数", value: -3 },
      effectThousandYen: 1250,
    }),
    published(3, { measureId: "konan-1-1", fiscalYear: 2024, status: "late" }),
    published(4, { measureId: "konan-1-2", recordedAt: "2025-11-01T00:00:00.000Z", confirmsOnly: true }),
  ];

  test("その年度の記録は一行ずつ、ない記録は書きこむ行になる", () => {
    const text = new TextDecoder().decode(write(entries).bytes);
    expect(
      text
        .split("\r\n")
        .slice(1, -1)
        .map((line) =>
          line
            .split(",")

            .slice(0, 6)
            .join(","),
        ),
    ).toEqual([
      "konan-1-1,地域まちづくり協議会への人的支援,地域創生推進課,,R7,",
      "konan-1-2,コミュニティビジネスの支援や地域人材の育成,地域創生推進課,,,随時",
      "konan-1-3,市民視点を取り入れた情報発信の充実,秘書広報課(関連部署は各関係課),進行中,R7,中間",
      "konan-1-4,市民との情報共有の推進,秘書広報課(関連部署は各関係課),,R7,随時",
    ]);
    const [first] = write(entries).bytes;
    expect(first).toBe(0xef);
  });

  test("行ごとに、公開されているか、確認待ちか、差し戻されたかが分かる", () => {
    const of = (id: string) => ({ measureId: id, fiscalYear: 2025, note: "x" });
    const rows = write([
      published(1, of("konan-1-1")),
      draft(2, of("konan-1-2")),
      draft(3, { ...of("konan-1-3"), state: "returned" }),
    ]);
    const [heading, ...lines] = new TextDecoder().decode(rows.bytes).split("\r\n");
    const at = heading!.split(",").indexOf("公開の状態");
    expect(lines.slice(0, 3).map((line) => line.split(",")[at])).toEqual(["公開", "未公開(確認待ち)", "差し戻し"]);
  });

  test.each(["utf-8", "shift_jis"] as const)("%s で書き出してそのまま読むと、何も変わらない", (encoding) => {
    const { bytes, unwritable } = write(entries, encoding);
    expect([unwritable, read(bytes, entries)]).toEqual([
      0,
      { kind: "good", entries: [], unchanged: 3, empty: 1, encoding: encoding === "utf-8" ? "utf-8" : "shift_jis" },
    ]);
  });

  test("書き出した行を直すと、その記録の訂正になる。過ぎた確認日はそのままでよい", () => {
    const text = new TextDecoder()
      .decode(write(entries).bytes)
      .replace("呼びかけた", "チラシを配った")
      .replace("2025-12-01", "2025/12/1");
    const result = read(text, entries);
    expect(result.kind === "good" && result.entries).toMatchObject([
      { replaces: "e1", note: "チラシを配った", nextCheckOn: "2025-12-01" },
    ]);
  });

  test("もう訂正された行は受け取らない", () => {
    const later = [...entries, draft(5, { fiscalYear: 2025, note: "訂正", replaces: "e1" })];
    expect(faultsOf(write(entries).bytes, later).join()).toContain("もう訂正されたか");
  });

  test("取り下げた記録は行にならず、書きこむ行に戻る", () => {
    const said = published(1, { fiscalYear: 2025, note: "まちがって公開した文" });
    const gone: ProgressEntry = { ...said, ...EMPTY_CONTENT, state: "redacted" };
    const rowOf = (entries: ProgressEntry[]) =>
      new TextDecoder()
        .decode(write(entries).bytes)
        .split("\r\n")
        .find((line) => line.startsWith("konan-1-3,"));
    expect(rowOf([said])).toContain("まちがって公開した文");
    expect(rowOf([gone])).toBe(rowOf([]));
  });

  test("訂正を取り下げても、直された元のことばは CSV に戻らず、元の行の訂正も受け取らない", () => {
    const wrong = published(1, { fiscalYear: 2025, note: "まちがった文" });
    const corrected = published(2, { fiscalYear: 2025, note: null, replaces: "e1", state: "redacted" });
    const text = new TextDecoder().decode(write([wrong, corrected]).bytes);
    expect(text).not.toContain("まちがった文");
    expect(text).not.toContain(",e1,");
    // The record stands in the file once more, to be filled in anew.
    expect(text.match(/^konan-1-3,/gm)).toHaveLength(1);
    const old = new TextDecoder().decode(write([wrong]).bytes).replace("まちがった文", "また直した文");
    expect(faultsOf(old, [wrong, corrected]).join()).toContain("もう訂正されたか");
  });

  test("表計算ソフトが式と思う文字で始まるセルは、式にならない形で出て、戻せる", () => {
    const attacks = ["=1+1", "+81", "-1", "@SUM(A1)", "\uFF1D全角", "\tタブ"];
    const hostile = attacks.map((note, index) => published(index + 1, { fiscalYear: 2025, note }));
    const text = new TextDecoder().decode(write(hostile).bytes);
    expect(text).not.toMatch(/(^|,|")[=+@\t\uFF0B\uFF1D\uFF20\uFF0D-]/m);
    expect(text).toContain("'=1+1");
    expect(read(text, hostile)).toMatchObject({ kind: "good", unchanged: attacks.length });
  });

  test("Shift_JIS で書けない字や別の字になる字も、さわらなければ変わらず、ほかの欄だけを訂正できる", () => {
    const odd = [published(1, { fiscalYear: 2025, status: "in_progress", note: "10〜12月に𠮷井の橋と🏯を回った" })];
    const { bytes, unwritable } = write(odd, "shift_jis");
    expect([unwritable, read(bytes, odd)]).toMatchObject([2, { kind: "good", entries: [], unchanged: 1 }]);
    const text = new TextDecoder("shift_jis").decode(bytes);
    expect(text).toContain("〓井の橋と〓");
    const other = read(encodeShiftJis(text.replace(",進行中,", ",達成,")).bytes, odd);
    expect(other.kind === "good" && other.entries).toMatchObject([
      { replaces: "e1", status: "achieved", note: "10〜12月に𠮷井の橋と🏯を回った" },
    ]);
    expect(faultsOf(encodeShiftJis(text.replace("回った", "見た")).bytes, odd)).toEqual([
      "4行目 実施したこと: 「〓」は Shift_JIS で書けなかった文字です。もとの文字に直すか、UTF-8 の CSV を使ってください",
    ]);
    const own = [published(1, { fiscalYear: 2025, note: "〓も記号" })];
    const again = new TextDecoder("shift_jis").decode(write(own, "shift_jis").bytes).replace("記号", "記号です");
    expect(read(encodeShiftJis(again).bytes, own)).toMatchObject({ entries: [{ note: "〓も記号です" }] });
  });

  test("はじめからアポストロフィで始まる文は、書き出して戻しても、直しても、そのまま残る", () => {
    const quoted = [published(1, { fiscalYear: 2025, note: "'=と書いた" })];
    expect(read(write(quoted).bytes, quoted)).toMatchObject({ entries: [], unchanged: 1 });
    const text = new TextDecoder().decode(write(quoted).bytes).replace("と書いた", "を書いた");
    expect(read(text, quoted)).toMatchObject({ entries: [{ note: "'=を書いた" }] });
  });

  test("Shift_JIS で書けない字は〓にして数える", () => {
    const { bytes, unwritable } = encodeShiftJis("髙﨑①〜−🏯𠮷");
    expect([new TextDecoder("shift_jis").decode(bytes), unwritable]).toEqual(["髙﨑①\uFF5E\uFF0D〓〓", 2]);
  });
});
