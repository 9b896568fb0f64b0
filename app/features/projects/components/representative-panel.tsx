import { formatShortDate } from "~/lib/dates";
import { Icon } from "~/ui/icon";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

type Representative = { id: string; name: string; position: string; since: string; declaredByName: string; declaredAt: Date | string };
type RepresentativePanelProps = { organisationId: string; representatives: Representative[]; manages: boolean };

/** Who signs today, and who did before, each with its paper. */
export function RepresentativePanel({ organisationId, representatives, manages }: RepresentativePanelProps) {
  const page = `/mon-espace/structures/${organisationId}/representant`;
  return (
    <Panel title="Représentant légal" aside={manages && <TextLink to={page} icon="edit">{representatives.length > 0 ? "Déclarer un changement" : "Le déclarer"}</TextLink>}>
      {representatives.length === 0 && <p className="muted">Dites qui signe pour la structure&nbsp;: c’est demandé avant la campagne.</p>}
      <LinedList>
        {representatives.map(({ id, name, position, since, declaredByName, declaredAt }, index) => (
          <li key={id} className="row between">
            <span>
              <b>{name}</b>, {position}{" "}
              <span className="muted sm">
                {index === 0 ? "depuis" : "à partir du"} {index === 0 && "le "}{formatShortDate(since)}, déclaré le {formatShortDate(declaredAt)} par {declaredByName}
              </span>
            </span>
            <a className="icon-link" href={`${page}/${id}/justificatif`}>
              <Icon name="download" />
              <span>Justificatif<span className="sr"> de {name}</span></span>
            </a>
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
