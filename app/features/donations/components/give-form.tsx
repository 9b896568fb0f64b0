import { useForm, type SubmissionResult } from "@conform-to/react";
import { formatEuros } from "~/lib/money";
import { AmountPicker } from "~/ui/amount-picker";
import { Columns } from "~/ui/columns";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField } from "~/ui/field-like";
import { Stack } from "~/ui/stack";
import type { GiftForm } from "../donations.schemas";
import type { GivingPage } from "../giving-page.server";
import { ClearPanel } from "./clear-panel";
import { DonorFields } from "./donor-fields";
import { IdentityFields } from "./identity-fields";
import { FREE_AMOUNT_ID, answersByReward, quantityFields, RewardQuantities } from "./reward-quantities";
import { useBasket } from "./use-basket";

/** Integer cents, proposed in a row. */
const amounts = [1000, 2500, 4000, 6000, 10000];

type GiveFormProps = { page: GivingPage; lastResult: SubmissionResult<string[]> | undefined };

/** The whole gift on one page; without JavaScript the total is said on the payment page. Its id is the same wherever it is drawn: an island counts for itself. */
export function GiveForm({ page, lastResult }: GiveFormProps) {
  const [form, fields] = useForm<GiftForm>({ id: "don", lastResult, defaultValue: page.start });
  const basket = useBasket(form.id, page.rewards);
  const sent = form.initialValue?.lines;
  const chosen = Array.isArray(sent) ? sent : [];
  const quantities = quantityFields(page.rewards, chosen, form.allErrors);
  const answers = answersByReward(page.rewards, chosen, form.allErrors, basket && basket.lines);
  // Without JavaScript nothing unticks a radio: a form that comes back with an amount of one's own comes back without it.
  const proposed = fields.free.initialValue ? plainField({ name: fields.amount.name, prefix: form.id, errors: fields.amount.errors }) : fields.amount;
  const { email, name, address, anonymous, amountHidden, message, familyName, givenNames, birthDate, birthPlace } = fields;
  const summary = [fields.formToken, ...quantities.flatMap((quantity, place) => [quantity, ...answers[place]!.flat()]), proposed, fields.free, fields.email, fields.name, fields.address, anonymous, amountHidden, fields.message, familyName, givenNames, birthDate, birthPlace];
  return (
    <form method="post" className="stack gap-lg" id={form.id} noValidate>
      <ErrorSummary fields={summary} formErrors={form.errors}>
        Rien n’a été débité, rien n’est perdu.
      </ErrorSummary>
      <input type="hidden" name={fields.formToken.name} defaultValue={String(fields.formToken.initialValue ?? "")} />
      <Columns shape="form">
        <Stack gap="xl">
          <RewardQuantities rewards={page.rewards} quantities={quantities} answers={answers} />
          <div id={FREE_AMOUNT_ID}>
            <AmountPicker
              field={proposed}
              freeField={fields.free}
              amounts={amounts}
              legend={page.rewards.length > 0 ? "Un montant libre, en plus\u00a0?" : "Quel montant\u00a0?"}
              hint={`Si aucun montant ci-dessus ne vous convient. Exemple\u00a0: 32,50. Le plus petit don est de ${formatEuros(page.minGiftCents)}.`}
            />
          </div>
          <DonorFields
            fields={{ email, name, address, anonymous, amountHidden, message }}
            mayPost={page.rewards.some(({ handOver }) => handOver === "post")}
            needsAddress={basket && basket.needsAddress}
          />
          {page.identifyFromCents !== null && <IdentityFields fields={{ familyName, givenNames, birthDate, birthPlace }} fromCents={page.identifyFromCents} />}
        </Stack>
        <ClearPanel terms={page.terms} basket={basket} />
      </Columns>
    </form>
  );
}
