/** A rectangle of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was, and whether it filled the screen. */
export interface WindowPlace extends Area {
  readonly maximized: boolean;
}

export const smallestWindow = { width: 1024, height: 700 } as const;
const usualWindow = { width: 1440, height: 900 } as const;
/** So much of the title bar must be on a screen that the window can be taken hold of. */
const reachable = { width: 100, height: 30 } as const;

/**
 * Where to open the window: where it was, when that is still on one of the screens and not larger
 * than it; otherwise its usual size, for the system to place. A screen may have been unplugged.
 */
export function windowPlace(
  remembered: WindowPlace | undefined,
  workAreas: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number; readonly maximized: boolean } {
  const main = workAreas[0] ?? { x: 0, y: 0, ...usualWindow };
  if (remembered === undefined) return { ...fitted(usualWindow, main), maximized: false };
  const titleBar = { ...remembered, height: reachable.height };
  const screen = workAreas.find((area) => {
    const shared = overlap(titleBar, area);
    return shared.width >= reachable.width && shared.height >= reachable.height;
  });
  const size = fitted(remembered, screen ?? main);
  if (screen === undefined) return { ...size, maximized: remembered.maximized };
  return { x: remembered.x, y: remembered.y, ...size, maximized: remembered.maximized };
}

function fitted(size: { width: number; height: number }, area: Area): { width: number; height: number } {
  return {
    width: Math.max(smallestWindow.width, Math.min(size.width, area.width)),
    height: Math.max(smallestWindow.height, Math.min(size.height, area.height)),
  };
}

function overlap(one: Area, other: Area): { readonly width: number; readonly height: number } {
  const left = Math.max(one.x, other.x);
  const right = Math.min(one.x + one.width, other.x + other.width);
  const top = Math.max(one.y, other.y);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
