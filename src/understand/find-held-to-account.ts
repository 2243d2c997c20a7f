import type { PlanTopic } from "./meaning.ts";

/** Whom and what people hold to account, in the languages that are read. */
const MAYOR = /市長(?:さん)?|市长|mayor|alcalde(?:sa)?|alkalde|prefeit[oa]|thị trưởng|시장/gu;
const PROMISE =
  /公約|約束|マニフェスト|承诺|承諾|诺言|諾言|promises?|pledges?|promesas?|promessas?|pangako|lời hứa|cam kết|공약|약속/gu;

/** Praise, blame and what is done with a promise. */
const JUDGED =
  /よくや(?:って|った)(?:い?る|ます)?|(?:頑張|がんば)って(?:い?る|ます)?|(?:サボ|さぼ)(?:っ?て|った|り|る)(?:い?る)?|怠け(?:て|た)(?:い?る)?|(?:うそ|嘘|ウソ)\s*(?:つき|を?つ[いき]\S*)?|悪口|再選|謝罪|(?:代わり|かわり)に|前の|比べて|死んだ|ばかり|評価|何点|点数|ゼロ点|辞め\S*|守ら(?:な(?:い|かった)|ず|れなかった)|破(?:った|られた|る)|果たさ(?:ない|なかった)|でき(?:なかった|てい?ない)|裏切\S*|(?:一番|1番|いちばん|最も)(?:進んで(?:い?る)?|遅れて(?:い?る)?|高い|低い|ひどい)|ワースト|支持率|選挙で|選挙に|勝て\S*|負け\S*|無視(?:して(?:い?る)?|した)|汚職|逮捕|詐欺師?|インチキ|ペテン|わるい|悪い|悪者|\b(?:corrupt(?:ion|ed|[oa]s?)?|fail(?:ed|s|ure|ing)?|incompetente?s?|useless|bad|lazy|korap|tamad)\b|tham nhũng|bất tài|贪污|貪污|腐败|腐敗|无能|失職|失职|부패\S*|무능\S*|비리\S*|骗子|騙子|撒谎|說謊|liar|lie[ds]?|broken?|mentiros[oa]|nói dối|거짓말\S*/gu;
const KEPT =
  /(?:守|まも)(?:った|って(?:い?る|ます|い?ます)|られた?|りました|れた)|果たし(?:た|ました)|(?:達成|進捗|実施|進行)(?:の)?(?:状況|度合い?|具合|率)|達成(?:でき|し)(?:なかった|てい?ない)\s*(?:指標|目標|kpi|数値)|遵守|守(?=承|诺|約)|履行|兑现|兌現|守住|ke(?:ep|pt|eps)|fulfil(?:l|led|s)?|cumpri(?:u|ó|do)|cumplió|cumplido|cumple|tinupad|tupad|giữ|thực hiện|지켰\S*|지켜\S*|지키\S*|이행\S*/gu;
/** What holds a question together and names nothing. */
const AROUND =
  /そのうち|この|その|うちの|今の|全部|すべて|どれ|どの|どっち|分野|教えて(?:ください)?|見せて|言って|して|ください|あなた|すべき|べき|ですか|でした|です|ます|ました|取組|施策|指標|目標|計画|ひと|人|市民の声|次の|市民|[はがをのにでもとか?!。、\s]|\b(?:did|does|do|has|have|is|was|were|the|his|her|their|all|any|a|an|of|how|many|el|la|los|las|sus?|o|os|as|se|seus?|suas?|ang|ba|mga|ng|niya|what|why|percent(?:age)?|por qu[eé]|achieved)\b|có|không|của|mình|đã|chưa|了|吗|嗎|有|没有|沒有|他的|是|不是|의|은|는|이|가|을|를|몇|개|나요|요/gu;

/**
 * 「市長は約束を守った?」「よくやってる?」 in any words: a question that holds the mayor or the promises to account and names
 * nothing else is one on the whole plan; no record answers it that shares the mayor's word. Null for any other.
 * @param countWords words of meaning in what is left
 */
export function findHeldToAccount(text: string, countWords: (text: string) => number): PlanTopic | null {
  const named = has(MAYOR, text) || has(PROMISE, text);
  if (!named && !/達成(?:でき|し)(?:なかった|てい?ない)\s*(?:指標|目標|kpi)/u.test(text)) return null;
  const judged = has(JUDGED, text);
  if (!judged && !has(KEPT, text)) return null;
  const rest = [KEPT, JUDGED, MAYOR, PROMISE, AROUND].reduce((left, words) => left.replace(words, " "), text);
  return countWords(rest) === 0 ? (judged ? "judged" : "progress") : null;
}

/** `test` would go on from where a global pattern last stopped. */
const has = (words: RegExp, text: string) => text.search(words) >= 0;
