import { describe, expect, test } from "vitest";
import { describeDigest } from "../../handlers/api/describe-digest.ts";
import { followReminder, type TopicKeeper } from "../../handlers/reminder-desk.ts";
import { ALL_TOPICS, encodeTopic, type Topic } from "../../src/reminder/topic.ts";
import { recordsOf } from "../reminder/city-records.ts";

const NOW = new Date("2026-11-29T03:00:00.000Z");
const records = recordsOf("isesaki");

function createKeeper(topics: Topic[]): TopicKeeper {
  const kept = new Map(topics.map((topic) => [encodeTopic(topic), topic]));
  return {
    list: async () => [...kept.values()],
    add: async (topic) => void kept.set(encodeTopic(topic), topic),
    remove: async (topic) => void kept.delete(encodeTopic(topic)),
    removeAll: async () => kept.clear(),
    remark: null,
  };
}
async function tap(topic: string, on: "0" | "1", before: Topic[] = []) {
  const keeper = createKeeper(before);
  const card = await followReminder({ kind: "subscribe", topic, on }, records, keeper, NOW);
  return {
    title: "title" in card ? card.title : null,
    text: JSON.stringify(card),
    kept: (await keeper.list()).map(encodeTopic),
  };
}

describe("受け取るものを選ぶ", () => {
  test("選べば残り、もう一度押せばやめ、すべてやめれば何も残らない", async () => {
    expect((await tap("digest", "1")).kept).toEqual(["digest"]);
    expect((await tap("digest", "0", [{ kind: "digest" }])).kept).toEqual([]);
    const two: Topic[] = [{ kind: "digest" }, { kind: "record", id: records.measures[0]!.id }];
    expect((await tap(ALL_TOPICS, "0", two)).kept).toEqual([]);
  });

  test("市にもうない記録や分野は選べないが、やめることはできる", async () => {
    for (const topic of ["record:isesaki-gone", "field:gone", "x"])
      expect((await tap(topic, "1")).kept, topic).toEqual([]);
    expect((await tap("record:isesaki-gone", "0", [{ kind: "record", id: "isesaki-gone" }])).kept).toEqual([]);
  });

  test("分野は続けて選べるように、選んだあとも分野の一覧が出る。まとめでは出ない", async () => {
    const keeper = createKeeper([]);
    const fields = await followReminder({ kind: "fields" }, records, keeper, NOW);
    const topic = /field:[a-z0-9-]+/.exec(JSON.stringify(fields))?.[0];
    expect(topic).toBeDefined();
    const chosen = await tap(topic!, "1");
    expect(chosen.kept).toEqual([topic]);
    expect(chosen.text.match(/field:/g)!.length).toBeGreaterThan(1);
    expect((await tap("digest", "1")).text).not.toMatch(/field:/);
  });

  test("残しておけない所では、何も残さずに、受け取れる所を言う", async () => {
    const card = await followReminder({ kind: "subscribe", topic: "digest", on: "1" }, records, null, NOW);
    expect(JSON.stringify(card)).toContain("LINE");
  });
});

test("お知らせの中身は、たのまれたときだけ、二つのチャンネルの形でも出す", () => {
  const bare = describeDigest(records, "2026-11-30", false);
  expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(["line"]));
  expect(bare.states.reduce((sum, { count }) => sum + count, 0)).toBe(records.measures.length);
  const rendered = describeDigest(records, "2026-11-30", true);
  expect(rendered).toMatchObject({
    line: expect.any(Array),
    slack: { lead: { blocks: expect.any(Array) } },
    text: bare.text,
  });
});
