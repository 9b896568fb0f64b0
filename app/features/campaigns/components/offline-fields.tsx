import { CheckboxField } from "~/ui/checkbox-field";
import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { limits } from "../limits";

type Offline = { takesOfflineGifts: boolean; offlinePayee: string | null; offlineAddress: string | null };

/** As a form begins with them. */
export const offlineDefaults = ({ takesOfflineGifts, offlinePayee, offlineAddress }: Offline) => ({
  takesOfflineGifts: takesOfflineGifts ? "on" : "", offlinePayee: offlinePayee ?? "", offlineAddress: offlineAddress ?? "",
});

/** Whether the campaign takes cheques, transfers and cash, and what donors must know to send one. */
export function OfflineFields({ takes, payee, address }: { takes: FieldLike; payee: FieldLike; address: FieldLike }) {
  return (
    <Fieldset legend="Chèques, virements, espèces">
      <CheckboxField
        field={takes}
        label="Nous recevons aussi des dons hors ligne"
        hint="Ils arrivent chez vous. Vous les notez avec un scan, l’équipe du label les confirme, puis ils comptent comme les autres. La clôture attend alors cinq jours ouvrés les chèques postés à temps. Si la campagne échoue, vous les rendez et vous le prouvez."
      />
      <TextField field={payee} label="Ordre du chèque" optional autoComplete="organization" hint="À remplir si vous cochez la case ci-dessus." />
      <TextArea field={address} label="Où l’envoyer ou le déposer" optional rows={3} autoComplete="street-address" hint={`${limits.offlineAddress[1]} signes au plus. Cette adresse paraît sur la page du don.`} />
    </Fieldset>
  );
}
