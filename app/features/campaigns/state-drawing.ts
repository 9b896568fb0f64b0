import { campaignStates, campaignStatuses, campaignSteps, type CampaignMover } from "./campaign";

const movers: Record<CampaignMover, string> = { holder: "porteur", team: "équipe", clock: "horloge" };

const arrows = campaignSteps.flatMap((step) =>
  step.from.map((from) => `  ${from} --> ${step.to}: ${step.label} (${movers[step.by]})`));

const rows = campaignSteps.map((step) => `| \`${step.verb}\` | ${step.from.join(", ")} | ${step.to} | ${step.by} | ${step.label} |`);

/** docs/campaign-states.md, whole: a test compares them. */
export const stateDrawing = `# The states of a campaign

Generated from \`app/features/campaigns/campaign.ts\`; a test fails when they differ. To write it again:
\`npx vitest run --project pure app/features/campaigns/state-drawing.test.ts --update\`.

\`\`\`mermaid
stateDiagram-v2
${campaignStatuses.map((status) => `  ${status}: ${campaignStates[status].label}`).join("\n")}
  [*] --> draft
${arrows.join("\n")}
  settled --> [*]
  cancelled --> [*]
\`\`\`

| verb | from | to | by | in French |
|---|---|---|---|---|
${rows.join("\n")}

A suspended campaign keeps its deadline and is cancelled when it comes. Every gift of a cancelled or failed campaign is
refunded. \`succeed\` and \`fail\` need every payment to be final; the count is frozen with them.
`;
