import type { FiscalYear } from "./fiscal-year.ts";
import type { MeasureView } from "./measure-view.ts";
import { listEffects } from "./report.ts";

/** The reported effects of several records, with how many have reported one. */
export interface EffectTotal {
  thousandYen: number;
  byYear: { fiscalYear: FiscalYear | null; thousandYen: number; records: number }[];
  reported: MeasureView[];
  notReported: number;
}

/** @param year only the effects of that fiscal year; null: of every year */
export function sumEffects(views: readonly MeasureView[], year: FiscalYear | null = null): EffectTotal {
  const byYear = new Map<FiscalYear | null, { thousandYen: number; records: number }>();
  const reported: MeasureView[] = [];
  for (const view of views) {
    const effects = listEffects(view.reports).filter(({ fiscalYear }) => year === null || fiscalYear === year);
    if (effects.length > 0) reported.push(view);
    for (const { fiscalYear, thousandYen } of effects) {
      const sum = byYear.get(fiscalYear) ?? { thousandYen: 0, records: 0 };
      byYear.set(fiscalYear, { thousandYen: sum.thousandYen + thousandYen, records: sum.records + 1 });
    }
  }
  const years = [...byYear]
    .map(([fiscalYear, sum]) => ({ fiscalYear, ...sum }))
    .sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
  return {
    thousandYen: years.reduce((sum, { thousandYen }) => sum + thousandYen, 0),
    byYear: years,
    reported,
    notReported: views.length - reported.length,
  };
}

/** 1250 → 「1,250千円(125万円)」, 410000 → 「410,000千円(4億1,000万円)」; whole 万円 only, else thousands of yen alone. */
export function formatThousandYen(thousandYen: number): string {
  const thousands = `${thousandYen.toLocaleString("ja-JP")}千円`;
  const tenThousands = thousandYen / 10;
  if (tenThousands < 1 || !Number.isInteger(tenThousands)) return thousands;
  const rest = tenThousands % 10_000;
  const hundredMillions =
    tenThousands >= 10_000 ? `${Math.floor(tenThousands / 10_000).toLocaleString("ja-JP")}億` : "";
  return `${thousands}(${hundredMillions}${rest === 0 ? "" : `${rest.toLocaleString("ja-JP")}万`}円)`;
}
