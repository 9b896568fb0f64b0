import { formatDateTime } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Quote } from "~/ui/quote";
import { Stack } from "~/ui/stack";
import { attestationRelations } from "../attestation";
import type { PartnerAttestation } from "../partner-attestations.server";
import { labelRefusals } from "../application.fr";
import type { AnswerProblem } from "../attestation";

/** Why no answer is taken any more, and the one that was given. */
export function AttestationAnswer({ attestation, problem }: { attestation: PartnerAttestation; problem: AnswerProblem }) {
  const { status, relation, statement, signatory, answeredAt } = attestation;
  if (status === "requested" || !answeredAt) return <Callout tone="warning" title="Réponse impossible"><p>{String(labelRefusals[`attestation.${problem}`])}</p></Callout>;
  return (
    <Panel title="Votre réponse">
      <Stack>
        <p>{relation ? `${attestationRelations[relation].label}.` : "Vous avez décliné."}</p>
        {statement && <Quote author={`${signatory}, ${formatDateTime(answeredAt)}`}>{statement}</Quote>}
      </Stack>
    </Panel>
  );
}
