import { traceFormatOf } from './trace-format.js';

describe('the format of a trace', () => {
  it.each([
    ['a/trace.csv', 'CSV'],
    ['trace.CSV.gz', 'CSV'],
    ['trace.oracleGeneral.zst', 'ORACLE_GENERAL'],
    ['trace.oracleGeneral.bin', 'ORACLE_GENERAL'],
    ['trace.bin', 'ORACLE_GENERAL'],
    ['trace.txt.gz', 'LINES'],
    ['trace', 'LINES'],
  ])('of %s is %s by its ending', (file, name) => {
    expect(traceFormatOf(file, undefined, '--format')).toEqual({ name });
  });

  it('is the one that is given, with its parameters', () => {
    const format = traceFormatOf('a.txt', 'CSV:content=url,header=false', '--format');
    expect(format).toEqual({ name: 'CSV', content: 'url', header: false });
  });

  it('is one only', () => {
    expect(() => traceFormatOf('a.txt', 'CSV,LINES', '--from')).toThrow(
      '--from: found "CSV,LINES", allowed: one format',
    );
  });
});
