import { pageTitle } from "~/features/content/content";
import { promisedWorkingDays } from "~/features/enquiries/enquiry";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { FormActions } from "~/ui/form-actions";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Stairs } from "~/ui/stairs";

export const handle = plainPage;

export const meta = pageTitle("Votre demande est partie");

const next = [
  { title: "Nous vous répondons", text: `Une personne de l’équipe vous appelle ou vous écrit sous ${promisedWorkingDays}\u00a0jours ouvrés.` },
  { title: "Nous nous rencontrons", text: "Un premier rendez-vous de deux heures, dans un lieu ou en visioconférence : une campagne de dons convient-elle à votre projet, et comment la préparer ?" },
  { title: "Vous ouvrez votre projet", text: "Ce que vous avez dit est déjà écrit dans votre espace. Vous complétez, puis vous demandez le label." },
];

export default function EnquiryThanks() {
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Merci, votre demande est bien partie" size="md" lead="Un message de confirmation vous attend dans votre boîte. Vous n’avez rien d’autre à faire." />
        <Heading level={2} size="lg">Et maintenant&nbsp;?</Heading>
        <Stairs steps={next} />
        <FormActions>
          <ButtonLink to="/le-label">Comment le comité décide</ButtonLink>
          <ButtonLink to="/projets" variant="ghost">Voir les projets soutenus</ButtonLink>
        </FormActions>
      </Stack>
    </Section>
  );
}
