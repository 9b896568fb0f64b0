import { belfry } from "./art/belfry";
import { patterns } from "./art/patterns";
import { useArtId } from "./use-art-id";

/** The belfry in colour, for thanks and empty places. */
export function Belfry({ className }: { className?: string }) {
  const id = useArtId();
  return (
    <svg
      className={className}
      viewBox="0 0 96 134"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: patterns(id, ["brick-s"]) + belfry(id, 48, 130, 124) }}
    />
  );
}
