/** Words that join names; the や of 「やつ」 joins none. */
export const JOINING_WORDS =
  "と|や(?!つ)|か|も|でも|とか|または|又は|若しくは|もしくは|あるいは|及び|および|並びに|ならびに|・|&|/|\\+|and|or|に加えて|プラス|それと|それから|あと";

/** What may stand between two names that are alternatives: 「財政部と企画部」「税務課が担当のと、生涯学習推進課」「R2追加とR4追加」. */
export const JOINED = new RegExp(
  `^[\\s「」『』"()]*(?:の?(?:もの|やつ|分|枠|節|章|柱|区分|担当|公約|取組項目|取組|施策|項目|ところ|ほう|方)|の|が?(?:担当|所管)(?:して(?:い)?る|の|が)?(?:もの|の|やつ)?|のもの)?[\\s」』]*(?:${JOINING_WORDS}|、|,)+[\\s「『、]*(?:担当課?が)?$`,
);
