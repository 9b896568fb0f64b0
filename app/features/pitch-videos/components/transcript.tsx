type TranscriptProps = { title: string; text: string };

/** Folded: a person who reads instead of watching opens it once. */
export function Transcript({ title, text }: TranscriptProps) {
  return (
    <details className="transcript">
      <summary>
        Lire la transcription<span className="sr"> de la vidéo {title}</span>
      </summary>
      <div className="transcript-text">
        {text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
