import { verifyVote, type Verdict } from "../verify-vote";
import type { PublishedVote } from "../published-vote";

export type Recounted = { verdicts: Verdict[] } | { failed: true };

/** Counts apart from the page, so that a long count does not freeze it. */
addEventListener("message", (event: MessageEvent<string>) => {
  const say = (recounted: Recounted) => postMessage(recounted);
  fetch(event.data)
    .then(async (answer) => (answer.ok ? say({ verdicts: await verifyVote((await answer.json()) as PublishedVote) }) : say({ failed: true })))
    .catch(() => say({ failed: true }));
});
