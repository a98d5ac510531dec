/** Environment variable that makes errors show where they come from; other processes see it too. */
export const DEBUG_VARIABLE = 'ICARUS_DEBUG';
