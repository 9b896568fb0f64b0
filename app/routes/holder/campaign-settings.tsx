import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { settingsSchema, type SettingsForm } from "~/features/campaigns/campaign.schemas";
import { calibrate, sharesOn } from "~/features/campaigns/calibration";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, SETTINGS_FORM } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { CalibrationPanel } from "~/features/campaigns/components/calibration-panel";
import { OfflineFields, offlineDefaults } from "~/features/campaigns/components/offline-fields";
import { PartForm } from "~/features/campaigns/components/part-form";
import { thresholdWords } from "~/features/campaigns/campaign-words.fr";
import { saveCampaignSettings } from "~/features/campaigns/save-campaign-settings.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { listHistory } from "~/features/ledger/history-figures.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { eurosInput } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { DateField } from "~/ui/date-field";
import { MoneyField } from "~/ui/money-field";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les réglages de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, editable, writes, goalCents, thresholdPercent, durationDays, launchOn, takesOfflineGifts, offlinePayee, offlineAddress } = await getOwnCampaign(actor, idParam(params.campaignId));
  const words = goalCents === null ? null : thresholdWords({ goalCents, thresholdPercent });
  const draft = editable ? await campaignDraft(actor, id, SETTINGS_FORM).find() : null;
  const at = await now();
  const calibration = goalCents === null ? null : calibrate({ goalCents, durationDays, people: {} }, await listHistory(), sharesOn(parisDay(await now())));
  return { id, calibration, draft, now: at, editable, writes, goal: eurosInput(goalCents), thresholdPercent, durationDays, launchOn, words, offline: { takesOfflineGifts, offlinePayee, offlineAddress }, today: parisDay(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, SETTINGS_FORM),
    schema: settingsSchema,
    refusals: campaignsRefusals,
    run: (input, base) => saveCampaignSettings(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/reglages`, "Les réglages sont enregistrés."),
  });
}

export default function CampaignSettings() {
  const { id, calibration, draft, now, editable, writes, words, today, goal, thresholdPercent, durationDays, launchOn, offline } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const defaultValue = { goal, thresholdPercent: String(thresholdPercent), durationDays: String(durationDays), launchOn: launchOn ?? "", ...(draft?.pending ? draft.fields : offlineDefaults(offline)) };
  const [form, fields] = useForm<SettingsForm>({ lastResult: answer?.result, defaultValue });
  return (
    <Stack>
      <PartForm title="Les réglages" form={form} fields={[fields.goal, fields.thresholdPercent, fields.durationDays, fields.launchOn, fields.offlinePayee, fields.offlineAddress]} editable={editable} writes={writes} draft={{ url: campaignDraftUrl(id, SETTINGS_FORM), draft, now, answer, inWhat: "dans votre campagne" }}>
        <MoneyField field={fields.goal} label="Objectif" hint="La somme dont le projet a besoin. Le budget doit arriver au même total, au centime près." />
        <TextField
          field={fields.thresholdPercent}
          label="Seuil de réussite, en % de l’objectif"
          inputMode="numeric"
          autoComplete="off"
          hint="100 : tout ou rien. 75 : vous recevez l’argent dès les trois quarts. 0 : vous recevez ce qui est donné, quelle que soit la somme."
        />
        {words && <Callout title="Ce que liront les donateurs">{words}</Callout>}
        <TextField field={fields.durationDays} label="Durée, en jours" inputMode="numeric" autoComplete="off" hint="De 7 à 60 jours. La campagne finit à 23 h 59 le dernier jour." />
        <DateField field={fields.launchOn} label="Jour du lancement souhaité" min={today} hint="La campagne ouvre à 8 h. L’équipe confirme cette date en l’approuvant." />
        <OfflineFields takes={fields.takesOfflineGifts} payee={fields.offlinePayee} address={fields.offlineAddress} />
      </PartForm>
      <CalibrationPanel calibration={calibration} />
    </Stack>
  );
}
