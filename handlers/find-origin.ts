import { type Env, readPublicUrl } from "./env.ts";

/** Where citizens reach this deployment: its public address where it is set, else the one that was asked. */
export const findOrigin = (env: Env, request: Request): string => readPublicUrl(env) ?? new URL(request.url).origin;
