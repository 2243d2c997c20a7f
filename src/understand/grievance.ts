import type { AsideId } from "./ask-model.ts";
import { namesDay } from "./names-day.ts";

/**
 * Whether a message wishes for something or complains of it, and orders nobody to do anything for the writer: 「右から来る車が
 * 見えん。ミラー付けてくれ」「同じ住所を四枚も書かされた」. Of a thing that a plan deals with, the record is what there is to say; only
 * an order (「代わりに書いといて」「今日直しに来て」), a thing of the writer's own that is lost or broken (「暗証番号を忘れた」) and how
 * to apply are asked elsewhere.
 * @param aside what the way it is put seems to ask for
 */
export function isGrievance(aside: AsideId, text: string): boolean {
  if (!/[ぁ-ん]/.test(text) || ORDERS.test(text.replace(WORKS, "")) || OWN_TROUBLE.test(text)) return false;
  switch (aside) {
    case "request":
    case "trouble":
      return true;
    case "chat":
      return SUFFERS.test(text);
    case "application":
      return WISHES.test(text) && !APPLIES.test(text);
    case "place":
      return WISHES.test(text) && !ASKS_WHERE.test(text);
    case "weather":
      return !namesDay(text) && !AS_IT_IS_NOW.test(text);
    default:
      return false;
  }
}

/** What a city builds and does: who asks for it wishes, and orders nobody (「街灯を付けてほしい」「バスを増やしてくれ」). */
const WORKS =
  /(?:付け|つけ|取り付け|設置し|増やし|ふやし|減らし|へらし|なくし|無くし|どうにかし|どうにか|何とかし|なんとかし|広げ|ひろげ|安くし|下げ|明るくし|きれいにし|ちゃんとし|しっかりし|取り締まっ|整備し|舗装し|改善し|見直し|残し|守っ|やめさせ|送らせ|出させ|使わせ|払わせ|知らせ|鳴らし|聞かせ|植え|広め|取り立て)て(?:くれ(?:ねえ|へん|ん)?|くん(?:ない|ねえ)|ください|下さい|ほし|欲し|もらえ|もらいた|ちょうだい|や|よ)[ぁ-んー]{0,5}(?=[、。!?\s]|$)/g;

const ORDERS =
  /ください|下さい|くだされ|くださる|ちょうだい|頂戴|もらえ(?:ない(?:でしょう|です)?か|ませんか)|も(?:ほし|欲し)|[枚部個本つ](?:だけ)?(?:ほし|欲し)|(?<![てで])くれ[。!]?$|[てで](?:くだせ|くれ|くん(?:ない|ねえ|ろ)|もらえ|もらいた|いただ|頂[けきい]|ほし|欲し|け(?:ろ|れ)|よこ|寄こ|返し|教え|おしえ|おい[てた]|や$|よ$|[。!\s]*$)|[てで][。!]|とい(?:て|た)|(?:頼|たの)[むみんめ]|お願い|おねがい|よろしく|(?:に|へ|よ)(?:来|き)(?:い|られ|て(?:くれ|[、。!よや]|$))|よこせ|寄こせ|謝[れり]|(?:送れ|出せ|返せ|見せろ|書け|作れ|消せ|探せ)|連絡|紹介し|探し|さがし|見かけ|代わりに|かわりに|代筆|代理|パスワード|過去問|宿題|しゅくだい|作文|原稿|文面|書いて|かいて|作って|つくって|考えて|計算し|まとめて|訳し|送って|届けて|伝え(?:て|と)|呼んで|予想|占っ|占い|しりとり|注文/;

const OWN_TROUBLE =
  /迷惑(?:メール|フォルダ)|設定|[大小]きくする|なくし(?:た|ま|ちゃ|て)|無くし|失くし|忘れ|わすれ|落とし(?:た|ま|て|ちゃ)|おとし(?:た|ま)|(?:壊|こわ)れ|割れ(?:た|て|ちゃ)|割っ|破れ|動かな|うごかな|固まっ|エラー|ログイン|暗証|ロック|アカウント|乗っ取|開かな|ひらかな|届かな|とどかな|届いて(?:い)?(?:な|ま)|(?:つなが|繋が)らん|詰まっ|のまれ|飲まれ|二重|二回|間違え|まちがえ|まちがい|間違い|消え(?:た|ちゃ|て)|逃げ(?:た|ま|ちゃ)|迷子|いなくな|盗|返金|弁償|治療費|どうしよう|どうしたら|どうすれば|どうすりゃ|どないし|直し方|外し方|止め方|やり方|しかた|仕方|番号|点か|鳴り|鳴っ|詐欺|だまさ/;

/** What somebody puts up with. */
const SUFFERS =
  /参った|まいった|まいっち|困(?:って|る|り|っち)|こまって|やられ|荒らされ|掘られ|掘っちま|食われ|食べられち|させられ|かされた|取られ|ひどい|ひでえ|こわい|怖い|おっかな|うるさ|たまら(?:ん|ない|ねえ)|我慢|がまん|腹が?立|いいかげん|いい加減|やめ(?:べ|よう|るしか|たく)|誰も(?:いな|い?ね|来)|足りな|たんね|つらい|しんどい|きつい|不便|心配|出会(?:え|い)|つぶれ(?:ち|そう|かけ)/;

/** 「何かやらせたいんですけど」 */
const WISHES =
  /た(?:い|くて|え)(?:ん|の|です|けど|が|な|わ|よ|んだ|[。!?\s]|$)|(?:ば|たら|と)(?:いい|ええ|良い|助か|うれし)/;

const ASKS_WHERE = /どこ|どちら|どの辺|どのへん|行き方|道順|場所(?:は|って|を|が)|近く|最寄|住所|地図|何階|駐車/;

const APPLIES =
  /申し?込|申請|書類|手続|用紙|願書|応募|締め?切|しめきり|届け?出|登録|予約|受け取|持って|持ち物|必要|いつ|何日|何時|なん(?:にち|じ)|どうやって|どこ[でにへ]|取れる|借り|押さえ|おさえ|参加|入れますか|いくら|資格|条件|止めて|変え/;

/** The weather and what hangs on it are asked of a day, or as they are now. */
const AS_IT_IS_NOW =
  /今|いま|来月|明け方|何時|見ごろ|見頃|天気|予報|気温|何度|て(?:い)?(?:る|ます)(?:か|かな|の|かね)?[。?!]*$/;
