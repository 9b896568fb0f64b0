import type { ReactNode } from "react";
import { daysBetween } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { percentOf } from "~/ui/gauge-share";
import { ButtonLink } from "~/ui/button-link";
import { Gauge } from "~/ui/gauge";
import { KeyFigures } from "~/ui/key-figures";
import { LabelStamp } from "~/ui/label-stamp";
import { Money } from "~/ui/money";
import { Row } from "~/ui/row";
import { givesBack, sumWords, thresholdLegend, whenWords, type Staged } from "../campaign-words.fr";
import { thresholdCents } from "../outcome";
import { PublicTag } from "./state-tag";

type ProjectFiguresProps = { campaign: Staged; raisedCents: number; people: string; donors: number; giveTo: string | null; /** Under the button that gives. */ later?: ReactNode; labelRevoked?: boolean; now: Date };

const daysLeft = ({ status, endsAt }: Staged, now: Date) => (status === "live" && endsAt ? Math.max(0, daysBetween(now, endsAt)) : null);

/** Beside the picture: sum, gauge, threshold in words, deadline, and the one gesture. */
export function ProjectFigures({ campaign, raisedCents, people, donors, giveTo, later, labelRevoked, now }: ProjectFiguresProps) {
  const days = daysLeft(campaign, now);
  const figures = [
    ...(givesBack(campaign) ? [] : [{ value: formatCount(donors), label: donors < 2 ? "citoyen" : "citoyens" }]),
    { value: `${percentOf(raisedCents, campaign.goalCents)} %`, label: "de l’objectif" },
    ...(days === null ? [] : [{ value: days === 0 ? "1 jour" : `${days} jour${days > 1 ? "s" : ""}`, label: "pour donner" }]),
  ];
  return (
    <>
      <Row between>
        <PublicTag campaign={campaign} raisedCents={raisedCents} now={now} />
        {!labelRevoked && <LabelStamp>Projet labellisé</LabelStamp>}
      </Row>
      <div>
        <p className="amount">
          <Money cents={raisedCents} />
        </p>
        <p className="muted">
          {sumWords(campaign, people)}
          <Money cents={campaign.goalCents} />
        </p>
      </div>
      <Gauge big raised={raisedCents} goal={campaign.goalCents} threshold={thresholdCents(campaign.goalCents, campaign.thresholdPercent)}>
        <p>{thresholdLegend(campaign)}</p>
      </Gauge>
      {campaign.startsAt && <KeyFigures items={figures} />}
      <p className="sm">{whenWords(campaign)}</p>
      {giveTo && (
        <ButtonLink to={giveTo} variant="give" full icon="up">
          Soutenir ce projet
        </ButtonLink>
      )}
      {later}
    </>
  );
}
