import { scriptPattern } from "../../domain/script-pattern.ts";
import { findLikely } from "../choose-rules.ts";
import { anyOf, type Condition } from "../condition.ts";
import { foundAt, type Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { CALLED, RECORDS, WORDING, WRITING } from "./mention-patterns.ts";

import { isName } from "./mentions.ts";

const LETTERS = "[\\p{Script=Han}\\p{Script=Katakana}ーa-z0-9]";
/** A name begins behind a mark or a particle: 「空き|家」 is one word. */
const BEGINS = "(?<=^|[\\s、。?!をがはにもでって])";
/** A thing or those it is about: 「SNS」「お年寄り」「障がいのある人」「SNS(ソーシャルメディア)」. */
const NAME = `${BEGINS}(?<name>(?:お|ご)?${LETTERS}{1,12}(?:がい|ども|り)?(?:者|(?:の(?:ある|ない|いる)|(?:を|に)(?:持つ|抱える))(?:人|方|子|家庭|家|世帯))?)(?:\\((?<gloss>[^()]{2,14})\\))?`;
const TEXT = "(?:中身|本文|文中|内容|文章|説明文?|どこか)(?:の(?:中|どこか))?(?:に|で)(?:は|も|ちゃんと)?、?";
const STANDING = `(?:${does([...WRITING, "出る", "出てくる", "入る", "載る", "触れる", "含む", "ある"])})`;
const USING =
  "(?:を|も|で|とか)*(?:使い|つかい|使う|使って|用い|用いて|活用し|活用して|活用|利用し|利用して|利用|発信し|やり|やる|載せ)(?:ます|たい|る|する|します)?(?:(?:っ?て)|と|という)?";

const PATTERNS = [
  // 「障がいのある人のことが中身に書いてある」
  scriptPattern(
    `${NAME}(?:の(?:こと|話|名前?|件|記述|記載)|(?:${CALLED})(?:${WORDING}))?(?:が|は|も|について(?:が|は)?)${TEXT}${STANDING}(?=${RECORDS})`,
    "gu",
  ),
  // 「SNS(ソーシャルメディア)使いますって書いてある」
  scriptPattern(`${NAME}${USING}(?:(?:って|と|という${WORDING}が)${does(WRITING)})(?=${RECORDS})`, "gu"),
  // 「障がい者って書いてある」: letters of two kinds.
  scriptPattern(
    `${NAME}(?:(?:って|と)${does(WRITING)}|${CALLED}${WORDING}(?:が|は|も)?${STANDING})(?=${RECORDS})`,
    "gu",
  ),
  // 「SNS(ソーシャルメディア)って書いてある」「SNSかソーシャルメディアと書かれた」
  scriptPattern(
    `${BEGINS}(?<name>${LETTERS}{2,12})(?:\\((?<gloss>[^()]{2,14})\\)|(?:か|や|または|もしくは|とか)(?<other>${LETTERS}{2,12})(?:とか)?)(?:(?:って|と)${does(WRITING)}|(?:${CALLED}|の)${WORDING}(?:が|は|も)?${STANDING})(?=${RECORDS})`,
    "gu",
  ),
];

const literal = (words: string): Condition => ({ kind: "topic", words, literal: true });

/** Things, and those whom it is about, that are said to stand in a record's text. */
export const MENTION_OF_THINGS_RULES: readonly Rule[] = [
  {
    name: "mention/thing",
    reads: function* (text, { catalogue, needles }) {
      for (const pattern of PATTERNS)
        for (const { index, 0: whole, groups = {} } of findLikely(pattern, text, needles)) {
          const { name = "", gloss, other } = groups;
          if ([name, gloss ?? other ?? ""].every((one) => !isName(one, catalogue) && !NO_THING.test(one)))
            yield foundAt(index, whole, name, gloss ?? other ?? "");
        }
    },
    within: PATTERNS,
    produce: ([, name = "", other = ""]) => ({
      kind: "condition",
      condition: anyOf([name, ...(other === "" ? [] : [other])].map(literal)),
    }),
    weight: 2,
    examples: [
      {
        text: "障がいのある人のことが中身に書いてある公約を見たい",
        marks: "障がいのある人のことが中身に書いてある",
        city: "annaka",
      },
      { text: "お年寄りの話が内容に出てくる取組", marks: "お年寄りの話が内容に出てくる" },
      {
        text: "SNS(ソーシャルメディア)使いますって書いてある項目",
        marks: "sns(ソーシャルメディア)使いますって書いてある",
      },
      { text: "ホームページを活用すると書かれている取組", marks: "ホームページを活用すると書かれている" },
      { text: "SNSかソーシャルメディアと書いてあるもの", marks: "snsかソーシャルメディアと書いてある" },
    ],
    counterExamples: [
      "市民課が中身に書いてある取組",
      "何が書いてあるの?",
      "SNSは使いますか",
      "令和5年度の内容に書いてあるもの",
      "達成と書かれている公約を全部",
      "空き家という言葉が出てくる施策を全部",
      "令和3年度に追加された取組またはR4追加の印がある取組",
      "期限が令和6年度末と書いてある公約",
    ],
  },
];

const NO_THING =
  /追加$|^(?:取組|取り組み|公約|施策|項目|やつ|もの|何|誰|今|数字|数値|年度|目標|期限|担当|題名|指標|予定|(?:令和|平成)?\d+年度?|r\d+)$/;
