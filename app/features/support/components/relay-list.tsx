import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { RelayKind, RelayOutcome } from "../support";
import { outcomeWords, relayKindWords } from "../support.fr";
import "./support.css";

export type ShownRelay = {
  id: string; kind: RelayKind; name: string; toldOn: string; what: string | null; result: { outcome: RelayOutcome; note: string | null; url: string | null } | null;
};

type RelayListProps = { relays: ShownRelay[]; answerAt?: (id: string) => string };

function Outcome({ result }: Pick<ShownRelay, "result">) {
  if (!result) return <Tag tone="draft">En attente</Tag>;
  const { label, tone } = outcomeWords[result.outcome];
  return <Tag tone={tone}>{label}</Tag>;
}

/** Who was told, and what came of it. */
export function RelayList({ relays, answerAt }: RelayListProps) {
  if (relays.length === 0) return <p className="muted">Personne n’a encore été prévenu.</p>;
  return (
    <LinedList>
      {relays.map(({ id, kind, name, toldOn, what, result }) => (
        <li key={id}>
          <p className="support-entry-head"><b>{name}</b> <Outcome result={result} /></p>
          {what && <p className="support-text">{what}</p>}
          {result?.note && <p className="support-text">{result.note}</p>}
          {result?.url && <p><a href={result.url} rel="noreferrer" target="_blank">Lire ce qui est paru<span className="sr"> : {name} (nouvel onglet)</span></a></p>}
          <p className="muted sm">
            {relayKindWords[kind]}, prévenu le {formatShortDate(toldOn)}
            {answerAt && <>{" · "}<TextLink to={answerAt(id)}>{result ? "Mettre à jour" : "Noter le résultat"}<span className="sr"> : {name}</span></TextLink></>}
          </p>
        </li>
      ))}
    </LinedList>
  );
}
