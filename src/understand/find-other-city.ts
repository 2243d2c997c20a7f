import { scriptPattern } from "../domain/script-pattern.ts";
import { SURNAMES } from "../domain/surnames.ts";
import { isChinese } from "../text/chinese-forms.ts";
import { mayMatch } from "./choose-rules.ts";
import type { CityNames } from "./city-names.ts";
import type { NeedleTable } from "./needle-table.ts";

/** 「高崎市の」: a name of another municipality stands as its own word, as the owner or the subject of what is asked. */
const NAMED =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}ヶケ]{2,5}市)(?=(?:の(?!人|者|友|方|親|実家|会社|学校(?!給食|教育)|病院)|が(?=[^。?]{2,30}(?:あっち|あちら|向こう|むこう))|さんの|も|は|って|だと|なら|では|でも(?:やっ|あ|同)|みたいに|くらい|ぐらい|と比べ|と同じ|役所|議会|長)|[?。]*$)/gu;

const PREFECTURE =
  "北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京都?|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都府?|大阪府?|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄";
/** 「三重の伊勢市に空き家があって、あっちの市の助成は」: one that the asker points back to, or says where it lies. */
const LOCATED = scriptPattern(
  `(?:${PREFECTURE})(?:県|にある)?の?([\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ヶケ]{1,5}?[市町村])(?![\\p{Script=Han}])`,
  "u",
);
/** 「茨城の境町の命名権の会社は」: whose it is. */
const OF_PREFECTURE = scriptPattern(
  `(?:${PREFECTURE})(?:県|府)?の([\\p{Script=Han}ヶケ]{1,4}[町村])の(?!人|者|友|方|親|実家|会社|学校|病院)`,
  "u",
);
const POINTED = /(?:あっち|むこう|向こう|あちら|そっち|そちら)の?(?:市|町|村|役所|役場|自治体)/;

/** A town or a village that its office, mayor or council names. */
const OF_TOWN =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}ヶケ]{2,4}[町村])(?=役場|議会|(?:の)?[町村]長)/u;
/** The same before a particle: to another town, for a city's own districts are called so, too. */
const TOWN_NAMED =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}ヶケ]{2,4}[町村])(?=(?:の(?!人|者|友|方|親|実家|会社|学校|病院)|も|って|だと|では|でも(?:やっ|あ|同)|みたいに|と比べ|と同じ))/u;
const COMMON_TOWN =
  /^(?:本|当|同|各|全|他|両|元|下|港|新|横|仲|栄|隣|近隣|周辺|城下|門前|温泉|宿場|我が|漁|農|山|農山|漁|中|上|東|西|南|北)[町村]$/;

/** 「隣の町の津波避難タワーは何基ある?」: the town next door, whatever it is called, owns what is asked after. */
const NEXT_DOOR =
  /(?<=^|[、。!?\s])((?:隣|となり|お隣|よそ|ほか|他)の(?:市|町|村|まち|自治体))の(?!人|者|友|方|親|実家|会社|学校|病院|駅|店|例|よう)(?=[^、。?と]{2,16}(?:は|って|が)(?:、)?(?:何|なに|いくつ|いつ|どこ|どう|どんな|いくら|なんぼ|ある|あった|あり|でき|出来|進ん|終わ))/u;

/** A province or a prefecture is no city, whatever it is called (湖南省). */
const SAME_NAME =
  /(?<![\p{Script=Han}])(?!総務|法務|外務|財務|文科|文部|厚労|厚生|農水|農林|経産|経済|国交|国土|環境|防衛|復興|各|帰|反|内)[\p{Script=Han}]{2,3}省(?=の|は|って|も|に|で|料理)/u;
/** 「我想查湖南省长沙市的」: Chinese joins its words. */
const PROVINCE =
  /(?:河北|山西|辽宁|遼寧|吉林|黑龙江|黑龍江|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|海南|四川|贵州|貴州|云南|雲南|陕西|陝西|甘肃|甘肅|青海|台湾|台灣)省/u;

/** Without any of these no other municipality is named. */
export const FOREIGN_CITY_PATTERNS = [
  SAME_NAME,
  PROVINCE,
  LOCATED,
  OF_PREFECTURE,
  NEXT_DOOR,
  NAMED,
  OF_TOWN,
  TOWN_NAMED,
];

/** Who asks for one's own beside it asks for that. */
const COMPARED = /うち|こっち|こちら|ここ|この(?:市|町|村|まち)|本[市町村]|当[市町村]|比べ|同じ|みたい/;

/** Words that end in 市 and name no municipality. */
const COMMON =
  /^(?:本|当|同|各|全|他|両|都|朝|夕|初|何|某|毎|小|大)市$|(?:近隣|周辺|隣接|中核|政令|政令指定都|指定都|特例|姉妹|友好|姉妹都|友好都|中心都|衛星都|地方都|大都|学園都|田園都|城下|門前|株式|青空|古本|骨董|見本|植木|雛|農産物|朝|夕|他|隣)市$/;

/**
 * The name of a municipality that a normalised question asks about and that is not the city's own, whether the bot knows
 * it or not; null: none. Districts of the city itself may end in 市 too: the caller looks whether its records speak of it.
 * @param text with the own city's names
 */
export function findForeignCity(
  text: string,
  { own, isTown }: Pick<CityNames, "own" | "isTown">,
  needles?: NeedleTable,
): string | null {
  if (!FOREIGN_CITY_PATTERNS.some((pattern) => mayMatch(pattern, text, needles))) return null;
  const elsewhere = SAME_NAME.exec(text)?.[0] ?? PROVINCE.exec(text)?.[0];
  if (elsewhere && text.replace(elsewhere, " ").search(own) < 0) return elsewhere;
  const located = LOCATED.exec(text)?.[1];
  const ofPrefecture = OF_PREFECTURE.exec(text)?.[1];
  if (ofPrefecture !== undefined && ofPrefecture.search(own) !== 0) return ofPrefecture;
  if (located !== undefined && POINTED.test(text) && located.search(own) !== 0) return located;
  // Chinese joins its words: 「我下班以后市役所」 ends no name.
  if (isChinese(text)) return null;
  // Who names both asks about the own one.
  if (text.search(own) >= 0) return null;
  const nextDoor = NEXT_DOOR.exec(text)?.[1];
  if (nextDoor !== undefined && !COMPARED.test(text)) return nextDoor;
  for (const { 1: name = "", index } of text.matchAll(NAMED)) {
    // 「岩井市長」 is a mayor by name, no town.
    const isMayor = text.startsWith("長", index + name.length) && SURNAMES.includes(name.slice(0, -1));
    if (!COMMON.test(name) && !isMayor) return name;
  }
  const town = OF_TOWN.exec(text)?.[1] ?? (isTown ? TOWN_NAMED.exec(text)?.[1] : undefined);
  return town !== undefined && !COMMON_TOWN.test(town) ? town : null;
}
