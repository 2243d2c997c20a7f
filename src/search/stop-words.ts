/**
 * Words that nearly every question holds, whatever it asks for: politeness, asking, the words for facts
 * (those are read by `understand/rules/facts.ts`), and the words for "record" itself.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  する ある いる なる できる やる くださる 下さる 教える おしえる 知る 知りたい 聞く きく いう 言う 思う おもう くれる もらう いただく
  いただける 頂く 願う お願い 見る みる ほしい 欲しい よい いい 良い ない 無い ください 下さい いく 行く くる 来る おる しまう
  これ それ あれ どれ ここ そこ どこ あそこ この その あの どの こちら そちら どちら こう そう どう てる ます なに 何 何と なん 入る 含む 含める だれ 誰 いつ いくら いくつ どんな
  こと もの ところ とき ため よう ほう 方 件 やつ 奴 話 はなし わけ つもり はず 感じ 人 ひと 今 いま 現在 最近 もう まだ 他 ほか もっと 少し もう少し すこし とても ちょっと すぐ ぜんぶ 全部 すべて 全て
  さん 様 ちゃん 君 僕 私 わたし 自分 うち みんな 皆さん こんにちは こんばんは おはよう すみません すいません ありがとう お疲れさま 疲れる お世話 よろしく 宜しく
  一覧 リスト 詳しい くわしい 詳細 内容 情報 確認 質問 回答 教示 資料 データ どうして なぜ 理由
  進捗 状況 進む すすむ 担当 担当課 所管 部署 期限 締切 締め切り いつまで 目標 目標値 年度 何年度 年 月 日 ページ 頁 出典 目標年度
  取組 取り組み 取組項目 取組み 施策 公約 計画 計画書 項目 市 市役所 役所 役場 町 まち 村 当市 本市 当町 本町 当村 本村 うちの市 市民 町民 村民 区民 住民
  じゃあ では それで ちなみに あと ところで そして また それ で は を が に へ と も の か や ね よ な だ です ます
  記載 シート 予定 実施 対応 関係 関連 関する ついて 対する おける 場合 以上 以下 程度 くらい ぐらい だけ まで から より など とか って
  a an the of to in on at for is are do does i you we my your can how what where when who and or it be about please tell me
  o os as um uma de da do das dos e em no na nos nas para por com que é eu meu minha tem como onde quando
  el la los las un una del y en con por para que es yo mi hay como donde cuando se su al
  la toi co o cua va cho voi duoc khong gi nao dau khi
  思い ご存じ 存じる 大丈夫 本当 ほんと 気 何か なんか 誰か どこか いつか
  `
    .split(/\s+/)
    .filter(Boolean),
);
