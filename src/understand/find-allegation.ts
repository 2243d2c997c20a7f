/**
 * Harm and misdeeds that people suppose of a measure (「情報漏れした?」「業者と癒着してる?」「外国人に売られた?」). No plan says them;
 * a card that tells other things first would seem to agree.
 */
const ALLEGED =
  /(?:死ん|死亡し|亡くなっ|殺され)(?:だ|た|てい?る)|(?:情報)?(?:漏れ|もれ|漏洩|漏えい|流出)(?:した|し|て|た)|(?:不正|癒着|汚職|横領|着服|談合|賄賂|わいろ|隠蔽|改ざん|捏造|水増し|天下り|差別|監視|虐待|脱税|違法)(?:を|が)?(?:し|さ|され|行|して|あっ|ある|なの|です|では|$|[?])[^。?]{0,6}|手抜き[^。?]{0,6}|懐に入[^。?]{0,6}|見落とし[^。?]{0,8}|(?:事故|被害|ミス)(?:が|は)?(?:あっ|起き|出)[^。?]{0,5}|儲か(?:っ|り|る)[^。?]{0,5}|(?:売|うら)られ[^。?]{0,4}|(?:外国人|業者|身内)に(?:売|渡|流)[^。?]{0,6}|(?:辞め|やめ)させ[^。?]{0,6}|(?:クビ|解雇)に?(?:な|さ|し)[^。?]{0,6}|パフォーマンス(?:でしょ|だろ|です?よね|なの|ですか|だよね|[?])|失敗(?:だ|した)と[^。?]{0,8}認め[^。?]{0,6}|無視し[^。?]{0,6}/;

/** It is asked or supposed, not told. */
const ASKED = /[?]|(?:か|の|よね|でしょう?|だろう?|って(?:本当|ほんと|聞)[^。?]{0,8})[。!\s]*$/;
/** Who asks when or who asks for more than whether. */
const ASKS_MORE = /いつ|どこ|だれ|誰|どの|いくら|何(?:人|件|回|円|年)|取組|対策|防止|防ぐ|なくす|減らす/;

/** What a normalised question alleges, as it is said; null where it alleges nothing. */
export function findAllegation(text: string): string | null {
  if (!ASKED.test(text) || ASKS_MORE.test(text)) return null;
  return (
    ALLEGED.exec(text)?.[0]
      .replace(/(?:の|ん)?(?:です)?(?:か|よね|でしょう?|だろう?)?[?。!\s]*$/, "")
      .trim() || null
  );
}
