import type { Reader } from "../understand/understand.ts";
import { listTopicWords } from "./count-words.ts";
import type { CityRoom, House } from "./house.ts";

/** What questions to a city are read with. @param today ISO date in Japan */
export function readerOf(
  room: CityRoom,
  { tokenizer, directory, needles, asks, foreignAsks, wholes }: House,
  today: string,
): Reader {
  const countWords = (text: string) => listTopicWords(text, tokenizer).length;
  const { catalogue, names: ownCity } = room;
  return { today, catalogue, ownCity, directory, countWords, needles, asks, foreignAsks, wholes };
}
