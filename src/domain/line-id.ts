import { z } from "zod";

/** An account on LINE as people write it, 「@abc1234」. */
export const lineIdSchema = z.string().regex(/^@[0-9a-z._-]{2,30}$/i);
