import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type Props = { id: string; reference: string; title: string; lead?: string; children: ReactNode };

/** The frame of a gesture on one complaint. */
export const ComplaintPage = ({ id, reference, title, lead, children }: Props) => (
  <Section tight narrow>
    <Stack gap="lg">
      <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Réclamations", to: "/equipe/reclamations" }, { label: reference, to: `/equipe/reclamations/${id}` }, { label: title }]} />
      <PageHeading title={title} size="md" kicker={`Réclamation ${reference}`} {...(lead && { lead })} />
      {children}
    </Stack>
  </Section>
);
