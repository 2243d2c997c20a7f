const MARK = String.raw`(?:@|[([{<【「〔〈《](?:at|a|@|あっと|アット){1}[)\]}>】」〕〉》]|アットマーク|あっとまーく)`;
/** Words for the mark, and signs in its place, only before a domain. */
const SPOKEN_MARK = `(?:[ ](?:at|アット|あっと)[ ]|[☆★■●♪◎○◆♡♥])`;
const DOT = String.raw`(?:[ ]?[.。．][ ]?|[ ]?(?:ドット|どっと|dot|[([{]dot[)\]}])[ ]?)`;
const DOMAIN = String.raw`[\w-]+(?:${DOT}[a-z\d-]+)*${DOT}(?:com|jp|net|org|info|biz|me|co|ne|or|ac|go|ed|lg|br|vn|cn|kr|ph|tw)\b`;

/** A run of letters is tried once, not from each of its letters. */
const START = String.raw`(?<![\w.+%-])`;

/** suzaka@example.com, suzaka[at]example.com, suzaka アット example ドット com */
export const EMAIL = new RegExp(
  [
    `${START}[\\w.+%-]{1,64} ?${MARK} ?[\\w-]+(?: ?\\. ?[a-z\\d-]+)+`,
    `${START}[\\w.+%-]{1,64} ?${MARK} ?${DOMAIN}`,
    `${START}[\\w.+%-]{2,64}${SPOKEN_MARK}${DOMAIN}`,
  ].join("|"),
  "giu",
);

const SERVICE =
  "(?<![a-z])line|ライン|らいん|インスタ(?:グラム)?|instagram|insta|twitter|ツイッター|旧twitter\\)|tiktok|ティックトック|facebook|フェイスブック|zalo|whatsapp|wechat|微信|微信号|微信號|カカオ(?:トーク)?|kakao|telegram|viber|messenger|スカイプ|skype|discord|ディスコード";

/** The city's own accounts are everybody's. */
const NOT_OFFICIAL = "(?<!(?:公式|市の|役所の|official)[^\\n]{0,20})";

/** taro-t in 「LINEはtaro-tです」「インスタ @taro」. */
export const HANDLE = new RegExp(
  [
    `(?<=(?:${SERVICE})[^\\n@]{0,12})${NOT_OFFICIAL}@[a-z\\d][\\w.-]{2,}`,
    `(?<=\\bid[ ]?)${NOT_OFFICIAL}@[a-z\\d][\\w.-]{2,}`,
    `(?<=(?:${SERVICE})(?:の?(?:id|アカウント))?(?:は|:)[ ]?)${NOT_OFFICIAL}[a-z][\\w.-]{3,}(?=です|だよ|[。、 )]|$)`,
    // X(@taro_y), インスタ hanako.1990
    `(?<=(?<![a-z])(?:x|エックス)[ (:]{1,2})${NOT_OFFICIAL}@[a-z\\d][\\w.-]{2,}`,
    `(?<=(?:${SERVICE})[ :]{1,2})${NOT_OFFICIAL}(?=[a-z._-]*\\d)[a-z][\\w.-]{3,}`,
    "(?<=(?:微信号|微信號|wechat id|kakao id|line id)[ :]{1,2})[a-z][\\w.-]{3,}",
    // taro#1234
    "(?<![\\w#])[a-z]\\w{2,}#\\d{4}(?!\\d)",
  ].join("|"),
  "giu",
);
