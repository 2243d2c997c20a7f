import type { MeasureCard, ReportPart } from "./card.ts";

/** A report's heading with its day, which has brackets of its own in Japanese. */
export const nameReport = (
  { label, origin }: NonNullable<ReportPart["latest"]>,
  { language }: Pick<MeasureCard, "language">,
): string => (language === undefined ? `${label}・${origin}` : `${label}(${origin})`);
