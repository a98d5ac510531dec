import type { PythonValue } from './python-value.js';

/** A variable of a program. */
interface Variable {
  value: PythonValue;
  /** Where it was assigned first. */
  readonly place: string;
  wasRead: boolean;
}

/** The variables of a program, and which of them it used. */
export class Variables {
  readonly #variables = new Map<string, Variable>();

  /** Value of a variable, which counts as used from now on; `undefined` where there is none. */
  read(name: string): PythonValue | undefined {
    const variable = this.#variables.get(name);
    if (variable) variable.wasRead = true;
    return variable?.value;
  }

  /**
   * Assigns a variable.
   * @param place - Where that is in the program.
   */
  assign(name: string, value: PythonValue, place: string): void {
    const known = this.#variables.get(name);
    if (known) known.value = value;
    else this.#variables.set(name, { value, place, wasRead: false });
  }

  /** Place where a variable was assigned first; empty where there is none. */
  placeOf(name: string): string {
    return this.#variables.get(name)?.place ?? '';
  }

  /** Names of the variables that nothing has read, in order. */
  unread(): string[] {
    return [...this.#variables].flatMap(([name, { wasRead }]) => (wasRead ? [] : [name]));
  }
}
