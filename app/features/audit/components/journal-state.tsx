import { Form, useNavigation } from "@remix-run/react";
import { formatDateTime } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Disclosure } from "~/ui/disclosure";
import { problemWords } from "../journal.fr";
import type { JournalState as State } from "../check-audit.server";

type Told = Omit<State, "at"> & { at: Date | string };

const head = ({ head: { position, hash } }: Told) => (
  <div className="stack">
    <p>
      Recopiez-la hors de ce site, par exemple dans le compte rendu de l’équipe. Elle permet de prouver plus tard que rien n’a été
      changé ni coupé depuis&nbsp;: <code>npm run check:audit -- {position}:…</code>
    </p>
    <p className="journal-head">
      <code>{position}:{hash}</code>
    </p>
  </div>
);

function Verdict({ state }: { state: Told | null }) {
  if (!state) return <Callout title="Journal pas encore vérifié">Il l’est chaque jour, ou maintenant si vous le demandez.</Callout>;
  const { at, entries, broken } = state;
  if (broken)
    return (
      <Callout tone="danger" title={`Journal altéré à la ligne ${broken.position}`}>
        Vérifié le {formatDateTime(at)}&nbsp;: {problemWords[broken.problem]}. Ne changez rien et prévenez la personne qui tient le serveur.
      </Callout>
    );
  return (
    <Callout tone="success" title={`Journal intact, vérifié le ${formatDateTime(at)}`}>
      {entries === 0 ? "Il ne contenait encore aucune ligne ce jour-là." : `De la première ligne à la ${formatCount(entries)}e, chacune scelle la précédente.`}
    </Callout>
  );
}

/** Whether the chain holds, since when we know, and the head to keep elsewhere. */
export function JournalState({ state }: { state: Told | null }) {
  const busy = useNavigation().formMethod === "POST";
  return (
    <div className="stack">
      <Verdict state={state} />
      <Form method="post" action="/equipe/journal">
        <Button variant="ghost" small icon="check" busy={busy}>Vérifier maintenant</Button>
      </Form>
      {state && !state.broken && <Disclosure items={[{ question: "L’empreinte à garder ailleurs", answer: head(state) }]} />}
    </div>
  );
}
