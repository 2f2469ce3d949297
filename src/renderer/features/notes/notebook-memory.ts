import { useState } from 'react';
import type { Archive } from '../../core/archive';
import { useArchive } from '../useArchive';

/** What the notebook's lists were left as, until the window is closed. */
const memories = new WeakMap<Archive, Map<string, unknown>>();

/**
 * State that is still there when one comes back from a passage. `name` tells apart what is remembered,
 * and always goes with the same type.
 */
export function useRemembered<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const { archive } = useArchive();
  const memory = memories.get(archive) ?? new Map<string, unknown>();
  memories.set(archive, memory);
  const [value, setValue] = useState(() => (memory.has(name) ? (memory.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      memory.set(name, next);
      setValue(next);
    },
  ];
}
