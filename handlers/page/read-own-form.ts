import { readBody } from "../read-body.ts";

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/** The fields of one of our own forms; none where it is none of ours, another site sent it, or it is too long. */
export async function readOwnForm(request: Request, maxBytes: number): Promise<URLSearchParams> {
  const { headers } = request;
  const isOwn = ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  if (!isOwn || !FORM_TYPE.test(headers.get("content-type") ?? "")) return new URLSearchParams();
  const bytes = await readBody(request, maxBytes);
  return new URLSearchParams(bytes === null ? "" : new TextDecoder().decode(bytes));
}
