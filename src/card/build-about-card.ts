import type { City } from "../domain/city.ts";
import type { MessageTopic } from "../reply/answer.ts";
import { KEPT_DATA } from "../wording/kept-data.ts";
import type { MessageCard } from "./card.ts";
import { speakMessage } from "./speak-message.ts";

type AboutTopic = Extract<MessageTopic, "who_made" | "is_ai" | "kept_data" | "data_origin" | "report_error">;

/** Answers on the bot itself: who runs it, whether it is an AI, what it keeps, what it reads, where errors go. */
export function buildAboutCard(topic: AboutTopic, city: City): MessageCard {
  return speakMessage(city, describeAbout(topic, city));
}

function describeAbout(topic: AboutTopic, city: City): Pick<MessageCard, "title" | "lines"> {
  const documents = city.documents.map(({ title }) => `「${title}」`).join("、");
  switch (topic) {
    case "who_made":
      return {
        title: `${city.name}の「まちの約束」です`,
        lines: [
          `${city.name}の${city.plan.shortTitle}に書かれていることを案内するボットです。`,
          "答えの中身は市の公表資料と、担当課が公開した報告だけです。",
        ],
      };
    case "is_ai":
      return {
        title: "文章を作る AI は使っていません",
        lines: ["市の資料に書かれていることを探して、そのままお見せしています。人が返事を書いているのでもありません。"],
      };
    case "kept_data":
      return { title: "残しているもの", lines: [...KEPT_DATA] };
    case "data_origin":
      return {
        title: "市の公表資料にもとづいています",
        lines: [`もとの資料は${documents}です。カードの「出典」に、文書の名前とページがあります。`],
      };
    case "report_error":
      return {
        title: "お知らせありがとうございます",
        lines: [
          "カードの「出典」と違うところがあれば、取組の名前と違う点を、市の担当課か市役所にお知らせください。",
          "このトークに書かれたことだけでは、直せないことがあります。",
        ],
      };
  }
}
