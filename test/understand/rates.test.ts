import { describe, expect, test } from "vitest";
import { chooseAmong } from "./choose-among.ts";
import { RATES, ratedPlan } from "./scaled-plan.ts";

const plan = ratedPlan();
const chosen = (question: string) => chooseAmong(plan, question, ({ facts }) => RATES.indexOf(facts[0]!.value));

describe("進み具合の割合で選ぶ", () => {
  test.each([
    ["進捗率80%以上の公約", [0, 1]],
    ["進捗率が80パーセントを超えてるもの", [0, 1]],
    ["進み具合が2割以下のもの全部", [4, 5]],
    ["進捗率が二割未満の公約は?", [5]],
    ["達成率が5割を切ってるやつ", [3, 4, 5]],
    ["進捗率がまだ半分いってないのは?", [3, 4, 5]],
    ["進捗が半分に届いていない公約", [3, 4, 5]],
    ["進み具合が半分まで来てるのは?", [0, 1, 2]],
    ["まだ100%になってない公約", [1, 2, 3, 4, 5]],
    ["進捗率80%以上だけど、まだ100%になってない公約", [1]],
    ["進捗率が50%の公約", [2]],
    ["進捗率が100%の公約を一覧で", [0]],
  ])("%s", (question, places) => {
    expect(chosen(question)).toEqual(places);
  });

  test.each(["給食費の3割以下の負担", "半分は税金なの?", "定員の80%以上の園", "進捗率は?"])(
    "ほかの割合や、聞いているだけの文は、条件ではない: %s",
    (question) => {
      expect(chosen(question)).toBeNull();
    },
  );

  test("割合の列のない計画では、読まない", () => {
    const bare = { ...plan, measures: plan.measures.map((measure) => ({ ...measure, facts: [] })) };
    expect(chooseAmong(bare, "進捗率80%以上の公約", ({ id }) => id)).toBeNull();
  });
});
