/** The form was sent from the seat's own screen: its answer leads back there. */
export const fromPhone = (request: Request): boolean => new URL(request.url).searchParams.get("de") === "telephone";
