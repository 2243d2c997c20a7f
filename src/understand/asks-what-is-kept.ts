import { foldAccents } from "../text/fold-accents.ts";

/** Longest message that asks nothing else. */
const MAX_CHARS = 45;

const words = (...alternatives: string[]) => `(?:${alternatives.join("|")})`;

/** Whoever asks here. */
const ME = words("私", "わたし", "わたくし", "僕", "ぼく", "俺", "自分", "うち", "こちら");
/** What a person leaves here by asking. */
const LEFT = words(
  "質問",
  "しつもん",
  "会話",
  "やりとり",
  "やり取り",
  "トーク",
  "チャット",
  "メッセージ",
  "入力",
  "発言",
  "相談",
  "検索",
  "名前",
  "なまえ",
  "本名",
  "氏名",
  "身元",
  "アカウント",
  "line",
  "プロフィール",
  "電話番号",
  "番号",
  "住所",
  "id",
  "情報",
  "じょうほう",
  "データ",
  "履歴",
  "こと",
);
/** What can only be the asker's own, or this chat. */
const OWN = new RegExp(
  words(
    `${ME}(?:が|の|は|から)?(?:ここ(?:に|で))?(?:聞いた|きいた|書いた|かいた|送った|おくった|入力した|相談した|質問した)?${LEFT}`,
    `(?:この|ここの|ここで(?:の)?|今の|いまの)${LEFT}`,
    "^ここ(?:に|で|へ)(?:聞|き|書|か|送|おく|入力|打)",
    "(?:聞いた|きいた|書いた|送った|入力した|打った|質問した)(?:内容|文|文章|もの|こと|人|方|の)",
    "^(?:質問|会話|やりとり|やり取り|トーク|チャット|メッセージ|入力|送信|検索)(?:した)?(?:の)?(?:内容|履歴|記録|ログ|データ|文)?(?:は|が|って|を|も|の)",
    "^(?:本名|身元|名前|なまえ|氏名|住所|電話番号|lineのid|lineの番号|line(?:の)?アカウント|履歴|データ|記録)(?:は|が|って|を|も)",
    "(?:誰|だれ)が(?:質問|聞|書|送)(?:した|いた|った)(?:の|ん)?か",
  ),
);
/** Who might look on. */
const ONLOOKER = words(
  "誰",
  "だれ",
  "職員",
  "市役所",
  "役所",
  "市長",
  "市",
  "担当者",
  "管理者",
  "(?:他|ほか)の(?:人|市民|利用者)",
  "みんな",
  "家族",
  "外部",
  "第三者",
  "警察",
  "line",
);
const SEEN = words(
  "見(?:る|た|て|ら|え)",
  "みえ",
  "みられ",
  "みます",
  "みて(?:る|い)",
  "読(?:む|ま|み|ん|め)",
  "知(?:る|ら|っ|れ)",
  "し(?:られ|って(?:い)?る)",
  "分か",
  "わか",
  "ばれ",
  "バレ",
  "特定",
  "伝わ",
  "つたわ",
  "漏",
  "もれ",
  "渡(?:さ|る|り|し)",
  "共有",
  "公開(?:され|して)",
  "提供",
);
const KEPT = words(
  "残(?:る|ら|り|って|さ|し)",
  "のこ(?:る|ら|り|って|さ|し)",
  "保存",
  "ほぞん",
  "保管",
  "記録(?:され|し|に残)",
  "録音",
  "録画",
  "収集",
  "集め",
  "取って|取られ|とられ|とって",
  "持って|もって",
  "覚えて",
  "消(?:す|し|え|せ|さ|去)",
  "けし",
  "けせ",
  "削除",
  "使われ",
  "使って|使う",
  "利用(?:され|し)",
  "扱",
  "取り?あつかい",
  "どこ(?:へ|に)(?:行|い)",
  "どうな",
  "守(?:ら|って)",
  "安全",
  "大丈夫",
  "だいじょうぶ",
  "心配",
  "不安",
);
/** What the plan may hold, or somebody else's business: 「図書館の履歴」「見守りカメラ」. */
const OF_THE_PLAN =
  /取組|取り組み|とりくみ|施策|計画|公約|事業|目標|指標|進捗|担当課|予算|条例|推進|対策|研修|制度|活用|窓口|達成|評価|一覧|会議|議会|議事録|図書館|カメラ|公文書|資料|文化財|市民の(?:声|質問)|市長への|オープン|通報|登録者|保護の|見直|漏えい|職員(?:の|さん)|勉強会|子ども|学校|国保|税/;

/** 「個人情報は?」: nothing but the thing and a word or two that asks. */
const PRIVACY = new RegExp(
  `^(?:${words("この(?:アカウント|ボット|line|サービス|チャット)", "ここ", "市", "まちの約束")}(?:は|で|では|に|の)?)?${words("個人の?情報", "個人データ", "プライバシー", "プライバシーポリシー", "個人情報保護方針")}(?:の?(?:扱い|取り?扱い|とりあつかい|あつかい|方針|保護|こと))?(?:は|って|が|を|について|についてわ)?(?:ちゃんと|どこで|どこに|どう|どのように|いつまで|心配|不安|気になる|気になります|教えて|おしえて|知りたい)?[^。]{0,14}$`,
);
const WHAT =
  /^(?:この(?:アカウント|ボット|line|サービス|チャット)(?:は|で|では|に|の)?|ここ(?:は|で)|あなたは|市は)?(?:何|なに|どんな(?:情報|データ|こと|もの)|個人情報)(?:を|が|か)?(?:残|のこ|保存|記録|覚え|集め|収集|持って|取って)[^。]{0,12}$/;
const LOOKED_AT = new RegExp(
  `^${ONLOOKER}(?:の人|さん)?(?:が|は|に|にも|も|から|かに|かが)+(?:これを?|ここを?|全部)?(?:見|み|読|よ|知)(?:る|た|て|ら|え|ま|ん|れ)[^。]{0,10}$`,
);
const NAMELESS =
  /^(?:これは?|このボットは|ここは|質問は|この(?:line|アカウント|チャット)は)?(?:匿名(?:ですか|なの|なんですか|ですよね|で(?:も)?(?:聞け|きけ|質問|使え|相談|送れ|大丈夫)[^。]{0,8}|)|(?:本名|名前|なまえ)(?:を|は)?(?:言わ|書か|出さ|名乗ら|知られ)(?:なくて|ずに|たく)[^。]{0,12}|名乗ら(?:なくて|ずに)[^。]{0,10})$/;

/** In other languages: what is mine, and being seen or kept; or privacy by its name. Without accents. */
const FOREIGN = new RegExp(
  [
    // English
    "^(?:do|does|are|will|can) (?:you|this bot|the bot|this|it) .{0,12}\\b(?:save|store|keep|record|log|remember|read|track)\\b.{0,12}\\b(?:what i (?:write|say|type|ask)|me|my \\w+|ip(?: address(?:es)?)?|this chat)$",
    "^(?:what (?:data|information|personal data|do you) (?:do you )?(?:keep|store|save|collect|know)(?: about me)?|(?:my )?privacy(?: policy)?|is (?:this|it) (?:anonymous|private)|(?:do|does|are|is|can|who|how)\\b.{0,24}\\b(?:my|any) (?:data|messages?|information|questions?|name|chat|conversation|personal).{0,20}|who (?:can )?(?:sees?|reads?) (?:this|it|what i (?:write|ask|send)))$",
    // Portuguese, Spanish
    "^(?:.{0,24}\\b(?:minhas?|meus?|mis?) (?:perguntas?|mensage(?:ns|m)|dados|nome|conversas?|preguntas?|mensajes?|datos|nombre|conversacion(?:es)?|informac(?:ao|oes|ion)).{0,24}|(?:a )?(?:politica de )?privacidade?|(?:isto |isso |esto )?(?:e|es) anonim[oa])$",
    // Vietnamese
    "^(?:.{0,20}(?:cau hoi|tin nhan|thong tin(?: ca nhan)?|du lieu|ten) cua (?:toi|minh|em).{0,24}|thong tin ca nhan|quyen rieng tu)$",
    // Filipino
    "^(?:.{0,28}(?:tanong|mensahe|data|impormasyon|pangalan) (?:ko|namin)|(?:personal na impormasyon|privacy))$",
  ].join("|"),
);
const FOREIGN_SCRIPT =
  /^(?:(?:你们|你們|你|您|这里|這裡)(?:会|會)?(?:保存|记录|記錄|储存|儲存|收集)我的[^。]{1,8}|(?:谁|誰)(?:能|可以|会|會|在)?(?:看|读|讀|知道)[^。]{0,4}我[^。]{0,8}|[^。]{0,4}我的(?:问题|問題|信息|訊息|消息|资料|資料|個人資料|个人信息|名字|数据|對話|对话|隐私|隱私)[^。]{0,12}|(?:个人信息|個人資料|个人资料|隐私|隱私)[^。]{0,10}|[^。]{0,4}(?:내|제|나의|저의) ?(?:질문|메시지|정보|개인정보|이름|대화|데이터)[^。]{0,14}|(?:개인 ?정보|프라이버시)[^。]{0,12})$/;

/**
 * 「個人情報は?」「私の質問は誰に見られる?」「何を残していますか」: what this account keeps of whoever asks, and who sees
 * it. Whole messages only, so that 「個人情報の保護の取組」 finds its record. Expects a normalised text.
 */
export function asksWhatIsKept(text: string): boolean {
  const spaced = text.replace(/[、。?!¿¡「」\s]+/g, " ").trim();
  if (spaced.length > MAX_CHARS) return false;
  // Most questions hold a kana, and the patterns of other languages are the dear ones.
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(spaced);
  if (!isJapanese && (FOREIGN.test(foldAccents(spaced)) || FOREIGN_SCRIPT.test(spaced))) return true;
  const plain = spaced.replaceAll(" ", "");
  if (LOGGED.test(plain)) return true;
  const asks =
    [PRIVACY, WHAT, LOOKED_AT, NAMELESS].some((form) => form.test(plain)) ||
    (OWN.test(plain) && (SEES.test(plain) || KEEPS.test(plain)));
  return asks && !OF_THE_PLAN.test(plain);
}

/** 「IPアドレス記録してる?」「LINEのログ消して」「さっきの話覚えてる?」「警察に通報される?」 */
const LOGGED =
  /^(?:(?:私|わたし|僕|自分)の)?(?:ip(?:アドレス)?|位置情報|居場所|端末(?:情報)?|gps)(?:を|は|って|も)?(?:記録|保存|取|と(?:って|られ)|残|のこ|わか|分か|ばれ|バレ|見(?:え|て|ら))[^。]{0,8}$|^(?:line|ライン|トーク|チャット|ここ|私|わたし)?(?:の)?(?:ログ|やりとり|履歴|会話)(?:を|は)?(?:消|けし|削除|残|保存)[^。]{0,8}$|^(?:さっき|前|まえ|今|いま)の(?:話|はなし|会話|質問)(?:を|は|って)?(?:覚え|おぼえ|残|保存)[^。]{0,8}$|^(?:前|まえ|さっき|最後|ひとつ前|一つ前|直前|ほか|他|昨日|きのう|今日|きょう)(?:に|の|で)?(?:質問|聞|きい|書|たずね|尋ね|使)[^。]{0,6}(?:人|ひと|方|の)(?:は|って|が)?(?:誰|だれ|どこの|どんな|何人|どなた)[^。]{0,6}$|^(?:ほか|他)の(?:人|みんな|市民|利用者)(?:は|が|の)(?:何|なに|どんな(?:こと|質問))(?:を|して|い?る)*(?:聞|きい|質問|書|たずね|の)[^。]{0,8}$|^(?:これ(?:は|って)?|私は)?警察(?:に|へ)(?:通報|連絡|通知)(?:され|する|します|しま)[^。]{0,6}$/;

const SEES = new RegExp(SEEN);
const KEEPS = new RegExp(KEPT);
