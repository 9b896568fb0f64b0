import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { ProjectPage } from "~/features/campaigns/components/project-page";
import { WordsOfSupport } from "~/features/campaigns/components/words-of-support";
import { ProjectComments } from "~/features/comments/components/comment-list";
import { PublicReasons } from "~/features/committee/components/public-reasons";
import { RevocationMention } from "~/features/committee/components/revocation-mention";
import { ClosingNotice } from "~/features/donations/components/closing-notice";
import { PauseNotice } from "~/features/donations/components/pause-notice";
import type { GivingPause } from "~/features/donations/giving-pauses.server";
import { RemindMe } from "~/features/end-reminders/components/reminder-form";
import { ProgressCurve } from "~/features/face/components/progress-curve";
import { ProjectLife } from "~/features/face/components/project-life";
import { ProjectTabs } from "~/features/face/components/project-tabs";
import { getProjectFace } from "~/features/face/project-face.server";
import { ProjectAccounts } from "~/features/grants/components/project-accounts";
import { ProjectHelp } from "~/features/help/components/project-help";
import { projectThing } from "~/features/open-data/json-ld";
import { sharedPage, siteOf } from "~/features/content/shared-page";
import { ProofLink } from "~/features/proof/components/proof-link";
import { campaignCard } from "~/features/sharing/campaign-card";
import { shareImage } from "~/features/sharing/share-image.server";
import { ProjectUpdates } from "~/features/updates/components/update-list";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { StickyAction } from "~/ui/sticky-action";

export const handle = plainPage;

export async function loader({ params }: LoaderFunctionArgs) {
  const face = await getProjectFace(params.slug ?? "");
  return { ...face, image: shareImage(`/projets/${face.campaign.slug}/partage.png`, campaignCard(face.campaign, face.communeName, face.totals, face.now)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Projet · Propulsons!" }];
  const { title, summary, slug, imageFileId: fileId, organisationName, organisationSlug } = data.campaign;
  const organisation = { name: organisationName, slug: organisationSlug };
  const thing = projectThing(siteOf(matches), { title, summary, slug, organisation, place: data.communeName, picture: fileId, giveTo: data.giveTo });
  return sharedPage(matches, { title, description: summary, path: `/projets/${slug}`, image: data.image, thing });
};

type NoticesProps = { revocation: ComponentProps<typeof RevocationMention>["revocation"]; pause: GivingPause | null; closingText: string | null };

const Notices = ({ revocation, pause, closingText }: NoticesProps) => (
  <>
    <RevocationMention revocation={revocation} />
    {pause && <PauseNotice pause={pause} />}
    <ClosingNotice text={closingText} />
  </>
);

export default function Project() {
  const { supporters, reasons, revocation, pause, closingText, accounts, life, progress, raisedCents, told, said, help, remindUntil, ...page } = useLoaderData<typeof loader>();
  const { slug, startsAt } = page.campaign;
  return (
    <>
      <ProjectPage
        {...page}
        labelRevoked={revocation !== null}
        later={remindUntil && <RemindMe slug={slug} />}
        notice={<Notices revocation={revocation} pause={pause} closingText={closingText} />}
        tabs={<ProjectTabs hasTeam={page.teammates.length > 0} hasAnswers={page.answers.length > 0} hasCurve={progress !== null} hasReasons={reasons.length > 0} supporters={supporters.length > 0 ? page.totals.donors : 0} updates={told.updates.length + told.forDonors} comments={said.count} helps={help.open.length} />}
        life={<ProjectLife events={life} />}
      >
        <ProjectUpdates {...told} />
        <ProjectHelp help={help} slug={slug} />
        <ProjectComments {...said} slug={slug} />
        {progress && <ProgressCurve progress={progress} shownCents={raisedCents} slug={slug} />}
        <PublicReasons criteria={reasons} />
        <WordsOfSupport supporters={supporters} gifts={page.totals.gifts} />
        {startsAt && <ProofLink slug={slug} />}
      </ProjectPage>
      <ProjectAccounts accounts={accounts} />
      {page.giveTo && (
        <StickyAction>
          <ButtonLink to={page.giveTo} variant="give" full icon="up">
            Soutenir ce projet
          </ButtonLink>
        </StickyAction>
      )}
    </>
  );
}
