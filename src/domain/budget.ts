import type { Measure } from "./measure.ts";

/** Money that is spent, by the label of an amount; what is saved, earned or given (効果額, 寄附) is another. */
const SPENT = /予算|決算|事業費|工事費|整備費|経費|費用|所要額|支出/;
const NOT_SPENT = /削減|効果|縮減|節減|増収|収入|寄附/;

/** What a record's document says that it costs or may cost, in the order of the source. */
export const budgetsOf = ({ amounts }: Pick<Measure, "amounts">): Measure["amounts"] =>
  amounts.filter(({ label }) => SPENT.test(label) && !NOT_SPENT.test(label));
