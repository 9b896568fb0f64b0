import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

/** What one takes along: the files on paper, and the date in one's own calendar. */
export function MeetingPapers({ meetingId }: { meetingId: string }) {
  return (
    <Panel title="À emporter">
      <Stack>
        <TextLink to={`/comite/seances/${meetingId}/dossier`}>Lire ou imprimer le dossier de séance</TextLink>
        <TextLink to={`/comite/seances/${meetingId}/dossier.pdf`} icon="down" reloadDocument>
          Télécharger le dossier en PDF
        </TextLink>
        <TextLink to={`/comite/seances/${meetingId}/comite.ics`} icon="calendar" reloadDocument>
          Ajouter à mon agenda
        </TextLink>
      </Stack>
    </Panel>
  );
}
