import { useLoaderData } from "@remix-run/react";
import { ContactDoors } from "~/features/content/components/contact-doors";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { plainPage } from "~/lib/plain-page";
import { Facts } from "~/ui/facts";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta = pageTitle("Nous contacter", "Porteur de projet, donateur, électeur, journaliste : à qui vous adresser, et par quelle porte entrer.");

export const loader = () => ({ legal: intermediary() });

export default function Contact() {
  const { name, address, email, phone } = useLoaderData<typeof loader>().legal;
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Nous contacter" size="md" lead="Choisissez ce qui vous amène : chaque porte mène à la bonne personne." />
        <ContactDoors email={email} />
        <Panel title="Ou directement">
          <Facts
            items={[
              { term: "Téléphone", detail: <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a> },
              { term: "E-mail", detail: <a href={`mailto:${email}`}>{email}</a> },
              { term: "Courrier", detail: `${name}, ${address}` },
            ]}
          />
        </Panel>
      </Stack>
    </Section>
  );
}
