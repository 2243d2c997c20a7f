/**
 * Places by what stands at them, highest first; equal ones in their order. Of hundreds of passages a question looks at a
 * few dozen: a heap sorts no more than are taken.
 */
export class BestFirst {
  private readonly scores: readonly number[];
  private readonly heap: number[] = [];
  private left: number;

  /** @param scores they must not change afterwards */
  constructor(scores: readonly number[]) {
    this.scores = scores;
    this.left = scores.length;
    for (let at = 0; at < this.left; at++) this.heap.push(at);
    for (let at = (this.left >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  /** The next place; -1 when all are taken. */
  next(): number {
    if (this.left === 0) return -1;
    const best = this.heap[0]!;
    this.left--;
    this.heap[0] = this.heap[this.left]!;
    this.sink(0);
    return best;
  }

  private sink(from: number): void {
    const { heap, left, scores } = this;
    const sinking = heap[from]!;
    const score = scores[sinking]!;
    let at = from;
    for (let child = 2 * at + 1; child < left; child = 2 * at + 1) {
      let place = heap[child]!;
      let most = scores[place]!;
      if (child + 1 < left) {
        const beside = heap[child + 1]!;
        const other = scores[beside]!;
        if (other > most || (other === most && beside < place)) {
          child++;
          place = beside;
          most = other;
        }
      }
      if (most < score || (most === score && sinking < place)) break;
      heap[at] = place;
      at = child;
    }
    heap[at] = sinking;
  }
}
