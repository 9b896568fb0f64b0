import { territory } from "~/features/territory/current.server";
import { listEpcis } from "~/features/territory/epcis.server";

/** What the form of a partner offers for its territories. */
export const epciChoices = () => ({ epcis: listEpcis(territory().code).map(({ code, name }) => ({ value: code, label: name })), ofName: territory().ofName });
