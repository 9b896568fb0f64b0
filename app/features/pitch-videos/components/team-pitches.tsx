import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import type { EditionVideos } from "../pitch-videos.server";
import { PitchTag } from "./pitch-tag";

type Line = EditionVideos[number];

const Videos = ({ line, editionId }: { line: Line; editionId: string }) =>
  line.videos.length === 0 ? <span className="muted">Pas encore de vidéo</span> : (
    <>
      {line.videos.map(({ id, status }) => (
        <div key={id}>
          <PitchTag status={status} /> <TextLink to={`/equipe/budget-citoyen/${editionId}/videos/${id}`}>Ouvrir<span className="sr"> la vidéo de {line.title}</span></TextLink>
        </div>
      ))}
    </>
  );

/** Every initiative that may stand on the ballot, and how far its film is. */
export function TeamPitches({ initiatives, editionId }: { initiatives: Line[]; editionId: string }) {
  const columns = [
    { label: "Initiative", cell: ({ title }: Line) => title },
    { label: "Structure", cell: ({ organisationName }: Line) => organisationName },
    { label: "Vidéo", cell: (line: Line) => <Videos line={line} editionId={editionId} /> },
    { label: "À sa place", cell: ({ id, title }: Line) => <TextLink to={`/initiatives/${id}/video`}>Ajouter ou compléter<span className="sr"> la vidéo de {title}</span></TextLink> },
  ];
  return <Table caption="Les vidéos des initiatives labellisées" captionHidden columns={columns} rows={initiatives} rowKey={({ id }) => id} empty="Aucune initiative n’est encore labellisée." />;
}
