import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { FieldLike } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Select } from "~/ui/select";
import { TextLink } from "~/ui/text-link";
import type { Waiting } from "./committee-waiting";

type AgendaFormProps = { form: FormMetadata<{ applicationId: string }, string[]>; field: FieldLike; waiting: Waiting };

/** Puts a checked application last on the agenda. */
export function AgendaForm({ form, field, waiting }: AgendaFormProps) {
  const options = waiting.map(({ applicationId, projectName, number }) => ({ value: applicationId, label: `${projectName} (examen n° ${number})` }));
  return (
    <Panel title="Inscrire une demande">
      {waiting.length === 0 ? (
        <p className="muted">Aucune demande vérifiée n’attend une séance.</p>
      ) : (
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[field]} formErrors={form.errors} />
          <Select field={field} label="Demande vérifiée" options={options} placeholder="Choisissez" />
          <FormActions>
            <Button>Inscrire à l’ordre du jour</Button>
          </FormActions>
        </Form>
      )}
    </Panel>
  );
}

export function NoteLink({ meetingId, item }: { meetingId: string; item: { id: string; projectName: string } }) {
  return (
    <TextLink to={`/equipe/seances/${meetingId}/note/${item.id}`}>
      Note<span className="sr"> pour le comité sur « {item.projectName} »</span>
    </TextLink>
  );
}

export function TakeOffLink({ meetingId, item }: { meetingId: string; item: { id: string; projectName: string } }) {
  return (
    <TextLink to={`/equipe/seances/${meetingId}/retrait/${item.id}`}>
      Retirer<span className="sr"> « {item.projectName} » de l’ordre du jour</span>
    </TextLink>
  );
}

const moves = [
  { direction: "up", label: "Monter" },
  { direction: "down", label: "Descendre" },
] as const;

/** One button per direction an item may take among those still to come. */
export function MoveButtons({ meetingId, item, first, last }: { meetingId: string; item: { id: string; projectName: string }; first: boolean; last: boolean }) {
  const possible = moves.filter(({ direction }) => (direction === "up" ? !first : !last));
  return possible.map(({ direction, label }) => (
    <Form key={direction} method="post" action={`/equipe/seances/${meetingId}/ordre/${item.id}`}>
      <Button small variant="ghost" name="direction" value={direction}>
        {label}
        <span className="sr"> « {item.projectName} »</span>
      </Button>
    </Form>
  ));
}
