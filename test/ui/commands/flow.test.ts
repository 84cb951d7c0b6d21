import { describe, expect, test } from 'vitest';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { branchInto, nextAlongFlow } from '#ui/commands/flow.commands.ts';

const { model } = modelOfOutline(
  readOutline('> Start\nA\n? Frage\n  ja: B\n  nein: C\n  sonst: D\nE\n< zurück zu A, 20%\n. Ende', 'de').outline,
);
const idOf = (name: string) => model.flowNodes.find((node) => node.name === name)!.id;
const nameAfter = (name: string, direction: Parameters<typeof nextAlongFlow>[2]) => {
  const id = nextAlongFlow(model, [idOf(name)], direction);
  return id === null ? null : (model.flowNodes.find((node) => node.id === id)!.name ?? 'ohne Namen');
};

describe('arrow keys on the drawing', () => {
  test('begin at the start and follow the flow, the first branch first', () => {
    expect(nextAlongFlow(model, [], 'next')).toBe(idOf('Start'));
    expect(nameAfter('Start', 'next')).toBe('A');
    expect(nameAfter('Frage', 'next')).toBe('B');
  });

  test('go back the way that comes from the start, not the one that comes back', () => {
    expect(nameAfter('A', 'previous')).toBe('Start');
    expect(nameAfter('C', 'previous')).toBe('Frage');
    expect(nameAfter('Start', 'previous')).toBeNull();
  });

  test('switch between branches up and down, and stop at the outer ones', () => {
    expect(nameAfter('B', 'below')).toBe('C');
    expect(nameAfter('C', 'above')).toBe('B');
    expect(nameAfter('B', 'above')).toBeNull();
    expect(nameAfter('A', 'below')).toBeNull();
  });

  test('say which of several ways was taken, and only there', () => {
    expect(branchInto(model, idOf('Frage'), idOf('B'))).toEqual({ index: 1, count: 3, label: 'ja' });
    expect(branchInto(model, idOf('B'), idOf('C'))).toEqual({ index: 2, count: 3, label: 'nein' });
    expect(branchInto(model, idOf('Start'), idOf('A'))).toBeNull();
  });

  test('lead nowhere from several selected elements', () => {
    expect(nextAlongFlow(model, [idOf('A'), idOf('B')], 'next')).toBeNull();
  });
});
