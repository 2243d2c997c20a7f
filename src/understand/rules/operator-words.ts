/** Between what is left out and the verb. */
export const LEFT = "(?:(?<=の)だけ|一個だけ|一つだけ)?(?:を|は|が|も|だけ|のみ|さえ)?";
export const REST =
  "(?:(?:、|と)?(?:残り(?:は|を|が|って)?|何(?:と何)?が(?:残|のこ)(?:る|り(?:ます)?|っ(?:た|て(?:い)?る))(?:の|か)*))?";

/** 「もう一つ」, and not 「もう一つのほう」 of two. */
export const ONE_MORE = "もう\\s?(?:一つ|ひとつ|1つ|一個|一件)(?!の(?:ほう|方))";

/** Another department, and with one: 「よその課と一緒に」「ほかの部署と組んで」. */
export const OTHERS = "(?:(?:よそ|ほか|他|別)の(?:課|部署?|ところ|とこ)|他課|他部署|よそ)(?:や[^、。?]{1,6})?";
/** 「一つの課だけで済んでる」: no other is needed, nothing is done yet. */
export const SUFFICES = "(?:済(?:んで|ませて)|足りて|間に合って|完結して)(?:い)?る";
export const WITH_OTHERS = `${OTHERS}と(?:も|は)?(?:一緒|いっしょ|共同|合同|共管|連名|連署|組んで|並んで|相乗り)(?:に|で|の)?`;
export const SHARING = ["する", "やる", "持つ", "担当する", "なる", "入る", "組む", "受け持つ"];

/** Two at once, and what they do. */
export const BOTH =
  "(?:両方|双方|両者|両資料|二つ|2つ|どちらも|どっちも|いずれも|どちらに|どっちに|(?:どちら|どっち|いずれ)(?=にも))(?:とも)?";
export const STANDING_IN = [
  "関わる",
  "かかわる",
  "入る",
  "持つ",
  "使う",
  "載る",
  "のる",
  "出る",
  "出てくる",
  "登場する",
  "掲載する",
  "記載する",
  "書く",
  "揃う",
  "担当する",
  "顔を出す",
];

/** A document by its form, and its side of two. */
export const DOCUMENT = "(?:一覧表?|シート|リスト|資料|表)(?:の?(?:ほう|方|側))?";
/** 「一覧に|掲載の|ない」 */
export const SAID_THERE =
  "(?:まだ|まったく|全く|全然|一切|どこにも)?(?:(?:名前|記載|掲載|記述|登場|項目|題名|それ)(?:が|の|は|も|すら)?)?";
export const STANDING_THERE = [
  "見える",
  "見つかる",
  "見当たる",
  "見あたる",
  "載せる",
  "載る",
  "のる",
  "掲載する",
  "記載する",
  "登場する",
  "ある",
];

/** Parts of a plan and of a city hall, of which there may be another. */
export const PLACE_WORD =
  "(?:課|部(?!分)|局|室|係|部署|区分|分野|章|柱|節|施策項目|基本施策|基本目標|重点項目|大項目|中項目|小項目|見出し|くくり|括り|まとまり)";
