import { scriptPattern } from "./script-pattern.ts";

/** Family names of one character that people from China and Korea have in Japan: 王さん, 李氏. */
const ONE_HAN =
  "[王李金朴張张刘陈杨赵吴孙马黄周徐郑谢韩冯陳黄呉周徐孫馬郭何羅崔鄭趙劉楊許沈曹蔡鄧彭曾蘇盧蒋余唐魏姜尹申]";

const VIETNAMESE =
  "(?:Nguyễn|Nguyen|Trần|Tran|Lê|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Võ|Đặng|Dang|Bùi|Bui|Đỗ|Hồ|Ngô|Dương|Lý)";

const KOREAN =
  "[김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구민진엄채원천방공현함변염여추]";

/** One to three words that begin with a capital, as names do; offices do too. */
const CAPITALS =
  "(?!(?:Mayor|President|Chairman|Speaker|Governor|Prefeito|Prefeita|Alcalde|Alcaldesa|Presidente|Diretor|Director|Governador)\\b)\\p{Lu}[\\p{L}'’-]+(?: (?:d[aeo]s?|del|de la|dela) \\p{Lu}\\p{L}+| \\p{Lu}\\p{L}*){0,3}";

/** Every match of `FOREIGN_NAMES.own` stands behind one of these. */
export const MAY_INTRODUCE_ABROAD = /\p{L} |我叫|我是|我的名字是|我名叫|我姓名是|이름은|저는|나는/u;

/** Names as other languages give them, and those of people from abroad in Japanese. */
export const FOREIGN_NAMES = {
  /** The writer's own. */
  own: scriptPattern(
    [
      `(?<=(?:[Mm]eu nome é|[Mm]e chamo|[Mm]e llamo|[Mm]i nombre es|[Tt]ôi tên là|[Tt]ên tôi là|[Tt]ên em là|[Tt]ôi là|[Ee]u sou [oa]|[Ee]u sou|[Ss]oy|[Yy]o soy|[Aa]ko po ay si|[Aa]ko si|[Aa]ng pangalan ko ay|[Aa]ko po si) )${CAPITALS}`,
      "(?<=\\b(?:I'm|I’m|I am|[Tt]his is) )\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+",
      "(?<=\\b(?:[Nn]ame|[Nn]ombre|[Nn]ome): )\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?= |$|[,.])",
      "(?<=我叫|我是(?=[王李張张陳陈劉刘楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡林郭何高羅罗]\\p{Script=Han}{1,2}(?:$|[,。、 ]))|我的名字是|我名叫|我姓名是)\\p{Script=Han}{2,4}(?=$|[,。、 ,])",
      "(?<=(?:제|내) 이름은 )\\p{Script=Hangul}{2,4}?(?=입니다|이에요|예요|이야|$)",
      `(?<=(?:저는|나는) )${KOREAN}\\p{Script=Hangul}{2}(?=입니다|이에요|예요|라고)`,
    ].join("|"),
    "gu",
  ),
  /** Somebody's. */
  other: scriptPattern(
    [
      `(?<!\\p{Script=Han})${ONE_HAN}(?=さん(?!か(?!ら))|氏(?!名)|先生)`,
      `(?<!\\p{Script=Han})(?!王)${ONE_HAN}(?=様(?!式|子|々))`,
      `(?<!\\p{Script=Han})${ONE_HAN}\\p{Script=Han}{0,2}(?=女士|小姐|先生)`,
      `(?<![\\p{Script=Hangul}\\p{Script=Han}])(?:${KOREAN}|${ONE_HAN})\\p{Script=Hangul}{0,2}(?= ?씨(?!앗|[름족]))`,
      `(?<=\\b(?:[Ss]eñora?|[Ss]eñorita|[Ss]enhora?|[Ss]ra?\\.?|[Ss]rta\\.?|[Dd]on|[Dd]oña|[Dd]ona) )${CAPITALS}`,
      `(?<!\\p{L})${VIETNAMESE}(?: \\p{Lu}\\p{L}*){1,3}`,
      `(?<=(?<!\\p{L})(?:anh|chị|ông|bà|cô|chú|bác|Anh|Chị|Ông|Bà|Cô) )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}*){0,2}`,
    ].join("|"),
    "gu",
  ),
} as const;
