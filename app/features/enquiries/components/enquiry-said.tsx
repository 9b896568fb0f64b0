import { themeName } from "~/features/territory/themes";
import { formatDate } from "~/lib/dates";
import { Facts, type Fact } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { EnquiryChannel, EnquiryNeed, EnquirySource } from "../enquiry";
import { channelWords, needWords, sourceWords } from "../enquiry.fr";
import { formatPhone } from "../phone";

export type Said = {
  id: string; channel: EnquiryChannel; receivedAt: Date; name: string | null; email: string | null; phone: string | null; organisationName: string | null;
  projectName: string | null; summary: string | null; communeName: string; theme: string | null; need: EnquiryNeed | null; source: EnquirySource | null;
  partnerName: string | null; answeredByName: string | null; consentedAt: Date | null;
};

function linesOf(said: Said): Fact[] {
  const { email, phone, organisationName, communeName, theme, need, source, partnerName, answeredByName, consentedAt } = said;
  const lines: [string, Fact["detail"] | null][] = [
    ["Arrivé", `${formatDate(said.receivedAt)}, ${channelWords[said.channel].toLowerCase()}${answeredByName ? `, répondu par ${answeredByName}` : ""}`],
    ["E-mail", email && <a href={`mailto:${email}`}>{email}</a>],
    ["Téléphone", phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a>],
    ["Structure", organisationName],
    ["Commune", communeName],
    ["Besoin local", theme && themeName(theme)],
    ["Attend de nous", need && needWords[need]],
    ["A connu le label", source && sourceWords[source]],
    ["Adressé par", partnerName],
    ["Accord", consentedAt && `recueilli le ${formatDate(consentedAt)}`],
  ];
  return lines.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
}

/** What the person said, and how to answer. */
export function EnquirySaid({ said, editable }: { said: Said; editable: boolean }) {
  return (
    <Panel title={said.projectName ?? "Le projet"} aside={editable && <TextLink to={`/equipe/contacts/${said.id}/modification`} icon="edit">Compléter</TextLink>}>
      <Stack gap="sm">
        {said.summary ? <p className="story-text">{said.summary}</p> : <p className="muted">Ce qui avait été dit est effacé.</p>}
        <Facts items={linesOf(said)} />
      </Stack>
    </Panel>
  );
}
