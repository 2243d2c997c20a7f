import { NAME_PATTERNS } from "./personal-names.ts";
import { scriptPattern } from "./script-pattern.ts";

const { fullName, long } = NAME_PATTERNS;

/** 富沢, 北爪: what family names end in, for those that no list holds. */
const likely = "\\p{Script=Han}[沢澤﨑爪塚藤瀬尾]";

/** A family name, alone or with what may be a given name. */
const name = `(?:${fullName}|${long}|${likely})`;

/** What one somebody may be in a report: a name stands beside it, or nothing does. */
const ROLE =
  "(?:主|副|前|正)?(?:担当者?|責任者|窓口|連絡先|連絡相手|後任|前任|引継ぎ?先)|報告者|記録者|作成者|記入者|起案者|確認者|承認者|申請者|申込者|申出人|届出人|相談者|通報者|苦情主|苦情者|要望者|来庁者|電話の相手|相手方?|地権者|地主|所有者|滞納者|未納者|相続人|世帯主|契約者|借主|貸主|家主|大家|隣人|近隣|入居者|生活保護受給者|被保護者|要介護者|障害者|債務者|被虐待者|受給者|対象者|当事者|加害者|被害者|容疑者|行為者|本人|保護者|御?家族|欠席者|出席者|不参加|休職者|退職者|異動者|講師|患者|死亡者|故人|住民|市民|職員|係員|主事|主任";

/** Where a name ends. */
const END =
  "(?=です|でした|だ(?:った)?(?:[。、]|$)|が|は|を|に|と|で|も|から|より|まで|へ|ほか|外\\d|ら\\d|[、。,()\\]}]|[ ]|$|健|太郎|一郎|花子)";

/** What a person does, so that 「道路課の大橋が完成」 is none. */
const DOES =
  "(?=(?:が|は|も)(?:説明|対応|担当|訪問|回答|連絡|電話|出席|欠席|参加|報告|確認|作成|引き継|来|行|休|話|聞|受け|応対|同行|退職|異動|休職|辞|言|述べ|指摘|要望|相談|申請|苦情|怒)|から(?:連絡|電話|報告|聞|回答|相談|苦情|説明|引き継)|に(?:確認|連絡|電話|報告|聞|回答|相談|説明|引き継|依頼|渡|頼)|より(?:連絡|報告|回答|説明))";

/** Places and prefectures follow each other in lists, too: 石川、福島の2県. */
const COUNTED_PEOPLE =
  "(?=(?:の|ら|ほか|以下|計|、)?[ ]?(?:\\d{1,3}|[一二三四五六七八九十両数])(?:名|人)|両名|(?:が|は)(?:欠席|出席|対応|担当|参加|退職|異動|休|説明|訪問|来庁)|を(?:担当|任命|配置|採用))";

/** Offices behind a family name that no list holds (小此木係長); 財政係長 and 土木課長 end otherwise. */
const RARE =
  "(?<!\\p{Script=Han})(?!市町村|農山村|農漁村|山林原|河川沿|緑樹木|街路樹)(?:\\p{Script=Han}{2}[沢澤田川島嶋村山野原井崎﨑木谷尾岡藤瀬塚倉橋津坂爪内])";

const OFFICE = "[\\p{Script=Han}\\p{Script=Katakana}ー]{1,10}(?:課|部|局|室|係|署|所|園|校|班|支所|センター)";

/** Names that nothing but what stands around them tells from other words. */
export const NAMES_IN_CONTEXT = scriptPattern(
  [
    // 佐藤、鈴木の2名が欠席
    `(?<!\\p{Script=Han})${long}(?=(?:[、・,/と]|及び|および)[ ]?${long}(?:(?:[、・,/と]|及び|および)[ ]?${long}){0,8}(?:${COUNTED_PEOPLE}))`,
    `(?<=${long}(?:[、・,/と]|及び|および)[ ]?)${long}(?:(?=(?:[、・,/と]|及び|および)[ ]?${long}(?:(?:[、・,/と]|及び|および)[ ]?${long}){0,8}(?:${COUNTED_PEOPLE}))|${COUNTED_PEOPLE})`,
    // 窓口は萩原です, 報告者: 茂木, 滞納者(清水健), 相続人は小林ほか3名, 担当 小此木
    `(?<=(?<!\\p{Script=Han})(?:${ROLE})(?:は|の|が|、|:|/|[ ]|\\(|「){1,2})${name}${END}`,
    // 建設課の富澤が説明した
    `(?<=${OFFICE}(?:の|・|[ ]))${name}${DOES}`,
    // 富沢(建設課), 田中(45歳男性)
    `(?<![\\p{Script=Han}])${name}(?=\\((?:${OFFICE}|\\d{1,3}[ ]?(?:歳|才|代)|男|女)[^()]{0,6}\\))`,
    // 田中家の空き家
    `(?<!\\p{Script=Han})${long}(?=家の(?:空き家|土地|家|相続|墓|車|犬|猫|子|息子|娘|敷地|建物|畑|田|塀|枝|ごみ|ゴミ))`,
    // 3年2組の佐藤です
    `(?<=\\d組の)${long}${END}`,
    // 小此木係長
    `${RARE}(?=[ ]?(?:係長|課長|部長|次長|局長|室長|班長|主任|主査|主査補|主事|主幹|参事)(?!会|室|級|職|制|候補|向け|研修|以上|以下))`,
    // K主査, Y係長, T.S.(財政課), 財政課 S.T.
    "(?<![\\p{L}\\d.])\\p{Lu}(?:\\. ?\\p{Lu}\\.?)?(?=[ ]?(?:係長|課長|部長|次長|局長|室長|班長|主任|主査|主事|主幹|参事|補佐)(?!会|室|級|職|制|候補|向け|研修))",
    `(?<![\\p{L}\\d.])\\p{Lu}\\. ?\\p{Lu}\\.?(?=[ ]?\\(${OFFICE}\\))`,
    `(?<=${OFFICE}(?:の|・|[ ])?)\\p{Lu}\\. ?\\p{Lu}\\.(?![a-zA-Z\\d]|\\p{Script=Han})`,
  ].join("|"),
  "gu",
);
