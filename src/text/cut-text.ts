/** Longest text that is taken from anybody, in code points: LINE's own limit for a message. */
export const MAX_TEXT_CHARS = 5_000;

/**
 * The first `max` code points of a text; no character outside the BMP is split. Nothing else may be done to a text from
 * outside before: putting 200,000 combining marks in order, which NFKC has to, takes a minute.
 */
export function cutText(text: string, max: number): string {
  // At most two UTF-16 units a code point: what lies beyond need not be looked at.
  if (text.length <= max) return text;
  let end = 0;
  for (let count = 0; count < max && end < text.length; count++) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return text.slice(0, end);
}

/** True when a text has more than `max` code points. */
export const isLongerThan = (text: string, max: number): boolean => cutText(text, max).length < text.length;

/** Longest run of combining marks that is read; no language stacks more, and each more costs as many steps as stand there. */
const MARKS = /(\p{M}{8})\p{M}+/gu;

/** Letters of most texts, none of them a mark; their ranges are tried much sooner than every script's marks. */
const WITHOUT_MARKS = /^[\u0000-\u02ff\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uff00-\uffef]*$/;

/** The text with no more than eight combining marks in a row. */
export const thinMarks = (text: string): string => (WITHOUT_MARKS.test(text) ? text : text.replace(MARKS, "$1"));
