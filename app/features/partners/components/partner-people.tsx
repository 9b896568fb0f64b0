import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import type { PartnerPerson } from "../partner-people.server";

type PartnerPeopleProps = { partnerId: string; people: PartnerPerson[]; own: string; byTeam: boolean };

/** Who answers for a partner: the team takes somebody out, and everybody may leave. */
export function PartnerPeople({ partnerId, people, own, byTeam }: PartnerPeopleProps) {
  if (people.length === 0) return <p className="muted">Personne encore. Les demandes d’attestation partent à l’adresse de la fiche.</p>;
  return (
    <LinedList>
      {people.map(({ accountId, name, email }) => (
        <li key={accountId} className="row between">
          <span>
            <b>{name}</b>{accountId === own && " (vous)"} <span className="muted sm">{email}</span>
          </span>
          {(byTeam || accountId === own) && (
            <Form method="post" action={`/partenaire/fiches/${partnerId}/equipe/departs`}>
              <input type="hidden" name="accountId" value={accountId} />
              <Button small variant="ghost">{byTeam ? <>Retirer<span className="sr"> {name}</span></> : "Ne plus répondre pour ce partenaire"}</Button>
            </Form>
          )}
        </li>
      ))}
    </LinedList>
  );
}

type PartnerInvitationsProps = { partnerId: string; invitations: { id: string; email: string; expiresAt: Date | string }[] };

/** Links that were mailed and not used yet. */
export function PartnerInvitations({ partnerId, invitations }: PartnerInvitationsProps) {
  return (
    <LinedList>
      {invitations.map(({ id, email, expiresAt }) => (
        <li key={id} className="row between">
          <span>
            <b>{email}</b> <span className="muted sm">jusqu’au {formatShortDate(expiresAt)}</span>
          </span>
          <Form method="post" action={`/partenaire/fiches/${partnerId}/equipe/invitations/${id}/retrait`}>
            <Button small variant="ghost">Retirer<span className="sr"> l’invitation de {email}</span></Button>
          </Form>
        </li>
      ))}
    </LinedList>
  );
}
