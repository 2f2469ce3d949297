/** Success with a value, or an expected failure with a `kind`. Exceptions are kept for bugs. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** A success that carries `value`. */
export const success = <Value>(value: Value) => ({ ok: true, value }) as const;

/** An expected failure; `failure` says which kind, and what a screen needs to explain it. */
export const failure = <Failure>(failure: Failure) => ({ ok: false, failure }) as const;
