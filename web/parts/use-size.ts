import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from '../charts/sparkline.tsx';

/** The room an element has, in whole pixels; null until it is laid out. */
export function useSize<E extends HTMLElement>(): readonly [RefObject<E | null>, Size | null] {
  const place = useRef<E>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.floor(entry.contentRect.width),
        height = Math.floor(entry.contentRect.height);
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [place, size];
}
