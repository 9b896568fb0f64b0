import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import type { Grid } from "../criteria";
import type { FileSide } from "../thread";
import { formErrorsOf, refusalOf, refusedField, type Refused } from "./refused";

const audiences = [
  { value: "holder", label: "Le porteur", description: "Lui et l’équipe lisent cet échange." },
  { value: "committee", label: "Le comité seulement", description: "Le porteur ne le lit jamais." },
];

/** A new thread, on a criterion or one of its questions. */
export function ThreadOpening({ grid, side, refused }: { grid: Grid; side: FileSide; refused: Refused }) {
  // A question put to the holder opens a thread too, from a form of its own.
  const own = refusalOf(refused, { geste: "ouvrir", relaysId: undefined });
  const field = (name: string, value?: unknown) => refusedField(own, "nouveau", name, value);
  const [criterion, question, body, audience] = [field("criterion"), field("question"), field("body"), field("audience", "holder")];
  const criteria = grid.criteria.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }));
  const questions = grid.criteria.flatMap(({ number, questions: asked }) => asked.map(({ key, label }) => ({ value: key, label: `${number}. ${label}` })));
  return (
    <Panel title={side === "committee" ? "Poser une question sur le dossier" : "Ouvrir un échange"}>
      <Form method="post" className="form">
        <ErrorSummary fields={[criterion, question, body]} formErrors={formErrorsOf(own)} />
        <input type="hidden" name="geste" value="ouvrir" />
        <Select field={criterion} label="Critère" options={criteria} placeholder="Choisissez" />
        <Select field={question} label="Question du dossier" optional options={questions} placeholder="Tout le critère" />
        {side === "team" && <RadioGroup field={audience} legend="Avec qui" options={audiences} />}
        <TextArea field={body} label="Message" hint={side === "committee" ? "L’équipe le lit et pose la question au porteur avec ses mots." : undefined} />
        <FormActions>
          <Button icon="mail">Envoyer</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
