/** All that a page without React does by itself (app/lib/plain-page.ts). */

/** What is wrong is where somebody who does not see the page begins, and in the title of its tab. */
function showErrors(): void {
  const summary = document.querySelector<HTMLElement>('.summary[role="alert"]');
  if (!summary) return;
  document.title = `Erreur : ${document.title}`;
  summary.focus();
}

/** Pressed twice, a button sends once. */
function showBusy({ target, submitter }: SubmitEvent): void {
  const label = submitter?.querySelector("span");
  const text = submitter?.dataset.busyText;
  if (!(target instanceof HTMLFormElement) || target.method !== "post" || !submitter || !label || !text) return;
  target.addEventListener("submit", (again) => again.preventDefault());
  submitter.setAttribute("aria-busy", "true");
  label.textContent = text;
}

document.addEventListener("submit", (event) => !event.defaultPrevented && showBusy(event));
/** Back shows the page as it was left: its forms must send again. */
window.addEventListener("pageshow", ({ persisted }) => persisted && window.location.reload());
showErrors();

const islands = document.querySelectorAll<HTMLElement>("[data-island]");
if (islands.length > 0) void import("~/islands").then(({ hydrate }) => Promise.all([...islands].map(hydrate)));
