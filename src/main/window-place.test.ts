import { describe, expect, it } from 'vitest';
import { windowPlace } from './window-place';

const laptop = { x: 0, y: 25, width: 1600, height: 975 };
const beside = { x: 1600, y: 0, width: 2560, height: 1440 };
const place = { x: 1700, y: 100, width: 1500, height: 950, maximized: false };

describe('the window', () => {
  it('opens at its usual size the first time', () => {
    expect(windowPlace(undefined, [laptop])).toEqual({ width: 1440, height: 900, maximized: false });
  });

  it('opens where it was', () => {
    expect(windowPlace({ ...place, maximized: true }, [laptop, beside])).toEqual({
      ...place,
      maximized: true,
    });
  });

  it('is placed anew when its screen is gone', () => {
    const opened = windowPlace(place, [laptop]);
    expect(opened).toEqual({ width: 1500, height: 950, maximized: false });
  });

  it('is placed anew when only its lower edge would be seen', () => {
    expect(windowPlace({ ...place, x: 10, y: -400 }, [laptop])).not.toHaveProperty('y');
  });

  it('is never larger than its screen nor smaller than it can be used', () => {
    const huge = windowPlace({ x: 0, y: 25, width: 9000, height: 9000, maximized: false }, [laptop]);
    expect(huge).toMatchObject({ width: 1600, height: 975 });
    const tiny = windowPlace({ x: 0, y: 25, width: 10, height: 10, maximized: false }, [laptop]);
    expect(tiny).toMatchObject({ width: 1024, height: 700 });
    expect(windowPlace(undefined, [{ x: 0, y: 0, width: 1280, height: 720 }])).toMatchObject({
      width: 1280,
      height: 720,
    });
  });
});
