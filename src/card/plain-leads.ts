import type { City } from "../domain/city.ts";
import type { NotFoundReason } from "../reply/answer.ts";
import type { PlainLanguage } from "../understand/find-language.ts";

/** 「どちらのことですか?」 for readers of little Japanese. */
export const PLAIN_CHOICE: Record<PlainLanguage, string> = {
  plain_japanese: "どちらの ことですか? ちかい ものを えらんで ください。",
  other: "Which one do you mean? Please choose. / どちらのことですか?",
};

/** Why nothing was found, for readers of little Japanese; the Japanese words stand in the button texts below it. */
export function describePlainReason(reason: NotFoundReason, language: PlainLanguage, cityName: string): string {
  if (language === "plain_japanese") {
    return reason.kind === "outside"
      ? `「${reason.topic}」の ことは、${cityName}の この 計画に 書いて ありません。市役所に 聞いて ください。`
      : `${cityName}の この 計画の なかに みつかりませんでした。ほかの ことばで 聞いて ください。`;
  }
  return reason.kind === "outside"
    ? `${cityName}'s plan does not cover this topic (${reason.topic}). Please ask the city hall.`
    : `Nothing about this was found in ${cityName}'s plan. Please try other words, or ask the city hall.`;
}

/** What the bot answers, for readers of little Japanese; stands above the Japanese lines of a short reply. */
export function describePlainPurpose(language: PlainLanguage, city: Pick<City, "name" | "nameEn">): string {
  return language === "plain_japanese"
    ? `${city.name}の 計画に 書いて ある ことに こたえます。したの れいの ように 聞いて ください。`
    : `I answer questions about what is written in ${city.nameEn}'s plan. Ask in your own words, like the examples below.`;
}
