import { describe, expect, test } from "vitest";
import { converse, headOf, idsAfter } from "./converse.ts";

type Case = [kind: string, city: string, messages: string, ids: readonly string[]];

const FINANCE = "財政部の取組を全部見せて";
const JOINED = "令和3年度に追加された取組を一覧で";
const DAYS = "公約VIで期限が令和6年度末以降の公約を挙げて";

describe("前の一覧から除く", () => {
  test.each<Case>([
    ["命令", "isesaki", `${FINANCE}|収納課の分は引っ込めろ。それ以外だ`, ["2-1-1", "2-3-1", "2-4-1", "2-5-1"]],
    ["命令だけ", "isesaki", `${FINANCE}|収納課のは外せ`, ["2-1-1", "2-3-1", "2-4-1", "2-5-1"]],
    ["わけをはさむ", "isesaki", `${JOINED}|議会のは身内なので外してください`, ["1-1-5", "5-6-7"]],
    ["別のわけ", "isesaki", `${JOINED}|議会のはよそで聞くから除いて`, ["1-1-5", "5-6-7"]],
    [
      "二つの年度",
      "annaka",
      "改革から選ばれるまちへの公約を一覧で|残りは？期限が令和5年度末のものと令和3年度末のを除いたやつ",
      ["6-haiko-atochi", "6-pfi-ppp", "6-shiyu-shisetsu", "6-tomaru-danchi"],
    ],
    ["その課のほか", "konan", "取組を全部|1番目のは何ていう課がやってるの|その課じゃないのは？", ["1-3", "1-4"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("名詞のない「いちばん」", () => {
  test.each<Case>([
    ["遅い", "annaka", `${DAYS}|いちばん遅いのはどれですか`, ["6-haiko-atochi"]],
    ["後", "annaka", `${DAYS}|じゃあ一番後のやつは?`, ["6-haiko-atochi"]],
    ["後から入った", "isesaki", "途中追加のうち、いちばん後から入ったのは", ["2-2-3"]],
    ["新しく加わった", "isesaki", "途中で追加された取組を一覧で|一番新しく加わったのはどれ", ["2-2-3"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });

  test("期限のちがう一覧のないときは、よしあしの問いのまま", () => {
    expect(converse("annaka", "いちばん遅いのはどれですか")).toContain("判断は、資料に書かれていません");
  });
});

describe("いま話している記録の課・時点", () => {
  test.each<[kind: string, city: string, messages: string, says: string]>([
    ["局のなんて課", "isesaki", "上水道管路の更新|水道局のなんて課が受け持ちだったかな", "上水道整備課"],
    ["何ていう課", "isesaki", "上水道管路の更新|何ていう課が持ってるの", "上水道整備課"],
    [
      "何年何月何日現在",
      "annaka",
      `${DAYS}|いちばん遅いのはどれ|何年何月何日現在で書かれていますか`,
      "令和5年12月31日",
    ],
    [
      "やっぱり最初の",
      "annaka",
      "地域猫の手術代|ステッカーを配る店|やっぱり最初の猫のほう。目標年度は？",
      "令和5年度末",
    ],
  ])("%s: %s「%s」", (_, city, messages, says) => {
    expect(headOf(converse(city, messages))).toContain(says);
  });

  test.each<Case>([
    ["局の残り", "isesaki", "上水道管路の更新|あそこの局の残りのやつは", ["1-1-1", "2-7-1"]],
    ["部のほか", "isesaki", "上水道管路の更新|その局のほかのは?", ["1-1-1", "2-7-1"]],
    [
      "猫のほうが続く",
      "annaka",
      "のらねこの手術代を出してくれる話|ステッカーを配る店|やっぱり最初の猫のほう。目標年度は？|担当は?",
      ["1-5-1"],
    ],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });
});

describe("言いかえた集まり", () => {
  test.each<Case>([
    ["もう一つの番号", "suzaka", "基本施策13の施策を全部教えて|もう一つの14は？", ["38", "39"]],
    [
      "数字で決まってるほう",
      "konan",
      "数値目標が決められてないのはどれとどれ|じゃあ数字で決まってるほうは",
      ["1-3", "1-4"],
    ],
    [
      "前置きは話題でない",
      "konan",
      "自由けんきゅうで湖南市の行政改革しらべてます。とりくみをぜんぶおしえて",
      ["1-1", "1-2", "1-3", "1-4"],
    ],
    [
      "担当のほか(ベトナム語)",
      "isesaki",
      "防犯灯及び防犯カメラ内蔵防犯灯事業|Phòng phụ trách việc này còn làm việc nào khác không?",
      ["5-6-1"],
    ],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });

  test.each<Case>([
    [
      "同じ区分の全部",
      "annaka",
      "Does the mayor really visit schools?|List everything in that same education section",
      ["1-4-1", "1-4-2", "1-4-3", "1-4-5"],
    ],
    [
      "二つを外す",
      "annaka",
      "Does the mayor really visit schools?|List everything in that same education section|Drop the mayor one and the water one",
      ["1-4-2", "1-4-3"],
    ],
    [
      "一つを外す",
      "annaka",
      "Does the mayor really visit schools?|Show me everything in the same section|leave out the water one please",
      ["1-4-1", "1-4-2", "1-4-3"],
    ],
    ["スペイン語で外す", "annaka", "特色ある教育の推進の公約を全部|Quita la del alcalde", ["1-4-2", "1-4-3", "1-4-5"]],
  ])("%s: %s「%s」", (_, city, messages, ids) => {
    expect(idsAfter(city, messages)).toEqual(ids);
  });

  test("韓国語で目標の件数をたずねると、目標を答える", () => {
    expect(headOf(converse("suzaka", "빈집 뱅크는 2025년까지 누적 몇 건 등록이 목표예요?"))).toContain("160");
  });
});

test("前の一覧をふくむ部の「残り」は、前の一覧のほか", () => {
  const shown = idsAfter("isesaki", "市民活動課の取組を全部見せて");
  const rest = idsAfter("isesaki", "市民活動課の取組を全部見せて|市民部の残りは?");
  expect(shown.length).toBeGreaterThan(1);
  expect(rest.length).toBeGreaterThan(1);
  expect(rest.filter((id) => shown.includes(id))).toEqual([]);
});

test("「このうち」に続くことばがどの記録にもそのまま無ければ、前の一覧でいちばん近い一つ", () => {
  expect(idsAfter("isesaki", "市民活動課の取組を全部出して|このうち団体にお金を出してるのは")).toEqual(["3-2-1"]);
});
