import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { ballotsRefusals, stageWords } from "~/features/ballots/ballots.fr";
import { hoursSchema, type HoursForm } from "~/features/ballots/ballots.schemas";
import { HoursFields } from "~/features/ballots/components/hours-fields";
import { RoundDesk } from "~/features/ballots/components/round-desk";
import { SealForm } from "~/features/ballots/components/seal-form";
import { prepareRound } from "~/features/ballots/prepare-round.server";
import { readRoundDesk } from "~/features/ballots/round-desk.server";
import { sealByForm } from "~/features/ballots/seal-by-form.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

export const meta = pageTitle("Le scrutin");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return readRoundDesk(await requireActor(request, "budget.manage"), idParam(params.editionId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.editionId);
  const isSeal = new URL(request.url).searchParams.has("sceller");
  const actor = await (isSeal ? requireSteppedUp : requireActor)(request, "budget.manage");
  if (isSeal) return sealByForm(actor, id, request);
  return formAction({
    request, schema: hoursSchema, refusals: ballotsRefusals,
    run: (hours) => prepareRound(actor, id, hours),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/scrutin`, "Les heures du vote sont enregistrées."),
  });
}

export default function TeamRound() {
  const desk = useLoaderData<typeof loader>();
  const [form, fields] = useForm<HoursForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: desk.hours });
  const { edition, stage } = desk;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: edition.name, to: `/equipe/budget-citoyen/${edition.id}` }, { label: "Le scrutin" }]} />
        <PageHeading size="md" kicker={edition.name} title="Le scrutin"><Tag tone={stage === "open" ? "vote" : "info"}>{stageWords[stage]}</Tag></PageHeading>
        {stage === "preparing" && <Panel title="Les heures du vote"><HoursFields form={form} fields={fields} /></Panel>}
        {stage === "preparing" && desk.ready && <SealForm editionId={edition.id} ready={desk.ready} />}
        {stage !== "preparing" && <RoundDesk desk={desk} />}
      </Stack>
    </Section>
  );
}
