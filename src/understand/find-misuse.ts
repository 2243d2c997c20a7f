import { NAME_PATTERNS } from "../domain/personal-names.ts";

/** Attempts to make the bot say or do something else: orders to forget its rules, made-up papers, others' messages. */
export const STEERING = new RegExp(
  [
    "(指示|命令|ルール|設定|プロンプト|制約)(を|は|なんか)?(すべて|全て|全部)?(無視|無効|忘れ|上書き|解除|破棄)[^。]*(答え|言|出|作|書|返事|話)",
    "(システム|開発者|管理者)(プロンプト|モード)",
    "システム管理者だ|偽の(資料|情報|数字|カード)|なりすま|(ほか|他)の(市民|人|利用者|ユーザー)(が|の)(送|書|質問|会話|メッセージ)",
    "(必ず|以後は|これからは).{0,30}(と|って)(答えよ|答えろ|言え|答えて|言って|返事)",
    // An order at the end of a sentence; 「計画に何と書いてありますか」 is none.
    "(?<!何|なん)(と|って)(書い|返答し|回答し|返信し|返し|発言し|宣言し|答え|復唱し|言っ)て(ください|下さい|くれ|ちょうだい|頂戴|みて|ね|よ|[。.!」]|$)",
    "(そのまま|一字一句|次の(文|言葉)を)[^。]{0,12}(繰り返し|くりかえし|くり返し|復唱|出力|言っ)",
    "ignore (all|any|previous|the above)|system prompt|repeat everything|developer mode|jailbreak",
  ].join("|"),
);

/** What is nobody else's business. 「滞納」 alone may be a measure. */
const AFFAIRS =
  "滞納|収入|年収|住所|電話番号|家族構成|病気|病歴|借金|生活保護|前科|連絡先|成績|給料|居場所(?!づくり|作り|が|の|に)|居所|住んでいる|引っ越し先|転居先";

/** People who are near the one who asks, or named. */
const NEARBY =
  "(隣|となり|近所|向かい)の?(家|人|方|奥さん|旦那|おじ|おば|[\\p{Script=Han}]{1,3}さん)|知り合い|知人|友達|友人|同級生|元(夫|妻|カレ|カノ)|(?<![\\p{Script=Han}])(?!農家|業者|生産者|職員|市民|住民|患者|議員|学生|皆|母|父|奥|客)[\\p{Script=Han}]{2,4}(さん|氏)(が|の|は|って)";

/** People of whom a list would harm those on it. */
const EXPOSED =
  "滞納(者|している(人|方|家))|(空き家|空家|空き地|土地|この家|あの家)の(持ち主|所有者|地主|名義人)|((一|1|ひとり)人?暮らし|独居|独り暮らし)の?(老人|高齢者|お年寄り|女性|人)|(生活保護|dv|虐待|被害)[^。]{0,6}(受給者|受けている人|避難[^。]{0,4}(人|方|者)|被害者)";

/** What the city does about it, or the asker's own paperwork. */
const NO_MEASURE =
  "(?![^。]*(取組|取り組み|とりくみ|施策|計画|事業|支援|見守|登録|窓口|相談|手続|届|変更|づくり|への|何課|(どこ|どの|何)の課|担当))";

/** Somebody else's own affairs (滞納, 住所, 収入 …), which no plan holds and no bot may tell. */
export const ABOUT_PERSON = new RegExp(
  [
    `(${NEARBY}).{0,14}(${AFFAIRS})`,
    // 滞納者の名前を教えて, 空き家の持ち主は誰; 「空き家の持ち主への働きかけ」 is a measure.
    `${NO_MEASURE}(${EXPOSED})(の|は|って|が)?[^。]{0,6}(名前|氏名|住所|家(は|の場所)?どこ|居場所|連絡先|電話番号|名簿|一覧|リスト|誰|だれ|どなた|どこ(の家|に住|の人))`,
    "(近所|隣|町内|となり)の?(滞納者|生活保護の?(人|受給者)|前科)",
    // 逃げた妻の住所, 妻の居場所を教えて
    `${NO_MEASURE}(逃げた|出て行った|出ていった|家を出た|別れた|離婚した|避難した|別居(中|した|している)?の?)[^。]{0,6}(妻|夫|嫁|旦那|娘|息子|子|人|彼女|彼氏|母|父|女|男|相手)の?[^。]{0,4}(住所|居場所|居所|連絡先|家(は|の場所は)?どこ|電話番号|引っ越し先|転居先|住んで)`,
    `${NO_MEASURE}(妻|夫|嫁|旦那|彼女|彼氏|あの人|あいつ|あの女|あの男)の(居場所(?!が|の|に)|居所|住所|連絡先|引っ越し先|転居先|家(を教|は?どこ|の場所))`,
    // 鈴木太郎は滞納していますか
    `${NAME_PATTERNS.fullName}(さん|氏|様|くん|君)?(が|の|は|って)[^。]{0,14}(${AFFAIRS})`,
  ].join("|"),
  "u",
);
