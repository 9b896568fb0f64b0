import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import "./second-factor.css";

type RecoveryCodeListProps = { codes: string[]; next: string };

/** The ten codes, shown this once. */
export function RecoveryCodeList({ codes, next }: RecoveryCodeListProps) {
  return (
    <Panel title="Vos dix codes de secours">
      <Callout tone="warning" title="Ils ne s’affichent qu’une fois">
        Recopiez-les ou imprimez cette page, et gardez-les loin de votre téléphone. Chacun remplace une fois le code de l’application.
      </Callout>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <FormActions>
        <ButtonLink to={next}>Je les ai gardés, continuer</ButtonLink>
      </FormActions>
    </Panel>
  );
}
