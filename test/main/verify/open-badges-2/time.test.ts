import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../src/shared/lib/instant.ts';
import { formatBadgeTime, parseBadgeTime } from '../../../../src/main/verify/open-badges-2/time.ts';

describe('a time of an Open Badge', () => {
  test.each([
    ['1977-06-10T12:00:00+0800', '1977-06-10T04:00:00.000Z'],
    ['1977-06-10T12:00:00-0800', '1977-06-10T20:00:00.000Z'],
    ['1977-06-10T12:00:00+08', '1977-06-10T04:00:00.000Z'],
    ['1977-06-10T12:00:00+08:00', '1977-06-10T04:00:00.000Z'],
    ['2017-10-01T00:00Z', '2017-10-01T00:00:00.000Z'],
    ['2017-10-01T00:00:00.250Z', '2017-10-01T00:00:00.250Z'],
    [1_359_217_910, '2013-01-26T16:31:50.000Z'],
    ['1359217910', '2013-01-26T16:31:50.000Z'],
    [1_359_217_910_250, '2013-01-26T16:31:50.250Z'],
    ['2017-10-01 02:00:00+02:00', '2017-10-01T00:00:00.000Z'],
    ['2017-10-01 02:00:00 +0200', '2017-10-01T00:00:00.000Z'],
    ['2017-10-01 00:00:00 UTC', '2017-10-01T00:00:00.000Z'],
    ['2017-10-01t00:00:00z', '2017-10-01T00:00:00.000Z'],
    ['2017-10-01T00:00:00,250Z', '2017-10-01T00:00:00.250Z'],
    ['20171001T020000+0200', '2017-10-01T00:00:00.000Z'],
    ['20171001T0000Z', '2017-10-01T00:00:00.000Z'],
  ])('%s is read', (value, expected) => {
    expect(formatInstant(parseBadgeTime(value)!)).toBe(expected);
  });

  test.each([
    '2015-02-30T10:00:00Z',
    '2015-02-30',
    '20150230T100000Z',
    '2015-04-30T10:00:00 EST',
    '135921791',
    '13592179100',
    'soon',
    '',
    12,
    true,
    {},
  ])('%s is none', (value) => {
    expect(parseBadgeTime(value)).toBeUndefined();
    expect(formatBadgeTime(value)).toBe(value);
  });

  test.each([
    ['2015-04-30T10:00:00', '2015-04-30T10:00:00.000Z', '2015-04-30T10:00:00.000Z'],
    ['2015-04-30T10:00:00.123456', '2015-04-30T10:00:00.123Z', '2015-04-30T10:00:00.123Z'],
    ['2015-04-30 10:00', '2015-04-30T10:00:00.000Z', '2015-04-30T10:00:00.000Z'],
    ['2015-04-30', '2015-04-30T00:00:00.000Z', '2015-04-30T23:59:59.000Z'],
  ])('%s lacks its zone, and is read as in UTC, a day to its end', (value, from, until) => {
    expect(parseBadgeTime(value)).toBeUndefined();
    expect(formatBadgeTime(value, 'from')).toBe(from);
    expect(formatBadgeTime(value, 'until')).toBe(until);
  });

  test('stays as it is written where a dateTimeStamp is', () => {
    expect(formatBadgeTime('1977-06-10T12:00:00+08:00')).toBe('1977-06-10T12:00:00+08:00');
    expect(formatBadgeTime(1_359_217_910)).toBe('2013-01-26T16:31:50.000Z');
  });
});
