import { scriptPattern } from "../../domain/script-pattern.ts";
import { asksWhatIsKept } from "../asks-what-is-kept.ts";
import type { TalkTopic } from "../meaning.ts";
import { foundAt, type Rule } from "../rule.ts";

const talk = (topic: TalkTopic) => () => ({ kind: "talk" as const, topic });
const BOT =
  "(?:このボット|このbot|このlineボット|このアカウント|ボット|あなた|あんた|きみ|君|お前|おまえ|このライン|このline|これ|ここ)";
/** Whoever is asked what they think is named as such. */
const BOT_BY_NAME =
  "(?<![a-z])ai|ボット|(?<![a-z])bot|チャットgpt|chatgpt|あなた|あんた|(?<![とぎり])きみ|(?<![\\p{Script=Han}])君|おまえ|お前|おたく";

/** Questions about the bot itself, and what opens something else than an answer. */
export const TALK_RULES: readonly Rule[] = [
  {
    name: "talk/help",
    reads:
      /^(?:ヘルプ|へるぷ|help|使い方|つかいかた|つかい方|メニュー|menu|(?:何|なに)が?できる?(?:ます)?|何を聞け(?:る|ば(?:いい|よい))?|何を聞いたらいい|どうやって(?:使う|聞く)|どう使う|\?+)(?:の|か|です|んです|を教えて|の)*[か?。!]*$/g,
    produce: talk("help"),
    // 「使い方」 alone is about the bot, not about how to apply for something.
    weight: 3,
    examples: [
      { text: "使い方", marks: "使い方" },
      { text: "何ができますか?", marks: "何ができますか?" },
    ],
    counterExamples: ["コンビニで何ができる?証明書"],
  },
  {
    name: "talk/digest",
    reads:
      /^(?:今週|こんしゅう|週|毎週)の?(?:まとめ|お知らせ|おしらせ|ダイジェスト|期限)(?:は|を(?:見せて|見たい|教えて|ください))?[。?!\s]*$/g,
    produce: talk("digest"),
    examples: [{ text: "今週のまとめ", marks: "今週のまとめ" }],
    counterExamples: ["今週のイベントのまとめは?"],
  },
  {
    name: "talk/who_made",
    reads: new RegExp(
      `^${BOT}?(?:は|って|を)?(?:誰|だれ|どこ)(?:が|の会社が)(?:作|つく|運営|開発|管理|やって)[^。]{0,10}$|^(?:開発|運営|製作|制作)(?:者|元|会社)は?(?:誰|だれ|どこ)?[?。]*$|^${BOT}(?:は|って)?(?:誰|だれ|何者|なにもの)(?:です|なの)?か?[?。]*$`,
      "g",
    ),
    produce: talk("who_made"),
    examples: [
      { text: "このボットは誰が作ったの?", marks: "このボットは誰が作ったの?" },
      { text: "あなたは誰?", marks: "あなたは誰?" },
    ],
    counterExamples: ["計画は誰が作った?", "公園は誰が管理してる?"],
  },
  {
    name: "talk/is_ai",
    reads: new RegExp(
      `^(?:${BOT}(?:は|って)?)?(?:ai|人工知能|chatgpt|チャットgpt|生成ai|ロボット|機械|人間|中の人)(?:です|なの|が答え|が(?:返事|回答)|ですか|と話)[^。]{0,12}$|^(?:ai|中の人)(?:いる|ですか)?\\?*$`,
      "g",
    ),
    produce: talk("is_ai"),
    examples: [
      { text: "これってAIですか?", marks: "これってaiですか?" },
      { text: "中の人いる?", marks: "中の人いる?" },
    ],
    counterExamples: ["AIの導入はどうなった?", "AI型教材の活用"],
  },
  {
    name: "talk/when_it_answers",
    reads: new RegExp(
      `^(?:${BOT}(?<!これ|ここ)|(?:これ|ここ)(?=[^。、?!]{2,16}(?:答え|こたえ|返事|返信)))(?:って|は|も|なら)?、?[^。、?!]{0,6}?(?:夜中|深夜|夜|真夜中|早朝|朝|休日|休み|土日|日曜|祝日|年末年始|正月|24時間|二十四時間|いつでも|何時(?:でも|まで))(?:でも|にも|も|に|は|の日も|で)?、?(?:ちゃんと|ずっと|すぐ)?(?:答え|こたえ|返事|返し|返信|動い|起き|使え|つかえ|相手|聞い|応じ|やって|対応)[^。、]{0,14}[?。]*$`,
      "g",
    ),
    produce: talk("help"),
    weight: 2,
    examples: [
      { text: "あんたは夜中でも答えてくれるのかい", marks: "あんたは夜中でも答えてくれるのかい" },
      { text: "このボットは24時間使えますか?", marks: "このボットは24時間使えますか?" },
      { text: "ここって休みの日も返事くれるの", marks: "ここって休みの日も返事くれるの" },
      { text: "あなたは何時まで対応してますか", marks: "あなたは何時まで対応してますか" },
    ],
    counterExamples: ["夜中でも診てくれる病院は?", "これは土日でも使える窓口ですか", "ここの窓口は夜も開いてる?"],
  },
  {
    name: "talk/how_are_you",
    reads: new RegExp(
      `(?<=^|[、。!?\\s])(?:${BOT}(?:は|も|さん)?、?)?(?:お)?(?:元気|げんき|調子(?:は)?(?:どう|いい|ええ))(?:です|してる|してます|にしてる|にしてます|だった|やった|なん)?(?:か|かい|かな|かね|の)?[ねー]*\\?+$`,
      "g",
    ),
    produce: talk("chat"),
    weight: 1,
    examples: [
      { text: "今日は暑いねえ、あんた元気?", marks: "あんた元気?" },
      { text: "元気?", marks: "元気?" },
      { text: "調子どう?", marks: "調子どう?" },
    ],
    counterExamples: ["元気な高齢者の活躍は?", "お年寄りを元気にする取組ある?", "まちは元気?"],
  },
  {
    name: "talk/listen",
    reads:
      /(?:愚痴|ぐち|グチ|弱音|ひとりごと|独り言)(?:を|は|だけ)?(?:ちょっと|少し|すこし)?(?:(?:聞|き)い(?:て|とくれ)(?:くれ(?:る|ない|ん)?|ほし(?:い)?|もらえ(?:る|ます|ない)?|ください|ね|よ|や)*(?:か|かな|の)*|言わせて|いわせて|こぼさせて|つきあって|付き合って)(?:くれ|ください|ね|よ)*(?:[。!?]|$)/g,
    produce: talk("chat"),
    weight: 1,
    examples: [
      { text: "夜勤明けでくたくた。ちょっとだけ愚痴きいて", marks: "愚痴きいて" },
      { text: "愚痴を聞いてくれない?", marks: "愚痴を聞いてくれない?" },
    ],
    counterExamples: ["介護する人が愚痴を言える場はある?", "愚痴を聞いてもらえるサロンの取組"],
  },
  {
    name: "talk/opinion",
    reads: scriptPattern(
      `(?:${BOT_BY_NAME})(?:さん|くん|ちゃん)?(?:自身|個人)?(?:として|的に|から見て)?(?:の|は|も|なら|だったら|って|が)[^。?]{0,12}(?:意見|感想|本音|好み|気持ち|推し|どう思[うい]|どう感じ|どっちが(?:好き|いい)|どれが(?:好き|いい)|(?:好き|嫌い)(?:です|なの|か|\\?))|(?:${BOT_BY_NAME})(?:さん)?(?:として|的に)(?:は|の)[^。?]{0,16}(?:意見|どう|思[うい])|(?:${BOT_BY_NAME})(?:さん)?の本音`,
      "gu",
    ),
    produce: talk("chat"),
    weight: 2,
    examples: [
      { text: "AIさん個人としての意見を聞きたいです", marks: "aiさん個人としての意見" },
      { text: "命名権、あなたはどう思う?", marks: "あなたはどう思う" },
      { text: "botの本音でいいよ", marks: "botの本音" },
    ],
    counterExamples: ["市民の意見を聞く取組は?", "AIの導入はどうなった?", "AIを使った取組についてどう思う?"],
  },
  {
    name: "talk/kept_data",
    reads: (text) => (asksWhatIsKept(text) ? [foundAt(0, text)] : []),
    produce: talk("kept_data"),
    examples: [
      { text: "個人情報は?", marks: "個人情報は?" },
      { text: "何を残していますか", marks: "何を残していますか" },
      { text: "この会話は誰かに見られてる?", marks: "この会話は誰かに見られてる?" },
    ],
    counterExamples: ["情報公開と個人情報の保護の取組", "個人情報の漏えいを防ぐ取組はありますか"],
  },
  {
    name: "talk/data_origin",
    reads:
      /^(?:(?:この|その|ここの)?(?:情報|データ|答え|回答|内容)(?:は|って|の)?(?:出どころ|出所|元|もと|ソース|どこから|何を見て|何に基づ|正し|本当|信用|確か|合って|間違)[^。]{0,16}|(?:何|なに)を(?:見て|もとに|元に|根拠に)(?:答|話|言)[^。]{0,12}|どこの(?:情報|データ)[^。]{0,10})$/g,
    produce: talk("data_origin"),
    examples: [
      { text: "この情報はどこから?", marks: "この情報はどこから?" },
      { text: "何を見て答えてるの?", marks: "何を見て答えてるの?" },
    ],
    counterExamples: ["情報公開の取組は?", "オープンデータの取組は?"],
  },
  {
    name: "talk/report_error",
    reads:
      /(?:答え|回答|情報|内容|データ|表示|カード|数字|記載)(?:が|は|の)?(?:間違|まちが|違って|ちがって|おかし|誤)(?:って|い|えて|り)?[^。]{0,14}(?:報告|連絡|知らせ|教え|伝え|どこ|直し|訂正|指摘)[^。]{0,12}|(?:間違い|まちがい|誤り|誤字)を?(?:見つけ|みつけ|報告|指摘|発見)[^。]{0,16}|^(?:それ|これ|答え|回答)?(?:は|が)?(?:間違ってる|まちがってる|違うよ|ちがうよ|違います)(?:よ|けど)?[。!?]*$/g,
    produce: talk("report_error"),
    examples: [
      { text: "間違いを見つけたんですが", marks: "間違いを見つけたんですが" },
      { text: "情報が間違ってたらどこに報告すればいい?", marks: "情報が間違ってたらどこに報告すればいい?" },
    ],
    counterExamples: ["AとBの違いは?", "税金の計算の間違いを防ぐ取組"],
  },
];
