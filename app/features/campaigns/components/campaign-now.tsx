import type { Correction } from "~/lib/correction";
import { Callout } from "~/ui/callout";
import { Gauge } from "~/ui/gauge";
import { CorrectedText } from "~/ui/corrected-text";
import { Quote } from "~/ui/quote";
import { SumLine } from "~/ui/sum-line";
import { TextLink } from "~/ui/text-link";
import type { CampaignStatus } from "../campaign";
import { shownCents, shownPeople, type GiftTotals } from "../campaign-cards";
import { whenWords, type Staged } from "../campaign-words.fr";
import { thresholdCents } from "../outcome";

const sentences: Record<CampaignStatus, string> = {
  draft: "Écrivez votre campagne à votre rythme, puis envoyez-la à l’équipe.",
  changes_requested: "L’équipe a relu votre campagne. Corrigez, puis renvoyez-la.",
  in_review: "L’équipe relit votre campagne. Rien à faire de votre côté pour l’instant.",
  approved: "C’est approuvé. Prévenez vos premiers soutiens : la campagne s’ouvrira d’elle-même.",
  live: "Votre campagne est en ligne. Partagez son adresse.",
  suspended: "L’équipe du label a suspendu la campagne. Appelez-la pour en parler.",
  closing: "L’échéance est passée. Les derniers paiements se confirment.",
  succeeded: "Réussie. L’argent vous est versé à la date promise.",
  failed: "Le seuil n’a pas été atteint. Les donateurs sont remboursés en entier.",
  settled: "Tout est soldé.",
  cancelled: "Cette campagne est annulée.",
};

type CampaignNowProps = { id: string; slug: string; campaign: Staged; changes: { text: string; corrections: readonly Correction[] } | null; totals: GiftTotals; /** Rewards are owed. */ delivers: boolean };

/** What is expected, of whom, next. */
export function CampaignNow({ id, slug, campaign, changes, totals, delivers }: CampaignNowProps) {
  const raised = shownCents(campaign, totals);
  return (
    <div className="stack">
      <p className="lead">{sentences[campaign.status]}</p>
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
