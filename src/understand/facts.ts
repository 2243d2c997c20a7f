import type { FactId } from "../domain/fact.ts";

/** How people ask for one kind of fact. What of a record answers it stands in `reply/find-focus.ts`. */
export interface FactWords {
  /** As a card's headline names it. */
  label: string;
  /** Words by which a normalised question asks for it; they are searched for too, since a record may hold them. */
  asks: RegExp;
  /** Phrases that only ask and name nothing; they are not searched for. null: none. */
  drops: RegExp | null;
  /** Whether `asks` names nothing that a record could be about, so that it is not searched for either. */
  onlyAsks: boolean;
  /** Whether it is asked of other things in the same words (「いくら」「今」「どんな」). */
  isAskedOfAnything: boolean;
  /** Whether the plan alone tells it: no report does, and so no point of a year has one of its own. */
  isOfPlan: boolean;
  examples: readonly { text: string; marks: string }[];
  counterExamples: readonly string[];
}

/** The one table of facts. */
export const FACTS: Record<FactId, FactWords> = {
  page: {
    label: "載っている所",
    asks: /(?:ページ|頁)(?:は|番号|を教|数|のどこ)|ページ\s*\??$|冊子のど|計画書のど|どこに(?:載|書|のって|かいて)(?:って|いて)?(?:い|あ)?(?:る|ます|まし)?(?:た|か|っけ)*|載ってる?(?:の|ますか)/g,
    drops: /何\s*ページ|どの\s*ページ|何頁/g,
    onlyAsks: true,
    isAskedOfAnything: false,
    isOfPlan: true,
    examples: [
      { text: "空き家の取組は何ページ?", marks: "何ページ" },
      { text: "ページ番号は?", marks: "ページ番号" },
    ],
    counterExamples: ["37ページの取組"],
  },
  source: {
    label: "載っている所",
    asks: /出典|根拠資料|どの資料|何の資料|元の文書|ソースは/g,
    drops: null,
    onlyAsks: true,
    isAskedOfAnything: false,
    isOfPlan: true,
    examples: [{ text: "出典を教えて", marks: "出典" }],
    counterExamples: ["資料館の展示"],
  },
  as_of: {
    label: "いつの情報か",
    asks: /(?:数|数字|数値|件数|人数|値|額|率|それ)(?:は|って)、?(?:いつ|何年(?:度)?(?:の)?(?:何月)?(?:の)?(?:何日)?)(?:時点|現在|末)?の?(?:です)?か?(?=[?。]|$)|いつ(?:の)?時点|いつの(?:情報|データ|資料|話|数字|数値)|何年(?:の)?何月(?:の?何日)?(?:の)?(?:時点|現在)|(?:何日|何月|いつ)(?:の)?現在|最新(?:の情報)?(?:です|なの|ですか|\?)|情報(?:は)?(?:古|新し)/g,
    drops: /いつ(?:の)?時点|いつの(?:情報|データ|数字|数値)/g,
    onlyAsks: true,
    isAskedOfAnything: false,
    isOfPlan: false,
    examples: [
      { text: "これっていつの情報?", marks: "いつの情報" },
      { text: "いつの数字?", marks: "いつの数字" },
      { text: "その件数は何年何月何日の?", marks: "件数は何年何月何日の" },
      { text: "進み具合は何年何月何日現在で書かれていますか", marks: "何年何月何日現在" },
    ],
    counterExamples: ["いつできる?", "人数は何年まで増やす?"],
  },
  department: {
    label: "担当課",
    asks: /(?:お世話|世話|面倒を?見)(?:して|て)?(?:い)?る(?:課|部署|係|ところ)(?=は|って|が|$|[?。])|どこの(?:かかり|係)(?=でしょ|です|なの|か|$|[?。])|(?:所属)(?:は|の)?(?:課|部|部署|どこ|だれ|誰|窓口)?|(?:どこ|どちら|何|なに|なん)の?(?:課|部署|部|係|か)(?:が|で|に|です|の|だ|や|$|\?|は|へ)|なにか(?:\?|$)|誰が(?:やって|担当|責任|やる)|どこがやって|部署|たんとう|どこの仕事|誰の仕事|(?<!\p{Script=Han})(?:課|部署|係)は(?:どこ|どちら|何|なん)|(?:(?:何|なん)(?:て|と\s?いう|ていう|っていう|とかいう)|どういう)\s?(?:名前の)?(?:課|部署|部|係|局|か(?=\s?(?:が|で|は|です)))/gu,
    drops: /(?:担当|所管|主管)(?:課|部署|部)?(?:は|って)?(?:どこ|だれ|誰)?|どの課|何課|どこの課|どの部署|どこの部署/g,
    onlyAsks: false,
    isAskedOfAnything: false,
    isOfPlan: true,
    examples: [
      { text: "カーブミラーつけるの担当どこ?", marks: "担当どこ" },
      { text: "空き家はどの課?", marks: "どの課" },
      { text: "そこの係はどちらになりますか", marks: "係はどちら" },
      { text: "それは誰がやってるの?", marks: "誰がやって" },
      { text: "1ばんめのは何ていう課がやってるの", marks: "何ていう課" },
      { text: "なんという かが やりますか", marks: "なんという か" },
    ],
    counterExamples: ["財政課の施策"],
  },
  contact: {
    label: "聞くところ",
    asks: /(?:どこ[にへ])?問い?合わ?せ(?:先|れば|たら)?|といあわせ|(?:どこ|どちら)[にへ](?:聞|きけ|きい|問|相談|そうだん|連絡|言え|言っ|いえ|電話)(?:けば|いたら|えば|ったら|すれば|したら|ば|たら|い|く)?|(?:誰|だれ|どなた)に(?:聞|きけ|きい|言|いえ|相談|連絡|頼(?!ん[だで]))(?:けば|えば|いたら|ったら|めば|すれば|ば|たら)?|窓口はど|(?:担当|所管)(?:課|部署|係)?(?:の|への)(?:電話番号|電話|連絡先)(?:は|を|って)?(?:何番|教えて|どこ)?|(?:苦情|クレーム|文句)(?:は|って|を|の(?:窓口|受付|担当)(?:は|って)?)?(?:どこ|どちら|誰|だれ)(?:[にへ](?:言え|言っ|言|いえ|出せ|伝え)(?:えば|ったら|ば|たら|れば)?)?/g,
    drops: null,
    onlyAsks: true,
    isAskedOfAnything: false,
    isOfPlan: true,
    examples: [
      { text: "これ誰に言えばいいの", marks: "誰に言えば" },
      { text: "どこに問い合わせればいい?", marks: "どこに問い合わせれば" },
      { text: "ネーミングライツの担当の電話番号は?", marks: "担当の電話番号は" },
      { text: "ごみの苦情はどこ?", marks: "苦情はどこ" },
    ],
    counterExamples: ["誰がやってる?", "苦情への対応の取組", "市役所の電話番号は?"],
  },
  deadline: {
    label: "期限・時期",
    asks: /締め?切|何年度?(?:が|に|から|末|です|の|で|\?|$)|何年(?:に|から)|いつ(?:でき|完成|終|おわ|始|はじ|やる|に|実|使|開|な|導|配|です|の|か|スタ|供|$|\?)|目標年|デッドライン|〆切|スケジュール|時期|いつです|何年(?:度)?(?:の)?(?:工事|予定|開始|完成|スタート)|いつ(?:頃|ごろ)?(?:取り)?(?:壊|潰|直|建|作|変わ|変え|閉|決ま|決め|やめ|無くな|なくな|撤去|解体|移転|引っ越)|(?:あと|残り|のこり)(?:何|なん)(?:日|か月|ヶ月|カ月|年)(?!度|間)/g,
    drops:
      /^(?:もう)?(?:期限(?:は|を|が)?)?(?:過ぎ|すぎ)(?:た|て(?:い)?る|ました|ちゃった)(?:の|ん)?(?:です)?か?(?=[?。\s]*$)|いつ頃?まで(?:に)?|いつから|いつごろ|いつ頃|期限(?:は|って|いつ)?|(?:完了|達成|終了|実施|実現)の?(?:めど|目途|目処)(?:は|って|いつ)?|締め?切り|(?:令和|平成|西暦)?何年度?まで(?:に)?|(?:令和|平成|西暦)?何年度/g,
    onlyAsks: false,
    isAskedOfAnything: false,
    isOfPlan: false,
    examples: [
      { text: "期限は?", marks: "期限は" },
      { text: "完了のめどは?", marks: "完了のめどは" },
      { text: "もう過ぎた?", marks: "もう過ぎた" },
      { text: "いつできる?", marks: "いつでき" },
      { text: "いつ壊す?", marks: "いつ壊" },
      { text: "廃校はあと何日?", marks: "あと何日" },
      { text: "令和何年度まで", marks: "令和何年度まで" },
      { text: "閉めた小学校の使い道、何年度までに決めるって?", marks: "何年度までに" },
    ],
    counterExamples: ["目標値は?"],
  },
  target: {
    label: "目標",
    asks: /目標(?:値|数)?(?:は|って)(?:全部で)?何(?:件|人|本|回|個|%|割|世帯|団体)|目標|目指(?:し|す)|めざ|何\s*(?:%|パーセント|パー(?=まで|に|$)|割|件|人|回|べん|t|トン|g|グラム|組|か所|箇所|施設|千|ポイント)|なん\s?(?:べん|かい|にん|けん|パーセント|わり)(?=[\sがをまもにぐくのでしやはな。?]|$)|(?:どの|どれ|どん)(?:くらい|ぐらい|だけ)|指標|kpi|ゴール|いくつ|何まで|数値|どこまで(?:増|減|抑|下|上|伸)/g,
    drops:
      /目標(?:値|額)|何件(?!の)|何人(?!の)|何回|何%|何割|何施設|なん\s?(?:べん|かい)(?=[\sがをまにぐしやはな。?]|$)/g,
    onlyAsks: false,
    isAskedOfAnything: false,
    isOfPlan: false,
    examples: [
      { text: "収納率の目標値は?", marks: "目標値" },
      { text: "何%まで上げる?", marks: "何%" },
      { text: "年になんべんしはるつもりなん", marks: "なんべん" },
    ],
    counterExamples: ["担当はどこ?"],
  },
  baseline: {
    label: "現状値と目標",
    asks: /現状値?|今の(?:値|数|割合|率)|基準値|現在値|いまの(?:値|数)|もともと|元の値|スタート時|策定時|今いくつ|今何(?:%|人|件)/g,
    drops: null,
    onlyAsks: false,
    isAskedOfAnything: true,
    isOfPlan: false,
    examples: [{ text: "収納率の現状値は?", marks: "現状値" }],
    counterExamples: ["目標は?"],
  },
  amount: {
    label: "金額",
    asks: /(?:建設|建築|工事|事業|整備|改修|解体|運営|維持管理|委託|人件|総事業)費(?=は|って|が|の|$|\?)|(?:契約|売上|委託|予算)額|補助金(?=は|って|の額|\?)|売上(?:高|金)?(?=は|って|が|の|\?|$)|(?:収入|収益|利益|使用料収入)(?=は|って|が(?:いく|どの)|の額|\?)|金額|何(?:千|万|億)?円|予算|費用|効果額|補助額|上限|お金(?=(?:は|って|が|を)?(?:いくら|どれ|どの|なんぼ|かか[っる]|使[っわ]|[?。]|$)|の額)|寄附額|目標額|削減額|なんえん|助成額/g,
    drops: /いくら(?!でも)/g,
    onlyAsks: false,
    isAskedOfAnything: true,
    isOfPlan: false,
    examples: [
      { text: "企業からの寄附、全部でいくら集まりましたか", marks: "いくら" },
      { text: "予算は?", marks: "予算" },
      { text: "保健センターの建設費は?", marks: "建設費" },
      { text: "オートレースの売上は?", marks: "売上" },
    ],
    counterExamples: ["いくつ?"],
  },
  schedule: {
    label: "年度ごとの予定",
    asks: /予定(?:は|を|が|って|表|\?|$)|(?<=[rh]\d{1,2}年?度?の?|年度?の)(?:マス|欄|セル|コマ)(?:は|って|に(?:は)?、?(?:何|なん)|\?|$)|工程|年度ごと|年度別|毎年度?(?:の|何)|これからの?(?:予定|計画)|この先(?:の予定|どう)/g,
    drops: null,
    onlyAsks: false,
    isAskedOfAnything: false,
    isOfPlan: false,
    examples: [{ text: "空き家の工程は?", marks: "工程" }],
    counterExamples: ["期限は?"],
  },
  progress: {
    label: "進捗",
    asks: /^(?:で、?|じゃあ?)?(?:今|いま)(?:は|って)(?=[?。\s]*$)|(?:今|いま|現在|現時点|いまんとこ)(?:の|は|、)?(?:どの|どんな|どういう|何の)?(?:段階|状態|フェーズ|ステータス)|(?:どの|どんな|どういう|何の)(?:段階|フェーズ|ステータス)|(?<!\d)(?:段階|ステータス)(?:は|って)(?=[?。\s]*$)|進んで|どこまで(?:でき|行|や|き)|どうなり|状況|達成(?:し|でき|した|済|しまし|\?|$)|終わっ|おわっ|始まっ|はじまっ|できた(?:の|か|\?|$)|できてる|できてます|やってる(?:の|\?|$)|今どう|変わった\?|(?<=の|、|\s|って|は|^)(?:自己)?(?:評価|判定|ランク|進捗区分)(?:の(?:記号|しるし|印|マーク|段階|ランク|結果))?(?:は|って|が)?(?:\d段階の)?(?:いくつ|何|なに|どう|どれ|[a-e]|[◎○△×])?(?:です|なの|だった)?(?:か|の)?(?=[?。\s]*$)/g,
    drops:
      /進捗(?:状況)?|進み具合|(?:(?:今|いま|現在|現時点|いまんとこ)(?:の|は|、)?(?:どの|どんな|どういう|何の)?|(?:どの|どんな|どういう|何の))(?:段階|状態|フェーズ|ステータス)(?:は|って|です|なの)*|どこまで(?:進んで(?:る|ます|いる|います)?|行った)?|どうなって(?:る|ます|いる|います)?|どうなった|どうなりました/g,
    onlyAsks: false,
    isAskedOfAnything: false,
    isOfPlan: false,
    examples: [
      { text: "ネーミングライツの進捗は?", marks: "進捗" },
      { text: "空き家の件どうなった?", marks: "どうなった" },
      { text: "もう終わった?", marks: "終わっ" },
      { text: "橋の補強の評価はいくつ?", marks: "評価はいくつ" },
      { text: "橋の補強、評価の記号は?", marks: "評価の記号は" },
      { text: "今は?", marks: "今は" },
      { text: "再配置の計画、今の段階は?", marks: "今の段階" },
      { text: "道の駅の改修、いまどんな状態?", marks: "いまどんな状態" },
      { text: "統合の件、どの段階まで来た?", marks: "どの段階" },
      { text: "橋の架けかえ、段階は?", marks: "段階は" },
    ],
    counterExamples: ["担当は?", "5段階評価の基準", "第2段階の工事の担当は"],
  },
  purpose: {
    label: "ねらい",
    asks: /なぜ|(?<=^|[、。?!\s]|[はがをにのも]|って|じゃあ?)なんで(?!も|す|しょ)|何で(?=や|す(?!か|よ|ね|[?。!]|$)|そ|必要|\?)|どうして|何のため(?:に)?|なんのため(?:に)?|目的|ねらい|狙い|理由|わけは/g,
    drops: null,
    onlyAsks: false,
    isAskedOfAnything: false,
    isOfPlan: true,
    examples: [{ text: "なんで料金を見直すの?", marks: "なんで" }],
    counterExamples: [
      "なんでも相談",
      "最初の取組は何ですか",
      "水道屋なんですが",
      "団員なんで",
      "消防団やってるもんなんですけど",
    ],
  },
  scope: {
    label: "書かれていること",
    asks: /どんな|どういう|何を|なにを|何する|なにする|何が|なにが|対象|誰(?:が|で|を|に)|どこで|場所|どれ|どの(?:施設|場所|方法|証明|言語|会社)|内容|方法|なあに|って何(?![年回人件個円時日月本枚台割%歳倍か])|とは(?!違|ちが|別|異な|逆|限ら|かぎら|言え|いえ|思わ)|種類|何の|どこに|どこの|どのくらいの期間/g,
    drops: null,
    onlyAsks: false,
    isAskedOfAnything: true,
    isOfPlan: false,
    examples: [{ text: "対象はだれ?", marks: "対象" }],
    counterExamples: ["期限は?"],
  },
  term: {
    label: "区分",
    asks: /(?:どの|何の|なんの)区分|(?<!第)何期(?=[?。]|です|でした|だ|か|に|の|$)|区分は(?:何|なに|どれ|\?|$)|(?:短期|中期|中長期|長期)(?:か|と)、?(?:短期|中期|中長期|長期)(?:か|の(?=ど)|(?=、?ど|\?)|(?<=か、?(?:短期|中期|中長期|長期))$)|(?:区分(?:は|って)、?)?(?:短期|中期|中長期|長期)(?:なの|です)?(?:か、?|か?\?)\s*(?:それとも)?、?(?:短期|中期|中長期|長期)(?:なの|です)?か?(?=[?。]|$)|(?:短期|中期|長期)のどれ/g,
    drops: null,
    onlyAsks: true,
    isAskedOfAnything: false,
    isOfPlan: true,
    examples: [
      { text: "区分は?", marks: "区分は?" },
      { text: "区分は短期?中期?", marks: "区分は短期?中期" },
      { text: "短期ですか、中期ですか", marks: "短期ですか、中期ですか" },
    ],
    counterExamples: ["中期の公約", "短期か中期を外したもの"],
  },
  detail: {
    label: "くわしく",
    asks: /詳し|くわし|もっと(?:知|教|詳)|詳細/g,
    drops: null,
    onlyAsks: true,
    isAskedOfAnything: true,
    isOfPlan: false,
    examples: [{ text: "もっと詳しく", marks: "もっと詳" }],
    counterExamples: ["期限は?"],
  },
};
