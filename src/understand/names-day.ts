/** A day by its name, near now: what is asked of it stands in no plan. */
const NAMES_DAY = /今日|きょう|明日|あした|あす|あさって|昨日|きのう|今[朝夜晩週]|週末|来週|[月火水木金土日]曜/;

export const namesDay = (text: string): boolean => NAMES_DAY.test(text);
