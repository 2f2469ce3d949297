/** What a value read from JSON is. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** A whole number from 0. */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
