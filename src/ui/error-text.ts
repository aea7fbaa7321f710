import { AppError } from "../domain/errors";
import { useWords } from "./words";

/** The sentence for an error the user can act on. */
export function useErrorText(): (error: AppError) => string {
  const { errors } = useWords();
  return (error) => errors[error.code](error.details);
}

/** For a `catch`: what the user can act on comes back, a bug flies on. */
export function asAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  throw cause;
}
