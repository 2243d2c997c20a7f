/** A note below what it speaks of; one that the source marks itself (「※1 …」) keeps its own mark alone. */
export const markNote = (note: string): string =>
  /^\s*(?:[※＊*]|注\s*[\d:：)）])/.test(note) ? note.trim() : `※ ${note}`;
