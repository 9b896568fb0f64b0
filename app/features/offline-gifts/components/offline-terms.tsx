import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";

/** Until when gifts may be received, and until when they may be recorded. */
export function OfflineTerms({ endsAt, until, open }: { endsAt: Date | string; until: Date | string; open: boolean }) {
  if (!open) return <Callout title="On ne note plus de don">Un don reçu trop tard se rend à son donateur.</Callout>;
  return (
    <Callout title={`Reçus jusqu’au ${formatShortDate(endsAt)}, notés jusqu’au ${formatShortDate(until)}`}>
      Un chèque posté le dernier jour compte : le cachet de la poste fait foi. Un don compte dès qu’une personne de l’équipe du label l’a confirmé, jamais avant.
    </Callout>
  );
}
