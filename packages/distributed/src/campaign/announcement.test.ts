import { randomUUID } from 'node:crypto';
import { parseAnnouncement } from './announcement.js';

describe('an announcement of a campaign', () => {
  const announcement = {
    id: randomUUID(),
    host: 'head',
    plugins: [{ name: '@icarus-sim/engine', version: '0.1.0' }],
    timeout: 60,
  };

  it('is read as it was written', () => {
    expect(parseAnnouncement(JSON.stringify(announcement))).toEqual(announcement);
  });

  it.each([
    ['another key', { ...announcement, script: 'process.exit()' }],
    ['an id that is none', { ...announcement, id: '../../other' }],
    ['a plugin without version', { ...announcement, plugins: [{ name: './mine.ts' }] }],
    ['nothing', {}],
  ])('is refused with %s', (_what, value) => {
    expect(() => parseAnnouncement(JSON.stringify(value))).toThrow('campaign');
  });
});
