import { SURNAMES } from "../domain/surnames.ts";
import { isChinese } from "../text/chinese-forms.ts";

/** 「高崎市の」: a name of another municipality stands as its own word, as the owner or the subject of what is asked. */
const NAMED =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}ヶケ]{2,5}市)(?=(?:の(?!人|者|友|方|親|実家|会社|学校|病院)|も|は|って|だと|なら|では|でも(?:やっ|あ|同)|みたいに|くらい|ぐらい|と比べ|と同じ|役所|議会|長)|[?。]*$)/gu;

/** A province or a prefecture is no city, whatever it is called (湖南省). */
const SAME_NAME =
  /(?<![\p{Script=Han}])(?!総務|法務|外務|財務|文科|文部|厚労|厚生|農水|農林|経産|経済|国交|国土|環境|防衛|復興|各|帰|反|内)[\p{Script=Han}]{2,3}省(?=の|は|って|も|に|で|料理)/u;

/** Words that end in 市 and name no municipality. */
const COMMON =
  /^(?:本|当|同|各|全|他|両|都|朝|夕|初|何|某|毎|小|大)市$|(?:近隣|周辺|隣接|中核|政令|政令指定都|指定都|特例|姉妹|友好|姉妹都|友好都|中心都|衛星都|地方都|大都|学園都|田園都|城下|門前|株式|青空|古本|骨董|見本|植木|雛|農産物|朝|夕|他|隣)市$/;

/**
 * The name of a municipality that a normalised question asks about and that is not the city's own, whether the bot knows
 * it or not; null: none. Districts of the city itself may end in 市 too: the caller looks whether its records speak of it.
 * @param text with the own city's names
 * @param own the own city's names, as they are taken out of a question
 */
export function findForeignCity(text: string, own: RegExp): string | null {
  const elsewhere = SAME_NAME.exec(text)?.[0];
  if (elsewhere && text.replace(elsewhere, " ").search(own) < 0) return elsewhere;
  // Chinese joins its words: 「我下班以后市役所」 ends no name.
  if (isChinese(text)) return null;
  // Who names both asks about the own one.
  if (text.search(own) >= 0) return null;
  for (const { 1: name = "", index } of text.matchAll(NAMED)) {
    // 「岩井市長」 is a mayor by name, no town.
    const isMayor = text.startsWith("長", index + name.length) && SURNAMES.includes(name.slice(0, -1));
    if (!COMMON.test(name) && !isMayor) return name;
  }
  return null;
}
