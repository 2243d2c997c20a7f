import { describe, expect, test } from "vitest";
import type { Recorded } from "./fake-slack.ts";
import {
  createStaffBench,
  DEPARTMENT_CHANNEL,
  fill,
  findButton,
  listButtons,
  OUTSIDER,
  RECORDER,
  REVIEWER,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench({
  departmentChannels: [{ department: "地域創生推進課", channel: DEPARTMENT_CHANNEL }],
});

async function openHome(user: string, view?: Recorded) {
  bench.forget();
  await bench.event({ type: "app_home_opened", user, channel: "D0HOME", tab: "home", ...(view && { view }) });
  return (await bench.calls("views.publish"))[0]!;
}

describe("App Home", () => {
  test("だれも報告していないあいだは、まだ報告のないものと、記録するボタンが並ぶ", async () => {
    const home = await openHome(RECORDER);
    const text = shown(home.body.view);
    expect(text).toContain("*達成 0件 / 全4件*");
    expect(text).toContain("期限後の報告なし4件");
    expect(text).toContain("未報告(達成の記載も担当課の報告もないもの) 4件");
    expect(text).toContain("まだ報告のないもの 4件");
    expect(text).not.toContain("確認待ち(未公開)");
    expect(listButtons(home.body.view).filter(({ text: label }) => label === "記録する")).toHaveLength(4);
  });

  test("課でしぼりこむと、その課の取組だけになり、次に開いたときも同じ課が出る", async () => {
    const home = await openHome(RECORDER);
    await bench.tap({
      at: "home",
      value: "",
      selected: "秘書広報課",
      actionId: "staff:department",
      view: home.answer.view,
    });
    const [, filtered] = await bench.calls("views.publish", 2);
    expect(shown(filtered!.body.view)).toContain("全2件");
    expect(shown(filtered!.body.view)).not.toContain("地域まちづくり協議会への人的支援");
    const again = await openHome(RECORDER, filtered!.answer.view);
    expect(shown(again.body.view)).toContain("全2件");
    await bench.tap({ at: "home", value: "", selected: "-", actionId: "staff:department", view: again.answer.view });
    expect(shown((await bench.calls("views.publish", 2))[1]!.body.view)).toContain("全4件");
  });

  test("一覧でしぼり、「ほか…件も見る」で全部を見て、まとめに戻れる", async () => {
    const home = await openHome(RECORDER);
    const lists = home.body.view.blocks
      .flatMap(({ elements }: Recorded) => elements ?? [])
      .find(({ action_id: id }: Recorded) => id === "staff:list");
    const value = lists.options.find(({ text }: Recorded) => text.text === "まだ報告のないもの").value;
    await bench.tap({ at: "home", actionId: "staff:list", value: "", selected: value, view: home.answer.view });
    const [, drawn] = await bench.calls("views.publish", 2);
    expect(shown(drawn!.body.view)).toMatch(/まだ報告のないもの \d件/);
    expect(shown(drawn!.body.view)).not.toContain("今週ひとこと要るもの*");
    const back = findButton({ ...drawn!, body: drawn!.body.view }, "まとめに戻る");
    await bench.tap({ at: "home", ...back, view: drawn!.answer.view });
    expect(shown((await bench.calls("views.publish", 3))[2]!.body.view)).toContain("今週ひとこと要るもの");
  });

  test("報告のない課に一押しでたずねると、課のチャンネルに「記録する」付きで届き、同じ日に二度は届かない", async () => {
    bench.forget();
    await bench.command(REVIEWER, "未報告 R7");
    expect((await bench.calls("respond"))[0]!.body.text).toMatch(/令和7年度の報告がまだない取組 \d件/);
    bench.forget();
    await bench.command(REVIEWER, "未報告");
    const [list] = await bench.calls("respond");
    expect(list!.body.text).toMatch(/まだ報告のない取組 \d件/);
    const ask = listButtons(list!.body).find(({ value }) => value.includes("地域創生推進課"))!;
    for (let times = 0; times < 2; times++)
      await bench.tap({ user: REVIEWER, at: "ephemeral", value: ask.value, actionId: ask.actionId });
    const [asked, ...more] = await bench.posts("今の状況を教えてください");
    expect(more).toEqual([]);
    expect(asked!.body.channel).toBe(DEPARTMENT_CHANNEL);
    expect(listButtons(asked!.body).map(({ text }) => text)).toContain("記録する");
    await expect
      .poll(() =>
        bench.slack.calls
          .filter(({ method }) => method === "respond")
          .map(({ body }) => shown(body))
          .join(),
      )
      .toContain("✓ 今日、たずねました");
    await bench.calls("respond", 3);
  });

  test("担当者を決めると、App Home に出て、外すと消える", async () => {
    bench.forget();
    await bench.command(REVIEWER, "担当者 公式LINEの登録者");
    const [offer] = await bench.calls("respond");
    const block = offer!.body.blocks.find(({ block_id: id }: Recorded) => id?.startsWith("owner:"));
    expect(block.elements[0].type).toBe("users_select");
    const at = { at: "ephemeral" as const, actionId: "staff:owner", value: "", blockId: block.block_id };
    await bench.tap({ user: REVIEWER, ...at, selectedUser: RECORDER });
    const [, chosen] = await bench.calls("respond", 2);
    expect(shown(chosen!.body)).toContain(`担当者: <@${RECORDER}>`);
    const home = shown((await openHome(RECORDER)).body.view);
    expect(home).toContain(`・担当 <@${RECORDER}>`);
    expect(home).toContain("*自分の担当 1件*");
    // Whoever may do nothing here reads no names of colleagues.
    expect(shown((await openHome(OUTSIDER)).body.view)).not.toContain(RECORDER);
    bench.forget();
    await bench.press(REVIEWER, chosen!, "担当者を外す");
    expect(shown((await bench.calls("respond"))[0]!.body)).toContain("担当者: 決まっていません");
    expect(shown((await openHome(RECORDER)).body.view)).not.toContain("・担当");
    bench.forget();
    await bench.command(REVIEWER, "担当者 ロケット発射台");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("その取組は見つかりませんでした");
    await bench.tap({ user: REVIEWER, ...at, blockId: "owner:konan-9-9", selectedUser: RECORDER });
    expect((await bench.calls("respond", 2))[1]!.body.text).toContain("この取組は見つかりません");
  });

  test("物語: App Home から記録 → 画面が新しくなり確認待ちに → 確認者の App Home で承認 → 達成に数える", async () => {
    const home = await openHome(RECORDER);
    const button = findButton({ ...home, body: home.body.view }, "記録する");
    await bench.tap({ at: "home", ...button, view: home.answer.view });
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    await bench.submit(RECORDER, form, fill(form, { 状況: "達成", 実施したこと: "計画どおり終えた" }));
    const [, drawn] = await bench.calls("views.publish", 2);
    expect(shown(drawn!.body.view)).toContain("確認待ち(未公開) 1件");
    expect(listButtons(drawn!.body.view).map(({ text }) => text)).not.toContain("承認して公開");

    const reviewer = await openHome(REVIEWER);
    const approve = findButton({ ...reviewer, body: reviewer.body.view }, "承認して公開");
    await bench.tap({ user: REVIEWER, at: "home", ...approve, view: reviewer.answer.view });
    const [, after] = await bench.calls("views.publish", 2);
    expect(shown(after!.body.view)).toContain("*達成 1件 / 全4件*");
    expect(shown(after!.body.view)).not.toContain("確認待ち(未公開)");
    await bench.calls("chat.postMessage");
  });

  test("差し戻されたものは「今週ひとこと要るもの」の先頭に、理由と出る", async () => {
    const entry = await bench.record(RECORDER, "konan-1-2", { 状況: "進行中" });
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "return", entry, list: false }),
      actionId: "staff:return:0",
    });
    const form = (await bench.calls("views.open", 2))[1]!.answer.view;
    await bench.submit(REVIEWER, form, fill(form, { どこを直すか: "何をしたかを一言" }));
    await bench.calls("chat.postMessage", 3);
    const home = await openHome(RECORDER);
    const text = shown(home.body.view);
    expect(text).toContain("今週ひとこと要るもの 1件");
    expect(text).toContain("差し戻されました: 何をしたかを一言");

    // 書いたものが入ったまま開く
    bench.forget();
    await bench.tap({
      at: "home",
      ...findButton({ ...home, body: home.body.view }, "直して送る"),
      view: home.answer.view,
    });
    const again = (await bench.calls("views.open"))[0]!.answer.view;
    expect(again.title.text).toBe("記録を訂正する");
    const chosen = again.blocks.flatMap(({ element }: Recorded) => element?.initial_option?.text.text ?? []);
    expect(chosen).toContain("進行中");
  });

  test("/yakusoku 記録 は、ことばで取組をさがしてボタンを出し、/yakusoku 確認待ち は確認待ちを並べる", async () => {
    // Somebody named on the way makes it no 引き継ぎ.
    await bench.command(RECORDER, `記録 公式LINEの登録者 <@${REVIEWER}>`);
    const [one] = await bench.calls("respond");
    expect(one!.body).toMatchObject({ response_type: "ephemeral" });
    expect(one!.body.text).toBe("この取組の進捗を記録します。");
    await bench.press(RECORDER, one!, "記録する");
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    expect(shown(form)).toContain("市民視点を取り入れた情報発信の充実");
    await bench.submit(RECORDER, form, fill(form, { 指標の値: "250", 年度: "令和7年度" }));
    await bench.calls("chat.postMessage", 2);
    await bench.command(REVIEWER, "確認待ち");
    const [, list] = await bench.calls("respond", 2);
    expect(shown(list!.body)).toContain("確認待ちの記録 1件");
    findButton(list!, "承認して公開");
    await bench.command(RECORDER, "記録");
    expect((await bench.calls("respond", 3))[2]!.body.text).toContain("どの取組かを続けて書いてください");
    await bench.command(RECORDER, "記録 ロケット発射台");
    expect((await bench.calls("respond", 4))[3]!.body.text).toContain("その取組は見つかりませんでした");
  });
});
