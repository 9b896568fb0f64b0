import { hoursInWords, placeInWords } from "~/features/events/event.fr";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { Workshop, WorkshopState } from "../workshop";
import { workshopWords } from "../initiatives.fr";

const tones: Record<WorkshopState, "draft" | "info" | "warning" | "success"> = { none: "draft", booked: "info", waiting: "warning", to_mark: "info", attended: "success", missed: "warning", cancelled: "warning", left: "draft" };

type WorkshopPanelProps = { workshop: Workshop | null; state: WorkshopState; dispensed: boolean; /** Where it is chosen, or given back. */ to?: string | undefined };

/** The compulsory comptoir: which one, and where it stands. */
export function WorkshopPanel({ workshop, state, dispensed, to }: WorkshopPanelProps) {
  const tag = dispensed ? <Tag tone="success">Dispensée</Tag> : <Tag tone={tones[state]}>{workshopWords[state]}</Tag>;
  return (
    <Panel title="Comptoir à initiatives" aside={tag}>
      <Stack>
        {workshop && <Facts items={[{ term: "Lequel", detail: workshop.title }, { term: "Quand", detail: hoursInWords(workshop) }, { term: "Où", detail: placeInWords(workshop) }]} />}
        {!workshop && <p className="muted">{dispensed ? "L’équipe a ouvert le dossier sans comptoir." : "Aucun comptoir choisi pour l’instant."}</p>}
        {to && <p><TextLink to={to} icon="calendar">{workshop ? "Voir ma place ou en changer" : "Choisir un comptoir"}</TextLink></p>}
      </Stack>
    </Panel>
  );
}
