import { expect, test } from "vitest";
import { STAFF_WORDS } from "../../src/card/slack/staff/staff-words.ts";
import { PROBLEMS } from "../../src/wording/problems.ts";

/** Stands for whatever a sentence is made with. */
const GIVEN = "あるもの";

/** Every sentence of a table, made with something where it needs something. */
function listSentences(table: Readonly<Record<string, unknown>>, given: readonly unknown[]): [string, string][] {
  return Object.entries(table).flatMap(([name, entry]) => {
    const said = typeof entry === "function" ? (entry as (...args: unknown[]) => unknown)(...given) : entry;
    return (Array.isArray(said) ? said : [said]).map((sentence): [string, string] => [name, String(sentence)]);
  });
}

const isSentence = ([, sentence]: [string, string]) =>
  /[ぁ-んァ-ン一-龥]/.test(sentence) && !/undefined|null|NaN|\[object/.test(sentence);

test("断ることばは、どれも、何が起きたかと、次にすることの二つ", () => {
  // A list where one is told a list; it reads as its only entry elsewhere.
  const sentences = listSentences(PROBLEMS, [[GIVEN], GIVEN, GIVEN]);
  expect(sentences.filter((each) => !isSentence(each))).toEqual([]);
  for (const name of Object.keys(PROBLEMS))
    expect([name, sentences.filter(([other]) => other === name).length]).toEqual([name, 2]);
});

test("職員に伝えることばは、どれも空でない", () => {
  const withLists = listSentences({ ...STAFF_WORDS, exportLead: STAFF_WORDS.exportLead(2025) }, [
    [GIVEN],
    [GIVEN],
    3,
    2,
    1,
  ]);
  expect(withLists.filter((each) => !isSentence(each))).toEqual([]);
  expect(STAFF_WORDS.publishedSome(3, "", 0)).toBe("✓ 3件を公開しました。");
  expect(STAFF_WORDS.publishedSome(3, STAFF_WORDS.leftToReview(2), 1)).toBe(
    "✓ 3件を公開しました。残り2件は、もう一度押すと出ます。ほかの課の1件は、その課の確認者が確認します。",
  );
  expect(STAFF_WORDS.imported(0)).toBe("新しい記録はありませんでした。");
  expect(STAFF_WORDS.imported(1)).toBe("✓ 1件を受け取りました(未公開)。確認者に知らせます。");
  expect(STAFF_WORDS.standsNow("→", "進行中", null)).toBe("今: → 進行中");
  expect(STAFF_WORDS.standsNow("→", "進行中", "未公開")).toBe("今: → 進行中(未公開)");
  expect(STAFF_WORDS.reviewDone("CSV の", 5, 3, 1, 1)).toBe(
    "✓ CSV の5件の確認が終わりました(公開 3件・差し戻し 1件・取り消し・訂正 1件)。",
  );
  expect(STAFF_WORDS.reviewDone("", 2, 2, 0, 0)).toBe("✓ 2件の確認が終わりました(公開 2件)。");
});
