import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { ContentAttestation } from "../application-content";
import type { ShownContent } from "../shown-document";
import { ApplicationFacts } from "./application-facts";
import { CriterionEvidence } from "./criterion-evidence";
import { OutsideWarning } from "./outside-warning";

type ApplicationReadingProps = { content: ShownContent; attestations?: ContentAttestation[] };

/** A submitted version from end to end, criterion by criterion: what team and committee read. */
export function ApplicationReading({ content, attestations }: ApplicationReadingProps) {
  return (
    <Stack gap="lg">
      {!content.project.inTerritory && (
        <OutsideWarning communeName={content.project.communeName}>Le critère 3 se juge sur les preuves données par le porteur.</OutsideWarning>
      )}
      <Panel title="L’essentiel">
        <ApplicationFacts content={content} />
      </Panel>
      {content.grid.criteria.map(({ number, title, purpose }) => (
        <Panel key={number} title={`${number}. ${title}`}>
          <Stack>
            <p className="muted">{purpose}</p>
            <CriterionEvidence content={content} criterion={number} {...(attestations && { attestations })} />
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}
