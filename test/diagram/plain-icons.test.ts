import { expect, test } from 'vitest';
import { withoutStyles } from '#diagram/modules/plain-icons/plain-icons.ts';

test('icons say with attributes what they said with styles', () => {
  expect(withoutStyles('<line x1="2" style="stroke:currentColor;stroke-width:100;"/><rect rx="1" style="fill:none;"></rect>')).toBe(
    '<line x1="2" stroke="currentColor" stroke-width="100"/><rect rx="1" fill="none"></rect>',
  );
  expect(withoutStyles('<path d="M0 0"/>')).toBe('<path d="M0 0"/>');
});
