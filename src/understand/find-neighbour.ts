const ONE = "(?:(?:一つ|ひとつ|1つ|一個|1個)(?:だけ)?)?";
const NOUN = "(?:番号|施策|政策|取組項目|取組|項目|公約|約束|事業)";
const REST = `(?:の(?:${NOUN}|やつ|もの|ほう))?(?:は|を|って|も)?、?(?:何|なに|どれ|どんな(?:の|やつ)|(?:見せ|教え|出し)(?:て|た)[^。?!]{0,6}|お願い[^。?!]{0,4})?(?:です)?か?[?。!\\s]*$`;
/** 「前の取組」 alone may be the one that was spoken of before. */
const BEFORE = new RegExp(
  `^(?:じゃあ?|では|で|あと)?、?(?:その|この|それの|これの)?(?:${ONE}手前(?:の${NOUN})?|(?:一つ|ひとつ|1つ|一個|1個)前(?:の${NOUN})?|前の番号)${REST}`,
);
const AFTER = new RegExp(
  `^(?:じゃあ?|では|で|あと)?、?(?:その|この|それの|これの)?(?:${ONE}(?:次|隣|となり)の${NOUN}|(?:一つ|ひとつ|1つ|一個|1個)(?:後ろ|あと|後|先)(?:の${NOUN})?)${REST}`,
);

/** 「その一個手前の番号のやつ」「次の施策は?」: a step in the order of the plan from the record that was shown; null: none. */
export function findNeighbour(text: string): -1 | 1 | null {
  const asked = text.trim();
  if (BEFORE.test(asked)) return -1;
  return AFTER.test(asked) ? 1 : null;
}
