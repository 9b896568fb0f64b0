import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { stepPath } from "../second-step";

/** Instead of a form that a second factor opens: nothing is typed and lost. `purpose` follows « avant de »; `returnTo`: one of our own paths. */
export const StepUpFirst = ({ purpose, returnTo }: { purpose: string; returnTo: string }) => (
  <Callout title={`Protégez votre compte avant de ${purpose}`}>
    <p>Un code de votre téléphone montre que c’est bien vous. La mise en place prend deux minutes, puis vous revenez ici.</p>
    <p><ButtonLink to={stepPath("setup", returnTo)} variant="primary" small>Mettre en place la double vérification</ButtonLink></p>
  </Callout>
);
