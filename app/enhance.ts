/** All that a page without React does by itself (app/lib/plain-page.ts). */

/** What is wrong is where somebody who does not see the page begins, and in the title of its tab. */
function showErrors(): void {
  const summary = document.querySelector<HTMLElement>('.summary[role="alert"]');
  if (!summary) return;
  document.title = `Erreur : ${document.title}`;
  summary.focus();
}

const backToRest: (() => void)[] = [];

/** Pressed twice, a button sends once. */
function showBusy({ target, submitter }: SubmitEvent): void {
  const label = submitter?.querySelector("span");
  const text = submitter?.dataset.busyText;
  if (!(target instanceof HTMLFormElement) || target.method !== "post" || !submitter || !label || !text) return;
  const said = label.textContent;
  const stop = (again: Event) => again.preventDefault();
  target.addEventListener("submit", stop);
  submitter.setAttribute("aria-busy", "true");
  label.textContent = text;
  backToRest.push(() => {
    target.removeEventListener("submit", stop);
    submitter.removeAttribute("aria-busy");
    label.textContent = said;
  });
}

document.addEventListener("submit", (event) => !event.defaultPrevented && showBusy(event));
/** Back may show the page as it was left, with all that was typed: its forms send again. */
window.addEventListener("pageshow", ({ persisted }) => persisted && backToRest.splice(0).forEach((rest) => rest()));
showErrors();

const islands = document.querySelectorAll<HTMLElement>("[data-island]");
if (islands.length > 0) void import("~/islands").then(({ hydrate }) => Promise.all([...islands].map(hydrate)));
