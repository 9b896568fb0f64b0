import { formatDateTime, formatShortDate } from "~/lib/dates";
import type { AccountState, KeptFacts } from "./account-state";
import { askedWords } from "./account-state.fr";

export type AccountNext = { title: string; by: string; note?: string };
type Known = { state: AccountState; facts: Pick<KeptFacts, "due" | "pastDue" | "deadline"> | null; launchOn: string | null };

const beforeOpening = (launchOn: string | null) => (launchOn ? `Avant l’ouverture, le ${formatShortDate(launchOn)}` : "Avant l’ouverture");

/** What the organisation has to do at Stripe, and until when; null when it is nobody's turn but Stripe's, or nobody's at all. */
export function accountNext({ state, facts, launchOn }: Known): AccountNext | null {
  const asked = facts ? askedWords(facts) : [];
  const note = asked.length > 0 ? `Stripe attend\u00a0: ${asked.join(", ")}.` : undefined;
  const steps: Record<AccountState, AccountNext | null> = {
    not_started: { title: "Vérifiez le compte qui reçoit l’argent", by: beforeOpening(launchOn), note: "Sans lui, la campagne ne s’ouvre pas." },
    started: { title: "Terminez la vérification du compte qui reçoit l’argent", by: beforeOpening(launchOn), note: note ?? "Vous reprenez là où vous étiez." },
    asked: { title: "Donnez à Stripe ce qu’il demande encore", by: facts?.deadline ? `Avant le ${formatDateTime(facts.deadline)}` : "Dès que possible", note },
    verifying: null,
    complete: null,
    restricted: { title: "Débloquez le compte qui reçoit l’argent", by: "Dès que possible\u00a0: rien ne peut être versé avant", note },
  };
  return steps[state];
}
