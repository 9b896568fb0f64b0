import { Aside } from "~/ui/aside";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { Section } from "~/ui/section";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { currentPhases, phaseOf, type Edition } from "../edition";
import { publicLinks } from "../public-links";
import type { WorkedExample } from "../worked-example";
import { EditionCalendar } from "./edition-calendar";
import { EditionSummary } from "./edition-summary";
import { RulesInWords } from "./rules-in-words";
import { WorkedExamplePanel } from "./worked-example";

type EditionBodyProps = { edition: Edition; today: string; example: WorkedExample };

/** What may be done now, here. */
export function EditionLinks({ edition, today }: Omit<EditionBodyProps, "example">) {
  const vote = phaseOf(edition, "vote");
  const now = [...currentPhases(edition, today).map(({ kind }) => kind), ...(vote && vote.endsOn < today ? ["after_vote" as const] : [])];
  const open = publicLinks.filter(({ during }) => !during || now.includes(during));
  if (!open.length) return null;
  return <Row>{open.map(({ path, label, during }) => <ButtonLink key={path} to={path.startsWith("/") ? path : `/budget-citoyen/${edition.year}/${path}`} variant={during === "vote" ? "vote" : "ghost"}>{label}</ButtonLink>)}</Row>;
}

/** Calendar, rules and example of one edition, for everybody. */
export function EditionBody({ edition, today, example }: EditionBodyProps) {
  return (
    <>
      <Section labelledBy="calendrier">
        <Columns>
          <Stack gap="lg">
            <Heading level={2} size="lg" id="calendrier">Le calendrier {edition.year}</Heading>
            <EditionCalendar edition={edition} today={today} />
          </Stack>
          <Aside label="En bref"><EditionSummary edition={edition} /></Aside>
        </Columns>
      </Section>
      <Section ground="paper" labelledBy="regles">
        <Stack gap="lg">
          <Heading level={2} size="lg" id="regles">Les règles du vote</Heading>
          <Columns shape="even">
            <RulesInWords edition={edition} />
            <WorkedExamplePanel example={example} />
          </Columns>
        </Stack>
      </Section>
    </>
  );
}
