import { useFormats } from "../../format";

/** Degrees as the user's language writes them, to about 1 cm. */
export function useDegrees(): (degrees: number) => string {
  const { number } = useFormats();
  return (degrees) => number(degrees, 7);
}
