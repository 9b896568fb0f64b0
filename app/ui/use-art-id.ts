import { useId } from "react";

/** The same id on the server and in the browser, fit for `url(#…)`. */
export const useArtId = (): string => `a${useId().replace(/[^a-zA-Z0-9]/g, "")}`;
