/** What a piece of a wish says. */
type Part = "sent" | "tie" | "act" | "enough" | "alone" | "reason" | "glue";

const list = (words: string) => words.trim().split(/\s+/);

/** Pieces of Japanese wishes to stop or change what the bot sends, as patterns of the normalised text. */
const PIECES: Record<Part, readonly string[]> = {
  /** What is sent. */
  sent: list(`
    お?知らせ おしらせ 通知 つうち 配信 はいしん メッセージ めっせーじ 連絡 れんらく お?便り リマイン(?:ダー?|ド) りまいん(?:だー?|ど)
    ダイジェスト まとめ プッシュ アラート スパム 自動送信 (?:公式)?(?:line|ライン|らいん) メール めーる
    (?:毎週|毎日|毎回|毎朝|毎月|週一|週1回?|週に1回|[月火水木金土日]曜日?)?に?の?(?:来る|くる|届く|とどく|送られてくる|送ってくる)?(?:やつ|ヤツ|もの)`),
  /** What ties a reader to it. */
  tie: list(
    "登録 とうろく 友だち登録 友達登録 友だち 友達 会員登録 購読 フォロー ふぉろー アカウント サブスク 受信 じゅしん 受け取り",
  ),
  /** What is to be done with it. */
  act: list(`
    (?:止め|とめ|やめ|辞め)(?:たい|て|る|ます|させ|られ|ろ|れ|よう|方)? (?:止ま|とま)(?:る|り|れ|ら) (?:切|き)(?:りたい|って|る|ります|らせて|れ) (?:消|け)(?:したい|して|す|します|せ)
    (?:外|はず)(?:したい|して|す|します|せ) 解除 かいじょ 停止 ていし 中止 終了 キャンセル 退会 解約 抹消 削除 拒否 休止 ストップ ミュート オフ off
    (?:取り?消|とりけ)(?:したい|して|す|し) (?:減ら|へら)(?:したい|して|す|せ) 断(?:りたい|る|ります)`),
  /** That it is too much, or not wanted. */
  enough: list(`
    いらない いらん いりません 要らない 要らん 要りません 不要 必要(?:ない|ありません) 結構 けっこう (?:多|おお)すぎ(?:る|て)? (?:来|き|届き|とどき)すぎ(?:る|て)? うるさい うざい ウザい
    しつこい 迷惑 めいわく 邪魔 (?:来|こ)ない(?:で|よう) (?:届か|とどか)ない(?:で|よう) (?:欲し|ほし)くない (?:受け取り|うけとり|見|読み)たくない 困(?:る|って|ります) (?:送|おく)ら(?:ない|ん)(?:で|といて|よう)?
    (?:送|おく)るな (?:送|おく)らなくて(?:も)?`),
  /** Says all of it. */
  alone: list(`
    (?:もう|二度と|これ以上)(?:送|おく)ら(?:ない|ん)(?:で|といて)? (?:送|おく)ら(?:ん(?:といて|で(?:ええ|いい|よい))|ないでほしい) (?:もう|二度と)\\s?(?:来|こ)ないで (?:送|おく)(?:るな|ってくるな|りつけるな|ってこないで)
    (?:もう)?(?:届か|とどか|来|こ)ないように(?:して|したい|する) (?:知らせ|しらせ|教え|連絡し|送っ)てくれなくて(?:も)?(?:いい|結構|大丈夫) (?:受け取り|うけとり)たくない
    ブロックする(?:ぞ|よ|から|わ) (?:やめ|止め|解除|退会)(?:方|かた|の?(?:方法|やり方|しかた|仕方))が?(?:わから|分から|知りた)(?:ない|ん|いです|い) どうやったら(?:止ま|とま|やめら|止めら)(?:る|れる|ります|れます)
    サービス(?:の|を)?(?:解除|解約|退会) (?:登録|アカウント)(?:を|の)?(?:消して|消したい|抹消|削除) (?:届く|来る|送る|通知の|配信の)(?:回数|頻度)を?(?:減ら|へら|変え)(?:せ|し|す|たい|て)(?:て|たい)?`),
  /** Why the reader leaves. */
  reason: list(`
    引っ?越(?:した|す|します)(?:ので|から) (?:市外|県外|他市|よそ)(?:に|へ)(?:転出|引っ?越)(?:する|す|した|します)(?:ので|から) 退職した(?:ので|から)
    (?:もう)?(?:見|使わ|読ま)ない(?:ので|から|です|し|で) 見られない(?:ので|から) 興味(?:が|は)?ない(?:ので|から|です)`),
  /** Whose it is, politeness and endings; no word that a question about a record is asked by. */
  glue: list(`
    から ので のに けど が、 ちょっと もう もっと 全部 ぜんぶ 全て すべて 一切 しばらく 当分 今後 これから 以後 二度と 早く すぐに? 今すぐ この その これ それ
    こっち 私 わたし 自分 市役所 市 まちの約束 さん (?:母|父|祖母|祖父|親|家族|本人|夫|妻)(?:が|は)?
    すみません すいません ごめんなさい お手数ですが 恐れ入りますが
    です だ ます ました ください 下さい くれ くれますか もらえますか いただけますか (?:お|御)?(?:願|ねが)い(?:します|いたします|致します)? ほしい 欲しい(?:です)? 希望 きぼう したい(?:です)? して する します できますか できる いい 良い ええ わ よ ね な か
    方法 やり方 しかた 手続き? どうすれば どうしたら (?:教えて|おしえて) [をはがもにでとへの、。!\\s]`),
};

const PARTS = Object.keys(PIECES) as Part[];
/** Longest pieces first where one begins like another: what says all of it before what it is made of. */
const ORDER: readonly Part[] = ["alone", "reason", "enough", "act", "sent", "tie", "glue"];
const PIECE = new RegExp(ORDER.map((part) => `(?<${part}>${PIECES[part].join("|")})`).join("|"), "y");

/** Longest wish that is read. */
const MAX_WISH_CHARS = 60;

/**
 * Whether a normalised message wishes to stop or change what the bot sends, and says nothing else: its pieces cover all
 * of it (「通知が多すぎるので止めたい」「市外に転出するので配信解除したい」).
 */
export function isSettingsWish(text: string): boolean {
  if (text.length > MAX_WISH_CHARS) return false;
  const found = new Set<Part>();
  PIECE.lastIndex = 0;
  const wish = text.replace(/[?。!\s]+$/, "");
  while (PIECE.lastIndex < wish.length) {
    const groups = PIECE.exec(wish)?.groups;
    const part = groups && PARTS.find((one) => groups[one] !== undefined);
    if (!part) return false;
    found.add(part);
  }
  if (found.has("alone")) return true;
  // 「メールは不要?」 asks whether it is needed.
  const isAsked = /[?]\s*$|か[。\s]*$/.test(text);
  return (
    (found.has("act") && (found.has("sent") || found.has("tie"))) ||
    (found.has("reason") && (found.has("act") || found.has("enough"))) ||
    (found.has("enough") && found.has("sent") && !isAsked)
  );
}
