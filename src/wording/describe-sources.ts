import type { MeasureView } from "../domain/measure-view.ts";

/** 「行政改革推進計画 21ページ」, 「再起動プロジェクト一覧 3枚目」 where no page is printed. */
export function describeSources({ measure, city }: MeasureView): string[] {
  return measure.sources.map(({ document, page, place }) => {
    const title = city.documents.find(({ id }) => id === document)?.shortTitle ?? document;
    return page !== null ? `${title} ${page}ページ` : `${title} ${place ?? ""}`.trim();
  });
}
