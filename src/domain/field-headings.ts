/** 「仕上げの年度」「完了予定」「できあがる時期」: a heading of when something is done, whatever verb a plan puts it in. */
const WHEN_DONE =
  /(?:仕上|完成|完了|達成|実現|終了|終わ|おわ|でき(?:あが|上が)|出来上が|やりと?げ|やり遂げ|果たす|ゴール)\S{0,4}(?:年度?|年月|時期|とき|時|ころ|頃|見込み?|予定)$/;

export const tellsWhenDone = (heading: string): boolean => WHEN_DONE.test(heading);

/** Headings of what a record is done by. */
export const isDeadlineField = (field: string): boolean =>
  /期限|いつまで|めど|目途|目処|期日|終期|終わり|(?:完了|達成|終了|実現).*(?:時期|予定|年度)/.test(field) ||
  tellsWhenDone(field);

/** Headings of what is to become of a record. */
export const isDirectionField = (field: string): boolean =>
  /方向|方針|今後|次年度|来年度|翌年度|扱い|見通し|展開/.test(field);
