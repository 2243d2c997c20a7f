import { describe, expect, test } from "vitest";
import { findClaim } from "../../src/understand/find-claim.ts";

describe("言い切りと、数をたずねる質問", () => {
  test.each(["避難所の手引きは何か所分できた?", "トイレは何か国語の案内になった?", "何か月で完成した?"])(
    "「%s」は数をたずねている",
    (question) => {
      expect(findClaim(question)).toBeNull();
    },
  );

  test.each(["なんか新庁舎が完成した?", "新しい橋は何かできた?"])(
    "「%s」は、できたかどうかをたずねている",
    (question) => {
      expect(findClaim(question)?.event).toBe("done");
    },
  );
});
