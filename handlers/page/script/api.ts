/** Longest answer that is shown whole: a city's records are a megabyte, and nobody reads that here. */
const MOST_SHOWN = 20_000;

/** Sends a call of the API as its form says, and shows what came: status, time and text, never as HTML. */
async function call(form: HTMLFormElement, reply: HTMLElement): Promise<void> {
  const fields = [...form.querySelectorAll("input")].filter(({ value }) => value.trim() !== "");
  const filled = (place: string) => fields.filter((field) => field.dataset.in === place);
  const path = filled("path").reduce(
    (text, { name, value }) => text.replace(`{${name}}`, encodeURIComponent(value.trim())),
    form.dataset.call ?? "",
  );
  const query = new URLSearchParams(filled("query").map(({ name, value }) => [name, value.trim()]));
  const address = query.size > 0 ? `${path}?${query}` : path;
  const body = form.querySelector("textarea")?.value;
  const head = document.createElement("p");
  const text = document.createElement("pre");
  // Longer than a screen: scrolled by keyboard too.
  text.tabIndex = 0;
  head.textContent = "…";
  reply.replaceChildren(head);
  try {
    const begin = performance.now();
    const response = await fetch(
      address,
      body === undefined ? {} : { method: "POST", body, headers: { "content-type": "application/json" } },
    );
    const came = await response.text();
    const took = Math.round(performance.now() - begin);
    head.textContent = `${response.status} ・ ${took} ms ・ ${came.length.toLocaleString("ja")}${reply.dataset.unit ?? ""} ・ ${address}`;
    text.textContent = layOut(came);
    reply.appendChild(text);
  } catch {
    head.textContent = reply.dataset.failed ?? "";
  }
}

/** JSON with a line a field; anything else as it is. */
function layOut(text: string): string {
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // CSV, or a page of somebody between us and the server.
  }
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}\n…` : shown;
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-call]")) {
  const reply = form.nextElementSibling;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (reply instanceof HTMLElement) void call(form, reply);
  });
}
