import { describe, expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { findLanguage } from "../../src/understand/find-language.ts";

describe("質問の書きかた", () => {
  test.each([
    ["O exame de câncer de mama é de graça na cidade?", "other"],
    ["How can I take out the garbage?", "other"],
    ["Tôi có thể nhận tư vấn bằng tiếng Việt không?", "other"],
    ["请问哪里可以连免费的无线网络？", "other"],
    ["¿Hay ayuda para demoler una casa vacía?", "other"],
    ["じしんや たいふうの とき スマホに おしらせが きますか", "plain_japanese"],
    ["やきゅうじょうのらいとLEDになった？", "japanese"],
    ["PFI", "japanese"],
    ["PPS 公園の方", "japanese"],
    ["企業版ふるさと納税の寄附、件数と金額は？", "japanese"],
    ["指定管理者制度", "japanese"],
    ["SELECT * FROM pledges; ってか防災士のお金は?", "japanese"],
  ])("「%s」は %s", (text, language) => expect(findLanguage(normalizeText(text))).toBe(language));
});
