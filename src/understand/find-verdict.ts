import { scriptPattern } from "../domain/script-pattern.ts";
import { findLikely, matches, matchesAny } from "./choose-rules.ts";
import type { PlanTopic } from "./meaning.ts";
import type { NeedleTable } from "./needle-table.ts";

/** A verdict on the whole: whether somebody judges it, or says how much of it is done. */
export interface Verdict {
  about: Extract<PlanTopic, "judged" | "progress">;
  /** The mayor, the city or its plan is named; else the record just spoken of may be meant. */
  namesWhole: boolean;
}

/** Praise and blame, by stems: whatever ends them is grammar. */
const JUDGEMENTS = [
  // Sayings that hold what they judge.
  "\\S{0,4}(?:だけ)?番長|全滅|手つかず(?!の)|手付かず(?!の)|絵空事|(?:ほぼ)?(?:ゼロ|零)回答|(?:お金|金|税金)?(?:を)?(?:ドブ|どぶ|溝)に(?:捨て|すて)[ぁ-ん]{0,4}|(?:公約|約束)?(?:違反|破り|やぶり)|有名無実|名ばかり|口約束(?:で終わ[ぁ-ん]{1,4})?|ヘタレ|へたれ|羊頭狗肉|本末転倒|支離滅裂|優柔不断|我田引水|責任転嫁|荒唐無稽|大言壮語|付け焼き刃|場当たり(?:的)?|行き当たりばったり|その場しのぎ|後手後手|及び腰|弱腰|腰砕け|腰抜け|言行不一致|有言実行|神対応|名君|有言不実行|不言不実行|ほら吹き|ホラ吹き|大風呂敷|大ぼら|竜頭蛇尾|(?:看板に)?偽り(?:あり|だらけ|ばかり)|(?:市民|住民|国民|有権者)(?:を|の)?(?:なめ|舐め|ばかに|馬鹿に|バカに|コケに)[ぁ-ん]{0,5}|血税|やるやる詐欺|詐欺(?!\\p{Script=Han}|に|を|の|被)|(?:やってる)?(?:感|ふり|フリ)(?:だけ|ばっか[ぁ-ん]{0,2}|満載)|お?飾り(?:もの)?|茶番(?:劇)?|予定調和|さすが|流石|満点|立派|あっぱれ|天晴れ?|お?見事|上出来|文句な[しい]|花丸|空手形|尻すぼみ|尻切れ(?:とんぼ|トンボ)?|(?:選挙|人気取り|票集め)(?:の)?(?:ため|対策|目当て)|人気取り|放ったらかし|ほうったらかし|一歩も(?:進ん|前に)[ぁ-ん]{0,6}|(?:こけ|コケ|ずっこけ)(?:た|て)[ぁ-ん]{0,3}|嘘八百|三日坊主|骨抜き|見切り発車|朝令暮改|机上の空論|子どもだまし|子供だまし|焼け石に水|自画自賛|無責任|無策|お役所仕事|垂れ流し|無意味|腐っ(?:て|た)[ぁ-ん]{0,3}|クソ|くそ|糞|カス|バカ(?:げ[ぁ-ん]{1,2})?|馬鹿(?:げ[ぁ-ん]{1,2})?|アホ|阿呆|死に体|見損な[ぁ-ん]{1,3}|口八丁|(?:期待|信用|信頼|信じ)(?:して|でき|られ|が?持て)(?:い)?(?:ない|ません|なくな[ぁ-ん]{1,3}|へん|ん)",
  "(?:計画|看板|掛け声|口先?)(?:倒れ|だおれ)|絵に(?:描|か)いた(?:餅|もち)|口(?:先)?(?:だけ|ばっか[ぁ-ん]*)|名ばかり|名前だけ|かっこだけ|パフォーマンス|アピール",
  "(?:大)?(?:失敗|成功)[ぁ-ん]{0,3}(?:作|例)?|しくじ[ぁ-ん]*|期待(?:外|はず)れ|がっかり|残念|失望|幻滅|(?:呆|あき)れ[ぁ-ん]*|情けな[ぁ-ん]*|恥(?:ずかし[ぁ-ん]*)?",
  "ポンコツ|ぽんこつ|へっぽこ|下手(?:くそ|クソ)?|へたくそ|(?:食い|やり|持ち|言い)逃げ[ぁ-ん]{0,3}|(?:看板|掛け声|見せかけ|名前|形)(?:だけ|ばかり|ばっかり|倒れ)|通知表|成績|やった(?:ふり|フリ)|だめ|駄目|ダメ|ひど[いかくす][ぁ-ん]*|酷[いかくす][ぁ-ん]*|最悪|最低|最高|無駄(?:遣い|づかい)?|むだ(?:づかい)?|ムダ|ずさん|杜撰|でたらめ|いい加減|いいかげん|中途半端|お粗末",
  "(?:意味|価値|効果|やる気|守る気|責任感|中身)(?:が|は|の)?(?:な[いかくさ][ぁ-ん]*|無[いかくさ][ぁ-ん]*|ある|あった|あり[ぁ-ん]*)",
  "(?:低|ひく|少な|すくな|遅|おそ|高|多|甘|あま)すぎ[ぁ-ん]{0,6}|(?:約束|公約)?(?:を|は)?(?:反故|ほご)[ぁ-ん]{0,6}|裏切[ぁ-ん]*|(?:嘘|うそ|ウソ)(?:つき|ばかり|ばっかり|だらけ)?|税金(?:泥棒|どろぼう)|給料(?:泥棒|どろぼう)",
  "(?:辞|や)め(?:ろ|てくれ|てほしい|るべき[ぁ-ん]*|させ[ぁ-ん]*)|(?:退陣|辞任|辞職|解任|リコール)[ぁ-ん]*|(?:責任|せきにん)(?:を|は)?(?:と|取)(?:れ|って)|(?:責任者|市長|上)を?(?:出せ|呼べ|出して)|(?:だれ|誰|どこ|どの課|どの部署)の責任",
  "(?:だれ|誰|どいつ|どこ|どの(?:課|部署|業者|会社|人|市長))が(?:一番|いちばん|1番|最も)?(?:悪い|わるい|悪かった|悪者|得|損|トク|ソン|ずるい|ズルい|儲け|もうけ)[ぁ-ん]{0,6}|(?:一番|いちばん|1番|最も)?(?:悪い|わるい|悪かった|ずるい|ズルい|(?:得|損|儲け|もうけ)(?:を)?(?:して(?:い)?る|した|する|てる|た))(?:の|人|やつ|奴|業者|課|部署|会社|連中|市民|住民|団体)(?:は|って)?(?:どの[課部]署?|どこ|だれ|誰|どいつ|どれ)?|(?:だれ|誰|何|なに|どこ)の(?:せい|手柄|功績)[ぁ-ん]{0,6}|手柄|\\S{0,6}(?:課長|部長|係長|局長|次長|市長|町長|議員|職員|担当者?|課|部署|業者)が(?:一番|いちばん)?(?:悪い|わるい|悪かった|無能|だめ|ダメ)[ぁ-ん]{0,6}|(?:だれ|誰)が(?:決めた|きめた|決定した|言い出した|責任(?:を)?(?:取|と)\\S{0,4})[ぁ-ん]{0,4}|責任(?:を|は)?(?:取|と)(?:る|った|らない|らせ)[ぁ-ん]{0,4}(?:だれ|誰|どこ)?|責任者(?:は)?(?:だれ|誰|出てこい|でてこい|どこ)?|(?:外国人|老人|高齢者|年寄り|若者|女性?|男性?|障害者|貧乏人|金持ち|生活保護|よそ者|移住者|\\p{Script=Han}{1,3}人)(?:ばかり|ばっかり|だけ)?(?:が|は|を)?(?:悪い|わるい|優遇|冷遇|切り捨て|ひいき|得|損|邪魔|迷惑|のせい)[ぁ-ん]{0,6}|(?:外国人|老人|高齢者|年寄り|若者|よそ者|移住者|生活保護)の(?:せい|おかげ)[ぁ-ん]{0,4}",
  "サボ[ぁ-ん]*|さぼ[ぁ-ん]*|怠け[ぁ-ん]*|怠慢|放置(?:され|し)?[ぁ-ん]{0,3}|ほったらかし|忘れ(?:られ|去られ)[ぁ-ん]*|無能|有能|優秀|すごい|すばらし[ぁ-ん]*|素晴らし[ぁ-ん]*|頑張[ぁ-ん]*|がんば[ぁ-ん]*",
  "(?:一番|いちばん|1番|最も|もっとも|特に|とくに)?(?:仕事|対応|作業|やること)(?:が|は|を|も)?(?:遅|おそ|のろ|雑|早|速|し(?:て(?:い)?)?(?:な|る))[ぁ-ん]{0,4}",
  "(?:一番|いちばん|1番|最も|もっとも|とくに|特に)?(?:成果|結果|実績)(?:が|の|を)(?:出(?:て|し)[ぁ-ん]{0,3}|上が[ぁ-ん]{0,3}|あ(?:が|げ)[ぁ-ん]{0,3}|悪[ぁ-ん]{0,2}|良[ぁ-ん]{0,2}|ある)",
  "(?:一番|いちばん|1番|最も|もっとも)[ぁ-ん]{0,3}?(?:進ん|遅れ|遅[いか]|のろ|早[いか]|速[いか]|良[いか]|よ[いか]|いい|悪[いか]|わる[いか]|低[いか]|高[いか]|守)[ぁ-ん]{0,4}|(?:進ん(?:で)?(?:い)?る)(?=課|部署?|ところ|分野|の(?:は|って))",
  "ワースト\\d*|ランキング|順位|ベスト\\d+|トップ\\d+|(?:第)?\\d+位|[0-9]+点|何点|点数|星(?:いくつ|何[個つ]|\\d)|認めて(?:ください|よ)?|認めろ|謝(?:れ|罪[ぁ-ん]*)",
  "\\b(?:corrupt(?:ion|ed|[oa]s?)?|fail(?:ed|s|ure|ing)?|success(?:ful)?|incompetente?s?|useless|worthless|bad|worst|best|lazy|broken?|liar|lied?|falh(?:ou|aram|a)|fracass\\w*|fracaso|mentir\\w*|rompi\\w*|quebr(?:ou|adas?)|palpak|bigo|korap|tamad)\\b",
  "thất bại|phá vỡ|vô dụng|失败|失敗|成功|没用|沒用|食言|骗人|騙人|실패\\S*|성공\\S*|거짓말\\S*|무능\\S*",
];
/** Each by itself, to look for them. */
export const JUDGED: readonly RegExp[] = JUDGEMENTS.map((source) => scriptPattern(source, "u"));
/** All in one, to take them out. */
const ANY_JUDGED = scriptPattern(JUDGEMENTS.join("|"), "gu");

/** Better or worse than somebody else. No plan says how others do. */
export const COMPARED =
  /(?:全国|日本|国内|県内?|近隣|周辺|まわり|周り|ほか|他|よそ|隣|前|先代|(?!計画|予定|目標|見込|当初|年[度末]|月末|期[限日]|[短中長]期)\p{Script=Han}{2,3}県?)(?:の)?(?:市町村|自治体|市長?|町長?|村長?|所|ところ|平均)*(?:と比べ\S{0,3}|に比べ\S{0,3}|より|で(?:一番|いちばん|最も|(?:第)?\d+位|トップ|最下位))(?:も)?(?:遅|早|速|高|低|良|よ|い|悪|わる|進|まし)?[ぁ-ん]{0,3}|(?:日本|世界|県内?|\p{Script=Han}{2}県?)一(?!\p{Script=Han})/gu;

/** Weaker words, which judge where somebody or a promise is held to account. */
const BLAMED =
  /よくや(?:って|った)(?:い?る|ます)?|(?:頑張|がんば)って(?:い?る|ます)?|(?:サボ|さぼ)(?:っ?て|った|り|る)(?:い?る)?|怠け(?:て|た)(?:い?る)?|(?:うそ|嘘|ウソ)\s*(?:つき|を?つ[いき]\S*)?|悪口|再選|謝罪|(?:代わり|かわり)に|前の(?=市長|町長|村長|人|ひと|代)|比べて|死んだ|ばかり|評価|何点|点数|ゼロ点|辞め\S*|守ら(?:な(?:い|かった)|ず|れなかった)|守って(?:い)?(?:ない|ません)|守れて(?:い)?(?:ない|ません)|やらな(?:い|かった)|やって(?:い)?ない|評判|人気|信用|嫌われ\S*|破(?:った|られた|る)|果たさ(?:ない|なかった)|でき(?:なかった|てい?ない)|裏切\S*|(?:一番|1番|いちばん|最も)(?:進んで(?:い?る)?|遅れて(?:い?る)?|高い|低い|ひどい)|ワースト|支持率|選挙で|選挙に|勝て\S*|負け\S*|無視(?:して(?:い?る)?|した)|汚職|逮捕|詐欺師?|インチキ|ペテン|わるい|悪い|悪者|\b(?:corrupt(?:ion|ed|[oa]s?)?|fail(?:ed|s|ure|ing)?|incompetente?s?|useless|bad|lazy|korap|tamad)\b|tham nhũng|bất tài|贪污|貪污|腐败|腐敗|无能|失職|失职|부패\S*|무능\S*|비리\S*|骗子|騙子|撒谎|說謊|liar|lie[ds]?|broken?|mentiros[oa]|nói dối|거짓말\S*/gu;
/** What is done with a promise. */
const KEPT =
  /(?:守|まも)(?:った|って(?:い?る|ます|い?ます)|られた?|りました|れた)|果たし(?:た|ました)|(?:達成|進捗|実施|進行)(?:の)?(?:状況|度合い?|具合|率)|達成(?:でき|し)(?:なかった|てい?ない)\s*(?:指標|目標|kpi|数値)|遵守|守(?=承|诺|約)|履行|兑现|兌現|守住|ke(?:ep|pt|eps)|fulfil(?:l|led|s)?|cumpri(?:u|ó|do)|cumplió|cumplido|cumple|tinupad|tupad|giữ|thực hiện|지켰\S*|지켜\S*|지키\S*|이행\S*/gu;
/** Who and what is held to account. */
const ACCOUNTABLE =
  /市長(?:さん)?|市长|mayor|alcalde(?:sa)?|alkalde|prefeit[oa]|thị trưởng|시장|公約|約束|マニフェスト|承诺|承諾|诺言|諾言|promises?|pledges?|promesas?|promessas?|pangako|lời hứa|cam kết|공약|약속|達成(?:でき|し)(?:なかった|てい?ない)\s*(?:指標|目標|kpi)/gu;

const DONE =
  "(?:達成|実現|完了|実施|公約|約束)?(?:達成|実現|完了|終わ|おわ|でき|出来|守|まも|済|進|すす|やって|手をつけ)";
/** How much of it is done, as a claim. What is asked for (「何件」「全部見せて」) is none. */
export const AMOUNTS = new RegExp(
  [
    // 「半分以上達成した?」「31%って少なくない?」
    `(?:公約|約束|取組|施策|計画)?の?(?:半分|半数|過半数|大半|\\d+(?:%|割|パーセント)|[一二三四五六七八九]割)(?:以上|以下|未満|ぐらい|くらい|ほど)?(?:は|を|も|が)?(?:${DONE})\\S{0,8}`,
    "(?:達成率?(?:が|は)?)?\\d+(?:\\.\\d+)?(?:%|パーセント|割)(?:って|は|とは|なんて|じゃ)?(?:少な|すくな|低|ひく|多|おお|高|たか|ひど|まし|ダメ|だめ)\\S{0,8}",
    // 「15件しか」「半分も」
    `(?:公約|約束|取組|施策|計画)?の?(?:\\d+(?:件|個|つ|本|%|パーセント|割)?|[一二三四五六七八九]割|半分|半数|大半|一つ|ひとつ|1つ|これ|それ|たった\\S{1,4}|わずか\\S{1,4})(?:も|しか|だけ|すら|のみ)(?:${DONE})\\S{0,10}`,
    // 「一個も守ってない」「何ひとつ実現しとらん」「ひとつとして約束果たしてない」
    `(?:一個|1個|一つ|ひとつ|1つ|一件|1件|何(?:一つ|1つ|ひとつ|一個))(?:も|として|だって)?(?:公約|約束|取組|計画)?(?:を|は|も|が)?(?:${DONE}|果た|動|実施|着手|手を付け|かな|叶)[^。?]{0,4}?(?:ない|ません|なかった|とらん|てへん|てん|やん|られん|できん)[ぁ-ん]{0,4}`,
    // 「33件は破った」「残り33件は手つかず」
    "(?:残り(?:の)?|のこり(?:の)?|あと(?:の)?)?\\d+(?:件|個|つ)(?:は|も|を|が)(?:破|やぶ|遅れ|おくれ|滞|守(?:って|ら)|まも(?:って|ら)|未達成|手つかず|放置|サボ|さぼ|嘘|うそ|ウソ|失敗|でき(?:て)?(?:い)?な|やって(?:い)?な|やらな|(?:達成|実現)(?:して|でき)(?:て)?(?:い)?な)[ぁ-ん]{0,8}",
    // 「この31%って本当?」
    "(?:この|その|あの|例の)?(?:達成率|割合|数字|率)?(?:の)?\\d+(?:\\.\\d+)?(?:%|パーセント|割|件)(?:って(?:いう?(?:の|数字|数)?)?|という(?:の|数字|数)|は|の根拠)(?:は|って)?(?=(?:まじ|マジ|本当|ほんと|正し|合って|あって|確か|たしか|嘘|うそ|間違|まちが|盛って|盛り|水増し|ごまかし|少な|多|なに|何|どういう|どうやって|どこから|盛って|信じ))",
    // 「全部失敗」「55件すべて未達成」「何も進んでない」
    "(?:\\d+(?:件|個))?(?:中|のうち)?(?:残り(?:の)?(?:\\d+(?:件|個))?|全部|ぜんぶ|全て|すべて|みんな|何も|なにも|全然|ぜんぜん|まったく|全く|ほとんど|大半(?:が)?)(?:は|が)?(?:未達成?|手つかず|(?:達成|実現)(?:して|できて|され(?:て)?)?(?:い)?(?:ない|ません)|(?:終わって|でき(?:て)?|進んで|守(?:って|られて))(?:い)?(?:ない|ません))\\S{0,4}",
    // 「達成ゼロ」「達成15件」「55件中0件達成」
    "(?:\\d+(?:件|個)(?:中|のうち))?(?:達成|完了|実現)(?:済み|した(?:の|もの))?(?:数|件数|率)?(?:が|は)?(?:たった|わずか|まだ)?(?:の)?(?:ゼロ|零|\\d+(?:件|個|%|パーセント|割))(?:だけ|のみ|って|しか|は|とは|なんて)?(?:少な\\S{0,4}|多\\S{0,4}|低\\S{0,5}|高\\S{0,5})?|\\d+(?:件|個)(?:中|のうち)(?:ゼロ|\\d+(?:件|個))?(?:達成|完了)",
    "(?:進んで|できて|終わって)(?:い)?(?:ない|ません)(?:って|という)こと",
    // In other languages the share of what is done, where nothing else is named.
    "\\b(?:(?:achievement|success|completion|fulfil+ment) rate|(?:what|which|how much) (?:percent(?:age)?|share|part)|percent(?:age)? (?:of \\w+ )?(?:achieved|completed|done|kept))\\b",
    "(?:qu[eé] )?(?:porcentaje|porciento)|(?:qual(?: [eéaà])? )?(?:a )?(?:porcentagem|percentual)|(?:tasa|taxa) de (?:cumplimiento|cumprimento|éxito|sucesso|logro)|ilang porsiyento|porsiyento|tỷ lệ (?:hoàn thành|đạt|thành công)|bao nhiêu phần trăm|(?:达成|達成|完成|成功)率|百分之(?:几|幾|多少)|(?:달성|성공|이행)률\\S*|몇 ?퍼센트\\S*",
  ].join("|"),
  "gu",
);

/** The whole that is meant. */
const WHOLE =
  /市长|総合計画|基本計画|実施計画|大綱|\p{Script=Han}{1,6}(?:部|課|局|室)(?=[はがもっの])|(?:税金|お金|予算)の(?:使い方|つかいかた|使い道)|(?:いまの|今の|うちの|この|その)?(?:市長|町長|村長|市役所|役所|行政改革|行革|改革|行政|市政|市(?!民)|町(?!民)|職員|公約|約束|マニフェスト|計画|プラン|取組|取り組み|施策|事業|政策|課|(?<!全)部署?|税金)(?:さん|たち|全体)?|mayor|alcalde(?:sa)?|alkalde|prefeit[oa]|prefeitura|ayuntamiento|governo|thị trưởng|시장|承诺|承諾|诺言|promises?|pledges?|promesas?|promessas?|pangako|lời hứa|cam kết|공약|약속|\b(?:plan[oe]?s?|measures?|medidas?|goals?|targets?|metas?)\b|计划|計畫|계획|kế hoạch/gu;

/** What holds such a message together and names nothing. */
const AROUND =
  /ばっか(?:り|し)?|ずっと|ほぼ|全員|そろって|どうせ|所詮|しょせん|まさに|ただの|ほんま(?:に)?|めっちゃ|でしょう?|だよね|だろう?|すぎ(?:る|ん|だ|て)?|盛って|盛り|水増し|ごまかし\S{0,2}|つまり|要するに|ようするに|(?:と|って|て)?いうことは|(?:って|て)ことは|ってこと|どこまで|どれくらい|どのくらい|まじで?|マジで?|達成|実現|正し[いくか]|合って|あって|確か|間違[いっ]\S{0,2}|どういう(?:意味|計算|こと)|どうやって(?:計算|出し)\S{0,4}|根拠|数字|割合|そのうち|うち|この|その|うちの|今の|どっち|分野|教えて(?:ください)?|見せて|言って|ください|あなた|すべき|べき|市民の声|次の|市民|指標|目標|ひと|人|守(?:って|った|られ)\S{0,4}|まじで?|本当に?|ほんとに?|結局|やっぱり?|正直|もう|まだ|そんなに|こんなに|どれ|どこ|どの|だれ|誰|何|なに|なった|でいい|じゃん|じゃない|なの|です|ます|って|いる|ある|した|して|\d+(?:件|個|つ|%|パーセント)?|ゼロ|残り(?:の)?|全部|すべて|全然|まったく|[はがをのにでもとかねよさ?!。、\s%]|\b(?:did|does|do|has|have|is|was|were|been|be|so|far|the|his|her|their|all|any|an?|of|how|many|much|which|what|why|achieved|completed|done|kept|met|rate|el|la|los|las|sus?|os?|as?|se|seus?|suas?|niya|por qu[eé]|foi|foram|cu[aá]nt[oa]s?|quant[oa]s?|cumpli\w*|cumpri\w*|natupad|ba|ang|mga|ng|na|qu[eé]|es|são)\b|cumplió|có|không|của|mình|đã|chưa|bị|nào|những|了|吗|嗎|多少|不是|是|没有|沒有|有|他的|的|몇|개|의|은|는|이|가|을|를|했나요|인가요|예요|이에요|나요|요/gu;

/** Who asks to see records wants a list, whatever is said of them. */
const WISHES_LIST = /(?:見せて|教えて|一覧|リスト|並べて|出して|show|list)/u;

/**
 * A message that judges, compares or counts and names nothing else (「失敗だったよね」「31%しか達成していない」「市長は約束を守った?」): it is
 * one on the whole plan, and no record that shares a word with it may answer. Null for any other.
 * @param text normalised
 * @param countWords words of meaning in what is left
 * @param asksPlan nothing else is read in it that is wished for, so that weaker words are a verdict too
 */
export function findVerdict(
  text: string,
  countWords: (text: string) => number,
  asksPlan: boolean,
  needles?: NeedleTable,
): Verdict | null {
  if (matches(ASKS_RECORDS, text, needles) || matches(NAMES_THING, text, needles)) return null;
  const isHeld = asksPlan && has(ACCOUNTABLE, text);
  const compares = findLikely(COMPARED, text, needles).length > 0;
  const judges = matchesAny(text, JUDGED, needles) || compares || (isHeld && has(BLAMED, text));
  const asksKept = isHeld && has(KEPT, text);
  if (!judges && !asksKept && (findLikely(AMOUNTS, text, needles).length === 0 || WISHES_LIST.test(text))) return null;
  const words = [COMPARED, AMOUNTS, ANY_JUDGED, ...(isHeld ? [KEPT, BLAMED, ACCOUNTABLE] : []), WHOLE, AROUND];
  const rest = words.reduce((left, known) => left.replace(known, " "), text);
  if (countWords(rest) > 0) return null;
  const namesWhole = !judges || isHeld || has(WHOLE, text) || compares;
  return { about: judges ? "judged" : "progress", namesWhole };
}

/** 「役場の車、多すぎない?」: a thing with a name of one letter, which counts as no word of meaning. */
export const NAMES_THING =
  /の(?!人|方|者|物|分|内|中|件|数|他|後|前|話|声|事|町|村|市|区|課)\p{Script=Han}(?:は|が|も|って|、|\s)*(?:低|少な|遅|高|多)すぎ/u;

/** 「予定より遅れてるのはどれ」 asks for those records, whatever it thinks of them. */
export const ASKS_RECORDS = /(?:遅れ|おくれ|遅延|延期|未達)[^。?]{0,8}のは(?:どれ|なに|何)/;

/** `test` would go on from where a global pattern last stopped. */
const has = (words: RegExp, text: string) => text.search(words) >= 0;
