import { NextGatherings } from "~/features/editions/components/next-gatherings";
import type { NextGathering } from "~/features/events/gatherings.server";
import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

/** Where to meet people, and how to find one's own way. */
export const HomeMeetings = ({ gatherings }: { gatherings: readonly NextGathering[] }) => (
  <Section labelledBy="rencontres">
    <Columns shape="even">
      <Stack>
        <Heading level={2} id="rencontres">Venez en parler</Heading>
        <p className="lead">Une idée, même floue&nbsp;? Le premier pas est une rencontre, près de chez vous, sans dossier à remplir.</p>
        <p><TextLink to="/orientation" icon="right">Trouver le bon partenaire depuis votre commune</TextLink></p>
      </Stack>
      <Stack>
        <NextGatherings gatherings={gatherings} />
        <p className="sm"><a href="/agenda.ics">Suivre les rencontres dans votre agenda</a></p>
      </Stack>
    </Columns>
  </Section>
);
