/** Headings of what a record is done by. */
export const isDeadlineField = (field: string) =>
  /期限|いつまで|めど|目途|目処|期日|終期|終わり|(?:完了|達成|終了|実現).*(?:時期|予定|年度)/.test(field);
/** Headings of what is to become of a record. */
export const isDirectionField = (field: string) => /方向|方針|今後|次年度|来年度|翌年度|扱い|見通し|展開/.test(field);
