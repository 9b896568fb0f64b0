import { createContext, useContext } from "react";

/** The Content-Security-Policy nonce of this page; empty in the browser, which hides it. */
export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
