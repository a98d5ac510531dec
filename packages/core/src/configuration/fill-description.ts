import get from 'es-toolkit/compat/get';

/**
 * Fills in a description template.
 * @param template - Text in which `{workload.alpha}` stands for that parameter.
 * @param parameters - The experiment's parameters.
 * @returns The text; placeholders of parameters that the experiment hasn't stay as they are.
 * @internal
 */
export function fillDescription(template: string, parameters: object): string {
  return template.replaceAll(/\{([\w.]+)\}/g, (placeholder, path: string) => {
    const value: unknown = get(parameters, path);
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}
