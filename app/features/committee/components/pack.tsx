import "./pack.css";
import { ApplicationReading } from "~/features/label/components/application-reading";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";
import { seatStateWords } from "../seat-states";
import type { Pack as PackView } from "../pack.server";

type File = PackView["files"][number];

function PackFile({ file }: { file: File }) {
  const { position, number, content, attestations, note, seats, closedToReader } = file;
  return (
    <section className="pack-file" aria-labelledby={`point-${position}`}>
      <Heading level={2} size="lg" id={`point-${position}`}>
        {position}. {content.project.name}
        {number > 1 && `, examen n° ${number}`}
      </Heading>
      {note && (
        <Panel title="La note de l’équipe">
          <p className="prose">{note.body}</p>
        </Panel>
      )}
      {closedToReader ? <p className="muted">Votre siège s’est récusé : ce dossier ne lui est pas ouvert.</p> : <ApplicationReading content={content} attestations={attestations} />}
      <Panel title="Les avis des sièges">
        <Seats items={seats.map(({ name, state, prescribes }) => ({ name, note: prescribes ? "A attesté le projet" : undefined, status: seatStateWords[state] }))} />
      </Panel>
    </section>
  );
}

/** Agenda first, then one file a page: its summary, plan, attestations, documents, the team's note, who has spoken. */
export function Pack({ pack: { files } }: { pack: PackView }) {
  if (files.length === 0) return <p className="muted">L’ordre du jour est vide pour l’instant.</p>;
  return (
    <Stack gap="xl">
      <Panel title="Ordre du jour">
        <LinedList>
          {files.map(({ id, position, content }) => (
            <li key={id}>
              <b>{position}. </b>
              <a href={`#point-${position}`}>{content.project.name}</a> <span className="muted">{content.organisation.name}</span>
            </li>
          ))}
        </LinedList>
      </Panel>
      {files.map((file) => (
        <PackFile key={file.id} file={file} />
      ))}
    </Stack>
  );
}
