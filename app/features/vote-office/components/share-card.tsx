import "./office.css";

/** One share, in numbered groups of five. */
export const ShareCard = ({ share }: { share: string }) => (
  <ol className="share" aria-label="Votre part, en quatorze groupes de cinq caractères">
    {share.split(" ").map((group, index) => (
      <li key={index}>
        <span aria-hidden="true">{index + 1}</span>
        {group}
      </li>
    ))}
  </ol>
);
