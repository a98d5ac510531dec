import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Widths are told in steps, so that a drag of the window does not draw each figure anew at once. */
const STEP = 10;
/** How far from what is shown an element is made ready. */
const READY_WITHIN = '300px';

/**
 * The width of an element in pixels, kept up to date.
 * @returns 0 until the reader comes near the element, or prints the page.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width / STEP) * STEP);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    if (!element.current) return undefined;
    const come = (): void => setIsNear(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(),
      { rootMargin: READY_WITHIN },
    );
    observer.observe(element.current);
    addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', come);
    };
  }, [element]);
  return isNear ? width : 0;
}
