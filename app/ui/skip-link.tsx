export function SkipLink({ to = "#contenu" }: { to?: string }) {
  return (
    <a className="skip" href={to}>
      Aller au contenu
    </a>
  );
}
