import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { TextLink } from "~/ui/text-link";

/** What can be done once it protects the account. */
export function SecondFactorInPlace() {
  return (
    <>
      <Callout tone="success" title="Elle protège votre compte">
        Vous changez de téléphone&nbsp;? Retirez-la, puis mettez-la en place sur le nouveau. Vos codes de secours sont perdus ou presque tous utilisés&nbsp;? Refaites-en dix.
      </Callout>
      <FormActions>
        <ButtonLink to="/mon-compte/codes-de-secours">Refaire mes codes de secours</ButtonLink>
        <TextLink to="/mon-compte/double-verification/retrait">La retirer</TextLink>
      </FormActions>
    </>
  );
}
