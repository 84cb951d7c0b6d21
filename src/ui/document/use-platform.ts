import { createContext, use } from 'react';
import type { Platform } from '#platform/platform.ts';

/** The way to the outside, for the few components that need more of it than the session offers. */
export const PlatformContext = createContext<Platform | null>(null);

/** Throws outside of the program's window: that is a bug. */
export function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (platform === null) throw new Error('no platform around this component');
  return platform;
}
