import { useState, type FormEvent } from "react";
import { badCode } from "../ballots.fr";
import { readSecret, slotOf } from "../secret";
import { sendToBox, type BoxAnswer } from "./send-to-box";

const away = "La connexion a manqué. Appuyez à nouveau.";

/** Looks for the ballot of a typed code: the site is told its place in the box, never the code. */
export function useFinding(year: number, onFind: (secret: string) => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const find = async (typed: string) => {
    const secret = readSecret(typed);
    if (!secret) return setProblem(badCode);
    const answer = await sendToBox<BoxAnswer<{ found: true }>>(year, "suivi", { slot: await slotOf(secret) });
    return "refusal" in answer ? setProblem(answer.refusal) : onFind(secret);
  };

  const look = (event: FormEvent<HTMLFormElement>) => {
    if (!("subtle" in crypto)) return;
    event.preventDefault();
    setProblem(null);
    setBusy(true);
    void find(String(new FormData(event.currentTarget).get("secret") ?? "")).catch(() => setProblem(away)).finally(() => setBusy(false));
  };
  return { problem, isBusy, look };
}
