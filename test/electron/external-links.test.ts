import { expect, test } from 'vitest';

import { isKnownLink } from '#electron/external-links.ts';

test.each([
  'https://bpmn.io',
  'https://bpmn.io/license',
  'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  'https://www.gesetze-im-internet.de/sgb_8/',
])('%s may be opened', (link) => expect(isKnownLink(link)).toBe(true));

test.each([
  'http://bpmn.io',
  'https://bpmn.io.example/',
  'https://bpmn.io@example.org/',
  'https://user:pass@bpmn.io/',
  'https://bpmn.io:8443/',
  'https://beispiel.bpmn.io/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ms-settings:privacy',
  '//bpmn.io',
  'app://prozesskompass/index.html',
  '',
])('%j may not', (link) => expect(isKnownLink(link)).toBe(false));
