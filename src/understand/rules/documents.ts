import { findMatches } from "../../text/find-matches.ts";
import { isSubsequence } from "../catalogue-departments.ts";
import { foundAt, type Rule } from "../rule.ts";
import { does, withoutDoing } from "../verb-forms.ts";

/** Records by the document of their city that prints them. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    name: "document/title",
    reads: function* (text, { catalogue: { documents } }) {
      if (documents.length < 2) return;
      const lists = documents.filter(({ title }) => title.endsWith("一覧"));
      if (lists.length === 1) {
        const isBeside = documents.some((one) => {
          const form = KATAKANA_END.exec(one.title)?.[0];
          return one !== lists[0] && form !== undefined && text.includes(form);
        });
        for (const match of findMatches(isBeside ? BESIDE_ANOTHER : BY_ITS_FORM, text))
          yield foundAt(match.index, match[0], lists[0]!.title);
      }
      for (const { title } of documents) {
        const named = namesBeginning(title, text);
        if (named !== null) yield foundAt(named.index, named.words, title);
        for (let start = 0; start < title.length; start++) {
          const end = title.slice(start);
          const at = text.indexOf(end);
          const tells = end.length >= MIN_DOCUMENT_CHARS || KATAKANA.test(end);
          if (at < 0 || !tells) continue;
          for (let place = at; place >= 0; place = text.indexOf(end, place + 1)) {
            // 「「中長期」と書いてあるシートは別物」: named again, it bears what is said of it.
            if (place > at && /(?:て(?:い|あ)?る|た)$/.test(text.slice(0, place))) continue;
            // 「市長公約実施目標シート」
            const own = /市長$/.exec(text.slice(0, place))?.[0] ?? "";
            const made = MADE.exec(text.slice(place + end.length))?.[0] ?? "";
            yield foundAt(place - own.length, own + end + made, title);
          }
          // By its whole name in one place, it may be 「シート」 in another.
          if (KATAKANA.test(end)) break;
        }
      }
    },
    produce: ([, title], { catalogue: { documents } }) => {
      const document = documents.find((one) => one.title === title);
      return document
        ? {
            kind: "condition",
            condition: { kind: "document", id: document.id, title: document.title },
            asOf: document.asOf,
          }
        : null;
    },
    weight: 1,
    examples: [
      { text: "目標シートの公約一覧", marks: "目標シート", city: "annaka" },
      { text: "シートに「公約達成」の判があるもの", marks: "シート", city: "annaka" },
      { text: "再起動プロジェクトの一覧で達成のもの", marks: "再起動プロジェクトの一覧", city: "annaka" },
      { text: "一覧上すでに達成になっているのは", marks: "一覧上", city: "annaka" },
      { text: "10月末の一覧で達成になってるやつ", marks: "の一覧で", city: "annaka" },
      { text: "一覧に無くてシートだけにあるのは?", marks: "一覧", city: "annaka" },
      { text: "一覧表にもシートにも出てくるもの", marks: "一覧表", city: "annaka" },
      { text: "シートと一覧のどちらにも登場する項目", marks: "一覧", city: "annaka" },
      { text: "一覧・シート両方 全部", marks: "一覧", city: "annaka" },
      { text: "シートにあって一覧で見つからないもの", marks: "一覧で", city: "annaka" },
      { text: "シートに載っているものの一覧には記載がない公約", marks: "の一覧", city: "annaka" },
      { text: "シートのみ・一覧なし", marks: "一覧", city: "annaka" },
      {
        text: "市長公約実施目標シートが作られている項目",
        marks: "市長公約実施目標シートが作られている",
        city: "annaka",
      },
      { text: "「今年度達成予定」の一覧表には載っていない項目", marks: "「今年度達成予定」の一覧表", city: "annaka" },
      { text: "一覧表のほうでは区分が短期のもの", marks: "一覧表のほうでは", city: "annaka" },
    ],
    counterExamples: [
      "一覧を見せて",
      "一覧で見せて",
      "達成の一覧に載せて",
      "「達成」の一覧を見せて",
      "一覧・件数・題名",
      "公約の一覧と件数",
    ],
  },
  {
    // 「どっちの資料にも出てくる公約」
    name: "document/both",
    reads: new RegExp(
      `(?:どちら|どっち|両方|双方|二つ|2つ)の(?:資料|文書|書類|紙)(?:とも)?(?:にも|に|の両方に)(?:${does(["顔を出す", "載る", "のる", "出る", "出てくる", "登場する", "掲載する", "書く", "記載する"])}|ある)(?=もの|やつ|公約|取組|施策|項目|の(?:は|って|を))`,
      "g",
    ),
    produce: (_, { catalogue: { documents } }) =>
      documents.length === 2
        ? {
            kind: "condition",
            condition: { kind: "and", of: documents.map(({ id, title }) => ({ kind: "document", id, title })) },
          }
        : null,
    examples: [
      { text: "どっちの資料にも出てくる公約", marks: "どっちの資料にも出てくる", city: "annaka" },
      { text: "両方の書類に顔を出すのは?", marks: "両方の書類に顔を出す", city: "annaka" },
    ],
    counterExamples: ["どっちの資料?", "シートと一覧、どちらにも載ってる"],
  },
  {
    // 「ほかの時点のシートは見なくていいんで、」: the day that is meant is named beside it.
    name: "document/other_days",
    reads: new RegExp(
      `(?:時点が|日付が)?(?:ほか|他|別|違う|ちがう|それ以外)の(?:時点|日付|日|月)(?:の(?:シート|もの|やつ|分|資料))?は(?:${withoutDoing(["要る", "いる", "見る", "出す", "数える"])}|見なくて(?:いい|よい)|除いて|抜いて|外して|不要|結構|いい)(?:です)?(?:ので|んで|から|よ)?[。、]`,
      "g",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 3,
    examples: [
      { text: "ほかの時点のシートは見なくていいんで、R5年12月の", marks: "ほかの時点のシートは見なくていいんで、" },
      { text: "時点がほかの日のシートは要らない。", marks: "時点がほかの日のシートは要らない。" },
    ],
    counterExamples: ["ほかの日の教室は?", "ほかの月の分は要らない家計簿"],
  },
  {
    // 「総合計画の施策35」: the one plan that a city has parts nothing.
    name: "document/only",
    reads: function* (text, { catalogue: { documents } }) {
      const [only, ...others] = documents;
      if (only === undefined || others.length > 0) return;
      for (let at = text.indexOf(only.title); at >= 0; at = text.indexOf(only.title, at + 1))
        if (/^(?:の|で|、|に(?:は|ある|載|書)|には)/.test(text.slice(at + only.title.length)))
          yield foundAt(at, only.title);
      for (const { 0: words, 1: start = "", index } of findMatches(SHORT_PLAN, text))
        if (
          words !== only.title &&
          (only.title.endsWith(words) ||
            (only.title.startsWith(start) && isSubsequence(words.replace("の", ""), only.title)))
        )
          yield foundAt(index, words);
    },
    produce: () => ({ kind: "filler" }),
    examples: [
      { text: "総合計画の施策35から39まで", marks: "総合計画", city: "suzaka" },
      { text: "行革の計画って結局なん項目あるの", marks: "行革の計画", city: "isesaki" },
      { text: "行革の実施計画に載っている取組項目は何件", marks: "行革の実施計画", city: "konan" },
      { text: "実施計画には何がありますか", marks: "実施計画", city: "konan" },
    ],
    counterExamples: ["計画の期間は?"],
  },
];

/** 「行革の計画」「総計画」: the plan by some letters of its title. */
const SHORT_PLAN =
  /(?<!\p{Script=Han})(\p{Script=Han})\p{Script=Han}{0,7}(?:の(?:実施|推進|行動)?)?計画(?=の(?!見直|策定)|で|、|に|って|は|が|全体|$)/gu;

/** 「再起動プロジェクトの一覧」 for 再起動プロジェクト一覧; null where the text does not name it so. */
function namesBeginning(title: string, text: string): { index: number; words: string } | null {
  const form = FORMS.find((one) => title.endsWith(one)) ?? "";
  const name = title.slice(0, title.length - form.length);
  const index = form === "" || name.length < MIN_DOCUMENT_CHARS ? -1 : text.indexOf(name);
  if (index < 0) return null;
  const rest = /^の?(?:一覧表?|表|シート|リスト|資料|計画書?)?/.exec(text.slice(index + name.length))![0];
  return { index, words: name + rest };
}
/** The document by its form alone, where what it says is asked for: 「一覧で達成になっている」「一覧とシートの両方」. */
const PRINTED = "(?:小項目|中項目|大項目|実施内容|番号|区分|目標年度|事業名|題名|行|欄|列|段)";
const BY_ITS_FORM = new RegExp(
  [
    "(?<=[日末月点在])の一覧表?(?:で(?:は)?|に(?:は)?)?",
    `(?<!の)一覧表?(?:上(?:で(?:は)?)?|の?(?:ほう|方|側)(?:で(?:は)?|に(?:は|も)?)|で(?:は)?(?=、?(?:すでに|もう|区分)?(?:が)?「?(?:達成|短期|中期|載って))|に(?=「?(?:短期|中期)|掲げ)|(?=に(?:は|も)?(?:(?:載|の)[っらり]|掲[げ載]|登場|名前|出て|ある(?:けど|が|の[にで]|もの)|(?:無|な)[くい][^。?]{0,8}シート))|(?=(?:に?だけ|にしか|だけに|のみに)(?:載|の[っる]|ある|出|な[いく]))|(?=と[^、。?]{0,8}シート)|(?:に|で)も(?=[^。?]{0,12}シート)|(?=の${PRINTED}))`,
    "(?<=シート(?:と|や|か|、|でも|にも))一覧表?",
    "「[^」]{2,30}」(?:の|という)一覧表?(?=に(?:は|も)?(?:載[っら]|掲載|出て|名前|な[いく]|無))",
  ].join("|"),
  "g",
);
const FORMS = ["一覧", "シート", "計画", "計画書"];

/** What is said of a list beside another document: that is no wish for a list. */
const OF_LIST = [
  "(?=と|や|か(?!ら選)|・|/|&|及び|および|並びに|ならびに|また|または|もしくは|なし|に?だけ|のみ|から(?:漏|抜|落|外))",
  "(?=、[^、。?]{0,8}シート)",
  "(?=も(?:あ[るっり]|載|の[っる]|出|作))",
  "(?=に(?:は|も)|に(?:載|の[っら]|出|無|な))",
  "に(?=あ[るっり]|記|掲|書|入|登場|名前|見)",
  "で(?:は|も)?(?=見[つ当え]|達成|短期|中期|長期|な[いく]|無|載|の[っら])",
  `の?(?:ほう|方|側)|の(?=${PRINTED}|公約|もの|やつ|取組|施策|項目|区分)`,
].join("|");
/** 「一覧・シート両方」: where the other document is named, the list is one too. */
const BESIDE_ANOTHER = new RegExp(
  `(?:(?<=もの)の|(?<!の|公約|取組|施策|項目|[もやをたる件名]))一覧表?(?:${OF_LIST})|(?<=を)一覧表?(?=と(?:照|見比|比べ|突き?合))|${BY_ITS_FORM.source}`,
  "g",
);

/** A document's own word for its form (「シート」), with no longer name of it in the text. */
const KATAKANA = /^[\p{Script=Katakana}ー]{3,}$/u;
const KATAKANA_END = /[\p{Script=Katakana}ー]{3,}$/u;

/** What is said of a document that there is one: 「シートが作られている項目」. */
const MADE = new RegExp(
  `^が(?:${does(["作る", "用意する", "作成する", "存在する"])}|ある)(?=もの|やつ|公約|取組|施策|項目|の(?:は|って|を|だけ))`,
);

/** Shorter ends of titles (「一覧」) are words of their own. */
const MIN_DOCUMENT_CHARS = 5;
