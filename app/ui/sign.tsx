import { sign } from "./art/sign";

/** The belfry alone, for places under 28 px high and for the stamp. */
export function Sign({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="6 -2 36 66"
      fill="currentColor"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: sign() }}
    />
  );
}
