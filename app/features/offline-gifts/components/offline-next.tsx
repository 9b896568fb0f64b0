import { formatDateTime, formatShortDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Money } from "~/ui/money";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { OfflineGiftFile } from "../offline-gifts.server";

const done = { asked: "demandée", accepted: "acceptée", declined: "refusée" };
const looked = { proved: "à regarder", accepted: "acceptée", rejected: "refusée" };

function Corrections({ corrections }: Pick<OfflineGiftFile, "corrections">) {
  return corrections.map(({ id, amountCents, reason, askedBy, askedAt, status, decidedBy, decisionReason }) => (
    <p key={id}>
      Correction {done[status]}{decidedBy && ` par ${decidedBy}`} : {amountCents === null ? "ne plus compter ce don" : <>le bon montant est <Money cents={amountCents} /></>}. {reason} {decisionReason}{" "}
      <span className="muted sm">{askedBy}, {formatDateTime(askedAt)}</span>
    </p>
  ));
}

function Returns({ returns, campaignId }: Pick<OfflineGiftFile, "returns" | "campaignId">) {
  return returns.map(({ id, fileId, returnedOn, provedBy, status, decidedBy, decisionReason }) => (
    <p key={id}>
      Rendu le {formatShortDate(returnedOn)}, preuve {looked[status]}{decidedBy && ` par ${decidedBy}`}. {decisionReason}{" "}
      <TextLink to={`/mon-espace/campagnes/${campaignId}/hors-ligne/pieces/${fileId}`} icon="download" reloadDocument>La preuve</TextLink>{" "}
      <span className="muted sm">{provedBy}</span>
    </p>
  ));
}

/** What happened since the decision, and the gestures that are left. */
export function OfflineNext({ gift }: { gift: OfflineGiftFile }) {
  const { id, status, settledAt, proofStatus, correctionId, replacesId, replacedById, corrections, returns, campaignId } = gift;
  const here = `/equipe/argent/hors-ligne/${id}`;
  const standing = status === "confirmed" && !settledAt;
  return (
    <Stack>
      {settledAt && <p>La campagne a réussi : cet argent est acquis à la structure depuis le {formatShortDate(settledAt)}.</p>}
      {replacesId && <p>Il remplace <TextLink to={`/equipe/argent/hors-ligne/${replacesId}`}>un don noté avec une erreur</TextLink>.</p>}
      {replacedById && <p>Il est remplacé par <TextLink to={`/equipe/argent/hors-ligne/${replacedById}`}>le don corrigé</TextLink>.</p>}
      <Corrections corrections={corrections} />
      <Returns returns={returns} campaignId={campaignId} />
      {corrections.length + returns.length === 0 && !settledAt && !replacesId && <p className="muted">Rien ne s’est passé depuis la décision.</p>}
      <div className="form-actions">
        {proofStatus === "proved" && <ButtonLink to={`${here}/restitution`}>Regarder la preuve</ButtonLink>}
        {standing && <ButtonLink to={`${here}/correction`} variant={correctionId ? "primary" : "ghost"}>{correctionId ? "Décider de la correction" : "Corriger une erreur"}</ButtonLink>}
      </div>
    </Stack>
  );
}
