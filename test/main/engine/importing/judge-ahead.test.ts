import { expect, test } from 'vitest';
import { judgeAhead } from '../../../../src/main/engine/importing/judge-ahead.ts';
import type { JudgeIssuers } from '../../../../src/main/engine/judge-issuers.ts';
import { facts, record } from '../../store/samples.ts';

test('an issuer is judged once for the file that is verified and then written, and anew after that', async () => {
  const { trust, verification } = record();
  let asked = 0;
  const judge: JudgeIssuers = async () => {
    asked += 1;
    return { trust, skills: [] };
  };
  const ahead = judgeAhead(judge);
  const credential = { facts: facts(), verification };
  const [first, second] = [ahead(credential, 'now'), ahead(credential, 'later')];
  expect(await first).toBe(await second);
  expect(asked).toBe(1);
  await ahead({ facts: facts(), verification: record().verification }, 'now');
  expect(asked).toBe(2);
  await ahead(credential, 'much later');
  expect(asked).toBe(3);
});
