/**
 * Radicals that PDFs give for whole kanji (⺠ for 民), from Unicode's EquivalentUnifiedIdeograph.txt (14.0, property
 * Equivalent_Unified_Ideograph of the block CJK Radicals Supplement, where the kanji lies in the basic plane).
 * The Kangxi Radicals (⼈) need no table: NFKC maps them.
 */
const RADICALS =
  "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const IDEOGRAPHS =
  "厂乛乚乙亻冂刀刂卜㔾小尐兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艺艻虎衤覀西见角讠贝车辶辷辸邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const IDEOGRAPH_OF = new Map(Array.from(RADICALS, (radical, index) => [radical, IDEOGRAPHS[index]!]));

/** ⺠ → 民, ⻑ → 長. */
export function spellOutRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2EFF]/g, (radical) => IDEOGRAPH_OF.get(radical) ?? radical);
}
