import { useRef, type TouchEvent } from "react";

const farEnough = 70;

/**
 * Handlers for one finger drawn sideways. Drawing up or down scrolls as ever, and so does drawing in what scrolls sideways
 * itself, as a wide table does.
 */
export function useSwipe({ left, right }: { left: () => void; right: () => void }) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const finger = touches[0];
      const scrolls = target instanceof Element && target.closest(".scroll") !== null;
      start.current = finger && touches.length === 1 && !scrolls ? { x: finger.clientX, y: finger.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      if (!start.current || !finger) return;
      const [x, y] = [finger.clientX - start.current.x, finger.clientY - start.current.y];
      start.current = null;
      if (Math.abs(x) < farEnough || Math.abs(x) < 2 * Math.abs(y)) return;
      if (x < 0) left();
      else right();
    },
  };
}
