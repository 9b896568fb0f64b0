import { Link } from "@remix-run/react";
import { Breakdown } from "~/ui/breakdown";
import { Heading } from "~/ui/heading";
import { LifeLine } from "~/ui/life-line";
import { Panel } from "~/ui/panel";
import { PlainTerms } from "~/ui/plain-terms";
import { Prose } from "~/ui/prose";
import { Showcase } from "~/ui/showcase";
import { StoryColumns } from "~/ui/story-columns";
import { Section } from "~/ui/section";
import { Icon } from "~/ui/icon";
import { Stack } from "~/ui/stack";
import type { ReactNode } from "react";
import { shownCents, shownPeople, type CardCampaign, type GiftTotals } from "../campaign-cards";
import { givesBack } from "../campaign-words.fr";
import { projectLife } from "../project-life.fr";
import type { Teammate } from "../presentation";
import type { PageAnswer, PageReward } from "../project-page.server";
import { campaignTerms } from "../terms.fr";
import type { Use } from "../campaigns.server";
import { CampaignPicture } from "./campaign-picture";
import { ProjectAnswers, ProjectTeam } from "./project-presentation";
import { ProjectFigures } from "./project-figures";
import { ProjectRewards } from "./project-rewards";

export type ProjectPageProps = {
  campaign: CardCampaign;
  place: string;
  storyHtml: string;
  uses: Use[];
  teammates: Teammate[];
  answers: PageAnswer[];
  rewards: PageReward[];
  totals: GiftTotals;
  now: Date;
  /** Address of the giving page, when one may give. */
  giveTo: string | null;
  /** Under the button that gives. */
  later?: ReactNode;
  /** Its label was taken back: the stamp goes. */
  labelRevoked?: boolean;
  /** Above the title: a notice, a way back. */
  notice?: ReactNode;
  /** Under the picture: the parts of the page. */
  tabs?: ReactNode;
  /** The whole life of the project; by default, that of this campaign. */
  life?: ReactNode;
  children?: ReactNode;
};

/** The page of a project; on phones the rewards come right after « En bref ». */
export function ProjectPage(props: ProjectPageProps) {
  const { campaign, place, storyHtml, uses, teammates, answers, rewards, totals, now, giveTo, later, labelRevoked, notice, tabs, life, children } = props;
  const figures = { raisedCents: shownCents(campaign, totals), people: shownPeople(campaign, totals), donors: totals.donors };
  return (
    <Section tight className="stack gap-lg">
      {notice}
      <div className="page-heading">
        <p className="where">
          <Icon name="pin" />
          <span>
            {campaign.projectName} · {place} · <Link to={`/structures/${campaign.organisationSlug}`}>{campaign.organisationName}</Link>
          </span>
        </p>
        <h1>{campaign.title}</h1>
      </div>
      <Showcase picture={<CampaignPicture campaign={campaign} />}>
        <ProjectFigures campaign={campaign} {...figures} giveTo={giveTo} later={later} labelRevoked={labelRevoked} now={now} />
      </Showcase>
      {tabs}
      <StoryColumns
        asideLabel="Contreparties et vie du projet"
        intro={<Brief summary={campaign.summary} />}
        aside={<Aside campaign={campaign} rewards={rewards} giveTo={giveTo} life={life} />}
      >
        <Stack gap="xl">
          <Prose html={storyHtml} />
          <ProjectTeam teammates={teammates} />
          <Uses campaign={campaign} uses={uses} />
          {!givesBack(campaign) && (
            <Panel title="En clair">
              <PlainTerms items={campaignTerms({ ...campaign, hasRewards: rewards.length > 0 })} />
            </Panel>
          )}
          <ProjectAnswers answers={answers} />
          {children}
        </Stack>
      </StoryColumns>
    </Section>
  );
}

const Brief = ({ summary }: { summary: string }) => (
  <Stack>
    <Heading level={2} size="lg" id="projet">
      En bref
    </Heading>
    <p className="lead">{summary}</p>
  </Stack>
);

const Uses = ({ campaign, uses }: { campaign: CardCampaign; uses: Use[] }) => (
  <section id="argent" className="stack">
    <Heading level={2} size="lg">
      À quoi sert l’argent
    </Heading>
    <Breakdown items={uses.map(({ label, amountCents }) => ({ label, cents: amountCents }))} totalLabel="Total, égal à l’objectif" />
    <p className="sm muted">Un budget arrêté avec l’équipe du label, au centime près. {campaign.organisationName} en rendra compte.</p>
  </section>
);

const Aside = ({ campaign, rewards, giveTo, life }: Pick<ProjectPageProps, "campaign" | "rewards" | "giveTo" | "life">) => (
  <>
    {rewards.length > 0 && (
      <section className="stack">
        <Heading level={2} size="md">
          {givesBack(campaign) ? "Contreparties qui étaient proposées" : "Contreparties"}
        </Heading>
        <ProjectRewards rewards={rewards} giveTo={giveTo} withdrawn={givesBack(campaign)} />
      </section>
    )}
    <section className="stack">
      <Heading level={2} size="md">
        La vie du projet
      </Heading>
      {life ?? <LifeLine events={projectLife(campaign)} />}
    </section>
  </>
);
