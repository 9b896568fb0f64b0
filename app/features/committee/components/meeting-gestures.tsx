import { Callout } from "~/ui/callout";
import { ButtonLink } from "~/ui/button-link";
import type { MeetingView } from "../meetings.server";

/** What the team may still do to the meeting itself. */
export function MeetingGestures({ meeting: { id, status, cancellationReason } }: { meeting: MeetingView }) {
  if (status === "cancelled")
    return (
      <Callout tone="warning" title="Cette séance est annulée">
        {cancellationReason}
      </Callout>
    );
  if (status !== "planned") return null;
  return (
    <p className="row">
      <ButtonLink to={`/equipe/seances/${id}/changement`} variant="ghost" icon="edit">
        Changer la date, le lieu ou la présidence
      </ButtonLink>
      <ButtonLink to={`/equipe/seances/${id}/annulation`} variant="ghost" icon="cross">
        Annuler la séance
      </ButtonLink>
    </p>
  );
}
