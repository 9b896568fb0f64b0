import { useLocation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Row } from "~/ui/row";
import { statusWords } from "../drafts.fr";
import type { Conflict, DraftStatus as Status } from "./draft-keeper";
import { theirTexts } from "./their-texts";

function words(status: Status): string {
  if (status.kind === "saved") return statusWords.saved(status.when);
  return status.kind === "idle" || status.kind === "conflict" ? "" : statusWords[status.kind];
}

type ConflictProps = { conflict: Conflict; formId: string; onKeepMine: () => void };

/** Two texts: both are shown, one is chosen, and until then neither overwrites the other. */
function ConflictPanel({ conflict: { draft, when }, formId, onKeepMine }: ConflictProps) {
  const { pathname } = useLocation();
  const name = draft.savedByName;
  const texts = draft.pending ? theirTexts(formId, draft.fields) : [];
  return (
    <Callout tone="warning" role="alert" title={`${name} a enregistré ${draft.pending ? "un autre brouillon de cette page" : "cette page"} à ${when}`}>
      <p>Votre texte reste à l’écran, mais il n’est plus gardé tant que vous n’avez pas choisi.</p>
      {texts.map(({ label, text }) => (
        <p key={label}>
          <b>{label}</b>, chez {name}&nbsp;: <span className="pre-line">{text || "rien"}</span>
        </p>
      ))}
      <Row>
        <Button type="button" small onClick={onKeepMine}>
          Garder mon texte
        </Button>
        <a href={pathname} target="_blank" rel="noopener">
          Ouvrir la version de {name} dans un autre onglet
        </a>
      </Row>
    </Callout>
  );
}

type DraftStatusProps = { status: Status; formId: string; onKeepMine: () => void };

/** One line that changes at most once a minute: it is heard, and does not chatter. */
export function DraftStatus({ status, formId, onKeepMine }: DraftStatusProps) {
  return (
    <>
      <p role="status" className="muted sm draft-status">
        {words(status)}
      </p>
      {status.kind === "conflict" && <ConflictPanel conflict={status} formId={formId} onKeepMine={onKeepMine} />}
    </>
  );
}
