import { skyline } from "./art/skyline";

export function Skyline() {
  return (
    <svg
      className="skyline"
      viewBox="0 0 1600 120"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: skyline }}
    />
  );
}
