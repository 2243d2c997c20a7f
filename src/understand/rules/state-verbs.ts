import { WRITING } from "./mention-patterns.ts";

/** To be achieved, of whatever it is said. */
export const ACHIEVING = ["達成する", "たっせいする", "実現する", "クリアする", "完了する"];
/** To come up to a target, or over it. */
export const REACHING = ["届く", "とどく", "達する", "到達する", "超える", "こえる", "上回る", "越える"];
/** To come to its end: of a record only where one is named behind it. */
export const ENDING = [
  "終わる",
  "おわる",
  "済む",
  "すむ",
  "できる",
  "かなう",
  "叶う",
  "実る",
  "片付く",
  "片づく",
  "仕上がる",
  "出来上がる",
  "できあがる",
  "やり終える",
  "やりきる",
  "やり遂げる",
  "成し遂げる",
];
/** A promise kept. One that is not kept is a judgement, which the plan's counts answer. */
export const KEEPING = ["守る", "果たす"];
export const MARKING = [
  "付く",
  "つく",
  "もらう",
  "もらえる",
  "押す",
  "出る",
  "入る",
  "載る",
  "のる",
  "見える",
  "見つかる",
  "見当たる",
  "見あたる",
  ...WRITING,
];
/** To get on badly, as people say of what a plan calls late. */
export const LAGGING = [
  "停滞する",
  "もたつく",
  "つまずく",
  "つまづく",
  "滞る",
  "行き詰まる",
  "苦戦する",
  "足踏みする",
  "伸び悩む",
];
/** To be given up. */
export const GIVING_UP = ["やめる", "取りやめる", "取り止める", "打ち切る", "断念する", "頓挫する"];
