export type BoxAddress = "bulletin" | "suivi";
export type BoxAnswer<T> = T | { refusal: string };

/** The page itself, asked for again, leads to the door. */
function askAgain(): Promise<never> {
  window.location.reload();
  return new Promise(() => undefined);
}

/** What a page of the vote sends by itself, and the answer. @throws when nobody answers */
export async function sendToBox<T>(year: number, box: BoxAddress, fields: Record<string, string>): Promise<T> {
  const answer = await fetch(`/budget-citoyen/${year}/${box}/urne`, { method: "POST", body: new URLSearchParams(fields), credentials: box === "suivi" ? "omit" : "same-origin" });
  // Half an hour has passed since the door: it is there again that one is let in.
  if (answer.redirected) return askAgain();
  return (await answer.json()) as T;
}
