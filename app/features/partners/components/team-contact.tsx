import { Callout } from "~/ui/callout";

type TeamContactProps = { title: string; phone: string; email: string };

/** When nobody else serves that place or moment. */
export const TeamContact = ({ title, phone, email }: TeamContactProps) => (
  <Callout title={title}>
    <p>
      L’équipe du label répond à tous les projets&nbsp;: <a href={`tel:${phone.replace(/\D/g, "")}`}>{phone}</a>, <a href={`mailto:${email}`}>{email}</a>.
    </p>
  </Callout>
);
