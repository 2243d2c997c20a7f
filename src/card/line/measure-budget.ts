import type { MeasureCard } from "../card.ts";

/** How much of each part a measure's bubble shows; `Infinity` is all of it, 0 leaves the part out. */
export interface MeasureBudget {
  headlineLines: number;
  /** What is done; 0 only beside an answer, where the title says enough. */
  does: number;
  aims: number;
  /** On the card of one screen: of which day the state is, and from whom. */
  statusNote: number;
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
  /** Graphemes of one text. */
  textMax: number;
}

/** 1,000 graphemes are 3,000 bytes of Japanese: ten such paragraphs fill a bubble. */
const WHOLE = { headlineLines: 12, does: 1, statusNote: 1, chapterLines: Infinity, textMax: 1_000 };
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

/** Facts of a card that is read at a glance. */
const MOST_FACTS = 3;

/** What a view shows when there is room for all of it. */
function wholeView(card: MeasureCard): MeasureBudget {
  switch (card.view) {
    case "summary":
      return {
        ...WHOLE,
        ...NOTHING,
        headlineLines: 6,
        facts: MOST_FACTS,
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
const STEPS: readonly Partial<MeasureBudget>[] = accumulate([
  {},
  { remarks: 3 },
  { remarks: 2, facts: 6 },
  { scheduleRows: 4 },
  { chapters: 4, chapterLines: 4, headlineLines: 8, reportLines: 8, history: 20 },
  { scheduleRows: 2, remarks: 1 },
  { chapters: 2, chapterLines: 3, kpis: 4, sources: 4, reportLines: 6, history: 12 },
  { facts: 4, scheduleRows: 1, textMax: 400 },
  { facts: 3, chapters: 1, kpis: 3, sources: 2 },
  { facts: 2, chapterLines: 2, kpis: 2, headlineLines: 4, reportLines: 4, history: 6, textMax: 160 },
  { remarks: 0, facts: 0, chapters: 0, kpis: 1, sources: 1, reportLines: 2, history: 3, textMax: 60 },
  { aims: 0, sources: 0, headlineLines: 1, history: 2, textMax: 34 },
]);

/** Each step with everything that the steps before it cut. */
function accumulate(steps: readonly Partial<MeasureBudget>[]): Partial<MeasureBudget>[] {
  let caps: Partial<MeasureBudget> = {};
  return steps.map((step) => {
    caps = { ...caps, ...step };
    return caps;
  });
}

/**
 * Caps for the card of one screen: beside an answer goes first what was not asked for; the answer, its title, the state
 * and the newest report are cut last. The deadline stands behind 「くわしく見る」.
 */
const SUMMARY_STEPS: readonly Partial<MeasureBudget>[] = accumulate([
  {},
  { reportLines: 1 },
  { kpis: 0 },
  { does: 0 },
  { facts: 1 },
  { facts: 0, statusNote: 0 },
  { headlineLines: 4 },
  { headlineLines: 3, textMax: 120 },
  { headlineLines: 2, textMax: 80 },
  { headlineLines: 1, textMax: 60 },
  { textMax: 46 },
  { reportLines: 0 },
  { sources: 0 },
  { textMax: 34 },
]);

/** The budgets to try for a card, from everything the view shows down to the least. */
export function listMeasureBudgets(card: MeasureCard): MeasureBudget[] {
  const whole = wholeView(card);
  const names = Object.keys(whole) as (keyof MeasureBudget)[];
  const steps = card.view === "summary" ? SUMMARY_STEPS : STEPS;
  return steps.map((step) => {
    const capped = names.map((name) => [name, Math.min(whole[name], step[name] ?? Infinity)]);
    return Object.fromEntries(capped) as unknown as MeasureBudget;
  });
}
