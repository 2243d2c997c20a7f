/**
 * What hangs on a Korean word: particles, the copula, the endings of polite questions. Longest first. Only for search:
 * a record and a question are cut alike, so that a wrong cut still meets itself.
 */
const ENDINGS = (
  "이라는데요 으로부터 에서부터 이었나요 인가요 인지요 입니까 입니다 이에요 이예요 인데요 에게서 한테서 으로는 에서는 에서도 까지는 부터는 이라도 " +
  "인데 인가 인지 예요 에요 이란 이랑 하고 에서 에게 한테 까지 부터 보다 처럼 마다 조차 밖에 으로 라도 이나 하는 하기 해요 하나 되나 되는 된다 할까 나요 " +
  "들이 들을 들은 들의 들도 은 는 이 가 을 를 의 에 도 만 과 와 랑 로 나 요"
).split(" ");

/** A word keeps at least so much of itself: 제도 is no 제 with a particle. */
const MIN_STEM = 2;

/** 「빈집인데」 → 「빈집」, 「학교는」 → 「학교」; a word that is nothing else stays. */
export function stemHangul(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= MIN_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

export const HANGUL = /\p{Script=Hangul}/u;
