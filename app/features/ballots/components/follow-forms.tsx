import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { Bulletin } from "../bulletin-view";
import { ChooseForm } from "./choose-form";

export function CodeForm({ year, typed = "", error }: { year: number; typed?: string | undefined; error?: string | undefined }) {
  const field = plainField({ name: "secret", value: typed, errors: error ? [error] : undefined, required: true });
  return (
    <form method="post" className="form" noValidate>
      <ErrorSummary fields={[field]} title="Ce code ne va pas" />
      <TextField field={field} label="Votre code de suivi" hint="28 lettres et chiffres, par groupes de quatre. Les majuscules et les tirets ne comptent pas." autoComplete="off" spellCheck={false} />
      <FormActions>
        <Button variant="vote">Retrouver mon bulletin</Button>
        <TextLink to={`/budget-citoyen/${year}/code-perdu`}>J’ai perdu mon code</TextLink>
      </FormActions>
    </form>
  );
}

/** The ballot is sealed: what it says cannot be shown, only replaced. */
export function ChangeForms({ bulletin, secret, choices, error }: { bulletin: Bulletin; secret: string; choices: readonly number[]; error?: string | undefined }) {
  const hidden = <input type="hidden" name="secret" value={secret} />;
  return (
    <Stack gap="lg">
      <p>Votre bulletin est bien dans l’urne, fermé : nous ne pouvons pas vous montrer ce qu’il contient. Choisissez à nouveau, le nouveau bulletin prend sa place.</p>
      <ChooseForm bulletin={bulletin} choices={choices} error={error} button="Remplacer mon bulletin">{hidden}</ChooseForm>
      <Panel title="Ou annuler mon vote">
        <form method="post">
          {hidden}
          <input type="hidden" name="withdraws" value="oui" />
          <p>Votre bulletin ne donnera de voix à personne. Vous pouvez changer d’avis jusqu’à la fermeture, avec le même code.</p>
          <FormActions><Button variant="ghost" icon="cross">Annuler mon vote</Button></FormActions>
        </form>
      </Panel>
    </Stack>
  );
}
