import { scriptPattern } from "./script-pattern.ts";

/**
 * Family names that are no other word of a plan: they are a name wherever they stand, without title or honorific. Names
 * that are also places (宇都宮, 六本木) are left out.
 */
const FAMILY =
  "小此木 勅使河原 百目鬼 善養寺 田部井 小野里 八木原 小板橋 阿久津 千木良 都丸 生方 剣持 剱持 登坂 綿貫 樺澤 樺沢 唐澤 唐沢 周東 深津 羽鳥 小野塚 小野寺 小野田 四方田 長谷部 " +
  "大河原 小笠原 長谷川 久保田 大久保 佐々木 五十嵐 阿左美 今成 天田 天沼 板垣 板鼻 井草 磯貝 猪熊 植木 江原 蛯原 海老原 海老沢 遠坂 大図 大前 岡庭 小渕 折茂 柿沼 風間 片貝 " +
  "加部 神宮 川浦 神澤 久保木 倉林 栗岡 桑子 小内 小暮 小林 駒形 近藤 齊藤 斎藤 齋藤 佐鳥 佐俣 塩谷 設楽 篠崎 清塚 下境 須永 住谷 関根 高草木 瀧上 武孫平 田子 多胡 " +
  "田端 茶珎 土屋 富沢 富澤 富所 戸塚 中曽根 中里 長沼 名塚 南雲 西巻 野澤 萩原 橋爪 原沢 原澤 半田 彦部 平形 福島 藤生 船津 真庭 町田 松本 湯本 吉井 蓮見 " +
  "両角 百瀬 降旗 駒津 竹前 涌井 坂詰 小布施 峯村 丸茂 宮入 保科 神林 北沢 柄澤 柄沢 轟 飯島 御子柴 唐木 赤羽 小口 花岡 藤森 五味 名取 平林 " +
  "饗庭 鵜飼 植西 木戸口 居島 駒井 里内 園田 谷 奥村 廣田 " +
  "小鳥遊 東海林 御手洗 小比類巻 西園寺 伊集院 二階堂 一ノ瀬 朝比奈 武者小路 長曽我部 長宗我部 薬師寺 宇佐美 蛭田 及川 楢崎 檜山 弓削 空閑 浪川 汐見 味岡 麦倉 粟野 稗田 芋川 茄子川 瓜生 " +
  "猪俣 猪股 犬飼 犬養 鴨下 鷹野 雨宮 霜田 鬼頭 仙波 雲井 月岡 三枝 安心院 興梠 甲斐 財津 我那覇 比嘉 金城 宮城野 新垣 知念 仲宗根 島袋 喜屋武 具志堅 東恩納 与那嶺 " +
  "九鬼 五百旗頭 四十万 四月一日 八月一日 月見里 栗花落 鬼塚 鬼龍院 神楽坂 権田原 御厨 御子神 左近 左近允 薩摩林 毒島 土方 一色 一柳 二宮 三田村 四宮 七尾 八重樫 九重 十河 百武 千々岩 万代 " +
  "海野 伊能 伊勢谷 出雲路 馬渕 馬淵 真鍋 真壁 曽我 曾我 曽根 曾根 瀬川 芹沢 芹澤 相馬 早乙女 財前 榊原 鮫島 猿渡 椎名 志賀 柴崎 渋沢 澁澤 渋谷 澁谷 下地 庄司 新藤 進藤 榛葉 陶山 諏訪部 勢川 瀬古 妹尾 千田 草薙 " +
  "反町 高嶺 鷹取 滝川 武石 橘 立花 棚橋 玉木 丹下 丹羽 千種 土肥 道明寺 徳永 戸張 冨樫 富樫 苫米地 鳥居 直江 仲間 名越 鍋島 南條 南条 新妻 西脇 蜷川 二瓶 庭野 沼尻 根津 野々村 羽賀 萩尾 橋詰 蓮沼 波多野 秦 服部 馬場園 浜名 " +
  "早見 原口 伴野 日下部 日比野 兵頭 平賀 深町 福原 藤枝 布施 淵上 別所 細川 保坂 堀北 本郷 槇原 牧瀬 真島 増子 俣野 松平 間宮 眉村 三雲 三井田 御園 水野谷 美濃部 宮坂 妙高 武藤 宗像 村瀬 茂呂 矢作 柳楽 簗瀬 山県 湯川 由良 養老 米倉 淀川 和気 鷲尾 渡会 綿引";

/** Names that stand in plans as places and things, or could. */
const NO_NAMES = new Set(
  (
    "小布施 板鼻 磯貝 植木 大前 小口 風間 神宮 駒形 篠崎 関根 高嶺 滝川 武石 橘 立花 田端 多胡 谷 土肥 戸塚 富沢 中里 長沼 仲間 鍋島 根津 沼尻 福島 藤生 船津 別所 細川 本郷 町田 松本 真壁 松平 三雲 妙高 山県 湯川 " +
    "湯本 由良 吉井 養老 米倉 淀川 渋谷 澁谷 志賀 相馬 下地 新垣 一色 二宮 七尾 九重 万代 左近 土方 鳥居 布施 淵上 福原 深津 平賀 藤枝 保坂 真島 南条 宮坂 御園 水野谷 宮城野 轟 花岡 赤羽 月岡 甲斐 三枝 安心院 " +
    "多胡 田子 半田 西脇 庭野 原口 浜名 早見 秦 和気 海野 出雲路 早乙女 伊勢谷 千種 名取 真庭 平林 北沢 登坂 江原 小内 天沼 天田 飯島 名越 神楽坂 勢川 瀬古 丹羽"
  ).split(" "),
);

const family = [...new Set(FAMILY.split(" "))]
  .filter((name) => !NO_NAMES.has(name))
  .sort((a, b) => b.length - a.length)
  .join("|");

/** Names of people from abroad as katakana writes them: of the countries most residents from abroad come from. */
const FROM_ABROAD =
  "グエン チャン ティ レー ファム ホアン フイン ブイ ダン ゴー ズオン ホー ヴァン ヴー フオン フォン トゥイ リン(?=・) タオ フエ ハイン ミン クアン トゥアン " +
  "シルバ シルヴァ サントス ソウザ オリベイラ オリヴェイラ ペレイラ フェレイラ ロドリゲス ロドリゲース アルベス アルヴェス リマ ゴメス コスタ リベイロ マルチンス カルバーリョ アルメイダ ロペス ソアレス フェルナンデス ビエイラ バルボザ ロシャ ジアス ナシメント モレイラ ヌネス マルケス カルドーゾ テイシェイラ " +
  "ガルシア マルティネス ゴンザレス ゴンサレス エルナンデス ペレス サンチェス ラミレス トーレス フローレス リベラ ディアス レイエス モラレス クルス オルティス グティエレス チャベス ラモス ルイス メンドーサ アルバレス カスティージョ ヒメネス バスケス ロメロ キスペ ママニ ウアマン " +
  "マリア ジョアン ジョゼ ホセ ジョゼー アントニオ フランシスコ カルロス パウロ ペドロ ルーカス ルイーザ マルコス ガブリエル ラファエル ダニエル マルセロ ブルーノ エドアルド フェリペ ロドリゴ レアンドロ アナ ジュリアナ フェルナンダ パトリシア アドリアナ ジュリア レチシア ロサリオ ロサ カルメン グアダルーペ フアン ホルヘ ミゲル アンヘル マヌエル アレハンドロ ディエゴ " +
  "デラクルス デラクルーズ サントス レイエス バウティスタ オカンポ ビリャヌエバ アキノ マグサイサイ ジョセフィン マリテス ジェニファー メアリー マイケル ジョン(?!ソン) ジョセフ " +
  "シュレスタ グルン タマン タパ マガル ライ(?=が|さ|の相) カドカ バンダリ アディカリ シャルマ サルキ バスネット ラマ(?=の相談|が来|に説) プラサド バハドゥル シン(?=が来|に説) クマール パテル グプタ カーン(?=が) アフマド アハマド モハメド モハメッド ムハンマド アブドゥル アブドゥッラー フセイン ハッサン ハサン アリー イブラヒム ユスフ オマル ファティマ アイシャ カディジャ " +
  "ペレラ フェルナンド シルワ ジャヤワルダナ スリヤ スティアワン プトラ ウィジャヤ ハルトノ スハルト デウィ シティ(?=が来|に説) ヌル アウン ゾー ティン ミョー チョー サンダー キン(?=が来|に説) ソムチャイ スパポーン " +
  "キム(?!チ) パク(?=が来|に説|の相) チェ(?=が来|に説) チョン(?=が来|に説) ワン(?=が来|に説) リー(?=が来|に説|の相) チェン ヂャン ジャン(?=が来|に説) スミス ジョンソン ウィリアムズ ブラウン ジョーンズ ミラー(?=が来|に説|の相) デイビス ウィルソン アンダーソン テイラー トンプソン ロバーツ ナカムラ タナカ サトウ スズキ タカハシ ヤマモト コバヤシ オクヤマ";

const abroad = [...new Set(FROM_ABROAD.split(" "))].sort((a, b) => b.length - a.length).join("|");

const LATIN =
  "Silva|Santos|Souza|Oliveira|Pereira|Ferreira|Rodrigues|Rodriguez|Alves|Gomes|Gomez|Ribeiro|Martins|Carvalho|Almeida|Lopes|Lopez|Soares|Fernandes|Fernandez|Garcia|García|Martinez|Martínez|Gonzalez|González|Hernandez|Hernández|Perez|Pérez|Sanchez|Sánchez|Ramirez|Torres|Flores|Rivera|Reyes|Morales|Cruz|Ramos|Mendoza|Castillo|Quispe|Mamani|Bautista|Shrestha|Gurung|Tamang|Thapa|Magar|Khadka|Bhandari|Adhikari|Sharma|Bahadur|Kumar|Singh|Patel|Khan|Ahmed|Mohammed|Muhammad|Hussain|Perera|Fernando|Wijaya|Setiawan|Putra|Aung|Zhang|Wang|Chen|Huang|Zhao|Zhou|Smith|Johnson|Williams|Brown|Tanaka|Suzuki|Yamamoto|Nakamura|Kobayashi|Watanabe";

/** What follows somebody in a sentence. A place of the same letters is followed by others (地区, 町, 川). */
const AFTER =
  "(?=が|は|を|に|と|も|へ|から|より|宅|家の|の(?:家|件|話|相談|苦情|申請|要望|母|父|妻|夫|子|息子|娘|担当|対応|ところ|所|住所|電話)|、|・|。|,|\\(|\\)|\\]|[ ]|$|係長|課長|部長|次長|局長|室長|班長|主任|主査|主事|主幹|参事|補佐|職員|区長|会長|氏|様|さん)";

/** Names that nothing has to stand beside. */
export const UNMISTAKABLE_NAMES = scriptPattern(
  [
    `(?<!\\p{Script=Han})(?:${family})(?:[ ]?\\p{Script=Han}{0,2}[郎朗美男夫雄介輔太也彦之樹香恵奈菜司哉斗翔])?${AFTER}`,
    `(?<![\\p{Script=Katakana}ー])(?:${abroad})(?:[ ・=][\\p{Script=Katakana}ー]{1,10}){0,4}(?![ ・=]?[\\p{Script=Katakana}ー])${AFTER}`,
    // Maria Silva, Shrestha Ram Bahadur
    `(?<!\\p{Script=Latin})(?:\\p{Lu}\\p{Script=Latin}+ ){1,3}(?:${LATIN})(?!\\p{Script=Latin})`,
    `(?<!\\p{Script=Latin})(?:${LATIN})(?: \\p{Lu}\\p{Script=Latin}+){1,3}(?!\\p{Script=Latin})`,
  ].join("|"),
  "gu",
);
