import { BestFirst } from "./best-first.ts";
import { type FoundTerms, PackedHit } from "./packed-hit.ts";

/** Passages that were found, each at its own place with its score, in the order in which terms met them. */
export interface FoundPassages {
  passages: readonly number[];
  scores: readonly number[];
  found: FoundTerms;
}

/** What passages belong to. */
export interface Documents {
  /** Passage → its document. */
  documentOf: Uint32Array;
  ids: readonly string[];
  /** Whether some documents have several passages. */
  inPieces: boolean;
}

/** The documents that a search found, best first. Each is made when it is asked for: few of hundreds ever are. */
export class HitList implements Iterable<PackedHit> {
  private readonly of: FoundPassages;
  private readonly documents: Documents;
  private readonly order: BestFirst;
  private readonly made: PackedHit[] = [];
  private readonly hitOf = new Map<number, PackedHit>();

  constructor(of: FoundPassages, documents: Documents) {
    this.of = of;
    this.documents = documents;
    this.order = new BestFirst(of.scores);
    // What the first hit holds is known when its last passage is.
    if (documents.inPieces) this.first(of.passages.length);
  }

  at(index: number): PackedHit | undefined {
    while (this.made.length <= index && this.takePassage());
    return this.made[index];
  }

  first(count: number): PackedHit[] {
    this.at(count - 1);
    return this.made.slice(0, count);
  }

  /**
   * The best of the documents that are wanted; the others need not be put in order for it.
   * @param isWanted document by document, 1 for those (`PackedIndex.mark`)
   */
  best(isWanted: Uint8Array): PackedHit | undefined {
    const { passages, scores } = this.of;
    const { documentOf, inPieces } = this.documents;
    if (inPieces) return this.made.find(({ document }) => isWanted[document] === 1);
    let best = -1;
    for (let place = 0; place < passages.length; place++) {
      // Of equal ones the first that was met stands first.
      if (best >= 0 && scores[place]! <= scores[best]!) continue;
      if (isWanted[documentOf[passages[place]!]!] === 1) best = place;
    }
    return best < 0 ? undefined : this.makeHit(best);
  }

  *[Symbol.iterator](): Iterator<PackedHit> {
    for (let index = 0; ; index++) {
      const hit = this.at(index);
      if (hit === undefined) return;
      yield hit;
    }
  }

  /** @returns whether there was one */
  private takePassage(): boolean {
    const place = this.order.next();
    if (place < 0) return false;
    const hit = this.makeHit(place);
    const known = this.documents.inPieces ? this.hitOf.get(hit.document) : undefined;
    if (known) {
      known.addPassage(this.of.passages[place]!);
      return true;
    }
    if (this.documents.inPieces) this.hitOf.set(hit.document, hit);
    this.made.push(hit);
    return true;
  }

  private makeHit(place: number): PackedHit {
    const { passages, scores, found } = this.of;
    const { documentOf, ids } = this.documents;
    const passage = passages[place]!;
    const document = documentOf[passage]!;
    return new PackedHit(ids[document]!, scores[place]!, document, passage, found);
  }
}
