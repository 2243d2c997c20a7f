/**
 * Whether a phone number in a text is an office's own: one that the city publishes, or a landline that stands directly
 * behind the name of an office (「市役所 0270-24-5111」「財政課(直通 …)」). Anybody may read and write those.
 * @param before the text before the number
 * @param number as it was written
 * @param published the city's own numbers, as its contact gives them
 */
export function isOfficeNumber(before: string, number: string, published: readonly string[]): boolean {
  const digits = digitsOf(number);
  if (published.some((own) => digitsOf(own) === digits)) return true;
  return LANDLINE.test(digits) && OFFICE_BEFORE.test(before);
}

const digitsOf = (number: string) => number.normalize("NFKC").replace(/\D/g, "");

/** Ten digits; eleven belong to mobile and internet phones. */
const LANDLINE = /^0[1-9]\d{8}$/;

/** Nothing but what names the line may stand between: 「市役所に電話したい、…」 may go on with one's own number. */
const OFFICE_BEFORE =
  /(?:市役所|役所|役場|市民サービスセンター|[\p{Script=Han}]{1,8}(?:課|係|室|支所|出張所|消防署|消防本部)|(?:市の)?代表|(?:お)?問い?合わ?せ先)(?:の|は|[、:：\s(（/・☎℡]|代表|直通|電話番号|電話|でんわ|番号|tel)*$/iu;
