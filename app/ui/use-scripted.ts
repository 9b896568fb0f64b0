import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and until the page's script runs: what needs it is shown only then. */
export const useScripted = (): boolean => useSyncExternalStore(never, () => true, () => false);
