import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { pageTitle } from "~/features/content/content";
import { EnquirySaid } from "~/features/enquiries/components/enquiry-said";
import { EnquiryStory } from "~/features/enquiries/components/enquiry-story";
import { EnquiryTag } from "~/features/enquiries/components/enquiry-tag";
import { FollowUpPanel } from "~/features/enquiries/components/follow-up-panel";
import { AlikePanel, MergedHere, MergedInto } from "~/features/enquiries/components/merge-notices";
import { NextGesture } from "~/features/enquiries/components/next-gesture";
import { OwnerPanel } from "~/features/enquiries/components/owner-panel";
import { listTeam } from "~/features/enquiries/enquiries.server";
import { readEnquiryPage } from "~/features/enquiries/enquiry-page.server";
import { now } from "~/lib/clock.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un contact");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const [page, team, at] = await Promise.all([readEnquiryPage(actor, idParam(params.enquiryId)), listTeam(), now()]);
  return { ...page, team, at };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const openedOf = ({ openedProjectName, projectSlug }: Data["enquiry"]) =>
  openedProjectName && projectSlug ? { projectName: openedProjectName, slug: projectSlug } : null;

/** What can be done with it, beside its story. */
function Gestures({ enquiry, followUps, lookalikes, merged, team, at, applicationId }: Data) {
  const editable = enquiry.mergedIntoId === null && enquiry.anonymisedAt === null;
  return (
    <>
      {editable && <NextGesture id={enquiry.id} status={enquiry.status} opened={openedOf(enquiry)} applicationId={applicationId} />}
      <FollowUpPanel enquiryId={enquiry.id} followUps={followUps} now={at} editable={editable} />
      {editable && <OwnerPanel enquiryId={enquiry.id} ownerId={enquiry.ownerAccountId} team={team} />}
      <AlikePanel id={enquiry.id} lookalikes={lookalikes} />
      <MergedHere merged={merged} />
    </>
  );
}

export default function TeamEnquiry() {
  const data = useLoaderData<typeof loader>();
  const { enquiry, story, mayUndo } = data;
  const { id, name, status, mergedIntoId, keptName, anonymisedAt } = enquiry;
  const editable = mergedIntoId === null && anonymisedAt === null;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Contacts", to: "/equipe/contacts" }, { label: name ?? "Contact anonymisé" }]} />
        <PageHeading title={name ?? "Contact anonymisé"} size="md">
          <Row>
            <EnquiryTag status={status} />
            {editable && <ButtonLink to={`/equipe/contacts/${id}/notes`} variant="ghost" small icon="edit">Écrire une note</ButtonLink>}
          </Row>
        </PageHeading>
        {mergedIntoId && <MergedInto id={id} keptId={mergedIntoId} keptName={keptName} mayUndo={mayUndo} />}
        <Columns shape="list">
          <Stack gap="lg">
            <EnquirySaid said={enquiry} editable={editable} />
            <EnquiryStory story={story} />
            <TextLink to={journalOf("enquiry", id)}>Le journal de ce contact</TextLink>
          </Stack>
          <Aside label="Suivi du contact">
            <Gestures {...data} />
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
