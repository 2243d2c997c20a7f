import { scriptPattern } from "./script-pattern.ts";
import { SURNAMES } from "./surnames.ts";

const longestFirst = [...new Set(SURNAMES)].sort((a, b) => b.length - a.length);

/** Two characters or more: 「斎藤財政課長」; 林 would be found in 林務課長. */
const long = `(?:${longestFirst.filter((name) => name.length > 1).join("|")})`;

const surname = `(?:${longestFirst.join("|")})`;

/** The most common family names as they are spoken. */
const kanaSurname =
  "(?:たなか|さとう|すずき|たかはし|わたなべ|いとう|やまもと|なかむら|こばやし|かとう|よしだ|やまだ|ささき|やまぐち|まつもと|いのうえ|きむら|さいとう|しみず|もり|いけだ|はしもと|あべ|いしかわ|やました|なかじま|いしい|おがわ|まえだ|おかだ|ごとう|こんどう|むらかみ|えんどう|あおき|さかもと|ふくだ|おおた|にしむら|ふじい|おかもと|あらい|もてぎ|はら|おおさわ|うえはら|まるやま)";

const katakanaSurname = kanaSurname.replace(/[ぁ-ん]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** Offices that follow a family name. Elected people (市長, 議員, 知事) are known by name to everybody, and are none. */
const TITLES =
  "課長補佐|課長代理|課長|係長|部長|次長|局長|室長|主査|主任主事|主任|主事|主幹|参事|所長|支所長|館長|園長|校長|教頭|教諭|教授|保健師|看護師|保育士|技師|技監|補佐|会長|社長|院長|理事長|理事|委員長|委員|区長|消防長|教育長|専門員|指導員|職員|担当|記者|医師|弁護士|税理士|司法書士|選手|代表|班長|室長補佐|リーダー|マネージャー|専務|常務|店長|住職|民生委員|議長|自治会長|町内会長|組合長|団長|分団長|隊長|巡査部長|巡査|警部補?|刑事|事務局長|主席|統括|管理者|ケアマネ(?:ジャー)?|ヘルパー|介護士|栄養士|相談員|支援員|調理員|用務員";

/** Words before an honorific that are nobody's name. */
const NOBODY =
  "(?!(?:お|ご)?(?:皆|みな|市民|町民|区民|村民|県民|住民|職員|議員|市長|町長|業者|農家|子供|子ども|子(?=さん|さま|様|達)|患者|お母|母|父|お父|奥|旦那|兄|姉|弟|妹|娘|息子|孫|祖母|祖父|叔母|叔父|伯母|伯父|嫁|婿|爺|婆|隣|客|利用者|保護者|学生|生徒|児童|園児|先生|担任|学校|塾|園|校医|主治医|医者|大家|店員|店|係|担当|各|同|両|諸|神|仏|王(?!さん)|殿|何|誰|多|仕|模|異|一|有|無|貴|当|会社|企業|参加者|高齢者|関係者|協力者|出演者|講師|若者|移住者|お客|観光客|来場者|受講者|相談者|対象者|当事者|被災者|障害者|患者|妊婦|主婦|新婦|新郎|花嫁|赤|坊|お巡り|巡査|警察官|消防士|看護師|保健師|保育士|事業者|地権者|所有者|担い手|町内|自治会|商店|地元|外国人|友人|知人|友達|隣人|近所|ガイド|ヘルパー|ケアマネ|シルバー|ケースワーカー|ママ|パパ|ワン|ニャン|ボランティア|サポーター|スタッフ|コーチ|オーナー|ドライバー|リーダー|カメラマン|メンバー|ユーザー|ドクター|ナース|インストラクター|コーディネーター|アドバイザー|パート|アルバイト|サラリーマン|駐在|大工|食改|消防|包括|新婚|年中|年長|年少|防災|委員|役員|監査委員|部員|会員|団員|隊員|社員|組合員|審議会|家主|株主|施主|業界))";

const HONORIFICS =
  "さん(?!か(?!ら)|ご|ぽ|ろく|しょう|かく|けん|せき|ぶつ|ぜん|ま|ば)|さま(?!ざま|よ|つ|た)|様(?!式|子|々|相|態|変)|氏(?!名|神|族|の氏名)|先生|ちゃん(?!と)|くん(?=[はがをにとも、。 ]|$)|君(?!主|臨)|殿(?!堂|下)";

/** Ends of words that are kinds of people: 八百屋さん, 運転手さん. */
const KIND_OF_PEOPLE =
  "屋|者|員|師|士|家|長|主|官|生|客|手|婦|民|方|人|店|庁|市|町|村|県|国|社|団|会|署|所|校|局|課|部|係|族|司|僧|尼|達|衆|側|役|株|組|議|赤|婆|爺|仕|同|多|模|異|有|各|神|客|皆|奥|貴|王|何|彼|婚|編|残|災|括";

/** A family name of the list and what reads like a given name: 加藤一郎, 鈴木 花子; 「中野区民」「石川県」 do not. */
const fullName = `(?<!\\p{Script=Han})${long}[ ]?(?![県市町村区郡年月日第約各地家]|男子|女子|親子|母子|父子|椅子|菓子|冊子|原子|様子|調子|障子|長男|工夫|知恵|果樹|上司|紹介|仲介|統一|唯一|単一|均一)(?:\\p{Script=Han}{0,2}[郎朗子美男夫雄介輔太也彦之樹香恵奈菜司哉斗翔蓮葵弘浩]|[健真誠大優直正和]人|[誠隆茂勇豊]|\\p{Script=Han}[一二三])`;

/** What family names end in, for those that no list holds: 「原沢班長」. What is a unit, and no name, is left out. */
const likeSurname =
  "(?!(?:河川|土木|林野|分野|平野|原野|町村|市町村|農村|山村|漁村|水田|里山|鉱山|火山|登山|治山|植木|樹木|草木|苗木|高原|草原|平原|離島|半島|列島|渓谷|鉄橋|架橋|海浜|油田|温井|天井|市井|工藤班|自然))\\p{Script=Han}[沢澤田川島嶋村山野原井崎﨑木谷尾岡藤瀬塚倉橋浦浜津坂爪]";

/** Titles that follow a person and no place or unit. */
const PERSONAL_TITLES = "班長|係長|課長|部長|次長|局長|室長|主任|主査|主事|主幹|参事|団長|分団長|隊長";

/** Every match of `NAME_PATTERNS.own` holds one of these, or stands beside it. */
export const MAY_INTRODUCE =
  /名前|なまえ|氏名|本名|と申しま|ともうしま|と(?:いいま|言いま|云いま)|[ぁ-ん] [ぁ-ん]{2,5} ?(?:です|だよ|といい|ともうし)|(?:私|わたし|僕|ぼく|俺|おれ|わたくし)(?:は|、)|です[。、 ]*(?:昨日|先日|先ほど|さっき|今朝|いつも|お世話|前に)|y name/u;

export const NAME_PATTERNS = {
  surname,
  long,
  fullName,
  /** The writer's own name. */
  own: scriptPattern(
    [
      `(?<=(?:名前|なまえ|氏名|本名)(?:は|:)\\s*)(?!何|なん|なに)[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー ]{2,10}(?=です|だよ|と(?:言|い|申)|といいます)`,
      `[\\p{Script=Han}]{2,3}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{0,4}(?=と申しま|ともうしま)`,
      `(?<!\\p{Script=Han})${surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{0,3}?(?=と(?:いいま|言いま|云いま|もうしま|申しま))`,
      `(?<=^|[。、 ])${kanaSurname}[ ]\\p{Script=Hiragana}{2,5}(?=[ ]?(?:です|だよ|といい|ともうし))`,
      // 僕、けんたです 10歳
      "(?<=(?:私|わたし|僕|ぼく|俺|おれ|わたくし)(?:は|、)[ ]?)\\p{Script=Hiragana}{2,5}(?=です[ 、。]{0,2}\\d{1,2}(?:歳|さい|才))",
      `(?<=^|[。、 ])${long}(?=です[。、 ]*(?:昨日|先日|先ほど|さっき|今朝|いつも|お世話|前に))`,
      "(?<=\\b[Mm]y name(?: is|'s|’s) )[\\p{L}]+(?: \\p{Lu}[\\p{L}]+){0,2}",
      `(?<=(?:私|わたし|僕|俺|わたくし)(?:は|、)[ ]?)${surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{0,3}?(?=です|だ|と(?:言|い))`,
    ].join("|"),
    "gu",
  ),
  /** Somebody's name. */
  other: scriptPattern(
    [
      // 田中さん, 佐藤先生, ﾔﾏﾀﾞ様
      `(?<!\\p{Script=Han})${NOBODY}(?:\\p{Script=Han}{0,3}(?!${KIND_OF_PEOPLE})\\p{Script=Han}|(?<![\\p{Script=Katakana}ー])\\p{Script=Katakana}[\\p{Script=Katakana}ーﾞﾟ゛゜]{1,7}(?:[・= ]\\p{Script=Katakana}[\\p{Script=Katakana}ー]{0,9}){0,4})(?=${HONORIFICS})`,
      `${surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{0,3}?(?=さん(?!か(?!ら)|ぽ)|さま|様(?!式|子|々)|氏(?!名)|先生|君|くん|ちゃん)`,
      // 加藤一郎が申請した
      `${fullName}(?=が|は|を|に|と|も|から|より|[(、。,]|$|の(?:家|住所|件|母|父|子|妻|夫|名前|電話|申請|相談|息子|娘))`,
      // 山田太郎です。噴水は直る?, 原市の佐藤です 街灯は?: who begins with a name introduces themselves
      `(?<=^|[。、 \\n]|[市町村区]の)${fullName}(?=です(?:[。、 \\n]|$|が|けど))`,
      `(?<=^|^[^。、]{1,8}[市町村区]の)${long}(?=です[。、 \\n]+[^。、 \\n])`,
      `(?<=(?:氏名|名前|なまえ)[ ])${surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{0,3}`,
      // Mr. Tanaka, Tanaka-san; 「Mr. Mayor」 is an office
      "(?<=\\b(?:Mr|Mrs|Ms|Miss|Dr)(?:\\. ?| ))(?!(?:Mayor|President|Chairman|Speaker|Governor)\\b)\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?",
      "\\b(?!(?:mina|minna|okyaku|oisha|kyaku|fuji)[- ])\\p{L}{2,}(?=-[Ss]an\\b)",
      "\\b\\p{Lu}[a-z]+(?= [Ss]an\\b(?! [A-Z]))",
      // さくらちゃん
      `(?<=^|[^\\p{Script=Hiragana}]|[のとがはにでもや])(?<!キャラ[のは]?)(?!\\p{Script=Hiragana}{0,3}(?:ばあ|じい|たち)|ごっ|かあ|とう|にい|ねえ|おばあ|おじい|おかあ|おとう|おにい|おねえ|おば|おじ|あか|みな|わん|にゃん|ぞう|くま|うさぎ)\\p{Script=Hiragana}{2,5}(?=ちゃん(?!と)|くん(?!れん)|君(?!が|主|臨|を|に対))`,
      // たなかさん: a family name in kana
      `(?<=^|[^\\p{Script=Hiragana}]|[のとがはにでもや])${kanaSurname}[ ]?\\p{Script=Hiragana}{0,5}?(?=さん(?!か(?!ら))|さま|様|氏|先生|課長|係長|部長)`,
      // YAMADA Taro様, Nguyen Van A さん; 「PTA様」 is nobody
      `(?<![\\p{L}])(?:\\p{Lu}\\p{L}*\\p{Ll}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3}|\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){1,3})(?= ?(?:さん(?!か(?!ら))|さま|様(?!式)|氏(?!名)|先生))`,
      // 新井が休職した, 佐藤・鈴木の両名, 地権者の茂木から
      `(?<!\\p{Script=Han})${long}(?=(?:が|は|の)(?:休職|退職|休暇|病気|入院|育休|産休|異動|辞職|欠勤|死亡|逝去)|・${surname}の両)`,
      `(?<=${surname}・)${surname}(?=の両)`,
      `(?<=(?:地権者|所有者|相続人|保護者|利用者|申請者|相談者|職員|住民|市民|借主|貸主|隣人)の)${long}(?=から|が|は|と|に|を)`,
      // 渡邊宅の樹木, 伊藤家の前の道, 渡辺・高橋両名, 表札は森田
      `(?<!\\p{Script=Han})${long}(?=[宅邸](?!配|地)|家の(?:前|隣|裏|横|木|庭|奥)|・${surname}両名|のお(?:ばあ|じい)(?:ちゃん|さん))`,
      `(?<=表札[はがに]?)${long}`,
      // 相談者は木村美咲, 記入者 中島
      `(?<=(?:相談者|申請者|利用者|対象者|本人|保護者|世帯主|地権者|所有者|通報者|届出人)は)${long}[\\p{Script=Han}\\p{Script=Hiragana}]{0,3}?(?=$|[。、)]|です|で、)`,
      `(?<=(?:記入者|相談者|申請者|通報者|届出人|担当者|世帯主|被相続人|相続人|氏名|故) )${long}[\\p{Script=Han}]{0,2}(?=$|[。、) ]|の)`,
      // 申請者 グエン ヴァン アン
      "(?<=(?:記入者|相談者|申請者|通報者|届出人|世帯主|相続人|氏名)[ :])\\p{Script=Katakana}[\\p{Script=Katakana}ー]{1,9}(?:[ ・=]\\p{Script=Katakana}[\\p{Script=Katakana}ー]{0,9}){0,4}",
      // 5年1組 田中はると
      `(?<=\\d組 ?)${long}[\\p{Script=Han}\\p{Script=Hiragana}]{1,4}`,
      `(?<=${surname}・)${surname}(?=両名)`,
      // 息子(たかし)の学校
      "(?<=(?:息子|娘|夫|妻|母|父|子ども|長男|長女|次男|次女|弟|妹|兄|姉|孫)\\()(?!がん|うつ|ほか|など|とも|たち)[\\p{Script=Hiragana}\\p{Script=Katakana}ー]{2,6}(?=[,、) ])",
      // 田中課長補佐, 鈴木係長
      `(?<!\\p{Script=Han})${surname}[ ]?(?=(?:(?<=${long})\\p{Script=Han}{2,4}(?=[課部局室]長|課長補佐))?(?:${TITLES})(?!会|室|級|職|制|候補|向け|研修|以上|以下))`,
      // 山田太郎係長, 田中前課長
      `${fullName}(?=[ ]?(?:前|元|副)?(?:${TITLES})(?!会|室|級|職|制|候補|向け|研修|以上|以下))`,
      `(?<!\\p{Script=Han})${long}(?=(?:前|元)(?:${TITLES})(?!会|室|級|職|制|候補|向け|研修|以上|以下))`,
      // ﾀﾅｶｻﾝ: all of it in katakana
      `(?<![\\p{Script=Katakana}ー])${katakanaSurname}(?=サン(?![\\p{Script=Katakana}ー])|サマ(?![\\p{Script=Katakana}ー])|クン(?![\\p{Script=Katakana}ー])|センセイ)`,
      // 原沢班長: a name that no list holds
      `(?<!\\p{Script=Han})${likeSurname}(?=[ ]?(?:${PERSONAL_TITLES})(?!会|室|級|職|制|候補|向け|研修|以上|以下))`,
      `(?<=(?:${PERSONAL_TITLES})の[ ]?)${likeSurname}(?=が|は|を|に|と|で|も|から|より|、|。|$)`,
      // 北爪宅, 田島という職員
      `(?<!\\p{Script=Han})${likeSurname}(?=宅(?![配地])|という(?:職員|人|方|者|先生|男性|女性))`,
      `(?<!\\p{Script=Han})${long}(?=という(?:職員|人|方|者|先生|男性|女性))`,
      // 部長の佐藤が, 担当: 田中
      `(?<=(?:${TITLES})(?:の|・|:|は | )[ ]?)${surname}(?=が|は|を|に|と|で|の|も|から|より|まで|、|。|\\)| |$)`,
      `(?<=(?:氏名|名前|担当者?|申請者|相談者|代表者?|記入者|作成者|問い?合わせ先?)[ ]?[:/][ ]?)${surname}[ ]?[\\p{Script=Han}\\p{Script=Hiragana}]{0,3}`,
    ].join("|"),
    "gu",
  ),
} as const;
