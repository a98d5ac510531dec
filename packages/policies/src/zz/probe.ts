export class A {
  m(): number {
    const x = 1;
    function inner(): number {
      return x;
    }
    return inner();
  }
}
export const b = 1;
export interface C {
  a: number;
}
export function d(): number {
  const y = 2;
  return y;
}
const priv = 3;
/** Documented. */
export const ok = priv;
/** Documented. */
export type T = number;
