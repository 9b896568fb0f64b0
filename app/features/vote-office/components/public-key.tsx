/** The key that closes ballots, as it is published. */
export const PublicKey = ({ publicKey }: { publicKey: string }) => (
  <div>
    <p className="sm muted">Clé publique (elle ferme les bulletins, elle n’en ouvre aucun)</p>
    <code className="seal">
      {(publicKey.match(/.{1,8}/g) ?? []).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </code>
  </div>
);
