const RECORD_WORD = "(?:取組|取り組み|取組み|取組項目|施策|公約|項目|事業|もの|やつ)";

/** All of them are wanted, whatever else the question says. */
const ALL_WORDS = new RegExp(
  [
    "一覧|リスト|漏れなく|もれなく|残らず|のこらず|ひとつ残らず|洗い出|書き出|抜き出|ピックアップ|拾い出|全部|ぜんぶ|すべて|全て|列挙|挙げて|あげて|ちょうだい|並べて|どれとどれ|いくつある|何件ある|何個ある",
    "何と何|なにとなに|一通り|ひととおり|何件あって|ラインナップ|内訳",
    `(?:だけ|のみ)(?:を)?(?:出|見せ|教え|挙げ|ほしい|欲しい|知りたい)`,
    `(?:には|に|は|って)?(?:何|なに|(?:どんな|何の|どの)(?:もの|${RECORD_WORD})|どれ)(?:が|を)?(?:ある|あり|入って|含|載って|該当|並)`,
    `(?:に|で)(?:並んで|挙がって|挙げられて|ぶら下が|属して|まとめられて|含まれ(?:て|る))(?:い?る|い?ます)?${RECORD_WORD}`,
  ].join("|"),
);

/** Records are spoken of in general; one may be meant when the question names a subject. */
const LIST_WORDS = new RegExp(
  [
    `まとめて|中身|どんな${RECORD_WORD}|${RECORD_WORD}(?:は|を|って|には)?(?:何|なに|どれ|\\?|$)`,
    `(?:の|な|した|している|する|てない|ていない|ない)${RECORD_WORD}(?:は|って)?(?:\\?|$|一覧|を(?:教|見|出))`,
    `${RECORD_WORD}(?:は|って)?どれ`,
    // 「まだ達成してないのは?」「中期なのは?」
    `(?:ない|てる|ている|な|た)の(?:は|って)(?:どれ|何|なに)?(?:\\?|$|です|があ)`,
  ].join("|"),
);

/** Words for a part of a plan or for what a list shows, not for what it is about. */
export const PLAN_PART_WORDS: ReadonlySet<string> = new Set(
  "節 区分 分野 章 部分 項目 大項目 中項目 小項目 テーマ 系 中身 内訳 全体 一通り 並ぶ 並べる 挙がる 挙げる 属する 含まれる 含む 載る 数 件数 合計 名前 題名 タイトル うち なか 中 該当 取り組む 行う 進める 持つ 関わる かかわる 共同 受け持つ".split(
    " ",
  ),
);

/** How a question asks for more than one record: `all`, or `some` when one may be meant. Expects a normalised text. */
export function findListWords(text: string): { all: boolean; some: boolean } {
  return { all: ALL_WORDS.test(text), some: LIST_WORDS.test(text) };
}
