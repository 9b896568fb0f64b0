import { formatTime } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import type { ResumedGift } from "../giving-page.server";

type ResumedNoticeProps = { gift: ResumedGift };

/** Back from the payment page without having paid. */
export function ResumedNotice({ gift }: ResumedNoticeProps) {
  if (gift.status !== "pending" || !gift.checkoutUrl)
    return <Callout title="Ce paiement est terminé sans débit">Vous n’avez rien payé. Vérifiez votre don, puis continuez.</Callout>;
  return (
    <Callout title="Votre don n’est pas encore payé">
      <p>
        Rien n’a été débité. {gift.lines.length > 0 && <>Votre contrepartie reste réservée jusqu’à {formatTime(gift.sessionExpiresAt)}. </>}
        <a href={gift.checkoutUrl}>Reprendre le paiement</a>, ou changez votre don ci-dessous.
      </p>
    </Callout>
  );
}
