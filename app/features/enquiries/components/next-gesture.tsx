import { ButtonLink } from "~/ui/button-link";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { canTake, type EnquiryStatus, type EnquiryVerb } from "../enquiry";
import { enquiryWords } from "../enquiry.fr";

type Gesture = { when: (status: EnquiryStatus) => boolean; to: string; label: string };

const may = (verb: EnquiryVerb) => (status: EnquiryStatus) => canTake(status, verb);

/** In the order of the road: the first that may be taken is the next gesture. */
const gestures: Gesture[] = [
  { when: (status) => status === "invited", to: "projet", label: "Renvoyer l’invitation" },
  { when: (status) => status === "met", to: "projet", label: "Ouvrir le projet avec le porteur" },
  { when: may("contact"), to: "etape/reponse", label: "Noter la première réponse" },
  { when: (status) => status === "contacted", to: "rendez-vous", label: "Prévoir le premier rendez-vous" },
  { when: (status) => ["contacted", "meeting_planned", "met"].includes(status), to: "premier-rendez-vous", label: "Ouvrir la feuille du premier rendez-vous" },
  { when: (status) => ["new", "meeting_planned"].includes(status), to: "rendez-vous", label: "Choisir l’heure du premier rendez-vous" },
  { when: may("meet"), to: "etape/rendez-vous-tenu", label: "Noter le premier rendez-vous" },
  { when: may("reopen"), to: "etape/reouverture", label: "Rouvrir" },
  { when: may("close"), to: "etape/classement", label: "Classer sans suite" },
];

type NextGestureProps = { id: string; status: EnquiryStatus; opened: { projectName: string; slug: string } | null; applicationId: string | null };

function Opened({ opened, applicationId }: Pick<NextGestureProps, "opened" | "applicationId">) {
  if (!opened) return null;
  return (
    <>
      <p>« {opened.projectName} » est ouvert dans l’espace de son porteur.</p>
      {applicationId ? <TextLink to={`/equipe/demandes/${applicationId}`}>Lire sa demande de label</TextLink> : <p className="muted">Sa demande de label n’est pas encore déposée.</p>}
    </>
  );
}

/** What can be done now, the expected gesture first. */
export function NextGesture({ id, status, opened, applicationId }: NextGestureProps) {
  const [first, ...others] = gestures.filter(({ when }) => when(status));
  return (
    <Panel title="Et maintenant&nbsp;?">
      <p className="muted">{`Ce contact ${enquiryWords[status].waits}.`}</p>
      <Opened opened={opened} applicationId={applicationId} />
      {first && (
        <FormActions>
          <ButtonLink to={`/equipe/contacts/${id}/${first.to}`}>{first.label}</ButtonLink>
          {others.map(({ to, label }) => (
            <TextLink key={to} to={`/equipe/contacts/${id}/${to}`}>{label}</TextLink>
          ))}
        </FormActions>
      )}
    </Panel>
  );
}
