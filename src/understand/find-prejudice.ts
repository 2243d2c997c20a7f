import { scriptPattern } from "../domain/script-pattern.ts";

/** Whom people speak against for what they are. */
const PEOPLE =
  "(?:在日(?:外国人|韓国人)?|外国人|外人|朝鮮人|韓国人|中国人|ベトナム人|ブラジル人|クルド人|黒人|移民|難民|よそ者|移住者|技能実習生|同性愛者?|ゲイ|レズ|オカマ|LGBT|トランスジェンダー|障害者|障がい者|知的障害者|精神障害者|発達障害|老人|年寄り|高齢者|老害|子ども|子供|ニート|引きこもり|ひきこもり|無職|ホームレス|貧乏人|生活保護(?:の人|受給者)?|ナマポ|母子家庭|シングルマザー|部落民?|同和|女|男|若者|田舎者|\\p{Script=Han}{2,3}党(?:員)?|自民|公明|維新|れいわ|創価学会|統一教会|宗教)";

/** What is said of them so. */
const AGAINST =
  "(?:出て(?:い|行)(?:け|って)|来るな|くるな|帰れ|消えろ|消えて(?:ほしい|くれ)|死ね|氏ね|いらない|いらん|要らない|不要|追い出せ|追い出して|排除(?:しろ|して|すべき)|病気|異常|犯罪者?(?:だ|ばかり|予備軍|$)|危険(?:だ|な|$)|迷惑|邪魔|害(?:だ|虫|$)|気持ち悪い|きもい|キモい|汚い|臭い|甘え|ずるい|クズ|くず|ゴミ|寄生虫|ばか|バカ|馬鹿|悪い|悪だ|嫌い|きらい|嘘つき|うそつき|税金の無駄|無駄|敵だ?)";

const SPEAKS_AGAINST = scriptPattern(
  `(?:^|[、。 ])(?:この街の|うちの市の|市内の|あの)?${PEOPLE}(?:たち|ども|ら|の人)?(?:なんか|なんて|ばかり|ばっかり|だけ)?(?:は|が|って|も|を|、)?[^。?]{0,4}${AGAINST}(?:だ|です|ろ|よ|ね|と思う|だろ|でしょ|んだ)*[。!?\\s]*$`,
  "u",
);

/** What a plan does for or with them. */
const OF_PLANS =
  /対策|支援|相談|取組|取り組み|防止|なくす|補助|助成|手当|制度|講座|施設|居場所|手続|会費|料金|証明|場所|理由|とき|時は|場合/;

/**
 * Whether a message speaks against people for what they are (「障害者はいらない」「外国人は出ていけ」). It asks for nothing: no
 * list leaves them out, and no record that shares their word stands beside it.
 * @param text normalised
 */
export const speaksAgainstPeople = (text: string): boolean => SPEAKS_AGAINST.test(text) && !OF_PLANS.test(text);
