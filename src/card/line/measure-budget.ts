import type { MeasureCard } from "../card.ts";

/** How much of each part a measure's bubble shows; `Infinity` is all of it, 0 leaves the part out. */
export interface MeasureBudget {
  headlineLines: number;
  aims: number;
  kpis: number;
  scheduleRows: number;
  facts: number;
  chapters: number;
  /** Lines of each chapter. */
  chapterLines: number;
  sources: number;
  remarks: number;
  /** Lines of the department's newest report. */
  reportLines: number;
  /** Lines of what changed when. */
  history: number;
  /** Buttons in the card. */
  buttons: number;
  /** Graphemes of one text. */
  textMax: number;
}

/** 1,000 graphemes are 3,000 bytes of Japanese: ten such paragraphs fill a bubble. */
const WHOLE = { headlineLines: 12, chapterLines: Infinity, buttons: 6, textMax: 1_000 };
const NOTHING = {
  aims: 0,
  kpis: 0,
  scheduleRows: 0,
  facts: 0,
  chapters: 0,
  sources: 0,
  remarks: 0,
  reportLines: 0,
  history: 0,
};

/** What a view shows when there is room for all of it. */
function wholeView(card: MeasureCard): MeasureBudget {
  switch (card.view) {
    case "summary":
      return {
        ...WHOLE,
        ...NOTHING,
        headlineLines: 6,
        kpis: 1,
        reportLines: 2,
        // The headline names its own source.
        sources: card.headline ? 0 : 1,
      };
    case "detail":
      return {
        ...WHOLE,
        aims: 1,
        kpis: Infinity,
        scheduleRows: Infinity,
        facts: Infinity,
        chapters: Infinity,
        sources: Infinity,
        remarks: Infinity,
        reportLines: Infinity,
        history: 0,
      };
    case "history":
      return { ...WHOLE, ...NOTHING, reportLines: Infinity, history: Infinity, sources: 1 };
    case "schedule":
      return { ...WHOLE, ...NOTHING, scheduleRows: Infinity, sources: 1 };
    case "source":
      return { ...WHOLE, ...NOTHING, sources: Infinity, remarks: Infinity };
  }
}

/**
 * Caps for a card that is too large, each step tighter than the one before. What goes first is what a citizen misses
 * least (remarks, single facts), what stays last is the answer, the title, the status and the deadline.
 */
const STEPS: Partial<MeasureBudget>[] = [
  {},
  { remarks: 3 },
  { remarks: 2, facts: 6 },
  { remarks: 2, facts: 6, chapters: 4, chapterLines: 4, headlineLines: 8, reportLines: 8, history: 20 },
  {
    remarks: 1,
    facts: 4,
    chapters: 2,
    chapterLines: 3,
    scheduleRows: 6,
    kpis: 5,
    sources: 4,
    headlineLines: 6,
    reportLines: 6,
    history: 12,
    textMax: 400,
  },
  {
    remarks: 1,
    facts: 2,
    chapters: 1,
    chapterLines: 2,
    scheduleRows: 3,
    kpis: 3,
    sources: 2,
    headlineLines: 4,
    reportLines: 4,
    history: 6,
    textMax: 160,
    buttons: 4,
  },
  {
    remarks: 0,
    facts: 0,
    chapters: 0,
    scheduleRows: 1,
    kpis: 1,
    sources: 1,
    headlineLines: 2,
    reportLines: 2,
    history: 3,
    textMax: 60,
    buttons: 3,
  },
];

/** The budgets to try for a card, from everything the view shows down to the least. */
export function listMeasureBudgets(card: MeasureCard): MeasureBudget[] {
  const whole = wholeView(card);
  const names = Object.keys(whole) as (keyof MeasureBudget)[];
  return STEPS.map((step) => {
    const capped = names.map((name) => [name, Math.min(whole[name], step[name] ?? Infinity)]);
    return Object.fromEntries(capped) as unknown as MeasureBudget;
  });
}
