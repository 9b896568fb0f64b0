import type { Switch } from "./switch";

const pauses = "app/features/donations/giving-pause.server.test.ts";
const tries = "app/features/donations/card-tries.server.test.ts";

/** What keeps gifts honest: the kill-switch, card tests, alerts, the restricted file. */
export default [
  { protection: "Paused gifts open nowhere", file: "app/features/donations/admit-gift.server.ts", from: `if (paused) throw new DomainError("donations.paused");`, to: "", proof: pauses, title: "nothing opens, open payments are closed by call" },
  { protection: "A payment does not serve to try card after card", file: "app/features/donations/card-tries.server.ts", from: "if (declines >= donorLimits.declinesPerPayment) await closePayment(id);", to: "void declines;", proof: tries, title: "a payment that tries card after card is closed" },
  { protection: "Declines of one e-mail stop it", file: "app/features/donations/card-testing.ts", from: `if (emailDeclines >= donorLimits.declinesPerEmail) return "too_many_declines";`, to: "void emailDeclines;", proof: tries, title: "an address of mail whose cards are declined" },
  { protection: "The restricted file does not exist for the rest of the team", file: "app/features/vigilance/risk-file.server.ts", from: `if (!can(actor, "vigilance.file")) throw notFound();`, to: "void actor;", proof: "app/features/vigilance/restricted-file.server.test.ts", title: "does not exist for the rest of the team" },
  { protection: "A gift above the threshold says who gives", file: "app/features/donations/admit-gift.server.ts", from: "refuseAll(identityRefusals(asked.identity, { amountCents: asked.amountCents, identifyFromCents, today: parisDay(asked.at) }));", to: "void identifyFromCents;", proof: "app/features/vigilance/restricted-file.server.test.ts", title: "are asked who they are once the threshold begins" },
] satisfies Switch[];
