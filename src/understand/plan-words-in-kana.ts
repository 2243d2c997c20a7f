import { type NextPattern, nextOfAll } from "../text/next-pattern.ts";
import { scriptOf } from "../text/script-of.ts";

/** Words for a plan's parts as people write them who write no kanji; each stands as a word of its own. */
export const PLAN_WORDS_IN_KANA: Readonly<Record<string, string>> = {
  きほんもくひょう: "基本目標",
  きほんしさく: "基本施策",
  じゅうてんこうもく: "重点項目",
  しさく: "施策",
  とりくみ: "取組",
  こうもく: "項目",
  こうやく: "公約",
  やくそく: "約束",
  かんけい: "関係",
  いちらんひょう: "一覧表",
  いちらん: "一覧",
  たんき: "短期",
  ちゅうき: "中期",
  ちゅうちょうき: "中長期",
  ちょうき: "長期",
  きげん: "期限",
  しめきり: "締切",
  もくひょうねんど: "目標年度",
  もくひょうち: "目標値",
  もくひょう: "目標",
  すうちもくひょう: "数値目標",
  すうち: "数値",
  たんい: "単位",
  だいめい: "題名",
  なまえ: "名前",
  たんとう: "担当",
  けいかく: "計画",
  とちゅう: "途中",
  たっせい: "達成",
  くぶん: "区分",
  おなじ: "同じ",
  しひょう: "指標",
  せいかしひょう: "成果指標",
  ぷろせすしひょう: "プロセス指標",
  プロセスしひょう: "プロセス指標",
  とうけいしひょう: "統計指標",
  げんじょうち: "現状値",
  きじゅんち: "基準値",
  かんれんぶしょ: "関連部署",
  ぶしょ: "部署",
  くうらん: "空欄",
  せんえん: "千円",
  じてん: "時点",
  ついか: "追加",
  ふくすう: "複数",
  りょうほう: "両方",
  きさい: "記載",
  れんめい: "連名",
  たんどく: "単独",
  しょかん: "所管",
  しーと: "シート",
  じっしもくひょうシート: "実施目標シート",
  じっしもくひょうしーと: "実施目標シート",
  れいわ: "令和",
  へいせい: "平成",
};
const BY_LENGTH = Object.keys(PLAN_WORDS_IN_KANA).toSorted((a, b) => b.length - a.length);

const WORDS = new RegExp(
  `(?<=^|[\\s、。「(]|の|お)(${BY_LENGTH.join("|")})(?=[\\s\\d一二三四五六七八九はのをがもでに、。?)]|扱い|って|だけ|ぜんぶ|あり|なし|まつ|$)`,
  "g",
);
/** What is asked of a record, right behind a particle: 「何年度がもくひょうですか」. */
const ASKED = /(?<=[がはもの])(?:もくひょう|たっせい|きげん|たんとう)(?=です|は|って|[?。]|$)/g;
/** What is written somewhere, and no picture drawn; 「って書いて」 without kanji. */
const WRITTEN = /(?<=[とてもにがは、」]\s?)か(い(?=てあ[るりっ]|てな[いく]|ていな)|かれ(?=てい?[るたな]|てあ|た))/g;
/** What mayors promise before they are elected has one word among the rules, whatever the plan calls it. */
const PLEDGES =
  /(?:市長の)?マニフェスト(?!大賞)|(?:選挙|当選)(?:の(?:とき|時|際|前)(?:に)?|で|前に?|中に?)、?(?:市長が)?(?:約束|公約)(?:した|してた|していた)(?:こと|もの)?/g;
/** 「こうやくろく」; the に and ご behind the word may be others. */
const NUMBERED = /(?<=公約|こうやく)(いち|さん|よん|ろく|なな|しち|はち|きゅう|じゅう)(?=[のでにはが、。\s]|$)/g;
const NUMBERS: Readonly<Record<string, string>> = {
  いち: "1",
  さん: "3",
  よん: "4",
  ろく: "6",
  なな: "7",
  しち: "7",
  はち: "8",
  きゅう: "9",
  じゅう: "10",
};
/** In a message without kanji nothing but these can be so long a word; shorter ones still stand alone, as what is asked. */
const SURE = new RegExp(`(?:${BY_LENGTH.filter((word) => word.length >= 4 && word !== "もくひょう").join("|")})`, "g");

/** 「じゅうてん こうもく」, as Roman letters part it. */
const PARTED =
  /(じっし(?=\s+もくひょう\s)|(?<=じっし\s?)もくひょう(?=\s+(?:シート|しーと))|じゅうてん|きほん|すうち|せいか|とうけい|げんじょう|かんれん)\s+(?=こうもく|もくひょう|しさく|しひょう|ち\s|ぶしょ|シート|しーと)/g;
/** Spaces around a particle between words that have found their kanji. */
const PARTICLES_APART =
  /(?<=[\p{Script=Han}\d]|シート|ページ)\s+(?=[のがをはにでと](?:\s|$|[「『]))|(?<=(?:[\p{Script=Han}\d]|シート|ページ)\s[のがをはにでと])\s+(?=\p{Script=Han})/gu;

/** Who writes no kanji parts the words by spaces, which no rule expects behind a particle or before a verb. */
const joinWords = (text: string) =>
  text
    .replace(/(?<=[\p{Script=Han}\d)」][がをはにのでとも])\s+(?=[\p{Script=Han}ぁ-ん\d「])/gu, "")
    .replace(/(?<=(?:とし|らん|なに|なん|ひとつ)[がにもをの]|[ぁ-ん][がはの](?=\s*\d))\s+/g, "")
    .replace(/(?<=\d)ばん(?=から|まで|の|と|、)/g, "番")
    .replace(/(?<=\d(?:[つ本件個]|年度|年|ねん))\s+(?=[ぁ-ん])/g, "")
    .replace(/(?<=[」)](?:という|って|の))\s+(?=\p{Script=Han}|ことば)|(?<=(?:言葉|字)[がをも])\s+/gu, "")
    .replace(/(?<=以上|以下)\s+(?=[ぁ-ん])/g, "")
    .replace(/(?<=(?:[いるたのな]|だけ))\s+(?=施策|取組|項目|公約|指標|数値目標|計画)/g, "");

/** What stands for words of plans, in this order; behind words in kana alone (`SURE`). */
const SPELLINGS: readonly (readonly [written: RegExp, meant: string | ((word: string) => string)])[] = [
  [WRITTEN, "書$1"],
  [/(?<=[」』"”][がもは]\s?)はい(?=る|って)/g, "入"],
  [NUMBERED, (number) => NUMBERS[number]!],
  [/こうやく(?=\d)/g, "公約"],
  [PLEDGES, "公約"],
  [/市長公約(?=の(?:うち|中|なか)|から|で(?:、|「|達成|期限))/g, "公約"],
  [/(?<![a-z])sheet(?![a-z])(?=[\s\S]*[ぁ-ん])/g, "シート"],
  [/しちょう(?!かく|しゃ|そん)/g, "市長"],
  [/(?<=[\d元]\s?)ねんど|(?<=何)年ど(?=[^う]|$)/g, "年度"],
  [ASKED, (word) => PLAN_WORDS_IN_KANA[word]!],
  [/(?<=[\d元])ねんかん(?!に)/g, "年間"],
  [/(?<=[\d元])ねん(?=$|[\s、。?のはでに\d末])/g, "年"],
  [/(?<=\d)がつ/g, "月"],
  [/(?<=月\d{1,2})にち/g, "日"],
  [/(?<=年度)まつ/g, "末"],
  [/(?<=年度の?\s?)よてい/g, "予定"],
  [/(?<=区分(?:が|は|の|=)?\s?)ち[ゅゆ][うー]き(?=\s|の|$|だけ|[、。])/g, "中期"],
  [/(?<=区分(?:が|は|の|=)?\s?)ち[ゅゆ][うー]ち[ょよ][うー]き(?=\s|の|$|だけ|[、。])/g, "中長期"],
  [/師走/g, "12月"],
  [/名まえ/g, "名前"],
  [/(?<=[」)](?:って|という|の))\s?ことば(?=が|を|の|も)/g, "言葉"],
  // 「R6末〆」
  [/(?<=[末月日度])〆(?!切)/g, "が締切の"],
  [/(\d{1,2}月)、?(?:つまり|すなわち|要するに)、?\1/g, "$1"],
  [/じゅうてん(?=項目)/g, "重点"],
  [/(?<=項目の?\s?\d\s?)ばん(?!め|ごう)/g, "番"],
  [/(?<=\d\s?)ぺーじ/g, "ページ"],
  // 「スポーツの か(課)」: the kanji of what stands before them.
  [/(?:か ?\(課\)|ぶ ?\(部\)|しつ ?\(室\))/g, (word) => word.at(-2)!],
  [WORDS, (word) => PLAN_WORDS_IN_KANA[word]!],
  [/(?<=つ)\s?いじょう/g, "以上"],
  [/(?<=(?:つ|以上|複数|いくつか)\s?の\s?)か(?=\s?(?:が|は|に|で|の|と)(?!る))/g, "課"],
  [/ぶ\s?(や|か|と|・)\s?きょく/g, "部$1局"],
  [/(?<=(?:年度?|途中|計画|あと|後)(?:に|で|から)\s?)ふえ(?=た)/g, "増え"],
  [PARTICLES_APART, ""],
  [/お(?=約束)/g, ""],
  [/(?<=[ぁ-ん])\s+(?=約束|公約)/g, ""],
];
export const PLAN_SPELLINGS: readonly RegExp[] = SPELLINGS.map(([written]) => written);

/**
 * Words for the mayor's pledges and for the parts of a plan, in kanji where a question writes them without.
 * @param next which pattern need be tried
 */
export function spellPlanWords(text: string, next: NextPattern = nextOfAll): string {
  const whole = text.replace(PARTED, "$1");
  const isKana = isInKana(whole);
  // A learner may tell a word in another language: 「すうじの もくひょう (meta em número)」.
  const own = isKana ? whole.replace(/\s*\([\p{Script=Latin}\p{M}\s]{3,30}\)/gu, "") : whole;
  let spelled = isKana ? own.replace(SURE, (word) => PLAN_WORDS_IN_KANA[word]!) : own;
  for (let at = next(PLAN_SPELLINGS, 0, spelled); at >= 0; at = next(PLAN_SPELLINGS, at + 1, spelled)) {
    const [written, meant] = SPELLINGS[at]!;
    spelled = spelled.replace(written, meant as string);
  }
  return isKana ? joinWords(spelled) : spelled;
}

/** Hardly a kanji among the kana. */
function isInKana(text: string): boolean {
  let kana = 0;
  let kanji = 0;
  for (const letter of text) {
    const script = scriptOf(letter);
    if (script === "hiragana") kana++;
    else if (script === "han") kanji++;
  }
  return kana >= 10 && kanji * 6 <= kana;
}
