import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { GrantPage, ownCrumbs, ownGrantPath } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { milestoneSchema, type MilestoneForm } from "~/features/grants/grants.schemas";
import { getOwnGrant } from "~/features/grants/grants.server";
import { markMilestone } from "~/features/grants/mark-milestone.server";
import { formatShortDate } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Une étape");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return { grant, milestone: orNotFound(grant.milestones.find(({ id }) => id === params.milestoneId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return formAction({
    request, schema: milestoneSchema, refusals: grantsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => markMilestone(actor, grant.id, idParam(params.milestoneId), input, file && file.size > 0 ? await readUpload(file) : null),
    done: () => redirectWithMessage(ownGrantPath(grant), "L’étape est notée. Bravo."),
  });
}

export default function OwnMilestone() {
  const { grant, milestone } = useLoaderData<typeof loader>();
  const [form, { doneOn, note, file, alt }] = useForm<MilestoneForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <GrantPage crumbs={ownCrumbs(grant, "Étape")} title={milestone.title} kicker={grant.projectName} lead={`Prévue pour le ${formatShortDate(milestone.dueOn)}.`}>
      <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[doneOn, note, file, alt]} formErrors={form.errors} />
        <DateField field={doneOn} label="Franchie le" max={grant.today} />
        <TextArea field={note} label="Un mot" optional rows={3} />
        <FileField field={file} label="Photo" optional hint="JPEG, PNG ou WebP, 10 Mo au plus." accept=".jpg,.jpeg,.png,.webp" megabytes={10} />
        <TextField field={alt} label="Ce que montre la photo" optional hint="Pour les personnes qui ne la voient pas." autoComplete="off" />
        <FormActions><Button>Noter cette étape</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
