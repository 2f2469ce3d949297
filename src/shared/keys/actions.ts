import type { Action, KeyScope } from './action';
import { REGION_ACTIONS } from './region-actions';
import { WINDOW_ACTIONS } from './window-actions';

/**
 * Everything that keys do in the app, once: menus, the window's keys, the keys of regions, hints, help
 * and settings all take it from here.
 */
export const ACTIONS: readonly Action[] = [
  ...WINDOW_ACTIONS.map((action) => ({ ...action, scope: 'window' as const })),
  ...REGION_ACTIONS,
];

export type WindowActionId = (typeof WINDOW_ACTIONS)[number]['id'];
export type RegionActionId = (typeof REGION_ACTIONS)[number]['id'];
export type ActionId = WindowActionId | RegionActionId;

/** Regions whose keys act only in them. */
export type RegionScope = Exclude<KeyScope, 'window'>;

/** The keys a region has when nothing was changed; bindings in the code are written with them. */
export type DefaultKey<Scope extends RegionScope> = Extract<
  (typeof REGION_ACTIONS)[number],
  { readonly scope: Scope }
>['keys'][number];

const byId: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

/** The action of that name. */
export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`There is no action ${id}`);
  return action;
}

const byScopeAndKey: ReadonlyMap<string, Action> = new Map(
  ACTIONS.flatMap((action) => action.keys.map((key) => [`${action.scope} ${key}`, action] as const)),
);

/** The action that has this key in this region when nothing was changed. */
export function actionAt(scope: RegionScope, key: string): Action {
  const action = byScopeAndKey.get(`${scope} ${key}`);
  if (action === undefined) throw new Error(`No action has ${key} in ${scope}`);
  return action;
}
