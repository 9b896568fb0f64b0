import { Callout } from "~/ui/callout";
import type { AccountState, KeptFacts } from "../account-state";
import { accountStateWords, askedWords, deadlineWords } from "../account-state.fr";

type Asked = Pick<KeptFacts, "due" | "pastDue" | "deadline" | "bank">;

const tones = { not_started: "warning", started: "warning", asked: "warning", verifying: "info", complete: "success", restricted: "danger" } as const;

/** Where the organisation is with the payment provider, and what is asked of it, in plain words. */
export function AccountFacts({ state, facts }: { state: AccountState; facts: Asked | null }) {
  const { label, text } = accountStateWords[state];
  const asked = facts && state !== "complete" && state !== "verifying" ? askedWords(facts) : [];
  const deadline = facts && deadlineWords(facts);
  return (
    <Callout tone={tones[state]} title={label}>
      <p>{text}{facts?.bank && state === "complete" ? ` Compte bancaire qui se termine par ${facts.bank.last4}.` : ""}</p>
      {asked.length > 0 && <p>Stripe attend&nbsp;: {asked.join(", ")}.</p>}
      {deadline && asked.length > 0 && <p><b>{deadline}</b></p>}
    </Callout>
  );
}
