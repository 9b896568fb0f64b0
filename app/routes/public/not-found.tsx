import { notFound } from "~/lib/errors";
import { readingPage } from "~/lib/reading-page";

export const handle = readingPage;

export const loader = () => {
  throw notFound();
};

export const action = loader;

export default function NotFound() {
  return null;
}
