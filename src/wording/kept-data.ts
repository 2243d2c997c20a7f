/** What is kept about people who ask; README.md says the same. Change both together. */
export const KEPT_DATA: readonly string[] = [
  "お名前・電話番号・住所は残しません。緊急のことばには、番号をお返しするだけで何も残しません。",
  "続きの質問に答えるため、どの記録の話をしていたかを30分だけ覚えます。",
  "答えられなかった質問だけは、個人の情報を〇〇に置きかえて90日まで残し、職員が答えを増やすのに使います。だれの質問かは職員にも分かりません。送信を取り消すか、友だちをやめる(ブロックする)と、その人の分は消えます。",
  "お知らせを選んだ方は、選んでいるあいだだけ、LINE の利用者番号と選んだ話題を持ちます。やめると消えます。",
];

/** The same in one line, for the greeting. */
export const KEPT_DATA_IN_SHORT =
  "送られた文は、答えられなかった質問のほかは残しません。くわしくは「何を残していますか」と送ってください。";
