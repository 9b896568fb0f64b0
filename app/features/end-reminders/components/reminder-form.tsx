import { trapField } from "~/features/address-codes/address-codes.schemas";
import { EnquiryTrap } from "~/features/enquiries/components/enquiry-trap";
import { Button } from "~/ui/button";
import { plainField, type FieldLike } from "~/ui/field-like";
import { TextField } from "~/ui/text-field";
import "./reminder-form.css";

/** The one field, and what becomes of what is typed there. */
export const ReminderFields = ({ email }: { email: FieldLike }) => (
  <>
    <TextField field={email} label="Adresse e-mail" type="email" autoComplete="email" hint="Un code y part, à recopier ici. Puis un seul message, 48 heures avant la fin, et elle est effacée." />
    <EnquiryTrap name={trapField} />
  </>
);

/** Under the button that gives, folded: for those who will give later. Answered by its own page. */
export const RemindMe = ({ slug }: { slug: string }) => (
  <details className="remind-me">
    <summary>Me le rappeler 48&nbsp;h avant la fin</summary>
    <form method="post" action={`/projets/${slug}/rappel`} className="stack" noValidate>
      <ReminderFields email={plainField({ name: "email", prefix: "rappel" })} />
      <div><Button variant="ghost">Recevoir mon code</Button></div>
    </form>
  </details>
);
