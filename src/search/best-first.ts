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
    const { heap, left } = this;
    const sinking = heap[from]!;
    let at = from;
    for (let child = 2 * at + 1; child < left; child = 2 * at + 1) {
      if (child + 1 < left && this.isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!this.isBefore(heap[child]!, sinking)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = sinking;
  }

  private isBefore(one: number, other: number): boolean {
    const ahead = this.scores[one]! - this.scores[other]!;
    return ahead > 0 || (ahead === 0 && one < other);
  }
}
