/**
 * Every number that tunes ranking, in one place. They were fitted together on the golden questions (random search over
 * 1,031 of them, from title 4, others 1, k 1, b 0.5; DECISION again over 1,546) and rounded: single values say little
 * by themselves, and several settings reach the same result. After a change run `npm run eval`.
 */
export const RANKING = {
  /** Weight of each indexed field. More on `title` favours official wording, more on `keywords` everyday wording. */
  fields: {
    title: 2,
    /** Titles of the sections above it and its departments. */
    place: 1,
    /** Steps, indicators, facts and summaries. */
    body: 2.4,
    keywords: 3,
    questions: 2,
    /** English and other languages. */
    foreign: 0.7,
  },
  /** MiniSearch's BM25+ parameters; `b` near 1 because one record in a small plan may be ten times as long as another. */
  bm25: { k: 2.2, b: 0.9, d: 0 },
  /** Weight of a term by its kind: words and their readings alike, bigrams nearly so, sounds as a help for kana and slips. */
  terms: { word: 1, reading: 1, bigram: 0.7, sound: 0.2, stem: 0.5, pair: 0.7, chinese: 0.7 },
} as const;

export type IndexedField = keyof typeof RANKING.fields;

/**
 * The size of the index that every score pretends to be counted in. A question is scored over its own city and the
 * concepts; with fixed numbers its scores depend neither on the number of cities nor on how much a plan holds. They are
 * those of the four cities and 1,116 concepts that the other numbers here were fitted on; move them only together.
 */
export const REFERENCE = {
  documents: 1_240,
  /** Different terms in a field, on average of the documents that have it. */
  averageLengths: { title: 36, place: 24, body: 108, keywords: 267, questions: 113, foreign: 70 } satisfies Record<
    IndexedField,
    number
  >,
} as const;

/** Numbers that decide between a record and an honest no; the certainty they are held against is fitted (`npm run fit`). */
export const DECISION = {
  /**
   * From this certainty the best record answers. A wrong card costs more than a no with the right record beside it; a
   * record without everyday words of its own is refused wrongly so often that it answers a little sooner.
   */
  answers: { spoken: 0.4, poor: 0.2 },
  /** Below this lead in score over a concept outside the plan, and with no more of its words, a record does not answer. */
  hopelessLead: -0.5,
  /** So many words fewer than a concept that also leads in score: what the record lacks is the name of the thing. */
  missesName: -0.2,
  /** How sure it is at least that a record is meant whose proper name the question holds (「のりあいバス」). */
  called: 0.8,
  /** From this certainty a record may be spoken of as surely meant: a yes, a second question of its own, an aspect. */
  sure: 0.75,
  /**
   * From this certainty a message asks for what no plan holds, though its words lead to a record; of a record without
   * everyday words it is felt too soon. Talk is answered without the record beside it, so that it must be surer.
   */
  aside: { spoken: 0.84, poor: 0.955 },
  asideTalk: 0.95,
  /** From this certainty the record of what is wished or complained of is what there is to say of it. */
  grievance: 0.85,
  /** Least share of asides by the way a message in another language is put, beside that certainty. */
  foreignAside: 0.87,
  /** The same where the message goes on with the record in focus and names no other. */
  asideOfFocus: 0.8,
  /** Below this share of asides a message is put as people ask of plans. */
  surelyPlan: 0.1,
  /** Below this share of asides an aspect that a rule read stands in the story around a question. */
  story: 0.5,
  /** From this certainty a record speaks of the words at all, so that a condition beside them only narrows it. */
  fits: 0.2,
  /** A record is shown beside a no when it reaches this share of the best and holds this share of the question. */
  nearShare: 0.4,
  nearCoverage: 0.15,
  /** A topic outside the plans is named in the no when it holds this share of the question, or shares a word of its name. */
  topicCoverage: 0.6,
  /**
   * Without everyday words: below this certainty a second record that is at least this share as sure is offered beside
   * the first, and from this certainty a record is shown beside a no.
   */
  unsure: { below: 0.45, share: 0.5, near: 0.06 },
  /** From this certainty a record is shown to somebody whose words are those of a call, put as a question of the city. */
  serves: 0.7,
  /** Two records this close are both offered (「どちらのことですか?」) instead of guessing. */
  chooseShare: 0.97,
  /** What is left of a record's score when the question says it is not meant. */
  excludedShare: 0.6,
  /** The second record is offered as a button when it reaches this share of the best. */
  alsoShare: 0.6,
} as const;

/** How the concepts linked to a record speak for it. */
export const LENDING = {
  /** What a linked concept's score adds to its record's own. */
  share: 0.3,
  /** Concepts of a question that may lend. */
  concepts: 20,
  /** From this sureness the concept's words count as words that the record holds. */
  surely: 0.35,
} as const;

/** Numbers of follow-up questions. */
export const CONVERSATION = {
  /** A question of at most this many words of meaning may go on with the last subject. */
  shortQuestionTerms: 4,
  /** The last subject is kept when its score reaches this share of the best record's. */
  subjectShare: 0.6,
  /** Score ÷ √terms from which a question has a new subject of its own. */
  newSubjectScore: 170,
  /**
   * The same in other languages, whose words are fewer: of 33 new subjects none lies below it, of 38 follow-ups none above.
   * What no plan holds is asked of another record more seldom.
   */
  newSubjectAbroad: { asks: 9, aside: 12 },
} as const;
