import { expect, test } from "vitest";
import { forgetWhoVotes } from "./vote-requests.server";

const cookies = "session=abc; voter-pass=p; ballot-secret=s; choices=dark";

/** The cookies that the pages get to see at this address. */
function seenAt(path: string): string | undefined {
  const request = { path, headers: { cookie: cookies } as { cookie?: string } };
  forgetWhoVotes()(request as Parameters<ReturnType<typeof forgetWhoVotes>>[0], {} as Parameters<ReturnType<typeof forgetWhoVotes>>[1], () => {});
  return request.headers.cookie;
}

test.each([
  ["/budget-citoyen/2026/bulletin", " voter-pass=p; ballot-secret=s"],
  ["/budget-citoyen/2026/bulletin/urne", " voter-pass=p; ballot-secret=s"],
  ["/budget-citoyen/2026/suivi", undefined],
  ["/budget-citoyen/2026/suivi/urne", undefined],
  ["/budget-citoyen/2026/scrutin", cookies],
  ["/mon-espace", cookies],
])("at %s nobody is signed in while they vote", (path, seen) => expect(seenAt(path)).toBe(seen));
