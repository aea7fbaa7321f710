import { AppError, type ErrorCode, type ErrorDetails } from "../domain/errors";

/** What crosses the worker boundary: structured clone would strip an AppError of its code. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails };

export async function reply<Value>(work: () => Promise<Value>): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, details: error.details };
  }
}

export function unwrap<Value>(answer: Reply<Value>): Value {
  if (answer.ok) return answer.value;
  throw new AppError(answer.code, answer.details);
}
