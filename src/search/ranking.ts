/**
 * Every number that tunes ranking, in one place. Field weights and BM25 parameters start from a measured
 * comparison on these plans (title 4, section 1.5, others 1; k 1, b 0.5); what was changed says why.
 */
export const RANKING = {
  /** Weight of each indexed field. More on `title` favours official wording, more on `keywords` everyday wording. */
  fields: {
    title: 4,
    /** Titles of the sections above it and its departments. */
    place: 0.8,
    /** Steps, indicators, facts and summaries. */
    body: 1,
    keywords: 2,
    questions: 1.2,
    /** English and other languages. */
    foreign: 1,
  },
  /** MiniSearch's BM25+ parameters: low `k` because a word repeated in a plan's text says little more. */
  bm25: { k: 1, b: 0.5, d: 0 },
  /** Weight of a term by its kind: whole words first, parts of compounds and sounds beside them. */
  terms: { word: 1, reading: 0.4, bigram: 0.5, sound: 0.35 },
} as const;

export type IndexedField = keyof typeof RANKING.fields;

/** Numbers that decide between a record and an honest no; fitted on the golden questions as a whole. */
export const DECISION = {
  /** Least score ÷ √terms of a record that may answer; below it nothing in the plan meets the words. */
  minScore: 1,
  /** Least share of the question's words, weighed by rarity, that a record must hold. */
  minCoverage: 0.1,
  /** How much a clear lead over the second record counts against doubt. */
  gapWeight: 0.3,
  /** Least relative lead over the best topic outside the plans; higher refuses more. */
  minOutsideLead: -0.1,
  /** Least relative lead over another city's best record; lower because cities share themes. */
  minOtherCityLead: -0.5,
  /** A record that holds this share of what its rival holds of the question speaks of the same theme and stays. */
  themeShare: 1,
  /** A record is shown beside a no when it holds this share of the question's words, weighed by rarity. */
  nearCoverage: 0.35,
  /** The second record is offered as a button when it reaches this share of the best. */
  alsoShare: 0.6,
} as const;

/** Numbers of follow-up questions. */
export const CONVERSATION = {
  /** A question of at most this many words of meaning may go on with the last subject. */
  shortQuestionTerms: 3,
  /** The last subject is kept when its score reaches this share of the best record's. */
  subjectShare: 0.6,
} as const;
