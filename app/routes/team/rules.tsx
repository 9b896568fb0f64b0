import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { RulesForm, RulesVersions } from "~/features/committee/components/rules-versions";
import { prepareRules } from "~/features/committee/prepare-rules.server";
import { rulesSchema } from "~/features/committee/rules.schemas";
import { listRules, rulesOn } from "~/features/committee/rules.server";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les règles du comité");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "rules.prepare");
  const today = parisDay(await now());
  return { today, versions: await listRules(db), current: (await rulesOn(db, today)).rules };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "rules.prepare");
  return formAction({
    request,
    schema: rulesSchema,
    refusals: committeeRefusals,
    run: (rules) => prepareRules(actor, rules),
    done: () => redirectWithMessage("/equipe/regles", "La nouvelle version est annoncée sur la page du label. Elle vaudra pour les examens ouverts à partir de sa date."),
  });
}

export default function Rules() {
  const { today, versions, current } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: Object.fromEntries(Object.entries(current).map(([name, value]) => [name, String(value)])),
  });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les règles du comité" }]} />
        <PageHeading title="Les règles du comité" size="md" lead="Une version ne se modifie jamais. La suivante s’annonce, puis vaut pour les examens ouverts à partir de sa date." />
        <RulesVersions versions={versions} today={today} />
        <Panel title="Préparer la version suivante">
          <RulesForm form={form} fields={fields} />
        </Panel>
      </Stack>
    </Section>
  );
}
