import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type Crumb = { label: string; to?: string };
type GrantPageProps = { crumbs: Crumb[]; title: string; kicker?: string; lead?: string; state?: ReactNode; wide?: boolean; children: ReactNode };

/** The frame of every page about a grant. */
export const GrantPage = ({ crumbs, title, kicker, lead, state, wide = false, children }: GrantPageProps) => (
  <Section tight narrow={!wide}>
    <Stack gap="lg">
      <Breadcrumb items={crumbs} />
      <PageHeading title={title} size="md" {...(kicker && { kicker })} {...(lead && { lead })}>
        {state}
      </PageHeading>
      {children}
    </Stack>
  </Section>
);

type Place = { id: string; editionId: string; editionName: string; projectName: string };

export const teamGrantPath = ({ id, editionId }: Pick<Place, "id" | "editionId">) => `/equipe/budget-citoyen/${editionId}/subventions/${id}`;
export const ownGrantPath = ({ id }: Pick<Place, "id">) => `/mon-espace/subventions/${id}`;

export const teamCrumbs = (grant: Place, label: string): Crumb[] => [
  { label: "Équipe", to: "/equipe" },
  { label: "Subventions", to: `/equipe/budget-citoyen/${grant.editionId}/subventions` },
  { label: grant.projectName, to: teamGrantPath(grant) },
  { label },
];
export const ownCrumbs = (grant: Place, label: string): Crumb[] => [{ label: "Mon espace", to: "/mon-espace" }, { label: grant.projectName, to: ownGrantPath(grant) }, { label }];
