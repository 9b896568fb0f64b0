import type { ReactNode } from "react";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Steps } from "~/ui/steps";

const steps = ["Qui êtes-vous\u00a0?", "La preuve", "Le bulletin"];

type DoorPageProps = { title: ReactNode; lead?: ReactNode; /** From 0; none on pages beside the way. */ step?: 0 | 1; children: ReactNode };

/** The pages before the ballot: the same three steps above each. */
export function DoorPage({ title, lead, step, children }: DoorPageProps) {
  return (
    <Section narrow>
      <Stack gap="lg">
        {step !== undefined && <Steps label="Étapes du vote" steps={steps} current={step} />}
        <PageHeading title={title} size="md" lead={lead} />
        {children}
      </Stack>
    </Section>
  );
}
