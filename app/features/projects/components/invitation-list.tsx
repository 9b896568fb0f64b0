import { Form } from "@remix-run/react";
import type { OrganisationRole } from "~/features/accounts/organisation-roles";
import { organisationRoleWords } from "~/features/accounts/organisation-roles.fr";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";

type Waiting = { id: string; email: string; role: OrganisationRole; expiresAt: Date | string };

/** Links that were mailed and not used yet. */
export function InvitationList({ organisationId, invitations }: { organisationId: string; invitations: Waiting[] }) {
  return (
    <LinedList>
      {invitations.map(({ id, email, role, expiresAt }) => (
        <li key={id} className="row between">
          <span>
            <b>{email}</b> <span className="muted sm">{organisationRoleWords[role].label}, jusqu’au {formatShortDate(expiresAt)}</span>
          </span>
          <Form method="post" action={`/mon-espace/structures/${organisationId}/equipe/invitations/${id}/retrait`}>
            <Button small variant="ghost">Retirer<span className="sr"> l’invitation de {email}</span></Button>
          </Form>
        </li>
      ))}
    </LinedList>
  );
}
