import { formatCount } from "~/lib/money";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { PlaceState } from "../paper";
import { placeWords } from "../paper-vote.fr";

type Line = { id: string; name: string; commune: string; state: PlaceState; marks: number; ballots: number | null; voided: number | null };

/** Where people vote on paper, with what is known of each: marks, and ballots once both keyings agree. */
export function PlaceTable({ editionId, places }: { editionId: string; places: readonly Line[] }) {
  return (
    <Table
      caption="Les lieux" captionHidden rows={places} rowKey={({ id }) => id}
      empty={<EmptyState title="Aucun lieu pour l’instant">Une mairie, une école, un comptoir : ouvrez-en un là où des habitants n’ont ni e-mail ni envie d’écran.</EmptyState>}
      columns={[
        { label: "Lieu", cell: ({ id, name, commune }) => <><TextLink to={`/equipe/budget-citoyen/${editionId}/papier/${id}`}>{name}</TextLink><br /><span className="muted sm">{commune}</span></> },
        { label: "État", cell: ({ state }) => <Tag tone={placeWords[state].tone}>{placeWords[state].label}</Tag> },
        { label: "Émargés", right: true, cell: ({ marks }) => formatCount(marks) },
        { label: "Bulletins", right: true, cell: ({ ballots, voided }) => (ballots === null ? "après la clôture" : `${formatCount(ballots)}${voided ? `, dont ${voided} ${voided > 1 ? "nuls" : "nul"}` : ""}`) },
      ]}
    />
  );
}
