import type { AspectId } from "./aspects.ts";

/** A thing that people ask for by its bare name (「がん検診の料金は?」), and what of a record would answer that. */
export interface AspectNouns {
  /** Alternatives of one pattern, over a normalised question. */
  nouns: string;
  /** What a line of a record must say to be the answer: a clock time, a price; null: no plan says it. */
  answers: RegExp | null;
  examples: readonly { text: string; marks: string }[];
  counterExamples: readonly string[];
}

const OPEN =
  "営業|開館|開園|開庁|開所|開院|開店|診療|受付|受け付け|面会|利用|保育|運行|業務|窓口|稼働|開設|受診|相談|貸出|預かり";

/** What plans do not hold, as nouns at the end of a question; what is asked with a verb stands in `ASPECTS`. */
export const ASPECT_NOUNS: Partial<Record<AspectId, AspectNouns>> = {
  hours: {
    nouns: `(?:${OPEN})(?:時間帯?|日時?|曜日)|(?:休館|定休|休園|休業|休診|休み)の?日|(?<=の|^)(?:時間帯?|曜日|お?休み)`,
    answers: /\d\s*(?::\d|時(?!点|代|間(?!営業)))|[月火水木金土日]曜|24時間|365日/,
    examples: [
      { text: "市民サービスセンターの営業時間", marks: "営業時間" },
      { text: "学童の時間は?", marks: "時間は?" },
      { text: "図書館の休館日を教えて", marks: "休館日を教えて" },
    ],
    counterExamples: ["提供時間の拡大", "残業時間は?", "待ち時間の短縮の取組"],
  },
  price: {
    nouns:
      "(?:利用|使用|手数|入場|入園|入館|入会|受講|参加|検査|受診|診察|初診|保育|延長|登録|駐車|火葬|貸出)料金?|契約(?:額|金額)|料金|単価|値段|代金|入会金|敷金|礼金|(?:不動産|土地|住宅|販売)(?:の)?価格|地価|家賃|お代|参加費|会費|給食費|月謝|運賃|乗車賃|自己負担(?:額|金)?|窓口負担",
    answers: /(?<![千百])(?<!百万)\d\s*円|\d万円|(?<=: )無料/,
    examples: [
      { text: "がん検診の料金は?", marks: "料金は?" },
      { text: "学童の利用料はいくらですか", marks: "利用料はいくらですか" },
      { text: "さかい聖苑の料金", marks: "料金" },
      { text: "端末1台の単価と契約先は?", marks: "単価と契約先は?" },
    ],
    counterExamples: ["料金の見直しは?", "使用料・手数料の見直しの担当は?", "水道料金を上げる?"],
  },
  booking: {
    nouns: "予約(?:方法|先|サイト)?|空き(?:状況|時間)?|空室|キャンセル待ち",
    answers: /予約/,
    examples: [
      { text: "がん検診の予約は?", marks: "予約は?" },
      { text: "学童の空き状況を知りたい", marks: "空き状況を知りたい" },
    ],
    counterExamples: ["空き家は?", "予約システムの導入は?"],
  },
  application: {
    nouns:
      "申し?込み?(?:方法|先|期間|書|用紙)?|(?:申請|登録|応募|利用|入会|受講|入園|入所)(?:方法|資格|先|書類?|用紙|手続き?)|手続き?(?:方法)?|必要な?書類|持ち物|納期限|募集(?:要項|期間)|求人|採用試験|受験資格|使い方|借り方|もらい方|(?:支払い?|納付|払い?込み?)(?:方法|先)|(?:支払い|払い|納め)方",
    answers: /(?:申請|申し?込み?|手続き?|応募|受付)(?:先|方法|期間|窓口|場所|の場所|のしかた)|納期限/,
    examples: [
      { text: "学童の申し込みは?", marks: "申し込みは?" },
      { text: "空き家の補助の申請方法", marks: "申請方法" },
      { text: "水道料金の支払い方法は?", marks: "支払い方法は?" },
    ],
    counterExamples: ["手続きのオンライン化は?", "支払い方法を増やす取組は?", "申請の出張受付は?"],
  },
  phone: {
    nouns:
      "(?:電話|携帯|直通|内線)(?:の)?番号|でんわばんごう|(?<=の|^)電話|ファックス番号|fax番号|メールアドレス|urlアドレス",
    answers: /\d{2,4}-\d{2,4}-\d{3,4}|フリーダイヤル/,
    examples: [
      { text: "保健センターの電話番号", marks: "電話番号" },
      { text: "財政課の係長の携帯番号おしえて", marks: "携帯番号おしえて" },
    ],
    counterExamples: ["電話相談は?"],
  },
  place: {
    nouns: "住所|所在地|地図|行き方|アクセス(?:方法)?|最寄り?駅|駐車場|停留所|バス停",
    answers: /所在|住所|駐車場|停留所|バス停/,
    examples: [{ text: "さかい聖苑の住所は?", marks: "住所は?" }],
    counterExamples: ["駐車場の整備は?", "停留所の見直しは?"],
  },
  event: {
    nouns: "開催日(?:時|程)?|日程|日取り|次回の?(?:日程|開催)?|出演者|プログラム",
    answers: null,
    examples: [{ text: "市長と話す会の日程は?", marks: "日程は?" }],
    counterExamples: ["プログラムの導入は?"],
  },
  weather: {
    nouns: "天気|混雑(?:状況|具合)?|混み(?:具合|ぐあい)|待ち時間|運行状況|開花(?:状況)?|路面状況|水温",
    answers: null,
    examples: [{ text: "碓氷病院の混雑状況は?", marks: "混雑状況は?" }],
    counterExamples: ["待ち時間の短縮は?", "混雑の緩和は?"],
  },
  result: {
    nouns: "(?:落札|抽選|試験|選挙|投票|入札)結果|落札(?:額|者|業者)|当選者|受賞者|優勝者|合格(?:者|率|発表)|倍率",
    answers: null,
    examples: [{ text: "先週の入札結果", marks: "入札結果" }],
    counterExamples: ["入札結果の公表は?"],
  },
};

/** What may follow the noun until the question or its sentence ends: nothing names anything further. */
const END =
  "(?:(?:と[一-龠]{2,6})?(?:だけ|のみ)?(?:は|って|を|が|について|とか|など|も)?(?:いくら|いつ|どう|どこ|何|なに|どれ(?:くらい|ぐらい)|どのくらい|何時|ある|あり)?(?:なの|なんです|です|ます|になって|にな)?(?:か|の|い?る|い?ます|りますか?)?(?:を?(?:教え|おしえ|知り|しり|調べ|見せ|聞き)(?:て|た)[^。?]{0,8})?)\\s*(?:[?。!]|$)";

export function patternOfNouns({ nouns }: AspectNouns): RegExp {
  return new RegExp(`(?:${nouns})${END}`, "g");
}
