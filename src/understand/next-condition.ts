/**
 * What the next condition of a record may begin with, as a part of a pattern: 「数値目標がある|まだ達成していない…」
 * 「終わった|令和5年度追加の…」. A word that means a condition only before a noun for records means it before these too.
 */
export const NEXT_CONDITION =
  "(?:、|かつ|「|(?:令和|平成|r)\\d|\\d{2,4}年|もう|まだ|すでに|既に|終わ|済|完了|実現|片付|未?達成|未完了|未実現|未?報告|数値|数字[ので]目標|目標の数[値字]|予算|事業費|効果額|金額|\\d[\\d,]*(?:億|万|千)|期限[がはの]|最初は|[一-龠ァ-ヴー]{2,4}(?:\\d|[ivx])|手つかず|手も|取り掛か|取りかか|着手|主担当|関係課|関連部署|副担当|途中(?:で|から)|(?:後|あと)から|新し|新た|区分|担当|[短中長]期|中長期|[一-龠ァ-ヴー]{1,14}(?:課|部|局|室))";
