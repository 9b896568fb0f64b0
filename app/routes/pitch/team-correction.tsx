import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReasonForm } from "~/features/pitch-videos/components/reason-form";
import { pitchRefusals } from "~/features/pitch-videos/pitch-videos.fr";
import { reasonSchema, type ReasonForm as Fields } from "~/features/pitch-videos/pitch-videos.schemas";
import { getOwnVideo } from "~/features/pitch-videos/pitch-videos.server";
import { returnVideo } from "~/features/pitch-videos/publish-video.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Demander une correction");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, title, editionId } = await getOwnVideo(await requireActor(request, "pitch.review"), idParam(params.videoId));
  return { title, to: `/equipe/budget-citoyen/${editionId}/videos/${id}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.review");
  const { id, editionId } = await getOwnVideo(actor, idParam(params.videoId));
  return formAction({
    request,
    schema: reasonSchema,
    refusals: pitchRefusals,
    run: ({ reason }) => returnVideo(actor, id, reason),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${editionId}/videos`, "La demande est partie à la structure."),
  });
}

export default function TeamCorrection() {
  const { title, to } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: title, to }, { label: "Demander une correction" }]} />
        <PageHeading title="Demander une correction" size="md" />
        <ReasonForm form={form} field={reason} hint="Ce qui est à changer, à la minute près si possible. La structure le lira tel quel." button="Envoyer la demande" />
      </Stack>
    </Section>
  );
}
