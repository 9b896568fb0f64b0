type SealProps = { hash: string; /** Its beginning alone, where it is only to be recognised. */ short?: boolean };

const groups = (hash: string) => hash.match(/.{1,4}/g) ?? [];

/** A hash as a person can compare it: groups of four; copied, it comes in one piece. */
export const Seal = ({ hash, short }: SealProps) => (
  <code className="seal">
    {short
      ? `${hash.slice(0, 4)} ${hash.slice(4, 8)}…`
      : groups(hash).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
  </code>
);
