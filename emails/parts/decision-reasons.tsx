import { Paragraph, Quote, Subheading } from "./text";

export type DecisionMailProps = {
  name: string;
  projectName: string;
  projectId: string;
  applicationId: string;
  /** ISO instant. */
  decidedAt: string;
  criteria: { title: string; isMet: boolean; reasons: { seat: string; verdict: "met" | "not_met" | "cannot_tell"; reason: string }[] }[];
  votes: { seat: string; vote: "against" | "adjourn"; reason: string }[];
  /** `YYYY-MM-DD`, when the request is adjourned. */
  resubmitBefore: string | null;
};

const verdicts = { met: "rempli", not_met: "non rempli", cannot_tell: "ne peut pas le dire" };
const votes = { against: "vote contre", adjourn: "vote pour ajourner" };

/** The committee's reasons: criterion by criterion, then those of the seats that voted against or to adjourn. */
export function DecisionReasons({ criteria, votes: given }: Pick<DecisionMailProps, "criteria" | "votes">) {
  return (
    <>
      {criteria.map(({ title, isMet, reasons }, index) => (
        <div key={title}>
          <Subheading>
            {index + 1}. {title}&nbsp;: {isMet ? "rempli" : "non rempli"}
          </Subheading>
          {reasons.length === 0 && <Paragraph>{isMet ? "L’attestation du partenaire suffit." : "Les sièges ne se sont pas assez prononcés."}</Paragraph>}
          {reasons.map(({ seat, verdict, reason }) => (
            <Quote key={seat}>
              {seat} ({verdicts[verdict]})&nbsp;: {reason}
            </Quote>
          ))}
        </div>
      ))}
      {given.length > 0 && <Subheading>Ce que demandent des sièges</Subheading>}
      {given.map(({ seat, vote, reason }) => (
        <Quote key={seat}>
          {seat} ({votes[vote]})&nbsp;: {reason}
        </Quote>
      ))}
    </>
  );
}
