import { payoutStateKeys, payoutStates, payoutSteps, type PayoutMover } from "./payout";

const movers: Record<PayoutMover, string> = { stripe: "Stripe", team: "équipe", holder: "porteur", clock: "horloge" };

const arrows = payoutSteps.flatMap((step) => step.from.map((from) => `  ${from} --> ${step.to}: ${step.label} (${movers[step.by]})`));

const rows = payoutSteps.map((step) => `| \`${step.verb}\` | ${step.from.join(", ")} | ${step.to} | ${step.by} | ${step.label} |`);

/** docs/payout-states.md, whole: a test compares them. */
export const payoutDrawing = `# The states of a payout

Generated from \`app/features/settlement/payout.ts\`; a test fails when they differ. To write it again:
\`npx vitest run --project pure app/features/settlement/payout-drawing.test.ts --update\`.

\`\`\`mermaid
stateDiagram-v2
${payoutStateKeys.map((status) => `  ${status}: ${payoutStates[status].label}`).join("\n")}
  [*] --> planned
${arrows.join("\n")}
  paid --> [*]
  cancelled --> [*]
\`\`\`

| verb | from | to | by | in French |
|---|---|---|---|---|
${rows.join("\n")}

A payout is planned once every gift is on the holder's Stripe account. It is suspended only before Stripe is asked, and let go by another
person. After a refusal the holder reads what to mend and asks again, or the team does. A bank may send back what Stripe had called paid.
`;
