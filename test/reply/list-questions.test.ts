import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();

/** Ids of a list answer, or the answer's kind where it is no list. */
function listOf(city: string, question: string): string[] | string {
  const { answer } = findAnswer(question, house.cities.get(city)!, house, null, new Date("2026-11-20T03:00:00Z"));
  return answer.kind === "list" ? answer.views.map(({ measure }) => measure.id) : answer.kind;
}

describe("一覧をたずねる", () => {
  test("区分の名前とほかに意味のない語だけなら、その区分の一覧になる", () => {
    const ids = ["annaka-6-5-1", "annaka-6-5-2", "annaka-6-5-3"];
    expect(listOf("annaka", "公約6の「収入確保対策」は何と何?")).toEqual(ids);
    expect(listOf("annaka", "「収入確保対策」に並んでいる項目を教えて")).toEqual(ids);
    expect(listOf("annaka", "収入確保対策の中身を一通り")).toEqual(ids);
  });

  test("区分と同じ名前の取組があり、一覧と言われなければ、その取組を答える", () => {
    expect(listOf("isesaki", "行政評価の充実は?")).toBe("measure");
  });

  test("「〜以外」「〜は除いて」「〜が担当じゃない」ものを外す", () => {
    const all = listOf("suzaka", "施策の一覧") as string[];
    const with_ = listOf("suzaka", "政策推進課が担当の施策一覧") as string[];
    const rest = all.filter((id) => !with_.includes(id));
    expect(rest.length).toBeGreaterThan(0);
    expect(listOf("suzaka", "担当課に政策推進課が入ってない施策は?")).toEqual(rest);
    expect(listOf("suzaka", "政策推進課以外が担当の施策は?")).toEqual(rest);
    expect(listOf("suzaka", "政策推進課が担当じゃない施策は?")).toEqual(rest);
  });

  test("書かれていない事実でも選べる", () => {
    expect(listOf("konan", "数値目標のない取組は?")).toEqual(["konan-1-1", "konan-1-2"]);
    expect(listOf("konan", "数値目標がある取組は?")).toEqual(["konan-1-3", "konan-1-4"]);
  });

  test("ことばが出てくる取組、指標にしている取組を挙げる", () => {
    expect(listOf("isesaki", "市税収納率を目標値にしている取組")).toEqual(["isesaki-2-2-1", "isesaki-2-2-2"]);
    expect(listOf("suzaka", "SNSという言葉が出てくる施策を全部")).toEqual(["suzaka-35", "suzaka-39"]);
  });

  test("番号の所を二つ言われたら、両方を挙げる", () => {
    const both = [...(listOf("isesaki", "1-(2)の一覧") as string[]), ...(listOf("isesaki", "1-(4)の一覧") as string[])];
    expect(both).toHaveLength(6);
    expect(listOf("isesaki", "1-(2)と1-(4)の一覧")).toEqual(both);
  });

  test("「3月期限」は、この年度の終わりが期限のもの", () => {
    expect(listOf("konan", "3月期限の取組は?")).toBe("not_found");
    expect(listOf("suzaka", "来年3月が期限の施策は?")).toBe("not_found");
    expect(listOf("suzaka", "令和8年3月が期限の施策は?")).toHaveLength(5);
  });

  test("入れ子の区分や部と課も、「と」「や」「か」で並べれば、どちらかのもの", () => {
    const whole = listOf("suzaka", "「市民とともにつくる持続可能なまち」の施策一覧");
    expect(whole).toHaveLength(5);
    expect(
      listOf("suzaka", "「市民とともにつくる持続可能なまち」と「活力にみちた共創のまちづくり」にある施策はどれ?"),
    ).toEqual(whole);
    const rest = listOf("isesaki", "議会事務局以外の取組項目一覧");
    expect(rest).toHaveLength(54);
    expect(listOf("isesaki", "議会議事調査課や議会事務局ではない取組項目はどれ?")).toEqual(rest);
  });

  test("かぎかっこの名前が二つあれば、二つの名前として読む", () => {
    expect(
      listOf("annaka", "「機動力のある行政組織改革」と「自然から選ばれるまちへ」に入っている公約の一覧"),
    ).toHaveLength(3);
  });

  test("期限と「後から追加された」は、別々の条件", () => {
    expect(listOf("isesaki", "R6年度以降の、後から追加された取組")).toHaveLength(6);
    expect(listOf("isesaki", "R3に途中で追加された取組")).toHaveLength(3);
  });

  test("条件のすぐあとに別の条件が続いても、どちらも読む", () => {
    expect(listOf("isesaki", "予防課じゃない2024年度末期限の未報告の取組は何件?")).toHaveLength(54);
    expect(listOf("konan", "数値の目標がある2025年度末期限の取組項目の一覧")).toEqual(["konan-1-3", "konan-1-4"]);
    expect(listOf("annaka", "短期の報告のない公約をすべて")).toHaveLength(29);
    expect(listOf("annaka", "達成したものは何がある?")).toHaveLength(15);
  });

  test("文書の名前にある「一覧」は、一覧をたずねる語ではない", () => {
    expect(listOf("annaka", "荒廃農地対策の強化は、再起動プロジェクト一覧の何枚目?")).toBe("measure");
  });
});

test("「までのもの」は、その年度末までに期限が来るもの", () => {
  const until = listOf("annaka", "令和6年度末までのものは?") as string[];
  const due = listOf("annaka", "令和6年度末が期限の公約") as string[];
  expect(due).toHaveLength(2);
  expect(until).toEqual(expect.arrayContaining(due));
  expect(until.length).toBeGreaterThan(due.length);
});

test("計画の外の話題は、確かなときに名前を言う", () => {
  const { answer } = findAnswer("ごみ袋って有料になるの?", house.cities.get("isesaki")!, house, null, new Date());
  expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "outside", topic: "指定ごみ袋・有料化" } });
});
