import { z } from "zod";
import type { Env } from "../../handlers/env.ts";
import { loadHouse, openRoom } from "../../handlers/load-house.ts";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { rankRecords } from "../../src/find/rank-records.ts";
import { readerOf } from "../../src/find/reader-of.ts";
import { understand } from "../../src/understand/understand.ts";

const askedSchema = z.array(z.object({ city: z.string(), q: z.string() }));

/** A Worker for the bench alone: understands every question it is sent and searches for it, like `findAnswer` does first. */
export default {
  async fetch(request, env) {
    const asked = askedSchema.parse(await request.json());
    const house = await loadHouse(env);
    const today = dateInJapan(new Date());
    let found = 0;
    for (const { city, q } of asked) {
      const room = (await openRoom(env, city))!;
      const { topic } = understand(q, readerOf(room, house, today));
      found += rankRecords(topic, room, house).records.length;
    }
    return Response.json({ found });
  },
} satisfies ExportedHandler<Env>;
