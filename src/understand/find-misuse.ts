/** Attempts to make the bot say or do something else: orders to forget its rules, made-up papers, others' messages. */
export const STEERING = new RegExp(
  [
    "(指示|命令|ルール|設定|プロンプト|制約)(を|は|なんか)?(すべて|全て|全部)?(無視|無効|忘れ|上書き|解除|破棄)[^。]*(答え|言|出|作|書|返事|話)",
    "(システム|開発者|管理者)(プロンプト|モード)",
    "システム管理者だ|偽の(資料|情報|数字|カード)|なりすま|(ほか|他)の(市民|人|利用者|ユーザー)(が|の)(送|書|質問|会話|メッセージ)",
    "(必ず|以後は|これからは).{0,30}(と|って)(答えよ|答えろ|言え|答えて|言って|返事)",
    "ignore (all|any|previous|the above)|system prompt|repeat everything|developer mode|jailbreak",
  ].join("|"),
);

/** Somebody else's own affairs (滞納, 住所, 収入 …), which no plan holds and no bot may tell. */
export const ABOUT_PERSON =
  /((隣|となり|近所|向かい)の?(家|人|方|奥さん|旦那|おじ|おば|[\p{Script=Han}]{1,3}さん)|知り合い|知人|友達|友人|同級生|元(夫|妻|カレ|カノ)|(?<![\p{Script=Han}])(?!農家|業者|生産者|職員|市民|住民|患者|議員|学生|皆|母|父|奥|客)[\p{Script=Han}]{2,4}(さん|氏)(が|の|は|って)).{0,14}(滞納|収入|年収|住所|電話番号|家族構成|病気|病歴|借金|生活保護|前科|連絡先|成績|給料)/u;
