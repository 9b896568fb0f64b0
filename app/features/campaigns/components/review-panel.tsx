import type { ReactNode } from "react";
import type { NamedDifference } from "~/lib/text-difference";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { DifferenceList } from "~/ui/difference-list";
import { Disclosure } from "~/ui/disclosure";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { CardCampaign } from "../campaign-cards";
import { whenWords } from "../campaign-words.fr";
import { partWords } from "../campaigns.fr";
import type { CampaignFact } from "../history.server";
import type { CampaignPart } from "../missing-parts";
import { openDecisions, teamDecisions } from "../team-decisions";
import { CampaignHistory } from "./campaign-history";
import { CampaignTag } from "./state-tag";

type ReviewPanelProps = {
  campaign: CardCampaign;
  facts: CampaignFact[];
  missing: CampaignPart[];
  changes: NamedDifference[] | null;
  /** Address of what people did to it. */
  journal: string;
  /** What other rooms have to say of it. */
  children?: ReactNode;
};

/** On top of the preview: the state, what blocks, and what the team may do now. */
export function ReviewPanel({ campaign, facts, missing, changes, journal, children }: ReviewPanelProps) {
  const decisions = openDecisions(campaign.status);
  return (
    <Stack>
      <TextLink to="/equipe/campagnes">Toutes les campagnes</TextLink>
      <Panel title="Pour l’équipe" aside={<CampaignTag campaign={campaign} />}>
        <Stack>
          <p>{whenWords(campaign)}</p>
          {children}
          {campaign.status === "in_review" && missing.length > 0 && (
            <Callout tone="warning" title="Elle ne peut pas être approuvée pour l’instant">
              {missing.map((part) => partWords[part].toDo).join(" · ")}
            </Callout>
          )}
          {decisions.length > 0 && (
            <Row>
              {decisions.map((key, index) => (
                <ButtonLink key={key} to={`/equipe/campagnes/${campaign.id}/${key}`} variant={index === 0 ? "primary" : "ghost"}>
                  {teamDecisions[key].button}
                </ButtonLink>
              ))}
            </Row>
          )}
          {changes && campaign.status === "in_review" && (
            <Disclosure items={[{ question: "Ce qui a changé depuis la dernière relecture", open: true, answer: <DifferenceList differences={changes} empty="Rien n’a changé depuis." /> }]} />
          )}
          <Row>
            <TextLink to={`/equipe/campagnes/${campaign.id}/versions`}>Toutes les versions</TextLink>
            {campaign.status === "live" && <TextLink to={`/equipe/vigilance/dons/${campaign.id}`}>Suspendre les dons un moment</TextLink>}
          </Row>
          <Disclosure items={[{ question: "Ce qui s’est passé", answer: <CampaignHistory facts={facts} /> }]} />
          <Row>
            <TextLink to={journal}>Le journal de cette campagne</TextLink>
            <TextLink to={`/corrections/campagnes/${campaign.id}`}>Corriger une faute dans un texte</TextLink>
          </Row>
        </Stack>
      </Panel>
    </Stack>
  );
}
