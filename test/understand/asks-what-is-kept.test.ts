import { describe, expect, test } from "vitest";
import { isNoise } from "../../src/progress/is-noise.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { asksWhatIsKept } from "../../src/understand/asks-what-is-kept.ts";

describe("何を残しているかという質問", () => {
  test.each([
    "個人情報は?",
    "個人情報は",
    "個人情報はどうなっていますか",
    "個人情報の扱いは?",
    "個人情報の取り扱いについて",
    "プライバシーは?",
    "プライバシーポリシー",
    "何を残していますか",
    "何を残してるの?",
    "なにをのこしていますか",
    "何を保存していますか?",
    "どんな情報を集めていますか",
    "質問は保存されますか",
    "送った内容は残りますか",
    "履歴は残る?",
    "このボットは何を記録していますか",
    "データは保存されるの?",
    "書いたことは誰かに見られますか",
    "会話は消えますか",
    "私の情報は保存されますか",
    "名前は残りますか",
    "この会話は誰かに見られてる?",
    "この質問の内容は残りますか?",
    "誰かに読まれますか",
    "匿名ですか?",
    "私の名前は分かりますか",
    "privacy",
    "what data do you keep?",
  ])("%s", (text) => expect(asksWhatIsKept(normalizeText(text))).toBe(true));

  test.each([
    "個人情報の保護の取組",
    "個人情報保護の研修は?",
    "個人情報の漏えい対策の担当課",
    "記録の一覧",
    "データの活用の取組",
    "オープンデータの取組は?",
    "何を目標にしていますか",
    "何が残っていますか、未達成のもの",
    "歴史資料の保存の取組",
    "町並みの保存",
    "公文書の保存期間の見直し",
    "質問はどこ",
    "マイナンバーの目標",
    "文化財を残す取組",
    "匿名の相談窓口の取組",
    "この計画の内容は見られますか",
    "質問",
  ])("%s は、計画の質問のまま", (text) => expect(asksWhatIsKept(normalizeText(text))).toBe(false));
});

describe("質問でないものは残さない", () => {
  test.each([
    "ああああ",
    "asdfgh",
    "qwertyuiop",
    "www",
    "wwww笑",
    "っっっだ",
    "12345",
    "水",
    "はははははは",
    "testtesttest",
    "sdfkjhg",
    "!!!???",
    "😀😀",
    "hjkl asdf",
  ])("%s", (text) => expect(isNoise(text)).toBe(true));

  test.each([
    "渡り廊下の屋根は?",
    "花壇の水やり",
    "給食",
    "wifi",
    "gomi",
    "PFI",
    "garbage day",
    "バス",
    "DX",
    "いぬのふん",
    "ぴょんぴょん広場",
  ])("%s は残す", (text) => expect(isNoise(text)).toBe(false));
});
