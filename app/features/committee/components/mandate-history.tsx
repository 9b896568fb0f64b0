import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { mandateKindWords, mandateTimeWords } from "../committee.fr";
import { mandateEnds } from "../mandate.schemas";
import type { MandateLine, SeatDesk } from "../mandates.server";
import { termOf } from "./seat-cards";

/** Who gave it, who ended it and why. */
function Story({ mandate: { givenBy, givenAt, endKind, endReason, endedBy, endedAt } }: { mandate: MandateLine }) {
  return (
    <>
      {givenAt && <span className="sm muted">Proposé par {givenBy}, accepté le {formatShortDate(givenAt)}.</span>}
      {endKind && endedAt && (
        <span className="sm muted">
          {mandateEnds[endKind]}, notée par {endedBy} le {formatShortDate(endedAt)}&nbsp;: {endReason}
        </span>
      )}
    </>
  );
}

function MandateItem({ mandate }: { mandate: MandateLine }) {
  const { id, name, email, kind, time, endKind } = mandate;
  return (
    <li className="stack">
      <span className="row between">
        <b>{name}</b>
        <Tag tone={mandateTimeWords[time].tone}>{mandateTimeWords[time].label}</Tag>
      </span>
      <span>{mandateKindWords[kind]}, {termOf(mandate)} · {email}</span>
      <Story mandate={mandate} />
      {time !== "past" && !endKind && <TextLink to={`/equipe/mandats/${id}/fin`}>Fixer la fin du mandat<span className="sr"> de {name}</span></TextLink>}
    </li>
  );
}

/** Every mandate of the seat, the newest first. */
export function MandateHistory({ mandates }: { mandates: MandateLine[] }) {
  if (mandates.length === 0) return <EmptyState title="Aucun mandat"><p>Le premier commencera quand une personne invitée l’acceptera.</p></EmptyState>;
  return <LinedList>{mandates.map((mandate) => <MandateItem key={mandate.id} mandate={mandate} />)}</LinedList>;
}

/** Invitations nobody has answered, each to take back. */
export function OpenInvitations({ seat }: { seat: SeatDesk }) {
  if (seat.invitations.length === 0) return null;
  return (
    <LinedList>
      {seat.invitations.map(({ id, name, email, kind, expiresAt, expired }) => (
        <li key={id} className="stack">
          <span className="row between">
            <b>{name}</b>
            <Tag tone={expired ? "warning" : "info"}>{expired ? "Lien expiré" : "Réponse attendue"}</Tag>
          </span>
          <span>{mandateKindWords[kind]} · {email} · lien valable jusqu’au {formatShortDate(expiresAt)}</span>
          <Form method="post" action={`/equipe/sieges/${seat.id}/invitations/${id}/retrait`}>
            <Button variant="ghost" small>Retirer l’invitation<span className="sr"> de {name}</span></Button>
          </Form>
        </li>
      ))}
    </LinedList>
  );
}
