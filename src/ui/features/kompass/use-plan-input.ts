import { useMemo } from 'react';
import { assignmentsOf } from '#app/mappe/assignments-of.ts';
import type { PlanInput } from '#core/kompass/plan-of.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';

/** What people said around the use cases, as the plan wants it. */
export function usePlanInput(): PlanInput {
  const today = useSession().today();
  const mappe = useDocument((state) => state.mappe);
  const rules = useRules();
  return useMemo(
    () => ({ profile: mappe.profile, useCases: mappe.useCases, assignments: assignmentsOf(mappe), today, rules }),
    [mappe, today, rules],
  );
}
