import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";
import type { Bulletin } from "../bulletin-view";
import { ChooseForm } from "./choose-form";
import { useFinding } from "./use-finding";

type CodeProps = { year: number; typed?: string | undefined; error?: string | undefined; onFind: (secret: string) => void };

export function CodeForm({ year, typed = "", error, onFind }: CodeProps) {
  const { problem, isBusy, look } = useFinding(year, onFind);
  const said = problem ?? error;
  const field = plainField({ name: "secret", value: typed, errors: said ? [said] : undefined, required: true });
  return (
    <form method="post" className="form" noValidate onSubmit={look}>
      <ErrorSummary fields={[field]} title="Ce code ne va pas" />
      <TextField field={field} label="Votre code de suivi" hint="28 lettres et chiffres, par groupes de quatre. Les majuscules et les tirets ne comptent pas." autoComplete="off" spellCheck={false} />
      <FormActions>
        <Button variant="vote" busy={isBusy} busyText="On cherche…">Retrouver mon bulletin</Button>
        <a href={`/budget-citoyen/${year}/code-perdu`}>J’ai perdu mon code</a>
      </FormActions>
    </form>
  );
}

type ChangeProps = {
  bulletin: Bulletin; secret: string; choices: readonly number[]; error?: string | undefined;
  /** The browser's own second reading; without it, the server's. */
  onReview?: ((wanted: { choices: readonly number[]; isWithdrawn: boolean }) => void) | undefined;
};

/** The ballot is sealed: what it says cannot be shown, only replaced. Nothing is replaced before it is read again. */
export function ChangeForms({ bulletin, secret, choices, error, onReview }: ChangeProps) {
  const hidden = <input type="hidden" name="secret" value={secret} />;
  return (
    <Stack gap="lg">
      <p>Votre bulletin est bien dans l’urne, fermé : nous ne pouvons pas vous montrer ce qu’il contient. Choisissez à nouveau, le nouveau bulletin prendra sa place.</p>
      <ChooseForm bulletin={bulletin} choices={choices} error={error} onReview={onReview && ((chosen) => onReview({ choices: chosen, isWithdrawn: false }))}>{hidden}</ChooseForm>
      <Panel title="Ou annuler mon vote">
        <form method="post">
          {hidden}
          <p>Votre bulletin ne donnera de voix à personne. Vous pouvez changer d’avis jusqu’à la fermeture, avec le même code.</p>
          <FormActions><Button variant="ghost" icon="cross" name="step" value="withdraw" type={onReview ? "button" : "submit"} onClick={onReview && (() => onReview({ choices: [], isWithdrawn: true }))}>Annuler mon vote</Button></FormActions>
        </form>
      </Panel>
    </Stack>
  );
}
