const DIGEST =
  /^(?:今週|こんしゅう|週|毎週)の?(?:まとめ|お知らせ|おしらせ|ダイジェスト|期限)(?:は|を(?:見せて|見たい|教えて|ください))?[。?!\s]*$/;

/** Whether a message asks for nothing but the week's digest: 「今週のまとめ」「週のまとめを見せて」. @param text the normalised question */
export function isDigestWord(text: string): boolean {
  return DIGEST.test(text);
}
