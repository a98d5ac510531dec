/** What the lines of a log can look like: for people, or one JSON object a line for programs. */
export const LOG_FORMATS = ['pretty', 'json'] as const;

/** What the lines of a log look like. */
export type LogFormat = (typeof LOG_FORMATS)[number];
