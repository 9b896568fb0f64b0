import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";

type ErrorWaysProps = { signedIn: boolean; email: string | undefined };

/** Where people were most likely going. */
export function ErrorWays({ signedIn, email }: ErrorWaysProps) {
  const ways = [
    { to: "/", label: "Aller à l’accueil" },
    { to: "/questions", label: "Retrouver ou annuler un don : les questions" },
    ...(signedIn ? [{ to: "/mon-espace", label: "Revenir à mon espace" }] : []),
    { to: "/contact", label: "Voir à qui m’adresser" },
    ...(email ? [{ to: `mailto:${email}`, label: "Écrire à l’équipe du label" }] : []),
  ];
  return (
    <LinedList>
      {ways.map(({ to, label }) => (
        <li key={to}>
          <TextLink to={to} icon="right">
            {label}
          </TextLink>
        </li>
      ))}
    </LinedList>
  );
}
