import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";

const send = window.fetch;
/** The error page quotes the id of the answer that failed, not of the page that asked. */
window.fetch = async (...args) => {
  const answer = await send(...args);
  const id = answer.headers.get("X-Request-Id");
  if (id && answer.status >= 500) document.documentElement.dataset.request = id;
  return answer;
};

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
