import { expect, test } from "vitest";
import { readText } from "./read-sheet-of.ts";

/** A town's pledges under headings of its own, with a grade beside the state and cells that go on with the one above. */
const PLEDGES = `浜風町長の二期目のしごと一覧,,,,,,,
旗印,No.,わたしが果たすこと,受け持ち,いつまでに,進み具合,ここまでの歩み,自己評価
みなとの旗,１－１,漁港の照明の更新,水産課,令和７年度,◎,全灯を取り替えました。,Ｓ
,１－２,競り場の冷房,〃,令和８年度,○,設計に入りました。,Ａ
,１－３,浜の公衆便所の建てかえ,"〃
（協力：観光協会）",令和９年度,"△
（入札が不調）",再度の入札をします。,Ｃ
里の旗,２－１,農道の舗装,建設課,令和１０年度,×,用地の話をしています。,
,２－２,里山まつりの開催,観光課,毎年,⇒,春に開きました。,Ａ
【進み具合】◎…実現した　○…すすんでいる　△…おくれている　×…これから　⇒…毎年つづける,,,,,,,
【自己評価】Ｓ…期待以上　Ａ…期待どおり　Ｃ…力不足,,,,,,,
`;

test("知らない見出しでも、件名と担当課は欄の中身で分かる", async () => {
  const { records } = await readText(PLEDGES);
  expect(records.map(({ entry: { title, departments } }) => [title, departments?.map(({ name }) => name)])).toEqual([
    ["漁港の照明の更新", ["水産課"]],
    ["競り場の冷房", ["水産課"]],
    ["浜の公衆便所の建てかえ", ["水産課"]],
    ["農道の舗装", ["建設課"]],
    ["里山まつりの開催", ["観光課"]],
  ]);
  expect(records[2]!.entry.departmentsAsWritten).toContain("観光協会");
});

test("進み具合と並ぶ自己評価は状況にせず、見出しのまま残す。かなの凡例も読む", async () => {
  const { records } = await readText(PLEDGES);
  expect(
    records.map(({ entry: { statuses, facts } }) => ({
      states: statuses?.map(({ means, asWritten }) => [means, asWritten]),
      grade: facts?.find(({ label }) => label === "自己評価")?.value,
    })),
  ).toEqual([
    { states: [["achieved", "◎(実現した)"]], grade: "Ｓ(期待以上)" },
    { states: [["in_progress", "○(すすんでいる)"]], grade: "Ａ(期待どおり)" },
    { states: [["late", expect.stringContaining("入札が不調")]], grade: "Ｃ(力不足)" },
    { states: [["not_started", "×(これから)"]], grade: undefined },
    { states: [[null, "⇒(毎年つづける)"]], grade: "Ａ(期待どおり)" },
  ]);
});

/** Signs that stand with their words, in the cells and in the note below. */
const SIGNED = `番号,取組名,担当課,指標名,事業費（千円）,,進み具合
,,,,Ｒ７決算見込,Ｒ８当初,
1,桟橋の点検,水産課,点検した桟橋,"1,200","1,300",◎到達
2,防波堤のかさ上げ,水産課,かさ上げした長さ,"52,000","48,000",△足踏み
3,航路標識の更新,水産課,更新した標識,0,900,×未着手
4,港の清掃,環境課,清掃の回数,300,300,○順行
5,魚市場の移転,水産課,移転の進み,0,"1,000",▲見直し
※進み具合　◎到達：直近値がめざす値に達しているもの　○順行：工程・指標とも概ね計画どおりのもの　△足踏み：工程又は指標に遅れがみられるもの　▲見直し：再検討しているもの　×未着手：着手に至っていないもの,,,,,,
`;

test("印とことばが一緒に書かれた状況は凡例で読み、当初予算は指標の値にしない", async () => {
  const { records, city } = await readText(SIGNED);
  expect(records.map(({ entry: { statuses } }) => statuses?.map(({ means, asWritten }) => [asWritten, means]))).toEqual(
    [
      [["◎到達", "achieved"]],
      [["△足踏み", "late"]],
      [["×未着手", "not_started"]],
      [["○順行", "in_progress"]],
      [["▲見直し", "stopped"]],
    ],
  );
  expect(city.city.statusLegend?.map(({ word }) => word)).toEqual(["◎", "○", "△", "▲", "×"]);
  expect(records[1]!.entry.amounts?.map(({ asWritten }) => asWritten)).toEqual([
    expect.stringContaining("52"),
    expect.stringContaining("48"),
  ]);
  expect(records[1]!.entry.kpis?.map(({ baseline }) => baseline ?? null)).toEqual([null]);
});

/** A reform plan under headings that nobody else has: a scale of the head office beside the state, both explained below. */
const RUNNING = `第５次みなと町行革プラン　走りぶり早見表,,,,,,,,,
令和８年３月３１日現在,,※札の空欄は上に同じ,,,,,,凡例　〇：済,
整理札,柱,お題,やること,ものさし,"振り出し
（Ｒ５末）",令和６年度,,走りぶり,本部の札
,,,,,,ねらい,できばえ,,
１の１,第１の柱　窓口,来庁を要しない申請,電子申請の対象を広げる。,手続の数,42手続,80手続,77手続,小走り,続
,,,,利用の割合,８．１％,１５％,１３．４％,,
１の２,,証明書の交付拠点の再編,行政サービスコーナーを段階的に廃止する。,交付の割合,31.0％,38％,41.2％,快走,続
１の３,,代表電話の自動応答,用件の振分けを自動音声に移す。,交換業務の削減率,0％,30％,11％,足踏み,直
１の４,,移動窓口車の調査,巡回車両による窓口の可否を調べる。,調査の段階,−,調査着手,未着手,靴ひも,伸
１の５,,公金の納付手段の多様化,納付できる方法を広げる。,割合,17.6％,22％,24.3％,完走,伸
完走＝ゴールに着き、通常の仕事に移したもの,,,,,,,,,
快走＝令和６年度のねらいどおりのもの,,,,,,,,,
小走り＝おおむね進んでいるもの,,,,,,,,,
足踏み＝開きが大きく、遅れているもの,,,,,,,,,
靴ひも＝まだ走り出していないもの（着手前）,,,,,,,,,
【本部の札】,伸＝広げる　続＝このまま続ける　直＝やり方を改める,,,,,,,,
`;

test("だれも使わない見出しの表も、番号・件名・始まりの値・状況を欄から読み、もう一つの尺度は見出しのまま残す", async () => {
  const { records } = await readText(RUNNING);
  expect(records.map(({ entry: { number, title } }) => [number, title])).toEqual([
    ["1の1", "来庁を要しない申請"],
    ["1の2", "証明書の交付拠点の再編"],
    ["1の3", "代表電話の自動応答"],
    ["1の4", "移動窓口車の調査"],
    ["1の5", "公金の納付手段の多様化"],
  ]);
  const [first] = records.map(({ entry }) => entry);
  expect(first!.kpis?.map(({ name, baseline, target }) => [name, baseline?.asWritten, target?.asWritten])).toEqual([
    ["手続の数", "42手続", "80手続"],
    ["利用の割合", "8.1%", "15%"],
  ]);
  expect(records.map(({ entry: { statuses } }) => statuses?.map(({ asWritten }) => asWritten).join())).toEqual([
    "小走り",
    "快走",
    "足踏み",
    "靴ひも",
    "完走",
  ]);
  expect(first!.facts).toContainEqual({ label: "本部の札", value: "続(このまま続ける)" });
});

/** Two columns of grades beside the state, and headings for the end and the next step in the town's own words. */
const GRADED = `いなほ町長「五つの約束」のあゆみ,,,,,,,
【段階の見方】みのり＝約束を果たしたもの／いなほ＝予定どおり進んでいるもの／見送り＝任期中は行わないもの,,,,,,,
【採点の見方】Ａ＝予定より上　Ｂ＝予定どおり　Ｃ＝遅れ気味　－＝採点しない,,,,,,,
番号,約束したこと,受け持ち,採点Ｒ６,採点Ｒ７,いまの段階,仕上げの年度,次の一歩
1,直売所の建てかえ,産業課,Ａ,Ａ,みのり,令和６年度,売り場を広げます。
2,農道の舗装,建設課,Ｂ,Ｃ,いなほ,令和８年度,北の道を直します。
3,移動図書館,教育課,Ｃ,Ｂ,いなほ,令和９年度,本を増やします。
4,町営プール,教育課,－,－,見送り,－,話し合いを続けます。
5,町営バスの増便,企画課,Ｂ,Ｂ,みのり,令和６年度,朝の便を見直します。
6,花の里づくり,産業課,Ａ,Ｂ,いなほ,令和８年度,苗を植えます。
7,街灯の取りかえ,建設課,Ｂ,Ｂ,いなほ,令和８年度,残りを替えます。
8,図書館の夜間開館,教育課,－,－,見送り,－,話し合いを続けます。
※１　３－２は令和７年９月に説明しました。,,,,,,,
`;

test("終わりの年度と次の一歩は、町のことばの見出しでも読む。果たした・行わないも凡例のことば", async () => {
  const { records, city } = await readText(GRADED);
  expect(
    records.map(({ entry: { deadline, statuses, policies } }) => [
      deadline?.asWritten ?? null,
      statuses?.at(-1)?.means,
      policies?.length,
    ]),
  ).toEqual([
    ["令和６年度", "achieved", 1],
    ["令和８年度", "in_progress", 1],
    ["令和９年度", "in_progress", 1],
    [null, "stopped", 1],
    ["令和６年度", "achieved", 1],
    ["令和８年度", "in_progress", 1],
    ["令和８年度", "in_progress", 1],
    [null, "stopped", 1],
  ]);
  expect(city.city.statusLegend?.map(({ word }) => word)).not.toContain("3");
});

/** A chapter, a numbered aim over several records, what stands in place of a date, offices in brackets. */
const CHAPTERS = `わかば町過疎計画の歩み,,,,,,
計画の章,めざす姿,番号,事業の名,受け持ち（所管課）,しあげ（期限）,歩み
第１章　住まい,(1) 住まいを用意する,1-1,空き家の改修,建設課,毎年度,○
,,1-2,お試し住宅,建設課（まちづくり課）,令和９年度,△
,(2) 町の外とつながる,1-3,ふるさと住民カード,総務課,未定,－
第２章　産業,(1) 田畑を渡す,2-1,棚田の保全,農林課・建設課,R11年度,○
,,2-2,研修ハウス,農林課（旧農政課）,令和12年度,△
,(2) 商いをつなぐ,2-3,直売所の増築,（農林課）,毎年度,○
歩み　○：予定どおり　△：おくれ　－：休み（見合わせ）,,,,,,
計　6事業,,,,,,
`;

test("章と番号のついた「めざす姿」は計画の段、かっこの中の見出しと課も読み、日付の代わりのことばはそのまま", async () => {
  const { records } = await readText(CHAPTERS);
  expect(
    records.map(({ section, entry: { departments, deadline, facts, statuses } }) => [
      section.map(({ title }) => title).join("/"),
      departments?.map(({ name, role }) => `${name}:${role}`).join(" "),
      deadline?.asWritten ?? facts?.find(({ label }) => label.includes("期限"))?.value,
      statuses?.[0]?.means,
    ]),
  ).toEqual([
    ["住まい/住まいを用意する", "建設課:lead", "毎年度", "in_progress"],
    ["住まい/住まいを用意する", "建設課:lead まちづくり課:related", "令和９年度", "late"],
    ["住まい/町の外とつながる", "総務課:lead", "未定", "stopped"],
    ["産業/田畑を渡す", "農林課:lead 建設課:joint", "R11年度", "in_progress"],
    ["産業/田畑を渡す", "農林課:lead", "令和12年度", "late"],
    ["産業/商いをつなぐ", "農林課:lead", "毎年度", "in_progress"],
  ]);
});
