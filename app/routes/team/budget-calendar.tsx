import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { calendarWarnings } from "~/features/editions/calendar";
import { changeCalendar } from "~/features/editions/change-calendar.server";
import { CalendarForm } from "~/features/editions/components/calendar-form";
import { EditionFrame } from "~/features/editions/components/edition-frame";
import { Warnings } from "~/features/editions/components/warnings";
import { calendarWarningInWords, editionRefusals } from "~/features/editions/edition.fr";
import { calendarSchema } from "~/features/editions/edition.schemas";
import { getEdition } from "~/features/editions/editions.server";
import { calendarForm } from "~/features/editions/forms";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Le calendrier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  return { edition, saved: calendarForm(edition), warnings: calendarWarnings(edition) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const id = idParam(params.editionId);
  return formAction({
    request,
    schema: calendarSchema,
    refusals: editionRefusals,
    run: (phases) => changeCalendar(actor, id, phases),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/calendrier`, "Le calendrier est enregistré."),
  });
}

export default function EditionCalendar() {
  const { edition, saved, warnings } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <EditionFrame edition={edition} narrow title="Le calendrier" lead="Premier et dernier jour compris, à l’heure de Paris. Une étape sans dates n’a pas lieu.">
      <Warnings title="À regarder" sentences={warnings.map(calendarWarningInWords)} />
      <CalendarForm result={result} saved={saved} />
    </EditionFrame>
  );
}
