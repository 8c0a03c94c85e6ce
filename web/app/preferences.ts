import { useSyncExternalStore } from 'react';
import { cssProperties, type Theme } from '../tokens.ts';

export type Language = 'zh-CN' | 'en';
export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
}

const key = 'halltide.preferences';
const listeners = new Set<() => void>();
let current: Preferences = { theme: 'dark', language: 'zh-CN' };

/** What a stored text says, with the defaults for what it does not say. */
export function parsePreferences(stored: string | null): Preferences {
  try {
    const said = JSON.parse(stored ?? '{}') as Partial<Record<keyof Preferences, unknown>> | null;
    return { theme: said?.theme === 'light' ? 'light' : 'dark', language: said?.language === 'en' ? 'en' : 'zh-CN' };
  } catch {
    return { theme: 'dark', language: 'zh-CN' };
  }
}

/** Puts theme and language on the document, so that CSS and screen readers follow. */
function show(preferences: Preferences): void {
  const root = document.documentElement;
  root.lang = preferences.language;
  root.dataset.theme = preferences.theme;
  for (const [name, value] of Object.entries(cssProperties(preferences.theme))) root.style.setProperty(name, value);
}

function remember(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

/** Reads what was remembered and shows it; call once, before the first render. */
export function openPreferences(): void {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(key);
  } catch {
    stored = null;
  }
  current = parsePreferences(stored);
  show(current);
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  remember(current);
  show(current);
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current);
