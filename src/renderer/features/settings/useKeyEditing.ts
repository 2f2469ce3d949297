import { useState } from 'react';
import type { Action } from '../../../shared/keys/action';
import { type ChosenKeys, usualKeys } from '../../../shared/keys/chosen-keys';
import type { KeyPress } from '../../../shared/keys/key-press';
import { useKeyMap } from '../../ui/key-map';
import { useArchive } from '../useArchive';
import { changeWords, conflictsOf, recordPress, withKeys } from './key-changes';

/** Keys that would be given to an action, were they not those of others. */
export interface Wanted {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly others: readonly Action[];
}

/** What is going on with the keys of one action. */
export type Editing =
  | { readonly state: 'recording'; readonly id: string; readonly refusal: string | undefined }
  | { readonly state: 'asking'; readonly id: string; readonly wanted: Wanted };

/** Gives keys to actions and takes them away; says what came of it. */
export function useKeyEditing() {
  const { changeSettings, announce } = useArchive();
  const { chosen, platform } = useKeyMap();
  const [editing, setEditing] = useState<Editing>();
  const keep = (next: ChosenKeys, action: Action, others: readonly Action[]) => {
    changeSettings({ keys: next });
    announce([action, ...others].map((each) => changeWords(each, next, platform)).join(' '));
    setEditing(undefined);
  };
  /** Gives them, or asks first when others have them. */
  const want = (action: Action, keys: readonly string[], names: readonly string[]) => {
    const others = conflictsOf(names, action, chosen, platform);
    if (others.length > 0) setEditing({ state: 'asking', id: action.id, wanted: { keys, names, others } });
    else keep(withKeys(chosen, action, keys, names, platform), action, []);
  };
  return {
    editing,
    begin: (action: Action) => setEditing({ state: 'recording', id: action.id, refusal: undefined }),
    end: () => setEditing(undefined),
    record(action: Action, press: KeyPress) {
      const result = recordPress(press, action, platform);
      if ('refusal' in result) setEditing({ state: 'recording', id: action.id, refusal: result.refusal });
      else want(action, [result.recorded.key], result.recorded.names);
    },
    /** The action has no key any more. */
    clear: (action: Action) => keep(withKeys(chosen, action, [], [], platform), action, []),
    reset(action: Action) {
      const usual = usualKeys(action, platform);
      want(action, usual, usual);
    },
    /** The keys asked about go to the action; the others lose them. */
    take(action: Action, { keys, names, others }: Wanted) {
      keep(withKeys(chosen, action, keys, names, platform), action, others);
    },
    resetAll() {
      changeSettings({ keys: {} });
      announce('Every action has its usual keys again.');
      setEditing(undefined);
    },
  };
}

export type KeyEditing = ReturnType<typeof useKeyEditing>;
