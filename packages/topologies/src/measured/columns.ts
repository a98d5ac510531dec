/** The values of a column of words: separated by blanks. */
export function wordsOf(column = ''): string[] {
  return column.split(' ');
}

/** The values of a column of numbers: separated by blanks, `-` where there is none. */
export function numbersOf(column = ''): (number | undefined)[] {
  if (column === '') return [];
  return wordsOf(column).map((word) => (word === '-' ? undefined : Number(word)));
}

/** The values of a column of texts: separated by semicolons, empty where there is none. */
export function textsOf(column = ''): (string | undefined)[] {
  return column.split(';').map((text) => (text === '' ? undefined : text));
}
