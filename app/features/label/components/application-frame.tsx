import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type ApplicationFrameProps = {
  applicationId: string;
  title: string;
  lead?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

/** One part of an application: where one is, what it is about. */
export function ApplicationFrame({ applicationId, title, lead, narrow = true, children }: ApplicationFrameProps) {
  return (
    <Section narrow={narrow}>
      <Stack gap="lg">
        <Breadcrumb
          items={[
            { label: "Mon espace", to: "/mon-espace" },
            { label: "Ma demande", to: `/mon-espace/demandes/${applicationId}` },
            { label: title },
          ]}
        />
        <PageHeading title={title} size="md" lead={lead} />
        {children}
      </Stack>
    </Section>
  );
}
