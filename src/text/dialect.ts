/**
 * Endings of verbs as people speak them at home, in the spelling that the rules read. Only forms that stand for nothing
 * else: 「とる」 alone may be 取る and stays.
 */
const ENDINGS: readonly [RegExp, string][] = [
  [
    /(?<=[しっいえけげせてねべめれきぎちにびみり出見来])(?:とらん|とらへん|ちょらん|よらん)(?=[かのなけもや、。?\s\p{Script=Han}]|$)/gu,
    "ていない",
  ],
  [/(?<=っ)とる(?=[かのなけもやん、。?\s取施公項]|$)/g, "ている"],
  [/(?<=[しれけえせげべめ出見来])とる(?=[のもや、。?公施項取])(?!取)/g, "ている"],
  [/(?<=[しっえけげせべめれ])ちょる(?=[かのなけもやん、。?\s取施公項]|$)/g, "ている"],
  [/(?<=て|で)へん(?=[かのなけもや、。?\s取施公項]|$)/g, "ない"],
  [/(?<=て|で)(?:おらん|おらへん|はらへん)(?=[かのなけもや、。?\s]|$)/g, "いない"],
  [/(?<=て|で)はる(?=[かのなけもやん、。?\s]|$)/g, "いる"],
  [/あらへん|あれへん/g, "ない"],
  [/なんぼ/g, "いくら"],
  [/どない(?=なっ|や|し|です|に)/g, "どう"],
  [/(?<=[\p{Script=Han}ぁ-ん])やろ(?:か)?(?=[。?、\s]|$)/gu, "だろうか"],
  [/(?<=の)もん(?=[をはが]|だけ|全部|ぜんぶ|、|$)/g, "もの"],
  [/(?<=[たるい])もん(?=[をはが]|だけ|全部|ぜんぶ)/g, "もの"],
];

/** A normalised text with the endings of dialects in their standard form. */
export function foldDialect(text: string): string {
  return ENDINGS.reduce((folded, [pattern, standard]) => folded.replace(pattern, standard), text);
}
