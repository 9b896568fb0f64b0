import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { can } from "~/features/accounts/permissions";
import { pageTitle } from "~/features/content/content";
import { listVigilanceRules, vigilanceRulesAt } from "~/features/donations/vigilance-rules.server";
import { ThresholdsForm, ThresholdVersions } from "~/features/vigilance/components/thresholds";
import { VigilanceTabs } from "~/features/vigilance/components/vigilance-tabs";
import { prepareThresholds } from "~/features/vigilance/prepare-thresholds.server";
import { figureInput, groups } from "~/features/vigilance/thresholds.fr";
import { vigilanceRefusals } from "~/features/vigilance/vigilance.fr";
import { thresholdsSchema } from "~/features/vigilance/vigilance.schemas";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les seuils de vigilance");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "vigilance.watch");
  const at = await now();
  return { today: parisDay(at), versions: await listVigilanceRules(db), current: await vigilanceRulesAt(db, at), keepsFile: can(actor, "vigilance.file") };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "vigilance.watch");
  return formAction({
    request,
    schema: thresholdsSchema,
    refusals: vigilanceRefusals,
    run: (thresholds) => prepareThresholds(actor, thresholds),
    done: () => redirectWithMessage("/equipe/vigilance/seuils", "Les nouveaux seuils sont annoncés à toute l’équipe."),
  });
}

export default function VigilanceThresholds() {
  const { today, versions, current, keepsFile } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: Object.fromEntries(groups.flatMap(({ figures }) => figures).map(([name, words]) => [name, figureInput(current[name], words)])),
  });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Les seuils de vigilance" size="md" lead="Une version ne se modifie jamais. La suivante s’annonce à toute l’équipe, puis vaut à partir de sa date." />
        <VigilanceTabs current="thresholds" keepsFile={keepsFile} />
        <ThresholdVersions versions={versions} today={today} />
        <Panel title="Préparer la version suivante">
          <ThresholdsForm form={form} fields={fields} />
        </Panel>
      </Stack>
    </Section>
  );
}
