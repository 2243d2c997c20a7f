import { DEADLINE_NOTE } from "../../domain/columns.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { OF_RECORDS } from "./counted.ts";
import { BETWEEN, GIVEN, NOT_GIVEN } from "./targets.ts";

/** The column as a place, and what stands in it: 「の欄の記載」「に部署名が」. */
const PLACE =
  "(?:(?:の|ん)?(?:欄|らん|段|列|行|枠|マス|セル|ところ|とこ|項))?(?:(?:の|に(?:は|も)?|へ(?:の|は)?)?(?:記載|記入|中身|内容|書き?込み|(?:部署|課|部)?(?:の)?名(?:前|称)?|(?:部署|文字|字)(?=[がはも])))?";
const EMPTY = `(?:(?:書か|記入さ|記載さ|埋まら)(?:れ)?ず、?)?(?:[:=]\\s?)?(?:${NOT_GIVEN}|(?:空|から)(?:っぽ)?(?:の|な)?(?=の|$|[?。も取施項])|空(?:いて(?:い)?る|の|き|っぽ)?|から(?=の|$))(?:のまま|まま)?(?:に|と|で|の)?(?:なって(?:い)?る|公表されて(?:い)?る|残って(?:い)?る|放置されて(?:い)?る)?`;
const WRITTEN = `(?:に|は|が|も|の)*(?:何かしら|何か|なにか|ちゃんと|すでに|もう)?(?:の)?(?:書き?込み|記入|記載)(?:が|の)?(?:ある|あり(?:の)?|されて(?:い)?る)`;
/** What people call a column beside the name that the plan prints. */
const CALLED: Readonly<Record<string, string>> = {
  関連部署: "関連部署|関連課|関係部署|関係課",
  [DEADLINE_NOTE]:
    '(?:[「『"]?(?:いつまで(?:に)?|期限)[?]?[」』"]?)(?:(?!期限|年度|取組|公約|施策|もの|やつ|かつ|除|外|以外)[^。?]){0,28}?(?:但し書き|ただし書き|断り書き|注記|注釈|注意書き|付記|補足|添え書き|※(?:書き|印|の(?:印|書き込み|文|記述))?(?=が|は|も|の|で|に)|注(?![文目意射力]))(?:\\([^()]{1,16}\\))?',
};
const STICKING = "(?:が|の|も)?(?:くっつい|くっ付い|ぶら下がっ|添えられ|添えて|書き添えられ)(?:て(?:い)?る|た|ある)";

/** By the name of a column; the patterns are long, and each city's plan has a few of them. */
const patterns = new Map<string, { isNamed: RegExp; isFilled: RegExp }>();

function patternOf(name: string) {
  const known = patterns.get(name);
  if (known) return known;
  const called = CALLED[name] ?? escapePattern(name);
  const built = {
    isNamed: new RegExp(called, "u"),
    isFilled: new RegExp(
      `(?:${called})${PLACE}(?:(?<filled>(?:が|に|は|も)*${BETWEEN}(?:何かしら)?${GIVEN}|${WRITTEN}|(?:が|は|も)?(?:空欄|空白|空っぽ|空|ブランク|白紙)(?:じゃ|では)(?:ない|なく)(?:て)?|${STICKING}${name === DEADLINE_NOTE ? '|(?:に|で)(?:は)?[「『"]?[^。?「」]{2,20}[」』"]?(?:と|って)(?:ある|書(?:いて(?:い|あ)る|かれて(?:い)?る)|記されて(?:い)?る|なって(?:い)?る)' : ""})|(?:が|は|も|に|を|の)?${BETWEEN}${EMPTY})${OF_RECORDS}`,
      "gu",
    ),
  };
  patterns.set(name, built);
  return built;
}

function* findColumns(text: string, { catalogue: { columns } }: ReadContext): Iterable<Found> {
  for (const name of columns) {
    const { isNamed, isFilled } = patternOf(name);
    if (!isNamed.test(text)) continue;
    for (const match of findMatches(isFilled, text))
      yield foundAt(match.index, match[0], name, match.groups?.filled === undefined ? "" : "filled");
  }
}

/** 「その後も続けますよ、って但し書き」: of the notes to a deadline those by which the work goes on behind it. */
const GOES_ON = /(?:その|期限の?)(?:後|あと)も|続け|続く|続いて|継続/;

/** Records by whether a column of the plan's sheets is filled, as far as the documents' records tell. */
export const COLUMN_RULES: readonly Rule[] = [
  {
    name: "column/filled",
    reads: findColumns,
    produce: ([words = "", name = "", filled]) => {
      const goesOn = name === DEADLINE_NOTE && filled !== "" && GOES_ON.test(words);
      const condition = { kind: "column" as const, name, filled: filled !== "", ...(goesOn ? { says: "続ける" } : {}) };
      return { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      {
        text: "中間進捗の段に何かしら書き込みのある取組は?",
        marks: "中間進捗の段に何かしら書き込みのある",
        city: "konan",
      },
      { text: "関連部署の欄が空白の取組項目", marks: "関連部署の欄が空白の", city: "konan" },
      { text: "関連部署の欄に記載のない取組", marks: "関連部署の欄に記載のない", city: "konan" },
      {
        text: "関連部署に部署名がひとつも入ってない取組",
        marks: "関連部署に部署名がひとつも入ってない",
        city: "konan",
      },
      { text: "関連部署のところが空っぽなのは?", marks: "関連部署のところが空っぽな", city: "konan" },
      { text: "関連部署が空欄なのは?", marks: "関連部署が空欄な", city: "konan" },
      { text: "関連部署が『—』で何も入っていない取組", marks: "関連部署が『-』で何も入っていない", city: "konan" },
      { text: "関連部署=空 の取組", marks: "関連部署=空", city: "konan" },
      { text: "関連部署のマスが空いてるやつ", marks: "関連部署のマスが空いてる", city: "konan" },
      { text: "関連部署あり 一覧", marks: "関連部署あり", city: "konan" },
      { text: "年度末実績の欄が空欄になっている取組項目", marks: "年度末実績の欄が空欄になっている", city: "konan" },
      {
        text: "期限が過ぎてもその後も続けますよ、って但し書きがついてるのは",
        marks: "期限が過ぎてもその後も続けますよ、って但し書きがついてる",
        city: "annaka",
      },
      {
        text: "期限の下に「その後も継続して」と※書きがある公約",
        marks: "期限の下に「その後も継続して」と※書きがある",
        city: "annaka",
      },
      {
        text: "「いつまでに?」の下に※の但し書きがくっついているやつ",
        marks: "「いつまでに?」の下に※の但し書きがくっついている",
        city: "annaka",
      },
    ],
    counterExamples: ["中間進捗は?", "関連部署はどこ?"],
  },
];
