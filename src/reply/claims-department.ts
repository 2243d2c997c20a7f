import type { Query } from "../understand/query.ts";

/**
 * 「空き家の担当は財政課?」「照明を変えるのは環境政策課の仕事ですよね?」: the department that a question names is a guess at what it
 * asks, and chooses no record.
 */
export function claimsDepartment({ where, text, manner, spans }: Query): boolean {
  if (where?.kind !== "department" && where?.kind !== "unknown_department") return false;
  if (CLAIMED.test(text)) return true;
  return (
    /(?:担当|所管|主管)(?:課|部署)?(?:は|って|が|、)/.test(text) &&
    (manner.asksWhether || spans.some(({ rule }) => rule === "confirmation/tail"))
  );
}

/** Of a thing that is named (「〜は」) it is said whose it is, and this is to be checked. */
const CLAIMED =
  /(?:は|って|が|も|のも|、)\s*[^。?、はが]{2,14}[課部局室係](?:さん)?(?:の(?:お?仕事|担当|受け持ち|持ち場|管轄|所管|範囲|業務)|が(?:担当|所管|やって(?:い)?(?:る|ます)|やる(?:の|ん)|受け持って(?:い)?(?:る|ます))|に(?:電話|連絡|相談|問い合わせ|聞|きけ|言え|行け)[^、。?]{0,4}(?:ば|たら)(?:いい|よい|良い|ええ)(?:って|という)?(?:こと|の|ん)?)(?:(?:なの|なん|の|ん)?(?:です|だ|でした|だった)?(?:よね|っけ|でしょう?|か(?=[?。\s]|$)|(?<=こと|いい|ええ)\?)|で(?:合って|あって|いい|よい|よろしい|間違いない)|(?:だ|な)?(?:って|と)(?:聞|言わ|思って|いう話)|じゃな(?:い|かった))/;

/** The page that a question names, to be checked: 「49ページにあるって本当?」「20ページで合ってる?」. */
export const claimsPage = ({ where, text }: Query): boolean => where?.kind === "page" && CLAIMED_PAGE.test(text);

const CLAIMED_PAGE =
  /(?:は|って|が|も|、)[^。?]{0,14}(?:\d+\s*(?:ページ|頁|p)|(?:ページ|頁|p\.?)\s*\d+)(?:目)?(?:(?:に|で)?(?:ある|載って(?:い)?る|のって(?:い)?る|書いて(?:あ)?る|出て(?:い)?る)?(?:んだ|の)?(?:って|と)[^。?]{0,12}(?:言|聞|本当|ほんと|合って|正し)|(?:だった)?(?:です|だ|でした)?(?:よね|っけ|でしょう?)|で(?:合って|あって|いい|よい|よろしい|間違いない)|(?:に|で)(?:ある|載って(?:い)?る|書いて(?:あ)?る|のって(?:い)?る)(?:の|ん)?(?:です)?(?:よね|っけ|でしょう?))/;
