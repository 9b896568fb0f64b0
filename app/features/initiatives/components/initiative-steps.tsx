import { roleMay, type OrganisationRole } from "~/features/accounts/organisation-roles";
import { NextStepPanel } from "~/features/label/components/next-step-panel";
import type { NextStep } from "~/features/label/step";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

type InitiativeStepsProps = { initiatives: { id: string; title: string; editionName: string; role: OrganisationRole; step: NextStep }[]; /** An edition takes ideas today. */ takesIdeas: boolean };

/** What comes next for each initiative, and the way to a first one while ideas are taken. */
export function InitiativeSteps({ initiatives, takesIdeas }: InitiativeStepsProps) {
  return (
    <>
      {initiatives.map(({ id, title, editionName, role, step }) => (
        <Panel key={id} title={`${title}, ${editionName}`} aside={<TextLink to={`/mon-espace/initiatives/${id}`}>Voir l’initiative<span className="sr"> {title}</span></TextLink>}>
          <NextStepPanel step={step} about={title} writes={roleMay(role, "write")} />
        </Panel>
      ))}
      {takesIdeas && <p><TextLink to="/mon-espace/initiatives/nouvelle" icon="plus">Proposer une initiative au budget citoyen</TextLink></p>}
    </>
  );
}
