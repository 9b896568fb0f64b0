import { Cents } from "~/features/settlement/components/cents";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import type { WayKind } from "../on-the-way";
import { wayAwaited, wayName } from "../on-the-way.fr";

type Way = { kind: WayKind; campaignId: string; projectName: string; count: number; cents: number; by: Date | string | null };

/** Money that moves by itself: nobody has to do anything. */
export const OnTheWayTable = ({ ways }: { ways: readonly Way[] }) => (
  <Table
    caption="Ce qui est en route"
    captionHidden
    rows={ways}
    rowKey={({ kind, campaignId }) => `${kind}:${campaignId}`}
    empty={<p className="muted">Rien n’est en route : tout l’argent est arrivé là où il devait aller.</p>}
    columns={[
      { label: "Ce qui bouge", cell: wayName },
      { label: "Campagne", cell: ({ campaignId, projectName }) => <TextLink to={`/equipe/argent/campagnes/${campaignId}`}>{projectName}</TextLink> },
      { label: "Attendu", cell: wayAwaited },
      { label: "Montant", right: true, cell: ({ cents }) => <Cents cents={cents} /> },
    ]}
  />
);
