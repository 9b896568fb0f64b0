import { notFound } from "~/lib/errors";
import { plainPage } from "~/lib/plain-page";

export const handle = plainPage;

export const loader = () => {
  throw notFound();
};

export const action = loader;

export default function NotFound() {
  return null;
}
