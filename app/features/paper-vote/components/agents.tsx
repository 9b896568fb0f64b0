import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";

type Agent = { id: string; email: string; invitedAt: Date | string };

/** Who keeps the place beside the team. */
export function Agents({ base, agents }: { base: string; agents: readonly Agent[] }) {
  if (agents.length === 0) return <p className="muted">Personne d’autre que l’équipe n’a encore accès à ce lieu.</p>;
  return (
    <LinedList>
      {agents.map(({ id, email, invitedAt }) => (
        <li key={id}>
          <Form method="post" action={`${base}/acces/${id}/fin`}>
            <Row>
              <span>{email} <span className="muted sm nw">depuis le {formatShortDate(invitedAt)}</span></span>
              <Button variant="ghost" small>Retirer l’accès<span className="sr"> de {email}</span></Button>
            </Row>
          </Form>
        </li>
      ))}
    </LinedList>
  );
}
