import { Form } from "@remix-run/react";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { SuspicionKey } from "~/features/voters/suspicion";
import { suspicionWords } from "~/features/voters/voters.fr";
import { channelWords } from "../ballots.fr";
import type { Held } from "../held-ballots.server";

/** The rules' own words, of what was noticed; a rule of another day has none. */
const reasonsOf = (reasons: readonly string[]) => reasons.map((reason) => (reason in suspicionWords ? suspicionWords[reason as SuspicionKey] : reason));

function Opinion({ held: { id, own, opinions } }: { held: Held }) {
  if (own !== null) return <p>Vous avez dit : {own ? "accepter" : "refuser"}. Une autre personne doit donner son avis.</p>;
  return (
    <Form method="post" className="row">
      <input type="hidden" name="heldId" value={id} />
      <Button name="accepts" value="oui" icon="check">Accepter<span className="sr"> ce vote</span></Button>
      <Button variant="ghost" name="accepts" value="non" icon="cross">Refuser<span className="sr"> ce vote</span></Button>
      {opinions > 0 && <span className="muted">{opinions === 1 ? "Une personne a déjà donné son avis." : "Deux personnes ont des avis différents : le vôtre décide."}</span>}
    </Form>
  );
}

/** Why each waits; neither name nor choice. */
export function HeldList({ held, at }: { held: readonly Held[]; at: Date }) {
  if (held.length === 0) return <EmptyState title="Aucun bulletin n’attend">Les votes de ce scrutin vont tous droit dans l’urne.</EmptyState>;
  return held.map((one) => (
    <Panel key={one.id} title={`Un vote ${channelWords[one.channel]} du ${formatShortDate(one.day)}`} aside={<Tag tone={at > one.decideBy ? "danger" : "warning"}>{at > one.decideBy ? "En retard" : `Avant le ${formatDateTime(one.decideBy)}`}</Tag>}>
      <p>Mis de côté pour être regardé :</p>
      <ul className="prose">{reasonsOf(one.reasons).map((words) => <li key={words}>{words}</li>)}</ul>
      <Opinion held={one} />
    </Panel>
  ));
}
