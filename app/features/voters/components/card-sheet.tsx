import "./voters.css";

type CardSheetProps = { codes: readonly string[]; address: string; /** SVG. */ drawing: string };

/** A poster for the wall, then the cards to cut out: a code, and where to type it. */
export function CardSheet({ codes, address, drawing }: CardSheetProps) {
  const short = address.replace(/^https?:\/\//, "");
  return (
    <>
      <div className="door-poster">
        <div className="door-poster-code" role="img" aria-label={`Code QR qui mène à ${short}`} dangerouslySetInnerHTML={{ __html: drawing }} />
        <p className="door-poster-words">
          <b className="title-lg">Pour voter</b>
          Visez ce carré avec un téléphone, ou allez sur <b>{short}</b>. Puis choisissez «&nbsp;J’ai un carton&nbsp;».
        </p>
      </div>
      <ul className="vote-cards">
        {codes.map((code) => (
          <li key={code}>
            <span className="sm">Votre code, pour un seul vote</span>
            <b className="vote-card-code">{code}</b>
            <span className="xs">{short}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
