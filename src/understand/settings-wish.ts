import { toHiragana } from "../text/kana.ts";
import { scriptOf } from "../text/script-of.ts";

const list = (words: string) => words.trim().split(/\s+/);

/** Pieces of Japanese wishes to stop or change what the bot sends: patterns of the normalised text, katakana as hiragana. */
const PIECES = {
  /** Says all of it. */
  alone: list(`
    ^(?:もう|本当に|ほんとに|全部|ぜんぶ|二度と)?(?:いらない|いらん|いりません|いらへん|要らない|要らん|要りません|不要|必要(?:ない|ありません)|もう(?:いい|ええ|結構|たくさん|十分|うんざり))(?:だ|です)?(?:よ|わ|から|かな|って)?$
    (?:line|らいん|めっせーじ|通知|連絡|これ)?(?:は|が|も)?(?:もう|二度と)?(?:来|こ|届か|とどか|送ら|おくら|知らせ|鳴ら)なく(?:て|ても)(?:いい|ええ|良い|結構|大丈夫|構わない|かまわない)(?:です)?
    (?:登録|受信|配信|購読|あかうんと)(?:情報|内容|者情報)?(?:を|の)(?:消して|消したい|抹消|削除|(?:取り消|取消|とりけ)(?:したい|して))
    (?:もう|二度と|これ以上|勝手に)?送(?:ら(?:ない|ん)(?:で(?:ほしい)?|といて|でいい|でええ)|るな|って(?:くるな|こないで|(?:きて)?(?:欲し|ほし)くない)|りつけるな)
    (?:もう|二度と|これ以上)\\s?(?:来|こ|いら|要ら)ない(?:で|です)? (?:もう)?(?:届か|とどか|来|こ)ないように(?:して|したい|する)
    (?:知らせ|しらせ|教え|連絡し|送っ)てくれなくて(?:も)?(?:いい|結構|大丈夫) (?:受け取り|うけとり)たくない (?:受け取|うけと)らない(?:設定|よう)(?:に)? (?:受け取り|うけとり)を?(?:やめ|止め)(?:る|たい|て)
    ぶろっく(?:する(?:ぞ|よ|から|わ)|したい|する|します|の?(?:仕方|しかた|方法|やり方)) (?:やめ|止め|解除|退会)(?:方|かた|の?(?:方法|やり方|しかた|仕方))が?(?:わから|分から|知りた)(?:ない|ん|いです|い)
    (?:しばらく|当分|いったん|一旦)(?:は|の間)?(?:お)?(?:休みたい|休みます|休ませて|やすみたい|お休みします)(?:です)?
    どう(?:やったら|やって|すれば|したら)?(?:解除|退会|停止|止ま|とま|やめら|止めら|止め|やめ)(?:る|れる|ります|れます|するの|すれば|たら)
    さーびす(?:の|を)?(?:解除|解約|退会) (?:登録|あかうんと)(?:を|の)?(?:消して|消したい|抹消|削除) (?:週|月)に?1(?:回|度)(?:だけ)?に(?:して|した|変え(?:て|られ)?|減らし(?:て)?|でき)(?:い|る|ます)?(?:ほしい|たい)?
    (?:勝手に)?(?:来る|くる)(?:の|ん)?(?:だけど|ですが|けど)(?:止め|とめ|やめ)(?:られる|られますか|たい|て)
    ふぉろー(?:中|している)(?:の?(?:記録|もの|施策|公約|取組項目|取組|一覧))?`),
  /** Why the reader leaves. */
  reason: list(`
    引っ?越(?:した|す|します)(?:ので|から) (?:市外|県外|他市|よそ)(?:に|へ)(?:転出|引っ?越)(?:する|す|した|します)(?:ので|から) 退職した(?:ので|から)
    (?:もう)?(?:見|使わ|読ま)ない(?:ので|から|です|し|で) 見られない(?:ので|から) 興味(?:が|は)?ない(?:ので|から|です) ぶろっく(?:せずに|しないで|しなくても|はせずに|はしたくないけど|は嫌なので)`),
  /** What is wanted no more, and needs no object. */
  loud: list(`
    うるさい うざい しつこい 煩わしい わずらわしい 迷惑 めいわく 邪魔 じゃま (?:多|おお)すぎ(?:る|ます|て)? (?:来|き|届き|とどき)すぎ(?:る|て)? (?:来|こ)ないで (?:鳴ら|なら)さないで`),
  /** That it is not wanted. */
  enough: list(`
    いらない いらん いりません 要らない 要らん 要りません 不要 必要(?:ない|ありません) 結構 けっこう 多(?:い|くて) もう?(?:いい|ええ)(?:です)? (?:来|こ|届か|とどか|鳴ら)な(?:いよう|くして)
    (?:欲し|ほし)くない (?:見|読み)たくない 困(?:る|って|ります) (?:し|よこさ|寄こさ|出さ|ださ)(?:ないで(?:ください|ほしい)?|んといて)
    よこすな 寄こすな 出すな だすな (?:ご|御)?(?:勘弁|かんべん|遠慮|えんりょ)`),
  /** What is to be done with it; 「やめて」 alone is said to who sends. */
  act: list(`
    (?:止め|とめ|やめ|辞め)(?:たい|て|る|ます|させ|られ|ろ|れ|え|や|よう|方)? (?:切|き)(?:りたい|り(?:方|かた)|って|る|ります|らせて|れ) (?:消|け)(?:したい|して|す|します|せ)
    (?:外|はず)(?:したい|して|す|します|せ) (?:無く|なく)(?:したい|して|す) (?:登録|一時)?(?:解除|かいじょ|停止|ていし) 終了 しゅうりょう (?:終わり|おわり)(?:に(?:したい|して|する|します))? (?:終わら|おわら)せ(?:たい|て|る) おしまい
    退会 たいかい 脱会 だっかい 脱退 解約 休止 きゅうし すとっぷ stop みゅーと おふ off おぷとあうと あんさぶすくらいぶ
    (?:減ら|へら)(?:したい|してほしい|して|す|せ) (?:断|ことわ)(?:りたい|る|ります) お?(?:断|ことわ)り(?:したい|します|いたします)?
    打ち?切(?:り(?:たい|ます)?|って|る) (?:取り?|とり)(?:やめ|止め)(?:たい|て|る|ます)?`),
  /** What is done with a thing that is named. */
  handle: list(`
    よし(?:て|たい) よせ 中断 卒業 お?休み お?やすみ (?:断ち|絶ち|抜け|離れ|はなれ|外れ|はずれ|のけ|除け)(?:たい|て|る|ます) 除いて のぞいて
    中止 ちゅうし きゃんせる 抹消 削除 拒否 無効化? 再開 おん 変更 へんこう 管理 確認 一覧 切り?替え? (?:止ま|とま)(?:る|り|れ|ら) (?:取り?消|とりけ)(?:したい|して|す|し)
    (?:変え|かえ)(?:たい|て|る|ます|方) (?:下げ|さげ|落とし|少なくし)(?:たい|て|る) (?:見たい|見せて|開いて)`),
  /** A word that opens the settings by itself. */
  bare: list("設定(?:画面)? せってい りまいん(?:だー?|ど) お知らせ おしらせ 通知 つうち 配信 はいしん"),
  /** What is sent. */
  sent: list(`
    週報 めるまが にゅーす(?:れたー)? 宣伝 案内(?=[^。]{0,3}(?:来|届|送)) (?:送信|配信|購読者?|送付)りすと (?:自動|勝手)(?:で|に)(?:来る|くる|届く)の
    (?:毎週|毎日|毎回|毎朝|毎月|週一|週1)の?あれ (?:毎週|毎回)?の?[月火水木金土日]曜日?の(?=[がはをも])
    知らせ めっせーじ 連絡 れんらく お?便り だいじぇすと まとめ ぷっしゅ あらーと すぱむ 自動送信 送信 送る 更新情報 (?:公式)?(?:line|らいん) めーる とーく
    (?:毎週|毎日|毎回|毎朝|毎月|まいしゅう|まいにち|まいかい|まいあさ|まいつき|週一|週1回?|週に1回|[月火水木金土日]曜日?)?に?の?(?:来る|くる|届く|とどく|送られてくる|送ってくる)?(?:やつ|もの)
    (?:毎週|毎日|何度も|いちいち|しょっちゅう)?(?:来る|くる|届く)の`),
  /** What ties a reader to it. */
  tie: list(
    "登録 とうろく 友だち 友達 ともだち 会員 購読 ふぉろー あかうんと さぶすく 受信 じゅしん 受け取り 音 頻度 ひんど 回数 かいすう",
  ),
  /** Whose it is, how often, politeness and endings; no word that a question about a record is asked by. */
  glue: list(`
    から ので のに けど が、 ちょっと もう もっと 全部 ぜんぶ 全て すべて 一切 しばらく 当分 今後 これから 以後 二度と 早く すぐに? 今すぐ この その これ それ あの えっと
    (?:ぴろん|ぴこん|ぴろりん|ぴんぽん|ぶーぶー|ぴーぴー|ちゃりん|ぽんぽん|じゃんじゃん|がんがん|ばんばん|どんどん){1,3}
    (?<sound>[ぁ-ん][ぁ-んー]{1,2})\\k<sound> 1回 一回 一度 名前 音
    一時的に ひとまず 来週 来月 今週 今月 明日 あした 次回? (?:ん|の)?(?:や|だ|です)(?:けど|が|ねん)
    まいしゅう まいにち まいかい まいあさ まいつき しゅう1 毎月 毎週 毎日 毎回 毎朝 週一 週1回? 週の [月火水木金土日]曜日? 勝手に とりあえず 一旦 いったん やっぱり? そろそろ
    こっち こちら 私 わたし 自分 市役所 役所 市 まちの約束 さん (?:母|父|祖母|祖父|親|家族|本人|夫|妻)(?:が|は)?
    すみません すいません ごめん(?:なさい|ね)? 申し訳(?:ない|ありません)(?:です)?(?:が|けど)? お手数(?:です|を?おかけします)?が? 恐れ入りますが
    です だ ます ました 届く 来る ください 下さい くれ くれますか もらえますか いただけますか (?:お|御)?(?:願|ねが)い(?:します|いたします|致します)? ほしい 欲しい(?:です)? 希望 きぼう したい(?:です)? にしたい して する します できますか できる いい 良い ええ わ よ ね な か
    よ?や(?:ん|で)? ねん で ばい けん さ(?=$|[、。!]) ぞ ってば っての っちゅうの んか 定期 頼[むみん](?:ます)? たの[むみん](?:ます)? 先 とか まじで まじ 本気で
    には 方法 やり方 しかた 仕方 手続き? 画面 どうすればいい(?:です)? どうすれば どうしたら どこ (?:教えて|おしえて) [をはがもにでとへの、。!\\s]`),
} as const;

type Part = keyof typeof PIECES;

/** In this order: what says all of it before what it is made of. */
const ORDER = Object.keys(PIECES) as Part[];
const PIECE = new RegExp(ORDER.map((part) => `(?<${part}>${PIECES[part].join("|")})`).join("|"), "y");

/** All that pieces are written in: with another letter than these and hiragana, a message is not made of pieces alone. */
const LETTERS = new Set(Object.values(PIECES).flat().join(""));
const isSpelled = (wish: string) => {
  for (const letter of wish)
    if (scriptOf(letter) !== "hiragana" && !LETTERS.has(letter) && letter !== " ") return false;
  return true;
};

/** Longest wish that is read. */
const MAX_WISH_CHARS = 60;

/** Hiragana of endings and asides that no piece holds (「とめてくださいませんか」); a noun of another thing is seldom written so. */
const MAX_UNREAD_CHARS = 8;
/** Those that ask or tell of what was. */
const ASKS_OR_TELLS = /た(?!い)|なぜ|いつ|どれ|だれ|どの|なに|いくら|いくつ|らしい|そうだ/;

/**
 * Whether a normalised message wishes to stop or change what the bot sends, and says nothing else: its pieces cover all
 * of it (「通知が多すぎるので止めたい」「市外に転出するので配信解除したい」) but endings in hiragana, where it names what is sent.
 */
export function isSettingsWish(text: string): boolean {
  if (text.length > MAX_WISH_CHARS) return false;
  const wish = toHiragana(text).replace(/[?。!\s]+$/, "");
  if (!isSpelled(wish) || UNDONE.test(text)) return false;
  const found = new Set<Part>();
  PIECE.lastIndex = 0;
  let unread = "";
  while (PIECE.lastIndex < wish.length) {
    const at = PIECE.lastIndex;
    const groups = PIECE.exec(wish)?.groups;
    const part = groups && ORDER.find((one) => groups[one] !== undefined);
    if (part) {
      found.add(part);
      continue;
    }
    // Katakana that nothing reads is a thing with a name.
    if (!/[ぁ-ん]/.test(text.charAt(at)) || unread.length === MAX_UNREAD_CHARS) return false;
    unread += wish.charAt(at);
    PIECE.lastIndex = at + 1;
  }
  const has = (...parts: Part[]) => parts.some((part) => found.has(part));
  const hasObject = has("bare", "sent", "tie");
  // 「メールは不要?」「やめるの?」 ask; 「止められますか」「解除するには?」 wish.
  const isAsked = /(?:[?]|か[。\s]*)$/.test(text) && !ASKS_A_WAY.test(text);
  const isPlain = hasObject && has("act", "handle", "loud", "enough");
  if (unread !== "" && (!isPlain || ASKS_OR_TELLS.test(unread))) return false;
  if (has("alone")) return true;
  if (has("act")) return hasObject || has("reason", "loud", "enough") || !isAsked;
  if (has("bare") && !GETS.test(wish)) return !(isAsked && has("enough"));
  return (
    (has("handle") && hasObject) ||
    (!isAsked && ((has("loud") && !has("tie")) || (has("enough") && (hasObject || has("reason")))))
  );
}

/** 「できていないものの一覧」 holds きていないもの. */
const UNDONE = /でき(?:て(?:い)?)?(?:ない|ません)(?=もの|やつ|取組|公約|施策|項目|の)/;

/** 「LINEでお知らせがほしい」 wishes to get them. */
const GETS = /[がをも](?:ほし|欲し)い/;

/** What is asked is how to do it, or whether the bot will. */
const ASKS_A_WAY = /(?:には|方法|方|どう.*|どこ(?:です)?|(?:られ|でき|もらえ|くれ|いただけ)(?:る|ます))か?[?。\s]*$/;
