import MiniSearch from "minisearch";

const indexes = new WeakMap<readonly string[][], MiniSearch<{ id: number; words: string }>>();
/** Words handed to MiniSearch are joined by a character that none of them holds. */
const SEPARATOR = "\u0001";

/**
 * Which of some phrases share a word with a question. Phrases are taught while the Worker runs, so theirs is a live
 * index, built when a list of them is first asked.
 * @param phrases the words of each phrase; the list itself is the key under which its index is kept
 * @returns positions in `phrases`, in their order
 */
export function findSharingPhrases(phrases: readonly string[][], words: readonly string[]): number[] {
  let index = indexes.get(phrases);
  if (!index) {
    const split = (joined: string) => joined.split(SEPARATOR);
    index = new MiniSearch({ fields: ["words"], tokenize: split, processTerm: (term) => term });
    index.addAll(phrases.map((of, id) => ({ id, words: of.join(SEPARATOR) })));
    indexes.set(phrases, index);
  }
  return index
    .search(words.join(SEPARATOR), { prefix: false, fuzzy: false })
    .map(({ id }) => Number(id))
    .sort((a, b) => a - b);
}
