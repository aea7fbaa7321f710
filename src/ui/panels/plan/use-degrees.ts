import { useFormats } from "../../format";

/** Degrees as the user's language writes them, to 0.1 m. */
export function useDegrees(): (degrees: number) => string {
  const { number } = useFormats();
  return (degrees) => number(degrees, 6);
}
