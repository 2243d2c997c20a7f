/** Words for a plan's parts as people write them who write no kanji; each stands as a word of its own. */
const IN_KANA: Readonly<Record<string, string>> = {
  きほんもくひょう: "基本目標",
  きほんしさく: "基本施策",
  じゅうてんこうもく: "重点項目",
  しさく: "施策",
  とりくみ: "取組",
  こうもく: "項目",
  こうやく: "公約",
  やくそく: "約束",
  かんけい: "関係",
  いちらん: "一覧",
  たんき: "短期",
  ちゅうき: "中期",
  ちゅうちょうき: "中長期",
  ちょうき: "長期",
};

/** Words that departments are named by, before か, ぶ or しつ. */
const DEPARTMENTS_IN_KANA: Readonly<Record<string, string>> = {
  ざいせい: "財政",
  ざいむ: "財務",
  しょくいん: "職員",
  じんじ: "人事",
  そうむ: "総務",
  かんざい: "管財",
  きかく: "企画",
  きかくちょうせい: "企画調整",
  せいさくすいしん: "政策推進",
  じょうほうせいさく: "情報政策",
  じむかんり: "事務管理",
  こうほう: "広報",
  ひしょこうほう: "秘書広報",
  しみん: "市民",
  しみんかつどう: "市民活動",
  こくさい: "国際",
  じんけん: "人権",
  ぜいむ: "税務",
  しゅうのう: "収納",
  かんきょう: "環境",
  かんきょうせいさく: "環境政策",
  しげんじゅんかん: "資源循環",
  ふくし: "福祉",
  けんこうすいしん: "健康推進",
  すぽーつしんこう: "スポーツ振興",
  スポーツしんこう: "スポーツ振興",
  しょうこうろうどう: "商工労働",
  のうせい: "農政",
  けんせつ: "建設",
  じゅうたく: "住宅",
  どうろいじ: "道路維持",
  としけいかく: "都市計画",
  こうえんりょくち: "公園緑地",
  あんしんあんぜん: "安心安全",
  しょうがいがくしゅう: "生涯学習",
  きょういく: "教育",
  よぼう: "予防",
  けいやくけんさ: "契約検査",
};

/** How who writes in Roman letters leaves out what is long: しんこう → しんこ. */
const shorten = (name: string) =>
  name.replace(/ー|(?<=[おこそとのほもよろごぞどぼょゅうくすつぬふむゆるぐずぶぷ])う/g, "");
const SPELLED = new Map(
  Object.entries(DEPARTMENTS_IN_KANA).flatMap(([kana, name]) => [
    [kana, name] as const,
    ...(shorten(kana).length >= 5 ? [[shorten(kana), name] as const] : []),
  ]),
);
const DEPARTMENTS = new RegExp(
  `(?<=^|[\\s、。「]|の|と|は|や)(${[...SPELLED.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => (name.length >= 6 ? [...name].join(" ?") : name))
    .join("|")})(か|ぶ|しつ|課|部|室)(?=さん|[\\s、。?]|の|は(?!い)|が(?!く)|を|って|だけ|と|も|$)`,
  "g",
);
const DEPARTMENT_ENDS: Readonly<Record<string, string>> = { か: "課", ぶ: "部", しつ: "室" };

const WORDS = new RegExp(
  `(?<=^|[\\s、。「]|の|お)(${Object.keys(IN_KANA)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})(?=[\\s\\d一二三四五六七八九はのをがもで、。?]|扱い|って|だけ|ぜんぶ|$)`,
  "g",
);

/** Words for the mayor's pledges and for the parts of a plan, in kanji where a question writes them without. */
export function spellPlanWords(text: string): string {
  return (
    text
      .replace(/しちょう(?!かく|しゃ|そん)/g, "市長")
      .replace(/(?<=\d\s?)ねんど/g, "年度")
      .replace(/師走/g, "12月")
      .replace(/(\d{1,2}月)、?(?:つまり|すなわち|要するに)、?\1/g, "$1")
      .replace(/じゅうてん(?=項目)/g, "重点")
      .replace(/(?<=項目の?\s?\d\s?)ばん(?!め|ごう)/g, "番")
      .replace(/(?<=\d\s?)ぺーじ/g, "ページ")
      // 「スポーツの か(課)」: the kanji of what stands before them.
      .replace(/(?:か ?\(課\)|ぶ ?\(部\)|しつ ?\(室\))/g, (word) => word.at(-2)!)
      .replace(
        DEPARTMENTS,
        (_, name: string, end: string) => `${SPELLED.get(name.replaceAll(" ", ""))}${DEPARTMENT_ENDS[end] ?? end}`,
      )
      .replace(WORDS, (word) => IN_KANA[word]!)
      .replace(/お(?=約束)/g, "")
      .replace(/(?<=[ぁ-ん])\s+(?=約束|公約)/g, "")
  );
}
