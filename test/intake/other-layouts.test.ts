import { describe, expect, test } from "vitest";
import { readText } from "./read-sheet-of.ts";

const entriesOf = ({ records }: Awaited<ReturnType<typeof readText>>) => records.map(({ entry }) => entry);

describe("ほかの並べかたの表", () => {
  test("同じ見出しで右に続く表は、左のあとに右の記録を読む", async () => {
    const entries = entriesOf(
      await readText(`番号,取組名,担当課,期限,,番号,取組名,担当課,期限
1,朝市の開催,産業課,R7,,4,林道の草刈り,建設課,R9
2,桟橋の架け替え,建設課,R8,,5,沢の橋,建設課,R9
3,空き家の相談,企画課,R8,,,,,
`),
    );
    expect(
      entries.map(({ number, title, departments, deadline }) => [
        number,
        title,
        departments!.map(({ name }) => name).join(),
        deadline?.asWritten,
      ]),
    ).toEqual([
      ["1", "朝市の開催", "産業課", "R7"],
      ["2", "桟橋の架け替え", "建設課", "R8"],
      ["3", "空き家の相談", "企画課", "R8"],
      ["4", "林道の草刈り", "建設課", "R9"],
      ["5", "沢の橋", "建設課", "R9"],
    ]);
  });

  test("指標が二組並ぶだけの表は、分けない", async () => {
    const [entry] = entriesOf(
      await readText(`番号,取組名,担当課,指標名,目標値,指標名,目標値
1,朝市の開催,産業課,来場者数,100人,出店数,20店
2,夜市の開催,産業課,来場者数,50人,出店数,10店
`),
    );
    expect(entry!.kpis!.map(({ name }) => name)).toEqual(["来場者数", "出店数"]);
  });

  test("ページごとに刷られた題・ページの番号・「次ページへ続く」は、区分にも記録にもならない", async () => {
    const read = await readText(`みなと町公約一覧（1/2ページ）,,,,
番号,取組名,内容,担当課,期限
1,朝市の開催,月に一度ひらく,産業課,R7
2,桟橋の架け替え,木の桟橋を直す,建設課,R8
（次ページへ続く）,,,,
－ 1 －,,,,
みなと町公約一覧（2/2ページ）,,,,
番号,取組名,内容,担当課,期限
3,空き家の相談,相談員を置く,企画課,R8
－ 2 －,,,,
`);
    expect(read.records.map(({ section, entry }) => [section[0]!.title, entry.title])).toEqual([
      ["総合戦略", "朝市の開催"],
      ["総合戦略", "桟橋の架け替え"],
      ["総合戦略", "空き家の相談"],
    ]);
  });

  test("一件に「計画」と「実績」の行がある表は、計画の数を実績にしない", async () => {
    const entries = entriesOf(
      await readText(`番号,取組名,担当課,指標名,計画・実績の別,R5,R6,R7
1,朝市の開催,産業課,来場者数,計画,100人,120人,150人
,,,,実績,90人,130人,
2,空き家の相談,企画課,相談件数,計画,10件,12件,15件
,,,,実績,8件,14件,
`),
    );
    expect(entries.map(({ kpis, schedule }) => [kpis!.length, kpis![0]!.latest!.asWritten, schedule])).toEqual([
      [
        1,
        "130人",
        [
          { item: "来場者数の計画", years: { R5: "100人", R6: "120人", R7: "150人" } },
          { item: "来場者数の実績", years: { R5: "90人", R6: "130人" } },
        ],
      ],
      [
        1,
        "14件",
        [
          { item: "相談件数の計画", years: { R5: "10件", R6: "12件", R7: "15件" } },
          { item: "相談件数の実績", years: { R5: "8件", R6: "14件" } },
        ],
      ],
    ]);
  });

  test("見出しの下に単位だけの行があれば、列の単位になり、記録の足りない行とは言わない", async () => {
    const read = await readText(`番号,取組名,担当課,来場者数,,予算額,
,,,R6実績,R8目標,R7,R8
,,,（人）,（人）,（千円）,（千円）
1,朝市の開催,産業課,100,150,300,320
2,空き家の相談,企画課,8,20,40,50
`);
    const [entry] = entriesOf(read);
    expect(read.notes).toEqual([]);
    expect(entry!.kpis![0]).toMatchObject({
      name: "来場者数",
      unit: "人",
      latest: { value: 100 },
      target: { value: 150 },
    });
    expect(entry!.amounts!.map(({ asWritten }) => asWritten)).toEqual(["300千円", "320千円"]);
  });

  test("指標の列だけの行は、番号がなくても上の記録の次の指標になる", async () => {
    const read = await readText(`番号,取組名,内容,担当課,期限,指標名,R6実績,目標値,備考
1,朝市の開催,月に一度ひらく,産業課,R7,来場者数,90人,150人,
2,桟橋の架け替え,木の桟橋を直す,建設課,R8,延長,10m,30m,
3,空き家の相談,相談員を置く,企画課,R8,相談件数,8件,20件,
4,林道の草刈り,路肩を刈る,建設課,R9,延長,1km,3km,
5,町の車,電気の車にする,総務課,R9,車の台数,37台,30台,
,,,,,うち電気の車,3台,8台,
`);
    const { kpis } = read.records.at(-1)!.entry;
    expect(kpis!.map(({ name, latest, target }) => [name, latest?.value, target?.value])).toEqual([
      ["車の台数", 37, 30],
      ["うち電気の車", 3, 8],
    ]);
    expect(read.notes).toEqual([]);
  });
});
