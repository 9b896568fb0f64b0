import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";

/** Where a label was taken back, the public reads when and why. */
export function RevocationMention({ revocation }: { revocation: { mention: string; at: Date } | null }) {
  if (!revocation) return null;
  return (
    <Callout tone="warning" title={`Label retiré le ${formatShortDate(revocation.at)}`}>
      {revocation.mention}
    </Callout>
  );
}
