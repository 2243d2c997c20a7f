import type { Reader } from "../understand/understand.ts";
import { listTopicWords } from "./count-words.ts";
import type { CityRoom, House } from "./house.ts";

/** What questions to a city are read with. @param today ISO date in Japan */
export function readerOf(
  room: CityRoom,
  { tokenizer, directory, needles, asks, foreignAsks }: House,
  today: string,
): Reader {
  const countWords = (text: string) => listTopicWords(text, tokenizer).length;
  return { today, catalogue: room.catalogue, ownCity: room.names, directory, countWords, needles, asks, foreignAsks };
}
