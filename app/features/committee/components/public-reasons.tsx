import { correctionsOf } from "~/lib/correction";
import { CorrectedText } from "~/ui/corrected-text";
import { Disclosure } from "~/ui/disclosure";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";
import { verdictTold } from "../committee.fr";
import { opinionField } from "../decision-record";
import type { PublicReason } from "../public-reasons.server";

const SeatReasons = ({ criterion, reasons, corrections }: Pick<PublicReason, "criterion" | "reasons" | "corrections">) => (
  <LinedList>
    {reasons.map(({ seat, verdict, reason }) => (
      <li key={seat}>
        <p>
          <b>{seat}</b> <span className="muted sm">{verdictTold[verdict]}</span>
        </p>
        <p><CorrectedText text={reason} corrections={correctionsOf(corrections, opinionField(seat, criterion))} /></p>
      </li>
    ))}
  </LinedList>
);

/** Criterion by criterion, what each seat said; never person by person. */
export const CriteriaReasons = ({ criteria }: { criteria: PublicReason[] }) => (
  <Disclosure
    items={criteria.map(({ criterion, title, isMet, reasons, corrections }) => ({
      question: `${criterion}. ${title} · ${isMet ? "rempli" : "non rempli"}`,
      answer: <SeatReasons criterion={criterion} reasons={reasons} corrections={corrections} />,
    }))}
  />
);

/** The committee's reasons for the label, seat by seat. */
export function PublicReasons({ criteria }: { criteria: PublicReason[] }) {
  if (criteria.length === 0) return null;
  return (
    <section id="label" className="stack">
      <Heading level={2} size="lg">
        Pourquoi ce projet est labellisé
      </Heading>
      <CriteriaReasons criteria={criteria} />
      <p className="sm">
        <TextLink to="/le-comite/decisions" icon="right">Toutes les décisions du comité</TextLink>
      </p>
    </section>
  );
}
