import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useForm } from "@conform-to/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { UpdateRead } from "~/features/updates/components/update-list";
import { countFollowers } from "~/features/updates/followers.server";
import { publishUpdate } from "~/features/updates/publish-update.server";
import { updatePath } from "~/features/updates/update";
import { audienceWords, mailedWords, updatesRefusals } from "~/features/updates/updates.fr";
import { publicationSchema } from "~/features/updates/updates.schemas";
import { getOwnUpdate, getTellingCampaign, shownAs } from "~/features/updates/updates.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Publier une actualité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, writes, mayTell } = await getTellingCampaign(actor, idParam(params.campaignId));
  const update = await getOwnUpdate(id, idParam(params.updateId));
  return { update, shown: shownAs(update, 4), mayPublish: writes && mayTell && update.status === "draft", root: updatePath(id, update.id), followers: await countFollowers(id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getTellingCampaign(actor, idParam(params.campaignId));
  const update = await getOwnUpdate(id, idParam(params.updateId));
  return formAction({
    request,
    schema: publicationSchema,
    refusals: updatesRefusals,
    limit: () => takeFromLimit("update", { campaign: id }),
    run: () => publishUpdate(actor, id, update.id),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/actualites`, "L’actualité est publiée."),
  });
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

/** What pressing the button does, said before. */
function Publication({ update, root, followers }: Pick<Shown, "update" | "root" | "followers">) {
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  const { label, description } = audienceWords[update.audience];
  return (
    <Panel title="La publier">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[]} formErrors={form.errors} />
        <p><b>{label}.</b> {description} {mailedWords(followers)}</p>
        <p className="sm muted">Une fois publiée, elle se corrige, mais ne redevient pas un brouillon et ses lecteurs ne changent plus.</p>
        <FormActions>
          <Button busy={useNavigation().state === "submitting"}>Publier cette actualité</Button>
          <ButtonLink to={root} variant="ghost">La reprendre</ButtonLink>
        </FormActions>
      </Form>
    </Panel>
  );
}

export default function UpdatePublication() {
  const { update, shown, mayPublish, root, followers } = useLoaderData<typeof loader>();
  return (
    <Stack gap="lg">
      <Panel title="Comme elle se lira"><UpdateRead update={shown} /></Panel>
      {mayPublish ? <Publication update={update} root={root} followers={followers} /> : <Callout title="Rien à publier">Cette actualité est déjà publiée, ou la campagne ne le permet pas pour l’instant.</Callout>}
    </Stack>
  );
}
