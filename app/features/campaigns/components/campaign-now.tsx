import { NextStepPanel } from "~/features/label/components/next-step-panel";
import type { NextStep } from "~/features/label/step";
import type { Correction } from "~/lib/correction";
import { Callout } from "~/ui/callout";
import { Gauge } from "~/ui/gauge";
import { CorrectedText } from "~/ui/corrected-text";
import { Quote } from "~/ui/quote";
import { SumLine } from "~/ui/sum-line";
import { TextLink } from "~/ui/text-link";
import { shownCents, shownPeople, type GiftTotals } from "../campaign-cards";
import { whenWords, type Staged } from "../campaign-words.fr";
import { thresholdCents } from "../outcome";

type CampaignNowProps = { id: string; step: NextStep | null; writes: boolean; slug: string; campaign: Staged; changes: { text: string; corrections: readonly Correction[] } | null; totals: GiftTotals; /** Rewards are owed. */ delivers: boolean };

/** What is expected, of whom, next. */
export function CampaignNow({ id, step, writes, slug, campaign, changes, totals, delivers }: CampaignNowProps) {
  const raised = shownCents(campaign, totals);
  return (
    <div className="stack">
      {step ? <NextStepPanel step={step} about="votre campagne" here={`/mon-espace/campagnes/${id}`} writes={writes} /> : <p className="lead">Cette campagne est annulée.</p>}
      {changes && (
        <Callout tone="warning" title="Ce que l’équipe vous demande">
          <Quote><CorrectedText {...changes} /></Quote>
        </Callout>
      )}
      {campaign.startsAt && (
        <Gauge raised={raised} goal={campaign.goalCents} threshold={thresholdCents(campaign.goalCents, campaign.thresholdPercent)}>
          <SumLine raised={raised} goal={campaign.goalCents}>{shownPeople(campaign, totals)}</SumLine>
        </Gauge>
      )}
      {(campaign.startsAt || campaign.status === "approved") && (
        <>
          <p>{whenWords(campaign)}</p>
          <p>
            <TextLink to={`/projets/${slug}`}>Voir la page publique</TextLink>
          </p>
        </>
      )}
      {delivers && (
        <p>
          <TextLink to={`/mon-espace/campagnes/${id}/remises`}>Contreparties à remettre</TextLink>
        </p>
      )}
      {["succeeded", "failed", "settled"].includes(campaign.status) && (
        <p>
          <TextLink to={`/mon-espace/campagnes/${id}/reversement`}>Suivre l’argent</TextLink>
        </p>
      )}
    </div>
  );
}
