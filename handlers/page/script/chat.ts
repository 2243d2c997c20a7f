/**
 * Lets the form of the chat page answer in place. Without it the same form opens a page of its own with the answer, so
 * that nothing depends on this script. It keeps nothing: the conversation is named anew with every opening of the page.
 */
function startChat(form: HTMLFormElement, log: HTMLElement): void {
  const box = form.elements.namedItem("q");
  const address = form.dataset.chat;
  if (!(box instanceof HTMLInputElement) || address === undefined) return;
  const conversation = crypto.randomUUID();
  /** One question at a time, so that the answers stand in the order of the questions. */
  let isAsking = false;

  async function ask(question: string): Promise<void> {
    if (isAsking || question === "") return;
    isAsking = true;
    const turn = log.appendChild(document.createElement("section"));
    turn.className = "turn";
    const said = turn.appendChild(document.createElement("h2"));
    said.textContent = question;
    said.tabIndex = -1;
    const answer = turn.appendChild(document.createElement("div"));
    answer.textContent = log.dataset.searching ?? "";
    said.scrollIntoView({ block: "start" });
    try {
      // The query says how the reader wishes to read.
      const response = await fetch(`${address}${location.search}`, {
        method: "POST",
        body: new URLSearchParams({ q: question, conversation }),
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      answer.replaceChildren(...page.body.childNodes);
    } catch {
      answer.textContent = log.dataset.unreachable ?? "";
    }
    isAsking = false;
  }

  /** 「役に立った / ちがう」: what comes of a tap stands in the place of its buttons. */
  async function tap(taps: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const fields = new URLSearchParams({ part: "1" });
    for (const [name, value] of new FormData(taps, button)) fields.append(name, String(value));
    try {
      const response = await fetch(taps.action, { method: "POST", body: fields });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const said = page.querySelector<HTMLElement>("[role=status]");
      taps.replaceWith(...page.body.childNodes);
      said?.focus();
    } catch {
      taps.append(log.dataset.unreachable ?? "");
    }
  }
  log.addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    void tap(event.target, event.submitter);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = box.value.trim();
    if (isAsking || question === "") return;
    box.value = "";
    void ask(question);
  });
  // Examples and buttons that ask something go on here; links to records open their page.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = new URL(link.href);
    const question = to.searchParams.get("q");
    const isHere = to.origin === location.origin && to.pathname === new URL(form.action).pathname;
    if (question === null || !isHere || to.searchParams.has("from")) return;
    event.preventDefault();
    void ask(question);
  });
}

const form = document.querySelector("form[data-chat]");
const log = document.querySelector("[role=log]");
if (form instanceof HTMLFormElement && log instanceof HTMLElement) startChat(form, log);
