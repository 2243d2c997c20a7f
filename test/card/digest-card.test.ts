import { describe, expect, test } from "vitest";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { buildDigestListCard } from "../../src/card/build-digest-list-card.ts";
import { describeSteps } from "../../src/card/describe-digest-items.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { DIGEST_SECTION_SIZE, type DigestCard } from "../../src/card/reminder-card.ts";
import { renderSlackDigest } from "../../src/card/slack/render-digest.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { addDays } from "../../src/domain/calendar-date.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import type { Digest } from "../../src/reminder/digest.ts";
import { fieldsOf } from "../../src/reminder/fields.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { recordsOf, withCity } from "../reminder/city-records.ts";
import { monstrousReminders } from "./reminder-samples.ts";

const annaka = recordsOf("annaka");
const isesaki = recordsOf("isesaki");
const cardOn = (records: typeof annaka, today: string, changes: Parameters<typeof buildCityDigest>[2] = {}) =>
  buildDigestCard(buildCityDigest(records, today, changes));
const titlesOf = (card: DigestCard) => card.sections.map(({ title, total }) => `${title}${total ?? ""}`);

const COVERAGE =
  "数えたのは資料に載るものだけです: 再起動プロジェクト一覧(令和5年10月31日時点)は達成済みと令和5年度に達成予定のものだけで、番号に抜けがあります。公約実施目標シートは公約VIの11枚だけで、時点は一枚ずつ違います";

describe("週のまとめ", () => {
  test("年度末の前: 件数、5件、残りへのボタン", () => {
    expect(cardOn(annaka, "2024-03-04")).toEqual({
      kind: "digest",
      cityName: "安中市",
      title: "今週のまとめ",
      period: "3月4日(月)〜3月10日(日)",
      note: "令和5年度、年度末まであと27日・公約48件(達成11件・期限が近い33件・期限前4件)",
      coverage: COVERAGE,
      notices: [],
      sections: [
        {
          name: "near",
          title: "期限が近い",
          total: 33,
          notes: ["30日以内 33件", "同じ日の期限からは、週がわりで出しています"],
          items: expect.any(Array),
          groups: [],
          rest: {
            label: "33件をすべて見る",
            intent: { kind: "digest", section: "near", offset: 0, day: "2024-03-04", scope: "all" },
          },
        },
      ],
      actions: [],
    });
    expect(cardOn(annaka, "2024-03-04").sections[0]!.items).toHaveLength(5);
    expect(cardOn(annaka, "2024-03-04").sections[0]!.items[0]).toMatchObject({
      lines: ["令和6年3月31日まで"],
      badge: { icon: "!", word: "あと27日", tone: "warn" },
      actions: [{ label: "詳細", intent: { kind: "show", view: "summary" } }],
    });
  });

  test("年度末の次の日: 過ぎたものは「実績の報告がありません」と言い、遅れや未実施とは言わない", () => {
    const card = cardOn(annaka, "2024-04-01");
    expect(titlesOf(card)).toEqual([
      "今年度中の期限2",
      "期限を過ぎて実績の報告がありません29",
      "前回のまとめ以降に更新された記録4",
    ]);
    expect(card.note).toBe(
      "令和6年度、上半期の終わりまであと182日・公約48件(達成15件・期限後の報告なし29件・期限前4件)",
    );
    for (const text of [renderText(card), JSON.stringify(renderLineMessages(card))])
      expect(text).not.toMatch(/遅れ|未実施|未達成|滞|怠|超過/);
  });

  test("期限を過ぎたわけは、資料に書かれたとおりに言う。いくつかあれば、それぞれの件数を付ける", () => {
    const notesOf = (digest: Digest) => buildDigestCard(digest).sections.find(({ name }) => name === "overdue")!.notes;
    const older = "資料が期限より前の時点のもので、その後のことは書かれていません";
    const ended = "個別の期限が書かれておらず、計画の期間が終わったもの";
    const aimed = "期限が書かれておらず、指標の目標の年を過ぎたもの";
    const own = buildCityDigest(annaka, "2024-04-01");
    const plan = buildCityDigest(isesaki, "2025-04-07");
    const target = buildCityDigest(recordsOf("suzaka"), "2026-04-06");
    expect([own, plan, target].map(notesOf)).toEqual([[older], [ended], [aimed]]);
    const recent = [own, plan, target].flatMap((digest) => digest.overdue.recent.slice(0, 2));
    const mixed = { ...own, overdue: { recent: recent.slice(1), long: [], groups: [] } };
    expect(notesOf(mixed)).toEqual([`うち1件は、${older}`, `うち2件は、${ended}`, `うち2件は、${aimed}`]);
  });

  test("2026年11月20日: 長く過ぎたものは担当課ごとの件数と月数で、一つずつは並べない", () => {
    const overdue = cardOn(isesaki, "2026-11-20").sections.find(({ name }) => name === "overdue")!;
    expect(overdue.items).toEqual([]);
    expect(overdue.groups).toEqual([
      { label: "企画部事務管理課", value: "6件(1年7か月)" },
      { label: "市民部市民課", value: "4件(1年7か月)" },
      { label: "健康推進部スポーツ振興課", value: "3件(1年7か月)" },
      { label: "財政部財政課", value: "3件(1年7か月)" },
      { label: "市民部市民活動課", value: "3件(1年7か月)" },
      { label: "ほか27か所", value: "36件" },
    ]);
    expect(overdue.rest?.label).toBe("55件をすべて見る");
    expect(cardOn(isesaki, "2026-11-20").sections[0]!.notes).toEqual([
      "90日以内にも今年度中にも、期限はありません。",
      "これから先の期限は、資料に書かれていません。",
    ]);
  });

  test("近い期限がなければ、次の期限を言う", () => {
    const [next] = cardOn(annaka, "2026-11-20").sections;
    expect(next).toMatchObject({ name: "next", title: "次の期限", total: null, rest: null });
    expect(next!.notes[1]).toBe("次の期限は令和11年3月31日です。");
    expect(next!.items.map(({ title }) => title)).toEqual(["廃校の跡地利用の推進"]);
  });

  test("工程は週がわりで5件ずつ出て、続けて見るとすべてが出る", () => {
    const total = buildCityDigest(isesaki, "2023-05-08").steps.length;
    const seen = new Set<string>();
    for (let week = 0; week < Math.ceil(total / DIGEST_SECTION_SIZE); week++) {
      const steps = cardOn(isesaki, addDays("2023-05-08", week * 7)).sections.find(({ name }) => name === "steps")!;
      expect([steps.items.length, steps.total]).toEqual([5, total]);
      for (const { id } of steps.items) seen.add(id!);
    }
    expect(seen.size).toBe(total);
  });

  test("遅れて送るときは、いつの予定だったかを書く", () => {
    expect(cardOn(annaka, "2024-02-14", { late: true }).notices).toEqual([
      "2月13日(火)に送る予定のものを、遅れて送信しています。",
    ]);
    expect(cardOn(annaka, "2024-02-13", { late: true }).notices).toEqual([]);
  });

  test("静かにする期間は、職員にはそのことを書き、市民には公約を出さない", () => {
    const quietPeriods = [{ from: "2024-03-03", to: "2024-03-10", reason: "市長選挙" }];
    expect(cardOn(withCity(annaka, { quietPeriods }), "2024-03-04").notices).toEqual([
      "「市長選挙」の期間(3月3日(日)〜3月10日(日))は、市民に公約の通知を送りません。",
    ]);
    expect(cardOn(withCity(isesaki, { quietPeriods }), "2024-03-04", { audience: "citizen" }).notices).toEqual([]);
  });

  test("市民には、止めるボタンと設定のボタンが付く。職員には付かない", () => {
    const stopOf = (only: Digest["only"]) =>
      cardOn(annaka, "2024-03-04", { audience: "citizen", only }).actions.map(({ intent }) => intent);
    expect(stopOf(null)).toEqual([{ kind: "settings" }, { kind: "subscribe", topic: "digest", on: "0" }]);
    expect(stopOf([{ kind: "field", field: "6" }])[1]).toEqual({ kind: "subscribe", topic: "field:6", on: "0" });
    expect(
      stopOf([
        { kind: "field", field: "6" },
        { kind: "field", field: "1" },
      ])[1],
    ).toMatchObject({ topic: "all" });
    expect(cardOn(annaka, "2024-03-04").actions).toEqual([]);
  });

  test("何に切り分けたかを題名に書く", () => {
    expect(cardOn(isesaki, "2024-03-04", { department: "財政課" }).title).toBe("今週のまとめ(財政課)");
    expect(cardOn(annaka, "2024-03-04", { only: [{ kind: "field", field: "6" }] }).title).toBe(
      "今週のまとめ(公約VI 改革から選ばれるまちへ)",
    );
    const only = ["1", "2", "3", "4"].map((field) => ({ kind: "field", field }) as const);
    expect(cardOn(annaka, "2024-03-04", { only }).title).toMatch(/^今週のまとめ\(公約I .*・公約II .*ほか2つ\)$/);
  });
});

describe("残りの一覧", () => {
  test("一つの部分のすべてを、10件ずつ開ける", () => {
    const digest = buildCityDigest(annaka, "2024-03-04");
    const viewOf = (measure: (typeof annaka.measures)[number]) => buildMeasureView(measure, annaka.city, digest.today);
    const ids: string[] = [];
    for (let offset = 0; offset < 33; offset += 10) {
      const card = buildDigestListCard(digest, "near", offset, viewOf);
      expect([card.total, card.title, card.offset]).toEqual([33, "期限が近い", offset]);
      ids.push(...card.entries.map(({ id }) => id));
      expect(card.actions.map(({ label }) => label)).toEqual(offset === 30 ? [] : [`続きを見る(あと${23 - offset}件)`]);
    }
    expect(new Set(ids).size).toBe(33);
  });

  test("前に送ったボタンが、短くなった一覧の終わりより後ろを指していたら、はじめから出す", () => {
    const digest = buildCityDigest(annaka, "2024-03-04");
    const viewOf = (measure: (typeof annaka.measures)[number]) => buildMeasureView(measure, annaka.city, digest.today);
    const card = buildDigestListCard(digest, "near", 33, viewOf);
    expect(card).toEqual(buildDigestListCard(digest, "near", 0, viewOf));
    expect(card.entries).toHaveLength(10);
  });

  test("一覧に何も残っていなければ、そう言い、次にすることを言う", () => {
    const digest = buildCityDigest(annaka, "2024-03-04");
    const viewOf = (measure: (typeof annaka.measures)[number]) => buildMeasureView(measure, annaka.city, digest.today);
    const card = buildDigestListCard(digest, "reported_late", 0, viewOf);
    expect([card.total, card.entries]).toEqual([0, []]);
    expect(renderText(card)).toContain("いまは、当てはまるものがありません。「今週のまとめ」と送ると");
    expect(renderText(card)).not.toContain(COVERAGE);
    for (const message of renderLineMessages(card))
      expect(JSON.stringify(message)).toContain("当てはまるものがありません");
    expect(JSON.stringify(renderSlackMessage(card).blocks)).toContain("当てはまるものがありません");
  });

  test("計画の終わりと指標の目標が同じ日の記録は、一度だけ出る", () => {
    const digest = buildCityDigest(isesaki, "2025-03-03");
    const card = buildDigestListCard(digest, "near", 0, (measure) =>
      buildMeasureView(measure, isesaki.city, digest.today),
    );
    expect(card.total).toBe(55);
  });
});

describe("どの市の、どの週も", () => {
  const weeks = Array.from({ length: 60 }, (_, index) => addDays("2020-01-06", index * 49));
  const cards = ["annaka", "isesaki", "suzaka", "konan"].flatMap((city) =>
    weeks.flatMap((today) => {
      const records = recordsOf(city);
      const field = fieldsOf(records)[0]!.id;
      return [
        [`${city} ${today} 職員`, cardOn(records, today)],
        [`${city} ${today} 市民`, cardOn(records, today, { audience: "citizen" })],
        [`${city} ${today} 分野`, cardOn(records, today, { audience: "citizen", only: [{ kind: "field", field }] })],
      ] as const;
    }),
  );

  test("空にも、あふれもしない: 一つから四つの部分に、5件まで", () => {
    const wrong = cards.filter(
      ([, { sections }]) =>
        sections.length < 1 ||
        sections.length > 4 ||
        sections.some(
          ({ items, groups, notes }) =>
            items.length > 5 || groups.length > 6 || items.length + groups.length + notes.length === 0,
        ),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test("すべての件が見えるか、残りへのボタンがある", () => {
    const wrong = cards.filter(([, { sections }]) =>
      sections.some(({ total, items, rest }) => total !== null && items.length < total && rest === null),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test("LINE と Slack の上限に収まる", () => {
    const faults = cards.flatMap(([name, card]) => [
      ...findLineFaults(renderLineMessages(card)).map((fault) => `${name}: ${fault}`),
      ...[renderSlackDigest(card).lead, ...renderSlackDigest(card).thread, renderSlackMessage(card)].flatMap(
        ({ blocks }) => findBlockFaults(blocks).map((fault) => `${name}: ${fault}`),
      ),
    ]);
    expect(faults).toEqual([]);
    expect(cards.every(([, card]) => renderLineMessages(card)[0]!.type === "flex")).toBe(true);
  });
});

describe("Slack", () => {
  test("短い一通と、部分ごとのスレッドになり、どの件にも詳細のボタンがある", () => {
    const { lead, thread } = renderSlackDigest(cardOn(annaka, "2024-04-01"));
    expect(lead.text).toBe(
      `安中市 今週のまとめ 4月1日(月)〜4月7日(日)\n令和6年度、上半期の終わりまであと182日・公約48件(達成15件・期限後の報告なし29件・期限前4件)\n${COVERAGE}\n今年度中の期限 2件\n期限を過ぎて実績の報告がありません 29件\n前回のまとめ以降に更新された記録 4件`,
    );
    expect(lead.blocks.map(({ type }) => type)).toEqual(["header", "context", "context", "section"]);
    expect(thread).toHaveLength(3);
    const buttons = thread[1]!.blocks.flatMap((block) =>
      "accessory" in block && block.accessory ? [block.accessory] : [],
    );
    expect(buttons.map((button) => ("text" in button ? button.text?.text : null))).toEqual(Array(5).fill("詳細"));
  });

  test("一件に二つより多くすることがあれば、ボタンは下の段に並ぶ", () => {
    const card = cardOn(annaka, "2024-04-01");
    const item = card.sections[0]!.items[0]!;
    const more = { ...item, actions: [...item.actions, { label: "記録する", intent: { kind: "settings" } as const }] };
    const { thread } = renderSlackDigest({ ...card, sections: [{ ...card.sections[0]!, items: [more] }] });
    expect(thread[0]!.blocks.map(({ type }) => type)).toEqual(["section", "section", "actions"]);
  });

  test("とても長い文や件数でも、上限に収まる", () => {
    for (const [text, many] of [
      ["長い文章".repeat(300), 30],
      ["<!channel>&<@U1>", 40],
      ["", 3],
    ] as const) {
      const [digest, ...others] = monstrousReminders(text, many);
      const { lead, thread } = renderSlackDigest(digest);
      for (const message of [lead, ...thread, ...[digest, ...others].map(renderSlackMessage)]) {
        expect(findBlockFaults(message.blocks)).toEqual([]);
        expect(message.text.length).toBeLessThanOrEqual(4_000);
        // A button's value is data that nobody is shown.
        expect(JSON.stringify(message).replace(/"value":"[^"]*"/g, "")).not.toMatch(/<!|<@/);
      }
    }
  });
});

test("工程がいくつもあれば、はじめの一つと、ほかが何件か", () => {
  const step = (item: string) => ({ item, text: "実施" });
  expect(describeSteps([step("広報"), step("契約"), step("評価")])).toEqual(["広報: 実施(ほか2件)"]);
  expect(describeSteps([step("広報")])).toEqual(["広報: 実施"]);
});
