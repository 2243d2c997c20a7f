import type { Rule } from "../rule.ts";

/** Greetings in Japanese, as patterns of the normalised text. */
const GREETINGS =
  "こんにち[はわ]|こんちゃ?[はわ]?|ちわ[ー~]?す?|ちはー?|こんばん[はわ]|ばんは|おはよう?(?:ございます|です)?|おはー?|おっ?す|うぃー?っ?す|やあ|やっほー?|よっ?|ども|どうも|もしもし|(?:はじめ|初め)まして|(?:よろしく|宜しく)(?:お(?:願|ねが)い(?:し|いた|致)?(?:ます|します)?|です|ね)?|はろー?|ハロー?|ヘイ|おやすみ(?:なさい)?|ごきげんよう|お邪魔します|失礼(?:いた)?します|ご無沙汰(?:してい?ます|しております)|お世話に?な(?:ります|っています|っております)|(?:お疲れ|おつかれ)(?:さま|様)です";

/** Thanks and assent in Japanese. */
const THANKS =
  "(?:(?:どうも|本当に|ほんとう?に|いつも|大変|とても|ご?丁寧に|早速の?|さっそく|お?返事|ご?回答|ご?返信|(?:教えて|おしえて|調べて|助けて|答えて)(?:くれて|くれ|いただき|頂き|くださって|くださり))[、\\s]*){0,3}" +
  "(?:ありがとう?(?:ございま(?:す|した)|ござい(?=$)|ね|な|よ|さん|です|でした)?|(?:有り?難う|有難う)(?:ございま(?:す|した))?|ありが[たと]|あざ(?:ー|っ)?(?:ま)?す|あざっ?した|サンキュー?|さんきゅー?|3q|感謝(?:です|します|しています|いたします)?|(?:助|たす)か(?:り(?:ます|ました)|った|る)(?:です|よ|わ|ー)?)" +
  "|(?:わか|分か|判り?)(?:りました|った|りまし|りゃした|りました)(?:です|よ|わ)?|分かった|り|りょ|(?:りょう?ー?|了)(?:かい|解)(?:っ?す|です|でーす|しました|いたしました|致しました|した)?|了|(?:承知|しょうち)(?:しました|です|いたしました|致しました)?|(?:かしこまり|畏まり)ました|おけー?(?:です|まる)?|おっけー?(?:です|ー)?|オッケー?(?:です)?|オケー?(?:です)?|オーケー?(?:です)?|おーけー?|お?k(?:です|だよ)?|ok(?:です|だよ|でーす|ー)?|okay" +
  "|はい(?:はい|わ)?|はーい|はぁい|はあい|うん(?:うん)?|ええ|なるほど(?:ね|です|ー)?|なる(?:ほ)?|そうなんだ(?:ね)?|そうなんですね|そうですか|そうか|そっか|へえ?ー?|へー|ふむ(?:ふむ)?|ふーん|(?:よ|良)かった(?:です)?|いいね|(?:すご|凄)い(?:ね|です(?:ね)?)?|すごっ|(?:すば|素晴)らしい(?:です(?:ね)?)?|完璧(?:です)?|最高(?:です)?|大丈夫(?:です)?|だいじょうぶ(?:です)?|もう(?:いい|結構|けっこう)です|結構です|けっこうです|またね|(?:会議|仕事|打ち合わせ|授業|用事|風呂|ふろ)(?:に|へ)?(?:(?:入|はい|行|戻|もど)(?:る|ります)|行って(?:きます|くる))|また(?:今度|あとで|後で|来ます|聞きます)|どもども(?:ども)?|おつ(?:です|かれ)?|乙(?:です)?|(?:お疲れ|おつかれ|お疲)(?:さま|様|さん|さまさま|っす|ー)?(?:でした|でーす|っす)?|ご苦労(?:さま|様)(?:です|でした)?|バイバイ|ばいばい|さようなら|じゃあね|では(?:また)?|失礼しました|ごちそうさま|嬉しい(?:です)?|うれしい(?:です)?|拍手|いいですね|見ました|読みました|確認しました|把握(?:しました|です)?";

/** Greetings of other languages, each as a normalised question writes it: to normalise them here would cost every start. */
export const FOREIGN_GREETINGS =
  "hello|hello there|hi|hi there|hey|yo|good morning|good afternoon|good evening|good night|how are you|nice to meet you|bye|goodbye|see you|" +
  "olá|ola|oi|oie|opa|e aí|bom dia|boa tarde|boa noite|tudo bem|tudo bom|tchau|olá tudo bem|oi tudo bem|" +
  "hola|buenas|buenos días|buenos dias|buenas tardes|buenas noches|qué tal|que tal|adiós|adios|" +
  "xin chào|xin chao|chào|chào bạn|chào anh|chào chị|chào em|chào buổi sáng|chao|alo|tạm biệt|" +
  "你好|您好|妳好|你们好|大家好|早上好|早安|上午好|中午好|下午好|晚上好|晚安|嗨|哈喽|哈囉|再见|再見|拜拜|" +
  "안녕|안녕하세요|안녕하십니까|안녕하세용|반갑습니다|처음 뵙겠습니다|좋은 아침|여보세요|안녕히 계세요|" +
  "kumusta|kamusta|kumusta po|kamusta po|kumusta ka|kamusta ka|magandang umaga|magandang umaga po|magandang hapon|magandang hapon po|magandang gabi|magandang gabi po|magandang araw|magandang araw po|mabuhay|" +
  "halo|hai|selamat pagi|selamat siang|selamat sore|selamat malam|apa kabar|assalamualaikum|assalamu alaikum|" +
  "สวัสดี|สวัสดีครับ|สวัสดีค่ะ|สวัสดีคะ|หวัดดี|नमस्ते|नमस्कार|নমস্কার|হ্যালো|မင်္ဂလာပါ|වණක්කම්|ආයුබෝවන්|សួស្តី|ជំរាបសួរ|ສະບາຍດີ|сайн байна уу|" +
  "bonjour|bonsoir|salut|hallo|guten tag|guten morgen|ciao|buongiorno|привет|здравствуйте|добрый день|привіт|вітаю|добрий день|مرحبا|السلام عليكم|سلام|merhaba|salom";
/** Thanks and assent of other languages, written the same way. */
export const FOREIGN_THANKS =
  "thanks|thanks a lot|thanks so much|many thanks|thank you|thank you so much|thank you very much|thankyou|thx|tks|ty|tysm|cheers|got it|i see|understood|i understand|alright|all right|sure|great|perfect|cool|nice|good|yes|yeah|yep|noted|appreciate it|okey|k|" +
  "obrigado|obrigada|muito obrigado|muito obrigada|obg|brigado|brigada|valeu|entendi|entendido|beleza|certo|tá bom|ta bom|sim|legal|" +
  "gracias|muchas gracias|mil gracias|grax|vale|de acuerdo|entiendo|está bien|esta bien|sí|perfecto|" +
  "cảm ơn|cám ơn|cam on|cảm ơn bạn|cảm ơn nhiều|cảm ơn rất nhiều|xin cảm ơn|cảm ơn anh|cảm ơn chị|cảm ơn ạ|vâng|dạ|tôi hiểu rồi|hiểu rồi|được rồi|" +
  "谢谢|谢谢你|谢谢您|谢谢大家|谢谢啦|谢啦|谢了|多谢|感谢|非常感谢|十分感谢|謝謝|謝謝你|謝謝您|多謝|感謝|好的|好|好吧|明白|明白了|知道了|了解了|収到|行|嗯|嗯嗯|辛苦了|" +
  "감사합니다|감사해요|감사|고맙습니다|고마워|고마워요|네|넵|예|알겠습니다|알겠어요|알았어요|알았어|좋아요|수고하세요|수고하셨습니다|" +
  "salamat|salamat po|maraming salamat|maraming salamat po|sige|sige po|opo|oo|naiintindihan ko|" +
  "terima kasih|terima kasih banyak|makasih|trims|baik|oke|mengerti|" +
  "ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณมาก|ขอบคุณมากครับ|ขอบคุณมากค่ะ|ครับ|ค่ะ|โอเค|धन्यवाद|शुक्रिया|ধন্যবাদ|ကျေးဇူးတင်ပါတယ်|ကျေးဇူးပါ|ස්තුතියි|අර්කුන්|អរគុណ|ຂອບໃຈ|баярлалаа|" +
  "merci|merci beaucoup|danke|danke schön|vielen dank|grazie|спасибо|большое спасибо|дякую|شكرا|شكرًا|شكرا جزيلا|ممنون|teşekkürler|teşekkür ederim|rahmat";

/** What may stand after a word of courtesy: marks, drawn-out sounds, laughter. */
const END = "[。、,.!?~ー\\-っw\\s]*(?:ね|よ|です)?[。、,.!?~ー\\-っw\\s]*";
/** Names and calls beside it: 「ボットさん、ありがとう」. */
const CALL =
  "(?:(?:ボット|bot|まちの約束|市役所)(?:さん|くん|の(?:皆|みな)さん)?[、,!\\s]*|皆さん[、\\s]*|みなさん[、\\s]*)?";
const whole = (...patterns: string[]) => new RegExp(`^${CALL}(?:(?:${patterns.join("|")})${END}){1,3}$`, "g");
const marked = (...texts: string[]) => texts.map((text) => ({ text, marks: text }));

/** Messages that hold such words and ask for something. */
const QUESTIONS = [
  "こんにちは。空き家の取組は?",
  "はじめまして。三人の子を育てています。",
  "お世話になります。母が入院します。",
  "ありがとうの手紙の取組",
  "あいさつ運動",
  "了解したら返事して",
  "わかったら教えて",
  "助かる補助金はある?",
  "はい、空き家です",
  "OKの基準は?",
  "oka",
  "よろしくないと思う",
  "感謝状の贈呈",
  "大丈夫な避難所",
  "ハローワークとの連携",
  "ハロウィン",
  "すごい人の話",
  "最高気温",
  "hi-speed internet",
  "hello work office",
  "good roads",
  "thanks giving event plan",
  "你好吗空房",
  "谢谢,请问哪里可以租房",
  "gracias por la ayuda para casas",
  "salamat sa tulong sa bahay",
  "네트워크",
  "おはようコールの事業",
  "お疲れの職員の健康",
  "乙種",
];

/** Nothing but a greeting or thanks, in any script and language that we meet. */
export const COURTESY_RULES: readonly Rule[] = [
  {
    name: "courtesy/greeting",
    reads: whole(GREETINGS, FOREIGN_GREETINGS),
    produce: () => ({ kind: "talk", topic: "greeting" }),
    examples: marked(
      "こんにちは",
      "こんにちは〜",
      "こんにちわ!!",
      "こんばんは",
      "おはようございます",
      "おはよー",
      "おはよう!",
      "はじめまして",
      "もしもし",
      "どうも",
      "やっほー",
      "よろしくお願いします",
      "はじめまして、よろしくお願いします!",
      "お世話になっております",
      "お疲れさまです",
      "hello",
      "Hi!",
      "Good morning",
      "Olá",
      "Olá!",
      "Bom dia",
      "Boa tarde!",
      "xin chào",
      "Chào bạn",
      "你好",
      "您好!",
      "早上好",
      "안녕하세요",
      "hola",
      "Hola!",
      "Buenos días",
      "kumusta po",
      "Magandang umaga po",
      "selamat pagi",
      "สวัสดีครับ",
      "नमस्ते",
      "မင်္ဂလာပါ",
      "привет",
      "السلام عليكم",
      "👋",
    ),
    counterExamples: QUESTIONS,
  },
  {
    name: "courtesy/thanks",
    reads: whole(THANKS, FOREIGN_THANKS),
    produce: () => ({ kind: "talk", topic: "thanks" }),
    examples: marked(
      "OK",
      "ok!",
      "ＯＫです",
      "わかった",
      "わかりました",
      "分かりました。",
      "りょうかい",
      "りょーかい",
      "りょ",
      "了解",
      "了解です!",
      "了解しました",
      "承知しました",
      "おけ",
      "おっけー",
      "オッケーです",
      "はーい",
      "はい",
      "はぁい",
      "うん",
      "👍",
      "👍🏻👍🏻",
      "🙏",
      "ありがとー",
      "ありがとう",
      "ありがとうございます!!",
      "ありがとうございました(^^)",
      "ありがとね",
      "どうもありがとう",
      "教えてくれてありがとう",
      "ありがとう、助かりました",
      "ありがとう、たすかりました!",
      "ボットさん、ありがとう",
      "どもども",
      "おつかれさまー",
      "お疲れ様でした",
      "なるほど",
      "なるほどー!",
      "助かります",
      "サンキュー",
      "3q 会議はいる",
      "そうなんですね",
      "もういいです",
      "またね",
      "Thank you!",
      "thanks a lot",
      "got it",
      "Obrigada",
      "Muito obrigado!",
      "cảm ơn",
      "Cảm ơn bạn",
      "谢谢",
      "谢谢你!",
      "謝謝",
      "好的,谢谢",
      "gracias",
      "Muchas gracias",
      "salamat",
      "Maraming salamat po",
      "terima kasih",
      "감사합니다",
      "고마워요",
      "네, 알겠습니다",
      "ขอบคุณค่ะ",
      "धन्यवाद",
      "ကျေးဇူးတင်ပါတယ်",
      "merci",
      "спасибо",
      "شكرا",
    ),
    counterExamples: QUESTIONS,
  },
];
